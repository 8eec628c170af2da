// @vitest-environment jsdom
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setFileFetch } from '@renderer/api';
import CertificateEntryPage from '@renderer/features/certificates/entry-page';
import ExpiryBoardPage from '@renderer/features/certificates/expiry-page';
import CertificateKindsPage from '@renderer/features/certificates/kinds-page';
import LicencesPage from '@renderer/features/certificates/licences-page';
import CertificateListPage from '@renderer/features/certificates/list-page';
import { monthAway, weeksOf } from '@renderer/features/certificates/month-grid';
import { CertificateNotice } from '@renderer/features/certificates/notice';
import CertificateRecordPage from '@renderer/features/certificates/record-page';
import RequiredPage from '@renderer/features/certificates/required-page';
import { CertificatesTab } from '@renderer/features/staff/certificates-tab';
import { asCivilDate } from '@shared/kit/civil-date';
import { inPost, someJpeg, somePdf, somePng, someCertificate, uploaded } from '../support/certificates';
import { closeScreens, fill, renderPage, type RenderOptions } from '../support/render';
import { type CoreClient, createTestCore, later, type TestCore } from '../support/test-core';

// Two cores shared by many; what is awaited comes, only later.
configure({ asyncUtilTimeout: 6000 });

const day = asCivilDate;
let core: TestCore;
let hr: CoreClient;
let cookId: string;
beforeEach(async () => {
  core = await createTestCore();
  hr = await core.signInAs('hr');
  cookId = await inPost(hr, 1, '王德贵', 'cook');
});
afterEach(() => { closeScreens(); core.close(); vi.restoreAllMocks(); });

const asHr = (options: RenderOptions): RenderOptions => ({ core, window: hr, ...options });
const health = (given: Partial<Parameters<typeof someCertificate>[0]> = {}) =>
  hr.certificates.record({ fields: someCertificate({ kindCode: 'CERT-HEALTH-FOOD', staffId: cookId, number: 'JK20260001', issuedOn: day('2025-12-13'), validUntil: day('2026-12-12'), ...given }) });
const entry = (at = `/certificates/new?staff=${cookId}&kind=CERT-HEALTH-FOOD`) => renderPage(CertificateEntryPage, asHr({ at, route: '/certificates/new' }));
const value = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label).value;

/** Lets the page hand files to this core, as the binary route would. */
async function openFileRoute(client: CoreClient): Promise<void> {
  const owner = (await client.access.state()).me?.accountId ?? '';
  setFileFetch((_path, init) => {
    const id = core.core.services.files.putTemporary(new Uint8Array(init?.body as ArrayBuffer), 'page', 'application/octet-stream', owner);
    return Promise.resolve(new Response(JSON.stringify({ id })));
  });
}

