import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import { type CoreClient, createTestCore, later, type TestCore, testPassword } from '../support/test-core';
import { failure } from '../support/failure';
import { completed, editionFor, filled, locked, newResident, signedBy, someResident, wholeSheet, windowId } from '../support/assessments';

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

describe('starting', () => {
  test('takes the edition in force on the baseline date, fills in what the register knows and marks it', async () => {
    const one = await nurse.assessments.start({ residentId: resident, reason: 'first' });
    expect(one).toMatchObject({ number: '2026-0001', state: 'draft', baselineOn: '2026-11-23', answered: 0, of: 26, result: null, edition: { family: 'gbt-42195', edition: '2022' } });
    expect(one.sheet.fields['A.2.1']).toEqual({ type: 'text', value: '周桂兰' });
    expect(one.sheet.fields['A.2.2']).toEqual({ type: 'choice', option: 'female' });
    expect(one.sheet.fields['A.4.1']).toEqual({ type: 'diagnosisList', chosen: [{ option: 'hypertension' }] });
    expect(one.sheet.fields['A.1.1']).toEqual({ type: 'text', value: '2026-0001' });
    expect(one.fromFile).toContain('A.2.1');
    expect(one.sheet.answers).toEqual({});
    expect(one.score).toMatchObject({ complete: false });
  });

  test('is refused a second time while one is open, for a future day, before birth, or where no edition was in force', async () => {
    const first = await nurse.assessments.start({ residentId: resident, reason: 'first' });
    expect(await failure(nurse.assessments.start({ residentId: resident, reason: 'routine' }))).toMatchObject({ code: 'ALREADY_IN_PROGRESS', data: { id: first.id, number: first.number } });
    const other = await newResident(nurse, { name: '吴秀英' });
    const on = (baselineOn: string) => failure(nurse.assessments.start({ residentId: other, reason: 'first', baselineOn: asCivilDate(baselineOn) }));
    expect(await on('2026-11-24')).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['baselineOn'], reason: 'futureDate' }] } });
    expect(await on('1941-05-05')).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['baselineOn'], reason: 'dateOrder' }] } });
    expect(await failure(nurse.assessments.start({ residentId: other, reason: 'first', baselineOn: asCivilDate('2022-12-29'), family: 'gbt-42195' }))).toMatchObject({ code: 'NO_EDITION' });
    expect(await failure(nurse.assessments.start({ residentId: 'nobody', reason: 'first' }))).toMatchObject({ code: 'NOT_FOUND', data: { what: 'resident' } });
  });

  test('is refused to a care worker and to an inspector, who may read but not write', async () => {
    const worker = await t.signInAs('careWorker');
    expect(await failure(worker.assessments.start({ residentId: resident, reason: 'first' }))).toMatchObject({ code: 'FORBIDDEN' });
    const inspector = await t.signInAs('inspector');
    expect(await failure(inspector.assessments.start({ residentId: resident, reason: 'first' }))).toMatchObject({ code: 'FORBIDDEN' });
    expect((await inspector.assessments.list({})).total).toBe(0);
  });
});

