import type { StandardProblemCode } from '@shared/standards/problems';

/** Which rule a standards file breaks; the place in the file stands before it, the offending code after it. */
export const standardProblems = {
  shape: '格式不对', unknownKey: '有不认识的字段', missing: '缺少内容', notJson: '不是 JSON 文件', unknownKind: '不认识的标准种类', duplicateCode: '代码重复',
  pointsAboveMax: '分值超过满分', maxNotReached: '没有一项能得满分', maxSum: '各部分满分之和与总分不符', bandGap: '分段之间有空缺', bandOverlap: '分段重叠', bandRange: '分段超出总分范围', bandOrder: '分段顺序不对',
  unknownReference: '引用了不存在的代码', exclusiveMisplaced: '“无”一类的选项放错了位置', dateOrder: '结束日期早于开始日期', decidingFieldOptional: '决定等级的字段不能选填', anchorsAndOptions: '描述与选项不对应',
  gradeOrder: '等级顺序不对', rankOrder: '级别顺序不对', wrongFieldType: '字段类型不对', lockMismatch: '与锁定的内容不一致', notLocked: '没有列入锁定清单', wrongPlace: '文件名或位置不对', officialRefused: '机构自己的版本不能标为正式标准',
} as const satisfies Record<StandardProblemCode, string>;
