import { cellParts, isBlank, plainText, type Block, type BlockOf, type Content, type Document } from '@shared/documents/model';
import { MM_PER_PT, choicesGrid, columnEdges, contentWidthMm, gridRowHeight, linesOf, paper, placeFields } from '@shared/documents/paper';
import { signatureGrid } from '@shared/documents/signatures';
import { documentWords, footNumber, printedLine, referenceLine } from '@shared/documents/words';
import { collect, type FormSheet, type ListSheet, type SheetCell, type SheetPicture, type SheetRow, type SheetWriter } from './sheet-writer';

/*
 * A form has blocks with different columns; a sheet has one set of columns for all. So the edges of all blocks are laid over
 * one another, each strip between two edges becomes a column of the sheet, and a cell is merged over its strips. A list with
 * one table gets exactly its own columns and nothing is merged but the title.
 */

/** A cell before the sheet's columns are known: its edges as shares of the width from 0 to 1. */
interface WantedCell {
  readonly start: number;
  readonly end: number;
  readonly content: Content;
  readonly look: SheetCell['look'];
  readonly align: SheetCell['align'];
}
interface WantedRow {
  readonly cells: readonly WantedCell[];
  readonly leastMm: number;
  readonly head?: boolean;
}
interface Draft {
  readonly rows: WantedRow[];
  readonly breaksAfter: number[];
  readonly pictures: { readonly row: number; readonly block: BlockOf<'image'> }[];
}

/** Edges are moved onto this grid, so that two blocks that nearly agree share a column. */
const GRID = 120;
const snap = (share: number): number => Math.round(share * GRID) / GRID;
/** Height of a line of text in points, and what a row adds above and below. */
const LINE_PT = 14.5;
const ROW_PADDING_PT = 4.5;
/** Excel's limit for a row. */
const HIGHEST_ROW_PT = 409;

/** A list of more rows than this is for sorting and filtering, not for paper: it is written row by row, without the form around it. */
const LONG_LIST = 5_000;

/** Draws documents as a workbook, one sheet each. */
export function renderXlsx(documents: readonly Document[], writer: SheetWriter): Promise<Uint8Array> {
  const long = documents.length === 1 ? longList(documents[0]) : null;
  return long === null ? writer.writeForms(documents.map(toSheet)) : collect(writer.streamSheet(long));
}

/** The one table of a document as a plain list, when it is long. */
function longList(document: Document | undefined): ListSheet | null {
  const [table, ...others] = document?.blocks.filter((block) => block.kind === 'table') ?? [];
  if (document === undefined || table === undefined || others.length > 0 || table.rows.length <= LONG_LIST) return null;
  const shares = columnEdges(table.columns.map((column) => column.width));
  const widthMm = contentWidthMm(document.orientation);
  return {
    name: document.title,
    columns: table.columns.map(({ title, align }, index) => ({
      title, widthMm: ((shares[index + 1] ?? 1) - (shares[index] ?? 0)) * widthMm, ...(align === undefined ? {} : { align }),
    })),
    rows: table.rows.map((row) => (row.kind === 'group' ? [row.text] : row.cells.map((cell) => listValue(cellParts(cell).content)))),
  };
}

function listValue(content: Content): string | number | null {
  if (typeof content === 'number') return content;
  const text = plainText(content);
  return text === '' ? null : text;
}

/** One document as a sheet, without any library; separate so that tests can look at it. */
export function toSheet(document: Document): FormSheet {
  const widthMm = contentWidthMm(document.orientation);
  const draft: Draft = { rows: [...titleRows(document)], breaksAfter: [], pictures: [] };
  for (const block of document.blocks) addBlock(draft, block, document, widthMm);
  const edges = [...new Set([0, 1, ...draft.rows.flatMap((row) => row.cells.flatMap((cell) => [snap(cell.start), snap(cell.end)]))])].sort((a, b) => a - b);
  const words = documentWords(document.language);
  const heads = draft.rows.flatMap((row, index) => (row.head === true ? [index] : []));
  const [onlyHead] = heads;
  return {
    name: document.recordNumber ?? document.title,
    landscape: document.orientation === 'landscape',
    columnsMm: edges.slice(1).map((edge, index) => (edge - (edges[index] ?? 0)) * widthMm),
    rows: draft.rows.map((row) => placeRow(row, edges, widthMm)),
    // With several tables on a sheet a repeated head would stand above the wrong one.
    repeatRows: onlyHead !== undefined && heads.length === 1 ? [onlyHead, onlyHead] : null,
    breaksAfter: draft.breaksAfter,
    pictures: draft.pictures.map(({ row, block }): SheetPicture => ({
      row, column: 0, mediaType: block.mediaType, bytes: new Uint8Array(Buffer.from(block.base64, 'base64')), widthMm: block.widthMm, heightMm: block.heightMm, alt: block.alt,
    })),
    foot: { left: footNumber(document), right: printedLine(document), pageOf: [words.pageOf.before, words.pageOf.between, words.pageOf.after] },
  };
}