describe('filling in', () => {
  test('the answers live in the record and outlive a crash', async () => {
    const one = await nurse.assessments.start({ residentId: resident, reason: 'first' });
    await nurse.assessments.keepAnswers({ id: one.id, expectedVersion: one.version, sheet: { ...one.sheet, answers: { 'B.1.1': '3' } }, windowId });
    t = t.restart();
    const again = await t.signInAs('headNurse');
    expect((await again.assessments.get({ id: one.id })).sheet.answers).toEqual({ 'B.1.1': '3' });
  });

  test('a second window on an older version is refused and the stored answers stay; one window may repeat itself', async () => {
    const one = await nurse.assessments.start({ residentId: resident, reason: 'first' });
    const keep = (window: string, expectedVersion: number, option: string) =>
      nurse.assessments.keepAnswers({ id: one.id, expectedVersion, sheet: { ...one.sheet, answers: { 'B.1.1': option } }, windowId: window });
    const first = await keep('window-one', one.version, '4');
    expect(await failure(keep('window-two', one.version, '0'))).toMatchObject({ code: 'STALE_VERSION', data: { current: first.version, changedBy: 'headNurse-name' } });
    expect((await nurse.assessments.get({ id: one.id })).sheet.answers).toEqual({ 'B.1.1': '4' });
    // The reply got lost: the same window sends again on the version it knows.
    await keep('window-one', one.version, '3');
    expect((await nurse.assessments.get({ id: one.id })).sheet.answers).toEqual({ 'B.1.1': '3' });
  });

  test('unknown items and options are refused; number, date and reason are the record\'s own', async () => {
    const one = await nurse.assessments.start({ residentId: resident, reason: 'first' });
    const keep = (sheet: typeof one.sheet) => nurse.assessments.keepAnswers({ id: one.id, expectedVersion: one.version, sheet, windowId });
    expect(await failure(keep({ ...one.sheet, answers: { 'B.9.9': '4' } }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['sheet', 'answers', 'B.9.9'], reason: 'unknownItem' }] } });
    expect(await failure(keep({ ...one.sheet, answers: { 'B.1.1': '9' } }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ reason: 'unknownOption' }] } });
    await keep({ ...one.sheet, fields: { ...one.sheet.fields, 'A.1.1': { type: 'text', value: '9999' }, 'A.2.1': { type: 'text', value: '周桂蘭' } } });
    const after = await nurse.assessments.get({ id: one.id });
    expect(after.sheet.fields['A.1.1']).toEqual({ type: 'text', value: '2026-0001' });
    expect(after.fromFile).not.toContain('A.2.1');
    expect(after.suggestions.fromResident['A.2.1']).toEqual({ type: 'text', value: '周桂兰' });
  });

  test('with 25 of 26 answers it is not closed, the missing item is named, and no points are shown anywhere', async () => {
    const one = await nurse.assessments.start({ residentId: resident, reason: 'first' });
    const edition = await editionFor(nurse, one);
    const sheet = wholeSheet(edition, one.sheet);
    const { 'B.3.4': left, ...answers } = sheet.answers;
    expect(left).toBe('4');
    const kept = await nurse.assessments.keepAnswers({ id: one.id, expectedVersion: one.version, sheet: { ...sheet, answers }, windowId });
    expect(kept.score).toEqual({ complete: false, missing: ['B.3.4'], refused: [], answered: 25, of: 26, missingFields: [] });
    const refused = await failure(nurse.assessments.complete({ id: one.id, expectedVersion: kept.version }));
    expect(refused).toEqual({ code: 'INCOMPLETE', data: { missingFields: [], missingItems: ['B.3.4'], refused: [], answered: 25, of: 26 } });
    const [line] = (await nurse.assessments.list({})).lines;
    expect(line).toMatchObject({ answered: 25, of: 26, result: null });
  });

  test('required information is missing: named in form order', async () => {
    const one = await nurse.assessments.start({ residentId: resident, reason: 'first' });
    const sheet = wholeSheet(await editionFor(nurse, one), one.sheet);
    const { 'A.5.11': coma, 'A.3.1': informant, ...fields } = sheet.fields;
    expect([coma?.type, informant?.type]).toEqual(['choice', 'text']);
    const kept = await nurse.assessments.keepAnswers({ id: one.id, expectedVersion: one.version, sheet: { ...sheet, fields }, windowId });
    expect(await failure(nurse.assessments.complete({ id: one.id, expectedVersion: kept.version }))).toMatchObject({ code: 'INCOMPLETE', data: { missingFields: ['A.3.1', 'A.5.11'] } });
  });

  test('reason and baseline date can be corrected in the draft', async () => {
    const one = await nurse.assessments.start({ residentId: resident, reason: 'first' });
    const after = await nurse.assessments.correctHead({ id: one.id, expectedVersion: one.version, reason: 'routine', baselineOn: asCivilDate('2026-11-20') });
    expect(after).toMatchObject({ reason: 'routine', baselineOn: '2026-11-20' });
    expect(after.sheet.fields['A.1.2']).toEqual({ type: 'date', value: '2026-11-20' });
    expect(after.sheet.fields['A.1.3']).toEqual({ type: 'choice', option: 'routine' });
  });
});

