import { rosterAsk } from '@shared/contract/shifts';
import type { Printing } from '@shared/documents/frame';
import { listDocument, type ListedColumn } from '@shared/documents/list';
import type { Document } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { formatInstant } from '@shared/kit/instant';
import { askedOfList, type PrintableForm } from '../documents';
import { departmentNames } from '../staff';
import { historyOf, type SheetSave } from './history';
import { shiftWords } from './words';

/*
 * Why the roster that was worked is not the one that hung on the wall: every time a sheet was kept and, since its publication,
 * every changed cell with who changed it and why. Homes keep it beside the roster and the wages.
 */

type Change = SheetSave['changes'][number];
/** A changed cell, or a save that changed none of a published sheet. */
interface Line { readonly save: SheetSave; readonly change: Change | null }

function cellText(cell: Change['from'], printing: Printing): string {
  const { language } = printing;
  const words = shiftWords(language);
  if (cell === null) return words.changes.free;
  const { brackets } = documentWords(language);
  return `${said(cell.shift, language)}${cell.post === null ? '' : brackets.open + said(cell.post, language) + brackets.close}`;
}

function changesDocument(saves: readonly SheetSave[], month: string, department: string | null, printing: Printing): { document: Document; rows: number } {
  const { changes: words, ...rest } = shiftWords(printing.language);
  const lines = saves.flatMap((save): Line[] => (save.changes.length === 0 ? [{ save, change: null }] : save.changes.map((change) => ({ save, change }))));
  const columns: ListedColumn<Line>[] = [
    { title: rest.number, width: 4.5, align: 'center', value: (_line, index) => index + 1 },
    { title: words.at, width: 15, align: 'center', value: ({ save }) => formatInstant(save.at, printing.timeZone) },
    { title: words.by, width: 9, value: ({ save }) => save.by },
    { title: words.what, width: 13, value: ({ save }) => words.kinds[save.kind] },
    { title: rest.name, width: 9, value: ({ change }) => change?.name ?? '' },
    { title: words.on, width: 11, align: 'center', value: ({ change }) => change?.on ?? '' },
    { title: words.from, width: 13, value: ({ change }) => (change === null ? '' : cellText(change.from, printing)) },
    { title: words.to, width: 13, value: ({ change }) => (change === null ? '' : cellText(change.to, printing)) },
    { title: words.reason, width: 21, value: ({ save }) => save.reason ?? '' },
  ];
  const cells = lines.filter(({ change }) => change !== null).length;
  const document = listDocument({
    title: fill(words.title, { year: month.slice(0, 4), month: Number(month.slice(5)) }), subtitle: fill(rest.department, { name: department ?? rest.noDepartment }),
    columns, rows: lines, closing: fill(words.count, { saves: saves.length, cells }),
  }, printing);
  return { document, rows: lines.length };
}

/** The changes of a sheet as a form to preview, print and export; newest first, as on screen. */
export const changesForm: PrintableForm = {
  code: 'roster-changes', permission: 'shifts.read', each: false,
  build: (list, { db, services, printing }) => {
    const key = askedOfList(rosterAsk, list);
    const department = key.departmentId === null ? null : (departmentNames(db).get(key.departmentId) ?? null);
    return changesDocument(historyOf(db, services, key), key.month, department, printing);
  },
};
