import type { RowNotice, RowReason } from '../../contract/roster';

const reasons = {
  required: '没有填写，请补上。',
  tooShort: '内容太短，至少 {{min}} 个字符。',
  tooLong: '内容太长，最多 {{max}} 个字符，请缩短。',
  tooSmall: '数值太小，不能小于 {{min}}。',
  tooLarge: '数值太大，不能大于 {{max}}。',
  notANumber: '不是数字，请核对。',
  notADate: '看不出是哪一天，请写成 1946-09-25 或 1946.9.25 的样式。',
  notInList: '“{{word}}”无法识别，请换成常用的写法。',
  format: '写法不对，请核对。',
  futureDate: '日期在今天之后，请核对年份。',
  tooOld: '日期太早，请核对年份。',
  impossibleDate: '没有这一天，请核对月份和日期。',
  ambiguousDate: '日期没有写全或含义不明确，请写全四位年份和月、日，如 1946-09-25。',
  idLength: '位数不对，身份证号应为 18 位（旧证 15 位），请对照证件补全。',
  idCharacters: '含有不允许的字符，请对照证件核对。',
  idCheckDigit: '末位校验不符，可能有一位写错，请对照证件核对。',
  idPrefix: '与这类证件的号码开头不符，请核对号码和证件类型。',
  idExcelScientific: '号码被电子表格变成了科学计数（如 1.10101E+17），末尾数字已丢失。请先把该列设为“文本”，再对照证件填写完整号码。',
  idExcelTruncated: '号码被电子表格当作数字保存，末尾几位已丢失（变成 0）。请先把该列设为“文本”，再对照证件填写完整号码。',
  birthContradictsId: '与身份证号中的出生日期不一致，请对照证件改正其中一项。',
  sexContradictsId: '与身份证号中的性别不一致，请对照证件改正其中一项。',
  phone: '电话号码不对，请填写 11 位手机号，或带区号的固定电话。',
  cellError: '单元格里的公式出错了（如 #REF!），请填写实际内容。',
  unknownWord: '“{{word}}”不在目录里。可以在本页上方指明它是哪一种，或先在证书目录里增加这一种。',
  personUnknown: '员工名册里没有这个人，请核对姓名和证件号码，或先登记员工。',
  personUnclear: '有 {{count}} 名员工同名，请在名单里补上证件号码。',
  endBeforeStart: '在发证日期之前，请对照证书改正其中一项。',
  reviewAfterEnd: '在有效期之后，请对照证书改正其中一项。',
  numberTaken: '这个编号已属于“{{name}}”，请对照证书核对。',
  leaveBeforeEntry: '在入职日期之前，请核对入职和离职日期。',
  entryBeforeBirth: '在出生日期之前，请核对入职日期和出生日期。',
  employmentOverlap: '与已登记的另一段任职时间重叠，请核对入职和离职日期。',
} as const satisfies Record<RowReason, string>;

const notices = {
  birthFromId: '没有写全，已按身份证号填写。',
  sexFromId: '没有填写，已按身份证号填写。',
  convertedFrom15: '是 15 位旧号码，已换算为 18 位，请核对。',
  unknownAreaCode: '开头的地区代码不常见，请对照证件核对。',
  maybeExcelTruncated: '末尾是 000，校验相符，但请对照证件核对。',
  wordNotKnown: '“{{word}}”无法识别，这一项不导入。',
  phoneKeptAsNote: '不是完整的电话号码，将原样记在联系人备注里。',
  phoneTakenAsOwn: '没有联系人姓名，这个电话将记为老人本人的电话。',
  nameDiffers: '同一证件号已登记为“{{name}}”，请确认是同一个人。',
  notReadAsNumber: '不是数字，这一项不导入。',
  usualForm: '没有填写，按“劳动合同”登记，请核对。',
  positionMissing: '没有可以识别的岗位，登记后请补选。',
  departmentNew: '还没有“{{name}}”这个部门，导入时会新建。',
} as const satisfies Record<RowNotice, string>;

/** Sentences about rows of an imported list: for the preview and for the file of error rows, which core writes. */
export const roster = {
  reasons, notices,
  fieldAndSentence: '{{field}}：{{sentence}}',
  reasonColumn: '不能导入的原因',
  errorFileSuffix: '待修改的行',
  undoReason: '撤销名单导入',
};
export type RosterText = typeof roster;
