import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { read, utils } from '@e965/xlsx';
import { assessmentReport, blankAssessmentForm } from '@core/modules/assessments/forms';
import { createBrowserPrinter } from '@core/platform/renderers/browser-printer';
import { renderDocx } from '@core/platform/renderers/docx';
import { footTemplate, renderHtml } from '@core/platform/renderers/html';
import { hucreSheetWriter } from '@core/platform/renderers/hucre-sheet-writer';
import type { PdfPrinter } from '@core/platform/renderers/pdf-printer';
import { renderXlsx } from '@core/platform/renderers/xlsx';
import { row, type Document } from '@shared/documents/model';
import { required } from '@shared/kit/assert';
import { optionsOfItem } from '@shared/standards/scale';
import { gbt42195, printing, signedAssessment } from './papers';
import { byLibreOffice, has, pageCount, pdfFonts, pdfText } from './read-back';

// Other programs are started here, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const edition = gbt42195();
const signed = signedAssessment(edition);
const report = assessmentReport(signed, printing);
const fontsDir = 'node_modules/@expo-google-fonts/noto-sans-sc';
let printer: PdfPrinter | null = null;
beforeAll(() => { printer = createBrowserPrinter({ fontsDir }); });
afterAll(async () => { await printer?.close(); });

const canPrint = createBrowserPrinter({ fontsDir }) !== null && has('pdftotext');
const canOffice = has('soffice');

async function pdf(...documents: Document[]): Promise<Uint8Array> {
  return required(printer, 'a printer').print(renderHtml(documents), { landscape: false, footTemplate: footTemplate(documents) });
}

/** What the 26 items must say: code, words of the option, points. */
const expected = edition.parts.flatMap((part) => part.items).map((item) => {
  const option = required(optionsOfItem(edition, item).find((one) => one.code === signed.assessment.sheet.answers[item.code]), 'an option');
  return { code: item.code, name: item.text.zh, points: option.points, text: option.text.zh };
});
const score = signed.assessment.score;
if (!score.complete) throw new Error('the sheet of this test is complete');
const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

/** Every fact a reader takes from the report. */
function expectWholeReport(text: string): void {
  const flat = squeezed(text);
  for (const item of expected) expect(flat).toContain(squeezed(item.code));
  for (const part of edition.parts) expect(flat).toContain(squeezed(part.title.zh));
  for (const name of ['周明慧', '何晓琳', '2026-11-2010:00', '2026-11-2010:05', 'ab12cd34', '三楼评估室', '欧阳建国', '110101194609254168', 'PG-2026-0001', '参考，以属地主管部门要求为准']) {
    expect(flat).toContain(name);
  }
}

