import * as xlsx from '@e965/xlsx';
import { writeXlsx, type WriteSheet } from 'hucre';

/** Rosters as homes really have them. Every person is made up; ID numbers carry a right check digit of a made-up sequence. */

export interface MessyPerson {
  name: string;
  sex: string;
  birth: string;
  id: string;
  relation: string;
  contact: string;
  phone: string;
  education: string;
  marital: string;
}

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'.split('');
const GIVEN = '建国 淑珍 秀英 桂兰 德福 玉兰 志强 凤英 文华 春生 素芬 长安 永福 美玲 国栋 惠兰'.split(' ');
const EDUCATION = ['小学', '初中', '文盲', '高中', '大专', '本科'];
const MARITAL = ['已婚', '丧偶', '未婚', '离异'];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const two = (n: number) => String(n).padStart(2, '0');

/** An 18-digit number with its check character. */
export function idNumber(area: string, birth: string, sequence: number): string {
  const body = `${area}${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body.charAt(i)), 0);
  return `${body}${'10X98765432'.charAt(sum % 11)}`;
}

/** Person number n, always the same; different n have different IDs. */
export function messyPerson(n: number): MessyPerson {
  const male = n % 2 === 1;
  const birth = `${String(1930 + (n % 25))}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;
  return {
    name: `${pick(SURNAMES, n)}${pick(GIVEN, Math.floor(n / SURNAMES.length) + n)}`,
    sex: male ? '男' : '女',
    birth,
    // Two counters make the number unique: the area moves on when the sequence is used up.
    id: idNumber(String(110101 + Math.floor(n / 450)), birth, ((n % 450) * 2) + (male ? 1 : 0)),
    relation: pick(['儿子', '女儿', '配偶'], n),
    contact: `${pick(SURNAMES, n)}小${pick(['明', '红', '军'], n)}`,
    phone: `138${String(10000000 + n).slice(0, 8)}`,
    education: pick(EDUCATION, n),
    marital: pick(MARITAL, n),
  };
}

/** The five ways in which rosters write a date. */
export function datedAs(birth: string, style: number): string {
  const [y = '', m = '', d = ''] = birth.split('-');
  return pick([`${y}.${Number(m)}.${Number(d)}`, `${y}/${Number(m)}/${Number(d)}`, `${y}${m}${d}`, `${y}年${Number(m)}月${Number(d)}日`, birth], style);
}

export const plainTitles = ['序号', '姓名', '性别', '出生日期', '身份证号码', '文化程度', '婚姻状况', '监护人', '与老人关系', '联系电话'];

export function plainRow(p: MessyPerson, n: number): string[] {
  return [String(n), p.name, p.sex, datedAs(p.birth, n), p.id, p.education, p.marital, p.contact, p.relation, p.phone];
}

export interface MessyRoster {
  rows: (string | number | Date | null)[][];
  merges: { startRow: number; startCol: number; endRow: number; endCol: number }[];
  /** How many rows hold a person, before duplicates and errors are told apart. */
  people: number;
  blank: number;
  repeatedHeaders: number;
}

/**
 * The 300-row roster: two banner rows, a two-row merged header, six date styles (one of them real dates), full-width blanks in names,
 * blank bordered rows, the header again in the middle, two people twice, one ID as a number, one as `1.10101E+17`, one
 * with a wrong check digit, one birth date that contradicts the ID, a total row and a foot note.
 */
export function messyRoster(count = 300): MessyRoster {
  const rows: MessyRoster['rows'] = [
    ['阳光苑养老院入住老人花名册', ...Array<null>(9).fill(null)],
    ['填报单位：阳光苑\u3000\u3000填报日期：2026年11月', ...Array<null>(9).fill(null)],
    ['序号', '姓名', '性别', '出生日期', '身份证号码', '文化程度', '婚姻状况', '监护人', null, null],
    [null, null, null, null, null, null, null, '姓名', '关系', '联系电话'],
  ];
  const merges = [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 9 }, { startRow: 1, startCol: 0, endRow: 1, endCol: 9 },
    ...[0, 1, 2, 3, 4, 5, 6].map((c) => ({ startRow: 2, startCol: c, endRow: 3, endCol: c })),
    { startRow: 2, startCol: 7, endRow: 2, endCol: 9 },
  ];
  let blank = 0;
  let repeatedHeaders = 0;
  for (let n = 1; n <= count; n += 1) {
    rows.push(messyRow(n));
    if (n % 50 === 0) { rows.push(Array<null>(10).fill(null)); blank += 1; }
    if (n === 150) { rows.push(['序号', '姓名', '性别', '出生日期', '身份证号码', '文化程度', '婚姻状况', '姓名', '关系', '联系电话']); repeatedHeaders += 1; }
  }
  rows.push(['合\u3000计', `${String(count)}人`, ...Array<null>(8).fill(null)]);
  rows.push(['制表人：沈安和', ...Array<null>(9).fill(null)]);
  merges.push({ startRow: rows.length - 1, startCol: 0, endRow: rows.length - 1, endCol: 9 });
  return { rows, merges, people: count, blank, repeatedHeaders };
}

