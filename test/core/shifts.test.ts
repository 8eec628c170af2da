import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StaffFieldsInput } from '@shared/contract/staff';
import type { RosterProblem, ShiftCell } from '@shared/contract/shifts';
import { asCivilDate } from '@shared/kit/civil-date';
import { failure } from '../support/failure';
import { someStaff } from '../support/sample-staff';
import { createTestCore, type CoreClient, type TestCore } from '../support/test-core';

let t: TestCore;
let boss: CoreClient;
let departmentId: string;
beforeEach(async () => {
  t = await createTestCore();
  boss = t.client;
  ({ id: departmentId } = await boss.staff.openDepartment({ fields: { name: '照护一区', parentId: null, headId: null, note: null } }));
});
afterEach(() => { t.close(); });

const day = asCivilDate;
const month = '2026-11';
let people = 100;

type Posts = StaffFieldsInput['employments'][number]['posts'];
async function hired(posts: readonly string[] = ['caregiver'], more: { entryOn?: string; leaveOn?: string | null; department?: string | null } = {}): Promise<string> {
  people += 1;
  const entryOn = day(more.entryOn ?? '2024-03-01');
  const leaveOn = more.leaveOn === undefined || more.leaveOn === null ? null : day(more.leaveOn);
  const held: Posts = posts.map((positionCode, at) => ({ positionCode, departmentId: more.department === undefined ? departmentId : more.department, main: at === 0, fromOn: entryOn, toOn: leaveOn }));
  const { id } = await boss.staff.register({ fields: someStaff(people, { employments: [{ entryOn, leaveOn, leaveReason: leaveOn === null ? null : '辞职', form: 'labour', posts: held }] }) });
  return id;
}

const cell = (staffId: string, on: string, shift = 'day', post: string | null = null): ShiftCell => ({ staffId, on: day(on), shift, post });
const key = () => ({ month, departmentId });
const arranged = (cells: readonly ShiftCell[], expectedVersion = 0, reason: string | null = null) => boss.shifts.arrange({ ...key(), expectedVersion, cells: [...cells], reason });
const told = (problems: readonly RosterProblem[]) => problems.map((one) => `${one.on} ${one.code}${one.kind === null ? '' : ` ${one.kind.code}`}`);

