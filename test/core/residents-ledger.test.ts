import { afterEach, beforeEach, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import { createTestCore, type TestCore } from '../support/test-core';
import { failure } from '../support/failure';
import { fieldsOf, madeUpId } from './residents-support';

let t: TestCore;
const number = madeUpId('1946-09-25', 1);
beforeEach(async () => {
  t = await createTestCore();
  await t.client.residents.register({ fields: fieldsOf({
    name: '张伟芳', birthOn: asCivilDate('1946-09-25'), bed: '2-201', document: { kind: 'residentId', number, noneReason: null }, ethnicity: '03', categories: ['destitute'],
  }) });
  await t.client.residents.register({ fields: fieldsOf({ name: '李四', sex: 'female', categories: [] }) });
});
afterEach(() => { t.close(); });

const preview = (list: unknown, language: 'zh-CN' | 'en-US' = 'zh-CN') => t.client.documents.preview({ form: 'resident-ledger', list: list as never, language });

test('holds everybody the list shows, in the columns chosen, and says how many', async () => {
  const { html } = await preview({ columns: ['name', 'sex', 'bed', 'ethnicity', 'categories', 'documentNumber'] });
  for (const words of ['入住老年人花名册', '共 2 人', '张伟芳', '李四', '2-201', '回族', '特困人员', '无', '女']) expect(html).toContain(words);
  expect(html).not.toContain(number);
  expect(html).not.toContain('undefined');
});

test('is narrowed and worded like the list, in English too', async () => {
  const { html } = await preview({ filter: { sex: 'female' }, columns: ['name', 'sex'] }, 'en-US');
  expect(html).toContain('1 resident');
  expect(html).toContain('Female');
  expect(html).not.toContain('张伟芳');
});

test('shows whole numbers only when asked by somebody who may read them', async () => {
  expect((await preview({ columns: ['documentNumber'], fullNumbers: true })).html).toContain(number);
  const inspector = await t.signInAs('inspector');
  const seen = await inspector.documents.preview({ form: 'resident-ledger', list: { columns: ['documentNumber'], fullNumbers: true }, language: 'zh-CN' });
  expect(seen.html).not.toContain(number);
});

test('goes out as a spreadsheet, and HR does not get one', async () => {
  const made = await t.client.documents.export({ form: 'resident-ledger', list: {}, language: 'zh-CN', taskId: 'x', format: 'xlsx', purpose: null });
  expect(made.bytes).toBeGreaterThan(1000);
  expect(made.fileName).toMatch(/\.xlsx$/);
  const hr = await t.signInAs('hr');
  expect(await failure(hr.documents.preview({ form: 'resident-ledger', list: {}, language: 'zh-CN' }))).toMatchObject({ code: 'FORBIDDEN' });
});

test('an order for columns that are none is refused', async () => {
  await expect(preview({ columns: ['salary'] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});
