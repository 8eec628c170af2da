/** Words of appraisal sheets and the summary of a month. */
export const appraisals = {
  sheetTitle: '员工月度考核表', monthTitle: '月度考核汇总表', standard: '考核表',
  name: '姓名', department: '部门', positions: '岗位', month: '考核月份', level: '技能等级', pay: '薪级', allowance: '每月 {{amount}} 元', noLevel: '无等级证书', notSet: '未设置',
  item: '项目', most: '满分', given: '得分', note: '说明', total: '合计', band: '等次', percent: '{{percent}} %', remark: '考核评语', ownRemark: '本人意见',
  appraiser: '考核人', person: '被考核人', onPaper: '打印件签字',
  states: { draft: '填写中，未签署', signed: '待本人确认', acknowledged: '已确认', locked: '已锁定', voided: '已作废：{{reason}}' }, none: '未建立',
  veto: '触及红线：{{items}}', number: '序号', state: '状态', result: '得分（%）', count: '共 {{count}} 人，已锁定 {{locked}} 人',
};
export type AppraisalsText = typeof appraisals;
