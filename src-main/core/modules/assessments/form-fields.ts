import type { Block, Content, Field, Inline, TableRow } from '@shared/documents/model';
import { dateBlank } from '@shared/documents/signatures';
import { documentWords, said } from '@shared/documents/words';
import type { DocumentLanguage } from '@shared/documents/model';
import { asCivilDate, formatCivilDate, isCivilDate } from '@shared/kit/civil-date';
import type { ScaleField, ScaleFieldOf, ScaleSection } from '@shared/standards/scale-fields';
import type { AnswerSheet, ChosenOption, FieldValue } from '@shared/standards/scale-sheet';

/*
 * The information fields of a scale on paper (annex A of GB/T 42195). All options are printed, the chosen ones ticked, so
 * that the filled form and the blank one are the same form.
 */

export interface FieldPrinting {
  readonly language: DocumentLanguage;
  /** The form is to be filled in by hand: blanks where an option asks for words, dates to write, rows to fill. */
  readonly byHand: boolean;
}

/** Rows of an empty table on a form to fill in by hand. */
const EMPTY_ROWS = 4;
const LABEL_MM = 39;
const DETAIL_BLANK_MM = 24;
const LONG_TEXT_MM = 18;

/** Blocks of one section: grids of labels and values, with tables standing on their own between them. */
export function sectionBlocks(section: ScaleSection, sheet: AnswerSheet, printing: FieldPrinting): readonly Block[] {
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: `${section.code} ${said(section.title, printing.language)}` }];
  let grid: Field[] = [];
  const endGrid = (): void => {
    if (grid.length > 0) blocks.push({ kind: 'fieldGrid', columns: 2, fields: grid, labelWidthMm: LABEL_MM });
    grid = [];
  };
  for (const field of section.fields) {
    const value = sheet.fields[field.code];
    if (field.type === 'table') {
      endGrid();
      blocks.push(...tableField(field, value, printing));
    } else if (field.type === 'eventCounts') {
      endGrid();
      blocks.push(eventTable(field, value, printing));
    } else {
      grid.push(gridField(field, value, printing));
    }
  }
  endGrid();
  return blocks;
}

function labelOf(field: ScaleField, language: DocumentLanguage): string {
  return `${field.code} ${said(field.label, language)}`;
}

type GridField = Exclude<ScaleField, { type: 'table' | 'eventCounts' }>;

function gridField(field: GridField, value: FieldValue | undefined, printing: FieldPrinting): Field {
  const label = labelOf(field, printing.language);
  switch (field.type) {
    case 'text':
      return { label, value: value?.type === 'text' ? value.value : '' };
    case 'date':
      return { label, value: dateValue(value, printing) };
    case 'number': {
      const unit = said(field.unit, printing.language);
      if (value?.type === 'number') return { label, value: `${String(value.value)} ${unit}` };
      return { label, value: printing.byHand ? [{ kind: 'blank', widthMm: 20 }, ` ${unit}`] : '', minHeightMm: 9 };
    }
    case 'longText':
      return { label, value: value?.type === 'longText' ? value.value : '', span: 2, ...(printing.byHand ? { minHeightMm: LONG_TEXT_MM } : {}) };
    case 'choice':
      return { label, value: options(field.options, value?.type === 'choice' ? [value] : [], printing), span: field.options.length <= 2 ? 1 : 2 };
    case 'multiChoice':
      return { label, value: options(field.options, value?.type === 'multiChoice' ? value.chosen : [], printing), span: 2 };
    case 'diagnosisList':
      return { label, value: options(field.options, value?.type === 'diagnosisList' ? value.chosen : [], printing), span: 2 };
  }
}

function dateValue(value: FieldValue | undefined, printing: FieldPrinting): Content {
  if (value?.type === 'date' && isCivilDate(value.value)) return formatCivilDate(asCivilDate(value.value), 'print', printing.language);
  return printing.byHand ? dateBlank(documentWords(printing.language).dateBlank) : '';
}

type AnyOption = ScaleFieldOf<'choice'>['options'][number];

/** All options as tick boxes. A chosen option's own words follow it; on a form to fill in, a blank stands there. */
function options(list: readonly AnyOption[], chosen: readonly ChosenOption[], printing: FieldPrinting): Content {
  const words = documentWords(printing.language);
  return list.map((option): Inline => {
    const tick = chosen.find((one) => one.option === option.code);
    const text = said(option.text, printing.language);
    const detail = tick?.detail ?? '';
    const blank = printing.byHand && option.detail !== undefined && detail === '' ? { blankMm: DETAIL_BLANK_MM } : {};
    return { kind: 'choice', checked: tick !== undefined, text: detail === '' ? text : text + words.labelSeparator + detail, ...blank };
  });
}

/** One line for each kind of event, with how often to tick. */
function eventTable(field: ScaleFieldOf<'eventCounts'>, value: FieldValue | undefined, printing: FieldPrinting): Block {
  const words = documentWords(printing.language);
  const counts = value?.type === 'eventCounts' ? value : undefined;
  const rows = field.rows.map((event): TableRow => {
    const detail = counts?.details?.[event.code] ?? '';
    const text = said(event.text, printing.language) + (detail === '' ? '' : words.labelSeparator + detail);
    const name: Content = printing.byHand && event.detail !== undefined && detail === '' ? [text, { kind: 'blank', widthMm: DETAIL_BLANK_MM }] : text;
    const ticks = field.counts.map((count): Inline => ({ kind: 'choice', checked: counts?.counts[event.code] === count.code, text: said(count.text, printing.language) }));
    return { kind: 'row', cells: [name, ticks] };
  });
  return { kind: 'table', head: false, columns: [{ title: '', width: 3 }, { title: '', width: 5 }], rows: [{ kind: 'group', text: labelOf(field, printing.language) }, ...rows] };
}

function tableField(field: ScaleFieldOf<'table'>, value: FieldValue | undefined, printing: FieldPrinting): readonly Block[] {
  const filled = value?.type === 'table' ? value.rows : [];
  const empty = printing.byHand ? EMPTY_ROWS : filled.length === 0 ? 1 : 0;
  const rows: TableRow[] = filled.map((line) => ({ kind: 'row', cells: field.columns.map((column) => line[column.code] ?? '') }));
  for (let count = 0; count < empty; count += 1) rows.push({ kind: 'row', cells: field.columns.map(() => '') });
  const titles = field.columns.map((column) => ({ content: said(column.label, printing.language), label: true, align: 'center' as const }));
  return [
    {
      kind: 'table',
      head: false,
      columns: field.columns.map((_, index) => ({ title: '', width: index === 0 ? 4 : 3 })),
      rows: [{ kind: 'group', text: labelOf(field, printing.language) }, { kind: 'row', cells: titles }, ...rows],
    },
  ];
}
