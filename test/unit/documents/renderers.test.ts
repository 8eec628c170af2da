import { describe, expect, test, vi } from 'vitest';
import { read, utils } from '@e965/xlsx';
import { careLevelNotice } from '@core/modules/care-levels/forms';
import { assessmentReport } from '@core/modules/assessments/forms';
import { dropControls, escapeCssString, escapeHtml } from '@core/platform/renderers/escape';
import { findBrowser } from '@core/platform/renderers/find-browser';
import { footTemplate, renderHtml } from '@core/platform/renderers/html';
import { renderDocx } from '@core/platform/renderers/docx';
import { hucreSheetWriter } from '@core/platform/renderers/hucre-sheet-writer';
import { createShellPrinter } from '@core/platform/renderers/shell-printer';
import { collect, sheetName } from '@core/platform/renderers/sheet-writer';
import { renderXlsx, toSheet } from '@core/platform/renderers/xlsx';
import { listDocument } from '@shared/documents/list';
import { plainText, row, type Block, type Document } from '@shared/documents/model';
import { columnEdges, gridTable, linesOf, placeFields } from '@shared/documents/paper';
import { asCivilDate } from '@shared/kit/civil-date';
import { asInstant } from '@shared/kit/instant';
import { required } from '@shared/kit/assert';
import { gbt42195, printing, signedAssessment } from './papers';

const page = (...blocks: Block[]): Document => ({
  language: 'zh-CN', institution: null, title: '表', recordNumber: 'A-1', standardEdition: null, statusNotice: null, printedAt: '2026年11月23日 09:02', printedBy: '沈安和', orientation: 'portrait', blocks,
});
const rowsOf = async (document: Document): Promise<(string | number | null)[][]> => {
  const book = read(await renderXlsx([document], hucreSheetWriter), { type: 'array' });
  return utils.sheet_to_json(required(book.Sheets[required(book.SheetNames[0], 'name')], 'sheet'), { header: 1, defval: null });
};

