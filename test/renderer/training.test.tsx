// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import TrainingEntryPage from '@renderer/features/training/entry-page';
import TrainingRecordPage from '@renderer/features/training/record-page';
import { setSheetReader } from '@renderer/features/training/sheet-reader';
import SheetsPage from '@renderer/features/training/sheets-page';
import TrainingPage from '@renderer/features/training/training-page';
import { setFileFetch } from '@renderer/api';
import { TrainingTab } from '@renderer/features/staff/training-tab';
import { someStaff } from '../support/sample-staff';
import { closedSession, somePdf, somePlanItem, someSession } from '../support/sample-training';
import { closeScreens, fill, renderPage } from '../support/render';
import { createTestCore, type TestCore } from '../support/test-core';

const day = asCivilDate;
let core: TestCore;
let wang: string;
let li: string;
beforeEach(async () => {
  core = await createTestCore();
  wang = (await core.client.staff.register({ fields: someStaff(1, { name: '王秀兰' }) })).id;
  li = (await core.client.staff.register({ fields: someStaff(2, { name: '李建国' }) })).id;
});
afterEach(() => { closeScreens(); core.close(); });

test('an empty home is told what belongs here; a home with trainings finds them', async () => {
  const empty = await renderPage(TrainingPage, { core, at: '/training' });
  await screen.findByText('还没有培训记录');
  empty.unmount();
  await core.client.training.schedule({ fields: someSession(), staffIds: [wang] });
  const { user, path } = await renderPage(TrainingPage, { core, at: '/training' });
  await user.click(await screen.findByText('岗前安全与消防培训'));
  await waitFor(() => { expect(path()).toMatch(/^\/training\/.+/); });
});

test('a session is entered with people by typing and Enter; what is missing is said and nothing typed is lost', async () => {
  const { user, path } = await renderPage(TrainingEntryPage, { core, at: '/training/new' });
  const save = await screen.findByRole('button', { name: '保存培训' });
  fill(await screen.findByLabelText('主题'), '消防演练');
  await user.click(save);
  expect(await screen.findAllByText('请填写这一项。')).toHaveLength(2);
  expect(screen.getByLabelText<HTMLInputElement>('主题').value).toBe('消防演练');
  fill(screen.getByLabelText(/^开始时间/), '9:00');
  fill(screen.getByLabelText(/^结束时间/), '11:00');
  await user.click(screen.getByLabelText(/^开始时间/));
  await user.click(screen.getByLabelText(/^结束时间/));
  await user.tab();
  await waitFor(() => { expect(screen.getByLabelText<HTMLInputElement>('学时').value).toBe('2'); });
  await user.click(screen.getByLabelText('类别'));
  await user.click(await screen.findByText('消防安全', { selector: '.ant-select-item-option-content' }));
  const people = screen.getAllByLabelText('姓名或拼音').at(-1) ?? document.body;
  fill(people, 'wxl');
  await user.type(people, '{Enter}');
  await screen.findByText('已选 1 人');
  await user.click(save);
  await waitFor(() => { expect(path()).toMatch(/^\/training\/[^n]/); });
  const { rows } = await core.client.training.sessions({});
  expect(rows).toMatchObject([{ title: '消防演练', hours: 2, startsAt: '09:00', endsAt: '11:00', topics: ['fire'], enlisted: 1, heldOn: '2026-11-23' }]);
});

