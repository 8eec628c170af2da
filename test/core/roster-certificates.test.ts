import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import type { RowOutcome } from '@shared/contract/roster';
import { asXlsx, datedAs, idNumber } from '../support/messy-rosters';
import { failure } from '../support/failure';
import { createTestCore, type CoreClient, type TestCore } from '../support/test-core';

let t: TestCore;
let hr: CoreClient;
let task = 0;
const taskId = () => `certificate-task-${String((task += 1))}`;

beforeEach(async () => { t = await createTestCore(); hr = await t.signInAs('hr'); });
afterEach(() => { t.close(); });

const id = (n: number) => idNumber(String(110101 + Math.floor(n / 450)), `19${String(60 + (n % 35))}-0${String(1 + (n % 9))}-15`, (n % 450) * 2 + 1);
const personName = (n: number) => `赵${String.fromCharCode(0x4e00 + (n % 900))}${n >= 900 ? String.fromCharCode(0x5f00 + Math.floor(n / 900)) : ''}`;

async function upload(rows: (string | number | Date | null)[][]): Promise<string> {
  const owner = (await hr.access.state()).me?.accountId ?? '';
  return t.core.services.files.putTemporary(await asXlsx(rows), '清单.xlsx', 'application/octet-stream', owner);
}

async function imported(target: 'staff' | 'certificates', rows: (string | number | Date | null)[][], meanings: Record<string, string> = {}) {
  const read = await hr.roster.read({ target, uploadId: await upload(rows), taskId: taskId() });
  const check = await hr.roster.check({ importId: read.importId, mapping: read.mapping, meanings, taskId: taskId() });
  const shown = async (...outcomes: RowOutcome[]) => (await hr.roster.preview({ importId: read.importId, language: 'zh-CN', limit: 500, ...(outcomes.length > 0 ? { outcomes } : {}) })).rows;
  return { read, check, shown, confirm: () => hr.roster.confirm({ importId: read.importId, decisions: [], taskId: taskId() }) };
}

const staffTitles = ['姓名', '性别', '身份证号', '岗位', '入职日期'];
async function someStaff(count: number): Promise<void> {
  await (await imported('staff', [staffTitles, ...Array.from({ length: count }, (_, n) => [personName(n), '男', id(n), n % 3 === 0 ? '厨师' : '护理员', '2020-01-06'])])).confirm();
}

const titles = ['序号', '姓名', '身份证号', '证书名称', '等级', '证书编号', '发证机关', '发证日期', '有效期至', '复审日期', '备注'];
const row = (over: Partial<Record<string, string>>): string[] => titles.map((title) => over[title] ?? '');
const held = async () => (await hr.certificates.list({ limit: 200 })).rows;

