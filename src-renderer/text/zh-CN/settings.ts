/** Data state, audit trail, backup, standards settings. */
export const settings = {
  dataState: {
    newerVersion: { title: '这份数据来自更新的版本', body: '数据由更新版本的安颐保存，当前版本打不开，也没有改动它。请安装最新版本后再打开。' },
    wrongKey: { title: '这台电脑没有打开数据的钥匙', body: '数据已加密。换了电脑、账户或重装系统后，请输入打印的恢复码。' },
    notADatabase: { title: '数据文件已损坏或不是安颐的数据', body: '文件无法识别，程序没有改动它。请从备份文件夹中取最近的备份，放回数据文件夹后重新打开。' },
    unreadable: { title: '数据文件无法读取', body: '可能被其他程序占用，或磁盘有问题。请关闭其他程序或重启电脑后再试；仍不行请使用备份。' },
    folderNotWritable: { title: '数据文件夹不能写入', body: '请检查文件夹权限，或换一个有写入权限的账户登录电脑后再试。' },
    diskFull: { title: '磁盘空间已满', body: '请清出至少 1 GB 空间后再试。已保存的数据没有丢失。' },
    inUse: { title: '数据正被另一个安颐使用', body: '同一份数据一次只能由一个程序打开。请先关闭另一个，再试一次。' },
    shell: { title: '安颐没能启动数据服务', body: '请退出后重新打开；若仍不行，请把参考编号 {{reference}} 告诉维护人员。' },
    code: '恢复码', open: '打开数据', retry: '再试一次', folder: '数据文件夹',
  },
  audit: {
    title: '操作记录', whole: '记录链完整，没有被改动过。', broken: '记录链在第 {{sequence}} 条处断开：有人绕过程序改动过数据，请联系维护人员并保留现有文件。',
    at: '时间', who: '操作人', what: '做了什么', subject: '对象', detail: '内容', nobody: '未登录', clock: '时钟被调回', more: '继续显示更早的记录', empty: '还没有操作记录',
    look: '查看', detailTitle: '这一条记下的内容', detailHint: '按数据结构中的名称列出，供核对使用。用文字说明的修改历史在该记录自己的页面上。',
    subjects: { account: '账号', institution: '机构', resident: '老人', staff: '员工', department: '部门', assessment: '评估', reassessmentRequest: '复评申请', careLevel: '护理等级', certificate: '证书', certificateKind: '证书种类', certificateRegion: '地区方案', certificateCalendar: '证照日历', rosterImport: '名册导入', rosterErrors: '问题行', document: '文书', standard: '标准', namingChoice: '等级名称', scaleSetting: '量表设置', ratioTable: '人员配比', shiftSheet: '排班表', training: '培训', trainingDuty: '培训任务', trainingPlan: '培训计划', appraisal: '考核表', award: '奖惩', credit: '职业信用', payTable: '薪级表', backup: '备份' },
  },
  data: { title: '数据与备份', backup: '备份', backupHint: '在备份文件夹中写一份加密副本，并核对内容完整。', run: '立即备份', done: '备份完成，共 {{size}}，{{tables}} 张表核对无误。', where: '保存在 {{file}}', folder: '数据文件夹', folderHint: '请定期把备份文件夹复制到移动硬盘。恢复备份时需要恢复码或这台电脑。' },
  standards: {
    title: '标准与名称', naming: '护理等级的名称', namingHint: '换一套名称从生效日期起使用，已出的文书不变。', current: '正在使用', choose: '从今天起使用', chooseTitle: '改用“{{title}}”', unusable: '没有给全部等级命名，不能使用',
    scales: '量表设置', scalesHint: '标准留给机构决定的选项。改动从生效日期起用于新的评估，已完成的评估不变。', shortGrades: '缩短有效期的等级', shortMonths: '缩短后的有效期（月）',
    name: '标准', kind: '种类', counting: { sum: '按次数合计', perKind: '按种类计' }, shortValue: '等级 {{grades}}：{{months}} 个月',
    ownChoice: '本机构设定', save: '保存设置', saved: '已保存，从今天起生效', reason: '原因', change: '修改', editions: '标准版本', edition: '版本', status: '性质', effective: '施行日期', inForce: '现行', own: '本机构',
    editionsHint: '随程序附带的版本不能修改。可以导出副本，改好后作为本机构的版本导入。', import: '导入标准文件', imported: '已导入版本 {{edition}}', saveFile: '保存为文件', copy: '导出副本以便修改', retire: '停用这个版本', retireHint: '停用后不再用于新的记录，已有记录不变。', retired: '已停用', menu: '{{title}}的更多操作',
    statuses: { official: '正式标准', local: '地方规定', reference: '参考', draft: '征求意见稿', unverified: '未核实' },
    kinds: { 'scale': '量表', 'care-level-policy': '定级规则', 'naming-scheme': '等级名称', 'code-list': '代码表', 'certificate-catalogue': '证书目录', 'position-list': '岗位表', 'shift-set': '班次表', 'training-calendar': '培训任务', 'checklist': '检查表', 'pay-table': '薪级表', 'rate-set': '指标', 'ratio-table': '人员配比' },
  },
} as const;
