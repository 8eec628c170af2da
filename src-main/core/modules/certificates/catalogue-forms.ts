import type { Bilingual } from '@shared/contract/common';
import type { Matrix, ShownKind } from '@shared/contract/certificates-facts';
import { framed, type PrintedStandard, type Printing } from '@shared/documents/frame';
import { listDocument, type ListedColumn } from '@shared/documents/list';
import type { Content, Document, TableRow } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { formatCivilDate, type CivilDate } from '@shared/kit/civil-date';
import type { HoldingRule } from '@shared/standards/certificate';
import { certificateWords } from './words';

/* What certificates there are, and which post asks for which: the two lists every other figure of this module rests on, on paper. */

const MONTHS = 12;

/** So many months in words; whole years as years. */
function period(months: number, words: { readonly years: string; readonly year: string; readonly months: string }): string {
  if (months === MONTHS) return words.year;
  return months % MONTHS === 0 ? fill(words.years, { years: months / MONTHS }) : fill(words.months, { months });
}

/** How far a rule may be trusted, in words; a mark there are none for stands for itself. */
function trust(mark: string, printing: Printing): string {
  const words: Readonly<Record<string, string>> = certificateWords(printing.language).confidence;
  return words[mark] ?? mark;
}

function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

interface KindsLook {
  readonly on: CivilDate;
  /** true where kinds out of use are listed too. */
  readonly retired: boolean;
  readonly positionName: (code: string) => Bilingual;
  readonly kindName: (code: string) => Bilingual;
  readonly standard: PrintedStandard | null;
}

/** When it is spoken of, and by when a renewal must be asked for. */
function reminders(kind: ShownKind, printing: Printing): string {
  const { kinds: words } = certificateWords(printing.language);
  const { listSeparator } = documentWords(printing.language);
  const days = (sentence: string, leads: readonly number[]): string => (leads.length === 0 ? '' : fill(sentence, { days: leads.join(listSeparator) }));
  const all = lines(days(words.leads, kind.leadDays), days(words.reviewLeads, kind.reviewLeadDays), kind.renewBeforeDays === null ? '' : fill(words.renewBefore, { days: kind.renewBeforeDays }));
  return all === '' ? words.noLeads : all;
}

function ruleLine(kind: ShownKind, rule: HoldingRule, look: KindsLook, printing: Printing): string {
  const words = certificateWords(printing.language);
  const { language } = printing;
  const least = kind.levels.find((level) => level.code === rule.minLevel);
  const others = (rule.anyOf ?? []).map((code) => `${words.or} ${said(look.kindName(code), language)}`);
  const more = [...(least === undefined ? [] : [fill(words.atLeast, { level: said(least.name, language) })]), ...others];
  return fill(more.length === 0 ? words.kinds.rule : words.kinds.ruleMore, {
    mark: rule.mandatory ? words.mandatory : words.preferable, more: more.join(documentWords(language).listSeparator),
    positions: rule.positions.map((code) => said(look.positionName(code), language)).join(documentWords(language).listSeparator),
  });
}

function basisCell(basis: string, confidence: string, printing: Printing): Content {
  return basis === '' ? [{ kind: 'small', text: trust(confidence, printing) }] : [`${basis}\n`, { kind: 'small', text: trust(confidence, printing) }];
}

