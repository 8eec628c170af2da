/** Certificates of the staff and licences of the home: ledger, records, expiry board, who must hold what, catalogue. */
export const certificates = {
  title: '证书台账', search: '编号、姓名或拼音', add: '登记证书', institution: '机构', anyone: '任何人', 
  separator: '、',
  states: { valid: '有效', expiring: '临期', expired: '过期', reviewDue: '待复审', missing: '缺失', unverified: '未核验' },
  subjects: { staff: '员工证书', institution: '机构证照' },
  confidence: { V2: '两个以上来源', V1: '一个来源', D: '本系统预设', L: '地方规定', K: '未核实' },
  columns: {
    holder: '持证人', kind: '证书', department: '部门', number: '编号', level: '等级', issuer: '发证机关', issuedOn: '发证日期', expiresOn: '有效期至', reviewDueOn: '复审日期',
    state: '状态', daysLeft: '剩余', pages: '扫描件', verified: '核验', responsible: '负责人', createdAt: '登记时间',
  },
  days: '{{days}} 天', daysOver: '已过 {{days}} 天', oneDay: '1 天', oneDayOver: '已过 1 天', dueToday: '今天到期', noEnd: '长期', pageCount: '{{count}} 页', noScan: '无', notVerified: '未核验', isVerified: '已核验',
  filter: { states: '状态', kinds: '证书种类', departments: '部门', subject: '持有者', show: '记录', apply: '应用筛选', shows: { current: '现行记录', superseded: '已换新的记录', voided: '已作废的记录' } },
  sortLabel: '排序', sorts: { due: '先到期的在前', kind: '按证书种类', holder: '按持证人', newest: '最近登记的在前' },
  empty: { title: '还没有登记证书', hint: '登记员工的证书和机构的证照后，到期提醒、应持证名单和报表都从这里来。', import: '导入证书表格' },
  noMatch: { title: '没有符合条件的证书', hint: '换一个词，或清除筛选。' },
  links: { licences: '机构证照', kinds: '证书种类', statistics: '持证统计', health: '健康证台账' },

  reason: {
    expired: '有效期至 {{on}}，已过 {{days}} 天。', expiring: '有效期至 {{on}}，还有 {{days}} 天。', expiresToday: '有效期到今天为止。', valid: '有效期至 {{on}}。', noEnd: '没有规定有效期。',
    reviewOver: '复审应在 {{on}} 前完成，已过 {{days}} 天。', reviewSoon: '复审应在 {{on}} 前完成，还有 {{days}} 天。', reviewToday: '复审今天到期。', unverified: '还没有第二个人核对原件。',
    superseded: '已由新证代替。', voided: '已作废。',
  },

  record: {
    title: '证书', facts: '证书内容', scan: '扫描件', chain: '换证记录', noChain: '还没有换过证。', history: '修改记录', reviews: '复审记录', more: '更多操作', edit: '修改', renew: '办理换证', void: '作废', 
    addPages: '添加扫描页', removePage: '移除这一页', removeWhat: '这一页不再显示，记录中会留下移除的原因。', verification: '核验', verifiedBy: '{{name}} 于 {{at}} 核对了原件', verifiedAt: '已于 {{at}} 核对原件',
    enteredBy: '登记人', note: '备注', responsible: '换证负责人', responsibleHolder: '本人', newer: '新证', older: '旧证', openNewer: '查看新证', open: '打开', voidedBecause: '{{at}} 作废：{{reason}}',
    kindRetired: '这个种类已停用。', days: '{{on}}（{{left}}）', until: '至 {{on}}', none: '未填写', kindBasis: '依据', renewBy: '最迟 {{on}} 前申请延续',
  },
  verify: {
    open: '核验原件', title: '核验证书', what: '请对照证书原件或发证机关的查询页，确认编号、等级和日期无误。核验人不能是登记人。', confirm: '确认核验', note: '核验说明', done: '已核验', own: '这张证书由您登记，请另一位同事核验。',
  },
  voiding: { title: '作废这条记录', what: '作废后不再参与提醒和统计，记录和原因会保留。如果它代替了旧证，旧证恢复为现行。', confirm: '作废记录', done: '已作废' },
  review: { open: '登记复审', title: '登记复审', what: '复审通过后登记日期；证书上写了下次复审日期的请填写，没写的按规定周期推算。', on: '复审日期', next: '下次复审日期', note: '说明', confirm: '保存复审', done: '复审已登记', line: '{{on}} 复审', nextOn: '下次 {{on}}' },
  trail: {
    empty: '还没有修改记录', more: '继续显示', because: '原因：{{reason}}', change: '{{field}}：{{from}} → {{to}}', blank: '空',
    acts: {
      record: '登记', correct: '修改', renew: '换证', recordReview: '登记复审', verify: '核验', void: '作废', attachScans: '添加扫描页', removeScan: '移除扫描页', moveScan: '移动扫描页', turnScan: '旋转扫描页', acknowledge: '安排处理', other: '其他操作',
    },
    fields: {
      kindCode: '证书种类', staffId: '持证人', number: '编号', levelCode: '等级', issuer: '发证机关', issuedOn: '发证日期', validUntil: '有效期至', reviewOn: '复审日期', responsibleId: '负责人', note: '备注',
    },
  },

  entry: {
    newTitle: '登记证书', editTitle: '修改证书', renewTitle: '办理换证', save: '保存证书', saved: '证书已保存', renewed: '新证已登记，旧证转为历史记录', whose: '谁的证书', what: '证书内容', scans: '扫描件',
    staff: '持证人', findStaff: '输入姓名、拼音或证件后四位', nobody: '没有找到这位员工', responsibleHelp: '不选则由持证人本人负责。', kind: '证书种类', number: '编号', level: '等级', issuer: '发证机关', issuedOn: '发证日期',
    validUntil: '有效期至', reviewOn: '下次复审日期', responsible: '换证负责人', note: '备注', reason: '修改原因', reasonHelp: '修改后需要重新核验。',
    suggest: '按 {{months}} 个月有效期推算为 {{on}}', suggestReview: '按每 {{months}} 个月复审推算为 {{on}}', suggestIssuer: '常见发证机关：{{issuer}}', take: '填入', noEndKind: '这种证书没有规定有效期；证书上写了的照填，没写的留空。', fromDocument: '有效期以证书上写的为准。',
    taken: '这个编号已登记在“{{name}}”名下。', openTaken: '打开那条记录', scansLater: '证书已保存，但有扫描件没有存上。请在证书页面重新添加。', keptOld: '旧证：{{number}}，有效期至 {{on}}', oldNoNumber: '旧证没有编号，有效期至 {{on}}', scansOnRecord: '已有的扫描件在证书页面里查看和更改。', wait: '扫描件还在处理，请稍等。',
  },

  scan: {
    title: '扫描件', add: '添加照片或 PDF', preparing: '正在处理', page: '第 {{number}} 页，共 {{count}} 页', size: '第 {{number}} 页 · {{kb}} KB', earlier: '第 {{number}} 页前移', later: '第 {{number}} 页后移', turn: '第 {{number}} 页右转', remove: '移除第 {{number}} 页',
    help: '可以一次选多张，也可以拖到这里。照片会自动转正并缩小到 400 KB 以内，字迹仍能看清；PDF 原样保存。最多 {{maxPages}} 页。', notTaken: '“{{name}}”没有加入', none: '还没有扫描件', noneHint: '有了扫描件，核验和检查时不用再翻原件。',
    previous: '上一页', next: '下一页', larger: '放大', smaller: '缩小', pdf: 'PDF 文件，{{kb}} KB', savePdf: '保存 PDF', pdfName: '证书-{{number}}.pdf', up: '前移一页', down: '后移一页', turnRight: '右转', storedKeys: 'R 右转，Alt+↑ 前移，Alt+↓ 后移', moved: '已移到第 {{number}} 页', turned: '已右转', pdfStays: 'PDF 页只能移动，不能旋转',
    refused: {
      empty: '这个文件是空的，请重新选择。', tooLarge: '文件超过 {{maxPicture}} MB。请用手机重新拍照，或扫描成较小的文件。', pdfTooLarge: 'PDF 超过 {{maxPdf}} MB。请分成几个文件，或改用照片。',
      program: '这是程序文件，不是照片或 PDF，没有读取。请选择证书的照片或 PDF。', heic: '这是 HEIC 照片，这里打不开。请在手机上另存为 JPEG，或截图后再选。', wrongKind: '这个文件不是照片或 PDF。请选择 JPEG、PNG 照片或 PDF。',
      damagedPdf: '这个 PDF 不完整，可能没有下载完。请重新取得文件后再选。', unreadable: '这张图片打不开，文件可能已损坏或不在了。请重新选择。', cannotShrink: '这张照片缩小后仍超过 400 KB。请在光线好的地方重新拍一张。',
      tooMany: '最多 {{maxPages}} 页，这一页没有加入。', notSent: '文件没有传上去，请再选一次。',
    },
  },

  board: {
    title: '到期看板', calendar: '{{month}}月历', previousMonth: '上个月', nextMonth: '下个月', thisMonth: '回到本月', weekdays: { d1: '一', d2: '二', d3: '三', d4: '四', d5: '五', d6: '六', d7: '日' }, dayCount: '{{on}}，{{count}} 项到期', 
    lead: '{{days}} 天内', leadDay: '到期日', leadLabel: '提醒档', overdue: '已过期 {{count}}', open: '待安排 {{count}}', responsible: '负责人', nobody: '未指定', kind: '证书种类', due: { expiry: '到期', review: '复审' }, dueLabel: '事项', columns: { what: '证书', due: '到期日', plan: '安排', act: '操作' },
    planned: '计划 {{on}} 前办好', plannedBy: '{{name}} 安排', planMissed: '计划日期已过，仍未办好', waiting: '待安排', later: '未到提醒日', plan: '安排', planAgain: '改期', planSome: '安排选中的 {{count}} 项', renew: '换证', ics: '导出日历文件', icsDone: '日历文件已生成，共 {{count}} 项', dayList: '{{on}} 到期', wholeList: '显示全部', within: '今后 {{days}} 天',
    horizon: '范围', horizonLead: '已到提醒日', emptyTitle: '没有要处理的到期事项', emptyHint: '证书进入提醒期后会自动出现在这里。', renewBy: '{{on}} 前申请延续', printing: '打印', choose: '选中 {{name}}',
  },
  acknowledge: { title: '安排处理', what: '选中的 {{count}} 项在计划日期前不再提醒；进入下一个提醒档，或到了计划日期仍没有换证，会再次提醒。', planOn: '计划办好日期', note: '怎么办、谁去办', confirm: '保存安排', done: '已安排 {{count}} 项' },
  notice: { title: '有 {{count}} 项证书提醒', expiry: '{{who}}的{{kind}}', open: '去处理', seen: '今天知道了', over: '已过期 {{days}} 天', left: '还有 {{days}} 天', now: '今天到期', missed: '计划日期已过' },

  required: {
    title: '应持证书', matrix: '岗位与证书', gaps: '缺口名单', on: '日期', department: '部门', legend: '图例', mandatory: '必须', preferable: '宜有', mandatoryHelp: '没有不能上岗', preferableHelp: '只提示，不限制上岗', cell: '{{mark}} {{met}}/{{people}}', noPeople: '{{mark}} 无人',
    position: '岗位', cellName: '{{position}}，{{kind}}：', minLevel: '至少 {{level}}', basis: '依据', confidence: '可信度', met: '{{people}} 人中 {{met}} 人符合', showGaps: '查看缺口', emptyTitle: '没有岗位要求证书', emptyHint: '在“证书种类”里给证书选择必须持有的岗位。',
    person: '员工', wanted: '应有证书', why: '原因', since: '自 {{on}} 起', act: '操作', anyOf: '{{kinds}}，有其一即可', reasons: { missing: '没有登记', expired: '已过期', unverified: '未核验', levelTooLow: '等级不够', reviewOverdue: '复审已过期' }, fix: '登记', openRecord: '查看', noGapsTitle: '这一天没有缺口', noGapsHint: '所选范围内的人员都有应持的证书。', gapCount: '{{mandatory}} 项必须，共 {{count}} 项', mandatoryOnly: '只看必须的', allKinds: '全部证书',
    whole: '全机构', peopleOf: '{{count}} 人',
  },

  kinds: {
    title: '证书种类', add: '新增种类', name: '名称', subject: '持有者', validity: '有效期', leads: '提前提醒', reviews: '复审', positions: '岗位要求', basis: '依据', source: '来源', scopes: { base: '全国目录', regional: '地区方案', home: '本机构' }, retired: '已停用', showRetired: '包括已停用的', changedHere: '本机构已调整',
    none: '没有规定', document: '以证书为准', months: '{{months}} 个月', years: '{{years}} 年', otherMonths: '其他', day: '{{days}} 天', everyMonths: '每 {{months}} 个月', everyYears: '每 {{years}} 年', noLeads: '不提醒', mandatory: '必须', preferable: '宜有', levels: '等级', issuer: '发证机关', note: '说明', renewBefore: '须提前 {{days}} 天申请延续', change: '修改', retire: '停用', retireWhat: '停用后不再提供、不再要求、不再提醒；已有的记录保留。', synonyms: '别名', rule: '{{positions}}：{{mark}}',
    emptyTitle: '没有证书种类', emptyHint: '新增一个种类，或在设置里导入证书目录文件。', region: '地区方案', regionNone: '不采用', regionHelp: '地区方案中的种类代替全国目录中的同一种类。', regionChange: '更换地区方案', regionWhat: '从 {{on}} 起按所选方案计算。请写明依据。', regionDone: '已更换地区方案', importFile: '用文件导入目录',
  },
  kindForm: {
    newTitle: '新增证书种类', changeTitle: '修改“{{name}}”', save: '保存种类', saved: '种类已保存', name: '名称', nameEn: '英文名称', nameEnHelp: '英文界面和表格里显示；不填则用中文名称。', subject: '谁持有', staff: '员工', institution: '机构', validity: '有效期', monthsLabel: '有效月数', leads: '到期前多少天提醒', leadHelp: '可选几个；到期当天总会提醒。', addLead: '加一档', otherLead: '其他天数', positions: '哪些岗位要有', positionsLabel: '岗位', strength: '要求', mandatory: '必须，没有不能上岗', preferable: '宜有，只提示', addRule: '再加一条要求', removeRule: '移除第 {{number}} 条要求', minLevel: '最低等级', noLevel: '不限', noRules: '没有岗位要求', more: '更多内容（选填）', issuer: '发证机关', reviewMonths: '每几个月复审一次', reviewLeads: '复审前多少天提醒', renewBefore: '须提前几天申请延续', basis: '依据', effectiveOn: '从哪天起', reason: '修改原因', levels: '等级（从低到高，一行一个）', note: '说明', leadChip: '{{days}} 天', lessLead: '取消 {{days}} 天', moreLead: '提前 {{days}} 天',
  },

  licences: { title: '机构证照', hint: '机构自己的许可证、备案和登记，和员工证书用同一套提醒。', notRecorded: '未登记', record: '登记', renew: '换证', columns: { kind: '证照', number: '编号', state: '状态', act: '操作' }, emptyTitle: '目录里没有机构证照', emptyHint: '在“证书种类”里新增一个由机构持有的种类。', print: '打印证照表' },
  tab: { rules: '岗位要求', held: '持有的证书', add: '登记证书', noRules: '现任岗位没有证书要求。', none: '还没有登记证书', noneHint: '登记后会按到期日自动提醒。', met: '符合' },
} as const;
