import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import type { TrainingDutyView } from '@shared/contract/training';
import { preJobPassed, trainingDuties } from '@core/modules/training';
import { failure } from '../support/failure';
import { someStaff } from '../support/sample-staff';
import { closedSession, somePlanItem, someSession } from '../support/sample-training';
import { createTestCore, type CoreClient, type TestCore } from '../support/test-core';

const day = asCivilDate;
let t: TestCore;
let hr: CoreClient;
let wang: string;
let cook: string;
beforeEach(async () => {
  t = await createTestCore();
  hr = await t.signInAs('hr');
  wang = (await hr.staff.register({ fields: someStaff(1, { name: '王秀兰' }) })).id;
  cook = (await hr.staff.register({ fields: someStaff(2, { name: '李建国', employments: [{ entryOn: day('2025-06-01'), leaveOn: null, leaveReason: null, form: 'labour', posts: [{ positionCode: 'cook', departmentId: null, main: true, fromOn: day('2025-06-01'), toOn: null }] }] }) })).id;
});
afterEach(() => { t.close(); });

const duties = async () => new Map((await hr.training.duties({})).map((duty) => [duty.key, duty]));
const duty = async (key: string): Promise<TrainingDutyView> => {
  const found = (await duties()).get(key);
  if (found === undefined) throw new Error(`no duty ${key}`);
  return found;
};
const of = (view: TrainingDutyView, staffId: string) => view.people.find((one) => one.staffId === staffId);

