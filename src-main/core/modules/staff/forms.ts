import { organisationAsk, staffRoster, type ShownPost, type StaffColumn } from '@shared/contract/staff';
import type { ChartDepartment, ChartPerson } from '@shared/contract/departments';
import { framed, type Printing } from '@shared/documents/frame';
import { listDocument, type ListedColumn } from '@shared/documents/list';
import type { Document, DocumentLanguage, TableRow } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { formatCivilDate, type CivilDate } from '@shared/kit/civil-date';
import { staff as en } from '@shared/text/en-US/staff';
import { staff as zh, type StaffText } from '@shared/text/zh-CN/staff';
import { askedOfList, type PrintableForm } from '../documents';
import { namesInForce, type NameOfCode } from '../persons';
import { organisationOn } from './departments';
import { eachStaff, type ListedStaff } from './list';
import { positionList } from './positions';

const catalogues: Record<DocumentLanguage, StaffText> = { 'zh-CN': zh, 'en-US': en };

/** What the roster prints beside the rows themselves. */
interface RosterLook {
  readonly columns: readonly StaffColumn[];
  /** true for the list of voided records. */
  readonly voided: boolean;
  readonly nameOf: NameOfCode;
  /** false prints the numbers of documents masked. */
  readonly fullNumbers: boolean;
}
type Column = ListedColumn<ListedStaff>;

function columnOf(name: StaffColumn, look: RosterLook, printing: Printing): Column {
  const words = catalogues[printing.language];
  const { listSeparator } = documentWords(printing.language);
  const one = (family: string, code: string | null): string => (code === null ? '' : look.nameOf(family, code));
  const posts = (row: ListedStaff, named: (post: ShownPost) => string | null): string => [...new Set(row.posts.flatMap((post) => named(post) ?? []))].join(listSeparator);
  const made: Record<StaffColumn, Omit<Column, 'title'>> = {
    name: { width: 7, value: (row) => row.name },
    pinyin: { width: 11, value: (row) => row.namePinyin },
    sex: { width: 6, align: 'center', value: (row) => one('sex', row.sex) },
    age: { width: 4, align: 'center', value: (row) => row.age },
    birthOn: { width: 9, align: 'center', value: (row) => row.birthOn },
    documentKind: { width: 8, value: (row) => words.documentKinds[row.documentKind] },
    documentNumber: { width: 15, value: (row) => (look.fullNumbers ? row.fullNumber : row.documentNumber) ?? '' },
    department: { width: 9, value: (row) => posts(row, (post) => post.department) },
    position: { width: 11, value: (row) => posts(row, (post) => said(post.position, printing.language)) },
    form: { width: 9, value: (row) => one('employment-form', row.form) },
    entryOn: { width: 9, align: 'center', value: (row) => row.entryOn ?? '' },
    leaveOn: { width: 9, align: 'center', value: (row) => row.leaveOn ?? '' },
    state: { width: 7, value: (row) => words.roster.states[row.state] },
    education: { width: 8, value: (row) => one('education', row.education) },
    ethnicity: { width: 6, value: (row) => one('ethnic-group', row.ethnicity) },
    phone: { width: 10, value: (row) => row.phone ?? '' },
    contact: { width: 12, value: (row) => (row.contact === null ? '' : [row.contact.name, row.contact.phone ?? ''].join(' ').trim()) },
    address: { width: 14, value: (row) => row.address ?? '' },
    // Nothing where nobody asked.
    insured: { width: 6, value: (row) => (row.insured === null ? '' : row.insured ? words.roster.insured : words.roster.notInsured) },
  };
  return { title: words.roster.columns[name], ...made[name] };
}

/** The register of staff as a list, with the columns chosen. */
function rosterDocument(rows: readonly ListedStaff[], look: RosterLook, printing: Printing): Document {
  const { roster } = catalogues[printing.language];
  const number: Column = { title: roster.number, width: 4, align: 'center', value: (_row, index) => index + 1 };
  return listDocument({
    title: look.voided ? roster.voidedTitle : roster.title,
    columns: [number, ...look.columns.map((name) => columnOf(name, look, printing))], rows, closing: fill(roster.count, { count: rows.length }),
  }, printing);
}

interface Chart { readonly on: CivilDate; readonly departments: readonly ChartDepartment[]; readonly elsewhere: readonly ChartPerson[] }

/** The tree of departments as a table: depth by indent, the head, the people with what they do there. */
function chartDocument(chart: Chart, printing: Printing): { document: Document; people: number } {
  const words = catalogues[printing.language].chart;
  const { listSeparator } = documentWords(printing.language);
  const people = new Set([...chart.departments.flatMap((one) => one.people), ...chart.elsewhere].map((person) => person.id)).size;
  const named = (list: readonly ChartPerson[]): string => list
    .map((person) => fill(words.person, { name: person.name, positions: person.positions.map((one) => said(one.name, printing.language)).join(listSeparator) })).join('\n');
  const row = (name: string, depth: number, head: string, list: readonly ChartPerson[]): TableRow =>
    ({ kind: 'row', cells: [`${'\u3000'.repeat(depth)}${name}`, head, list.length, named(list)] });
  const rows = [
    ...chart.departments.map((one) => row(one.name, one.depth, one.headName ?? words.noHead, one.people)),
    ...(chart.elsewhere.length === 0 ? [] : [row(words.elsewhere, 0, '', chart.elsewhere)]),
  ];
  const document = framed({
    title: words.title, subtitle: fill(words.on, { on: formatCivilDate(chart.on, 'print', printing.language) }),
    blocks: [
      { kind: 'table', columns: [{ title: words.department, width: 18 }, { title: words.head, width: 10 }, { title: words.count, width: 6, align: 'center' }, { title: words.people, width: 40 }], rows },
      { kind: 'text', content: fill(words.total, { departments: chart.departments.length, people }), align: 'right' },
    ],
  }, printing);
  return { document, people };
}

/** The roster and the organisation chart as forms to preview, print and export. */
export const staffForms: readonly PrintableForm[] = [
  {
    code: 'staff-roster', permission: 'staff.read', each: false,
    build: (list, { db, services, actor, printing }) => {
      const ask = askedOfList(staffRoster, list);
      const today = services.clock.today();
      const rows = [...eachStaff(db, ask, today, positionList(services.standards, today))];
      const look: RosterLook = {
        columns: ask.columns, voided: ask.filter.voided === true, nameOf: namesInForce(services.standards, today, printing.language),
        // Whole numbers leave the home on paper: only when asked for, and only for who may read them.
        fullNumbers: ask.fullNumbers && services.mayDo(actor.role, 'staff.readFullId'),
      };
      return { document: rosterDocument(rows, look, printing), rows: rows.length };
    },
  },
  {
    code: 'organisation-chart', permission: 'staff.read', each: false,
    build: (list, { db, services, printing }) => {
      const today = services.clock.today();
      const chart = organisationOn(db, askedOfList(organisationAsk, list).on ?? today, positionList(services.standards, today));
      const { document, people } = chartDocument(chart, printing);
      return { document, rows: people };
    },
  },
];
