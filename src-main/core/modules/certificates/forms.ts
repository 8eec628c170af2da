import type { BoardRow, CertificateGap, CertificateRow } from '@shared/contract/certificates-facts';
import { framed, type PrintedStandard, type Printing } from '@shared/documents/frame';
import { listDocument, type ListedColumn } from '@shared/documents/list';
import type { Block, Document } from '@shared/documents/model';
import { fill, said } from '@shared/documents/words';
import { formatCivilDate, type CivilDate } from '@shared/kit/civil-date';
import type { certificateStatistics } from './statistics';
import { certificateWords } from './words';

/* The ledgers and lists of certificates on paper: rows in, document out. */

type Column<Row> = ListedColumn<Row>;

const ledgerColumns = ['holder', 'department', 'kind', 'level', 'certificateNumber', 'issuer', 'issuedOn', 'expiresOn', 'reviewDueOn', 'state', 'verified', 'pages', 'responsible'] as const;
type LedgerColumn = (typeof ledgerColumns)[number];
type Words = ReturnType<typeof certificateWords>;

function numbered<Row>(words: Words): Column<Row> {
  return { title: words.columns.number, width: 4.5, align: 'center', value: (_row, index) => index + 1 };
}

function certificateColumns<Row>(row: (of: Row) => CertificateRow, names: readonly LedgerColumn[], printing: Printing): Column<Row>[] {
  const words = certificateWords(printing.language);
  const made: Record<LedgerColumn, Omit<Column<CertificateRow>, 'title'>> = {
    holder: { width: 7, value: (one) => (one.kind.subject === 'institution' ? words.institution : (one.holder?.name ?? '')) },
    department: { width: 11.2, value: (one) => one.holder?.departmentName ?? '' },
    kind: { width: 14, value: (one) => said(one.kind.name, printing.language) },
    level: { width: 8, value: (one) => (one.level === null ? '' : said(one.level.name, printing.language)) },
    certificateNumber: { width: 13.5, value: (one) => one.number ?? '' },
    issuer: { width: 10.5, value: (one) => one.issuer ?? '' },
    issuedOn: { width: 10.8, align: 'center', value: (one) => one.issuedOn ?? '' },
    expiresOn: { width: 10.8, align: 'center', value: (one) => one.expiresOn ?? '' },
    reviewDueOn: { width: 10.8, align: 'center', value: (one) => one.reviewDueOn ?? '' },
    state: { width: 8.2, align: 'center', value: (one) => words.states[one.state] },
    verified: { width: 8.2, align: 'center', value: (one) => (one.verified ? words.yes : words.no) },
    pages: { width: 7, align: 'center', value: (one) => one.pages },
    responsible: { width: 7.5, value: (one) => one.responsible?.name ?? '' },
  };
  return names.map((name) => {
    const { value, ...look } = made[name];
    return { title: words.columns[name], ...look, value: (of, index) => value(row(of), index) };
  });
}

const itself = (row: CertificateRow): CertificateRow => row;
const PERSONAL = ledgerColumns.filter((name) => name !== 'responsible' && name !== 'pages');
const LICENCE: readonly LedgerColumn[] = ['kind', 'certificateNumber', 'issuer', 'issuedOn', 'expiresOn', 'reviewDueOn', 'state', 'verified', 'pages', 'responsible'];

/** Which of the three ledgers. */
export type Ledger = 'ledger' | 'health' | 'licences';

/** Certificates as a ledger. */
export function certificateLedger(rows: readonly CertificateRow[], ledger: Ledger, show: 'current' | 'superseded' | 'voided', printing: Printing): Document {
  const words = certificateWords(printing.language);
  const title = ledger === 'ledger' && show !== 'current' ? words.ledger[show] : words[ledger].title;
  const columns = certificateColumns(itself, ledger === 'licences' ? LICENCE : PERSONAL, printing);
  return listDocument({ title, columns: [numbered(words), ...columns], rows, closing: fill(words[ledger].count, { count: rows.length }) }, printing);
}

const onPaper = (on: CivilDate, printing: Printing): string => formatCivilDate(on, 'print', printing.language);

/** The expiry board as a list; `dueOn` where only one day of it was looked at. */
export function expiringList(rows: readonly BoardRow[], on: CivilDate, dueOn: CivilDate | null, printing: Printing): Document {
  const words = certificateWords(printing.language);
  const columns: Column<BoardRow>[] = [
    numbered(words),
    ...certificateColumns<BoardRow>((row) => row.certificate, ['holder', 'department', 'kind', 'certificateNumber'], printing),
    { title: words.columns.due, width: 7.4, align: 'center', value: (row) => words.due[row.due] },
    { title: words.columns.dueOn, width: 10.8, align: 'center', value: (row) => row.dueOn },
    { title: words.columns.daysLeft, width: 8.6, align: 'center', value: (row) => (row.daysLeft < 0 ? fill(words.overdue, { days: -row.daysLeft }) : row.daysLeft) },
    { title: words.columns.renewBy, width: 10.8, align: 'center', value: (row) => row.renewByOn ?? '' },
    ...certificateColumns<BoardRow>((row) => row.certificate, ['responsible'], printing),
    { title: words.columns.planOn, width: 10.8, align: 'center', value: (row) => row.acknowledged?.planOn ?? '' },
    { title: words.columns.note, width: 10, value: (row) => row.acknowledged?.note ?? '' },
  ];
  return listDocument(
    { title: words.expiring.title, subtitle: dueOn === null ? fill(words.expiring.on, { on: onPaper(on, printing) }) : fill(words.expiring.ofDay, { on: onPaper(on, printing), day: onPaper(dueOn, printing) }), columns, rows, closing: fill(words.expiring.count, { count: rows.length }) }, printing,
  );
}

