/** Assessments: list, due list, filling in, record, signing, comparison. */
export const assessments = {
  title: '评估', printChosen: '打印所选 {{count}} 份报告', printBlank: '打印空白表', chooseShown: '选中已列出的', chooseNone: '取消选择', search: '姓名、拼音、床位或评估编号',
  states: { draft: '填写中', complete: '待签署', firstSigned: '待第二人签署', locked: '已锁定', superseded: '已被新版代替', voided: '已作废' },
  reasons: { first: '首次评估', routine: '常规评估', immediate: '即时评估', dispute: '对结果有疑问的复评', other: '其他' },
  columns: {
    resident: '老人', bed: '床位', number: '评估编号', baselineOn: '评估基准日期', reason: '评估原因', scale: '评估量表', state: '状态', grade: '能力等级', points: '得分',
    answered: '已答 {{answered}} / {{of}}', validUntil: '有效期至', signed: '签署人', savedAt: '最后保存', progress: '已答题数',
  },
  filter: { grade: '等级 {{grade}}' },
  noMatch: { title: '没有符合条件的评估', hint: '换一个词，或清除筛选条件。' },
  empty: { title: '还没有评估', hint: '从老人名册中选一位老人，开始第一份评估。评估完成并签署后，会列在这里。' },
  start: {
    open: '开始评估', title: '开始评估', confirm: '开始评估', findResident: '输入姓名、拼音、床位或证件后四位', nobody: '没有找到这位老人', age: '{{age}} 岁',
    baselineHelp: '按这一天有效的标准版本评估。补录纸质评估时，填写纸上的日期。', noResident: '请先选择老人。', openExisting: '打开评估 {{number}}',
  },
  head: { number: '评估编号', reason: '评估原因', baselineOn: '评估基准日期', change: '修改原因或日期', changeTitle: '修改评估原因和基准日期', save: '保存修改', cancel: '取消' },
  entry: {
    title: '评估 {{name}}', subtitle: '{{scale}}（{{edition}}）· 编号 {{number}} · {{reason}} · 基准日期 {{on}}', whole: '整页', single: '逐题', mode: '填写方式', finish: '完成填写', side: '进度与依据',
    progress: '已答 {{answered}} / {{of}} 题', missing: '还有 {{count}} 处没有填写，点击可跳到该处：', allDone: '全部内容已填写，可以完成填写。',
    lastTitle: '上次评估', lastLine: '{{number}} · {{on}}', lastHelp: '上次的选择标在各题旁边，只供参考，不会自动填入。', lastTime: '上次', lastSaid: '上次填写：{{value}}',
    fromFile: '来自档案', fileSays: '档案中现为：{{value}}', take: '采用', optional: '选填', restNone: '其余 {{count}} 项均为无', sectionDone: '已填写',
    addRow: '添加一行', removeRow: '删除第 {{n}} 行', steps: '逐题导航', previous: '上一题', next: '下一题', step: '第 {{at}} 步，共 {{of}} 步',
  },
  keys: { digits: '选择答案并进入下一题', arrows: '上下换题', delete: '清除答案', enter: '到下一处未填' },
  notice: {
    age: '这份评估最后保存于 {{time}}（{{age}}），可以接着填写。', correction: '这是对 {{number}} 的更正。更正原因：{{reason}}', newerEdition: '标准已有新版本（{{edition}}）。这份评估仍按原版本填写，已填内容不受影响。',
    adopt: '改用新版本', adopted: '已改用新版本，全部答案都保留。', adoptedDropped: '已改用新版本。以下内容在新版本中没有对应选项，请重新填写：{{codes}}',
  },
  stale: {
    title: '另一个窗口也在填写这份评估', body: '{{name}}在另一个窗口保存了内容。您在这里填写的内容仍在，请选择保留哪一份。', differs: '两边不同的内容：{{codes}}', same: '两边内容相同。',
    merged: '合并后，您改过的内容（{{codes}}）以您的为准，其余以对方的为准。', merge: '合并两边', theirs: '改用对方的', closedTitle: '这份评估已完成填写', closed: '有人已在另一个窗口完成填写。您这里没有保存的内容已存为草稿，不会丢失。', look: '查看评估',
  },
  why: {
    title: '为什么是这一级', points: '{{points}} / {{max}} 分', total: '总分', band: '{{from}} 至 {{to}} 分，初步等级：{{name}}', final: '最终等级', notApplied: '未涉及的变更依据 {{count}} 条',
    outcome: { moved: '等级由 {{from}} 变为 {{to}}', alreadyThere: '符合，等级不变', onlyOneCounts: '符合，按规定最多加重一级，不再加重', notApplied: '不涉及' },
  },
  record: {
    continue: '继续填写', sign: '签署评估', print: '打印评估报告', newest: '查看新版', level: '确定护理等级', reopen: '退回修改', correct: '建立更正版本', void: '作废评估', more: '更多操作', compare: '对比',
    result: '结果与签署', answers: '全部答案', facts: '评估信息', validUntil: '有效期至', noGrade: '内容填写完整后，这里会显示得分、等级和依据。', signatures: '填写与签署', started: '开始', completed: '完成填写',
    signed: '第 {{n}} 位评估员签署', waiting: '等待签署', waitingFor: '还需 {{count}} 位评估员签署', edition: '标准版本', sheetHash: '内容校验码', history: '这位老人的全部评估',
    withdrawn: '{{name}}于 {{signedAt}} 的签署已由{{by}}于 {{at}} 退回，原因：{{reason}}',
  },
  standing: {
    voided: '已由{{name}}于 {{at}} 作废。原因：{{reason}}', superseded: '这份评估已被新的评估代替：', correctionOf: '这是一份更正。原因：{{reason}} 原评估：', correcting: '正在更正，完成签署前以这份为准。更正版本：',
    ownDraft: '您在 {{time}} 填写的以下内容没有并入这份评估。如需采用，请退回修改后填写。', discardDraft: '不再需要', noLevel: '还没有按这份评估确定护理等级。', signedByYou: '您已签署。请由另一位评估员登录后签署。',
  },
  ask: { reopen: '已有的签署将退回，并留在记录中。修改后需要重新签署。', correct: '将建立一份相同内容的新版本供您修改。新版本签署完成前，原评估仍然有效。', void: '作废后不能恢复。评估仍保留在记录中，打印时标明已作废。' },
  sign: {
    title: '签署评估', confirm: '签署评估', cancel: '取消', resident: '老人', edition: '标准', grade: '能力等级', password: '{{name}}的登录密码',
    willLock: '签署后这份评估将锁定，不能再修改。', willWait: '签署后还需要另一位评估员签署，之后评估将锁定。', doneFirst: '已签署，等待另一位评估员签署。', doneLast: '已签署，评估已锁定。',
  },
  answers: { item: '项目', answer: '选择', points: '得分', none: '未填写' },
  compare: {
    title: '对比两份评估', before: '前一份', after: '后一份', change: '变化', field: '信息', items: '评估项目', fields: '基本信息', onlyChanged: '只看有变化的', summary: '{{items}} 个项目、{{fields}} 处信息有变化',
    noItems: '评估项目没有变化。', noFields: '基本信息没有变化。', changes: { same: '不变', changed: '有变化', added: '新增', removed: '删去' },
  },
  due: {
    title: '待复评名单', why: '类别', reason: '原因', dueOn: '最晚日期', last: '上次评估', do: '办理', explained: '根据评估记录实时计算：从未评估、已到期、{{days}} 天内到期和申请复评的老人。',
    views: { all: '全部', request: '申请复评', overdue: '已逾期', soon: '即将到期', never: '从未评估' },
    kinds: { never: '还没有锁定的评估', validity: '评估结果有效期到期', routine: '到常规评估间隔', request: '申请复评' },
    overdue: '逾期 {{days}} 天', today: '今天到期', inDays: '{{days}} 天后', emptyTitle: '没有需要评估的老人', emptyHint: '所有老人的评估都在有效期内。到期前会自动出现在这里。',
    noneTitle: '这一类没有老人', noneHint: '其他类别中有需要评估的老人，可以看全部。',
  },
  request: {
    open: '申请复评', title: '申请复评', confirm: '提交申请', kind: '情形', occurredOn: '发生日期', reason: '具体情况', withdraw: '撤回申请', done: '已提交，老人已列入待复评名单。',
    kinds: { stateChange: '状况变化', incident: '发生意外事件', dispute: '对结果有疑问', other: '其他' },
  },
} as const;