function messyRow(n: number): (string | number | Date | null)[] {
  const p = messyPerson(n === 77 || n === 78 ? n - 70 : n);
  const row: (string | number | Date | null)[] = [n, ...plainRow(p, n).slice(1)];
  if (n % 6 === 0) row[3] = new Date(`${p.birth}T00:00:00Z`);
  if (n % 10 === 3) row[1] = `${p.name.charAt(0)}\u3000${p.name.slice(1)}`;
  // Excel keeps fifteen digits of a number; the rest is zeros from the moment of typing.
  if (n === 20) row[4] = Number(`${p.id.slice(0, 15)}000`);
  if (n === 21) row[4] = '1.10101E+17';
  if (n === 22) row[4] = p.id.slice(0, 17) + (p.id.endsWith('1') ? '2' : '1');
  if (n === 23) row[3] = '1900-01-01';
  if (n === 24) row[4] = `${p.id.slice(0, 15)}000`;
  return row;
}

export async function asXlsx(rows: MessyRoster['rows'], merges: MessyRoster['merges'] = [], name = '花名册'): Promise<Uint8Array> {
  const sheet: WriteSheet = { name, rows, merges };
  const columns = Math.max(...rows.map((row) => row.length));
  sheet.columns = Array.from({ length: columns }, (_, c) => (c === 3 ? { style: { numFmt: 'yyyy-mm-dd' } } : {}));
  const made = await writeXlsx({ sheets: [sheet] });
  return new Uint8Array(made);
}

/** Any format SheetJS writes: `biff8` and `biff5` are the old .xls, `xlml` is XML-2003, `html` a table page. */
export function asOther(rows: MessyRoster['rows'], merges: MessyRoster['merges'], bookType: 'biff8' | 'biff5' | 'xlml' | 'html' | 'ods' | 'xlsb'): Uint8Array {
  const sheet = xlsx.utils.aoa_to_sheet(rows, { UTC: true, cellDates: true });
  sheet['!merges'] = merges.map((m) => ({ s: { r: m.startRow, c: m.startCol }, e: { r: m.endRow, c: m.endCol } }));
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '花名册');
  return new Uint8Array(xlsx.write(book, { type: 'buffer', bookType }) as Buffer);
}

/** CSV text; `gbk` by the table of the system's own converter is not at hand, so bytes are made from a decoding table. */
export function asCsv(rows: readonly (readonly (string | number | Date | null)[])[]): string {
  const cell = (value: string | number | Date | null) => {
    const text = value instanceof Date ? value.toISOString().slice(0, 10).replaceAll('-', '/') : String(value ?? '');
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(',')).join('\r\n');
}

let gbkTable: Map<string, number> | undefined;

/** Encodes by inverting the platform's own GBK decoder: every two-byte pair is decoded once. */
export function toGbk(text: string): Uint8Array {
  if (!gbkTable) {
    gbkTable = new Map();
    const decoder = new TextDecoder('gbk');
    for (let high = 0x81; high <= 0xfe; high += 1) {
      for (let low = 0x40; low <= 0xfe; low += 1) {
        const sign = decoder.decode(Uint8Array.of(high, low));
        if (sign.length === 1 && sign !== '\ufffd') gbkTable.set(sign, (high << 8) | low);
      }
    }
  }
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else {
      const pair = gbkTable.get(sign);
      if (pair === undefined) throw new Error(`not in GBK: ${sign}`);
      bytes.push(pair >> 8, pair & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

/** The page that government systems save as `.xls`: GBK, with Office's marks and every ID as plain text in a cell. */
export function asGovernmentXls(rows: MessyRoster['rows']): Uint8Array {
  const cells = (row: MessyRoster['rows'][number], tag: string) =>
    row.map((value) => `<${tag} style="mso-number-format:'\\@'">${value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '')}</${tag}>`).join('');
  const body = rows.map((row, i) => `<tr>${cells(row, i === 0 ? 'th' : 'td')}</tr>`).join('\r\n');
  return toGbk(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><table border="1">${body}</table></body></html>`);
}

/** The wrapper Office puts around a password-protected .xlsx: a compound file with an `EncryptedPackage` stream. */
export function passwordProtected(): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  for (let i = 1; i < 109; i += 1) view.setUint32(76 + 4 * i, 0xffffffff, true);
  for (let i = 0; i < 128; i += 1) view.setUint32(512 + 4 * i, 0xffffffff, true);
  [0xfffffffd, 0xfffffffe, 0xfffffffe].forEach((mark, i) => { view.setUint32(512 + 4 * i, mark, true); });
  const entry = (slot: number, name: string, type: number) => {
    const at = 1024 + 128 * slot;
    for (let i = 0; i < name.length; i += 1) view.setUint16(at + 2 * i, name.charCodeAt(i), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, type);
    view.setUint8(at + 67, 1);
  };
  entry(0, 'Root Entry', 5);
  entry(1, 'EncryptionInfo', 2);
  entry(2, 'EncryptedPackage', 2);
  return bytes;
}

/** A photo somebody renamed to .xlsx. */
export function renamedPhoto(): Uint8Array {
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, ...Array.from({ length: 500 }, (_, i) => (i * 37) % 256)]);
}