const sizePt: Record<SheetCell['look'], number> = {
  title: paper.titlePt, subtitle: paper.subtitlePt, heading: paper.headingPt, plain: paper.textPt, small: paper.smallPt,
  label: paper.textPt, head: paper.textPt, group: paper.textPt, value: paper.textPt,
};

function placeRow(row: WantedRow, edges: readonly number[], widthMm: number): SheetRow {
  let heightPt = row.leastMm / MM_PER_PT;
  const cells = row.cells.map((cell): SheetCell => {
    const column = edges.indexOf(snap(cell.start));
    const text = plainText(cell.content);
    const size = sizePt[cell.look];
    const lines = linesOf(text, (cell.end - cell.start) * widthMm, size);
    heightPt = Math.max(heightPt, lines * LINE_PT * (size / paper.textPt) + ROW_PADDING_PT);
    return {
      column, span: Math.max(1, edges.indexOf(snap(cell.end)) - column), value: listValue(cell.content),
      look: cell.look, align: cell.align,
    };
  });
  return { heightPt: Math.min(HIGHEST_ROW_PT, Math.ceil(heightPt * 4) / 4), cells };
}

const wide = (content: Content, look: SheetCell['look'], align: SheetCell['align'] = 'left', leastMm = 0): WantedRow => ({
  cells: [{ start: 0, end: 1, content, look, align }], leastMm,
});

function titleRows(document: Document): readonly WantedRow[] {
  return [
    ...(document.institution === null ? [] : [wide(document.institution, 'subtitle', 'center')]),
    wide(document.title, 'title', 'center', 10),
    ...(document.subtitle === undefined ? [] : [wide(document.subtitle, 'subtitle', 'center')]),
    ...referenceLine(document).map((line) => wide(line, 'small')),
    ...(document.statusNotice === null ? [] : [wide(document.statusNotice, 'label', 'center')]),
  ];
}

function addBlock(draft: Draft, block: Block, document: Document, widthMm: number): void {
  switch (block.kind) {
    case 'heading':
      draft.rows.push(wide(block.text, 'heading', 'left', block.level === 1 ? 9 : 8));
      return;
    case 'fieldGrid':
      draft.rows.push(...gridRows(block, widthMm));
      return;
    case 'signatures':
      draft.rows.push(wide('', 'plain', 'left', 3), ...gridRows(signatureGrid(block, document.language), widthMm));
      return;
    case 'table':
      draft.rows.push(...tableRows(block));
      return;
    case 'choices':
      draft.rows.push(...gridRows(choicesGrid(block), widthMm));
      return;
    case 'text':
      draft.rows.push(wide(block.content, 'plain', block.align ?? 'left'));
      return;
    case 'note':
      draft.rows.push(wide(block.text, 'small'));
      return;
    case 'image':
      draft.pictures.push({ row: draft.rows.length, block });
      draft.rows.push(wide('', 'plain', 'left', Math.min(block.heightMm + 2, HIGHEST_ROW_PT * MM_PER_PT)));
      return;
    case 'pageBreak':
      if (draft.rows.length > 0) draft.breaksAfter.push(draft.rows.length - 1);
      return;
  }
}

function gridRows(block: BlockOf<'fieldGrid'>, widthMm: number): readonly WantedRow[] {
  return placeFields(block, widthMm).map((cells) => ({
    leastMm: Math.max(6.5, gridRowHeight(cells)),
    cells: cells.map((cell): WantedCell =>
      cell.part === 'label'
        ? { start: cell.start, end: cell.end, content: cell.field.label, look: 'label', align: 'left' }
        : { start: cell.start, end: cell.end, content: cell.field.value, look: 'value', align: 'left' },
    ),
  }));
}

function tableRows(block: BlockOf<'table'>): readonly WantedRow[] {
  const edges = columnEdges(block.columns.map((column) => column.width));
  const edge = (index: number): number => edges[Math.min(index, edges.length - 1)] ?? 1;
  const head: WantedRow = {
    leastMm: 7, head: true,
    cells: block.columns.map((column, index) => ({ start: edge(index), end: edge(index + 1), content: column.title, look: 'head', align: 'center' })),
  };
  const rows = block.rows.map((row): WantedRow => {
    if (row.kind === 'group') return { ...wide(row.text, 'group'), leastMm: 6.5 };
    let column = 0;
    const parts = row.cells.map(cellParts);
    const cells = parts.map((part): WantedCell => {
      const first = column;
      column += part.span;
      const align = part.align ?? block.columns[first]?.align ?? (typeof part.content === 'number' ? 'right' : 'left');
      return { start: edge(first), end: edge(column), content: part.content, look: part.label ? 'label' : 'value', align };
    });
    return { leastMm: row.minHeightMm ?? (parts.every((part) => isBlank(part.content)) ? paper.blankMm : 6.5), cells };
  });
  return block.head === false ? rows : [head, ...rows];
}
