import type { CareLevel, CareLevelView } from '../../contract/care-levels';

/** Words of the list of care levels. */
export const careLevels = {
  title: '护理等级一览表', on: '{{on}} 的情况', onView: '{{on}} 的情况，只列{{view}}的老人', search: '查找：{{text}}', separator: '；', count: '共 {{count}} 人', number: '序号', none: '尚未确定',
  columns: { resident: '老人', bed: '床位', level: '护理等级', since: '生效日期', grade: '能力等级', override: '与规则相比', next: '待办' },
  directions: { asPolicy: '', up: '上调', down: '下调' } satisfies Record<CareLevel['direction'], string>,
  next: { awaiting: '待院长审批', undecided: '待定级' },
  views: { awaiting: '待审批', undecided: '待定级' } satisfies Record<Exclude<CareLevelView, 'all'>, string>,
};
export type CareLevelsText = typeof careLevels;
