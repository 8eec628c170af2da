import { askedSections } from '@shared/engines/checklist';
import type { CivilDate } from '@shared/kit/civil-date';
import { settableClock, type Instant } from '@shared/kit/instant';
import type { Checklist } from '@shared/standards/checklist';
import { emptyChecklistSheet, type ChecklistAnswer, type ChecklistSheet } from '@shared/standards/checklist-sheet';
import type { WriteDb } from '../../platform/database';
import type { Actor } from '../../platform/services';
import type { StandardsStore } from '../../platform/standards';
import { editionOf, factsOf, groupsOf } from './reading';
import { acknowledge, affix, keep, lock, signable, start, type Acting, type Refusals } from './sheets';

/* Appraisals of the made-up home, by the same rules on a clock set to the day. */

/** Points taken off an item, with the note the sheet asks for. */
export interface Loss { readonly item: string; readonly points: number; readonly note: string }
export interface PastAppraisal {
  readonly staffId: string;
  readonly month: string;
  readonly appraiser: Actor;
  /** When it was filled and signed. */
  readonly at: Instant;
  /** Everything else brings full points. */
  readonly losses: readonly Loss[];
  readonly remark: string | null;
  /** How far it went. */
  readonly until: 'draft' | 'signed' | 'acknowledged' | 'locked';
  /** Day the print was signed. */
  readonly onPaper: CivilDate;
}
export interface PastDeps { readonly standards: StandardsStore; readonly timeZone: string }

function refusal(code: string) {
  return ({ data }: { data: unknown }) => new Error(`${code} ${JSON.stringify(data)}`);
}

const pastErrors: Refusals = {
  NOT_FOUND: refusal('NOT_FOUND'), STALE_VERSION: refusal('STALE_VERSION'), NO_EDITION: refusal('NO_EDITION'), ALREADY_APPRAISED: refusal('ALREADY_APPRAISED'),
  NOT_EMPLOYED_THEN: refusal('NOT_EMPLOYED_THEN'), APPRAISAL_STATE: refusal('APPRAISAL_STATE'), APPRAISAL_LOCKED: refusal('APPRAISAL_LOCKED'),
  OWN_APPRAISAL: refusal('OWN_APPRAISAL'), SHEET_INCOMPLETE: refusal('SHEET_INCOMPLETE'),
};

/** Full points everywhere but where some were lost. */
function filledSheet(list: Checklist, groups: readonly string[], losses: readonly Loss[]): ChecklistSheet {
  const sheet = emptyChecklistSheet();
  for (const item of askedSections(list, factsOf(groups)).flatMap((section) => section.items)) {
    const loss = losses.find((one) => one.item === item.code);
    const answer: ChecklistAnswer | null = item.answer.type === 'points' ? { type: 'points', points: (item.points ?? 0) - (loss?.points ?? 0) }
      : item.answer.type === 'choice' ? { type: 'choice', option: item.answer.options.find((option) => option.finding !== true)?.code ?? '' } : null;
    if (answer !== null) sheet.answers[item.code] = answer;
    if (loss !== undefined) sheet.proofs[item.code] = { note: loss.note };
  }
  return sheet;
}

/** Enters one appraisal as on its day. @returns its id */
export function recordPastAppraisal(tx: WriteDb, deps: PastDeps, past: PastAppraisal): string {
  const acting: Acting<keyof Refusals> = { actor: past.appraiser, clock: settableClock(past.at, deps.timeZone), standards: deps.standards, errors: pastErrors, audit: () => undefined };
  const begun = start(tx, past, acting);
  const sheet = filledSheet(editionOf(deps.standards, begun).standard, groupsOf(begun), past.losses);
  const kept = keep(tx, { id: begun.id, expectedVersion: begun.version, sheet, remark: past.remark }, acting);
  if (past.until === 'draft') return kept.id;
  const signed = affix(tx, signable(tx, { id: kept.id, expectedVersion: kept.version }, acting), acting);
  if (past.until === 'signed') return signed.id;
  const later = { ...acting, clock: settableClock(`${past.onPaper}T08:00:00.000Z`, deps.timeZone) };
  const read = acknowledge(tx, { id: signed.id, expectedVersion: signed.version, remark: null, onPaper: past.onPaper }, { ...later, mayEdit: true, forbidden: () => new Error('FORBIDDEN') });
  if (past.until === 'locked') lock(tx, { id: read.id, expectedVersion: read.version }, later);
  return read.id;
}