test('the returned sheet is keyed by numbers, results in one go, and only then the record can be finished', async () => {
  const { id } = await core.client.training.schedule({ fields: someSession(), staffIds: [wang, li] });
  const { user } = await renderPage(TrainingRecordPage, { core, at: `/training/${id}`, route: '/training/:id' });
  await screen.findByText('还没有登记签到。请按交回的签到表录入。');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '完成记录' }).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: '录入签到' }));
  const numbers = await screen.findByLabelText('已签到的序号');
  fill(numbers, '1-x');
  await screen.findByText('看不懂“1-x”。请写成 1-12,15 这样。');
  fill(numbers, '1,7');
  await screen.findByText('名单上没有序号 7。');
  fill(numbers, '1');
  await screen.findByText('1 / 2 人参加');
  await user.click(screen.getByRole('button', { name: '保存签到' }));
  await screen.findByText('有参加的人还没有考核结果。请录入。');
  await user.click(screen.getByRole('button', { name: '录入考核结果' }));
  await user.click(await screen.findByRole('button', { name: '全部合格' }));
  await user.click(screen.getByRole('button', { name: '保存考核结果' }));
  await screen.findByText('内容已齐，可以完成记录。完成后不能修改，只能更正。');
  await user.click(screen.getByRole('button', { name: '完成记录' }));
  await waitFor(async () => { expect((await core.client.training.session({ id })).state).toBe('closed'); });
  await waitFor(() => { expect(screen.queryByRole('button', { name: '录入签到' })).toBeNull(); });
});

test('the plan shows what was held for it and what is late', async () => {
  const item = await core.client.training.addPlanItem({ fields: somePlanItem() });
  await core.client.training.addPlanItem({ fields: somePlanItem({ month: 2, title: '感染防控', topics: ['infection'], audience: { groups: ['care', 'nursing'] } }) });
  await closedSession(core.client, [wang], { planItemId: item.id, kind: 'inService' });
  await renderPage(TrainingPage, { core, at: '/training?tab=plan', route: '/training' });
  await screen.findByText('已完成 1 / 2 项');
  screen.getByText('护理、医疗护理');
  screen.getByText('未按期');
});

test('a duty names its basis and opens who is missing; the Shanghai example is off', async () => {
  await closedSession(core.client, [wang], { kind: 'inService', topics: ['fire'], heldOn: day('2026-11-20') });
  const { user } = await renderPage(TrainingPage, { core, at: '/training?tab=duties', route: '/training' });
  const card = (await screen.findByText('全员消防安全培训')).closest('section') ?? document.body;
  within(card).getByText('1 人未完成');
  within(card).getByText(/第61号令第 36 条：消防安全重点单位/);
  await user.click(within(card).getByRole('button', { name: '查看名单' }));
  await within(card).findByText('李建国');
  expect(within(card).queryByText('王秀兰')).toBeNull();
  const example = screen.getByText('护理员在岗培训学时').closest('section') ?? document.body;
  within(example).getByText('未启用');
  await user.click(within(card).getByRole('button', { name: '设置' }));
  const months = await screen.findByLabelText('间隔（月）');
  fill(months, '24');
  fill(screen.getByLabelText('原因'), '院务会');
  await user.click(screen.getByRole('button', { name: '保存设置' }));
  await screen.findByText('这样设置比法规要求宽松。请改短间隔；确实要这样设置时，请勾选已知晓后再保存。');
  expect(screen.getByLabelText<HTMLTextAreaElement>('原因').value).toBe('院务会');
  await user.click(screen.getByLabelText('已知晓这样设置比法规要求宽松'));
  await user.click(await screen.findByRole('button', { name: /保存设置/ }));
  await waitFor(async () => { expect((await core.client.training.duties({})).find((duty) => duty.key === 'national/fire')?.everyMonths).toBe(24); });
});

test('hours of the year, and one person\'s tab', async () => {
  await closedSession(core.client, [wang], { hours: 2.5 });
  const hours = await renderPage(TrainingPage, { core, at: '/training?tab=hours', route: '/training' });
  await screen.findByText('2.5');
  hours.unmount();
  await renderPage(() => <TrainingTab staffId={wang} />, { core, at: '/' });
  await screen.findByText('2.5 学时');
  await screen.findByText('岗前安全教育和培训');
  expect(screen.getAllByText('安全生产教育、消防安全').length).toBeGreaterThan(0);
});

