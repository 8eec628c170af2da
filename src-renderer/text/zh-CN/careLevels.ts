/** Care levels: list, decision, approval, history. */
export const careLevels = {
  title: '护理等级', search: '姓名或床位', none: '尚未确定', undecided: '待定级', open: '至今', history: '等级记录', notice: '打印变更通知', correctionOf: '更正，原因：{{reason}}',
  plannedLine: '自 {{on}} 起执行{{name}}。', emptyTitle: '还没有老人', emptyHint: '登记老人并完成评估后，可在这里确定护理等级。', noMatch: { title: '没有符合条件的老人', hint: '换一个词，或清除筛选条件。' },
  noHistoryTitle: '还没有护理等级', noHistoryHint: '评估签署完成后，从评估页面确定护理等级。',
  states: { awaiting: '待院长审批', refused: '未批准', planned: '待执行', current: '执行中', past: '已结束', corrected: '已更正' },
  views: { all: '全部', awaiting: '待审批', undecided: '待定级' },
  direction: { asPolicy: '按规则', up: '上调', down: '下调' },
  columns: { resident: '老人', bed: '床位', level: '护理等级', since: '生效日期', grade: '能力等级', override: '与规则相比', next: '待办', period: '执行期间', state: '状态', basis: '依据的评估', decided: '确定人' },
  propose: {
    open: '确定等级', title: '确定护理等级', assessment: '依据的评估', byPolicy: '按规则对应', current: '现执行', reference: '对应规则“{{policy}}”是参考，以属地主管部门要求为准。', policyMark: '按规则', earliest: '最早 {{on}}',
    reason: '调整原因', needsReason: '与规则不同，请写明调整原因。', willWait: '与规则不同，提交后由院长审批，批准后执行。', submit: '提交审批', confirm: '确定等级',
  },
  decide: { title: '等级调整申请', proposed: '申请调整为', by: '申请人', waits: '等待院长审批。', mine: '这是您自己提出的，请由另一位院长审批。', approve: '批准调整', refuse: '不批准', approved: '已批准。', refuseWhat: '不批准后，原等级不变。请写明原因。' },
  correct: { open: '更正', title: '更正护理等级', what: '原记录会保留并标明已更正，由这一条代替。', reason: '更正原因', confirm: '保存更正', cancel: '取消' },
} as const;
