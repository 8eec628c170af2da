import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '@core/platform/spreadsheets/read-workbook';
import type { ColumnMapping, RowOutcome } from '@shared/contract/roster';
import { createTestCore, type CoreClient, type TestCore } from '../support/test-core';
import { asCsv, asGovernmentXls, asOther, asXlsx, messyPerson, messyRoster, passwordProtected, plainRow, plainTitles, renamedPhoto, toGbk } from '../support/messy-rosters';
import { limits } from '../unit/spreadsheets/words';
import { failure } from '../support/failure';

let home: TestCore;
let task = 0;
const taskId = () => `task-${String((task += 1))}`;

beforeAll(async () => { home = await createTestCore(); });
afterAll(() => { home.close(); });

async function ownerOf(client: CoreClient): Promise<string> {
  return (await client.access.state()).me?.accountId ?? '';
}

async function upload(bytes: Uint8Array, name = 'list.xlsx', core = home): Promise<string> {
  return core.core.services.files.putTemporary(bytes, name, 'application/octet-stream', await ownerOf(core.client));
}

async function readAndCheck(bytes: Uint8Array, core = home, mapping?: ColumnMapping) {
  const read = await core.client.roster.read({ uploadId: await upload(bytes, 'list.xlsx', core), taskId: taskId() });
  const checked = await core.client.roster.check({ importId: read.importId, mapping: mapping ?? read.mapping, taskId: taskId() });
  const rows = async (...outcomes: RowOutcome[]) =>
    (await core.client.roster.preview({ importId: read.importId, language: 'zh-CN', limit: 500, ...(outcomes.length > 0 ? { outcomes } : {}) })).rows;
  return { read, checked, rows, importId: read.importId };
}

const count = async (core = home) => (await core.client.residents.list({ limit: 1 })).total;
const people = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => messyPerson(from + i));
const sheetOf = (list: ReturnType<typeof people>) => [plainTitles, ...list.map((p, i) => plainRow(p, i + 1))];

