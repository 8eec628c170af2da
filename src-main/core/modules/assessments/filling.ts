import { and, eq, isNull, max } from 'drizzle-orm';
import { sheetProblems } from '../../../shared/engines/scale-sheet';
import { scoreSheet } from '../../../shared/engines/scale';
import type { CivilDate } from '../../../shared/kit/civil-date';
import { civilParts } from '../../../shared/kit/civil-date';
import { newId } from '../../../shared/kit/ids';
import type { AssessmentState } from '../../../shared/contract/assessments';
import type { AssessmentReason, ScaleEdition } from '../../../shared/standards/scale';
import type { AnswerSheet } from '../../../shared/standards/scale-sheet';
import { personOf } from '../../access';
import type { WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import { careLevelPolicyOn, switchesOn } from '../standards';
import type { Acting } from './failures';
import { residentFacts, type ResidentFacts } from './people';
import { codeNames, prefill, stillFromFile, withHead } from './prefill';
import { editionOf, findStored, signaturesOf, stored, type Row, type Stored } from './rows';
import { isLocked, isOpen, numberText, sheetHashOf } from './rules';
import { assessments } from './tables';

/* Beginning an assessment and filling it in, up to the moment it is closed for signing. */

/** A sheet is typed by people; a longer one is a mistake. */
const MAX_SHEET_CHARACTERS = 400_000;

export interface OnVersion { readonly id: string; readonly expectedVersion: number }

type Changing = Acting<'NOT_FOUND' | 'STALE_VERSION' | 'LOCKED_RECORD' | 'WRONG_STATE'>;

/** The one place that decides whether a record may be changed at all: locked means locked, whoever calls. */
export function changeable(tx: WriteDb, input: OnVersion, ctx: Changing, needed: readonly AssessmentState[], window?: string): Stored {
  const one = findStored(tx, input.id);
  if (one === null) throw ctx.errors.NOT_FOUND({ data: { what: 'assessment' } });
  const { row, state } = one;
  if (isLocked(state) && !needed.includes(state)) throw ctx.errors.LOCKED_RECORD({ data: { state, number: one.number } });
  const ownText = window !== undefined && row.savedByWindow === window;
  if (row.version !== input.expectedVersion && !ownText) {
    throw ctx.errors.STALE_VERSION({ data: { current: row.version, changedBy: personOf(tx, row.savedBy)?.name ?? null, changedAt: row.savedAt } });
  }
  if (!needed.includes(state)) throw ctx.errors.WRONG_STATE({ data: { state, needed: [...needed] } });
  return one;
}

/** Changes a row, raises its version and gives it back as it now is. Only the autosave keeps the window's claim on the text. */
export function changed(tx: WriteDb, one: Stored, values: Partial<Row>): Stored {
  tx.update(assessments).set({ savedByWindow: null, ...values, version: one.row.version + 1 }).where(eq(assessments.id, one.row.id)).run();
  const after = findStored(tx, one.row.id);
  if (after === null) throw new Error('Broken assumption: a row just changed is there');
  return after;
}

/** The scale the home's care levels rest on; assessments begin with it unless another is named. */
export function mainFamily(ctx: Pick<Acting<never>, 'standards'>, on: CivilDate): string | null {
  return careLevelPolicyOn(ctx.standards, on)?.standard.scaleFamily ?? null;
}

function nextNumber(tx: WriteDb, year: number): number {
  return (tx.select({ last: max(assessments.numberSequence) }).from(assessments).where(eq(assessments.numberYear, year)).get()?.last ?? 0) + 1;
}

export function presentResident(tx: WriteDb, id: string, ctx: Acting<'NOT_FOUND'>): ResidentFacts {
  const facts = residentFacts(tx, id);
  if (facts === null || facts.voided) throw ctx.errors.NOT_FOUND({ data: { what: 'resident' } });
  return facts;
}

function checkBaseline(baselineOn: CivilDate, facts: ResidentFacts, today: CivilDate): void {
  if (baselineOn > today) throw new InvalidFields([{ path: ['baselineOn'], reason: 'futureDate' }]);
  if (baselineOn < facts.birthOn) throw new InvalidFields([{ path: ['baselineOn'], reason: 'dateOrder' }]);
}

function checkReason(edition: ScaleEdition, reason: AssessmentReason): void {
  if (!edition.reasons.some((known) => known.code === reason)) throw new InvalidFields([{ path: ['reason'], reason: 'notInList' }]);
}

/** An assessment of this resident by this scale that is still open. */
export function openOne(tx: WriteDb, residentId: string, family: string): Stored | null {
  const rows = tx.select().from(assessments).where(and(
    eq(assessments.residentId, residentId), eq(assessments.family, family), isNull(assessments.lockedAt), isNull(assessments.voidedAt),
  )).all();
  const first = rows.map((row) => stored(row, signaturesOf(tx, [row.id]).get(row.id) ?? [])).find((one) => isOpen(one.state));
  return first ?? null;
}

export interface NewRow extends Pick<Row, 'residentId' | 'family' | 'edition' | 'editionHash' | 'switches' | 'reason' | 'baselineOn' | 'correctionOfId' | 'correctionReason'> {
  readonly sheet: (number: string) => AnswerSheet;
  readonly reportTexts: Record<string, string>;
  readonly fromFile: (sheet: AnswerSheet) => readonly string[];
}

export function insertAssessment(tx: WriteDb, wanted: NewRow, ctx: Pick<Acting<never>, 'clock' | 'actor'>): Stored {
  const { year } = civilParts(ctx.clock.today());
  const sequence = nextNumber(tx, year);
  const now = ctx.clock.now();
  const { sheet: makeSheet, reportTexts, fromFile, ...columns } = wanted;
  const sheet = makeSheet(numberText(year, sequence));
  const row = tx.insert(assessments).values({
    ...columns, id: newId(ctx.clock), createdAt: now, createdBy: ctx.actor.accountId, numberYear: year, numberSequence: sequence,
    sheet: JSON.stringify(sheet), reportTexts: JSON.stringify(reportTexts), fromFile: JSON.stringify(fromFile(sheet)), savedAt: now, savedBy: ctx.actor.accountId,
  }).returning().get();
  return stored(row, []);
}

export interface Start { readonly residentId: string; readonly reason: AssessmentReason; readonly baselineOn?: CivilDate | undefined; readonly family?: string | undefined }

/** Begins an assessment by the edition in force on the baseline date and takes over what the resident's record knows. */
export function start(tx: WriteDb, input: Start, ctx: Acting<'NOT_FOUND' | 'NO_EDITION' | 'ALREADY_IN_PROGRESS'>): Stored {
  const today = ctx.clock.today();
  const baselineOn = input.baselineOn ?? today;
  const facts = presentResident(tx, input.residentId, ctx);
  checkBaseline(baselineOn, facts, today);
  const family = input.family ?? mainFamily(ctx, baselineOn) ?? '';
  const entry = ctx.standards.inForce('scale', family, baselineOn);
  if (entry === null) throw ctx.errors.NO_EDITION({ data: { family, on: baselineOn } });
  checkReason(entry.standard, input.reason);
  const open = openOne(tx, facts.id, family);
  if (open !== null) throw ctx.errors.ALREADY_IN_PROGRESS({ data: { id: open.row.id, number: open.number } });
  const names = codeNames(ctx.standards, baselineOn);
  const one = insertAssessment(tx, {
    residentId: facts.id, family, edition: entry.standard.edition, editionHash: entry.hash, reason: input.reason, baselineOn,
    switches: JSON.stringify(switchesOn(tx, entry.standard, baselineOn)), correctionOfId: null, correctionReason: null, reportTexts: {},
    sheet: (number) => ({ fields: prefill(entry.standard, facts, { number, baselineOn, reason: input.reason }, names), answers: {} }),
    fromFile: (sheet) => Object.keys(sheet.fields),
  }, ctx);
  ctx.audit('assessment', one.row.id, { number: one.number, residentId: facts.id, edition: entry.hash });
  return one;
}

/** Unknown codes cannot come from a form; values out of range can, and are kept until the form is closed. */
function refuseUnknown(edition: ScaleEdition, sheet: AnswerSheet): void {
  const strange = sheetProblems(edition, sheet).filter((problem) => problem.reason === 'unknownItem' || problem.reason === 'unknownOption');
  if (strange.length > 0) throw new InvalidFields(strange.map((problem) => ({ ...problem, path: ['sheet', ...problem.path] })));
}

export interface KeepAnswers extends OnVersion { readonly sheet: AnswerSheet; readonly reportTexts: Record<string, string>; readonly windowId: string }

/** Autosave. What the record itself decides (number, baseline date, reason) is put back, whatever was sent. */
export function keepAnswers(tx: WriteDb, input: KeepAnswers, ctx: Changing): Stored {
  const one = changeable(tx, input, ctx, ['draft'], input.windowId);
  const { standard: edition } = editionOf(ctx.standards, one.row.editionHash);
  refuseUnknown(edition, input.sheet);
  const sheet = headed(tx, one, input.sheet, ctx);
  const body = JSON.stringify(sheet);
  if (body.length > MAX_SHEET_CHARACTERS) throw new InvalidFields([{ path: ['sheet'], reason: 'tooLong', params: { max: MAX_SHEET_CHARACTERS } }]);
  return changed(tx, one, {
    sheet: body, reportTexts: JSON.stringify(input.reportTexts), fromFile: JSON.stringify(stillFromFile(one.fromFile, one.sheet, sheet)),
    savedAt: ctx.clock.now(), savedBy: ctx.actor.accountId, savedByWindow: input.windowId,
  });
}

function headed(tx: WriteDb, one: Stored, sheet: AnswerSheet, ctx: Pick<Acting<never>, 'standards'>, head?: { reason: AssessmentReason; baselineOn: CivilDate }): AnswerSheet {
  const { row } = one;
  const facts = residentFacts(tx, row.residentId);
  if (facts === null) return sheet;
  const { standard: edition } = editionOf(ctx.standards, row.editionHash);
  const { reason, baselineOn } = head ?? row;
  return withHead(edition, sheet, facts, { number: one.number, baselineOn, reason }, codeNames(ctx.standards, baselineOn));
}

export interface CorrectHead extends OnVersion { readonly reason: AssessmentReason; readonly baselineOn: CivilDate }

export function correctHead(tx: WriteDb, input: CorrectHead, ctx: Changing): Stored {
  const one = changeable(tx, input, ctx, ['draft']);
  const { reason, baselineOn } = input;
  checkBaseline(baselineOn, presentResident(tx, one.row.residentId, ctx), ctx.clock.today());
  checkReason(editionOf(ctx.standards, one.row.editionHash).standard, reason);
  ctx.audit('assessment', one.row.id, { from: { reason: one.row.reason, baselineOn: one.row.baselineOn }, to: { reason, baselineOn } });
  return changed(tx, one, { reason, baselineOn, sheet: JSON.stringify(headed(tx, one, one.sheet, ctx, { reason, baselineOn })) });
}

/** Moves a draft to the edition in force on its baseline date. @returns the codes whose answers the new edition does not know */
export function adoptEdition(tx: WriteDb, input: OnVersion, ctx: Acting<keyof Changing['errors'] | 'NO_EDITION'>): { one: Stored; dropped: string[] } {
  const one = changeable(tx, input, ctx, ['draft']);
  const { family, baselineOn } = one.row;
  const entry = ctx.standards.inForce('scale', family, baselineOn);
  if (entry === null) throw ctx.errors.NO_EDITION({ data: { family, on: baselineOn } });
  if (entry.hash === one.row.editionHash) return { one, dropped: [] };
  checkReason(entry.standard, one.row.reason);
  const dropped = [...new Set(sheetProblems(entry.standard, one.sheet).map((problem) => String(problem.path[1])))];
  const kept = <T>(values: Record<string, T>) => Object.fromEntries(Object.entries(values).filter(([code]) => !dropped.includes(code)));
  const sheet: AnswerSheet = { fields: kept(one.sheet.fields), answers: kept(one.sheet.answers) };
  const after = changed(tx, one, {
    edition: entry.standard.edition, editionHash: entry.hash, switches: JSON.stringify(switchesOn(tx, entry.standard, baselineOn)), sheet: JSON.stringify(sheet),
    fromFile: JSON.stringify(one.fromFile.filter((code) => !dropped.includes(code))),
  });
  ctx.audit('assessment', one.row.id, { from: one.row.editionHash, to: entry.hash, dropped });
  return { one: changed(tx, after, { sheet: JSON.stringify(headed(tx, after, sheet, ctx)) }), dropped };
}

type Completing = Acting<keyof Changing['errors'] | 'INCOMPLETE'>;

/**
 * Refuses a sheet that cannot be graded, naming in form order what is missing and what cannot stand.
 *
 * @param today for dates that may not lie ahead; left out for a form already closed, which a computer clock put back must not undo.
 */
export function completeScoreOf(one: Stored, ctx: Pick<Completing, 'standards' | 'errors'>, today?: CivilDate) {
  const { standard: edition } = editionOf(ctx.standards, one.row.editionHash);
  const score = scoreSheet(edition, one.switches, one.sheet, today);
  if (score.complete && score.missingFields.length === 0) return score;
  const refused = score.complete ? [] : [...new Set(score.refused.map((problem) => String(problem.path[1])))];
  throw ctx.errors.INCOMPLETE({ data: {
    missingFields: score.missingFields, missingItems: score.complete ? [] : score.missing, refused, answered: score.answered, of: score.of,
  } });
}

/** What the signatures will cover, hashed from the record as it is stored. */
export function hashOf(one: Stored): string {
  const { residentId, editionHash, reason, baselineOn } = one.row;
  return sheetHashOf({ number: one.number, residentId, editionHash, reason, baselineOn, switches: one.switches, sheet: one.sheet, reportTexts: one.reportTexts });
}

export function complete(tx: WriteDb, input: OnVersion, ctx: Completing): Stored {
  const one = changeable(tx, input, ctx, ['draft']);
  completeScoreOf(one, ctx, ctx.clock.today());
  const sheetHash = hashOf(one);
  ctx.audit('assessment', one.row.id, { sheetHash });
  return changed(tx, one, { completedAt: ctx.clock.now(), completedBy: ctx.actor.accountId, sheetHash });
}