describe('the stored pages of a scan', () => {
  const names = async (id: string) => (await hr.certificates.get({ id })).scans.map((page) => page.name);
  test('are moved and turned by button and by key; a PDF is only moved', async () => {
    const { id } = await health();
    const uploadIds = [await uploaded(core, someJpeg(), '正面.jpg', hr), await uploaded(core, somePng(), '背面.png', hr), await uploaded(core, somePdf(), '体检表.pdf', hr)];
    const { scans } = await hr.certificates.attachScans({ id, expectedVersion: 1, uploadIds });
    const { user } = await renderPage(CertificateRecordPage, asHr({ at: `/certificates/${id}`, route: '/certificates/:id' }));
    await screen.findByText('第 1 页，共 3 页');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /前移一页/ }).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: /后移一页/ }));
    // The page one moved stays the page one sees.
    await screen.findByText('第 2 页，共 3 页');
    expect(await names(id)).toEqual(['背面.png', '正面.jpg', '体检表.pdf']);
    await user.click(screen.getByRole('button', { name: /右转/ }));
    await waitFor(async () => { expect((await hr.certificates.get({ id })).scans[1]?.fileId).not.toBe(scans[0]?.fileId); });
    const picture = screen.getByRole('region', { name: '第 2 页，共 3 页' });
    picture.focus();
    await waitFor(() => { expect(screen.getByRole<HTMLButtonElement>('button', { name: /右转/ }).disabled).toBe(false); });
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await screen.findByText('第 1 页，共 3 页');
    expect(await names(id)).toEqual(['正面.jpg', '背面.png', '体检表.pdf']);
    const before = (await hr.certificates.get({ id })).scans[0]?.fileId;
    await waitFor(() => { expect(screen.getByRole<HTMLButtonElement>('button', { name: /右转/ }).disabled).toBe(false); });
    await user.keyboard('r');
    await waitFor(async () => { expect((await hr.certificates.get({ id })).scans[0]?.fileId).not.toBe(before); });
    await user.click(screen.getByRole('button', { name: '下一页' }));
    await user.click(screen.getByRole('button', { name: '下一页' }));
    await screen.findByText('PDF 页只能移动，不能旋转');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /右转/ }).disabled).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /前移一页/ }).disabled).toBe(false);
  });

  test('stay as they are where somebody else was faster, and the person is told', async () => {
    const { id } = await health();
    const uploadIds = [await uploaded(core, someJpeg(), '正面.jpg', hr), await uploaded(core, somePng(), '背面.png', hr)];
    await hr.certificates.attachScans({ id, expectedVersion: 1, uploadIds });
    await renderPage(CertificateRecordPage, asHr({ at: `/certificates/${id}`, route: '/certificates/:id' }));
    const turn = await screen.findByRole('button', { name: /右转/ });
    const { scans } = await hr.certificates.get({ id });
    // Pressed in the moment in which the other window was faster, before word of it is here.
    const other = core.client.certificates.moveScan({ id, expectedVersion: 2, position: 0, to: 1 });
    fireEvent.click(turn);
    await other;
    await screen.findByText('这条记录刚被别人修改过。请先看最新内容，再重新修改。');
    expect((await hr.certificates.get({ id })).scans.map((page) => page.fileId).toSorted()).toEqual(scans.map((page) => page.fileId).toSorted());
    expect(await names(id)).toEqual(['背面.png', '正面.jpg']);
  });
});