describe('duties', () => {
  test('ship with what the law and the guides say; the Shanghai hours ask for nothing until chosen', async () => {
    const all = await duties();
    expect([...all.keys()].sort()).toEqual(['local-star-form/safety-half-yearly', 'national/fire', 'national/fire-pre-job', 'national/food', 'national/safety-pre-job', 'shanghai/care-hours']);
    expect(all.get('national/fire')).toMatchObject({ everyMonths: 6, floorMonths: 12, state: 'overdue', lastOn: null, dueOn: '2024-03-01' });
    expect(all.get('national/food')?.people.map((one) => one.name)).toEqual(['李建国']);
    expect(all.get('shanghai/care-hours')).toMatchObject({ inUse: false, state: 'off', people: [] });
  });

  test('due dates follow the last fact in civil months, for the home and for each person', async () => {
    await closedSession(hr, [wang], { heldOn: day('2026-08-31'), kind: 'inService', topics: ['fire'] });
    const fire = await duty('national/fire');
    expect(of(fire, wang)).toMatchObject({ lastOn: '2026-08-31', dueOn: '2027-02-28', state: 'done' });
    expect(of(fire, cook)).toMatchObject({ lastOn: null, dueOn: '2025-06-01', state: 'overdue' });
    expect(fire).toMatchObject({ lastOn: '2026-08-31', dueOn: '2025-06-01', state: 'overdue' });
    const on = (date: string) => trainingDuties(t.core.services.database.read, t.core.services, day(date)).find((one) => one.key === 'national/fire')?.people.find((one) => one.staffId === wang)?.state;
    expect([on('2027-01-28'), on('2027-01-29'), on('2027-02-28'), on('2027-03-01')]).toEqual(['done', 'soon', 'soon', 'overdue']);
  });

  test('saving what has nothing to do with it moves no due day', async () => {
    await closedSession(hr, [wang, cook], { heldOn: day('2026-08-31'), kind: 'inService', topics: ['fire'] });
    const before = (await duty('national/fire')).people;
    await hr.training.addPlanItem({ fields: somePlanItem() });
    await hr.training.schedule({ fields: someSession({ heldOn: day('2026-11-22') }), staffIds: [wang] });
    await closedSession(hr, [wang], { heldOn: day('2026-11-22'), kind: 'inService', topics: ['care'], startsAt: null, endsAt: null });
    await hr.staff.changePosts({ id: cook, expectedVersion: 1, fromOn: day('2026-11-23'), posts: [{ positionCode: 'nutritionist', departmentId: null, main: true }] });
    expect((await duty('national/fire')).people.map(({ staffId, dueOn, lastOn }) => ({ staffId, dueOn, lastOn }))).toEqual(before.map(({ staffId, dueOn, lastOn }) => ({ staffId, dueOn, lastOn })));
  });

  test('a failed exam is no training; passing later makes it one', async () => {
    const { id, version } = await closedSession(hr, [wang], { heldOn: day('2026-11-01'), kind: 'inService', topics: ['fire'] }, [wang]);
    expect(of(await duty('national/fire'), wang)).toMatchObject({ lastOn: null });
    await hr.training.recordRetake({ id, expectedVersion: version, staffId: wang, examOn: day('2026-11-10'), result: 'passed', score: null });
    expect(of(await duty('national/fire'), wang)).toMatchObject({ lastOn: '2026-11-01', state: 'done' });
  });

  test('the home may set its own interval; laxer than the law needs a second word', async () => {
    const ask = { key: 'national/fire', expectedVersion: 0, inUse: true, everyMonths: 18, hours: null, effectiveOn: day('2026-11-23'), reason: '上级同意' };
    expect(await failure(hr.training.adoptDuty(ask))).toMatchObject({ code: 'LAXER_THAN_LAW', data: { floorMonths: 12 } });
    expect(await failure(hr.training.adoptDuty({ ...ask, everyMonths: null, inUse: false }))).toMatchObject({ code: 'LAXER_THAN_LAW' });
    await hr.training.adoptDuty({ ...ask, everyMonths: 12 });
    expect(await duty('national/fire')).toMatchObject({ everyMonths: 12, presetMonths: 6, version: 1 });
    expect(await failure(hr.training.adoptDuty(ask))).toMatchObject({ code: 'STALE_VERSION', data: { current: 1 } });
    await hr.training.adoptDuty({ ...ask, expectedVersion: 1, laxerAccepted: true });
    expect(await duty('national/fire')).toMatchObject({ everyMonths: 18 });
    expect(await failure(hr.training.adoptDuty({ ...ask, expectedVersion: 2, hours: 3, everyMonths: 6 }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['hours'] }] } });
    await hr.training.adoptDuty({ key: 'local-star-form/safety-half-yearly', expectedVersion: 0, inUse: false, everyMonths: null, hours: null, effectiveOn: day('2026-11-23'), reason: '本地没有这项要求' });
    expect(await duty('local-star-form/safety-half-yearly')).toMatchObject({ state: 'off', people: [] });
  });

  test('hours of a year, once chosen', async () => {
    await hr.training.adoptDuty({ key: 'shanghai/care-hours', expectedVersion: 0, inUse: true, everyMonths: null, hours: null, effectiveOn: day('2026-11-01'), reason: '按上海要求' });
    await closedSession(hr, [wang], { kind: 'inService', topics: ['care'], hours: 12 });
    expect(await duty('shanghai/care-hours')).toMatchObject({ people: [{ staffId: wang, hours: 12, state: 'soon', dueOn: '2026-12-31' }] });
    await closedSession(hr, [wang], { heldOn: day('2026-11-22'), startsAt: null, endsAt: null, kind: 'inService', topics: ['care'], hours: 8 });
    expect(await duty('shanghai/care-hours')).toMatchObject({ state: 'done', people: [{ hours: 20, state: 'done' }] });
    expect(await hr.training.hours({ year: 2026 })).toMatchObject([{ staffId: cook, hours: 0, required: null }, { staffId: wang, hours: 20, sessions: 2, required: 20 }]);
    expect(await hr.training.ofStaff({ staffId: wang })).toMatchObject({ hoursByYear: [{ year: 2026, hours: 20 }], sessions: [{ heldOn: '2026-11-22', attended: true, result: 'passed' }, {}] });
    expect(await hr.training.years()).toEqual([2026]);
  });

  test('a transfer asks for fire training anew, and a return to the home for everything', async () => {
    await closedSession(hr, [wang], { heldOn: day('2024-03-05') });
    const answer = (on: string, post = 'caregiver') => preJobPassed(t.core.services.database.read, t.core.services, wang, post, day(on));
    expect(answer('2026-11-23').ok).toBe(true);
    let { version } = await hr.staff.changePosts({ id: wang, expectedVersion: 1, fromOn: day('2026-06-01'), posts: [{ positionCode: 'care-lead', departmentId: null, main: true }] });
    expect(answer('2026-11-23', 'care-lead').reasons).toMatchObject([{ kind: { code: 'national/fire-pre-job' }, why: 'beforeTransfer', since: '2026-06-01' }]);
    expect(of(await duty('national/fire-pre-job'), wang)).toMatchObject({ state: 'overdue', why: 'beforeTransfer', dueOn: '2026-06-01' });
    expect(of(await duty('national/safety-pre-job'), wang)).toMatchObject({ state: 'done', lastOn: '2024-03-05' });
    ({ version } = await hr.staff.endEmployment({ id: wang, expectedVersion: version, leaveOn: day('2026-07-31'), reason: '回乡', despite: true }));
    await hr.staff.reenter({ id: wang, expectedVersion: version, entryOn: day('2026-10-01'), form: 'labour', posts: [{ positionCode: 'caregiver', departmentId: null, main: true }] });
    expect(answer('2026-10-02').reasons.map((reason) => reason.why)).toEqual(['missing', 'missing']);
  });
});

