import type { FileRefusal, looksLikeKinds, RosterTarget } from '@shared/contract/roster';

type LooksLike = (typeof looksLikeKinds)[number];

const refusals = {
  notASpreadsheet: '这个文件不是电子表格，看起来是{{what}}。请选择 Excel（.xlsx、.xls）、CSV 或 .ods 文件。',
  passwordProtected: '这个文件设有打开密码。请先在 Excel 或 WPS 中取消密码并保存，再选择它。',
  truncated: '这个文件不完整或已损坏，可能没有下载完。请重新下载，或在 Excel 中打开后另存一份。',
  empty: '这个文件里没有内容。请确认选对了文件。',
  tooLarge: '这个文件太大（最多 {{limitMb}} MB）。请删去图片和不需要的工作表，或分成几个文件。',
  tooManyRows: '这张表有 {{actual}} 行，一次最多导入 {{limit}} 行。请分成几个文件。',
  noHeader: '没有找到标题行。请在名单上方加一行标题，如“{{titles}}”，再选择它。',
  tookTooLong: '读取这个文件超过了 {{limit}} 秒，已停止。请在 Excel 中另存为 .xlsx 后再试。',
  uploadGone: '文件已不在等候区，请重新选择。',
} as const satisfies Record<FileRefusal, string>;

const looksLike = {
  picture: '图片', pdf: ' PDF 文件', textDocument: '文字文档', archive: '压缩包', program: '程序', media: '音频或视频', database: '数据库文件', unknown: '其他类型的文件',
} as const satisfies Record<LooksLike, string>;

/** What differs by what the list is a list of. */
const targets = {
  residents: {
    title: '导入名册', drop: '把名册文件拖到这里，或点击选择文件', tips: '身份证号一列请设为“文本”格式，否则末尾几位会丢失。', noHistory: '还没有导入过名册',
    needed: '请指出哪一列是姓名。', titles: '姓名、性别、出生日期、身份证号', looksLike: '与已有的“{{name}}”同名同生日，是同一个人吗？', sameAsRow: '与第 {{row}} 行是同一个人',
    done: '名册已导入', created: '新增 {{count}} 人', updated: '更新 {{count}} 人', next: '查看老人名册', refusedLead: '下列 {{count}} 人没有撤销：', inUse: '第 {{row}} 行 {{name}}：已有评估等记录',
    counts: '新增 {{created}} 人，更新 {{updated}} 人，跳过 {{skipped}} 行',
  },
  staff: {
    title: '导入员工名单', drop: '把员工名单拖到这里，或点击选择文件', tips: '身份证号一列请设为“文本”格式，否则末尾几位会丢失。', noHistory: '还没有导入过员工名单',
    needed: '请指出哪一列是姓名。', titles: '姓名、性别、出生日期、身份证号、岗位、入职日期', looksLike: '与已有的员工“{{name}}”同名同生日，是同一个人吗？', sameAsRow: '与第 {{row}} 行是同一个人',
    done: '员工名单已导入', created: '新增 {{count}} 人', updated: '更新 {{count}} 人', next: '查看员工名册', refusedLead: '下列 {{count}} 人没有撤销：', inUse: '第 {{row}} 行 {{name}}：已有证书、培训或排班等记录',
    counts: '新增 {{created}} 人，更新 {{updated}} 人，跳过 {{skipped}} 行',
  },
  certificates: {
    title: '导入证书清单', drop: '把证书清单拖到这里，或点击选择文件', tips: '一行一张证书。按身份证号或姓名找到员工；机构的许可证可以不填姓名。', noHistory: '还没有导入过证书清单',
    needed: '请指出哪一列是证书类型，哪一列是姓名或身份证号。', titles: '姓名、证书类型、证书编号、发证日期、有效期至', looksLike: '“{{name}}”已有一张同类证书，是同一张吗？', sameAsRow: '与第 {{row}} 行是同一张证书',
    done: '证书清单已导入', created: '新增 {{count}} 张', updated: '更新 {{count}} 张', next: '查看证书', refusedLead: '下列 {{count}} 张没有撤销：', inUse: '第 {{row}} 行 {{name}}：已有复审等记录',
    counts: '新增 {{created}} 张，更新 {{updated}} 张，跳过 {{skipped}} 行',
  },
} as const satisfies Record<RosterTarget, unknown>;

