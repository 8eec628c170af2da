/** Words of rates and of the one-person file that stand in records and on paper. */
export const staffing = {
  noLevel: '未持有等级证书',
  noGrade: '未评估',
  rates: {
    title: '人员配备指标', on: '统计日 {{on}}', standard: '指标', rate: '指标', counted: '分子 / 分母', value: '结果', target: '目标', words: '计算口径和依据', parts: '{{title}}（明细）', part: '类别', share: '结果', people: '人数',
    percent: '{{value}} %', perBase: '{{value}}（每 {{base}} 人）', oneTo: '1 : {{value}}', count: '{{value}} 人', none: '无应计人员', met: '≥ {{atLeast}}，已达到', open: '≥ {{atLeast}}，未达到', later: '≥ {{atLeast}}（{{from}} 起）',
    numerator: '分子：{{words}}', only: '统计：{{words}}', denominator: '分母：{{words}}', basis: '依据：{{words}}', list: '{{title}}：未计入名单',
    name: '姓名', post: '岗位', since: '上岗日期', finding: '情况', number: '序号', detail: '岗位或等级', peopleTitle: '{{title}}名单', lists: { missing: '未计入 {{count}} 人', numerator: '计入 {{count}} 人', denominator: '应计 {{count}} 人' },
    why: { holds: '证书有效', notHolding: '没有证书', unverified: '证书未核验', expired: '证书过期或待复审', trained: '上岗前已合格', untrained: '上岗前未合格', assessed: '已评估', notAssessed: '未评估', inPost: '在岗' },
  },
  file: {
    title: '员工个人档案', identity: '基本信息', name: '姓名', sex: '性别', birthOn: '出生日期', age: '{{age}} 岁', ethnicity: '民族', education: '文化程度', document: '证件', documentNumber: '证件号码', phone: '联系电话', address: '住址', insured: '社会保险', insuredYes: '已参保', insuredNo: '未参保', note: '备注', photo: '照片',
    contacts: '紧急联系人', relation: '关系', employments: '任职经历', from: '开始', to: '结束', open: '至今', form: '用工形式', posts: '岗位', department: '部门', leaving: '离职原因',
    work: '入职前工作经历', employer: '单位', job: '工作', declarations: '声明', kind: '类别', on: '日期', declarationKinds: { noCriminalRecord: '无犯罪记录声明', noAbuse: '无虐待行为声明' },
    certificates: '证书', certificate: '证书名称', level: '等级', number: '编号', issuedOn: '发证日期', validUntil: '有效期至', state: '状态', states: { valid: '有效', expiring: '临期', expired: '过期', reviewDue: '待复审', unverified: '未核验' }, replaced: '已续证', none: '无', noEnd: '长期',
    training: '培训', hours: '学时', topic: '培训主题', result: '考核', passed: '合格', failed: '不合格', yearHours: '{{year}} 年 {{hours}} 学时', appraisals: '月度考核', month: '月份', points: '得分（%）', band: '等次',
    appraisalStates: { draft: '填写中', signed: '待本人确认', acknowledged: '已确认', locked: '已锁定', voided: '已作废' },
    awards: '奖惩', award: '奖励', penalty: '处罚', what: '事项', amount: '金额（元）', basis: '依据', credit: '职业信用', honour: '守信', breach: '失信', creditStates: { standing: '有效', appealed: '申诉中', upheld: '申诉后维持', revoked: '申诉后撤销', voided: '已作废' },
    checked: '档案经办人', person: '本人核对', voided: '这份档案已作废',
  },
};
export type StaffingText = typeof staffing;
