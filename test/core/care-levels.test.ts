import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import { type CoreClient, createTestCore, later, type TestCore } from '../support/test-core';
import { failure } from '../support/failure';
import { locked, newResident, completed } from '../support/assessments';

let t: TestCore;
let nurse: CoreClient;
let assessor: CoreClient;
let resident: string;

beforeEach(async () => {
  t = await createTestCore();
  nurse = await t.signInAs('headNurse');
  assessor = await t.signInAs('assessor');
  resident = await newResident(nurse);
});
afterEach(() => { t.close(); });

const day = asCivilDate;

describe('deciding a level', () => {
  test('the policy gives it, and as the policy says it holds at once', async () => {
    const one = await locked([nurse, assessor], resident, { frailty: 0.6 });
    const offer = await nurse.careLevels.offer({ assessmentId: one.id });
    expect(offer).toMatchObject({ byPolicy: { rank: 3, code: 'level-1', name: { zh: '一级护理' } }, earliestOn: '2026-11-23', current: null });
    expect(offer.levels.map((level) => level.code)).toEqual(['level-3', 'level-2', 'level-1', 'special']);
    const level = await nurse.careLevels.propose({ assessmentId: one.id, rank: 3, effectiveOn: day('2026-11-24'), reason: null });
    expect(level).toMatchObject({ state: 'planned', direction: 'asPolicy', decision: { approved: true, by: { name: 'headNurse-name' } } });
    expect(await nurse.careLevels.current({ residentId: resident })).toBeNull();
    later(t.clock, { days: 1 });
    expect(await nurse.careLevels.current({ residentId: resident })).toMatchObject({ id: level.id, state: 'current' });
    expect((await nurse.residents.get({ id: resident }))).toMatchObject({ ability: { grade: 3 }, careLevel: { code: 'level-1' } });
    expect((await nurse.residents.list({ filter: { abilityGrades: [3], careLevels: ['level-1'] } })).total).toBe(1);
    expect((await nurse.residents.list({ filter: { abilityGrades: [0] } })).total).toBe(0);
  });

  test('needs a locked assessment', async () => {
    const one = await completed(nurse, resident);
    expect(await failure(nurse.careLevels.offer({ assessmentId: one.id }))).toMatchObject({ code: 'NOT_LOCKED' });
    expect(await failure(nurse.careLevels.propose({ assessmentId: one.id, rank: 0, effectiveOn: day('2026-11-23'), reason: null }))).toMatchObject({ code: 'NOT_LOCKED' });
  });

  test('an override needs a reason and the director; the nurse cannot approve it', async () => {
    const one = await locked([nurse, assessor], resident, { frailty: 0.6 });
    const ask = { assessmentId: one.id, rank: 4, effectiveOn: day('2026-11-23') };
    expect(await failure(nurse.careLevels.propose({ ...ask, reason: '' }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['reason'], reason: 'required' }] } });
    expect(await failure(nurse.careLevels.propose({ ...ask, rank: 5, reason: '更重' }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['rank'], reason: 'notInList' }] } });
    const proposed = await nurse.careLevels.propose({ ...ask, reason: '夜间需两人翻身' });
    expect(proposed).toMatchObject({ state: 'awaiting', direction: 'up', decision: null });
    expect(await nurse.careLevels.current({ residentId: resident })).toBeNull();
    expect(await failure(nurse.careLevels.propose({ ...ask, reason: '再提一次' }))).toMatchObject({ code: 'ALREADY_AWAITING', data: { id: proposed.id } });
    const decision = { id: proposed.id, expectedVersion: proposed.version, approve: true, note: null };
    expect(await failure(nurse.careLevels.decide(decision))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await t.client.careLevels.awaiting()).toMatchObject([{ id: proposed.id }]);
    expect(await failure(t.client.careLevels.decide({ ...decision, approve: false }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['note'], reason: 'required' }] } });
    const approved = await t.client.careLevels.decide(decision);
    expect(approved).toMatchObject({ state: 'current', decision: { approved: true, by: { role: 'director' } } });
    expect(await failure(t.client.careLevels.decide({ ...decision, expectedVersion: approved.version }))).toMatchObject({ code: 'ALREADY_DECIDED' });
    expect(await failure(t.client.careLevels.decide(decision))).toMatchObject({ code: 'STALE_VERSION' });
  });

  test('a refused override never held; a director who proposes herself has decided; who was promoted after proposing has not', async () => {
    const one = await locked([nurse, assessor], resident, { frailty: 0.6 });
    const proposed = await nurse.careLevels.propose({ assessmentId: one.id, rank: 2, effectiveOn: day('2026-11-23'), reason: '恢复较好' });
    const accounts = await t.client.access.listAccounts();
    const account = accounts.find((known) => known.accountName === 'headNurse');
    await t.client.access.changeAccount({ id: account?.id ?? '', expectedVersion: account?.version ?? 0, name: account?.name ?? '', role: 'director' });
    expect(await failure(nurse.careLevels.decide({ id: proposed.id, expectedVersion: 1, approve: true, note: null }))).toMatchObject({ code: 'SAME_PERSON' });
    expect(await t.client.careLevels.decide({ id: proposed.id, expectedVersion: 1, approve: false, note: '观察一周' })).toMatchObject({ state: 'refused' });
    expect(await t.client.careLevels.current({ residentId: resident })).toBeNull();
    expect(await t.client.careLevels.propose({ assessmentId: one.id, rank: 2, effectiveOn: day('2026-11-23'), reason: '恢复较好' })).toMatchObject({ state: 'current', direction: 'down', decision: { approved: true } });
  });
});

