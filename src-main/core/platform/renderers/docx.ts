import {
  AlignmentType, BorderStyle, Document as WordDocument, Footer, HeightRule, ImageRun, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, ShadingType,
  TabStopType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType, type FileChild, type IParagraphOptions, type IRunOptions, type ISectionOptions,
} from 'docx';
import { betweenChoices, cellParts, isBlank, type Alignment, type Block, type BlockOf, type Content, type Document, type Inline } from '@shared/documents/model';
import { TWIPS_PER_MM, choicesGrid, columnEdges, contentWidthMm, gridRowHeight, gridTable, paper } from '@shared/documents/paper';
import { signatureGrid } from '@shared/documents/signatures';
import { documentWords, footNumber, printedLine, referenceLine } from '@shared/documents/words';
import { dropControls } from './escape';

const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);
const halfPoints = (pt: number): number => Math.round(pt * 2);
/** Fonts of every Windows office; East Asian text is set apart, or Word picks a Latin font for it. */
const TEXT_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun', cs: 'Times New Roman' };
const TITLE_FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimHei', cs: 'Arial' };
/** A font with ticked boxes; the text fonts have none. */
const BOX_FONT = { ascii: 'Segoe UI Symbol', hAnsi: 'Segoe UI Symbol', eastAsia: 'Segoe UI Symbol', cs: 'Segoe UI Symbol' };
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: line, right: line, bottom: line, left: line };
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Draws documents as one Word file. Each is a section of its own that counts its own pages. */
export async function renderDocx(documents: readonly Document[]): Promise<Uint8Array> {
  const file = new WordDocument({
    title: dropControls(documents[0]?.title ?? ''),
    creator: 'Anyi',
    styles: {
      default: {
        document: {
          run: { font: TEXT_FONT, size: halfPoints(paper.textPt), language: { eastAsia: 'zh-CN' } },
          paragraph: { spacing: { line: 250, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: documents.map((document) => toSection(document, documents.length === 1)),
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function toSection(document: Document, alone: boolean): ISectionOptions {
  const widthMm = contentWidthMm(document.orientation);
  const body = document.blocks.flatMap((block, index) => drawBlock(block, document, widthMm, document.blocks[index + 1]?.kind === 'signatures'));
  const children = [...titleParagraphs(document), ...body];
  // Word needs a paragraph after the last table; a tiny one, so that it never opens a new page.
  const last = new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT }, children: [new TextRun({ text: '', size: 2 })] });
  return {
    properties: {
      page: {
        // The library swaps the two sides itself for landscape.
        size: { width: twips(paper.shortMm), height: twips(paper.longMm), orientation: document.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: twips(paper.marginTopMm), bottom: twips(paper.marginTopMm), left: twips(paper.marginSideMm), right: twips(paper.marginSideMm), header: twips(8), footer: twips(9) },
        pageNumbers: { start: 1 },
      },
    },
    footers: { default: footer(document, widthMm, alone) },
    children: [...children, last],
  };
}

function footer(document: Document, widthMm: number, alone: boolean): Footer {
  const words = documentWords(document.language);
  const size = halfPoints(paper.footPt);
  // Pages of a section can be counted by Word but not by LibreOffice; in a batch each document says only its own page.
  const numbers = alone
    ? [words.pageOf.before, PageNumber.CURRENT, words.pageOf.between, PageNumber.TOTAL_PAGES, words.pageOf.after]
    : [words.page.before, PageNumber.CURRENT, words.page.after];
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.CENTER, position: twips(widthMm / 2) }, { type: TabStopType.RIGHT, position: twips(widthMm) }],
        children: [
          new TextRun({
            size,
            children: [
              dropControls(footNumber(document)), '\t', ...numbers, '\t', dropControls(printedLine(document)),
            ],
          }),
        ],
      }),
    ],
  });
}

function titleParagraphs(document: Document): readonly FileChild[] {
  const widthMm = contentWidthMm(document.orientation);
  const centred = (text: string, size: number): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [new TextRun({ text: dropControls(text), size: halfPoints(size) })] });
  const references = referenceLine(document);
  return [
    ...(document.institution === null ? [] : [centred(document.institution, paper.subtitlePt)]),
    new Paragraph({
      alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 60, after: 100 },
      children: [run({ text: dropControls(document.title), size: halfPoints(paper.titlePt), bold: true, font: TITLE_FONT })],
    }),
    ...(document.subtitle === undefined ? [] : [centred(document.subtitle, paper.subtitlePt)]),
    ...(references.length === 0
      ? []
      : [
          new Paragraph({
            keepNext: true, spacing: { after: 100 }, tabStops: [{ type: TabStopType.RIGHT, position: twips(widthMm) }],
            children: references.map((text, index) => new TextRun({ size: halfPoints(paper.smallPt), children: [...(index === 0 ? [] : ['\t']), dropControls(text)] })),
          }),
        ]),
    ...(document.statusNotice === null ? [] : [tableOf([[{ content: document.statusNotice, width: 1, align: 'center' }]], widthMm), gap(2)]),
  ];
}

