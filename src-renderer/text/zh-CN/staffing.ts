/** Rates, ratios, and who stands behind them. */
export const staffing = {
  title: '人员配备', on: '统计日', today: '今天', print: '打印',
  views: { rates: '指标', history: '走势', ratio: '配比' },
  value: { percent: '{{value}} %', perBase: '{{value}} 人', oneTo: '1 : {{value}}', people: '{{value}} 人', none: '无应计人员' },
  perBase: '每 {{base}} 名老年人',
  people: '{{n}} / {{m}} 人', peopleOf: '{{n}} 人 / {{m}} 位老人', peopleOnly: '名单 {{n}} 人', openPeople: '{{people}}：查看{{title}}的名单',
  target: { met: '已达到 {{value}}', open: '未达到 {{value}}', later: '{{from}} 起目标 {{value}}' },
  formula: '怎么算', numerator: '分子：{{words}}', denominator: '分母：{{words}}', counted: '统计：{{words}}', basis: '依据：{{words}}', targetBasis: '目标依据：{{words}}',
  confidence: { V2: '多个来源一致', V1: '单一来源', D: '本软件自设', L: '地方示例', K: '未经核实' },
  reference: '参考，以属地主管部门要求为准。指标版本：{{title}}（{{edition}}）',
  pyramid: { title: '技能等级结构', table: '看表格', picture: '看图', level: '等级', count: '人数', share: '占比', bar: '{{title}}：{{n}} 人' },
  parts: { title: '按能力等级', grade: '能力等级', residents: '老人', ratio: '护理员与老人' },
  list: {
    numerator: '计入 {{count}} 人', denominator: '应计 {{count}} 人', missing: '未计入 {{count}} 人', name: '姓名', detail: '岗位或等级', since: '上岗', why: '情况', empty: '没有人', emptyHint: '换一个统计日再看。',
  },
  why: { holds: '证书有效', notHolding: '没有证书', unverified: '证书未核验', expired: '证书过期或待复审', trained: '上岗前已合格', untrained: '上岗前未合格', assessed: '已评估', notAssessed: '未评估', inPost: '在岗' },
  history: { rate: '指标', months: '时段', monthsOf: '{{count}} 个月', table: '看表格', picture: '看图', chart: '{{title}}的走势', month: '截止日', n: '分子', m: '分母', value: '结果', hint: '每月取月末，当月取统计日；按登记的事实重新计算，更正后历史也随之更正。' },
  ratio: {
    none: '还没有设置配比表', noneHint: '没有查到有约束力的国家配比。请按属地要求填写，也可以载入示例再修改；示例不具约束力。',
    set: '设置配比', load: '载入示例', current: '现行配比：{{title}}', basis: '依据：{{basis}}', from: '自 {{on}} 起',
    grades: '能力等级', residents: '老人', row: '配比', needed: '需要', present: '在岗', shift: '班次', counted: '计入人员', ratioOf: '{{staff}} : {{residents}}', result: '结果', enough: '满足', short: '缺 {{count}} 人', byRoster: '由排班核对',
    shifts: { all: '全员', day: '白班', evening: '晚班', night: '夜班' }, countedOf: { caregivers: '护理员', serviceStaff: '服务人员' },
    notAssessed: '{{count}} 位老人没有评估结果，不在任何一行之内。', people: '{{count}} 人',
    staffThere: '当日在岗护理员 {{caregivers}} 人，服务人员 {{serviceStaff}} 人', tables: '历次配比', state: { planned: '待执行', current: '执行中', past: '已结束', voided: '已作废' }, open: '至今',
    void: '作废', voidWhat: '作废后，前一张配比表重新执行。', correct: '修改', period: '执行时间', tableTitle: '名称',
  },
  edit: {
    title: '设置配比', correctTitle: '修改配比', name: '名称', nameHint: '例如 2026 年本市配比', effectiveOn: '执行日期', basis: '依据', basisHint: '写明文件名称或会议决定', grades: '能力等级', shift: '班次', counted: '计入人员', staff: '人员数', residents: '老人数', add: '加一行', remove: '删除这一行',
    reason: '修改原因', save: '保存配比', rows: '配比行', saved: '配比已保存', dateNeeded: '请填写执行日期。',
  },
} as const;