describe('entering a certificate', () => {
  test('suggests the end from the validity of the kind and never fills it in by itself; saves and opens the record', async () => {
    const { user, path } = await entry();
    await screen.findByText('食品从业人员健康证明', { selector: '.ant-select-content-value,.ant-select-selection-item,*' });
    fill(screen.getByLabelText('发证日期选填'), '2026-11-20');
    await screen.findByText('按 12 个月有效期推算为 2027-11-20');
    expect(value('有效期至选填')).toBe('');
    fill(screen.getByLabelText('编号选填'), 'JK20260001');
    await user.click(screen.getAllByRole('button', { name: '填入' }).at(-1) as HTMLElement);
    expect(value('有效期至选填')).toBe('2027-11-20');
    await user.click(screen.getByRole('button', { name: '保存证书' }));
    await waitFor(() => { expect(path()).toMatch(/^\/certificates\/[0-9a-f-]{36}$/); });
    expect((await hr.certificates.list({})).rows).toMatchObject([{ number: 'JK20260001', expiresOn: '2027-11-20', state: 'unverified', holder: { name: '王德贵' } }]);
    expect(await hr.drafts.list()).toEqual([]);
  });

  test('an end before the issue and a certificate of nobody are told at their fields; what was typed stays', async () => {
    const { user } = await entry('/certificates/new?kind=CERT-HEALTH-FOOD');
    fill(await screen.findByLabelText('发证日期选填'), '2026-11-20');
    fill(screen.getByLabelText('有效期至选填'), '2026-11-19');
    fill(screen.getByLabelText('编号选填'), 'JK-9');
    await user.click(screen.getByRole('button', { name: '保存证书' }));
    await waitFor(() => { expect(document.querySelectorAll('.ant-form-item-explain-error').length).toBeGreaterThanOrEqual(1); });
    expect(value('编号选填')).toBe('JK-9');
    closeScreens();
    const again = await entry();
    fill(await screen.findByLabelText('发证日期选填'), '2026-11-20');
    fill(screen.getByLabelText('有效期至选填'), '2026-11-19');
    await again.user.click(screen.getByRole('button', { name: '保存证书' }));
    await waitFor(() => { expect([...document.querySelectorAll('.ant-form-item-explain-error')].map((node) => node.textContent).join()).not.toBe(''); });
    expect(value('有效期至选填')).toBe('2026-11-19');
    expect((await hr.certificates.list({})).total).toBe(0);
  });

  test('says at once whose the number is and shows the way there', async () => {
    const made = await health();
    const other = await inPost(hr, 2, '李红梅', 'cook');
    const { user } = await entry(`/certificates/new?staff=${other}&kind=CERT-HEALTH-FOOD`);
    fill(await screen.findByLabelText('编号选填'), 'JK20260001');
    await screen.findByText('这个编号已登记在“王德贵”名下。');
    expect(screen.getByRole('link', { name: '打开那条记录' }).getAttribute('href')).toBe(`/certificates/${made.id}`);
    await user.click(screen.getByRole('button', { name: '保存证书' }));
    await waitFor(() => { expect(document.querySelector('.ant-form-item-explain-error, .a-form-problem')).not.toBeNull(); });
    expect((await hr.certificates.list({})).total).toBe(1);
  });

  test('takes a PDF as it is and stores it; a program, a damaged PDF and too large a file are refused with a sentence each, and the rest stays', async () => {
    await openFileRoute(hr);
    const { user, path } = await entry();
    const field = await waitFor(() => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (input === null) throw new Error('no field for files');
      return input;
    });
    const huge = new File(['%PDF-1.7'], '大.pdf', { type: 'application/pdf' });
    Object.defineProperty(huge, 'size', { value: 80_000_000 });
    const whole = new File([new Uint8Array(somePdf())], '健康证.pdf', { type: 'application/pdf' });
    await user.upload(field, [whole, new File(['MZ renamed'], '证书.jpg', { type: 'image/jpeg' }), new File(['%PDF-1.4 cut'], '坏.pdf', { type: 'application/pdf' }), huge]);
    await screen.findByText('“证书.jpg”没有加入');
    screen.getByText(/这是程序文件/);
    await screen.findByText(/这个 PDF 不完整/);
    await screen.findByText(/文件超过 40 MB/);
    await screen.findByText(/第 1 页 · 1 KB/);
    fill(screen.getByLabelText('发证日期选填'), '2026-11-20');
    await user.click(screen.getByRole('button', { name: '保存证书' }));
    await waitFor(() => { expect(path()).toMatch(/^\/certificates\/[0-9a-f-]{36}$/); });
    const made = await hr.certificates.get({ id: path().slice('/certificates/'.length) });
    expect(made.scans).toMatchObject([{ mediaType: 'application/pdf', bytes: somePdf().length }]);
  });

  test('keeps a draft and offers it again', async () => {
    await entry();
    fill(await screen.findByLabelText('编号选填'), '草稿-1');
    await waitFor(async () => { expect(await hr.drafts.list()).toHaveLength(1); }, { timeout: 4000 });
    closeScreens();
    const again = await entry();
    await again.user.click(await screen.findByRole('button', { name: '接着填写' }));
    await waitFor(() => { expect(value('编号选填')).toBe('草稿-1'); });
  });

  test('a renewal is a new record: whose and what stay, number and dates are asked for anew, the old one is superseded', async () => {
    const old = await health();
    const { user, path } = await renderPage(CertificateEntryPage, asHr({ at: `/certificates/${old.id}/edit?act=renew`, route: '/certificates/:id/edit' }));
    await screen.findByText('旧证：JK20260001，有效期至 2026-12-12');
    expect(value('编号选填')).toBe('');
    fill(screen.getByLabelText('编号选填'), 'JK20260002');
    fill(screen.getByLabelText('发证日期选填'), '2026-11-22');
    fill(screen.getByLabelText('有效期至选填'), '2027-11-21');
    await user.click(screen.getByRole('button', { name: '保存证书' }));
    await waitFor(() => { expect(path()).toMatch(/^\/certificates\/[0-9a-f-]{36}$/); });
    expect((await hr.certificates.get({ id: old.id })).superseded).toBe(true);
    expect((await hr.certificates.list({})).rows).toMatchObject([{ number: 'JK20260002' }]);
  });
});