describe('a list of certificates', () => {
  test('becomes certificates of the people it names; the kind by name, other spelling or code, the level where it stands', async () => {
    await someStaff(4);
    const list = [titles,
      row({ 姓名: personName(0), 证书名称: '健康证', 证书编号: 'JK-001', 发证日期: '2026.3.5', 有效期至: '2027年3月4日' }),
      row({ 身份证号: id(1), 姓名: personName(1), 证书名称: '养老护理员（四级）', 证书编号: 'HL-77' }),
      row({ 姓名: personName(2), 证书名称: 'CERT-CARE', 等级: '三级/高级工', 证书编号: 'HL-78', 有效期至: '长期' }),
      row({ 姓名: personName(3), 证书名称: '五级/初级工养老护理员证', 证书编号: 'HL-79' }),
      row({ 证书名称: '食品经营许可证', 证书编号: 'JY1320000', 发证日期: '20240101', 有效期至: '2028-12-31' })];
    const first = await imported('certificates', list);
    expect(first.read).toMatchObject({ target: 'certificates', needed: [['kind'], ['name', 'idNumber']], shown: ['kind', 'number', 'issuedOn', 'validUntil'] });
    expect(first.check).toMatchObject({ counts: { new: 5, error: 0, decide: 0 }, unknown: [] });
    expect((await first.shown())[1]?.values).toMatchObject({ kind: '养老护理员职业技能等级证书 · 四级/中级工' });
    const done = await first.confirm();
    const rows = await held();
    expect(rows.map((one) => [one.kind.code, one.level?.code ?? null, one.number, one.validUntil, one.verified]).sort()).toEqual([
      ['CERT-CARE', 'level-3', 'HL-78', null, false], ['CERT-CARE', 'level-4', 'HL-77', null, false], ['CERT-CARE', 'level-5', 'HL-79', null, false],
      ['CERT-FOOD-LIC', null, 'JY1320000', '2028-12-31', false], ['CERT-HEALTH-FOOD', null, 'JK-001', '2027-03-04', false],
    ]);
    const again = await imported('certificates', list);
    expect(again.read.remembered).toBe(true);
    expect(again.check.counts).toEqual({ new: 0, update: 0, duplicate: 5, decide: 0, error: 0 });
    expect(await hr.roster.undo({ importId: done.importId, language: 'zh-CN', taskId: taskId() })).toEqual({ undone: 5, refused: [] });
    expect(await held()).toEqual([]);
  });

  test('a later issue of the same kind takes the place of the one held, also inside one file; the undo puts it back', async () => {
    await someStaff(1);
    const health = (number: string, issued: string) => row({ 姓名: personName(0), 证书名称: '健康证', 证书编号: number, 发证日期: issued });
    await (await imported('certificates', [titles, health('A', '2024-02-01')])).confirm();
    const second = await imported('certificates', [titles, health('C', '2026-02-01'), health('B', '2025-02-01')]);
    expect(second.check.counts).toMatchObject({ new: 2 });
    expect((await second.shown())[0]?.remarks).toMatchObject([{ notice: 'replacesHeld', params: { on: '2024-02-01' } }]);
    const done = await second.confirm();
    expect((await held()).map((one) => one.number)).toEqual(['C']);
    const older = await imported('certificates', [titles, health('D', '2023-02-01')]);
    expect((await older.shown('error'))[0]?.issues).toMatchObject([{ field: 'issuedOn', reason: 'olderThanHeld' }]);
    expect(await hr.roster.undo({ importId: done.importId, language: 'zh-CN', taskId: taskId() })).toEqual({ undone: 2, refused: [] });
    expect((await held()).map((one) => one.number)).toEqual(['A']);
  });

  test('what is known already is filled in, never doubled; without number or day a person decides', async () => {
    await someStaff(1);
    const care = (over: Partial<Record<string, string>>) => row({ 姓名: personName(0), 证书名称: '护理员证', ...over });
    await (await imported('certificates', [titles, care({ 证书编号: 'HL 9' })])).confirm();
    const fuller = await imported('certificates', [titles, care({ 证书编号: 'hl9', 发证机关: '市人社局', 发证日期: '2022-05-06', 等级: '大师级' })]);
    expect(fuller.check.counts).toMatchObject({ update: 1 });
    expect((await fuller.shown())[0]).toMatchObject({ changes: [{ field: 'issuer', to: '市人社局' }, { field: 'issuedOn' }, { field: 'note', to: '大师级' }], remarks: [{ notice: 'levelInNote' }] });
    await fuller.confirm();
    expect(await held()).toHaveLength(1);
    const bare = await imported('certificates', [titles, care({ 有效期至: '2029-01-01' })]);
    expect(bare.check.counts).toMatchObject({ decide: 1 });
  });

  test('is for whoever may enter certificates', async () => {
    const nurse = await t.signInAs('headNurse');
    expect(await failure(nurse.roster.history({ target: 'certificates' }))).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'certificates.edit' } });
    expect(await hr.roster.history({ target: 'certificates' })).toEqual([]);
  });
});

