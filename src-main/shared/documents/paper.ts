/*
 * The measures of our paper, in one place, so that the three renderers lay a form out alike: A4, margins 20 mm above and
 * below, 18 mm at the sides, title 17 pt, table text 10.5 pt, blanks at least 9 mm high.
 */
import { isBlank, type BlockOf, type Field } from './model';

export const paper = {
  shortMm: 210,
  longMm: 297,
  marginTopMm: 20,
  marginSideMm: 18,
  titlePt: 17,
  subtitlePt: 11,
  headingPt: 12.5,
  subheadingPt: 11,
  textPt: 10.5,
  smallPt: 9,
  footPt: 8.5,
  /** Least height of a cell to write in by hand. */
  blankMm: 9,
  /** Width of a field's label where the form does not say. */
  labelMm: 28,
  /** Grey behind labels and head rows; light enough to read on, dark enough to survive a black-and-white copier. */
  labelGrey: 'EDEDED',
  groupGrey: 'DEDEDE',
} as const;

export const MM_PER_PT = 25.4 / 72;
export const TWIPS_PER_MM = 1440 / 25.4;

/** Width between the margins in millimetres. */
export function contentWidthMm(orientation: 'portrait' | 'landscape'): number {
  return (orientation === 'portrait' ? paper.shortMm : paper.longMm) - 2 * paper.marginSideMm;
}

/** A label or value of a field grid, placed. `start` and `end` are shares of the grid's width from 0 to 1. */
export interface PlacedCell {
  readonly field: Field;
  readonly part: 'label' | 'value';
  readonly start: number;
  readonly end: number;
}

/**
 * Breaks a field grid into rows. A field that does not fit beside the ones before it starts a new row, and the last field
 * of a row takes what is left, so that no row ends in a hole.
 */
export function placeFields(block: BlockOf<'fieldGrid'>, widthMm: number): readonly (readonly PlacedCell[])[] {
  const rows: Field[][] = [];
  let used = block.columns as number;
  for (const field of block.fields) {
    const span = Math.min(field.span ?? 1, block.columns);
    if (used + span > block.columns) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(field);
    used += span;
  }
  const labelShare = Math.min((block.labelWidthMm ?? paper.labelMm) / widthMm, 0.6 / block.columns);
  return rows.map((fields) => placeRow(fields, block.columns, labelShare));
}

function placeRow(fields: readonly Field[], columns: number, labelShare: number): readonly PlacedCell[] {
  const cells: PlacedCell[] = [];
  let column = 0;
  fields.forEach((field, index) => {
    const span = index === fields.length - 1 ? columns - column : Math.min(field.span ?? 1, columns);
    const start = column / columns;
    const end = (column + span) / columns;
    const split = field.label === '' ? start : start + labelShare;
    if (field.label !== '') cells.push({ field, part: 'label', start, end: split });
    cells.push({ field, part: 'value', start: split, end });
    column += span;
  });
  return cells;
}

/** Edges closer than this are one edge; shares of the width. */
const SAME_EDGE = 10_000;

/** A placed cell with the strip of the grid's common columns it covers. */
export interface SpannedCell extends PlacedCell {
  readonly span: number;
}

/**
 * A field grid as one table: the edges of all its rows make the columns, and every cell spans its strip of them. Rows with
 * different splits then share one frame.
 */
export function gridTable(block: BlockOf<'fieldGrid'>, widthMm: number): { readonly shares: readonly number[]; readonly rows: readonly (readonly SpannedCell[])[] } {
  const same = (share: number): number => Math.round(share * SAME_EDGE);
  const placed = placeFields(block, widthMm);
  const edges = [...new Set([0, SAME_EDGE, ...placed.flatMap((cells) => cells.flatMap((cell) => [same(cell.start), same(cell.end)]))])].sort((a, b) => a - b);
  return {
    shares: edges.slice(1).map((edge, index) => (edge - (edges[index] ?? 0)) / SAME_EDGE),
    rows: placed.map((cells) => cells.map((cell) => ({ ...cell, span: Math.max(1, edges.indexOf(same(cell.end)) - edges.indexOf(same(cell.start))) }))),
  };
}

/** Least height of a row of a field grid in millimetres; 0 where its text decides. */
export function gridRowHeight(cells: readonly PlacedCell[]): number {
  return Math.max(0, ...cells.map((cell) => cell.field.minHeightMm ?? (cell.part === 'value' && isBlank(cell.field.value) ? paper.blankMm : 0)));
}

/** Tick boxes with a label, as the grid they are drawn as. */
export function choicesGrid(block: BlockOf<'choices'>): BlockOf<'fieldGrid'> {
  return { kind: 'fieldGrid', columns: 1, fields: [{ label: block.label, value: block.options.map((option) => ({ kind: 'choice', ...option })) }] };
}

/** Shares of the table's width from 0 to 1 at which its columns end; the first is 0 and the last 1. */
export function columnEdges(widths: readonly number[]): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let reached = 0;
  const edges = [0];
  widths.forEach((width, index) => {
    reached += width;
    edges.push(index === widths.length - 1 ? 1 : reached / total);
  });
  return edges;
}

/**
 * How many lines a text takes in a cell, estimated from character widths: Chinese and full-width characters are one em
 * wide, others a little over half. Estimated on the large side, because a row too high is ugly and one too low cuts words off.
 */
export function linesOf(text: string, widthMm: number, sizePt: number): number {
  const em = sizePt * MM_PER_PT;
  const perLine = Math.max(1, (widthMm - 4) / em);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((emsOf(line) * 1.06) / perLine)), 0);
}

/** Width of a line in ems. */
export function emsOf(line: string): number {
  let ems = 0;
  for (const char of line) ems += (char.codePointAt(0) ?? 0) > 0x2e7f || char === '☑' || char === '☐' ? 1 : 0.56;
  return ems;
}
