// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import { forgetListStates } from '@renderer/ui/list-state';
import { closeScreens, fill, renderApp } from '../support/render';
import { createTestCore, testPassword, type CoreClient, type TestCore } from '../support/test-core';
import { locked, newResident } from '../support/assessments';

vi.setConfig({ testTimeout: 90_000 });

let core: TestCore;

beforeAll(async () => {
  core = await createTestCore();
  const nurse = await core.signInAs('headNurse');
  const both = [nurse, await core.signInAs('assessor')] as const;
  await locked(both, await newResident(nurse), { baselineOn: '2026-11-01' });
  const wu = await newResident(nurse, { name: '吴秀英', bed: '3-105' });
  await nurse.assessments.start({ residentId: wu, reason: 'first' });
  await nurse.assessments.requestReassessment({ residentId: wu, kind: 'stateChange', reason: '近日卧床', occurredOn: asCivilDate('2026-11-20') });
  await newResident(nurse, { name: '孙福生', sex: 'male' });
});
afterEach(() => { closeScreens(); forgetListStates(); });
afterAll(() => { core.close(); });

const open = (at: string, window: CoreClient = core.client, language: 'zh-CN' | 'en-US' = 'zh-CN') => renderApp({ core, window, at, language });
const print = () => screen.findByRole<HTMLButtonElement>('button', { name: /(?:打印|Print)$/ });
const paper = async () => (await screen.findByTitle<HTMLIFrameElement>(/打印预览|preview/i)).srcdoc;

test('the list of assessments prints what its search and filter show, and comes back to it', async () => {
  const { user, path } = await open('/assessments');
  fill(await screen.findByRole('searchbox', { name: '姓名、拼音、床位或评估编号' }), '吴秀');
  await waitFor(() => { expect(screen.queryByText('周桂兰')).toBeNull(); });
  await user.click(await print());
  await waitFor(() => { expect(path()).toBe('/print/assessment-ledger'); });
  const html = await paper();
  expect(html).toContain('吴秀英');
  expect(html).toContain('查找：吴秀');
  expect(html).not.toContain('周桂兰');
  await user.click(screen.getByRole('button', { name: '返回' }));
  await waitFor(() => { expect(path()).toBe('/assessments'); });
  expect((await screen.findByRole<HTMLInputElement>('searchbox', { name: '姓名、拼音、床位或评估编号' })).value).toBe('吴秀');
});

test('the due list prints the part that is looked at', async () => {
  const { user, path } = await open('/assessments/due');
  await user.click(await screen.findByText('从未评估 1'));
  await user.click(await print());
  await waitFor(() => { expect(path()).toBe('/print/assessment-due'); });
  const html = await paper();
  expect(html).toContain('孙福生');
  expect(html).not.toContain('吴秀英');
  await user.click(screen.getByRole('button', { name: '返回' }));
  await waitFor(() => { expect(path()).toBe('/assessments/due'); });
});

test('the overview of care levels prints by view and words, goes out as Excel, and is as it was on coming back', async () => {
  const { user, path } = await open('/care-levels');
  await user.click(await screen.findByText('待定级 1'));
  fill(screen.getByRole('searchbox', { name: '姓名或床位' }), '周');
  await user.click(await screen.findByRole('button', { name: /导出 Excel/ }));
  await screen.findByText('已导出，共 1 条');
  await waitFor(async () => {
    expect((await core.client.system.audit({})).entries.find((entry) => entry.procedure === 'documents.export')).toMatchObject({ subjectKind: 'care-level-ledger', detail: { format: 'xlsx', rows: 1 } });
  });
  await user.click(await print());
  await waitFor(() => { expect(path()).toBe('/print/care-level-ledger'); });
  const html = await paper();
  expect(html).toContain('周桂兰');
  expect(html).not.toContain('孙福生');
  await user.click(screen.getByRole('button', { name: '返回' }));
  expect((await screen.findByRole<HTMLInputElement>('searchbox', { name: '姓名或床位' })).value).toBe('周');
  expect(screen.queryByText('孙福生')).toBeNull();
});

test('an empty list keeps its buttons and says why there is nothing to print', async () => {
  const { user } = await open('/care-levels');
  await user.click(await screen.findByText('待审批 0'));
  const why = '没有符合条件的记录，换一个筛选条件后可以打印和导出。';
  expect(await screen.findByText('没有符合条件的老人')).toBeTruthy();
  const button = await print();
  expect([button.disabled, button.title]).toEqual([true, why]);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /导出 Excel/ }).title).toBe(why);
  await user.click(screen.getByRole('button', { name: '清除筛选' }));
  await screen.findByText('孙福生');
  expect((await print()).disabled).toBe(false);
  closeScreens();
  forgetListStates();
  const bare = await createTestCore();
  await renderApp({ core: bare, at: '/assessments' });
  await screen.findByText('还没有评估');
  expect((await print()).title).toBe('列表里没有记录，没有可以打印或导出的内容。');
  closeScreens();
  bare.close();
});

test('who may not export still looks at the page, in English too', async () => {
  const careWorker = await core.signInAs('careWorker');
  await careWorker.access.changePassword({ current: testPassword, next: 'Another-pass-27' });
  const { user } = await open('/care-levels', careWorker, 'en-US');
  await screen.findByText('孙福生');
  await user.click(await print());
  expect(await paper()).toContain('Care levels of residents');
  expect(screen.queryByRole('button', { name: /Excel/ })).toBeNull();
});
