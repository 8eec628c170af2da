import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, asCivilDate, yearsBetween } from '@shared/kit/civil-date';
import { createTestCore, type TestCore } from '../support/test-core';
import { fieldsOf, madeUpId } from './residents-support';

let t: TestCore;
const people = [
  { name: '张伟', bed: '2-10', categories: ['destitute'] }, { name: '张伟芳', bed: '2-2', sex: 'female' as const, categories: [] },
  { name: '李大张', bed: 'A-1' }, { name: '赵武', bed: null }, { name: '詹阳', bed: '10-1' }, { name: '单一', bed: '2-1' },
  { name: 'Zoe Wang', bed: '东楼-3', sex: 'female' as const },
];

beforeAll(async () => {
  t = await createTestCore();
  let sequence = 1;
  for (const person of people) {
    const sex = person.sex ?? 'male';
    const birthOn = addDays(asCivilDate('1940-11-23'), sequence * 400);
    const document = { kind: 'residentId' as const, number: madeUpId(birthOn, sequence * 2 + (sex === 'male' ? 1 : 0)), noneReason: null };
    await t.client.residents.register({ fields: fieldsOf({ ...person, sex, birthOn, document, contacts: [{ name: '家属', relation: 'child', roles: ['emergency'], phone: '13800138000', address: null, note: null }] }) });
    t.clock.advance({ seconds: 1 });
    sequence += 1;
  }
});
afterAll(() => { t.close(); });

const names = async (input: Parameters<TestCore['client']['residents']['list']>[0]) => (await t.client.residents.list(input)).rows.map((row) => row.name);
const finds = async (text: string) => (await t.client.residents.search({ text })).map((hit) => hit.name);

describe('the list', () => {
  test('is sorted by sound with surnames together, beds by number, ages, newest first', async () => {
    expect(await names({})).toEqual(['李大张', '单一', '詹阳', '张伟', '张伟芳', '赵武', 'Zoe Wang']);
    expect(await names({ sort: 'bed' })).toEqual(['单一', '张伟芳', '张伟', '詹阳', '李大张', 'Zoe Wang', '赵武']);
    expect(await names({ sort: 'oldest' })).toEqual(people.map((person) => person.name));
    expect(await names({ sort: 'youngest' })).toEqual(people.map((person) => person.name).reverse());
    expect(await names({ sort: 'newest' })).toEqual(people.map((person) => person.name).reverse());
  });

  test.each(['pinyin', 'bed', 'oldest', 'youngest', 'newest'] as const)('comes page by page by key without holes or doubles (%s)', async (sort) => {
    const whole = await names({ sort });
    const seen: string[] = [];
    let after: Awaited<ReturnType<typeof t.client.residents.list>>['next'] = null;
    do {
      const page: Awaited<ReturnType<typeof t.client.residents.list>> = await t.client.residents.list({ sort, after, limit: 2 });
      expect(page.total).toBe(people.length);
      seen.push(...page.rows.map((row) => row.name));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(whole);
  });

  test('is narrowed by sex, age, category and text together', async () => {
    expect(await names({ filter: { sex: 'female' } })).toEqual(['张伟芳', 'Zoe Wang']);
    expect(await names({ filter: { categories: ['destitute', 'entitled'] } })).toEqual(['张伟']);
    expect(await names({ filter: { text: '张', sex: 'male' } })).toEqual(['李大张', '张伟']);
    const today = asCivilDate('2026-11-23');
    const rows = (await t.client.residents.list({ filter: { ageFrom: 80, ageTo: 82 } })).rows;
    const all = (await t.client.residents.list({})).rows;
    expect(rows.map((row) => row.name)).toEqual(all.filter((row) => { const age = yearsBetween(row.birthOn, today); return age >= 80 && age <= 82; }).map((row) => row.name));
    expect(rows.length).toBeGreaterThan(0);
    expect(await names({ filter: { text: '没有这个人' } })).toEqual([]);
  });

  test('shows the first contact, categories as asked, and never a whole document number', async () => {
    const rows = (await t.client.residents.list({})).rows;
    expect(rows.find((row) => row.name === '张伟')).toMatchObject({ categories: ['destitute'], contact: { name: '家属', phone: '13800138000' } });
    expect(rows.find((row) => row.name === '张伟芳')).toMatchObject({ categories: [] });
    expect(rows.find((row) => row.name === '赵武')).toMatchObject({ categories: null });
    for (const row of rows) expect(row.documentNumber).toMatch(/\*{8}/);
  });
});

describe('search', () => {
  test.each([
    ['伟', ['张伟', '张伟芳']], ['张', ['张伟', '张伟芳', '李大张']], ['张伟', ['张伟', '张伟芳']], ['张 伟', ['张伟', '张伟芳']],
    ['zhangw', ['张伟', '张伟芳']], ['ZW', ['张伟', '赵武', 'Zoe Wang', '张伟芳']], ['zwf', ['张伟芳']], ['zhang wei', ['张伟', '张伟芳']], ['shan', ['单一']],
    ['zoe', ['Zoe Wang']], ['2-1', ['单一', '张伟']], ['a-1', ['李大张']], ['东楼', ['Zoe Wang']], ['10-1', ['詹阳']], ['zzz', []], ['   ', []],
  ])('%s', async (text, expected) => { expect(await finds(text)).toEqual(expected); });

  test('by the last four of the document and by the whole number', async () => {
    const { rows } = await t.client.residents.list({ limit: 1 });
    const whole = (await t.client.residents.get({ id: rows[0]?.id ?? '' })).document.number ?? '';
    expect(await finds(whole.slice(-4).toLowerCase())).toContain(rows[0]?.name);
    expect(await finds(whole)).toEqual([rows[0]?.name]);
  });

  test.each(["'; drop table residents; --", '%', '_', '"', '\\', '(', '张%'])('signs of the database language are only text: %s', async (text) => {
    expect(await finds(text)).toEqual([]);
  });
});
