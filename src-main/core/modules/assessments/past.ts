import type { CivilDate } from '../../../shared/kit/civil-date';
import { settableClock, type Clock, type Instant } from '../../../shared/kit/instant';
import type { AssessmentReason, ScaleEdition } from '../../../shared/standards/scale';
import type { AnswerSheet } from '../../../shared/standards/scale-sheet';
import { required } from '../../../shared/kit/assert';
import type { WriteDb } from '../../platform/database';
import type { Actor } from '../../platform/services';
import type { StandardsStore } from '../../platform/standards';
import type { Acting, Refusals } from './failures';
import { complete, keepAnswers, start } from './filling';
import { editionOf, type Stored } from './rows';
import { signAsDemo } from './signing';

/*
 * Assessments of the made-up home, which has a year behind it. They go through the very rules a person's would, on a clock set
 * to the day; only nobody types a password.
 */

export interface PastDeps {
  readonly standards: StandardsStore;
  readonly timeZone: string;
}

/** A moment of the past and who acted in it. */
export interface PastAct { readonly actor: Actor; readonly at: Instant }

export interface PastAssessment {
  readonly residentId: string;
  readonly reason: AssessmentReason;
  readonly baselineOn: CivilDate;
  /** The home's main scale when left out. */
  readonly family?: string;
  readonly started: PastAct;
  /** Makes the sheet from the one pre-filled from the register. */
  readonly sheet: (edition: ScaleEdition, prefilled: AnswerSheet) => AnswerSheet;
  readonly reportTexts?: Record<string, string>;
  /** In order; as many as the edition asks make a locked record, fewer leave it waiting, none leaves it complete. Null: a draft. */
  readonly signatures: readonly PastAct[] | null;
}

function refusal(code: string) {
  return ({ data }: { data: unknown }) => new Error(`${code} ${JSON.stringify(data)}`);
}

/** The made-up world breaks no rule; if it does, loading it fails with the rule's name. */
export const pastErrors: Refusals = {
  NOT_FOUND: refusal('NOT_FOUND'), STALE_VERSION: refusal('STALE_VERSION'), LOCKED_RECORD: refusal('LOCKED_RECORD'), WRONG_STATE: refusal('WRONG_STATE'),
  INCOMPLETE: refusal('INCOMPLETE'), NO_EDITION: refusal('NO_EDITION'), ALREADY_IN_PROGRESS: refusal('ALREADY_IN_PROGRESS'),
  SAME_SIGNER: refusal('SAME_SIGNER'), SHEET_CHANGED: refusal('SHEET_CHANGED'), TOO_MANY_ATTEMPTS: refusal('TOO_MANY_ATTEMPTS'),
};

function acting(deps: PastDeps, act: PastAct): Acting<keyof Refusals> {
  const clock: Clock = settableClock(act.at, deps.timeZone);
  return { clock, standards: deps.standards, actor: act.actor, errors: pastErrors, audit: () => undefined };
}

/** Enters an assessment as on its day. The caller's command writes the audit entry for all it loads. @returns its id */
export function recordPastAssessment(tx: WriteDb, deps: PastDeps, past: PastAssessment): string {
  const begun = acting(deps, past.started);
  const { residentId, reason, baselineOn, family } = past;
  let one: Stored = start(tx, { residentId, reason, baselineOn, family }, begun);
  const { standard } = editionOf(deps.standards, one.row.editionHash);
  one = keepAnswers(tx, {
    id: one.row.id, expectedVersion: one.row.version, sheet: past.sheet(standard, one.sheet), reportTexts: past.reportTexts ?? {}, windowId: 'made-up-world',
  }, begun);
  if (past.signatures === null) return one.row.id;
  one = complete(tx, { id: one.row.id, expectedVersion: one.row.version }, begun);
  for (const act of past.signatures) {
    const sheetHash = required(one.row.sheetHash, 'the hash of a closed form');
    one = signAsDemo(tx, { id: one.row.id, expectedVersion: one.row.version, sheetHash }, acting(deps, act));
  }
  return one.row.id;
}