describe('the record', () => {
  const record = (id: string, window: CoreClient = hr) => renderPage(CertificateRecordPage, { core, window, at: `/certificates/${id}`, route: '/certificates/:id' });

  test('says why it is in its state; the one who entered it cannot verify, another can', async () => {
    const { id } = await health();
    await record(id);
    await screen.findByText(/有效期至 2026-12-12.*还没有第二个人核对原件/);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '核验原件' }).disabled).toBe(true);
    closeScreens();
    const { user } = await record(id, core.client);
    await user.click(await screen.findByRole('button', { name: '核验原件' }));
    await user.click(await screen.findByRole('button', { name: '确认核验' }));
    await screen.findByText(/核对了原件/);
    expect((await hr.certificates.get({ id })).verified).toBe(true);
    await screen.findByText('有效期至 2026-12-12，还有 19 天。');
  });

  test('is voided with a reason', async () => {
    const { id } = await health();
    const { user } = await record(id);
    await user.click(await screen.findByRole('button', { name: '更多操作' }));
    await user.click(await screen.findByText('作废'));
    await user.type(await screen.findByLabelText('原因'), '录错了人');
    await user.click(screen.getByRole('button', { name: '作废记录' }));
    await screen.findByText(/作废：录错了人/);
    expect((await hr.certificates.list({})).total).toBe(0);
  });
});

describe('ledger, licences, tab', () => {
  test('the ledger finds by number, filters by state, and shows the filter as a chip', async () => {
    await health();
    await health({ number: 'JK-OLD', kindCode: 'CERT-AID', issuedOn: day('2022-01-01'), validUntil: day('2025-01-01') });
    const { user } = await renderPage(CertificateListPage, asHr({ at: '/certificates' }));
    await screen.findByText('JK20260001');
    await user.click(screen.getByRole('button', { name: /筛选/ }));
    await user.click(await screen.findByRole('checkbox', { name: '过期' }));
    await user.click(screen.getByRole('button', { name: '应用筛选' }));
    await waitFor(() => { expect(screen.queryByText('JK20260001')).toBeNull(); });
    screen.getByText('JK-OLD');
    await user.click(screen.getByRole('button', { name: '移除 过期' }));
    await screen.findByText('JK20260001');
    await user.type(screen.getByLabelText('编号、姓名或拼音'), 'JK-OLD');
    await waitFor(() => { expect(screen.queryByText('JK20260001')).toBeNull(); });
  });

  test('licences nobody entered stand beside those that are', async () => {
    await hr.certificates.record({ fields: someCertificate({ kindCode: 'CERT-FOOD-LIC', number: 'JY1', issuedOn: day('2022-01-01'), validUntil: day('2026-12-31') }) });
    await renderPage(LicencesPage, asHr({ at: '/certificates/licences' }));
    await screen.findByText('JY1');
    expect(screen.getAllByText('未登记').length).toBeGreaterThanOrEqual(1);
  });

  test('the record of a staff member says what the post asks for and what is held', async () => {
    const Tab = () => <CertificatesTab staffId={cookId} />;
    await renderPage(Tab, asHr({ at: '/tab' }));
    expect((await screen.findAllByText('没有登记')).length).toBeGreaterThanOrEqual(1);
    closeScreens();
    await health();
    await renderPage(Tab, asHr({ at: '/tab' }));
    await screen.findByText('JK20260001');
  });
});

describe('what runs out', () => {
  test('the board shows it, an answer with a plan makes it quiet, the line stays', async () => {
    const { id } = await health();
    const { user } = await renderPage(ExpiryBoardPage, asHr({ at: '/certificates/expiry' }));
    await screen.findByText('待安排 1');
    await user.click(screen.getByRole('button', { name: '安排' }));
    fill(await screen.findByLabelText('怎么办、谁去办'), '下周体检');
    await user.click(screen.getByRole('button', { name: '保存安排' }));
    await screen.findByText('待安排 0');
    await screen.findByText(/下周体检/);
    expect((await hr.certificates.board({})).rows).toMatchObject([{ certificate: { id }, open: false }]);
  });

  test('the calendar marks the day, and the day shows its lines', async () => {
    await health();
    const { user } = await renderPage(ExpiryBoardPage, asHr({ at: '/certificates/expiry' }));
    await user.click(await screen.findByRole('button', { name: '下个月' }));
    await user.click(await screen.findByRole('button', { name: /2026-12-12，1 项到期/ }));
    await screen.findByText('2026-12-12 到期', { selector: 'h2' });
    await screen.findByText('王德贵');
  });

  test('the notice after signing in is shown until it is seen, and not again the same day', async () => {
    await health();
    const { user } = await renderPage(CertificateNotice, asHr({ at: '/today' }));
    await screen.findByText('有 1 项证书提醒');
    await user.click(screen.getByRole('button', { name: '今天知道了' }));
    await waitFor(async () => { expect((await hr.certificates.notices()).total).toBe(0); });
    closeScreens();
    await renderPage(CertificateNotice, asHr({ at: '/today' }));
    await waitFor(() => { expect(screen.queryByText(/项证书提醒/)).toBeNull(); });
    closeScreens();
    later(core.clock, { days: 1 });
    hr = await core.signInAs('hr');
    await renderPage(CertificateNotice, asHr({ at: '/today' }));
    await screen.findByText('有 1 项证书提醒');
  });
});