describe('a sheet', () => {
  test('has the people of the department, their days and the shifts of the set in force', async () => {
    const early = await hired(['caregiver'], { entryOn: '2026-11-10' });
    const gone = await hired(['caregiver'], { leaveOn: '2026-11-12' });
    await hired(['caregiver'], { leaveOn: '2026-10-31' });
    await hired(['cook'], { department: null });
    const sheet = await boss.shifts.sheet(key());
    expect(sheet).toMatchObject({ version: 0, published: null, department: '照护一区', cells: [], problems: [] });
    expect(sheet.rows.map((row) => [row.staffId, row.employed]).sort()).toEqual([[early, { from: '2026-11-10', to: '2026-11-30' }], [gone, { from: '2026-11-01', to: '2026-11-12' }]].sort());
    expect(sheet.shifts.map((shift) => [shift.code, shift.key])).toContainEqual(['night', 'N']);
    expect(sheet.set.restHours).toBeNull();
    expect(await boss.shifts.sheets({ month })).toEqual([
      { departmentId, department: '照护一区', people: 2, version: 0, published: false },
      { departmentId: null, department: null, people: 1, version: 0, published: false },
    ]);
  });

  test('is kept whole, whatever is wrong with it; a second window is told who was faster and loses nothing', async () => {
    const staffId = await hired();
    const kept = await arranged([cell(staffId, '2026-11-02'), cell(staffId, '2026-11-03', 'night')]);
    expect(kept).toMatchObject({ version: 1, keptBy: '沈安和' });
    expect(kept.cells).toHaveLength(2);
    // Nobody has had pre-job training yet: a draft is kept all the same.
    expect(kept.problems.every((one) => one.code === 'preJobMissing' && one.blocks)).toBe(true);
    expect(kept.problems.length).toBeGreaterThan(0);
    const stale = await failure(arranged([cell(staffId, '2026-11-02', 'evening')]));
    expect(stale).toMatchObject({ code: 'STALE_VERSION', data: { current: 1, changedBy: '沈安和' } });
    expect((await boss.shifts.sheet(key())).cells).toHaveLength(2);
    const again = await arranged([cell(staffId, '2026-11-02', 'evening')], 1);
    expect(again.cells).toEqual([cell(staffId, '2026-11-02', 'evening')]);
  });

  test('refuses what cannot be a roster, cell by cell', async () => {
    const staffId = await hired();
    const cells = [cell(staffId, '2026-12-01'), cell(staffId, '2026-11-02', 'siesta'), cell(staffId, '2026-11-03', 'day', 'pilot'), cell('nobody', '2026-11-04'), cell(staffId, '2026-11-05'), cell(staffId, '2026-11-05', 'night')];
    expect(await failure(arranged(cells))).toMatchObject({
      code: 'INVALID_INPUT', data: {
        issues: [
          { path: ['cells', 0, 'on'], reason: 'notInList' }, { path: ['cells', 1, 'shift'], reason: 'notInList' }, { path: ['cells', 2, 'post'], reason: 'notInList' },
          { path: ['cells', 3, 'staffId'], reason: 'notFound' }, { path: ['cells', 5, 'on'], reason: 'duplicate' },
        ],
      },
    });
    expect(await failure(boss.shifts.arrange({ month, departmentId: 'nothing', expectedVersion: 0, cells: [], reason: null }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['departmentId'], reason: 'notFound' }] } });
    expect(await failure(boss.shifts.sheet({ month: '2026-13', departmentId }))).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('what is wrong with a sheet', () => {
  test('days outside the employment, posts not held, no post at all', async () => {
    const leaving = await hired(['caregiver'], { leaveOn: '2026-11-10' });
    const postless = await hired([]).catch(() => hired(['cook']));
    const { problems } = await arranged([cell(leaving, '2026-11-11'), cell(leaving, '2026-11-12', 'off'), cell(postless, '2026-11-05', 'day', 'nurse')]);
    expect(told(problems)).toEqual(expect.arrayContaining(['2026-11-11 notEmployed', '2026-11-12 notEmployed', '2026-11-05 positionNotHeld']));
    expect(problems.filter((one) => one.code === 'notEmployed').map((one) => one.staffId)).toEqual([leaving, leaving]);
  });

  test('one person on two sheets at once; one after the other is no problem', async () => {
    const staffId = await hired();
    const { id: other } = await boss.staff.openDepartment({ fields: { name: '照护二区', parentId: null, headId: null, note: null } });
    await boss.shifts.arrange({ month, departmentId: other, expectedVersion: 0, reason: null, cells: [cell(staffId, '2026-11-05', 'day'), cell(staffId, '2026-11-07', 'night'), cell(staffId, '2026-11-10', 'leave')] });
    const { problems } = await arranged([cell(staffId, '2026-11-05', 'office'), cell(staffId, '2026-11-07', 'evening'), cell(staffId, '2026-11-08', 'long-day'), cell(staffId, '2026-11-10', 'day')]);
    const doubles = problems.filter((one) => one.code === 'doubleAssignment');
    expect(doubles.map((one) => [one.on, one.note, one.from, one.to])).toEqual([['2026-11-05', '照护二区', '07:00', '15:00'], ['2026-11-10', '照护二区', null, null]]);
    const guest = (await boss.shifts.sheet({ month, departmentId: other })).rows[0];
    expect(guest).toMatchObject({ staffId, guest: true });
  });

  test('too little rest, by the number the home has chosen and none else', async () => {
    const staffId = await hired();
    const cells = [cell(staffId, '2026-11-05', 'evening'), cell(staffId, '2026-11-06', 'day')];
    expect((await arranged(cells)).problems.map((one) => one.code)).not.toContain('restTooShort');
    const { hash } = await boss.standards.get({ kind: 'shift-set', family: 'default' });
    const copy = await boss.standards.exportEdition({ hash, asCopy: 'ours' });
    await boss.standards.importEdition({ text: copy.text.replace('"restHours": null', '"restHours": 11') });
    const after = await arranged(cells, 1);
    expect(after.set.restHours).toBe(11);
    expect(after.problems.filter((one) => one.code === 'restTooShort')).toMatchObject([{ on: '2026-11-06', staffId, have: 8, need: 11, blocks: false, from: '15:00', to: '23:00' }]);
  });

  test('a control room with fewer than two who may stand there, at any hour, once the sheet mans it', async () => {
    const caregiver = await hired();
    const operator = await hired(['fire-control-operator']);
    expect((await arranged([cell(caregiver, '2026-11-05')])).problems.map((one) => one.code)).not.toContain('coverageShort');
    const { problems } = await arranged([cell(operator, '2026-11-01', 'long-day'), cell(operator, '2026-11-02', 'long-day')], 1);
    const short = problems.filter((one) => one.code === 'coverageShort');
    // Not trained, not certified: present, but not counted. Cut at the hour the first shift begins, so one line a day.
    expect(short).toHaveLength(30);
    expect(short[0]).toMatchObject({ on: '2026-11-01', post: 'fire-control-operator', from: '07:00', to: '07:00', have: 0, need: 2, blocks: true, note: 'GB 25506-2010 4.2.1 a)', staffId: null });
  });
});

describe('publishing', () => {
  const off = (staffId: string, on: string) => cell(staffId, on, 'off');

  test('is refused while something blocks, and says what; a sheet without a cell is none', async () => {
    const staffId = await hired();
    await arranged([cell(staffId, '2026-11-02')]);
    const refused = await failure(boss.shifts.publish({ ...key(), expectedVersion: 1 }));
    expect(refused).toMatchObject({ code: 'ROSTER_PROBLEMS', data: { count: 2, problems: [{ code: 'preJobMissing', staffId, on: '2026-11-02' }, { code: 'preJobMissing' }] } });
    await arranged([], 1);
    expect(await failure(boss.shifts.publish({ ...key(), expectedVersion: 2 }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['cells'], reason: 'required' }] } });
    expect(await failure(boss.shifts.publish({ month: '2026-12', departmentId, expectedVersion: 1 }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('later changes need a reason, leave their history and bring no new blocking problem', async () => {
    const staffId = await hired();
    await arranged([off(staffId, '2026-11-02'), off(staffId, '2026-11-03')]);
    const published = await boss.shifts.publish({ ...key(), expectedVersion: 1 });
    expect(published).toMatchObject({ version: 2, published: { by: '沈安和' } });
    expect(await failure(boss.shifts.publish({ ...key(), expectedVersion: 2 }))).toMatchObject({ code: 'ALREADY_PUBLISHED' });
    const next = [cell(staffId, '2026-11-02', 'leave'), off(staffId, '2026-11-04')];
    expect(await failure(arranged(next, 2))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['reason'], reason: 'required' }] } });
    expect(await failure(arranged([cell(staffId, '2026-11-02', 'day')], 2, '临时顶班'))).toMatchObject({ code: 'ROSTER_PROBLEMS', data: { count: 2 } });
    expect(await arranged(next, 2, '家中有事')).toMatchObject({ version: 3 });
    const history = await boss.shifts.history(key());
    expect(history.map((one) => [one.version, one.kind, one.reason])).toEqual([[3, 'changed', '家中有事'], [2, 'published', null], [1, 'kept', null]]);
    expect(history[0]?.changes.map((one) => [one.on, one.from?.shift.zh ?? null, one.to?.shift.zh ?? null])).toEqual([['2026-11-02', '休息', '请假'], ['2026-11-03', '休息', null], ['2026-11-04', null, '休息']]);
  });
});

describe('leaving while on the roster', () => {
  test('the leave is asked about, and what stays on the sheet shows as wrong', async () => {
    const staffId = await hired();
    await arranged([cell(staffId, '2026-11-24'), cell(staffId, '2026-11-25'), cell(staffId, '2026-11-28', 'night')]);
    const ask = { id: staffId, expectedVersion: 1, leaveOn: day('2026-11-24'), reason: '回乡' };
    expect(await failure(boss.staff.endEmployment(ask))).toMatchObject({ code: 'STILL_NEEDED', data: { blocks: [{ kind: 'shifts', what: '照护一区', fromOn: '2026-11-25', toOn: '2026-11-28', count: 2 }] } });
    await boss.staff.endEmployment({ ...ask, despite: true });
    const { problems, rows } = await boss.shifts.sheet(key());
    expect(told(problems.filter((one) => one.code === 'notEmployed'))).toEqual(['2026-11-25 notEmployed', '2026-11-28 notEmployed']);
    expect(rows[0]?.employed).toEqual({ from: '2026-11-01', to: '2026-11-24' });
    // The next month the person stands on no sheet, unless somebody had put them there already.
    expect((await boss.shifts.sheet({ month: '2026-12', departmentId })).rows).toEqual([]);
  });
});

describe('on duty', () => {
  async function publishedPast(cells: readonly ShiftCell[]): Promise<void> {
    const { recordPastSheet } = await import('@core/modules/shifts');
    const { write, read } = t.core.services.database;
    const accountId = read.$client.prepare<[], { id: string }>("select id from accounts where account_name = 'director'").get()?.id ?? '';
    recordPastSheet(write, { clock: t.clock, accountId }, t.core.services, { month, departmentId, cells, published: true });
  }

  test('now: also the night that began yesterday, and nobody whose shift has ended', async () => {
    const [early, late, night] = [await hired(), await hired(), await hired()];
    await publishedPast([cell(early, '2026-11-23', 'day'), cell(late, '2026-11-23', 'evening'), cell(night, '2026-11-22', 'night'), cell(late, '2026-11-22', 'off')]);
    // Nine in the morning.
    expect((await boss.shifts.onDuty()).map((one) => one.staffId)).toEqual([early]);
    t.clock.set('2026-11-22T22:59:00.000Z');
    expect((await boss.shifts.onDuty()).map((one) => [one.staffId, one.start, one.end, one.post?.zh, one.department])).toEqual([[night, '23:00', '07:00', '养老护理员', '照护一区']]);
    t.clock.set('2026-11-22T23:00:00.000Z');
    expect((await boss.shifts.onDuty()).map((one) => one.staffId)).toEqual([early]);
    t.clock.set('2026-11-23T15:00:00.000Z');
    expect(await boss.shifts.onDuty()).toEqual([]);
  });

  test('a care worker reads the own shifts of the published month; an account of nobody has none', async () => {
    const staffId = await hired();
    const worker = await t.signInAs('careWorker');
    expect(await worker.shifts.mine({ month })).toBeNull();
    const account = (await boss.access.listAccounts()).find((one) => one.accountName === 'careWorker');
    await boss.staff.linkAccount({ id: staffId, expectedVersion: 1, accountId: account?.id ?? '' });
    expect(await worker.shifts.mine({ month })).toMatchObject({ shifts: [] });
    await publishedPast([cell(staffId, '2026-11-23', 'day'), cell(staffId, '2026-11-24', 'off')]);
    expect((await worker.shifts.mine({ month }))?.shifts.map((one) => [one.on, one.shift.code, one.post?.zh])).toEqual([['2026-11-23', 'day', '养老护理员'], ['2026-11-24', 'off', '养老护理员']]);
    expect(await failure(worker.shifts.arrange({ ...key(), expectedVersion: 2, cells: [], reason: 'x' }))).toMatchObject({ code: 'FORBIDDEN' });
  });
});


describe('on paper', () => {
  test('the month stands on one wide sheet with what its signs mean, who stands elsewhere and that it is a draft', async () => {
    const staffId = await hired(['caregiver', 'cook']);
    await arranged([cell(staffId, '2026-11-02', 'night'), cell(staffId, '2026-11-04', 'day', 'cook')]);
    const ask = { form: 'shift-roster' as const, list: { ...key() }, language: 'zh-CN' as const };
    const page = await boss.documents.preview(ask);
    expect(page).toMatchObject({ title: '2026 年 11 月排班表', landscape: true, documents: 1 });
    for (const said of ['部门：照护一区', '草稿，尚未发布', '夜 夜班 23:00–07:00', '白 白班 07:00–15:00', '白*', '厨师 4', '制表人']) expect(page.html).toContain(said);
    expect(page.html).not.toContain('长白班');
    expect((await boss.documents.preview({ ...ask, language: 'en-US' })).html).toContain('N Night 23:00–07:00');
    expect(await failure(boss.documents.preview({ ...ask, list: { month: 'soon', departmentId: null } }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['list', 'month'] }] } });
    for (const format of ['docx', 'xlsx'] as const) expect((await boss.documents.export({ ...ask, taskId: format, format, purpose: null })).bytes).toBeGreaterThan(2_000);
  });
});

