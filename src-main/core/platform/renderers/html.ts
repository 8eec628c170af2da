import { cellParts, isBlank, plainText, type Alignment, type Block, type BlockOf, type Content, type Document, type Inline, type TableRow } from '@shared/documents/model';
import { choicesGrid, contentWidthMm, gridRowHeight, gridTable, paper } from '@shared/documents/paper';
import { signatureGrid } from '@shared/documents/signatures';
import { footNumber, printedLine, referenceLine } from '@shared/documents/words';
import { escapeHtml } from './escape';
import { pageStyle, sheetStyle } from './print-style';

/** Addresses of the shipped fonts. From the root, because the page being printed may itself stand in a folder. */
export const fontFiles = { regular: '/fonts/NotoSansSC-Regular.ttf', bold: '/fonts/NotoSansSC-Bold.ttf' } as const;

/**
 * Draws documents as one page of HTML for the preview and the printer. Several documents become one file, each starting on a
 * new page and keeping its own record number in the foot.
 */
export function renderHtml(documents: readonly Document[]): string {
  const [first] = documents;
  const language = first?.language ?? 'zh-CN';
  const title = escapeHtml(first?.title ?? '');
  // Fonts that are asked for late are missing from a PDF; preloaded ones hold back the page's load event.
  const preloads = Object.values(fontFiles).map((file) => `<link rel="preload" href="${file}" as="font" type="font/ttf" crossorigin>`).join('');
  const pages = documents.map((document, index) => pageStyle(document, index, documents.length)).join('\n');
  const bodies = documents.map(drawDocument).join('\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
${preloads}
<style>
${sheetStyle(fontFiles)}
${pages}
</style></head><body>
${bodies}
</body></html>`;
}

/**
 * Foot line for Chromium before 131, which cannot draw into page margins by CSS: file page numbers and, for a single document,
 * its record number. Without Chinese characters, because such a template cannot load the shipped font.
 */
export function footTemplate(documents: readonly Document[]): string {
  const [first] = documents;
  const number = documents.length === 1 && first?.recordNumber !== null && first !== undefined ? `<span>${escapeHtml(latinOnly(first.recordNumber))}</span>` : '<span></span>';
  return `<div style="width:100%;box-sizing:border-box;padding:0 ${paper.marginSideMm}mm;display:flex;justify-content:space-between;font:${paper.footPt}pt Arial,'DejaVu Sans',sans-serif;color:#333">${number}<span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;
}

function latinOnly(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '');
}

function drawDocument(document: Document, index: number): string {
  const widthMm = contentWidthMm(document.orientation);
  const head = [
    document.institution === null ? '' : `<p class="institution">${escapeHtml(document.institution)}</p>`,
    `<h1>${escapeHtml(document.title)}</h1>`,
    document.subtitle === undefined ? '' : `<p class="subtitle">${escapeHtml(document.subtitle)}</p>`,
    drawReferences(document),
    document.statusNotice === null ? '' : `<p class="notice">${lines(document.statusNotice)}</p>`,
  ].join('');
  const blocks = document.blocks.map((block) => drawBlock(block, document, widthMm)).join('\n');
  // The last line is only for the screen; on paper the page foot says it.
  const foot = `<p class="screen-foot"><span>${escapeHtml(footNumber(document))}</span><span>${escapeHtml(printedLine(document))}</span></p>`;
  return `<article class="sheet ${document.orientation}" style="page:d${String(index)}">${head}\n${blocks}\n${foot}</article>`;
}

function drawReferences(document: Document): string {
  const parts = referenceLine(document);
  return parts.length === 0 ? '' : `<p class="reference">${parts.map((part) => `<span>${escapeHtml(part)}</span>`).join('')}</p>`;
}

function drawBlock(block: Block, document: Document, widthMm: number): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? `<h2>${escapeHtml(block.text)}</h2>` : `<h3>${escapeHtml(block.text)}</h3>`;
    case 'fieldGrid':
      return drawGrid(block, widthMm, '');
    case 'table':
      return drawTable(block);
    case 'text':
      return `<p class="text ${block.align ?? 'left'}">${drawContent(block.content)}</p>`;
    case 'choices':
      return drawGrid(choicesGrid(block), widthMm, '');
    case 'signatures':
      return drawGrid(signatureGrid(block, document.language), widthMm, 'signatures');
    case 'image':
      return `<img class="picture" alt="${escapeHtml(block.alt)}" src="data:${block.mediaType};base64,${escapeHtml(block.base64)}" style="width:${String(block.widthMm)}mm;height:${String(block.heightMm)}mm">`;
    case 'note':
      return `<p class="note">${drawContent(block.text)}</p>`;
    case 'pageBreak':
      return '<div class="page-break"></div>';
  }
}