function drawBlock(block: Block, document: Document, widthMm: number, beforeSignatures: boolean): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          keepNext: true, spacing: { before: block.level === 1 ? 240 : 140, after: 80 },
          children: [run({ text: dropControls(block.text), bold: true, font: TITLE_FONT, size: halfPoints(block.level === 1 ? paper.headingPt : paper.subheadingPt) })],
        }),
      ];
    case 'fieldGrid':
      return [...gridTables(block, widthMm, beforeSignatures), gap(2, beforeSignatures)];
    case 'signatures':
      return [gap(4, true), ...gridTables(signatureGrid(block, document.language), widthMm, true)];
    case 'table':
      return [drawTable(block, widthMm, beforeSignatures), gap(2, beforeSignatures)];
    case 'choices':
      return [...gridTables(choicesGrid(block), widthMm, beforeSignatures), gap(2, beforeSignatures)];
    case 'text':
      return [new Paragraph({ alignment: alignments[block.align ?? 'left'], keepNext: beforeSignatures, spacing: { before: 80, after: 80 }, children: runs(block.content) })];
    case 'note':
      return [new Paragraph({ keepNext: beforeSignatures, spacing: { before: 80, after: 80 }, children: runs([{ kind: 'small', text: block.text }]) })];
    case 'image':
      return [new Paragraph({ children: [picture(block)] })];
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] })];
  }
}

function picture(block: BlockOf<'image'>): ImageRun {
  const px = (mm: number): number => Math.round((mm / 25.4) * 96);
  return new ImageRun({
    type: block.mediaType === 'image/png' ? 'png' : 'jpg', data: Buffer.from(block.base64, 'base64'), transformation: { width: px(block.widthMm), height: px(block.heightMm) },
    altText: { name: dropControls(block.alt), description: dropControls(block.alt) },
  });
}

/** A little room between two tables, which Word would otherwise join into one. */
function gap(mm: number, keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: twips(mm), lineRule: LineRuleType.EXACT }, children: [] });
}

interface WordCell {
  readonly content: Content;
  /** Share of the row; only the proportion counts. */
  readonly width: number;
  readonly label?: boolean;
  readonly shade?: string;
  readonly align?: Alignment;
  readonly span?: number;
}
interface RowLook {
  readonly keepNext?: boolean;
  readonly leastMm?: number;
  readonly head?: boolean;
}

function gridTables(block: BlockOf<'fieldGrid'>, widthMm: number, keepTogether: boolean): readonly FileChild[] {
  const { shares, rows } = gridTable(block, widthMm);
  const drawn = rows.map((cells, index) =>
    wordRow(
      cells.map((cell): WordCell => ({ content: cell.part === 'label' ? cell.field.label : cell.field.value, label: cell.part === 'label', width: cell.end - cell.start, span: cell.span })),
      widthMm,
      { keepNext: keepTogether && index < rows.length - 1, leastMm: gridRowHeight(cells) },
    ),
  );
  return [frame(drawn, shares, widthMm)];
}

function drawTable(block: BlockOf<'table'>, widthMm: number, beforeSignatures: boolean): Table {
  const edges = columnEdges(block.columns.map((column) => column.width));
  const shares = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
  const share = (from: number, span: number): number => shares.slice(from, from + span).reduce((sum, width) => sum + width, 0);
  const head = wordRow(
    block.columns.map((column, index) => ({ content: column.title, label: true, align: 'center', width: share(index, 1) })),
    widthMm,
    { head: true },
  );
  const rows = block.rows.map((row, index) => {
    const look: RowLook = { keepNext: row.kind === 'group' || (beforeSignatures && index === block.rows.length - 1) };
    if (row.kind === 'group') return wordRow([{ content: [{ kind: 'strong', text: row.text }], shade: paper.groupGrey, width: 1, span: block.columns.length }], widthMm, look);
    let column = 0;
    const parts = row.cells.map(cellParts);
    const cells = parts.map((part): WordCell => {
      const first = column;
      column += part.span;
      const align = part.align ?? block.columns[first]?.align ?? (typeof part.content === 'number' ? 'right' : 'left');
      return { content: part.content, label: part.label, align, span: part.span, width: share(first, part.span) };
    });
    return wordRow(cells, widthMm, { ...look, leastMm: row.minHeightMm ?? (parts.every((part) => isBlank(part.content)) ? paper.blankMm : 0) });
  });
  return frame(block.head === false ? rows : [head, ...rows], shares, widthMm, block.dense === true ? DENSE_SIDE : SIDE);
}