describe('a change of edition between beginning and closing', () => {
  test('the draft keeps its edition and its answers, and may move to the new one', async () => {
    const one = await filled(nurse, resident);
    const edition = await editionFor(nurse, one);
    const item = edition.parts[0]?.items[0];
    const changed = { ...edition, edition: '2026-home', status: 'local', parts: edition.parts.map((part, index) => (index > 0 ? part : {
      ...part, items: part.items.map((known) => (known.code !== item?.code ? known : { ...known, options: known.options?.map((option) => ({ ...option, code: `n${option.code}` })) })),
    })) };
    await t.client.standards.importEdition({ text: JSON.stringify(changed) });
    const still = await nurse.assessments.get({ id: one.id });
    expect(still).toMatchObject({ edition: { edition: '2022' }, answered: 26, newerEdition: { edition: '2026-home' } });
    const closed = await nurse.assessments.complete({ id: one.id, expectedVersion: still.version });
    expect(closed.result).toMatchObject({ total: 90, grade: 0 });
    const open = await nurse.assessments.reopen({ id: one.id, expectedVersion: closed.version, reason: null });
    const moved = await nurse.assessments.adoptEdition({ id: one.id, expectedVersion: open.version });
    expect(moved.dropped).toEqual(['B.1.1']);
    expect(moved.assessment).toMatchObject({ edition: { edition: '2026-home', status: 'local' }, answered: 25, newerEdition: null });
  });
});

describe('signing', () => {
  test('two people sign; the second signature locks, stores the result and says how long it holds', async () => {
    const one = await completed(nurse, resident, { frailty: 0.4 });
    expect(one).toMatchObject({ state: 'complete', may: { sign: true } });
    expect(one.sheetHash).toMatch(/^[0-9a-f]{64}$/);
    const first = await signedBy(nurse, one.id);
    expect(first).toMatchObject({ state: 'firstSigned', may: { sign: false, signBarrier: 'alreadySignedByYou' }, validUntil: null });
    const second = await signedBy(assessor, one.id);
    expect(second).toMatchObject({ state: 'locked', validUntil: '2027-11-22', lockedAt: '2026-11-23T01:00:00.000Z' });
    expect(second.signatures.map((signature) => [signature.position, signature.person.name, signature.sheetHash === one.sheetHash, signature.editionHash === one.edition.hash]))
      .toEqual([[1, 'headNurse-name', true, true], [2, 'assessor-name', true, true]]);
    expect(second.score).toMatchObject({ complete: true });
  });

  test('one account cannot sign twice, a wrong password is counted, and a sheet that changed is not signed', async () => {
    const one = await completed(nurse, resident);
    const ask = { id: one.id, expectedVersion: one.version, sheetHash: one.sheetHash ?? '', password: testPassword };
    expect(await failure(nurse.assessments.sign({ ...ask, password: 'wrong-password' }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['password'], reason: 'passwordWrong', params: { left: 4 } }] } });
    expect(await failure(nurse.assessments.sign({ ...ask, sheetHash: 'a'.repeat(64) }))).toMatchObject({ code: 'SHEET_CHANGED' });
    const first = await nurse.assessments.sign(ask);
    expect(await failure(nurse.assessments.sign({ ...ask, expectedVersion: first.version }))).toMatchObject({ code: 'SAME_SIGNER', data: { name: 'headNurse-name' } });
    const trail = await t.client.system.audit({ subjectId: one.id });
    expect(trail.entries.filter((entry) => entry.procedure === 'assessments.sign')).toHaveLength(1);
    expect(trail.firstBroken).toBeNull();
  });

  test('five wrong passwords make the account wait', async () => {
    const one = await completed(nurse, resident);
    const wrong = () => failure(nurse.assessments.sign({ id: one.id, expectedVersion: one.version, sheetHash: one.sheetHash ?? '', password: 'wrong-password' }));
    for (let attempt = 0; attempt < 4; attempt += 1) await wrong();
    expect(await wrong()).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', data: { waitSeconds: 300 } });
  });

  test('is refused to a role that may not sign, and before the form is closed', async () => {
    const draft = await filled(nurse, resident);
    const ask = { id: draft.id, expectedVersion: draft.version, sheetHash: 'a'.repeat(64), password: testPassword };
    expect(await failure(nurse.assessments.sign(ask))).toMatchObject({ code: 'WRONG_STATE', data: { state: 'draft', needed: ['complete', 'firstSigned'] } });
    const inspector = await t.signInAs('inspector');
    expect(await failure(inspector.assessments.sign(ask))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('opening again before the lock takes signatures back with a reason and keeps them on record', async () => {
    const one = await completed(nurse, resident);
    const first = await signedBy(nurse, one.id);
    expect(await failure(assessor.assessments.reopen({ id: one.id, expectedVersion: first.version, reason: null }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['reason'], reason: 'required' }] } });
    const open = await assessor.assessments.reopen({ id: one.id, expectedVersion: first.version, reason: '洗澡一项需重新核对' });
    expect(open).toMatchObject({ state: 'draft', signatures: [], sheetHash: null, withdrawnSignatures: [{ person: { name: 'headNurse-name' }, withdrawReason: '洗澡一项需重新核对' }] });
  });

  test('one assessor is enough where the home has set it so', async () => {
    await t.client.standards.adoptSwitches({ family: 'gbt-42195', overrides: { assessorsRequired: 1 }, effectiveOn: asCivilDate('2026-11-23'), reason: '本院规定', expectedVersion: 0 });
    const one = await completed(nurse, resident);
    expect(await signedBy(nurse, one.id)).toMatchObject({ state: 'locked', assessorsRequired: 1 });
  });

  test('a computer clock that jumps back a year harms neither number nor order of results', async () => {
    const one = await completed(nurse, resident);
    t.clock.set('2025-11-23T01:00:00.000Z');
    await signedBy(nurse, one.id);
    const done = await signedBy(assessor, one.id);
    expect(done).toMatchObject({ state: 'locked', lockedAt: '2025-11-23T01:00:00.000Z', baselineOn: '2026-11-23', validUntil: '2027-11-22' });
    const other = await newResident(nurse, { name: '郑国强', sex: 'male' });
    expect(await nurse.assessments.start({ residentId: other, reason: 'first' })).toMatchObject({ number: '2025-0001' });
    const trail = await t.client.system.audit({});
    expect(trail.entries.some((entry) => entry.clockWentBack)).toBe(true);
    t.clock.set('2026-11-23T02:00:00.000Z');
    const third = await newResident(nurse, { name: '冯玉珍' });
    expect(await nurse.assessments.start({ residentId: third, reason: 'first' })).toMatchObject({ number: '2026-0002' });
  });
});