describe('a messy roster', () => {
  it('is previewed row by row, imported once, undone whole', async () => {
    const core = await createTestCore();
    const messy = messyRoster();
    const { read, checked, rows, importId } = await readAndCheck(await asXlsx(messy.rows, messy.merges), core);
    expect(read).toMatchObject({ format: 'xlsx', headerFrom: 3, headerTo: 4, dataRows: 300, remembered: false, importedBefore: null, skipped: { blank: 6, repeatedHeader: 1, total: 1, note: 1 } });
    expect(checked.counts).toEqual({ new: 293, update: 0, duplicate: 2, decide: 0, error: 5 });
    expect(await count(core)).toBe(0);

    const errors = await rows('error');
    expect(errors.map(({ issues }) => issues.map((issue) => `${issue.field} ${issue.reason}`))).toEqual([
      ['idNumber idExcelTruncated'], ['idNumber idExcelScientific'], ['idNumber idCheckDigit'], ['birthOn birthContradictsId'], ['idNumber idExcelTruncated'],
    ]);
    const twice = await rows('duplicate');
    expect(twice.map((row) => row.sameAs?.row)).toEqual([11, 12]);

    const done = await core.client.roster.confirm({ importId, decisions: [], taskId: taskId() });
    expect(done).toMatchObject({ created: 293, updated: 0, skipped: 7 });
    expect(await count(core)).toBe(293);
    const third = (await core.client.residents.search({ text: messyPerson(3).id.slice(-4), limit: 50 })).find((hit) => hit.name === messyPerson(3).name);
    expect(third).toBeDefined();
    const whole = await core.client.residents.get({ id: third?.id ?? '' });
    expect(whole).toMatchObject({ birthOn: messyPerson(3).birth, sex: 'male', document: { number: messyPerson(3).id } });
    expect(whole.contacts?.[0]).toMatchObject({ name: messyPerson(3).contact, relation: 'child', roles: ['guardian'], phone: messyPerson(3).phone });

    const undone = await core.client.roster.undo({ importId: done.importId, language: 'zh-CN', taskId: taskId() });
    expect(undone).toEqual({ undone: 293, refused: [] });
    expect(await count(core)).toBe(0);
    expect(await failure(core.client.roster.undo({ importId: done.importId, language: 'zh-CN', taskId: taskId() }))).toMatchObject({ code: 'ALREADY_UNDONE' });

    // After the undo the same file can be taken again, and its columns are remembered.
    const again = await readAndCheck(await asXlsx(messy.rows, messy.merges), core);
    expect(again.read.remembered).toBe(true);
    expect(again.checked.counts.new).toBe(293);
    core.close();
  });

  it('gives the same outcomes as CSV in GBK, HTML .xls and BIFF8 .xls', async () => {
    const messy = messyRoster();
    const asText = messy.rows.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : typeof cell === 'number' ? BigInt(cell).toString() : cell)));
    const forms = [toGbk(asCsv(asText)), asGovernmentXls(asText), asOther(messy.rows, messy.merges, 'biff8')];
    for (const bytes of forms) {
      const { checked } = await readAndCheck(bytes);
      expect(checked.counts).toEqual({ new: 293, update: 0, duplicate: 2, decide: 0, error: 5 });
    }
  });

  it('gives the error rows back to mend, and takes the mended file', async () => {
    const core = await createTestCore();
    const messy = messyRoster(60);
    const first = await readAndCheck(await asXlsx(messy.rows, messy.merges), core);
    await core.client.roster.confirm({ importId: first.importId, decisions: [], taskId: taskId() });
    const second = await readAndCheck(await asXlsx(messy.rows, messy.merges), core);
    expect(second.checked.counts).toMatchObject({ new: 0, error: 5, duplicate: 55 });
    const file = await core.client.roster.errorRows({ importId: second.importId, language: 'zh-CN' });
    expect(file).toMatchObject({ fileName: 'list-待修改的行.xlsx', rows: 5 });
    const bytes = core.core.services.files.takeTemporary(file.fileId)?.bytes ?? new Uint8Array();
    const book = await readWorkbook(bytes, limits);
    const rows = book.sheets[0]?.rows ?? [];
    expect(rows[0]?.at(-1)).toBe('不能导入的原因');
    expect(rows[1]?.at(-1)).toContain('身份证号：号码被电子表格当作数字保存');
    const ids = rows[0]?.findIndex((cell) => cell === '身份证号码') ?? -1;
    const births = rows[0]?.findIndex((cell) => cell === '出生日期') ?? -1;
    const mended = rows.map((row, i) => (i === 0 ? row : row.map((cell, c) => (c === ids ? messyPerson(19 + i).id : c === births ? messyPerson(19 + i).birth : cell))));
    const third = await readAndCheck(await asXlsx(mended), core);
    expect(third.checked.counts).toEqual({ new: 5, update: 0, duplicate: 0, decide: 0, error: 0 });
    await core.client.roster.confirm({ importId: third.importId, decisions: [], taskId: taskId() });
    expect(await count(core)).toBe(60);
    core.close();
  });
});