/** What is wanting, per person and rule. */
export function gapsList(rows: readonly CertificateGap[], on: CivilDate, standard: PrintedStandard | null, printing: Printing): Document {
  const words = certificateWords(printing.language);
  const { language } = printing;
  const wanted = (row: CertificateGap): string => {
    const level = row.minLevel === null ? '' : ` ${fill(words.atLeast, { level: said(row.minLevel.name, language) })}`;
    return row.kinds.map((kind) => said(kind.name, language)).join(` ${words.or} `) + level;
  };
  const columns: Column<CertificateGap>[] = [
    numbered(words),
    { title: words.columns.holder, width: 8, value: (row) => row.staff.name },
    { title: words.columns.department, width: 10, value: (row) => row.staff.departmentName ?? '' },
    { title: words.columns.position, width: 11, value: (row) => said(row.position, language) },
    { title: words.columns.wanting, width: 24, value: wanted },
    { title: words.columns.must, width: 7, align: 'center', value: (row) => (row.mandatory ? words.mandatory : words.preferable) },
    { title: words.columns.why, width: 9, value: (row) => words.why[row.why] },
    { title: words.columns.since, width: 9, align: 'center', value: (row) => row.since ?? '' },
  ];
  const people = new Set(rows.map((row) => row.staff.id)).size;
  return listDocument(
    { title: words.gaps.title, standard, subtitle: fill(words.gaps.on, { on: onPaper(on, printing) }), columns, rows, closing: fill(words.gaps.count, { count: rows.length, people }) }, printing,
  );
}

type Statistics = ReturnType<typeof certificateStatistics>;

function kindsTable(figures: Statistics, printing: Printing): Block {
  const words = certificateWords(printing.language);
  const states = ['valid', 'expiring', 'reviewDue', 'expired', 'unverified', 'missing'] as const;
  return {
    kind: 'table',
    columns: [{ title: words.columns.kind, width: 24 }, { title: words.columns.total, width: 6, align: 'center' }, ...states.map((state) => ({ title: words.states[state], width: 7, align: 'center' as const }))],
    rows: figures.kinds.map((one) => ({ kind: 'row', cells: [said(one.kind.name, printing.language), one.total, ...states.map((state) => one.states[state])] })),
  };
}

function levelsTable(figures: Statistics, printing: Printing): Block {
  const words = certificateWords(printing.language);
  const rows = figures.kinds.flatMap((one) => (one.levels.some(({ level }) => level !== null) ? one.levels.map((level) => ({ kind: one.kind, ...level })) : []));
  return {
    kind: 'table', columns: [{ title: words.columns.kind, width: 24 }, { title: words.columns.level, width: 16 }, { title: words.columns.count, width: 8, align: 'center' }],
    rows: rows.map((row) => ({ kind: 'row', cells: [said(row.kind.name, printing.language), row.level === null ? words.noLevel : said(row.level.name, printing.language), row.count] })),
  };
}

function positionsTable(figures: Statistics, printing: Printing): Block {
  const words = certificateWords(printing.language);
  const rate = (met: number, of: number): string => `${(met / of * 100).toFixed(1)}%`;
  return {
    kind: 'table',
    columns: [
      { title: words.columns.position, width: 20 }, { title: words.columns.people, width: 9, align: 'center' }, { title: words.columns.mandatory, width: 9, align: 'center' },
      { title: words.columns.met, width: 9, align: 'center' }, { title: words.columns.rate, width: 9, align: 'center' },
    ],
    rows: figures.positions.filter((one) => one.mandatory > 0)
      .map((one) => ({ kind: 'row', cells: [said(one.name, printing.language), one.people, one.mandatory, one.met, rate(one.met, one.mandatory)] })),
  };
}

/** Who holds what, in figures. */
export function statisticsSheet(figures: Statistics, standard: PrintedStandard | null, printing: Printing): Document {
  const { statistics: words } = certificateWords(printing.language);
  return framed({
    title: words.title, standard, subtitle: fill(words.on, { on: onPaper(figures.on, printing) }),
    blocks: [
      { kind: 'heading', level: 2, text: words.positions }, positionsTable(figures, printing),
      { kind: 'heading', level: 2, text: words.kinds }, kindsTable(figures, printing),
      { kind: 'heading', level: 2, text: words.levels }, levelsTable(figures, printing),
    ],
  }, printing);
}
