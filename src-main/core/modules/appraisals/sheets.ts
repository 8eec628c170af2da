import { and, eq, isNull } from 'drizzle-orm';
import type { AppraisalState } from '@shared/contract/appraisals';
import type { CivilDate } from '@shared/kit/civil-date';
import { civilDateOf } from '@shared/kit/civil-date';
import { newId } from '@shared/kit/ids';
import type { ChecklistSheet } from '@shared/standards/checklist-sheet';
import { emptyChecklistSheet } from '@shared/standards/checklist-sheet';
import { personOf } from '../../access';
import type { WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import type { Actor } from '../../platform/services';
import { staffByIds, staffOfAccount } from '../staff';
import type { Looking } from './pay';
import { rowById, scoreOf, SHEET_FAMILY, standingIn, type SheetRow } from './reading';
import { monthSpan, stateOf } from './rules';
import { appraisalSheets } from './tables';

/* The way of a sheet: begun, filled, signed, acknowledged, locked; opened again before the lock, voided after it. */

type Maker<D> = (given: { data: D }) => Error;
export interface Refusals {
  readonly NOT_FOUND: Maker<{ what: string }>;
  readonly STALE_VERSION: Maker<{ current: number; changedBy: string | null; changedAt: string | null }>;
  readonly NO_EDITION: Maker<{ on: CivilDate }>;
  readonly ALREADY_APPRAISED: Maker<{ id: string; name: string; month: string }>;
  readonly NOT_EMPLOYED_THEN: Maker<{ name: string; month: string }>;
  readonly APPRAISAL_STATE: Maker<{ state: AppraisalState }>;
  readonly APPRAISAL_LOCKED: Maker<{ month: string }>;
  readonly OWN_APPRAISAL: Maker<Record<string, never>>;
  readonly SHEET_INCOMPLETE: Maker<{ answered: number; of: number; missing: string[]; refused: string[]; missingProof: string[] }>;
}
/** Who acts and what may go wrong: a command's context is one, so is the demo's. */
export interface Acting<K extends keyof Refusals> extends Looking {
  readonly actor: Actor;
  readonly errors: Pick<Refusals, K>;
  audit(subjectKind: string, subjectId: string, detail?: unknown): void;
}
export interface OnVersion { readonly id: string; readonly expectedVersion: number }
type Changing = Acting<'NOT_FOUND' | 'STALE_VERSION' | 'APPRAISAL_STATE' | 'APPRAISAL_LOCKED' | 'OWN_APPRAISAL'>;

/** Refuses a month that has not begun: nobody knows how it went. */
export function refuseFuture(month: string, today: CivilDate): void {
  if (month > today.slice(0, '2026-10'.length)) throw new InvalidFields([{ path: ['month'], reason: 'futureDate' }]);
}

/** Begins the sheet of a person for a month. */
export function start(tx: WriteDb, input: { readonly staffId: string; readonly month: string }, ctx: Acting<'NOT_FOUND' | 'NO_EDITION' | 'ALREADY_APPRAISED' | 'NOT_EMPLOYED_THEN'>): SheetRow {
  refuseFuture(input.month, ctx.clock.today());
  const one = staffByIds(tx, [input.staffId]).get(input.staffId);
  if (one === undefined || one.voided) throw ctx.errors.NOT_FOUND({ data: { what: 'staff' } });
  const standing = standingIn(tx, ctx, one, input.month);
  if (standing === null) throw ctx.errors.NOT_EMPLOYED_THEN({ data: { name: one.name, month: input.month } });
  const there = tx.select({ id: appraisalSheets.id }).from(appraisalSheets)
    .where(and(eq(appraisalSheets.staffId, one.id), eq(appraisalSheets.month, input.month), isNull(appraisalSheets.voidedAt))).get();
  if (there !== undefined) throw ctx.errors.ALREADY_APPRAISED({ data: { id: there.id, name: one.name, month: input.month } });
  const entry = ctx.standards.inForce('checklist', SHEET_FAMILY, monthSpan(input.month).to);
  if (entry === null) throw ctx.errors.NO_EDITION({ data: { on: monthSpan(input.month).to } });
  const row = tx.insert(appraisalSheets).values({
    id: newId(ctx.clock), createdAt: ctx.clock.now(), createdBy: ctx.actor.accountId, staffId: one.id, month: input.month, family: entry.standard.family,
    edition: entry.standard.edition, editionHash: entry.hash, groups: JSON.stringify(standing.groups), sheet: JSON.stringify(emptyChecklistSheet()),
  }).returning().get();
  ctx.audit('appraisal', row.id, { staffId: one.id, month: row.month });
  return row;
}

/** The sheet in one of these states, as the caller last saw it. Nobody works on the own sheet. */
function changeable(tx: WriteDb, input: OnVersion, ctx: Changing, states: readonly AppraisalState[]): SheetRow {
  const row = rowById(tx, input.id);
  if (row === undefined) throw ctx.errors.NOT_FOUND({ data: { what: 'appraisal' } });
  const state = stateOf(row);
  if (state === 'locked' && !states.includes('locked')) throw ctx.errors.APPRAISAL_LOCKED({ data: { month: row.month } });
  if (row.version !== input.expectedVersion) {
    const last = row.lockedBy ?? row.acknowledgedBy ?? row.signedBy;
    throw ctx.errors.STALE_VERSION({ data: { current: row.version, changedBy: last === null ? null : (personOf(tx, last)?.name ?? null), changedAt: row.lockedAt ?? row.acknowledgedAt ?? row.signedAt } });
  }
  if (!states.includes(state)) throw ctx.errors.APPRAISAL_STATE({ data: { state } });
  if (staffOfAccount(tx, ctx.actor.accountId) === row.staffId) throw ctx.errors.OWN_APPRAISAL({ data: {} });
  return row;
}

function changed(tx: WriteDb, row: SheetRow, facts: Partial<SheetRow>): SheetRow {
  return tx.update(appraisalSheets).set({ ...facts, version: row.version + 1 }).where(eq(appraisalSheets.id, row.id)).returning().get();
}

/** Keeps what was answered so far, complete or not. */
export function keep(tx: WriteDb, input: OnVersion & { readonly sheet: ChecklistSheet; readonly remark: string | null }, ctx: Changing): SheetRow {
  const row = changeable(tx, input, ctx, ['draft']);
  return changed(tx, row, { sheet: JSON.stringify(input.sheet), remark: input.remark });
}

/** Refuses what may not be signed; the password is asked for after this. */
export function signable(tx: WriteDb, input: OnVersion, ctx: Changing & Acting<'SHEET_INCOMPLETE'>): SheetRow {
  const row = changeable(tx, input, ctx, ['draft']);
  const score = scoreOf(ctx.standards, row);
  if (!score.complete) {
    throw ctx.errors.SHEET_INCOMPLETE({ data: {
      answered: score.answered, of: score.of, missing: score.missing, refused: score.refused.map((one) => one.item), missingProof: [...new Set(score.missingProof.map((one) => one.item))],
    } });
  }
  return row;
}

/** The signature, once it is certain who signs. The result is stored with it and never counted again. */
export function affix(tx: WriteDb, row: SheetRow, ctx: Pick<Changing, 'actor' | 'clock' | 'standards' | 'audit'>): SheetRow {
  const score = scoreOf(ctx.standards, row);
  ctx.audit('appraisal', row.id, { month: row.month, editionHash: row.editionHash, percent: score.complete ? score.percent : null });
  return changed(tx, row, { signedAt: ctx.clock.now(), signedBy: ctx.actor.accountId, result: JSON.stringify(score) });
}

/** Opens a signed sheet again before the lock; both signatures are taken back, which the trail keeps. */
export function reopen(tx: WriteDb, input: OnVersion & { readonly reason: string }, ctx: Changing): SheetRow {
  const row = changeable(tx, input, ctx, ['signed', 'acknowledged']);
  ctx.audit('appraisal', row.id, { from: stateOf(row), reason: input.reason });
  return changed(tx, row, { signedAt: null, signedBy: null, acknowledgedAt: null, acknowledgedBy: null, acknowledgedOnPaperOn: null, acknowledgeRemark: null, result: null });
}

type Acknowledging = Acting<'NOT_FOUND' | 'STALE_VERSION' | 'APPRAISAL_STATE' | 'APPRAISAL_LOCKED'> & { readonly mayEdit: boolean; readonly forbidden: () => Error };

/** The person has read it: by the own account, or on a print whose signature somebody else writes down. */
export function acknowledge(tx: WriteDb, input: OnVersion & { readonly remark: string | null; readonly onPaper: CivilDate | null }, ctx: Acknowledging): SheetRow {
  const row = rowById(tx, input.id);
  const own = row !== undefined && staffOfAccount(tx, ctx.actor.accountId) === row.staffId;
  // Whoever may not read it learns nothing of it, not even that it is there.
  if (row === undefined || (!own && !ctx.mayEdit)) throw row === undefined ? ctx.errors.NOT_FOUND({ data: { what: 'appraisal' } }) : ctx.forbidden();
  const state = stateOf(row);
  if (state === 'locked') throw ctx.errors.APPRAISAL_LOCKED({ data: { month: row.month } });
  if (row.version !== input.expectedVersion) throw ctx.errors.STALE_VERSION({ data: { current: row.version, changedBy: null, changedAt: row.signedAt } });
  if (state !== 'signed' || row.signedAt === null) throw ctx.errors.APPRAISAL_STATE({ data: { state } });
  if (!own && input.onPaper === null) throw new InvalidFields([{ path: ['onPaper'], reason: 'required' }]);
  if (input.onPaper !== null && input.onPaper > ctx.clock.today()) throw new InvalidFields([{ path: ['onPaper'], reason: 'futureDate' }]);
  if (input.onPaper !== null && input.onPaper < civilDateOf(row.signedAt, ctx.clock.timeZone)) throw new InvalidFields([{ path: ['onPaper'], reason: 'dateOrder' }]);
  ctx.audit('appraisal', row.id, { own, onPaper: input.onPaper });
  return changed(tx, row, { acknowledgedAt: ctx.clock.now(), acknowledgedBy: ctx.actor.accountId, acknowledgedOnPaperOn: own ? null : input.onPaper, acknowledgeRemark: input.remark });
}

export function lock(tx: WriteDb, input: OnVersion, ctx: Changing): SheetRow {
  const row = changeable(tx, input, ctx, ['acknowledged']);
  ctx.audit('appraisal', row.id, { month: row.month });
  return changed(tx, row, { lockedAt: ctx.clock.now(), lockedBy: ctx.actor.accountId });
}

export function voidSheet(tx: WriteDb, input: OnVersion & { readonly reason: string }, ctx: Changing): SheetRow {
  const row = changeable(tx, input, ctx, ['draft', 'signed', 'acknowledged', 'locked']);
  ctx.audit('appraisal', row.id, { from: stateOf(row), reason: input.reason });
  return changed(tx, row, { voidedAt: ctx.clock.now(), voidedBy: ctx.actor.accountId, voidReason: input.reason });
}