describe('who must hold what', () => {
  test('the matrix marks the rule, and leads to the gap', async () => {
    const { user } = await renderPage(RequiredPage, asHr({ at: '/certificates/required' }));
    await user.click(await screen.findByRole('button', { name: /厨师，食品从业人员健康证明：\s*必须 0\/1/ }));
    await user.click(await screen.findByText('查看缺口'));
    await screen.findByText('王德贵');
    screen.getByText('没有登记');
  });
});

describe('the catalogue', () => {
  test('a kind with two lead times and a rule is added by one short form and takes part at once', async () => {
    const { user } = await renderPage(CertificateKindsPage, asHr({ at: '/certificates/kinds' }));
    await user.click(await screen.findByRole('button', { name: /新增种类/ }));
    const dialog = await screen.findByRole('dialog');
    fill(within(dialog).getByLabelText('名称'), '适老照护培训证');
    await user.click(within(dialog).getByText('2 年'));
    await user.click(within(dialog).getByRole('button', { name: '提前 60 天' }));
    await user.click(within(dialog).getByRole('button', { name: '提前 15 天' }));
    await user.type(within(dialog).getByLabelText('岗位'), '厨师');
    await user.click(await screen.findByText('厨师', { selector: '.ant-select-item-option-content' }));
    await user.click(within(dialog).getByRole('button', { name: '保存种类' }));
    await waitFor(async () => {
      const { kinds } = await hr.certificates.catalogue({});
      expect(kinds.find((kind) => kind.name.zh === '适老照护培训证')).toMatchObject({ leadDays: [60, 15], validity: { rule: 'months', months: 24 }, rules: [{ positions: ['cook'], mandatory: true }], scope: 'home' });
    });
    await screen.findByText('适老照护培训证', { selector: 'strong' });
    expect((await hr.certificates.gaps({})).rows.map((row) => row.kinds[0]?.name.zh)).toContain('适老照护培训证');
  });

  test('a shipped kind is changed with a reason: its other facts stay', async () => {
    const before = (await hr.certificates.catalogue({})).kinds.find((kind) => kind.code === 'CERT-NURSE');
    const { user } = await renderPage(CertificateKindsPage, asHr({ at: '/certificates/kinds' }));
    await user.click(await screen.findByText('护士执业证书', { selector: 'strong' }));
    await user.click(await screen.findByRole('button', { name: '修改' }));
    const dialog = await screen.findByRole('dialog', { name: /修改“护士执业证书”/ }).catch(() => screen.getAllByRole('dialog').at(-1) as HTMLElement);
    await user.click(within(dialog).getByRole('button', { name: '提前 120 天' }));
    fill(within(dialog).getByLabelText('修改原因'), '本地要求更早办理');
    await user.click(within(dialog).getByRole('button', { name: '保存种类' }));
    await waitFor(async () => {
      const after = (await hr.certificates.catalogue({})).kinds.find((kind) => kind.code === 'CERT-NURSE');
      expect(after?.leadDays).toEqual([120, 90, 60, 30]);
      expect(after?.rules).toEqual(before?.rules);
      expect(after?.name).toEqual(before?.name);
    });
  });
});

test('a month is whole weeks from Monday on, also in a leap year and at the turn of the year', () => {
  const weeks = weeksOf(day('2028-02-01'));
  expect(weeks[0]?.[0]?.day).toBe('2028-01-31');
  expect(weeks.flat().filter((one) => one.inMonth)).toHaveLength(29);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(monthAway(day('2026-12-01'), 1)).toBe('2027-01-01');
  expect(monthAway(day('2026-01-31'), -1)).toBe('2025-12-01');
});
