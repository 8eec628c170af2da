import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre';
import { layOut } from '@core/platform/spreadsheets/layout';
import { matchTitles } from '@core/platform/spreadsheets/match-titles';
import { SpreadsheetRefusal } from '@core/platform/spreadsheets/refusal';
import { readWorkbook } from '@core/platform/spreadsheets/read-workbook';
import { asCsv, asGovernmentXls, asOther, asXlsx, messyPerson, messyRoster, passwordProtected, plainRow, plainTitles, renamedPhoto, toGbk } from '../../support/messy-rosters';
import { limits, words } from './words';

const people = Array.from({ length: 30 }, (_, i) => messyPerson(i + 1));
const plain = [plainTitles, ...people.map((p, i) => plainRow(p, i + 1))];

async function refusal(bytes: Uint8Array, more: Partial<typeof limits> = {}) {
  try {
    await readWorkbook(bytes, { ...limits, ...more });
  } catch (error) {
    expect(error).toBeInstanceOf(SpreadsheetRefusal);
    const { code, params } = error as SpreadsheetRefusal;
    return { code, ...params };
  }
  return 'read';
}

async function understood(bytes: Uint8Array) {
  const book = await readWorkbook(bytes, limits);
  const sheet = book.sheets[0];
  if (!sheet) throw new Error('no sheet');
  const layout = layOut(sheet, words);
  const mapping = matchTitles(layout.columns, words);
  return { book, layout, mapping, cell: (row: number, field: string) => layout.rows[row]?.cells[mapping.get(field) ?? -1] };
}

describe('reading', () => {
  const formats: [string, () => Promise<Uint8Array> | Uint8Array, string][] = [
    ['xlsx', () => asXlsx(plain), 'xlsx'],
    ['BIFF8 xls', () => asOther(plain, [], 'biff8'), 'xls'],
    ['XML 2003', () => asOther(plain, [], 'xlml'), 'xml2003'],
    ['HTML as xls, GBK', () => asGovernmentXls(plain), 'html'],
    ['HTML by SheetJS', () => asOther(plain, [], 'html'), 'html'],
    ['ods', () => asOther(plain, [], 'ods'), 'ods'],
    ['xlsb', () => asOther(plain, [], 'xlsb'), 'xlsb'],
    ['CSV UTF-8', () => new TextEncoder().encode(asCsv(plain)), 'csv'],
    ['CSV UTF-8 with mark', () => new TextEncoder().encode('\ufeff' + asCsv(plain)), 'csv'],
    ['CSV GBK', () => toGbk(asCsv(plain)), 'csv'],
    ['text with tabs, UTF-16', () => Uint8Array.from(Buffer.from('\ufeff' + plain.map((r) => r.join('\t')).join('\r\n'), 'utf16le')), 'csv'],
  ];
  it.each(formats)('%s gives every ID and name as it is in the file', async (_, make, format) => {
    const { book, layout, mapping, cell } = await understood(await make());
    expect(book.format).toBe(format);
    expect([...mapping.keys()].sort()).toEqual(['birthOn', 'contactName', 'contactPhone', 'contactRelation', 'education', 'idNumber', 'marital', 'name', 'sex']);
    expect(layout.rows.map((_row, i) => cell(i, 'idNumber'))).toEqual(people.map((p) => p.id));
    expect(layout.rows.map((_row, i) => cell(i, 'name'))).toEqual(people.map((p) => p.name));
  });

  it.each(['xlsx', 'biff8', 'biff5', 'ods', 'xlml', 'xlsb'] as const)('%s: a real date is the day the person sees, in any time zone', async (kind) => {
    // SheetJS writes no Chinese into Excel 5 files, hence English titles.
    const rows = [['Name', 'Sex', 'Date of birth'], ['Wang', 'M', new Date('1946-09-25T00:00:00Z')]];
    const bytes = kind === 'xlsx' ? new Uint8Array(await writeXlsx({ sheets: [{ name: 'a', rows, columns: [{}, {}, { style: { numFmt: 'yyyy-mm-dd' } }] }] })) : asOther(rows, [], kind);
    const { cell } = await understood(bytes);
    expect(cell(0, 'birthOn')).toBe('1946-09-25');
  });

  it('takes the guard off an ID that was protected from Excel', async () => {
    const { cell } = await understood(new TextEncoder().encode('姓名,身份证号,性别\n王建国,="110101194609254168",男\n李秀英,\'110101194609254168,女'));
    expect(cell(0, 'idNumber')).toBe('110101194609254168');
    expect(cell(1, 'idNumber')).toBe('110101194609254168');
  });
});

