import { careLevelPolicy, namingScheme, type CareLevelPolicy, type NamingScheme } from './care-level';
import { certificateCatalogue, type CertificateCatalogue } from './certificate';
import { checklist, type Checklist } from './checklist';
import { codeList, type CodeList } from './code-list';
import { standardKinds, type StandardKind } from './header';
import { payTable, type PayTable } from './pay-table';
import { positionList, type PositionList } from './position-list';
import { standardProblems, type StandardProblem } from './problems';
import { rateSet, type RateSet } from './rate-set';
import { ratioTable, type RatioTable } from './ratio-table';
import { scaleEdition, type ScaleEdition } from './scale';
import { trainingCalendar, type TrainingCalendar } from './training-calendar';
import { shiftSet, type ShiftSet } from './shift-set';

/** Kind → content of a file of that kind. */
export interface StandardByKind {
  'scale': ScaleEdition;
  'care-level-policy': CareLevelPolicy;
  'naming-scheme': NamingScheme;
  'code-list': CodeList;
  'certificate-catalogue': CertificateCatalogue;
  'position-list': PositionList;
  'shift-set': ShiftSet;
  'training-calendar': TrainingCalendar;
  'checklist': Checklist;
  'pay-table': PayTable;
  'rate-set': RateSet;
  'ratio-table': RatioTable;
}
export type Standard = StandardByKind[StandardKind];

const schemas = { 'scale': scaleEdition, 'care-level-policy': careLevelPolicy, 'naming-scheme': namingScheme, 'code-list': codeList, 'certificate-catalogue': certificateCatalogue, 'position-list': positionList, 'shift-set': shiftSet, 'training-calendar': trainingCalendar, 'checklist': checklist, 'pay-table': payTable, 'rate-set': rateSet, 'ratio-table': ratioTable } as const;

export type ParsedStandard = { readonly ok: true; readonly standard: Standard } | { readonly ok: false; readonly problems: readonly StandardProblem[] };

function refused(problem: StandardProblem): ParsedStandard {
  return { ok: false, problems: [problem] };
}

function kindOf(value: unknown): StandardKind | null {
  const kind: unknown = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  return standardKinds.find((known) => known === kind) ?? null;
}

/** Checks already parsed JSON as a standards file of the kind it names. Never throws. */
export function parseStandard(value: unknown): ParsedStandard {
  const kind = kindOf(value);
  if (kind === null) return refused({ path: ['kind'], problem: 'unknownKind', detail: '' });
  const result = schemas[kind].safeParse(value, { reportInput: true });
  return result.success ? { ok: true, standard: result.data } : { ok: false, problems: standardProblems(result.error) };
}

/** Checks the text of a standards file. Never throws. */
export function parseStandardText(text: string): ParsedStandard {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused({ path: [], problem: 'notJson', detail: '' });
  }
  return parseStandard(value);
}