function tableOf(rows: readonly (readonly WordCell[])[], widthMm: number, look: RowLook = {}): Table {
  const total = rows[0]?.reduce((sum, cell) => sum + cell.width, 0) ?? 1;
  const shares = rows[0]?.map((cell) => cell.width / total) ?? [1];
  return frame(rows.map((cells) => wordRow(cells.map((cell) => ({ ...cell, width: cell.width / total })), widthMm, look)), shares, widthMm);
}

/** Room beside the words of a cell, in twentieths of a point. */
const SIDE = 90;
const DENSE_SIDE = 15;

function frame(rows: readonly TableRow[], shares: readonly number[], widthMm: number, side = SIDE): Table {
  return new Table({
    rows, columnWidths: shares.map((share) => twips(share * widthMm)), width: { size: twips(widthMm), type: WidthType.DXA }, layout: TableLayoutType.FIXED,
    margins: { left: side, right: side, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
  });
}

function wordRow(cells: readonly WordCell[], widthMm: number, look: RowLook): TableRow {
  const least = look.leastMm ?? 0;
  return new TableRow({
    cantSplit: true,
    ...(look.keepNext === true ? { keepNext: true } : {}),
    ...(look.head === true ? { tableHeader: true } : {}),
    ...(least === 0 ? {} : { height: { value: twips(least), rule: HeightRule.ATLEAST } }),
    children: cells.map((cell) => {
      const shade = cell.shade ?? (cell.label === true ? paper.labelGrey : undefined);
      return new TableCell({
        borders, verticalAlign: VerticalAlignTable.CENTER, width: { size: twips(cell.width * widthMm), type: WidthType.DXA },
        ...(cell.span === undefined || cell.span === 1 ? {} : { columnSpan: cell.span }),
        ...(shade === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: shade } }),
        children: [cellParagraph(cell)],
      });
    }),
  });
}

function cellParagraph(cell: WordCell): Paragraph {
  const options: IParagraphOptions = { alignment: alignments[cell.align ?? 'left'], spacing: { before: 0, after: 0 }, children: runs(cell.content, cell.label === true) };
  return new Paragraph(options);
}

function runs(content: Content, bold = false): TextRun[] {
  if (typeof content === 'number') return [run({ text: String(content), bold })];
  if (typeof content === 'string') return textRuns(content, { bold });
  return content.flatMap((inline, index) => [...(betweenChoices(content, index) ? [new TextRun('   ')] : []), ...inlineRuns(inline, bold)]);
}

function inlineRuns(inline: Inline, bold: boolean): TextRun[] {
  if (typeof inline === 'string') return textRuns(inline, { bold });
  switch (inline.kind) {
    case 'strong':
      return textRuns(inline.text, { bold: true });
    case 'small':
      return textRuns(inline.text, { bold, size: halfPoints(paper.smallPt) });
    case 'choice':
      return [new TextRun({ text: inline.checked ? '☑' : '☐', font: BOX_FONT }), ...textRuns(` ${inline.text}`, { bold }), ...(inline.blankMm === undefined ? [] : [blankRun(inline.blankMm)])];
    case 'blank':
      return [blankRun(inline.widthMm)];
  }
}

/** A piece of text with a look of its own. */
function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}

/** No-break blanks, underlined: they keep their width and can be typed over. */
function blankRun(widthMm: number): TextRun {
  return new TextRun({ text: '\u00a0'.repeat(Math.max(3, Math.round(widthMm / 0.93))), underline: {} });
}

function textRuns(text: string, look: { readonly bold?: boolean; readonly size?: number }): TextRun[] {
  return dropControls(text).split('\n').map((part, index) => new TextRun({ text: part, ...look, ...(index === 0 ? {} : { break: 1 }) }));
}