describe('nothing typed can become code', () => {
  const evil = `</style><script>alert("1")</script><img src=x onerror='a()'> & \u0000\u0007\ud800`;

  test('in HTML, wherever it stands', () => {
    const document: Document = {
      ...page({ kind: 'text', content: evil }, { kind: 'heading', level: 1, text: evil }, { kind: 'note', text: evil }, { kind: 'choices', label: evil, options: [{ text: evil, checked: true }] },
        { kind: 'table', columns: [{ title: evil, width: 1 }], rows: [{ kind: 'group', text: evil }, row(evil)] }, { kind: 'signatures', people: [{ role: evil, signed: { name: evil, on: evil, detail: evil } }] }),
      institution: evil, title: evil, subtitle: evil, recordNumber: evil, standardEdition: evil, statusNotice: evil, printedBy: evil,
    };
    const html = renderHtml([document]);
    expect(html).not.toMatch(/<script|<img src=x/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toContain('\u0000');
    expect(footTemplate([document])).not.toContain('<script');
  });

  test('in CSS strings of the page foot', () => {
    expect(escapeCssString('"}</style>\n\\')).toBe('\\22 }\\3c /style\\3e \\a \\5c ');
    expect(escapeHtml('<a b="c">\'&')).toBe('&lt;a b=&quot;c&quot;&gt;&#39;&amp;');
    expect(dropControls('a\u0001b\tc\nd\udc00')).toBe('ab\tc\nd\ufffd');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1'])('in Excel: %s stays text', async (text) => {
    const book = read(await renderXlsx([page({ kind: 'table', columns: [{ title: 't', width: 1 }], rows: [row(text)] })], hucreSheetWriter), { type: 'array', cellFormula: true });
    const cells = Object.values(required(book.Sheets[required(book.SheetNames[0], 'name')], 'sheet')) as { v?: unknown; t?: string; f?: unknown }[];
    expect(cells.find((cell) => cell.v === text)).toMatchObject({ t: 's' });
    expect(cells.every((cell) => cell.f === undefined)).toBe(true);
  });

  test('Word and Excel are made of it without failing', async () => {
    expect((await renderDocx([page({ kind: 'text', content: evil })])).byteLength).toBeGreaterThan(1000);
    expect(JSON.stringify(await rowsOf(page({ kind: 'text', content: evil })))).toContain('script');
  });
});

describe('one layout for all three', () => {
  test('fields fill their rows, a span too wide starts a new one, a label has its own strip', () => {
    const placed = placeFields({ kind: 'fieldGrid', columns: 2, fields: [{ label: 'a', value: '1' }, { label: 'b', value: '2', span: 2 }, { label: '', value: '3' }] }, 174);
    expect(placed.map((cells) => cells.map((cell) => [cell.part, Math.round(cell.start * 100), Math.round(cell.end * 100)]))).toEqual([
      [['label', 0, 16], ['value', 16, 100]], [['label', 0, 16], ['value', 16, 100]], [['value', 0, 100]],
    ]);
  });

  test('rows with other splits share one frame', () => {
    const { shares, rows } = gridTable({ kind: 'fieldGrid', columns: 2, fields: [{ label: 'a', value: '1' }, { label: 'b', value: '2' }, { label: 'c', value: '3', span: 2 }] }, 174);
    expect(shares).toHaveLength(4);
    expect(rows.map((cells) => cells.map((cell) => cell.span))).toEqual([[1, 1, 1, 1], [1, 3]]);
    expect(columnEdges([1, 1, 2])).toEqual([0, 0.25, 0.5, 1]);
  });

  test('a list gets its own columns in Excel, nothing merged but title and closing', () => {
    const people = Array.from({ length: 30 }, (_, index) => ({ name: `人${String(index)}`, id: '110101194609254168' }));
    const document = listDocument({ title: '名单', columns: [{ title: '序号', width: 4, value: (_one, index) => index + 1 }, { title: '姓名', width: 8, value: (one) => one.name }, { title: '证件', width: 16, value: (one) => one.id }], rows: people }, printing);
    const sheet = toSheet(document);
    expect(sheet.columnsMm).toHaveLength(3);
    expect(sheet.repeatRows).not.toBeNull();
    const head = required(sheet.repeatRows, 'head')[0];
    expect(sheet.rows.slice(head).every((line) => line.cells.every((cell) => cell.span === 1))).toBe(true);
  });

  test('rows are high enough for their text and for a pen', () => {
    const long = '很长的说明'.repeat(40);
    const sheet = toSheet(page({ kind: 'fieldGrid', columns: 1, fields: [{ label: '说明', value: long }, { label: '空白', value: '' }] }));
    const heights = sheet.rows.slice(-2).map((line) => line.heightPt);
    expect(heights[0]).toBeGreaterThan(linesOf(long, 146, 10.5) * 13.5);
    expect(heights[1]).toBeGreaterThanOrEqual((9 / 25.4) * 72 - 0.25);
    expect(renderHtml([page({ kind: 'fieldGrid', columns: 1, fields: [{ label: '空白', value: '' }] })])).toContain('height:9mm');
  });

  test('plain text marks boxes and blanks', () => {
    expect(plainText([{ kind: 'choice', checked: true, text: '男' }, { kind: 'choice', checked: false, text: '女' }, '其他', { kind: 'blank', widthMm: 8 }])).toBe('☑ 男  ☐ 女其他____');
  });

  test('a signature block is kept on one page by each of them', async () => {
    const signatures: Block = { kind: 'signatures', people: [{ role: '评估人员', signed: null }] };
    expect(renderHtml([page(signatures)])).toContain('<table class="rows signatures">');
    expect(renderHtml([page(signatures)])).toMatch(/\.signatures\{[^}]*break-inside:avoid;break-before:avoid/);
    expect((await renderDocx([page({ kind: 'text', content: 'x' }, signatures)])).byteLength).toBeGreaterThan(1000);
  });
});

describe('spreadsheets', () => {
  test('sheet names are what Excel accepts and differ from one another', () => {
    const taken = new Set<string>();
    expect(sheetName('a/b:[c]*?', taken)).toBe('a b  c');
    expect(sheetName('A b  c', taken)).toBe('A b  c (2)');
    expect(sheetName('名'.repeat(40), taken)).toHaveLength(31);
    expect(sheetName('名'.repeat(40), taken)).toHaveLength(31);
    expect(sheetName('', taken)).toBe('Sheet');
  });

  test('a long list is written row by row and read back whole', async () => {
    function* rows(): Generator<(string | number | null)[]> {
      for (let index = 0; index < 3000; index += 1) yield [index, `=人${String(index)}`, '110101194609254168', null];
    }
    const bytes = await collect(hucreSheetWriter.streamSheet({ name: '名单', columns: ['序号', '姓名', '证件', '备注'].map((title) => ({ title, widthMm: 20 })), rows: rows() }));
    const book = read(bytes, { type: 'array' });
    const back = utils.sheet_to_json<(string | number)[]>(required(book.Sheets[required(book.SheetNames[0], 'name')], 'sheet'), { header: 1 });
    expect(back).toHaveLength(3001);
    expect(back[2999]).toEqual([2998, '=人2998', '110101194609254168']);
  });
});

describe('a register of a district', () => {
  test('of six thousand rows keeps its columns, and its ID numbers as text', async () => {
    const people = Array.from({ length: 6000 }, (_, index) => ({ name: `人${String(index)}` }));
    const document = listDocument({ title: '名单', columns: [{ title: '序号', width: 4, value: (_one, index) => index + 1 }, { title: '姓名', width: 8, value: (one) => one.name }, { title: '证件', width: 16, value: () => '110101194609254168' }], rows: people }, printing);
    const back = await rowsOf(document);
    expect(back).toHaveLength(6001);
    expect([back[0], back[6000]]).toEqual([['序号', '姓名', '证件'], [6000, '人5999', '110101194609254168']]);
  });
});

describe('remarks a reader needs', () => {
  const edition = gbt42195();
  test('a correction says its version, why, and what it replaces', () => {
    const signed = signedAssessment(edition);
    const corrected = { ...signed, versionNumber: 2, assessment: { ...signed.assessment, correctionReason: '录入错误', correctionOf: { id: 'x', number: 'PG-2026-0009', baselineOn: asCivilDate('2026-11-01') } } };
    expect(assessmentReport(corrected, printing).subtitle).toBe('第 2 版，更正原因：录入错误，代替编号 PG-2026-0009');
  });

  test('unsigned, void and superseded papers say so; an official edition prints no advice', () => {
    const signed = signedAssessment(edition);
    const notice = (change: Partial<(typeof signed)['assessment']>, status = edition.status) =>
      assessmentReport({ ...signed, edition: { ...edition, status }, assessment: { ...signed.assessment, ...change } }, printing).statusNotice;
    expect(notice({ state: 'draft', signatures: [] })).toContain('尚未签署完成');
    expect(notice({ state: 'voided', voided: { at: asInstant('2026-11-23T01:00:00.000Z'), by: { id: 'a', name: '甲', role: 'director' }, reason: '重复' } })).toContain('已作废。原因：重复');
    expect(notice({ supersededBy: { id: 'y', number: 'PG-2', baselineOn: asCivilDate('2026-11-02') } })).toContain('已被编号 PG-2 代替');
    expect(notice({}, 'reference')).toBe('参考，以属地主管部门要求为准');
    expect(notice({}, 'official')).toBeNull();
  });

  test('a notice of a care level names old and new level, the day and the places to sign', () => {
    const level = (rank: number, zh: string) => ({ rank, code: `l${String(rank)}`, name: { zh, en: zh } });
    const standard = { family: 'default', edition: '1', hash: 'h', title: { zh: '默认对应', en: 'Default' }, status: 'draft' as const };
    const decided = {
      id: '1', version: 1, resident: { id: 'r', name: '张三', sex: 'male', birthOn: asCivilDate('1946-09-25'), bed: '3-201-1' }, level: level(2, '一级护理'), byPolicy: level(2, '一级护理'),
      direction: 'asPolicy' as const, assessment: { id: 'a', number: 'PG-1', baselineOn: asCivilDate('2026-11-20'), grade: 3, gradeName: { zh: '能力重度受损', en: 'Severe' } }, policy: standard, scheme: standard,
      effectiveOn: asCivilDate('2026-12-01'), endsOn: null, state: 'planned' as const, reason: null, proposedBy: { id: 'p', name: '周明慧', role: 'headNurse' as const }, proposedAt: asInstant('2026-11-23T01:00:00.000Z'),
      decision: null, correctionOf: null, correctionReason: null, correctedBy: null,
    };
    const document = careLevelNotice({ institutionName: '阳光苑养老院', resident: decided.resident, decided, before: { ...decided, level: level(1, '二级护理') } }, { sexName: '男' }, printing);
    const html = renderHtml([document]);
    for (const words of ['护理等级变更通知书', '由“二级护理”变更为“一级护理”', '自2026年12月1日起', '家属签名', '周明慧', '参考，以属地主管部门要求为准']) expect(html).toContain(words);
    expect(careLevelNotice({ institutionName: '阳光苑', resident: decided.resident, decided, before: null }, { sexName: '男' }, printing).title).toBe('护理等级确认通知书');
  });
});

describe('printers', () => {
  test('the environment names the browser, else the places of each system are looked through', () => {
    expect(findBrowser({ ANYI_BROWSER: '/x/edge' }, 'linux', (path) => path === '/x/edge')).toBe('/x/edge');
    expect(findBrowser({ ANYI_BROWSER: '/gone' }, 'linux', (path) => path === '/usr/bin/chromium')).toBeNull();
    expect(findBrowser({ PATH: '/usr/bin' }, 'linux', (path) => path === '/usr/bin/microsoft-edge')).toBe('/usr/bin/microsoft-edge');
    expect(findBrowser({ 'ProgramFiles(x86)': 'C:\\P' }, 'win32', (path) => path.includes('msedge.exe'))).toContain('msedge.exe');
    expect(findBrowser({}, 'darwin', () => false)).toBeNull();
  });

  test('the shell is asked once for each print, old Chromium gets its foot from a template, and answers find their way', async () => {
    const sent: { id: number; options: { footerTemplate: string; landscape: boolean } }[] = [];
    const printer = createShellPrinter((message) => { sent.push(message); }, '114.0.5735.16');
    const first = printer.print('<p>1', { landscape: false, footTemplate: 'foot' });
    const second = printer.print('<p>2', { landscape: true, footTemplate: '' });
    expect(sent).toMatchObject([{ id: 1, options: { footerTemplate: 'foot', landscape: false } }, { id: 2, options: { landscape: true } }]);
    printer.receive({ type: 'print-failed', id: 2, reason: 'PRINT_TOO_SLOW' });
    printer.receive({ type: 'printed', id: 1, bytes: new Uint8Array([1]) });
    printer.receive({ type: 'printed', id: 99, bytes: new Uint8Array() });
    expect(await first).toEqual(new Uint8Array([1]));
    await expect(second).rejects.toThrow('PRINT_TOO_SLOW');
    const send = vi.fn();
    const modern = createShellPrinter(send, '142.0.1.2');
    const stop = new AbortController();
    const third = modern.print('<p>', { landscape: false, footTemplate: 'foot', signal: stop.signal });
    expect(send.mock.calls[0]?.[0]).toMatchObject({ options: { footerTemplate: '' } });
    stop.abort();
    await expect(third).rejects.toThrow('cancelled');
  });
});
