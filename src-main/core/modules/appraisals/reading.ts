import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod';
import type { AppraisalLine, AppraisalSheet } from '@shared/contract/appraisals';
import { scoreChecklist, type ChecklistFacts } from '@shared/engines/checklist';
import { required } from '@shared/kit/assert';
import type { CivilDate } from '@shared/kit/civil-date';
import { checklistScore, checklistSheet, type ChecklistScore } from '@shared/standards/checklist-sheet';
import { personOf } from '../../access';
import type { ReadDb } from '../../platform/database';
import type { StandardEntry, StandardsStore } from '../../platform/standards';
import { departmentNames, positionList, postsOn, staffByIds, staffNames, staffOfAccount, type StaffDated } from '../staff';
import { payReader, type Looking } from './pay';
import { lastDayIn, monthSpan, stateOf } from './rules';
import { appraisalSheets } from './tables';

export type SheetRow = typeof appraisalSheets.$inferSelect;

/** Family of the sheet everybody is appraised by; a home's own edition under this name takes its place. */
export const SHEET_FAMILY = 'staff-monthly';

export function editionOf(standards: StandardsStore, row: SheetRow): StandardEntry<'checklist'> {
  const entry = required(standards.byHash(row.editionHash), 'the edition an appraisal was filled by');
  if (entry.standard.kind !== 'checklist') throw new Error('Broken assumption: an appraisal is filled by a checklist');
  return { ...entry, standard: entry.standard };
}

export function groupsOf(row: SheetRow): string[] {
  return z.array(z.string()).parse(JSON.parse(row.groups));
}

/** What items are chosen by. */
export function factsOf(groups: readonly string[]): ChecklistFacts {
  return { positionGroup: groups };
}

/** The result of the signature, or what the answers so far come to. A signed sheet is never scored again. */
export function scoreOf(standards: StandardsStore, row: SheetRow): ChecklistScore {
  if (row.result !== null) return checklistScore.parse(JSON.parse(row.result));
  return scoreChecklist(editionOf(standards, row).standard, checklistSheet.parse(JSON.parse(row.sheet)), factsOf(groupsOf(row)));
}

export function person(db: ReadDb, accountId: string | null) {
  const found = accountId === null ? null : personOf(db, accountId);
  return found === null ? null : { id: found.id, name: found.name, role: found.role };
}

export function lineOf(standards: StandardsStore, row: SheetRow, name: string): AppraisalLine {
  const score = scoreOf(standards, row);
  const shown = score.complete && row.result !== null ? score : null;
  return {
    id: row.id, version: row.version, staff: { id: row.staffId, name }, month: row.month, state: stateOf(row), percent: shown?.percent ?? null, points: shown?.points ?? null,
    max: shown?.max ?? null, band: shown?.band ?? null, vetoed: (shown?.vetoes.length ?? 0) > 0, answered: score.answered, of: score.of,
  };
}

export function rowById(db: ReadDb, id: string): SheetRow | undefined {
  return db.select().from(appraisalSheets).where(eq(appraisalSheets.id, id)).get();
}

/** The standing sheets of a month. */
export function rowsOfMonth(db: ReadDb, month: string): SheetRow[] {
  return db.select().from(appraisalSheets).where(and(eq(appraisalSheets.month, month), isNull(appraisalSheets.voidedAt))).orderBy(asc(appraisalSheets.id)).all();
}

export function linesOfPerson(db: ReadDb, staffId: string, look: Looking): AppraisalLine[] {
  const name = staffNames(db, [staffId]).get(staffId)?.name ?? '';
  return db.select().from(appraisalSheets).where(eq(appraisalSheets.staffId, staffId)).orderBy(desc(appraisalSheets.month), desc(appraisalSheets.id)).all()
    .map((row) => lineOf(look.standards, row, name));
}

/** Sheets of any month that nobody has signed yet, oldest month first; for the today page. */
export function openSheets(db: ReadDb, look: Looking): AppraisalLine[] {
  const rows = db.select().from(appraisalSheets).where(and(isNull(appraisalSheets.signedAt), isNull(appraisalSheets.voidedAt))).orderBy(asc(appraisalSheets.month), asc(appraisalSheets.id)).all();
  const names = staffNames(db, rows.map((row) => row.staffId));
  return rows.map((row) => lineOf(look.standards, row, names.get(row.staffId)?.name ?? ''));
}

/** Where somebody stood in a month: posts, their groups by the main one, department. */
export function standingIn(db: ReadDb, look: Looking, one: StaffDated, month: string) {
  const today = look.clock.today();
  const day = lastDayIn(one.employments, month, today);
  if (day === null) return null;
  const posts = postsOn(one.employments, day);
  const positions = positionList(look.standards, day);
  const main = posts[0];
  const group = main === undefined ? null : positions.group(main.positionCode);
  const departmentId = main?.departmentId ?? null;
  return {
    day, positions: [...new Set(posts.map((post) => post.positionCode))].map((code) => positions.name(code)),
    // Of two posts the main one decides the items, or a person would be asked both halves of the sheet.
    groups: group === null ? [] : [group],
    departmentName: departmentId === null ? null : (departmentNames(db).get(departmentId) ?? null),
  };
}

function signature(db: ReadDb, at: SheetRow['signedAt'], by: string | null) {
  return at === null || by === null ? null : { by: person(db, by), name: personOf(db, by)?.name ?? '', at };
}

/** A sheet whole, for the form and for paper. */
export function sheetOut(db: ReadDb, row: SheetRow, look: Looking, accountId: string): AppraisalSheet {
  const { standard, hash } = editionOf(look.standards, row);
  const one = staffByIds(db, [row.staffId]).get(row.staffId);
  const standing = one === undefined ? null : standingIn(db, look, one, row.month);
  const day: CivilDate = standing?.day ?? monthSpan(row.month).to;
  const acknowledged = signature(db, row.acknowledgedAt, row.acknowledgedBy);
  const { family, edition, title, status } = standard;
  return {
    ...lineOf(look.standards, row, one?.name ?? ''), edition: { family, edition, hash, title, status },
    positions: standing?.positions ?? [], groups: groupsOf(row), departmentName: standing?.departmentName ?? null,
    sheet: checklistSheet.parse(JSON.parse(row.sheet)), score: scoreOf(look.standards, row), remark: row.remark, signed: signature(db, row.signedAt, row.signedBy),
    acknowledged: acknowledged === null ? null : { ...acknowledged, onPaper: row.acknowledgedOnPaperOn, remark: row.acknowledgeRemark },
    locked: row.lockedAt === null ? null : { by: person(db, row.lockedBy), at: row.lockedAt },
    voided: row.voidedAt === null ? null : { by: person(db, row.voidedBy), at: row.voidedAt, reason: row.voidReason ?? '' },
    pay: payReader(db, look)(row.staffId, day), own: staffOfAccount(db, accountId) === row.staffId,
  };
}
