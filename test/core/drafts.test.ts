import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '@shared/kit/ids';
import { failure } from '../support/failure';
import { createTestCore, testStart, type TestCore } from '../support/test-core';

let t: TestCore;
beforeEach(async () => { t = await createTestCore(); });
afterEach(() => { t.close(); });

const key = { form: 'assessment', subject: 'resident-1' };
const keep = (body: unknown, at = key) => t.client.drafts.keep({ ...at, edition: 'hash-of-edition', body: body as null });

describe('a draft', () => {
  test('keeps what was typed, replaces the earlier one, and says when it was begun and saved', async () => {
    const first = await keep({ answers: { 'B.1.1': 3 } });
    t.clock.advance({ seconds: 2 });
    const second = await keep({ answers: { 'B.1.1': 3, 'B.1.2': 1 } });
    expect(second.id).toBe(first.id);
    expect(await t.client.drafts.find(key)).toMatchObject({
      body: { answers: { 'B.1.1': 3, 'B.1.2': 1 } }, edition: 'hash-of-edition', startedAt: testStart, savedAt: '2026-11-23T01:00:02.000Z',
    });
    expect(await t.client.drafts.list()).toHaveLength(1);
  });

  test('is there after the program was killed and started again', async () => {
    await keep({ note: '午饭后精神好' });
    t = t.restart();
    expect(await t.client.drafts.find(key)).toMatchObject({ body: { note: '午饭后精神好' } });
  });

  test('belongs to the person: nobody else sees, replaces or discards it', async () => {
    await keep({ mine: true });
    const nurse = await t.signInAs('headNurse');
    expect(await nurse.drafts.find(key)).toBeNull();
    expect(await nurse.drafts.list()).toEqual([]);
    await nurse.drafts.keep({ ...key, edition: null, body: { hers: true } });
    await nurse.drafts.discard(key);
    expect(await t.client.drafts.find(key)).toMatchObject({ body: { mine: true } });
  });

  test('of one form and record is apart from that of another, newest first in the list', async () => {
    await keep({ a: 1 });
    t.clock.advance({ minutes: 1 });
    await keep({ b: 2 }, { form: 'resident', subject: '' });
    t.clock.advance({ minutes: 1 });
    await keep({ c: 3 }, { form: 'assessment', subject: 'resident-2' });
    expect((await t.client.drafts.list()).map((one) => `${one.form}/${one.subject}`)).toEqual(['assessment/resident-2', 'resident/', 'assessment/resident-1']);
    await t.client.drafts.discard({ form: 'resident', subject: '' });
    expect(await t.client.drafts.find({ form: 'resident', subject: '' })).toBeNull();
    expect(await t.client.drafts.list()).toHaveLength(2);
  });

  test('leaves no trace in the audit trail: it is not a record', async () => {
    const before = await t.client.system.audit({});
    await keep({ a: 1 });
    await t.client.drafts.discard(key);
    expect((await t.client.system.audit({})).total).toBe(before.total);
  });

  test('larger than a person can type is refused by name', async () => {
    expect(await failure(keep('x'.repeat(1_000_001)))).toMatchObject({ code: 'DRAFT_TOO_LARGE', data: { max: 1_000_000 } });
  });

  test('survives a clock set back and forward: it is replaced, found and listed as ever', async () => {
    await keep({ step: 1 });
    t.clock.set('2025-03-01T00:00:00.000Z');
    await keep({ step: 2 });
    expect(await t.client.drafts.find(key)).toMatchObject({ body: { step: 2 }, savedAt: '2025-03-01T00:00:00.000Z' });
    t.clock.set('2028-02-29T16:00:00.000Z');
    await keep({ step: 3 });
    expect(await t.client.drafts.find(key)).toMatchObject({ body: { step: 3 } });
    expect(await t.client.access.state()).toMatchObject({ state: 'signedIn' });
  });
});

test('ids sort by the order of entry, also while the clock jumps back and forth', () => {
  const ids: string[] = [];
  for (const at of ['2026-11-23T01:00:00.000Z', '2026-11-23T00:00:00.000Z', '2027-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z']) {
    t.clock.set(at);
    for (let one = 0; one < 5_000; one += 1) ids.push(newId(t.clock));
  }
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
