import { writeXlsx, writeXlsxStream, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { paper } from '@shared/documents/paper';
import { dropControls } from './escape';
import { sheetName, type FormSheet, type ListSheet, type SheetCell, type SheetWriter } from './sheet-writer';

const PX_PER_MM = 96 / 25.4;
const INCH_PER_MM = 1 / 25.4;
/** Excel counts a column's width in digits of the workbook's font, 7 px each, and adds 5 px. */
const widthInCharacters = (mm: number): number => Math.max(0.5, (mm * PX_PER_MM - 5) / 7);
/** Names of fonts every Windows office has; the file carries no font. */
const FONT = 'SimSun';

const thin = { style: 'thin', color: { rgb: '000000' } } as const;
const framed = { top: thin, right: thin, bottom: thin, left: thin };
const grey = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } });

const looks: Record<SheetCell['look'], CellStyle> = {
  title: { font: { name: FONT, size: paper.titlePt, bold: true } },
  subtitle: { font: { name: FONT, size: paper.subtitlePt } },
  heading: { font: { name: FONT, size: paper.headingPt, bold: true } },
  plain: { font: { name: FONT, size: paper.textPt } },
  small: { font: { name: FONT, size: paper.smallPt } },
  label: { font: { name: FONT, size: paper.textPt, bold: true }, border: framed, ...grey(paper.labelGrey) },
  head: { font: { name: FONT, size: paper.textPt, bold: true }, border: framed, ...grey(paper.labelGrey) },
  group: { font: { name: FONT, size: paper.textPt, bold: true }, border: framed, ...grey(paper.groupGrey) },
  value: { font: { name: FONT, size: paper.textPt }, border: framed },
};

/** Text format, so that Excel does not turn an ID number or `1/2` into something else when somebody edits the cell. */
const TEXT_FORMAT = '@';

/** Styles are shared objects: the library keeps one table entry for each distinct style. */
const styles = new Map<string, CellStyle>();
function styleOf(cell: SheetCell): CellStyle {
  const isText = typeof cell.value === 'string';
  const key = `${cell.look} ${cell.align} ${String(isText)}`;
  let style = styles.get(key);
  if (style === undefined) {
    style = {
      ...looks[cell.look],
      alignment: { horizontal: cell.align, vertical: 'center', wrapText: true },
      ...(isText ? { numFmt: TEXT_FORMAT } : {}),
    };
    styles.set(key, style);
  }
  return style;
}

/** Excel refuses cells longer than this. */
const LONGEST_TEXT = 32_767;
function safeValue(value: string | number | null): CellValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value === null ? null : dropControls(value).slice(0, LONGEST_TEXT);
}

/** `&` starts a code in Excel's page foot. */
const footText = (text: string): string => dropControls(text).replaceAll('&', '&&');

function toWriteSheet(sheet: FormSheet, name: string): WriteSheet {
  const rows: CellValue[][] = [];
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const merges: NonNullable<WriteSheet['merges']> = [];
  const rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map();
  sheet.rows.forEach((row, rowIndex) => {
    const values: CellValue[] = sheet.columnsMm.map(() => null);
    for (const cell of row.cells) {
      values[cell.column] = safeValue(cell.value);
      const style = styleOf(cell);
      // Every cell of a merged range carries the border, or Excel draws only its first cell's edges.
      for (let offset = 0; offset < cell.span; offset += 1) cells.set(`${String(rowIndex)},${String(cell.column + offset)}`, { style });
      if (cell.span > 1) merges.push({ startRow: rowIndex, endRow: rowIndex, startCol: cell.column, endCol: cell.column + cell.span - 1 });
    }
    rows.push(values);
    rowDefs.set(rowIndex, { height: row.heightPt });
  });
  const [before, between, after] = sheet.foot.pageOf.map(footText);
  const small = `&${String(Math.round(paper.footPt))}`;
  return {
    name,
    columns: sheet.columnsMm.map((mm) => ({ width: widthInCharacters(mm) })),
    rows,
    cells,
    merges,
    rowDefs,
    images: sheet.pictures.map((picture) => ({
      data: picture.bytes, type: picture.mediaType === 'image/png' ? 'png' : 'jpeg', anchor: { from: { row: picture.row, col: picture.column } },
      width: Math.round(picture.widthMm * PX_PER_MM), height: Math.round(picture.heightMm * PX_PER_MM), altText: picture.alt,
    })),
    rowBreaks: [...sheet.breaksAfter],
    pageSetup: {
      paperSize: 'a4', orientation: sheet.landscape ? 'landscape' : 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true,
      margins: {
        top: paper.marginTopMm * INCH_PER_MM, bottom: paper.marginTopMm * INCH_PER_MM, left: paper.marginSideMm * INCH_PER_MM,
        right: paper.marginSideMm * INCH_PER_MM, header: 8 * INCH_PER_MM, footer: 8 * INCH_PER_MM,
      },
      ...(sheet.repeatRows === null ? {} : { printTitlesRow: `$${String(sheet.repeatRows[0] + 1)}:$${String(sheet.repeatRows[1] + 1)}` }),
    },
    headerFooter: {
      oddFooter: `&L${small} ${footText(sheet.foot.left)}&C${small} ${before ?? ''}&P${between ?? ''}&N${after ?? ''}&R${small} ${footText(sheet.foot.right)}`,
    },
    view: { showGridLines: false },
  };
}

function listRow(values: readonly (string | number | null)[]): CellValue[] {
  return values.map(safeValue);
}

async function* listRows(rows: ListSheet['rows']): AsyncGenerator<CellValue[]> {
  for await (const values of rows) yield listRow(values);
}

/** Spreadsheets by the library hucre. */
export const hucreSheetWriter: SheetWriter = {
  writeForms(sheets) {
    const taken = new Set<string>();
    return writeXlsx({ sheets: sheets.map((sheet) => toWriteSheet(sheet, sheetName(sheet.name, taken))), defaultFont: { name: FONT, size: paper.textPt } });
  },
  streamSheet: (list) =>
    writeXlsxStream(listRows(list.rows), {
      name: sheetName(list.name, new Set()),
      freezePane: { rows: 1 },
      inlineStrings: false,
      columns: list.columns.map((column) => ({
        header: dropControls(column.title), width: widthInCharacters(column.widthMm),
        style: { border: framed, font: { name: FONT, size: paper.textPt }, numFmt: TEXT_FORMAT, alignment: { horizontal: column.align ?? 'left', vertical: 'center' } },
      })),
    }),
};
