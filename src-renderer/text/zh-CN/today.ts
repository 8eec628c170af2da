/** The today page. */
export const today = {
  title: '今日', greeting: '{{name}}，今天是 {{on}}', assessed: '{{valid}} / {{residents}} 位老人的评估在有效期内', group: '{{name}}（{{count}}）', all: '查看全部',
  nothingTitle: '现在没有待办', nothingHint: '到期的评估和证书、待签署和待审批的事项会自动出现在这里。', overdue: '逾期 {{days}} 天', dueToday: '今天到期', inDays: '{{days}} 天后', answered: '已答 {{answered}} / {{of}}', people: '{{count}} 人',
  kinds: {
    overdue: '评估已逾期', requested: '申请复评', awaitingMySignature: '等我签署', levelAwaitingApproval: '护理等级待审批', dueSoon: '评估即将到期', myDrafts: '我没填完的评估', otherDrafts: '同事没填完的评估',
    levelUndecided: '评估后还没定级', neverAssessed: '从未评估',
    certificatesExpired: '证书已过期', certificatesExpiring: '证书即将到期或复审', certificatesMissing: '缺少上岗证书', certificatesUnverified: '证书待核验',
    trainingDue: '培训到期', rosterProblems: '今日排班有问题', appraisalsToSign: '考核待签署', appraisalsToRead: '我的考核待确认',
  },
} as const;