describe('the report', () => {
  test('has a sheet with two ground adjustments that counts as the standard says', () => {
    expect(score.adjustments.filter((one) => one.applied).map((one) => one.clause)).toEqual(['A.4.1', 'A.2.14']);
    expect(expected).toHaveLength(26);
    expect(expected.reduce((sum, item) => sum + item.points, 0)).toBe(score.total);
  });

  test.skipIf(!canPrint)('as PDF: every item with its points, grade and signatures; fonts embedded, none of type 3', async () => {
    const bytes = await pdf(report);
    const text = pdfText(bytes, '-layout');
    expectWholeReport(text);
    // In the order of the page's own text, cell after cell, however the lines break.
    const cells = squeezed(pdfText(bytes, '-raw'));
    for (const item of expected) expect(cells).toContain(squeezed(item.code + item.name + item.text + String(item.points)));
    expect(squeezed(text)).toContain(`√${String(score.final.grade)}级${score.final.name.zh}`);
    const fonts = pdfFonts(bytes);
    expect(fonts.map((font) => font.name.replace(/^[A-Z]+\+/, '')).sort()).toEqual(['NotoSansSC-Bold', 'NotoSansSC-Regular']);
    for (const font of fonts) expect(font).toMatchObject({ type: 'CID TrueType', embedded: true });
    expect(text).toMatch(/第\s?1\s?页\s?共\s?4\s?页/);
  });

  test('as Excel, read by another reader: points are numbers, the ID number is text', async () => {
    const book = read(await renderXlsx([report], hucreSheetWriter), { type: 'array', cellStyles: true });
    const sheet = required(book.Sheets[required(book.SheetNames[0], 'a sheet')], 'a sheet');
    const rows = utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, defval: null }).map((row) => row.filter((cell) => cell !== null));
    for (const item of expected) {
      const row = required(rows.find((one) => one[0] === item.code), item.code);
      expect([row[2], row[3]]).toEqual([item.text, item.points]);
    }
    expect(rows.flat()).toContain('110101194609254168');
    expect(rows.flat()).toContain(score.total);
    expectWholeReport(rows.flat().join('\n'));
    expect(Object.values(sheet).some((cell: unknown) => typeof cell === 'object' && cell !== null && 'f' in cell)).toBe(false);
  });

  test.skipIf(!canOffice)('as Word and Excel, read by LibreOffice: the same 26 scores, grade and signatures', async () => {
    const fromWord = required(Object.values(byLibreOffice('a.docx', await renderDocx([report]), 'txt:Text (encoded):UTF8'))[0], 'text').toString('utf8');
    expectWholeReport(fromWord);
    const cells = fromWord.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    for (const item of expected) {
      const at = cells.indexOf(item.code);
      expect(cells.slice(at + 2, at + 4)).toEqual([item.text, String(item.points)]);
    }
    expect(squeezed(fromWord)).toContain(`☑${String(score.final.grade)}级${score.final.name.zh}`);
    const csv = required(Object.values(byLibreOffice('a.xlsx', await renderXlsx([report], hucreSheetWriter), 'csv:Text - txt - csv (StarCalc):44,34,76'))[0], 'csv').toString('utf8');
    expectWholeReport(csv);
    for (const item of expected) expect(csv).toMatch(new RegExp(`^${item.code.replaceAll('.', '\\.')},.*,${String(item.points)}$`, 'm'));
    expect(squeezed(csv)).toContain(`☑${String(score.final.grade)}级${score.final.name.zh}`);
  });

  test.skipIf(!canPrint)('many in one file: each on its own pages with its own number and page count, the whole counted too', async () => {
    const documents = [0, 1, 2].map((variant) => assessmentReport(signedAssessment(edition, variant), printing));
    const bytes = await pdf(...documents);
    expect(pageCount(bytes)).toBe(12);
    const text = pdfText(bytes);
    expect(squeezed(text)).toContain('编号：PG-2026-0003');
    expect(text).toMatch(/第 4 页 · 全册 12\/12/);
  });
});

describe('the blank form', () => {
  test('prints every option of every item with its points, and no answer', () => {
    const html = renderHtml([blankAssessmentForm(edition, printing)]);
    for (const item of edition.parts.flatMap((part) => part.items)) {
      expect(html).toContain(`${item.code} ${item.text.zh}`);
      for (const option of optionsOfItem(edition, item)) expect(html).toContain(`${String(option.points)} 分  ${option.text.zh.replaceAll('>', '&gt;').replaceAll('<', '&lt;')}`);
    }
    expect(html).not.toContain('√');
  });
});

describe.skipIf(!canPrint)('on paper', () => {
  /** Pages on which nothing but head and foot of the paper stands. */
  const emptyPages = (bytes: Uint8Array): number => pdfText(bytes, '-layout').split('\f').slice(0, -1).filter((text) => text.trim().split('\n').length < 3).length;

  test('the blank form has no empty page and no letter of another font', async () => {
    const bytes = await pdf(blankAssessmentForm(edition, printing));
    expect(emptyPages(bytes)).toBe(0);
    expect(pdfFonts(bytes).every((font) => font.type === 'CID TrueType' && font.embedded)).toBe(true);
  });

  test.each([1, 2, 30, 200])('a table of %i rows repeats its head on every page and keeps the signatures together', async (count) => {
    const rows = Array.from({ length: count }, (_, index) => row(`行${String(index + 1)}`, '需少量动手帮助，或偶尔呛咳（每月≥1次）。'.repeat(1 + (index % 3)), index));
    const document: Document = {
      ...report, statusNotice: null,
      blocks: [
        { kind: 'table', columns: [{ title: '表头甲', width: 2 }, { title: '表头乙', width: 8 }, { title: '表头丙', width: 1 }], rows },
        { kind: 'signatures', people: ['签署人子', '签署人丑', '签署人寅'].map((role) => ({ role, signed: null })) },
      ],
    };
    const pages = pdfText(await pdf(document), '-layout').split('\f').slice(0, -1);
    const withRows = pages.filter((text) => /行\d+/.test(text));
    for (const text of withRows) expect(text).toContain('表头甲');
    for (let index = 1; index <= count; index += 1) expect(pages.some((text) => new RegExp(`行${String(index)}\\s`).test(text))).toBe(true);
    const signed = pages.filter((text) => text.includes('签署人'));
    expect(signed).toHaveLength(1);
    for (const role of ['签署人子', '签署人丑', '签署人寅']) expect(signed[0]).toContain(role);
    // Never alone on a page: the end of what is signed stands above.
    expect(signed[0]).toMatch(/行\d+/);
  });
});