function drawGrid(block: BlockOf<'fieldGrid'>, widthMm: number, extraClass: string): string {
  const { shares, rows } = gridTable(block, widthMm);
  const drawn = rows.map((cells) => {
    const least = gridRowHeight(cells);
    const inner = cells.map((cell) => {
      const span = cell.span === 1 ? '' : ` colspan="${String(cell.span)}"`;
      return cell.part === 'label' ? `<td class="label"${span}>${drawContent(cell.field.label)}</td>` : `<td${span}>${drawContent(cell.field.value)}</td>`;
    });
    return `<tr${least === 0 ? '' : ` style="height:${String(least)}mm"`}>${inner.join('')}</tr>`;
  });
  return `<table class="rows ${extraClass}">${columnGroup(shares)}<tbody>${drawn.join('')}</tbody></table>`;
}

function columnGroup(shares: readonly number[]): string {
  return `<colgroup>${shares.map((share) => `<col style="width:${percent(share)}">`).join('')}</colgroup>`;
}

function drawTable(block: BlockOf<'table'>): string {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columnGroup(block.columns.map((column) => column.width / total));
  const head = block.head === false ? '' : `<thead><tr>${block.columns.map((column) => `<th>${drawContent(column.title)}</th>`).join('')}</tr></thead>`;
  return `<table class="rows${block.dense === true ? ' dense' : ''}">${widths}${head}<tbody>${block.rows.map((row) => drawRow(row, block)).join('')}</tbody></table>`;
}

function drawRow(row: TableRow, block: BlockOf<'table'>): string {
  if (row.kind === 'group') return `<tr class="group"><td colspan="${String(block.columns.length)}">${escapeHtml(row.text)}</td></tr>`;
  let column = 0;
  const cells = row.cells.map((cell) => {
    const { content, span, align, label } = cellParts(cell);
    const alignment: Alignment = align ?? block.columns[column]?.align ?? (typeof content === 'number' ? 'right' : 'left');
    column += span;
    const classes = [label ? 'label' : '', alignment === 'left' ? '' : alignment].filter((name) => name !== '').join(' ');
    return `<td${classes === '' ? '' : ` class="${classes}"`}${span === 1 ? '' : ` colspan="${String(span)}"`}>${drawContent(content)}</td>`;
  });
  const least = row.minHeightMm ?? (row.cells.every((cell) => isBlank(cellParts(cell).content)) ? paper.blankMm : undefined);
  return `<tr${least === undefined ? '' : ` style="height:${String(least)}mm"`}>${cells.join('')}</tr>`;
}

function drawContent(content: Content): string {
  if (typeof content === 'string') return lines(content);
  if (typeof content === 'number') return escapeHtml(plainText(content));
  return content.map(drawInline).join('');
}

function drawInline(inline: Inline): string {
  if (typeof inline === 'string') return lines(inline);
  switch (inline.kind) {
    case 'strong':
      return `<b>${lines(inline.text)}</b>`;
    case 'small':
      return `<small>${lines(inline.text)}</small>`;
    case 'choice':
      // The shipped font has no ticked box; a fallback font would come into the PDF as Type 3, so the box is drawn. The blank in
      // an empty one keeps both kinds of box on one line.
      return `<span class="choice"><span class="box">${inline.checked ? '√' : '\u00a0'}</span>${lines(inline.text)}${inline.blankMm === undefined ? '' : drawBlank(inline.blankMm)}</span>`;
    case 'blank':
      return drawBlank(inline.widthMm);
  }
}

function drawBlank(widthMm: number): string {
  return `<span class="blank" style="width:${String(widthMm)}mm"></span>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

function percent(share: number): string {
  return `${String(Math.round(share * 1_000_000) / 10_000)}%`;
}
