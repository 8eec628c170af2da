import { rosterAsk, type RosterSheet, type ShiftCell, type ShiftKindOut } from '@shared/contract/shifts';
import { framed, type Printing } from '@shared/documents/frame';
import type { Block, Document, DocumentLanguage, TableRow } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { civilParts, weekdayOf, type CivilDate } from '@shared/kit/civil-date';
import { askedOfList, type PrintableForm } from '../documents';
import { changesForm } from './changes-form';
import { daysOf } from './people';
import { readSheet } from './reading';
import { countProblems } from './rules';
import { shiftWords } from './words';

type ByDay = ReadonlyMap<CivilDate, ShiftCell>;

/** The month of a department on one wide sheet of paper: people down, days across, with what the signs mean. */
export function rosterDocument(sheet: RosterSheet, printing: Printing): Document {
  const { language } = printing;
  const words = shiftWords(language);
  const days = daysOf(sheet.month);
  const kinds = new Map(sheet.shifts.map((kind) => [kind.code, kind]));
  const cells = cellsByPerson(sheet.cells);
  const columns = [
    { title: words.number, width: 3, align: 'center' as const }, { title: words.name, width: 8, align: 'center' as const },
    ...days.map((on) => ({ title: `${String(civilParts(on).day)}\n${words.weekdays[weekdayOf(on) - 1] ?? ''}`, width: 3, align: 'center' as const })),
    { title: words.hours, width: 5, align: 'center' as const }, { title: words.nights, width: 4.5, align: 'center' as const },
  ];
  const rows = sheet.rows.map((row, index): TableRow => {
    const own: ByDay = cells.get(row.staffId) ?? new Map<CivilDate, ShiftCell>();
    const worked = [...own.values()].flatMap((cell) => kinds.get(cell.shift) ?? []);
    const hours = worked.reduce((sum, kind) => sum + kind.hours, 0);
    const nights = worked.filter((kind) => kind.night).length;
    return { kind: 'row', cells: [index + 1, row.name, ...days.map((on) => signOf(own.get(on), kinds, language)), hours === 0 ? '' : Math.round(hours * 10) / 10, nights === 0 ? '' : nights], minHeightMm: 6.5 };
  });
  const blocks: Block[] = [
    { kind: 'table', dense: true, columns, rows },
    { kind: 'text', content: fill(words.legend, { shifts: legendOf(sheet, kinds, language) }) },
    ...postsOf(sheet, language).map((content) => ({ kind: 'text' as const, content })),
    { kind: 'signatures', people: [{ role: words.madeBy, signed: null }, { role: words.checkedBy, signed: null }] },
  ];
  const blocking = countProblems(sheet.problems.filter((one) => one.blocks));
  return framed({
    title: fill(words.title, { year: sheet.month.slice(0, 4), month: Number(sheet.month.slice(5)) }), subtitle: fill(words.department, { name: sheet.department ?? words.noDepartment }), orientation: 'landscape', blocks,
    remarks: [...(sheet.published === null ? [words.draft] : []), ...(blocking === 0 ? [] : [fill(words.problems, { count: blocking })])],
  }, printing);
}

function cellsByPerson(cells: readonly ShiftCell[]): ReadonlyMap<string, ByDay> {
  const people = new Map<string, Map<CivilDate, ShiftCell>>();
  for (const cell of cells) {
    const own = people.get(cell.staffId) ?? new Map<CivilDate, ShiftCell>();
    own.set(cell.on, cell);
    people.set(cell.staffId, own);
  }
  return people;
}

function signOf(cell: ShiftCell | undefined, kinds: ReadonlyMap<string, ShiftKindOut>, language: DocumentLanguage): string {
  if (cell === undefined) return '';
  const kind = kinds.get(cell.shift);
  // A star leads to the line below that says which post.
  return `${kind === undefined ? cell.shift : said(kind.short, language)}${cell.post === null ? '' : '*'}`;
}

/** Only the kinds of shift that stand on the sheet, in the order of the set. */
function legendOf(sheet: RosterSheet, kinds: ReadonlyMap<string, ShiftKindOut>, language: DocumentLanguage): string {
  const words = shiftWords(language);
  const used = new Set(sheet.cells.map((cell) => cell.shift));
  return [...kinds.values()].filter((kind) => used.has(kind.code)).map((kind) => {
    const time = kind.start === null || kind.end === null ? words.free : fill(words.hoursOf, { start: kind.start, end: kind.end });
    return `${said(kind.short, language)} ${said(kind.name, language)} ${time}`;
  }).join('   ');
}

/** Who stands on a post that is not the own main one, and on which days. */
function postsOf(sheet: RosterSheet, language: DocumentLanguage): string[] {
  const words = shiftWords(language);
  const { listSeparator } = documentWords(language);
  const names = new Map(sheet.rows.map((row) => [row.staffId, row.name]));
  const positions = new Map(sheet.positions.map((one) => [one.code, said(one.name, language)]));
  const days = new Map<string, number[]>();
  for (const cell of sheet.cells) {
    if (cell.post === null) continue;
    const who = `${names.get(cell.staffId) ?? ''} ${positions.get(cell.post) ?? cell.post}`;
    days.set(who, [...(days.get(who) ?? []), civilParts(cell.on).day]);
  }
  if (days.size === 0) return [];
  return [fill(words.posts, { posts: [...days].map(([who, on]) => `* ${who} ${on.sort((a, b) => a - b).join(listSeparator)}`).join('   ') })];
}

/** The roster and its changes as forms to preview, print and export. */
export const shiftForms: readonly PrintableForm[] = [{
  code: 'shift-roster', permission: 'shifts.read', each: false,
  build: (list, { db, services, printing }) => {
    const sheet = readSheet(db, services, askedOfList(rosterAsk, list));
    return { document: rosterDocument(sheet, printing), rows: sheet.rows.length };
  },
}, changesForm];
