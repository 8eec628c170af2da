/** Words of the printed roster. */
export const shifts = {
  title: '{{year}} 年 {{month}} 月排班表', department: '部门：{{name}}', noDepartment: '未分部门', number: '序号', name: '姓名', hours: '工时', nights: '夜班',
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  draft: '草稿，尚未发布', problems: '有 {{count}} 处问题还没有解决', legend: '班次：{{shifts}}', posts: '另行指定岗位：{{posts}}', hoursOf: '{{start}}–{{end}}', free: '不上班',
  madeBy: '制表人', checkedBy: '审核人',
  changes: {
    title: '{{year}} 年 {{month}} 月排班调整记录', at: '时间', by: '经办人', what: '事项', kinds: { kept: '保存草稿', published: '发布', changed: '发布后修改' }, on: '日期', from: '原班次', to: '改为', free: '未排', reason: '原因',
    count: '共 {{saves}} 次保存，发布后改动 {{cells}} 处',
  },
};
export type ShiftsText = typeof shifts;
