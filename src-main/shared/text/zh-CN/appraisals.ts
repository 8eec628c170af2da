/** Words of appraisal sheets and the summary of a month. */
export const appraisals = {
  sheetTitle: '员工月度考核表', monthTitle: '月度考核汇总表', standard: '考核表',
  name: '姓名', department: '部门', positions: '岗位', month: '考核月份', level: '技能等级', pay: '薪级', allowance: '每月 {{amount}} 元', noLevel: '无等级证书', notSet: '未设置',
  item: '项目', most: '满分', given: '得分', note: '说明', total: '合计', band: '等次', percent: '{{percent}} %', remark: '考核评语', ownRemark: '本人意见',
  appraiser: '考核人', person: '被考核人', onPaper: '打印件签字',
  states: { draft: '填写中，未签署', signed: '待本人确认', acknowledged: '已确认', locked: '已锁定', voided: '已作废：{{reason}}' }, none: '未建立',
  veto: '触及红线：{{items}}', number: '序号', state: '状态', result: '得分（%）', count: '共 {{count}} 人，已锁定 {{locked}} 人', monthOf: { open: '{{month}}，只列未锁定的', done: '{{month}}，只列已锁定的' },
  on: '日期', basis: '依据', proof: '佐证', yes: '有', recordedBy: '登记人', allYears: '全部年份', ofYear: '{{year}} 年', records: '共 {{count}} 条', recordsVoided: '共 {{count}} 条，其中已作废 {{voided}} 条', stands: '有效',
  awards: { title: '员工奖惩台账', kind: '类别', kinds: { award: '奖励', penalty: '处罚' }, what: '事项和事实', amount: '金额（元）' },
  credit: {
    title: '员工职业信用台账', list: '情形清单', direction: '性质', directions: { honour: '守信', breach: '失信' }, event: '情形和事实', source: '认定单位', appeal: '申诉和处理', appealed: '{{on}} 申诉：{{text}}',
    decided: { upheld: '{{on}} {{name}}维持：{{text}}', revoked: '{{on}} {{name}}撤销：{{text}}' }, states: { standing: '有效', appealed: '申诉中', upheld: '申诉后维持', revoked: '申诉后撤销', voided: '已作废' },
  },
  payTable: { title: '技能等级薪级表', name: '名称', period: '执行时间', open: '至今', setBy: '设置人', allowance: '每月津贴（元）', all: '历次薪级表', none: '现在没有执行中的薪级表。', states: { planned: '待执行', current: '执行中', past: '已结束', voided: '已作废' } },
};
export type AppraisalsText = typeof appraisals;