test('two ranks of one name are one level: choosing the other is no override', async () => {
  const one = await locked([nurse, assessor], resident, { frailty: 0.2 });
  const offer = await nurse.careLevels.offer({ assessmentId: one.id });
  expect(offer.byPolicy).toMatchObject({ rank: 1, code: 'level-3' });
  expect(await nurse.careLevels.propose({ assessmentId: one.id, rank: 0, effectiveOn: day('2026-11-23'), reason: null })).toMatchObject({ state: 'current', direction: 'asPolicy' });
});

describe('history', () => {
  test('periods follow one another without overlap; earlier days are a matter of correction', async () => {
    const first = await locked([nurse, assessor], resident, { baselineOn: '2026-01-05', frailty: 0.3 });
    await nurse.careLevels.propose({ assessmentId: first.id, rank: 1, effectiveOn: day('2026-01-06'), reason: null });
    const second = await locked([nurse, assessor], resident, { baselineOn: '2026-11-20', frailty: 0.9 });
    expect(await failure(nurse.careLevels.propose({ assessmentId: second.id, rank: 4, effectiveOn: day('2026-01-06'), reason: null }))).toMatchObject({ code: 'EFFECTIVE_DATE_TAKEN', data: { on: '2026-01-06', level: { zh: '三级护理' } } });
    expect(await failure(nurse.careLevels.propose({ assessmentId: second.id, rank: 4, effectiveOn: day('2026-11-19'), reason: null }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['effectiveOn'], reason: 'dateOrder' }] } });
    const level = await nurse.careLevels.propose({ assessmentId: second.id, rank: 4, effectiveOn: day('2026-11-21'), reason: null });
    const history = await nurse.careLevels.history({ residentId: resident });
    expect(history.map((one) => [one.level.code, one.effectiveOn, one.endsOn, one.state])).toEqual([['special', '2026-11-21', null, 'current'], ['level-3', '2026-01-06', '2026-11-20', 'past']]);
    expect(await nurse.careLevels.current({ residentId: resident, on: day('2026-11-20') })).toMatchObject({ level: { code: 'level-3' } });
    expect(await nurse.careLevels.current({ residentId: resident, on: day('2026-01-05') })).toBeNull();
    const notice = await nurse.careLevels.notice({ id: level.id });
    expect(notice).toMatchObject({ institutionName: '阳光苑养老院', before: { level: { code: 'level-3' } }, decided: { level: { code: 'special' }, assessment: { number: second.number } } });
    expect(await failure(nurse.careLevels.get({ id: 'nothing' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await nurse.careLevels.get({ id: level.id })).toMatchObject({ id: level.id });
  });

  test('a correction takes the place of a level and keeps between its neighbours', async () => {
    const first = await locked([nurse, assessor], resident, { baselineOn: '2026-01-05', frailty: 0.3 });
    const one = await nurse.careLevels.propose({ assessmentId: first.id, rank: 1, effectiveOn: day('2026-01-06'), reason: null });
    const second = await locked([nurse, assessor], resident, { baselineOn: '2026-06-01', frailty: 0.9 });
    await nurse.careLevels.propose({ assessmentId: second.id, rank: 4, effectiveOn: day('2026-06-02'), reason: null });
    const ask = { id: one.id, expectedVersion: one.version, rank: 2, reason: '生效日录错' };
    expect(await failure(t.client.careLevels.correct({ ...ask, effectiveOn: day('2026-06-02') }))).toMatchObject({ code: 'INVALID_INPUT' });
    const corrected = await t.client.careLevels.correct({ ...ask, effectiveOn: day('2026-02-01') });
    expect(corrected).toMatchObject({ state: 'past', effectiveOn: '2026-02-01', endsOn: '2026-06-01', correctionOf: one.id, correctionReason: '生效日录错' });
    expect(await nurse.careLevels.get({ id: one.id })).toMatchObject({ state: 'corrected', correctedBy: corrected.id });
    expect(await failure(t.client.careLevels.correct({ ...ask, expectedVersion: 2, effectiveOn: day('2026-02-02') }))).toMatchObject({ code: 'NOT_IN_FORCE', data: { state: 'corrected' } });
    expect(await nurse.careLevels.current({ residentId: resident, on: day('2026-01-10') })).toBeNull();
  });

  test('levels keep the names they were given when the home changes its words', async () => {
    const one = await locked([nurse, assessor], resident, { frailty: 0.6 });
    await nurse.careLevels.propose({ assessmentId: one.id, rank: 3, effectiveOn: day('2026-11-23'), reason: null });
    await t.client.standards.chooseNamingScheme({ family: 'self-assisted-nursed', effectiveOn: day('2026-11-23'), reason: '统一叫法', expectedVersion: 0 });
    expect(await nurse.careLevels.current({ residentId: resident })).toMatchObject({ level: { name: { zh: '一级护理' } } });
    expect(await nurse.careLevels.offer({ assessmentId: one.id })).toMatchObject({ byPolicy: { name: { zh: '介护' } } });
  });
});
