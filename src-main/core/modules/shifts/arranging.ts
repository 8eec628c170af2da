import type { RosterProblem, ShiftCell } from '../../../shared/contract/shifts';
import { SHIFTS_DRAFT } from '../../../shared/contract/shifts';
import type { FieldIssue } from '../../../shared/contract/issues';
import type { ShiftSet } from '../../../shared/standards/shift-set';
import type { WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import type { Actor } from '../../platform/services';
import type { Writer } from '../../platform/writing';
import { dropDraft } from '../drafts';
import { departmentNames, positionList, staffNames } from '../staff';
import { sheetCheck, type Checking } from './checking';
import { nameOfAccount } from './reading';
import { countProblems, monthSpan, problemKey } from './rules';
import { changeSheet, fits, insertSave, insertSheet, replaceCells, savesOf, setOfSheet, sheetOf, shiftSetOn, standingCells, type SheetKey, type SheetRow } from './store';

type Maker<D> = (options: { data: D }) => Error;
interface Refusals {
  readonly STALE_VERSION: Maker<{ current: number; changedBy: string | null; changedAt: string | null }>;
  readonly ROSTER_PROBLEMS: Maker<{ count: number; problems: RosterProblem[] }>;
  readonly ALREADY_PUBLISHED: Maker<Record<string, never>>;
  readonly NOT_FOUND: Maker<{ what: string }>;
}
interface Acting<K extends keyof Refusals> extends Checking {
  readonly actor: Actor;
  readonly errors: Pick<Refusals, K>;
  audit(subjectKind: string, subjectId: string, detail?: unknown): void;
}

/** Blocking problems that come back with a refusal; the whole number stands beside them. */
const MOST_TOLD = 200;

function demandVersion(tx: WriteDb, sheet: SheetRow | null, expected: number, errors: Pick<Refusals, 'STALE_VERSION'>): void {
  const current = sheet?.version ?? 0;
  if (current === expected) return;
  const last = sheet === null ? undefined : savesOf(tx, sheet.id).at(-1);
  throw errors.STALE_VERSION({ data: { current, changedBy: last === undefined ? null : nameOfAccount(tx, last.createdBy), changedAt: last?.createdAt ?? null } });
}

/** What cannot be a roster at all: days of another month, shifts and posts nobody knows, two entries in one cell. */
function cellIssues(tx: WriteDb, services: Checking, key: SheetKey, set: ShiftSet, cells: readonly ShiftCell[]): FieldIssue[] {
  const { from, to } = monthSpan(key.month);
  const codes = new Set(set.shifts.map((kind) => kind.code));
  const positions = positionList(services.standards, from);
  const staff = staffNames(tx, [...new Set(cells.map((cell) => cell.staffId))]);
  const seen = new Set<string>();
  return cells.flatMap((cell, index): FieldIssue[] => {
    const at = (field: string, reason: FieldIssue['reason']): FieldIssue => ({ path: ['cells', index, field], reason });
    const twice = seen.has(cell.staffId + cell.on);
    seen.add(cell.staffId + cell.on);
    return [
      ...(cell.on < from || cell.on > to ? [at('on', 'notInList')] : []),
      ...(twice ? [at('on', 'duplicate')] : []),
      ...(codes.has(cell.shift) ? [] : [at('shift', 'notInList')]),
      ...(cell.post === null || positions.item(cell.post) !== null ? [] : [at('post', 'notInList')]),
      ...(staff.has(cell.staffId) ? [] : [at('staffId', 'notFound')]),
    ];
  });
}

/** The home's present set where the cells fit it, else the one the sheet was made by. A published sheet keeps its own. */
function setFor(services: Checking, sheet: SheetRow | null, key: SheetKey, cells: readonly ShiftCell[]) {
  const { from } = monthSpan(key.month);
  const stored = setOfSheet(services.standards, sheet?.setHash ?? null, from);
  if (sheet !== null && sheet.publishedAt !== null) return stored;
  const present = shiftSetOn(services.standards, from);
  return fits(present.standard, cells) ? present : stored;
}

interface Arrange extends SheetKey { readonly expectedVersion: number; readonly cells: readonly ShiftCell[]; readonly reason: string | null }

function refuseNewBlocks(tx: WriteDb, sheet: SheetRow, input: Arrange, set: ShiftSet, ctx: Acting<'ROSTER_PROBLEMS'>): void {
  const check = sheetCheck(tx, ctx, input, set);
  const before = new Set(check.of(standingCells(tx, sheet.id)).map(problemKey));
  const fresh = check.of(input.cells).filter((one) => one.blocks && !before.has(problemKey(one)));
  if (fresh.length > 0) throw ctx.errors.ROSTER_PROBLEMS({ data: { count: countProblems(fresh), problems: fresh.slice(0, MOST_TOLD) } });
}

/** Keeps a whole sheet. */
export function arrange(tx: WriteDb, input: Arrange, ctx: Acting<'STALE_VERSION' | 'ROSTER_PROBLEMS'>): void {
  const sheet = sheetOf(tx, input);
  demandVersion(tx, sheet, input.expectedVersion, ctx.errors);
  const set = setFor(ctx, sheet, input, input.cells);
  const issues = cellIssues(tx, ctx, input, set.standard, input.cells);
  if (input.departmentId !== null && !departmentNames(tx).has(input.departmentId)) issues.push({ path: ['departmentId'], reason: 'notFound' });
  const published = sheet !== null && sheet.publishedAt !== null;
  if (published && input.reason === null) issues.push({ path: ['reason'], reason: 'required' });
  if (issues.length > 0) throw new InvalidFields(issues);
  if (sheet !== null && published) refuseNewBlocks(tx, sheet, input, set.standard, ctx);
  const writer: Writer = { clock: ctx.clock, accountId: ctx.actor.accountId };
  const kept = sheet ?? insertSheet(tx, writer, { month: input.month, departmentId: input.departmentId }, set.hash);
  const version = sheet === null ? kept.version : kept.version + 1;
  const changed = replaceCells(tx, writer, kept.id, version, input.cells);
  changeSheet(tx, kept.id, { version, setHash: set.hash });
  insertSave(tx, writer, { sheetId: kept.id, sheetVersion: version, kind: published ? 'changed' : 'kept', reason: published ? input.reason : null });
  ctx.audit('shiftSheet', kept.id, { month: input.month, departmentId: input.departmentId, changed, reason: input.reason });
  dropDraft(tx, ctx.actor.accountId, { form: SHIFTS_DRAFT, subject: `${input.month}:${input.departmentId ?? ''}` });
}

/** Publishes a sheet in which nothing blocks. */
export function publish(tx: WriteDb, input: SheetKey & { readonly expectedVersion: number }, ctx: Acting<keyof Refusals>): void {
  const sheet = sheetOf(tx, input);
  if (sheet === null) throw ctx.errors.NOT_FOUND({ data: { what: 'shiftSheet' } });
  if (sheet.publishedAt !== null) throw ctx.errors.ALREADY_PUBLISHED({ data: {} });
  demandVersion(tx, sheet, input.expectedVersion, ctx.errors);
  const cells = standingCells(tx, sheet.id);
  if (cells.length === 0) throw new InvalidFields([{ path: ['cells'], reason: 'required' }]);
  const blocking = sheetCheck(tx, ctx, input).of(cells).filter((one) => one.blocks);
  if (blocking.length > 0) throw ctx.errors.ROSTER_PROBLEMS({ data: { count: countProblems(blocking), problems: blocking.slice(0, MOST_TOLD) } });
  const writer: Writer = { clock: ctx.clock, accountId: ctx.actor.accountId };
  const version = sheet.version + 1;
  changeSheet(tx, sheet.id, { version, publishedAt: ctx.clock.now(), publishedBy: ctx.actor.accountId });
  insertSave(tx, writer, { sheetId: sheet.id, sheetVersion: version, kind: 'published', reason: null });
  ctx.audit('shiftSheet', sheet.id, { month: input.month, departmentId: input.departmentId, published: true });
}

/** Enters a month of the past, or one drawn up elsewhere, as it was; the caller knows what it does. For the made-up home. */
export function recordPastSheet(tx: WriteDb, writer: Writer, services: Checking, past: SheetKey & { readonly cells: readonly ShiftCell[]; readonly published: boolean }): string {
  const { month, departmentId, cells, published } = past;
  const set = shiftSetOn(services.standards, monthSpan(month).from);
  const sheet = insertSheet(tx, writer, { month, departmentId }, set.hash);
  replaceCells(tx, writer, sheet.id, 1, cells);
  insertSave(tx, writer, { sheetId: sheet.id, sheetVersion: 1, kind: 'kept', reason: null });
  if (!published) return sheet.id;
  changeSheet(tx, sheet.id, { version: 2, publishedAt: writer.clock.now(), publishedBy: writer.accountId });
  insertSave(tx, writer, { sheetId: sheet.id, sheetVersion: 2, kind: 'published', reason: null });
  return sheet.id;
}