describe('the plan of a year', () => {
  test('is done by what was held for it, late when its month is over, and copied without doubling', async () => {
    const held = await hr.training.addPlanItem({ fields: somePlanItem() });
    await hr.training.addPlanItem({ fields: somePlanItem({ month: 12, title: '冬季消防培训' }) });
    await hr.training.addPlanItem({ fields: somePlanItem({ month: 3, title: '感染防控', topics: ['infection'], audience: { groups: ['care', 'nursing'] } }) });
    await closedSession(hr, [wang], { planItemId: held.id, kind: 'inService' });
    expect((await hr.training.plan({ year: 2026 })).map((item) => [item.month, item.state, item.sessions.length, item.audienceNames.map((name) => name.zh)])).toEqual([
      [3, 'late', 0, ['护理', '医疗护理']], [6, 'done', 1, []], [12, 'planned', 0, []],
    ]);
    expect(await failure(hr.training.addPlanItem({ fields: somePlanItem() }))).toMatchObject({ code: 'PLAN_REPEATS', data: { month: 6 } });
    expect(await failure(hr.training.addPlanItem({ fields: somePlanItem({ title: '谁都不来', audience: {} }) }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['fields', 'audience'], reason: 'required' }] } });
    expect(await failure(hr.training.addPlanItem({ fields: somePlanItem({ title: '零学时', hours: 0 }) }))).toMatchObject({ code: 'INVALID_INPUT' });
    await hr.training.addPlanItem({ fields: somePlanItem({ year: 2027, month: 12, title: '冬季消防培训' }) });
    expect(await hr.training.copyPlan({ from: 2026, to: 2027 })).toEqual({ copied: 2, kept: 1 });
    expect(await hr.training.copyPlan({ from: 2026, to: 2027 })).toEqual({ copied: 0, kept: 3 });
    expect(await failure(hr.training.copyPlan({ from: 2020, to: 2027 }))).toMatchObject({ code: 'NO_PLAN', data: { year: 2020 } });
    expect(await failure(hr.training.schedule({ fields: someSession({ planItemId: 'nothing' }), staffIds: [] }))).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

test('a home brings a calendar of its own by file, and its duties take part everywhere', async () => {
  const own = {
    format: 1, kind: 'training-calendar', family: 'our-rules', edition: '2026', title: { zh: '本院规定', en: 'Our own rules' }, jurisdiction: 'CN', effectiveFrom: '2026-01-01', status: 'local',
    source: { document: '院务会决议', clause: '', note: '' },
    duties: [{
      code: 'infection', title: { zh: '感染防控培训', en: 'Infection control' }, topic: 'infection', audience: { groups: ['care'] }, rule: { type: 'recurring', everyMonths: 3, remindDays: 14 },
      basis: { zh: '院务会决议', en: 'Decision of the house' }, confidence: 'D',
    }, { code: 'ethics-pre-job', title: { zh: '岗前职业道德', en: 'Ethics before the first duty' }, topic: 'ethics', audience: { positions: ['caregiver'] }, rule: { type: 'preJob' }, basis: { zh: '院务会决议', en: 'Decision of the house' }, confidence: 'D' }],
  };
  await t.client.standards.importEdition({ text: JSON.stringify(own) });
  expect(await duty('our-rules/infection')).toMatchObject({ inUse: true, state: 'overdue', people: [{ name: '王秀兰', dueOn: '2024-03-01' }] });
  await closedSession(hr, [wang], { heldOn: day('2026-08-31'), kind: 'inService', topics: ['infection'] });
  expect(of(await duty('our-rules/infection'), wang)).toMatchObject({ dueOn: '2026-11-30', state: 'soon' });
  await closedSession(hr, [wang]);
  expect(preJobPassed(t.core.services.database.read, t.core.services, wang, 'caregiver', day('2026-11-23')).reasons).toMatchObject([{ kind: { code: 'our-rules/ethics-pre-job' }, why: 'missing' }]);
});

test('whoever may not edit trainings cannot, and a care worker sees none', async () => {
  const inspector = await t.signInAs('inspector');
  const worker = await t.signInAs('careWorker');
  await inspector.training.sessions({});
  expect(await failure(inspector.training.schedule({ fields: someSession(), staffIds: [] }))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await failure(worker.training.sessions({}))).toMatchObject({ code: 'FORBIDDEN' });
});
