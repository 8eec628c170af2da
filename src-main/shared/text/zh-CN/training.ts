/** Words of the printed forms of training. */
export const training = {
  kinds: { preJob: '岗前培训', inService: '在岗培训' },
  results: { passed: '合格', failed: '不合格' },
  everybody: '全体员工',
  hours: '{{hours}} 学时',
  plan: {
    title: '{{year}} 年度培训计划', month: '月份', monthOf: '{{month}} 月', what: '培训主题', topics: '类别', audience: '对象', hours: '学时', kind: '形式', responsible: '负责人', held: '完成情况', note: '备注',
    states: { done: '已完成', planned: '计划中', late: '未按期' }, closing: '共 {{count}} 项，已完成 {{done}} 项', maker: '制表人', head: '负责人',
  },
  ledger: {
    title: '员工培训台账', number: '序号', heldOn: '日期', record: '编号', what: '主题和内容', topics: '类别', kind: '形式', hours: '学时', trainer: '讲师', place: '地点', people: '参加', passed: '合格', state: '状态',
    states: { open: '未完成', closed: '已完成', corrected: '已更正', voided: '已作废' }, closing: '共 {{count}} 次，{{hours}} 学时',
  },
  session: {
    title: '培训记录', what: '培训主题', time: '培训时间', hours: '学时', kind: '形式', topics: '类别', place: '地点', trainer: '讲师', inside: '{{name}}（本院）', outside: '{{name}}（外请）', content: '培训内容', plan: '年度计划',
    people: '参加人员和考核结果', number: '序号', name: '姓名', department: '部门', positions: '岗位', attended: '签到', yes: '参加', no: '未参加', examOn: '考核日期', result: '考核结果', score: '分数',
    summary: '应到 {{enlisted}} 人，实到 {{attended}} 人，考核合格 {{passed}} 人。', retake: '{{result}}（{{on}} 补考）', maker: '记录人', head: '负责人', open: '记录尚未完成', corrected: '已由编号 {{number}} 更正，不再有效', voided: '已作废。原因：{{reason}}', correction: '更正版本，代替编号 {{number}}。原因：{{reason}}',
    files: '附件', fileKinds: { signSheet: '签到表', material: '培训材料', photo: '现场照片' },
  },
  hoursList: { title: '{{year}} 年员工培训学时', number: '序号', name: '姓名', department: '部门', positions: '岗位', sessions: '次数', hours: '已参加学时', required: '要求学时', closing: '共 {{count}} 人，{{hours}} 学时' },
  dutyList: {
    title: '培训任务完成情况', types: { recurring: '每 {{months}} 个月一次', preJob: '上岗前', yearlyHours: '每年 {{hours}} 学时' }, count: '涉及 {{count}} 人，待完成 {{owing}} 人', name: '姓名', department: '部门', positions: '岗位', lastOn: '上次培训', dueOn: '应完成日期', state: '状态', remark: '说明',
    states: { done: '已完成', soon: '即将到期', overdue: '未完成' }, why: { missing: '没有培训记录', failed: '考核不合格', beforeTransfer: '转到新岗位后没有重新培训' }, hoursOf: '{{hours}} / {{required}} 学时',
  },
  signIn: { title: '培训签到表', sign: '签名', remark: '备注', hint: '请在本人姓名后签名。录入签到时使用左侧序号。', trainer: '讲师签名', keeper: '组织人签名', code: '本次培训的二维码' },
};
export type TrainingText = typeof training;