describe('a locked record', () => {
  test('is refused every command that would change it, also by direct call', async () => {
    const one = await locked([nurse, assessor], resident);
    const on = { id: one.id, expectedVersion: one.version };
    const refused = { code: 'LOCKED_RECORD', data: { state: 'locked', number: one.number } };
    const calls = [
      nurse.assessments.keepAnswers({ ...on, sheet: { fields: {}, answers: {} }, windowId }),
      nurse.assessments.keepAnswers({ ...on, expectedVersion: 1, sheet: { fields: {}, answers: {} }, windowId }),
      nurse.assessments.correctHead({ ...on, reason: 'other', baselineOn: one.baselineOn }),
      nurse.assessments.adoptEdition(on), nurse.assessments.complete(on), nurse.assessments.reopen({ ...on, reason: '想改' }),
      t.client.assessments.sign({ ...on, sheetHash: one.sheetHash ?? '', password: testPassword }),
    ];
    for (const call of calls) expect(await failure(call)).toEqual(refused);
    expect(await nurse.assessments.get({ id: one.id })).toEqual({ ...one, may: { ...one.may, void: true } });
  });

  test('keeps its result when the switches change', async () => {
    const one = await locked([nurse, assessor], resident, { events: 3 });
    expect(one.result).toMatchObject({ grade: 1, adjusted: true });
    await t.client.standards.adoptSwitches({ family: 'gbt-42195', overrides: { validityMonths: 6, riskEventCounting: 'perKind' }, effectiveOn: asCivilDate('2026-11-23'), reason: '本院规定', expectedVersion: 0 });
    const again = await nurse.assessments.get({ id: one.id });
    expect(again).toMatchObject({ result: one.result, validUntil: '2027-11-22' });
    expect(again.score).toEqual(one.score);
  });

  test('a correction is a linked new version; the original is superseded only when the correction is locked', async () => {
    const one = await locked([nurse, assessor], resident);
    const correction = await nurse.assessments.correctLocked({ id: one.id, expectedVersion: one.version, reason: '意识水平录错' });
    expect(correction).toMatchObject({ state: 'draft', number: '2026-0002', correctionOf: { id: one.id, number: one.number }, correctionReason: '意识水平录错', answered: 26 });
    expect((await nurse.assessments.get({ id: one.id }))).toMatchObject({ state: 'locked', corrections: [{ id: correction.id, state: 'draft' }] });
    expect(await failure(nurse.assessments.correctLocked({ id: one.id, expectedVersion: one.version, reason: '再改' }))).toMatchObject({ code: 'ALREADY_IN_PROGRESS' });
    await nurse.assessments.keepAnswers({ id: correction.id, expectedVersion: correction.version, sheet: { ...correction.sheet, answers: { ...correction.sheet.answers, 'B.3.9': '1-drowsy' } }, windowId });
    const draft = await nurse.assessments.get({ id: correction.id });
    await nurse.assessments.complete({ id: correction.id, expectedVersion: draft.version });
    await signedBy(nurse, correction.id);
    const done = await signedBy(assessor, correction.id);
    expect(done).toMatchObject({ state: 'locked', result: { total: 89, grade: 1 } });
    const original = await nurse.assessments.get({ id: one.id });
    expect(original).toMatchObject({ state: 'superseded', supersededBy: { id: correction.id }, result: { total: 90, grade: 0 } });
    const compared = await nurse.assessments.compare({ before: one.id, after: correction.id });
    expect(compared).toMatchObject({ changedItems: 1, changedFields: 0, before: { result: { grade: 0 } }, after: { result: { grade: 1 } } });
    expect(compared.items.find((item) => item.change !== 'same')).toMatchObject({ code: 'B.3.9', before: { points: 2 }, after: { option: '1-drowsy', points: 1 } });
  });

  test('a newer one supersedes it, an older paper entered later does not, and voiding lets the one before count again', async () => {
    const first = await locked([nurse, assessor], resident, { baselineOn: '2025-10-01' });
    const newer = await locked([nurse, assessor], resident, { baselineOn: '2026-10-01', frailty: 0.5 });
    const paper = await locked([nurse, assessor], resident, { baselineOn: '2026-03-01', frailty: 0.3 });
    expect(await nurse.assessments.get({ id: first.id })).toMatchObject({ state: 'superseded', supersededBy: { id: paper.id } });
    expect(paper).toMatchObject({ state: 'superseded', supersededBy: { id: newer.id } });
    expect(await failure(assessor.assessments.void({ id: newer.id, expectedVersion: newer.version, reason: '误录' }))).toMatchObject({ code: 'FORBIDDEN' });
    const current = await nurse.assessments.get({ id: newer.id });
    expect(await nurse.assessments.void({ id: newer.id, expectedVersion: current.version, reason: '评错了人' })).toMatchObject({ state: 'voided', voided: { reason: '评错了人' } });
    expect(await nurse.assessments.get({ id: paper.id })).toMatchObject({ state: 'locked', supersededBy: null });
    expect(await failure(nurse.assessments.void({ id: newer.id, expectedVersion: current.version + 1, reason: '再作废' }))).toMatchObject({ code: 'LOCKED_RECORD', data: { state: 'voided' } });
  });

  test('two residents are not compared', async () => {
    const one = await filled(nurse, resident);
    const other = await filled(nurse, await newResident(nurse, { name: '吴秀英' }));
    expect(await failure(nurse.assessments.compare({ before: one.id, after: other.id }))).toMatchObject({ code: 'DIFFERENT_RESIDENTS' });
  });
});

