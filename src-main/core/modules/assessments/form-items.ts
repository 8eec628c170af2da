import type { Block, DocumentLanguage, Inline, TableRow } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { optionsOfItem, type ScaleItem, type ScaleShape } from '@shared/standards/scale';
import type { AnswerSheet } from '@shared/standards/scale-sheet';
import type { ScoreResult } from '@shared/standards/score';

/** The scored items as they were answered: option chosen, points, the sum of each part and of all (annex B of GB/T 42195). */
export function answeredItems(edition: ScaleShape, sheet: AnswerSheet, score: ScoreResult, language: DocumentLanguage): Block {
  const words = documentWords(language).assessment;
  const rows = edition.parts.flatMap((part): TableRow[] => {
    const scored = score.complete ? score.parts.find((one) => one.code === part.code) : undefined;
    return [
      { kind: 'group', text: `${part.code} ${said(part.title, language)}` },
      ...part.items.map((item) => answeredRow(edition, item, sheet, language)),
      sumRow(fill(words.subtotal, { max: part.max }), scored?.points),
    ];
  });
  return {
    kind: 'table',
    columns: [{ title: words.code, width: 12 }, { title: words.item, width: 34 }, { title: words.chosen, width: 76 }, { title: words.points, width: 12, align: 'center' }],
    rows: [...rows, sumRow(fill(words.total, { max: edition.totalMax }), score.complete ? score.total : undefined)],
  };
}

function answeredRow(edition: ScaleShape, item: ScaleItem, sheet: AnswerSheet, language: DocumentLanguage): TableRow {
  const answer = sheet.answers[item.code];
  const option = optionsOfItem(edition, item).find((one) => one.code === answer);
  return { kind: 'row', cells: [item.code, said(item.text, language), option === undefined ? '' : said(option.text, language), option?.points ?? ''], minHeightMm: 6.5 };
}

function sumRow(label: string, points: number | undefined): TableRow {
  return { kind: 'row', cells: [{ content: label, span: 3, align: 'right', label: true }, points ?? ''], minHeightMm: 6.5 };
}

/** The scored items with every option and its points, to tick by hand, and a box for the points. */
export function itemsToAnswer(edition: ScaleShape, language: DocumentLanguage): Block {
  const words = documentWords(language).assessment;
  const rows = edition.parts.flatMap((part): TableRow[] => [
    { kind: 'group', text: `${part.code} ${said(part.title, language)}` },
    ...part.items.map((item) => openRow(edition, item, language)),
    sumRow(fill(words.subtotal, { max: part.max }), undefined),
  ]);
  return {
    kind: 'table',
    columns: [{ title: words.item, width: 38 }, { title: words.options, width: 84 }, { title: words.points, width: 14, align: 'center' }],
    rows: [...rows.map(toThreeColumns), toThreeColumns(sumRow(fill(words.total, { max: edition.totalMax }), undefined))],
  };
}

/** The blank form has no column for codes, so its sums span one column less. */
function toThreeColumns(row: TableRow): TableRow {
  if (row.kind === 'group') return row;
  return { ...row, cells: row.cells.map((cell) => (typeof cell === 'object' && 'span' in cell && cell.span === 3 ? { ...cell, span: 2 } : cell)), ...(row.cells.length === 2 ? { minHeightMm: 9 } : {}) };
}

function openRow(edition: ScaleShape, item: ScaleItem, language: DocumentLanguage): TableRow {
  const words = documentWords(language).assessment;
  const name: Inline[] = [`${item.code} ${said(item.text, language)}`, ...(item.hint === undefined ? [] : ['\n', { kind: 'small' as const, text: said(item.hint, language) }])];
  const options = optionsOfItem(edition, item).flatMap((option, index): Inline[] => [
    ...(index === 0 ? [] : ['\n']),
    { kind: 'choice', checked: false, text: `${String(option.points)} ${words.pointsUnit}  ${said(option.text, language)}` },
  ]);
  return { kind: 'row', cells: [name, options, ''] };
}
