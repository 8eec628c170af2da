import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import type { StaffEmployment } from '@shared/contract/staff';
import { someStaff } from '../support/sample-staff';
import { createTestCore, type TestCore } from '../support/test-core';

const day = asCivilDate;
let t: TestCore;
const names = ['王秀兰', '赵敏', '王建国', '陈红', '李晓明', '周玉梅', '吴刚'];
const post = (positionCode: string, from: string, main = true) => ({ positionCode, departmentId: null, main, fromOn: day(from), toOn: null });
const stay = (entry: string, form: string, positionCode: string, leave: string | null = null): StaffEmployment => ({
  entryOn: day(entry), leaveOn: leave === null ? null : day(leave), leaveReason: null, form, posts: [{ ...post(positionCode, entry), toOn: leave === null ? null : day(leave) }],
});

beforeAll(async () => {
  t = await createTestCore();
  const employments = [
    stay('2020-01-01', 'labour', 'director'), stay('2021-01-01', 'labour', 'caregiver'), stay('2022-01-01', 'dispatch', 'caregiver'), stay('2023-01-01', 'service', 'cook'),
    stay('2024-01-01', 'labour', 'nurse', '2025-01-01'), stay('2027-01-01', 'intern', 'caregiver'), stay('2025-01-01', 'labour', 'security-guard'),
  ];
  for (const [at, name] of names.entries()) {
    const employment = employments[at];
    if (employment !== undefined) await t.client.staff.register({ fields: someStaff(at + 1, { name, phone: `1380000${String(1000 + at)}`, employments: [employment] }) });
  }
});
afterAll(() => { t.close(); });
const found = async (text: string) => (await t.client.staff.search({ text })).map((hit) => `${hit.name} ${hit.by}`);
const listed = async (filter: NonNullable<Parameters<typeof t.client.staff.list>[0]>['filter']) => (await t.client.staff.list({ filter })).rows.map((row) => row.name);

describe('the list of staff', () => {
  test('pages by key without a gap or a double, in every order', async () => {
    for (const sort of ['pinyin', 'entry', 'newest'] as const) {
      const seen: string[] = [];
      let after: { key: string; id: string } | null = null;
      do {
        const page: Awaited<ReturnType<typeof t.client.staff.list>> = await t.client.staff.list({ sort, after, limit: 2 });
        expect(page.total).toBe(names.length);
        seen.push(...page.rows.map((row) => row.name));
        after = page.next;
      } while (after !== null);
      expect(new Set(seen).size).toBe(names.length);
      if (sort === 'entry') expect(seen[0]).toBe('周玉梅');
    }
  });

  test('narrows by state, form, position and text', async () => {
    expect(await listed({ states: ['left'] })).toEqual(['李晓明']);
    expect(await listed({ states: ['upcoming'] })).toEqual(['周玉梅']);
    expect(await listed({ forms: ['dispatch', 'service'] })).toEqual(['陈红', '王建国']);
    expect(await listed({ positions: ['caregiver'] })).toEqual(['王建国', '赵敏']);
    expect(await listed({ text: '王', states: ['employed'] })).toEqual(['王建国', '王秀兰']);
  });

  test('shows the posts of the last day for somebody who left, and of the first for somebody to come', async () => {
    const { rows } = await t.client.staff.list({ filter: { states: ['left', 'upcoming'] } });
    expect(rows.map((row) => [row.name, row.state, row.posts.map((one) => one.positionCode), row.leaveOn])).toEqual([
      ['李晓明', 'left', ['nurse'], '2025-01-01'], ['周玉梅', 'upcoming', ['caregiver'], null],
    ]);
  });

  test('counts by state, form and group', async () => {
    const counts = await t.client.staff.counts();
    expect(counts.states).toEqual({ employed: 5, upcoming: 1, left: 1 });
    expect(Object.fromEntries(counts.forms.map(({ code, count }) => [code, count]))).toEqual({ labour: 3, dispatch: 1, service: 1 });
    expect(Object.fromEntries(counts.groups.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]))).toEqual({ management: 1, care: 2, catering: 1, safety: 1 });
  });
});

describe('search', () => {
  test('finds by Chinese, pinyin, initials, last four and telephone', async () => {
    expect(await found('秀兰')).toEqual(['王秀兰 name']);
    expect(await found('wangx')).toEqual(['王秀兰 pinyin']);
    expect(await found('wxl')).toEqual(['王秀兰 initials']);
    expect(await found('13800001003')).toContain('陈红 phone');
    expect(await found('1003')).toContain('陈红 phone');
    const { document } = await t.client.staff.get({ id: (await t.client.staff.search({ text: '陈红' }))[0]?.id ?? '' });
    expect(await found(document.number?.slice(-4) ?? '')).toContain('陈红 idLast4');
    expect(await found('nobody')).toEqual([]);
  });
});

describe('paper', () => {
  test('the roster holds the people of the list with the columns chosen, numbers masked unless asked for', async () => {
    const list = { filter: { states: ['employed'] as const }, columns: ['name', 'position', 'documentNumber'] };
    const masked = await t.client.documents.preview({ form: 'staff-roster', list: { ...list, filter: { states: ['employed'] } }, language: 'zh-CN' });
    expect(masked.html).toContain('养老护理员');
    expect(masked.html).toContain('共 5 人');
    expect(masked.html).not.toContain('李晓明');
    expect(masked.html).not.toMatch(/310101198504120/);
    const whole = await t.client.documents.preview({ form: 'staff-roster', list: { ...list, filter: { states: ['employed'] }, fullNumbers: true }, language: 'en-US' });
    expect(whole.html).toMatch(/310101198504120/);
    expect(whole.html).toContain('Caregiver');
  });

  test('the organisation chart prints, also of a day in the past', async () => {
    const chart = await t.client.documents.preview({ form: 'organisation-chart', list: { on: '2024-06-01' }, language: 'zh-CN' });
    expect(chart.html).toContain('李晓明');
    expect(chart.html).not.toContain('吴刚');
  });
});
