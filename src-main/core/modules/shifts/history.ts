import { eq } from 'drizzle-orm';
import type { Bilingual } from '../../../shared/contract/common';
import type { CivilDate } from '../../../shared/kit/civil-date';
import type { Instant } from '../../../shared/kit/instant';
import type { ReadDb } from '../../platform/database';
import { positionList, staffNames } from '../staff';
import type { Checking } from './checking';
import { nameOfAccount } from './reading';
import { monthSpan } from './rules';
import { kindReader, savesOf, sheetOf, type SaveRow, type SheetKey, type SheetRow } from './store';
import { shiftAssignments } from './tables';

type AssignmentRow = typeof shiftAssignments.$inferSelect;
interface Said { readonly shift: Bilingual; readonly post: Bilingual | null }
interface Change { readonly staffId: string; readonly on: CivilDate; from: Said | null; to: Said | null }
/** One time a sheet was kept, and what changed by it. */
export interface SheetSave {
  readonly version: number; readonly at: Instant; readonly by: string; readonly kind: SaveRow['kind']; readonly reason: string | null;
  readonly changes: (Change & { readonly name: string })[];
}

/** Cells that ended or began with a version, paired by person and day. */
function changesAt(rows: readonly AssignmentRow[], version: number, say: (row: AssignmentRow) => Said): Change[] {
  const changes = new Map<string, Change>();
  const at = (row: AssignmentRow): Change => {
    const key = row.staffId + row.workOn;
    const change = changes.get(key) ?? { staffId: row.staffId, on: row.workOn, from: null, to: null };
    changes.set(key, change);
    return change;
  };
  for (const row of rows) {
    if (row.untilVersion === version) at(row).from = say(row);
    if (row.sinceVersion === version) at(row).to = say(row);
  }
  return [...changes.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function sayer(services: Checking, sheet: SheetRow): (row: AssignmentRow) => Said {
  const kindOf = kindReader(services.standards);
  const positions = positionList(services.standards, monthSpan(sheet.month).from);
  return (row) => ({
    shift: kindOf(sheet.setHash, row.shift)?.name ?? { zh: row.shift, en: row.shift },
    post: row.post === null ? null : positions.name(row.post),
  });
}

/** Who kept, published and changed a sheet, newest first; since the publication with every changed cell. */
export function historyOf(db: ReadDb, services: Checking, key: SheetKey): SheetSave[] {
  const sheet = sheetOf(db, key);
  if (sheet === null) return [];
  const rows = db.select().from(shiftAssignments).where(eq(shiftAssignments.sheetId, sheet.id)).all();
  const say = sayer(services, sheet);
  const saves = savesOf(db, sheet.id).map((save) => ({ save, changes: save.kind === 'changed' ? changesAt(rows, save.sheetVersion, say) : [] }));
  const names = staffNames(db, saves.flatMap(({ changes }) => changes.map((change) => change.staffId)));
  return saves.reverse().map(({ save, changes }) => ({
    version: save.sheetVersion, at: save.createdAt, by: nameOfAccount(db, save.createdBy), kind: save.kind, reason: save.reason,
    changes: changes.map((change) => ({ ...change, name: names.get(change.staffId)?.name ?? '' })),
  }));
}
