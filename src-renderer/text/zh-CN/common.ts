/** Words that every screen uses. */
export const common = {
  appName: '安颐',
  save: '保存', cancel: '取消', close: '关闭', back: '返回', next: '下一步', remove: '移除',
  searchKey: '按 / 查找',
  search: '查找', retry: '再试一次', more: '更多', print: '打印', undo: '撤销', copied: '已复制', open: '打开', choose: '请选择', none: '无', yes: '是', no: '否', all: '全部',
  optional: '选填', saved: '已保存',
  roles: { director: '院长', headNurse: '护士长', assessor: '评估员', safetyOfficer: '安全员', hr: '人事行政', careWorker: '护理员', inspector: '检查人员' },
  date: {
    placeholder: '如 1946-09-25', pick: '从日历选择',
    daysAgo: '{{days}} 天前',
    justNow: '刚刚', minutesAgo: '{{n}} 分钟前', hoursAgo: '{{n}} 小时前',
  },
  list: {
    exporting: '正在导出', exported: '已导出，共 {{count}} 条',
    count: '共 {{count}} 条', countOf: '显示 {{shown}} 条，共 {{count}} 条', more: '继续显示', columns: '选择列', export: '导出 Excel', nothing: '列表里没有记录，没有可以打印或导出的内容。', nothingFits: '没有符合条件的记录，换一个筛选条件后可以打印和导出。', filters: '筛选', clearFilters: '清除筛选',

  },
  draft: {
    saving: '正在自动保存', saved: '已自动保存 {{time}}', waiting: '未能自动保存，正在重试', nothing: '输入内容会自动保存',
    offerTitle: '有一份没有完成的内容', offer: '这份内容最后保存于 {{time}}（{{age}}）。要接着填写吗？', offerEdition: '它是按旧版标准填写的，接着填写后请逐项核对。', use: '接着填写', refuse: '放弃并重新填写',
  },
  stale: { title: '这条记录已有新版本', body: '在您修改期间，有人更新了它。您填写的内容仍在屏幕上，可先抄下再载入最新内容。', who: '{{changedBy}} 于 {{changedAt}} 修改。', load: '载入最新内容', keep: '先留在这里' },
  reason: { label: '原因', help: '这项操作会留下记录，请写清原因。' },
  progress: { waiting: '正在准备', done: '已完成 {{done}} / {{total}}', cancelling: '正在取消' },
  document: { pdf: '导出 PDF', docx: '导出 Word', xlsx: '导出 Excel', print: '打印', preview: '打印预览', fit: '适合宽度', actual: '实际大小' },
  keys: { title: '键盘快捷键', esc: '返回上一步', enter: '继续', arrows: '在列表中上下移动', search: '查找老人、页面和操作', help: '显示这张表', digits: '评估时选择答案并进入下一题', lock: '锁定屏幕' },
  problem: { title: '这里没能显示出来' },
  grade: { bars: '等级 {{grade}}，共 0 至 4 级' },
} as const;