describe('the ratio table of the home', () => {
  test('shows shifts of the days to come with too few caregivers, over all sheets together, and blocks nothing', async () => {
    const nurse = await t.signInAs('headNurse');
    const assessor = await t.signInAs('assessor');
    const { locked, newResident } = await import('../support/assessments');
    await locked([nurse, assessor], await newResident(nurse), { frailty: 0.9 });
    await boss.staffing.setRatioTable({
      effectiveOn: day('2026-11-25'), title: '院内配比', basis: '院务会', rows: [{ grades: [0, 1, 2, 3, 4], shift: 'day', counted: 'caregivers', staff: 2, residents: 1 }],
    });
    const { id: other } = await boss.staff.openDepartment({ fields: { name: '照护二区', parentId: null, headId: null, note: null } });
    const [here, there] = [await hired(), await hired(['caregiver'], { department: other })];
    await boss.shifts.arrange({ month, departmentId: other, expectedVersion: 0, reason: null, cells: [cell(there, '2026-11-26')] });
    const { problems } = await arranged([cell(here, '2026-11-24'), cell(here, '2026-11-25'), cell(here, '2026-11-26')]);
    expect(problems.filter((one) => one.code === 'ratioShort').map((one) => [one.on, one.note, one.have, one.need, one.blocks])).toEqual([
      ['2026-11-25', 'day', 1, 2, false], ['2026-11-27', 'day', 0, 2, false], ['2026-11-28', 'day', 0, 2, false], ['2026-11-29', 'day', 0, 2, false], ['2026-11-30', 'day', 0, 2, false],
    ]);
  });
});