/** Import of a list, step by step. */
export const roster = {
  targets,
  steps: { choose: '选择文件', columns: '核对列', preview: '逐行核对', done: '完成' },
  refusals, looksLike,
  uploadTooLarge: '这个文件太大，最多 {{max}} MB。请删去图片和不需要的工作表，或分成几个文件。',
  uploadEmpty: '这个文件是空的，请确认选对了文件。',
  uploadFailed: '文件没有传上来，请再试一次。',
  choose: {
    hint: '可用 Excel（.xlsx、.xls）、CSV、.ods，以及政务系统导出的 .xls。确认之前不会写入任何内容。',
    history: '以前的导入', reading: '正在读取文件',
  },
  history: { at: '时间', by: '导入人', file: '文件', result: '结果', undone: '已撤销 {{rows}} 行', undoneSome: '已撤销 {{rows}} 行，{{refused}} 行保留', undo: '撤销这次导入' },
  columns: {
    lead: '文件“{{file}}”，共 {{rows}} 行名单。请核对每一列是什么内容。',
    encoding: '文字编码：{{encoding}}', sheet: '工作表', sheetOption: '{{name}}（{{rows}} 行）', headerTo: '标题在第几行结束', skipped: '已跳过：空行 {{blank}}、重复标题 {{header}}、合计 {{total}}、说明 {{note}}',
    remembered: '已按上次确认的列对应关系填好。', importedBefore: '这个文件已由{{by}}于 {{at}} 导入过。再次导入时，已有的内容会显示为“重复”或“更新”。',
    column: '文件中的列', samples: '内容示例', field: '导入为', fieldOf: '“{{column}}”导入为', ignore: '不导入', untitled: '（没有标题）', requiredMark: '必填',
    missing: '还没有对应的必填内容：{{fields}}。缺少的行会列为“有问题”。', check: '核对每一行', checking: '正在核对',
  },
  preview: {
    lead: '还没有写入任何内容。请核对后再导入。', all: '全部 {{count}}', remarked: '有提示',
    outcomes: { new: '新增', update: '更新', duplicate: '重复', decide: '待确认', error: '有问题' },
    outcomeCount: '{{outcome}} {{count}}',
    row: '行', outcome: '结果', name: '姓名', notes: '说明',
    duplicateOfRecord: '与已有档案相同，没有新内容',
    change: '{{field}}：{{from}} → {{to}}', nothing: '未填写',
    decisions: { update: '是同一个，更新', new: '不是，新增', skip: '先跳过' }, decisionLabel: '第 {{row}} 行怎么处理',
    downloadErrors: '下载有问题的行', errorsHint: '有 {{count}} 行不能导入。可以先导入其余的行，再下载这些行，按最后一列的原因修改后重新导入。',
    unknownTitle: '有 {{count}} 种写法无法识别', unknownHint: '请指明每一种写法是什么，下次导入会记住；也可以不管它。', unknownKind: '目录里确实没有的，可先导入其余的行，在证书种类里新增后再导入一次；已导入的行会显示为“重复”。', openKinds: '打开证书种类', unknownLine: '“{{word}}”（{{rows}} 行）', unknownLabel: '“{{word}}”是什么', unknownPlaceholder: '请选择', unknownMore: '还有 {{count}} 种写法，改完以上再显示。',
    confirm: '导入 {{count}} 行', confirming: '正在导入', empty: '没有这一类的行', downloaded: '已下载 {{count}} 行',
  },
  done: {
    skipped: '跳过 {{count}} 行', again: '再导入一份', undo: '撤销这次导入', undoing: '正在撤销',
    undoneTitle: '已撤销 {{count}} 行', undoneAll: '这次导入写入的内容已全部撤销。',
    refused: { changedSince: '第 {{row}} 行 {{name}}：导入之后档案被修改过', voided: '第 {{row}} 行 {{name}}：档案已作废' },
  },
} as const;
