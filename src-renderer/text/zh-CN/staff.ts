/** The register of staff: list, record, entry, departments and the organisation chart. */
export const staff = {
  title: '员工名册', voidedTitle: '已作废的员工档案', register: '登记员工', importStaff: '导入名单', roster: '打印花名册', departments: '部门', chart: '组织架构',
  searchPlaceholder: '姓名、拼音、电话或证件后四位', age: '{{age}} 岁', noPost: '未定岗', noDepartment: '未分部门', mainPost: '主要岗位',
  states: { employed: '在职', upcoming: '待入职', left: '已离职' },
  counts: '在职 {{employed}} 人，待入职 {{upcoming}} 人，已离职 {{left}} 人', groupCount: '{{name}} {{count}} 人',
  sorts: { pinyin: '按姓名', entry: '最近入职在前', newest: '最近登记在前' }, sortLabel: '排序',
  filter: { states: '在职情况', departments: '部门', positions: '岗位', forms: '用工形式', sex: '性别', voided: '只看已作废', apply: '应用' },
  columns: {
    name: '姓名', pinyin: '拼音', sex: '性别', age: '年龄', birthOn: '出生日期', documentKind: '证件类型', documentNumber: '证件号码', department: '部门', position: '岗位', form: '用工形式',
    entryOn: '入职日期', leaveOn: '离职日期', state: '在职情况', education: '文化程度', ethnicity: '民族', phone: '联系电话', contact: '紧急联系人', address: '住址', insured: '社会保险',
  },
  insured: '已参保', notInsured: '未参保',
  empty: { title: '还没有登记员工', hint: '可以逐位登记，也可以把现有的员工名单一次导入。' },
  noMatch: { title: '没有符合条件的员工', hint: '换一个词，或清除筛选条件。' },
  fullNumbers: '显示完整证件号码', fullNumbersHelp: '仅在主管部门要求时使用；导出会留下记录。',
  record: {
    edit: '修改档案', more: '更多操作', void: '作废档案', restore: '恢复档案', pinyin: '更正姓名读音', photo: '更换照片', account: '关联账号',
    voided: '已作废', voidedBecause: '作废原因：{{reason}}（{{at}}）', showNumber: '显示完整号码', hideNumber: '隐藏号码', accountOpen: '这位员工已离职，账号“{{name}}”仍可登录，请到“账号与角色”停用。',
    tabs: { basic: '基本信息', posts: '岗位与任职', certificates: '证书', training: '培训', appraisals: '考核奖惩', history: '记录' }, file: '打印档案',
    leads: '负责部门', noAccount: '未关联账号', leadsOf: '{{name}}负责人',
  },
  basic: { identity: '身份', contact: '联系与参保', contacts: '紧急联系人', work: '来院前工作经历', declarations: '声明', note: '备注', scan: '查看扫描件', addScan: '上传扫描件', changeScan: '更换扫描件', removeScan: '移除扫描件', noScan: '没有扫描件', until: '{{from}} 至 {{to}}', open: '不详', since: '自 {{on}} 起' },
  declarationKinds: { noCriminalRecord: '无犯罪记录声明', noAbuse: '无虐待老年人行为声明' },
  posts: {
    now: '现任岗位', none: '今天没有岗位', history: '任职记录', change: '调整岗位', leave: '办理离职', reenter: '办理再入职', correct: '更正任职记录',
    employment: '{{from}} 至 {{to}}', running: '{{from}} 至今', present: '至今', reason: '离职原因：{{reason}}', post: '岗位', department: '部门', from: '开始日期', to: '结束日期', main: '主要', yes: '是',
  },
  changePosts: { title: '调整岗位', fromOn: '从哪天起', help: '从这天起只保留下面的岗位，其他岗位到前一天结束。', save: '保存调整', done: '岗位已调整' },
  leaving: {
    title: '办理离职', leaveOn: '最后工作日', reason: '离职原因', save: '办理离职', done: '已办理离职', despite: '仍然办理离职', blocksTitle: '还有工作没有交接', blocksHint: '请先安排好，再办理离职；也可以仍然办理，负责人会空缺，离职日之后的排班会标为不能上岗。',
    blocks: { head: '负责“{{what}}”', shifts: '离职日之后还有 {{count}} 个班次（{{from}} 至 {{to}}）', training: '还有 {{count}} 次培训要讲', other: '{{what}}' },
  },
  reentering: { title: '办理再入职', entryOn: '入职日期', form: '用工形式', save: '办理再入职', done: '已办理再入职' },
  correcting: { title: '更正任职记录', help: '只用来改正录错的内容；岗位变动请用“调整岗位”，离职请用“办理离职”。原来的内容会留在记录里。', reason: '更正原因', save: '保存更正', done: '任职记录已更正', employment: '第 {{n}} 段任职', addPost: '添加岗位', addEmployment: '添加一段任职', removeEmployment: '移除第 {{n}} 段任职' },
  linking: { title: '关联账号', label: '登录账号', help: '一个账号只能关联一位员工；关联后，本人的提醒和排班按账号显示。', save: '保存关联', done: '账号关联已保存', nobody: '不关联' },
  entry: {
    newTitle: '登记员工', editTitle: '修改档案：{{name}}', save: '保存档案', saved: '已保存', registered: '已登记：{{name}}',
    sections: { employment: '任职', contact: '联系与参保', background: '经历与声明' },
    entryOn: '入职日期', form: '用工形式', position: '岗位', department: '部门', addPost: '添加岗位', removePost: '移除第 {{n}} 个岗位', postTitle: '第 {{n}} 个岗位',
    ethnicity: '民族', education: '文化程度', phone: '联系电话', address: '住址', note: '备注',
    contacts: '紧急联系人', addContact: '添加联系人', contactName: '姓名', contactRelation: '与本人的关系', contactPhone: '电话',
    work: '来院前工作经历', addWork: '添加经历', employer: '工作单位', job: '职务', from: '开始日期', to: '结束日期', workNote: '备注',
    insurance: '社会保险', insuredSince: '参保日期', insuranceNote: '参保说明', declarations: '声明', addDeclaration: '添加声明', declarationKind: '声明内容', declaredOn: '声明日期', declarationNote: '备注', scanLater: '扫描件在保存档案后上传。',
  },
  facts: {
    name: '姓名', namePinyin: '读音', sex: '性别', birthOn: '出生日期', document: '证件', ethnicity: '民族', education: '文化程度', phone: '联系电话', address: '住址', contacts: '紧急联系人', workHistory: '工作经历',
    socialInsurance: '社会保险', declarations: '声明', note: '备注', photo: '照片', employments: '任职与岗位', account: '账号', declarationScan: '声明扫描件', has: '有',
  },
  void: { title: '作废档案', body: '作废后，这份档案不再出现在名册、查找和统计中，但不会删除，可以恢复。员工离职请用“办理离职”。', confirm: '作废档案', done: '档案已作废', restored: '档案已恢复' },
  history: {
    empty: '还没有记录', emptyHint: '对这份档案的每次修改都会记在这里。', more: '显示更早的记录', reason: '原因：{{reason}}', change: '{{field}}：{{from}} → {{to}}', import: '由名单导入', undo: '撤销了名单导入', other: '更改了档案',
  },
  department: {
    title: '部门', hint: '部门由本院自己设置，可以分层。', open: '新设部门', change: '修改部门', close: '撤销部门', reopen: '恢复部门', name: '名称', parent: '上级部门', head: '负责人', note: '说明', people: '人数', up: '上移', down: '下移',
    save: '保存', none: '没有上级', noHead: '未指定', showClosed: '显示已撤销的部门', closed: '已撤销', closeBody: '撤销后不能再选这个部门，过去的岗位记录仍然保留。', closedDone: '部门已撤销', empty: '还没有部门', emptyHint: '先新设一个部门，再把员工的岗位放进去。', actions: '操作', more: '“{{name}}”的操作',
  },
  organisation: { title: '组织架构', on: '查看日期', today: '今天', print: '打印架构图', elsewhere: '未分部门', people: '{{count}} 人', peopleBelow: '{{count}} 人，含下级 {{whole}} 人', empty: '这一天没有在职员工', emptyHint: '换一个日期，或先登记员工。', head: '负责人：{{name}}' },
} as const;
