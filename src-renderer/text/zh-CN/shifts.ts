/** Rosters: the month's grid, what is wrong with it, the own shifts. */
export const shifts = {
  title: '排班', person: '姓名', date: '日期', hours: '工时', free: '未排', guest: '支援', legend: '班次说明', department: '部门', noDepartment: '未分部门', comma: '、',
  month: '{{year}} 年 {{month}} 月', monthBefore: '上个月', monthAfter: '下个月', kept: '排班已保存。', publishedNow: '排班已发布。', keepFirst: '请先保存，再打印。',
  notKept: '还没有保存过。', keptAt: '{{by}} 于 {{at}} 保存。', set: '班次表：{{set}}，可在“设置 → 标准与名称”中换成本院的。',
  emptyTitle: '这个月没有在职员工', emptyHint: '先在员工名册登记员工和所在部门，再来排班。',
  weekdays: { '1': '一', '2': '二', '3': '三', '4': '四', '5': '五', '6': '六', '7': '日' },
  states: { none: '未排', draft: '草稿', published: '已发布' },
  tools: {
    undo: '撤销', redo: '重做', pattern: '套用规律', more: '更多', week: '复制上周（所选人员）', weekAll: '复制上周（全部人员）', post: '指定岗位', guest: '加入支援人员', history: '修改记录', print: '打印',
    keep: '保存排班', publish: '发布排班',
  },
  keys: { arrows: '方向键', move: '移动', block: '选一片', copy: '复制', paste: '粘贴', clear: '清除', keep: '保存' },
  blocks: '须解决', warns: '提醒', day: '{{day}} 日', moreDays: '等另外 {{count}} 天', moreProblems: '另有 {{count}} 项，先解决上面的。', noProblems: '没有发现问题。',
  problemCount: '须解决 {{blocking}} 项，提醒 {{others}} 项',
  problems: {
    notEmployed: '这一天不在职', positionNotHeld: '没有担任“{{post}}”岗位', noPost: '这一天没有岗位', certificateMissing: '上“{{post}}”岗缺少“{{kind}}”', certificateExpired: '“{{kind}}”已过期，自 {{since}} 起无效',
    certificateUnverified: '“{{kind}}”还没有经第二人核验', levelTooLow: '“{{kind}}”的等级达不到“{{post}}”岗的要求', reviewOverdue: '“{{kind}}”复审已过期，应在 {{since}} 前完成', preJobMissing: '还没有通过“{{kind}}”',
    doubleAssignment: '同时排在{{where}}（{{from}}–{{to}}）', doubleHere: '前后两个班时间重叠（另一个班 {{from}}–{{to}}）', awayElsewhere: '在{{where}}的排班中是请假',
    coverageShort: '“{{post}}”{{from}}–{{to}} 合格在岗 {{have}} 人，至少 {{need}} 人（{{basis}}）', restTooShort: '两班之间只休息 {{have}} 小时，本院规定至少 {{need}} 小时', ratioShort: '全院{{part}}护理人员 {{have}} 人，按本院配比表至少 {{need}} 人', serviceRatioShort: '全院{{part}}服务人员 {{have}} 人，按本院配比表至少 {{need}} 人',
  },
  ways: {
    notEmployed: '请清除，或更正入职、离职日期。', positionNotHeld: '请换人，或在员工档案中调整岗位。', noPost: '请指定岗位，或在员工档案中补上岗位。', certificateMissing: '请换人，或登记证书并核验。', certificateExpired: '请换人，或登记换发的证书。',
    certificateUnverified: '请由另一人核验证书。', levelTooLow: '请换一位等级够的人。', reviewOverdue: '请换人，或登记复审结果。', preJobMissing: '请换人，或先培训并登记考核结果。', doubleAssignment: '请改掉其中一个班。',
    coverageShort: '请补足有证、经过岗前培训的人。', restTooShort: '请把后一个班往后调。', ratioShort: '请增加护理人员，或核对配比表。', serviceRatioShort: '请增加服务人员，或核对配比表。',
  },
  parts: { all: '', day: '白班', evening: '晚班', night: '夜班' },
  open: { staff: '看员工档案', training: '看培训' },
  pattern: { title: '套用规律', what: '从 {{from}} 起到月底，给选中的 {{people}} 人按下面的顺序循环排班。', row: '循环顺序', empty: '依次点下面的班次', back: '去掉最后一个', step: '每人依次错开天数', apply: '套用规律' },
  post: { title: '指定岗位', what: '选中的格子按这个岗位检查证件和培训。只列出所选人员担任的岗位。', main: '本人的主要岗位', choose: '指定岗位' },
  guests: { title: '加入支援人员', what: '本月到这里支援的其他部门员工。排上班并保存后，会留在这张表上。', who: '姓名或拼音', add: '加入支援人员' },
  stale: {
    title: '这张排班表已有新版本', who: '{{who}} 于 {{at}} 保存。', body: '有 {{count}} 格不同，您填的都还在。请选择怎样继续。', nothing: '两边内容相同，继续即可。', theirs: '最新版本', mine: '您的', untouched: '未改',
    takeTheirs: '改用最新版本', keepMine: '保留我改的，其余用最新的',
  },
  history: { title: '修改记录', none: '还没有记录', kept: '保存草稿', published: '发布', changed: '发布后修改' },
  reason: { title: '修改已发布的排班', what: '已发布的排班，每次修改都会留下记录。' },
  duty: { title: '现在在岗', nobody: '现在没有已发布排班的在岗人员。', count: '现在在岗 {{count}} 人', more: '等 {{count}} 人' },
  mine: {
    title: '我的排班', open: '我的排班', today: '今天：{{shift}}', nothingToday: '今天没有排班', day: '{{month}}月{{day}}日 周{{weekday}}', nobodyTitle: '这个账号还没有对应的员工', nobodyHint: '请人事在员工档案中关联这个账号。',
    noneTitle: '还没有发布的排班', noneHint: '发布后会显示在这里。',
  },
} as const;