describe('who is due', () => {
  const lines = async () => (await nurse.assessments.due({})).lines.map((line) => [line.resident.name, line.kind, line.dueOn, line.daysLeft]);

  test('never assessed, in time, soon, overdue: derived from the day', async () => {
    expect(await lines()).toEqual([['周桂兰', 'never', null, null]]);
    await locked([nurse, assessor], resident);
    expect(await lines()).toEqual([]);
    t.clock.set('2027-10-23T01:00:00.000Z');
    expect(await lines()).toEqual([['周桂兰', 'validity', '2027-11-22', 30]]);
    t.clock.set('2027-10-22T01:00:00.000Z');
    expect(await lines()).toEqual([]);
    t.clock.set('2027-11-23T01:00:00.000Z');
    expect(await lines()).toEqual([['周桂兰', 'validity', '2027-11-22', -1]]);
  });

  test('the home\'s shorter interval moves the day, and saving an unrelated form does not', async () => {
    await locked([nurse, assessor], resident);
    await t.client.standards.adoptSwitches({ family: 'gbt-42195', overrides: { routineIntervalMonths: 6 }, effectiveOn: asCivilDate('2026-11-23'), reason: '本院规定', expectedVersion: 0 });
    t.clock.set('2027-05-01T01:00:00.000Z');
    expect(await lines()).toEqual([['周桂兰', 'routine', '2027-05-23', 22]]);
    const record = await nurse.residents.get({ id: resident });
    await nurse.residents.correct({ id: resident, expectedVersion: record.version, fields: { ...someResident, phone: '13900000027' } });
    expect(await lines()).toEqual([['周桂兰', 'routine', '2027-05-23', 22]]);
  });

  test('a request stands until a later assessment is locked or it is taken back', async () => {
    await locked([nurse, assessor], resident);
    expect(await failure(nurse.assessments.requestReassessment({ residentId: resident, kind: 'incident', reason: '跌倒', occurredOn: asCivilDate('2026-11-24') }))).toMatchObject({ code: 'INVALID_INPUT' });
    later(t.clock, { days: 1 });
    const request = await nurse.assessments.requestReassessment({ residentId: resident, kind: 'incident', reason: '卫生间跌倒一次', occurredOn: asCivilDate('2026-11-24') });
    expect(await nurse.assessments.due({})).toMatchObject({ lines: [{ kind: 'request', request: { id: request.id, reason: '卫生间跌倒一次' }, inProgress: null }] });
    later(t.clock, { hours: 2 });
    const one = await completed(nurse, resident, { frailty: 0.2 });
    expect(await nurse.assessments.due({})).toMatchObject({ lines: [{ kind: 'request', inProgress: { id: one.id, state: 'complete' } }] });
    await signedBy(nurse, one.id);
    await signedBy(assessor, one.id);
    expect(await lines()).toEqual([]);
    const second = await nurse.assessments.requestReassessment({ residentId: resident, kind: 'stateChange', reason: '卧床', occurredOn: asCivilDate('2026-11-24') });
    await nurse.assessments.withdrawRequest({ id: second.id, expectedVersion: second.version, reason: '误报' });
    expect(await lines()).toEqual([]);
    expect(await failure(nurse.assessments.withdrawRequest({ id: second.id, expectedVersion: second.version, reason: '误报' }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the list', () => {
  test('filters by state, grade, number and name, and pages by key', async () => {
    const done = await locked([nurse, assessor], resident, { frailty: 0.9, baselineOn: '2026-11-01' });
    const other = await newResident(nurse, { name: '吴秀英' });
    const draft = await nurse.assessments.start({ residentId: other, reason: 'first' });
    const ids = async (ask: Parameters<typeof nurse.assessments.list>[0]) => (await nurse.assessments.list(ask)).lines.map((line) => line.id);
    expect(await ids({})).toEqual([draft.id, done.id]);
    expect(await ids({ states: ['draft'] })).toEqual([draft.id]);
    expect(await ids({ states: ['locked'] })).toEqual([done.id]);
    expect(await ids({ states: ['complete', 'firstSigned', 'superseded', 'voided'] })).toEqual([]);
    expect(await ids({ grades: [4] })).toEqual([done.id]);
    expect(await ids({ text: 'wxy' })).toEqual([draft.id]);
    expect(await ids({ text: '周桂' })).toEqual([done.id]);
    expect(await ids({ text: done.number })).toEqual([done.id]);
    const page = await nurse.assessments.list({ limit: 1 });
    expect(page).toMatchObject({ total: 2, next: { id: draft.id } });
    expect(await ids({ limit: 1, after: page.next ?? undefined })).toEqual([done.id]);
    expect((await nurse.assessments.scales({}))[0]).toMatchObject({ main: true, items: 26, ref: { family: 'gbt-42195' } });
  });
});