describe('refusals', () => {
  it('names each kind of file that cannot be read', async () => {
    const good = await asXlsx(plain);
    expect(await refusal(new Uint8Array())).toEqual({ code: 'empty' });
    expect(await refusal(renamedPhoto())).toEqual({ code: 'notASpreadsheet', looksLike: 'picture' });
    expect(await refusal(new TextEncoder().encode('%PDF-1.7 x'))).toEqual({ code: 'notASpreadsheet', looksLike: 'pdf' });
    expect(await refusal(Uint8Array.from([0x4d, 0x5a, 0, 1, 2, 0, 0]))).toEqual({ code: 'notASpreadsheet', looksLike: 'program' });
    expect(await refusal(passwordProtected())).toEqual({ code: 'passwordProtected' });
    expect(await refusal(new Uint8Array(await writeXlsx({ sheets: [{ name: 'a', rows: plain }], encryption: { password: 'x', spinCount: 1000 } })))).toEqual({ code: 'passwordProtected' });
    expect(await refusal(good.subarray(0, good.length / 2))).toEqual({ code: 'truncated' });
    const xls = asOther(plain, [], 'biff8');
    expect(await refusal(xls.subarray(0, xls.length / 2))).toEqual({ code: 'truncated' });
    const html = asGovernmentXls(plain);
    expect(await refusal(html.subarray(0, html.length - 60))).toEqual({ code: 'truncated' });
    expect(await refusal(new TextEncoder().encode('姓名,性别\n"王建国,男\n'))).toEqual({ code: 'truncated' });
    expect(await refusal(await asXlsx([[null, null]]))).toEqual({ code: 'empty' });
    expect(await refusal(new TextEncoder().encode(' \n \n'))).toEqual({ code: 'empty' });
    expect(await refusal(good, { maxBytes: 100 })).toMatchObject({ code: 'tooLarge', limit: 100 });
    expect(await refusal(good, { maxRows: 20 })).toEqual({ code: 'tooManyRows', limit: 20, actual: 31 });
  });

  it('does not unpack a zip bomb, whether it declares its size or lies', async () => {
    const good = await asXlsx(plain);
    expect(await refusal(good, { maxExpandedBytes: 1000 })).toMatchObject({ code: 'tooLarge' });
    const bomb = lyingZip();
    expect(await refusal(bomb)).toMatchObject({ code: 'tooLarge' });
  });

  it('survives every cut of an .xlsx and .xls without anything but a refusal', async () => {
    for (const bytes of [await asXlsx(plain), asOther(plain, [], 'biff8'), asOther(plain, [], 'ods')]) {
      for (let part = 1; part < 12; part += 1) {
        const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 12));
        expect(await refusal(cut)).toMatchObject({ code: expect.stringMatching(/truncated|notASpreadsheet/) as unknown });
      }
    }
  });
});

/** One entry that unpacks to 50 MB but declares 100 bytes. */
function lyingZip(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(50_000_000));
  const name = Buffer.from('xl/workbook.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(100, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(100, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, name, packed, entry, name, end]));
}

describe('layout', () => {
  it('finds header and rows of the messy roster, and says what it skipped', async () => {
    const messy = messyRoster();
    const { layout, mapping, cell } = await understood(await asXlsx(messy.rows, messy.merges));
    expect([layout.headerFrom, layout.headerTo]).toEqual([3, 4]);
    expect(layout.rows).toHaveLength(messy.people);
    const skips = (why: string) => layout.skipped.filter((s) => s.why === why).length;
    expect({ blank: skips('blank'), header: skips('repeatedHeader'), total: skips('total'), note: skips('note') }).toEqual({ blank: messy.blank, header: 1, total: 1, note: 1 });
    expect(mapping.get('name')).toBe(1);
    expect(mapping.get('contactName')).toBe(7);
    expect(cell(5, 'birthOn')).toBe(messyPerson(6).birth);
  });

  it('finds it in a CSV, where merges leave only gaps', async () => {
    const messy = messyRoster(60);
    const { layout, mapping } = await understood(toGbk(asCsv(messy.rows)));
    expect(layout.rows).toHaveLength(60);
    expect(Object.fromEntries(mapping)).toMatchObject({ name: 1, contactName: 7, contactRelation: 8, contactPhone: 9 });
  });

  it('refuses a list without titles', async () => {
    const book = await readWorkbook(await asXlsx(people.map((p, i) => plainRow(p, i + 1))), limits);
    expect(() => layOut(book.sheets[0] as never, words)).toThrow(expect.objectContaining({ code: 'noHeader' }) as Error);
  });

  it('fills a room merged over several people down to each of them', async () => {
    const rows = [['房间', '姓名', '性别'], ['101', '王建国', '男'], [null, '李秀英', '女'], ['102', '张德福', '男']];
    const { cell } = await understood(await asXlsx(rows, [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }]));
    expect(cell(1, 'bed')).toBe('101');
  });

  it('never takes a contact for the resident', () => {
    const column = (index: number, ...path: string[]) => ({ index, path });
    const mapping = matchTitles([column(0, '监护人', '姓名'), column(1, '监护人', '身份证号码'), column(2, '老人', '姓名'), column(3, '联系人身份证号'), column(4, '紧急联系人 (必填)')], words);
    expect(Object.fromEntries(mapping)).toEqual({ contactName: 0, name: 2 });
  });
});