/** The catalogue of kinds as a list. */
export function kindsList(rows: readonly ShownKind[], look: KindsLook, printing: Printing): Document {
  const words = certificateWords(printing.language);
  const { kinds } = words;
  const { language } = printing;
  const opened = (kind: ShownKind): string => (kind.own !== null && kind.scope === 'home' ? fill(kinds.since, { on: kind.own.effectiveOn }) : '');
  const columns: ListedColumn<ShownKind>[] = [
    { title: words.columns.number, width: 5.8, align: 'center', value: (_kind, index) => index + 1 },
    { title: kinds.name, width: 16, value: (kind) => lines(said(kind.name, language), kind.retired ? kinds.retired : '') },
    { title: kinds.subject, width: 8, align: 'center', value: (kind) => kinds.subjects[kind.subject] },
    { title: words.columns.issuer, width: 16, value: (kind) => (kind.issuer === undefined ? '' : said(kind.issuer, language)) },
    { title: kinds.validity, width: 10, value: (kind) => (kind.validity.rule === 'months' ? period(kind.validity.months, kinds.lasts) : kinds[kind.validity.rule]) },
    { title: kinds.review, width: 8.5, value: (kind) => (kind.reviewMonths === null ? '' : period(kind.reviewMonths, kinds.every)) },
    { title: kinds.reminders, width: 13, value: (kind) => reminders(kind, printing) },
    { title: kinds.positions, width: 21, value: (kind) => kind.rules.map((rule) => ruleLine(kind, rule, look, printing)).join('\n') },
    { title: words.columns.basis, width: 23, value: (kind) => basisCell(kind.basis === undefined ? '' : said(kind.basis, language), kind.confidence, printing) },
    { title: kinds.source, width: 10, value: (kind) => lines(kinds.scopes[kind.scope], opened(kind)) },
  ];
  const on = fill(kinds.on, { on: formatCivilDate(look.on, 'print', language) });
  return listDocument(
    { title: kinds.title, subtitle: look.retired ? fill(kinds.withRetired, { on }) : on, standard: look.standard, columns, rows, closing: fill(kinds.count, { count: rows.length }) }, printing,
  );
}

type Cell = Matrix['cells'][number];

function matrixRow(cell: Cell, number: number, names: ReadonlyMap<string, Bilingual>, printing: Printing): TableRow {
  const words = certificateWords(printing.language);
  const { language } = printing;
  const name = (code: string): string => said(names.get(code) ?? { zh: code, en: code }, language);
  const wanted = lines(
    [name(cell.kindCode), ...cell.anyOf.map((one) => said(one.name, language))].join(` ${words.or} `),
    cell.minLevel === null ? '' : fill(words.atLeast, { level: said(cell.minLevel.name, language) }),
  );
  const basis = lines(cell.basis === null ? '' : said(cell.basis, language), cell.since === null ? '' : fill(words.matrix.since, { on: cell.since }));
  return {
    kind: 'row', minHeightMm: 6.5, cells: [
      number, name(cell.positionCode), wanted, cell.mandatory ? words.mandatory : words.preferable,
      cell.people === 0 ? words.matrix.nobody : `${String(cell.met)} / ${String(cell.people)}`, basis, trust(cell.confidence, printing),
    ],
  };
}

/**
 * Who must hold what: a line for each post and certificate it asks for, under the names of the groups of posts.
 *
 * @param where names of the departments whose people are counted; null for everybody
 */
export function matrixList(matrix: Matrix, where: readonly string[] | null, standard: PrintedStandard | null, printing: Printing): Document {
  const words = certificateWords(printing.language);
  const { language } = printing;
  const names = new Map([...matrix.positions, ...matrix.kinds].map(({ code, name }) => [code, name]));
  const order = new Map(matrix.kinds.map(({ code }, at) => [code, at]));
  let number = 0;
  let group: string | null = null;
  const rows = matrix.positions.flatMap((position): TableRow[] => {
    const opening: TableRow[] = position.group === group || position.groupName === null ? [] : [{ kind: 'group', text: said(position.groupName, language) }];
    ({ group } = position);
    const own = matrix.cells.filter((cell) => cell.positionCode === position.code).toSorted((a, b) => (order.get(a.kindCode) ?? 0) - (order.get(b.kindCode) ?? 0));
    return [...opening, ...own.map((cell) => { number += 1; return matrixRow(cell, number, names, printing); })];
  });
  const on = fill(words.matrix.on, { on: formatCivilDate(matrix.on, 'print', language) });
  return framed({
    title: words.matrix.title, standard, orientation: 'landscape',
    subtitle: where === null ? on : fill(words.matrix.of, { on, departments: where.join(documentWords(language).listSeparator) }),
    blocks: [
      {
        kind: 'table', rows, columns: [
          { title: words.columns.number, width: 5, align: 'center' }, { title: words.columns.position, width: 16 }, { title: words.columns.kind, width: 28 }, { title: words.columns.must, width: 11, align: 'center' },
          { title: words.matrix.met, width: 11, align: 'center' }, { title: words.columns.basis, width: 34 }, { title: words.matrix.confidence, width: 14 },
        ],
      },
      { kind: 'text', content: fill(words.matrix.count, { count: matrix.cells.length, mandatory: matrix.cells.filter((cell) => cell.mandatory).length }), align: 'right' },
    ],
  }, printing);
}