describe('residents there are', () => {
  it('are updated by ID number, only where the row says something new', async () => {
    const core = await createTestCore();
    const list = people(1, 4);
    const first = await readAndCheck(await asXlsx(sheetOf(list)), core);
    await core.client.roster.confirm({ importId: first.importId, decisions: [], taskId: taskId() });
    const [a, b] = list;
    const changed = [
      plainTitles,
      plainRow({ ...(a as never as typeof list[number]), education: '大专', phone: '13912345678' }, 1),
      plainRow({ ...(b as never as typeof list[number]), education: '' }, 2),
    ];
    const second = await readAndCheck(await asXlsx(changed), core);
    expect(second.checked.counts).toEqual({ new: 0, update: 1, duplicate: 1, decide: 0, error: 0 });
    const [update] = await second.rows('update');
    expect(update?.changes).toEqual([
      { field: 'education', from: '初中', to: '大学专科及以上' },
      { field: 'contactName', from: `${a?.contact ?? ''} ${a?.phone ?? ''}`, to: `${a?.contact ?? ''} 13912345678` },
    ]);
    const done = await core.client.roster.confirm({ importId: second.importId, decisions: [], taskId: taskId() });
    expect(done).toMatchObject({ created: 0, updated: 1, skipped: 1 });
    const { rows } = await core.client.residents.list({});
    const one = rows.find((row) => row.name === a?.name);
    expect(one?.education).toBe('college');

    // Only the last import is undone; whoever was changed since is left and named.
    expect(await failure(core.client.roster.undo({ importId: (await core.client.roster.history({}))[1]?.importId ?? '', language: 'zh-CN', taskId: taskId() }))).toMatchObject({ code: 'NOT_LAST_IMPORT' });
    await core.client.roster.undo({ importId: done.importId, language: 'zh-CN', taskId: taskId() });
    expect((await core.client.residents.list({})).rows.find((row) => row.name === a?.name)?.education).toBe('junior-middle');
    const history = await core.client.roster.history({});
    expect(history.map((h) => [h.created, h.updated, h.undone?.rows ?? null, h.undoable])).toEqual([[0, 1, 1, false], [4, 0, null, true]]);
    const last = await core.client.roster.undo({ importId: history[1]?.importId ?? '', language: 'zh-CN', taskId: taskId() });
    expect(last.undone).toBe(3);
    expect(last.refused).toEqual([{ row: 2, subjectId: one?.id, name: a?.name, why: 'changedSince' }]);
    core.close();
  });

  it('with the same name and birth date and no number to tell wait for a decision', async () => {
    const core = await createTestCore();
    const list = people(1, 2);
    const first = await readAndCheck(await asXlsx(sheetOf(list)), core);
    await core.client.roster.confirm({ importId: first.importId, decisions: [], taskId: taskId() });
    const rows = [['姓名', '性别', '出生日期', '身份证号', '文化程度'], [list[0]?.name ?? '', '男', list[0]?.birth ?? '', '', '文盲'], ['王无名', '男', '1940-01-02', '', '']];
    const second = await readAndCheck(await asXlsx(rows), core);
    expect(second.checked.counts).toEqual({ new: 0, update: 0, duplicate: 0, decide: 1, error: 1 });
    expect((await second.rows('decide'))[0]).toMatchObject({ mayBeNew: false, sameAs: { name: list[0]?.name } });
    expect(await failure(core.client.roster.confirm({ importId: second.importId, decisions: [], taskId: taskId() }))).toMatchObject({ code: 'NOTHING_TO_IMPORT' });
    await core.client.roster.confirm({ importId: second.importId, decisions: [{ row: 2, as: 'update' }], taskId: taskId() });
    expect((await core.client.residents.list({})).rows.find((row) => row.name === list[0]?.name)?.education).toBe('illiterate');
    expect(await count(core)).toBe(2);
    core.close();
  });

  it('with an assessment under way are left by the undo, and named', async () => {
    const core = await createTestCore();
    const checked = await readAndCheck(await asXlsx(sheetOf(people(1, 3))), core);
    const done = await core.client.roster.confirm({ importId: checked.importId, decisions: [], taskId: taskId() });
    const { rows } = await core.client.residents.list({});
    const assessed = rows.find((row) => row.name === messyPerson(2).name);
    await core.client.assessments.start({ residentId: assessed?.id ?? '', reason: 'first' });
    const undone = await core.client.roster.undo({ importId: done.importId, language: 'zh-CN', taskId: taskId() });
    expect(undone).toEqual({ undone: 2, refused: [{ row: 3, subjectId: assessed?.id, name: assessed?.name, why: 'inUse' }] });
    expect(await count(core)).toBe(1);
    core.close();
  });

  it('changed in another window after the preview stop the import whole', async () => {
    const core = await createTestCore();
    const list = people(1, 3);
    const checked = await readAndCheck(await asXlsx(sheetOf(list)), core);
    const other = await readAndCheck(await asXlsx(sheetOf(list.slice(2))), core);
    await core.client.roster.confirm({ importId: other.importId, decisions: [], taskId: taskId() });
    expect(await failure(core.client.roster.confirm({ importId: checked.importId, decisions: [], taskId: taskId() }))).toMatchObject({ code: 'CHANGED_SINCE' });
    expect(await count(core)).toBe(1);
    core.close();
  });
});

