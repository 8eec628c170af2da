import { inflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import type { FormCode } from '@shared/contract/documents';
import { qrPng } from '@core/modules/training/qr';
import { failure } from '../support/failure';
import { someStaff } from '../support/sample-staff';
import { closedSession, somePlanItem, someSession } from '../support/sample-training';
import { createTestCore, type CoreClient, type TestCore } from '../support/test-core';

let t: TestCore;
let hr: CoreClient;
let wang: string;
let li: string;
beforeEach(async () => {
  t = await createTestCore();
  hr = await t.signInAs('hr');
  wang = (await hr.staff.register({ fields: someStaff(1, { name: '王秀兰' }) })).id;
  li = (await hr.staff.register({ fields: someStaff(2, { name: '李建国' }) })).id;
});
afterEach(() => { t.close(); });

const html = async (form: FormCode, what: { ids?: string[]; list?: unknown }, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  (await hr.documents.preview({ form, ids: what.ids ?? [], ...(what.list === undefined ? {} : { list: what.list as never }), language })).html;

test('the record of a session says time, content, who took part and the results', async () => {
  const { id, version } = await closedSession(hr, [wang, li], {}, [li]);
  await hr.training.recordRetake({ id, expectedVersion: version, staffId: li, examOn: asCivilDate('2026-11-22'), result: 'passed', score: 81 });
  const page = await html('training-session', { ids: [id] });
  for (const words of ['培训记录', '2026-0001', '2026年11月20日 09:00–11:00', '安全制度、灭火器使用、疏散路线', '安全生产教育、消防安全', '王秀兰', '养老护理员', '合格（2026年11月22日 补考）', '应到 2 人，实到 2 人，考核合格 2 人。', 'hr-name']) expect(page).toContain(words);
  expect(await html('training-session', { ids: [id] }, 'en-US')).toContain('2 on the list, 2 attended, 2 passed.');
  const open = await hr.training.schedule({ fields: someSession(), staffIds: [wang] });
  expect(await html('training-session', { ids: [open.id] })).toContain('记录尚未完成');
});

test('the sign-in sheet has a line for each number, spare ones, and the code of the session', async () => {
  const { id } = await hr.training.schedule({ fields: someSession(), staffIds: [wang, li] });
  const page = await html('training-sign-in', { ids: [id] });
  expect(page).toContain('培训签到表');
  expect(page).toContain(Buffer.from(qrPng(id)).toString('base64').slice(0, 200));
  for (const number of [1, 2, 3, 4, 5, 6]) expect(page).toMatch(new RegExp(`>${String(number)}<`));
});

test('plan and ledger hold what the screen shows, and refuse a year that is none', async () => {
  await hr.training.addPlanItem({ fields: somePlanItem({ audience: { groups: ['care', 'nursing'] } }) });
  await closedSession(hr, [wang]);
  await closedSession(hr, [li], { heldOn: asCivilDate('2026-11-21'), kind: 'inService', topics: ['food'], title: '食品安全', hours: 1.5 });
  const plan = await html('training-plan', { list: { year: 2026 } });
  for (const words of ['2026 年度培训计划', '上半年消防培训', '护理、医疗护理', '未按期', '共 1 项，已完成 0 项']) expect(plan).toContain(words);
  const ledger = await html('training-ledger', { list: { filter: {} } });
  expect(ledger).toContain('共 2 次，3.5 学时');
  expect(ledger.indexOf('2026-0001')).toBeLessThan(ledger.indexOf('2026-0002'));
  expect(await html('training-ledger', { list: { filter: { topic: 'food' } } })).toContain('共 1 次，1.5 学时');
  expect(await failure(html('training-plan', { list: { year: 'last' } }))).toMatchObject({ code: 'INVALID_INPUT' });
  for (const format of ['docx', 'xlsx'] as const) {
    const made = await hr.documents.export({ form: 'training-ledger', ids: [], list: { filter: {} }, language: 'zh-CN', taskId: `x-${format}`, format, purpose: '检查' });
    expect(made.bytes).toBeGreaterThan(2000);
  }
});

test('hours and duties print whole', async () => {
  await closedSession(hr, [wang], { hours: 2.5 });
  const hours = await html('training-hours', { list: { year: 2026 } });
  for (const words of ['2026 年员工培训学时', '王秀兰', '2.5', '共 2 人，2.5 学时']) expect(hours).toContain(words);
  const duties = await html('training-duties', { list: {} });
  for (const words of ['培训任务完成情况', '全员消防安全培训', '每 6 个月一次', '涉及 2 人，待完成 1 人', '李建国', '没有培训记录']) expect(duties).toContain(words);
  expect(duties).not.toContain('护理员在岗培训学时');
});

test('the picture of the code is a PNG whose squares are those of the text', () => {
  const text = '01935e6a-7c00-7000-8000-0123456789ab';
  const png = Buffer.from(qrPng(text));
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  const size = png.readUInt32BE(16);
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const { data, size: squares } = encode(text, { ecc: 'M', border: 4 });
  const scale = size / squares;
  expect(Number.isInteger(scale)).toBe(true);
  const drawn = data.map((row, y) => row.map((_dark, x) => rows[y * scale * (size + 1) + 1 + x * scale] === 0));
  expect(drawn).toEqual(data);
});