test('returned sheets: each says where it belongs or why not; one that fails takes no other with it, and what was chosen stays', async () => {
  const { id } = await core.client.training.schedule({ fields: someSession({ title: '消防演练' }), staffIds: [wang] });
  const corrected = await closedSession(core.client, [li], { title: '手卫生' });
  const correction = await core.client.training.correctClosed({ id: corrected.id, expectedVersion: corrected.version, reason: '学时写错' });
  await core.client.training.close({ id: correction.id, expectedVersion: correction.version });
  const owner = (await core.client.access.state()).me?.accountId ?? '';
  setFileFetch((_path, init) => Promise.resolve(new Response(JSON.stringify({ id: core.core.services.files.putTemporary(new Uint8Array(init?.body as ArrayBuffer), '签到表.pdf', 'application/pdf', owner) }))));
  // There is no worker and no canvas here: the code is what a file is called.
  setSheetReader(() => ({ end: () => undefined, read: (file) => Promise.resolve(file instanceof File && file.name.startsWith('code-') ? { state: 'code', code: file.name.slice(5), turns: 1, small: file } : { state: 'noCode', small: file }) }));
  globalThis.createImageBitmap = () => Promise.reject(new Error('no canvas'));
  URL.createObjectURL = () => 'blob:shown';
  URL.revokeObjectURL = () => undefined;
  const jpeg = (name: string): File => new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], name, { type: 'image/jpeg' });
  const { user, unmount } = await renderPage(SheetsPage, { core, at: '/training/sheets' });
  await screen.findByText('先选择签到表的照片或扫描件。');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '归档' }).disabled).toBe(true);
  const large = jpeg('大图.jpg');
  Object.defineProperty(large, 'size', { value: 80_000_000 });
  const files = [jpeg(`code-${id}`), jpeg(`code-${corrected.id}`), jpeg('code-https://example.org'), jpeg('空白.jpg'), new File([new Uint8Array(somePdf)], '扫描.pdf', { type: 'application/pdf' }), new File(['MZ'], '程序.jpg', { type: 'image/jpeg' }), large];
  await user.upload(screen.getByLabelText('选择照片或扫描件'), files);
  await screen.findByText('“程序.jpg”没有加入');
  screen.getByText('文件超过 40 MB。请重新拍照，或扫描成较小的文件。');
  await screen.findByText('3 张还没有选培训。');
  const lines = within(screen.getByRole('list', { name: '签到表' })).getAllByRole('listitem');
  const words = lines.map((one) => one.textContent);
  expect(words[0]).toContain('消防演练2026-11-20 · 2026-0001');
  expect(words[1]).toContain('表上的 2026-0002 已经更正，归入更正后的 2026-0003。');
  expect(words[2]).toContain('这个二维码不是本机构的培训。请核对是不是拿错了表，或选择它属于哪一场培训。');
  expect(words[3]).toContain('没有找到二维码。');
  expect(words[4]).toContain('PDF 里的二维码读不了。');
  fill(screen.getByRole('combobox', { name: '扫描.pdf 属于哪一场培训' }), '消防演练');
  await user.click(await screen.findByText('2026-11-20 消防演练 2026-0001', { selector: '.ant-select-item-option-content' }));
  await user.click(await screen.findByRole('button', { name: '归档 3 张' }));
  // The two photos cannot be drawn in this browser, which has no canvas; the PDF behind them is filed all the same.
  await waitFor(() => { expect(screen.getAllByText('没有归档。这张图片打不开，文件可能已损坏。请重新拍照或扫描。')).toHaveLength(2); });
  await screen.findByText('已归档');
  expect((await core.client.training.session({ id })).files).toMatchObject([{ kind: 'signSheet', mediaType: 'application/pdf' }]);
  await user.click(await screen.findByRole('button', { name: '录入签到' }));
  await screen.findByLabelText('已签到的序号');
  unmount();
  // Coming back, everything is there but what was filed.
  await renderPage(SheetsPage, { core, at: '/training/sheets' });
  await screen.findByText('2 张还没有选培训。');
  expect(within(screen.getByRole('list', { name: '签到表' })).getAllByRole('listitem')).toHaveLength(4);
});