describe('2,000 certificates with three styles of dates, unknown kinds and every slip', () => {
  const PEOPLE = 700;
  const COUNT = 2_000;
  const kinds = ['健康证', '养老护理员', '红十字救护员证'];
  const unknownOf = (n: number) => ['陪护资格证', '心肺复苏培训证', '陪护资格证'][n % 3] ?? '';

  /** Row n, and what it must end as. */
  function made(n: number): { cells: string[]; expected: string } {
    const person = n % PEOPLE;
    const cells: Partial<Record<string, string>> = {
      序号: String(n + 1), 姓名: personName(person), 身份证号: n % 4 === 0 ? id(person) : '', 证书名称: kinds[Math.floor(n / PEOPLE)] ?? '健康证', 证书编号: `NO-${String(n)}`,
      发证机关: '市中心', 发证日期: datedAs('2026-01-15', n), 有效期至: datedAs('2027-01-14', n + 1),
    };
    if (n % 50 === 7) return { cells: row({ ...cells, 证书名称: unknownOf(n) }), expected: 'kind unknownWord' };
    if (n % 50 === 17) return { cells: row({ ...cells, 有效期至: datedAs('2025-01-14', n) }), expected: 'validUntil validBeforeIssue' };
    if (n % 100 === 27) return { cells: row({ ...cells, 姓名: '查无此人', 身份证号: '' }), expected: 'name personUnknown' };
    if (n % 100 === 37) return { cells: row({ ...cells, 发证日期: '2026.13.40' }), expected: 'issuedOn impossibleDate' };
    if (n % 100 === 47) return { cells: row({ ...cells, 复审日期: '2029-01-01' }), expected: 'reviewOn reviewAfterExpiry' };
    if (n % 100 === 57) return { cells: row({ ...cells, 发证日期: '2027.5.1', 有效期至: '2028.4.30' }), expected: 'issuedOn issuedInFuture' };
    // Three rows before: the same kind as here unless a border of kinds lies between, which n avoids.
    if (n % 100 === 67) return { cells: row({ ...cells, 证书编号: `NO-${String(n - 3)}` }), expected: 'number numberTaken' };
    return { cells: row(cells), expected: '' };
  }

  test('each row is explained, nothing is lost, and what was held up comes in once it is explained', { timeout: 120_000 }, async () => {
    await someStaff(PEOPLE);
    const list = Array.from({ length: COUNT }, (_, n) => made(n));
    const began = performance.now();
    const first = await imported('certificates', [titles, ...list.map((one) => one.cells)]);
    const { counts } = first.check;
    const wrong = list.filter((one) => one.expected !== '').length;
    expect(counts).toEqual({ new: COUNT - wrong, update: 0, duplicate: 0, decide: 0, error: wrong });
    expect(first.check.unknown).toEqual([{ field: 'kind', word: '陪护资格证', rows: 26 }, { field: 'kind', word: '心肺复苏培训证', rows: 14 }]);
    const errors = await first.shown('error');
    expect(errors.map(({ row: at, issues }) => `${String(at)} ${issues.map((issue) => `${issue.field} ${issue.reason}`).join()}`))
      .toEqual(list.flatMap((one, n) => (one.expected === '' ? [] : [`${String(n + 2)} ${one.expected}`])));
    const file = await hr.roster.errorRows({ importId: first.read.importId, language: 'zh-CN' });
    expect(file.rows).toBe(wrong);
    const done = await first.confirm();
    expect(done).toMatchObject({ created: COUNT - wrong, skipped: wrong });
    process.stdout.write(`2,000 certificates read, checked and written in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    expect((await hr.certificates.list({ limit: 1 })).total).toBe(COUNT - wrong);

    // A kind the home adds, and one it says is another word for one there is.
    await hr.certificates.addKind({
      kind: {
        code: null, name: { zh: '陪护资格证', en: 'Companion certificate' }, subject: 'staff', validity: { rule: 'months', months: 24 }, leadDays: [60, 30], rules: [], confidence: 'D',
      }, effectiveOn: asCivilDate('2026-11-23'), reason: '本院要求',
    });
    const again = await imported('certificates', [titles, ...list.map((one) => one.cells)], { 心肺复苏培训证: 'CERT-AID' });
    expect(again.check.unknown).toEqual([]);
    expect(again.check.counts).toMatchObject({ new: 40, error: wrong - 40, duplicate: COUNT - wrong });
  });
});