describe('rows of one person', () => {
  it('an erring row does not hide a later, right one', async () => {
    const core = await createTestCore();
    const p = messyPerson(5);
    const { checked } = await readAndCheck(await asXlsx([plainTitles, plainRow({ ...p, birth: '1900-01-01' }, 4), plainRow(p, 4), plainRow(p, 4)]), core);
    expect(checked.counts).toEqual({ new: 1, update: 0, duplicate: 1, decide: 0, error: 1 });
    core.close();
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a photo', () => renamedPhoto(), { reason: 'notASpreadsheet', looksLike: 'picture' }],
    ['a locked workbook', () => passwordProtected(), { reason: 'passwordProtected' }],
    ['half a file', async () => { const whole = await asXlsx(sheetOf(people(1, 9))); return whole.subarray(0, whole.length - 500); }, { reason: 'truncated' }],
    ['a list without titles', () => asXlsx(sheetOf(people(1, 9)).slice(1)), { reason: 'noHeader' }],
    ['nothing', () => asXlsx([[null]]), { reason: 'empty' }],
  ])('%s is refused with a reason', async (_, make, data) => {
    const uploadId = await upload(await make());
    expect(await failure(home.client.roster.read({ uploadId, taskId: taskId() }))).toMatchObject({ code: 'FILE_REFUSED', data });
  });

  it('an upload that is gone, or another person\'s, is said to be gone', async () => {
    expect(await failure(home.client.roster.read({ uploadId: 'nothing', taskId: taskId() }))).toMatchObject({ code: 'FILE_REFUSED', data: { reason: 'uploadGone' } });
    const nurse = await home.signInAs('headNurse');
    const uploadId = await upload(await asXlsx(sheetOf(people(1, 3))));
    expect(await failure(nurse.roster.read({ uploadId, taskId: taskId() }))).toMatchObject({ code: 'FILE_REFUSED', data: { reason: 'uploadGone' } });
    const read = await home.client.roster.read({ uploadId, taskId: taskId() });
    expect(await failure(nurse.roster.check({ importId: read.importId, mapping: {}, taskId: taskId() }))).toMatchObject({ code: 'IMPORT_GONE' });
    const worker = await home.signInAs('careWorker');
    expect(await failure(worker.roster.history({}))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('large and unlucky imports', () => {
  it('20,000 rows are read, checked page by page and written, all of them', { timeout: 180_000 }, async () => {
    const core = await createTestCore();
    const { read, checked, importId } = await readAndCheck(new TextEncoder().encode(asCsv(sheetOf(people(1, 20_000)))), core);
    expect(read.dataRows).toBe(20_000);
    expect(checked.counts.new).toBe(20_000);
    const page = await core.client.roster.preview({ importId, language: 'en-US', after: 15_000, limit: 100 });
    expect(page.rows).toHaveLength(100);
    expect(page).toMatchObject({ total: 20_000, next: 15_100 });
    await core.client.roster.confirm({ importId, decisions: [], taskId: taskId() });
    expect(await count(core)).toBe(20_000);
    core.close();
  });

  it('a full disk in the middle leaves nothing behind, and the import can be tried again', async () => {
    const core = await createTestCore();
    const { importId } = await readAndCheck(await asXlsx(sheetOf(people(1, 2_000))), core);
    const connection = core.core.services.database.write.$client;
    const pages = Number(connection.pragma('page_count', { simple: true }));
    connection.pragma(`max_page_count = ${String(pages + 60)}`);
    const before = (await core.client.system.audit({})).total;
    expect(await failure(core.client.roster.confirm({ importId, decisions: [], taskId: taskId() }))).toMatchObject({ code: 'DISK_FULL' });
    expect(await count(core)).toBe(0);
    expect(await core.client.roster.history({})).toEqual([]);
    expect((await core.client.system.audit({})).total).toBe(before);
    connection.pragma('max_page_count = 1073741823');
    await core.client.roster.confirm({ importId, decisions: [], taskId: taskId() });
    expect(await count(core)).toBe(2_000);
    core.close();
  });

  it('cancelling rolls back whole', async () => {
    const core = await createTestCore();
    const { importId } = await readAndCheck(await asXlsx(sheetOf(people(1, 3_000))), core);
    const id = taskId();
    const running = failure(core.client.roster.confirm({ importId, decisions: [], taskId: id }));
    // The first slice has been written when the first turn of the event loop comes round.
    setTimeout(() => { core.core.services.tasks.cancel(id); }, 0);
    expect(await running).toMatchObject({ code: 'CANCELLED' });
    expect(await count(core)).toBe(0);
    core.close();
  });

  it('an import under way is gone after a restart, and says so', async () => {
    const core = await createTestCore();
    const { importId } = await readAndCheck(await asXlsx(sheetOf(people(1, 3))), core);
    const after = core.restart();
    expect(await failure(after.client.roster.confirm({ importId, decisions: [], taskId: taskId() }))).toMatchObject({ code: 'IMPORT_GONE' });
    after.close();
  });
});
