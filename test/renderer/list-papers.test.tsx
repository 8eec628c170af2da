// @vitest-environment jsdom
import { configure, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import AppraisalsPage from '@renderer/features/appraisals/appraisals-page';
import ExpiryBoardPage from '@renderer/features/certificates/expiry-page';
import CertificateKindsPage from '@renderer/features/certificates/kinds-page';
import CertificateListPage from '@renderer/features/certificates/list-page';
import RequiredPage from '@renderer/features/certificates/required-page';
import ShiftsPage from '@renderer/features/shifts/shifts-page';
import StaffingPage from '@renderer/features/staffing/staffing-page';
import { asCivilDate } from '@shared/kit/civil-date';
import { inPost, someCertificate } from '../support/certificates';
import { closeScreens, renderPage } from '../support/render';
import { createTestCore, type CoreClient, type TestCore } from '../support/test-core';

/* From every list one button leads to its paper, and takes along just what the page asks for. */

configure({ asyncUtilTimeout: 6000 });

const day = asCivilDate;
const NOTHING = '列表里没有记录，没有可以打印或导出的内容。';
let core: TestCore;
let boss: CoreClient;
let cook: string;
beforeEach(async () => {
  core = await createTestCore();
  boss = core.client;
  cook = await inPost(boss, 1, '王德贵', 'cook');
});
afterEach(() => { closeScreens(); core.close(); });

const button = (name: string, box: { readonly findByRole: typeof screen.findByRole } = screen) =>
  // An icon speaks before the word.
  box.findByRole<HTMLButtonElement>('button', { name: new RegExp(`^(?:printer|file-excel)? *${name}$`) });
async function ready(name: string): Promise<HTMLButtonElement> {
  const found = await button(name);
  await waitFor(() => { expect(found.disabled).toBe(false); });
  return found;
}

describe('certificates', () => {
  test('the catalogue prints what the page shows, with the kinds out of use where they are asked for, and comes back', async () => {
    await boss.certificates.retireKind({ code: 'CERT-PSY', expectedVersion: 0, effectiveOn: day('2026-11-23'), reason: '不再使用' });
    const { user, path, handed } = await renderPage(CertificateKindsPage, { core, at: '/certificates/kinds' });
    await screen.findByText('护士执业证书', { selector: 'strong' });
    await ready('导出 Excel');
    expect(screen.queryByText('心理咨询师或心理治疗师证书')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: '包括已停用的' }));
    await screen.findByText('心理咨询师或心理治疗师证书');
    await user.click(await ready('打印'));
    expect(path()).toBe('/print/certificate-kinds');
    expect(handed()).toEqual({ list: { retired: true }, back: '/certificates/kinds' });
    closeScreens();
    // Come back to as it was left.
    await renderPage(CertificateKindsPage, { core, at: '/certificates/kinds' });
    await screen.findByText('心理咨询师或心理治疗师证书');
  });

  test('who must hold what prints the rules from the matrix and the gaps from the gap list, of the day and department asked for', async () => {
    const { id } = await boss.staff.openDepartment({ fields: { name: '膳食部', parentId: null, headId: null, note: null } });
    const at = `/certificates/required?on=2026-11-01&department=${id}`;
    const matrix = await renderPage(RequiredPage, { core, at, route: '/certificates/required' });
    await ready('导出 Excel');
    await matrix.user.click(await ready('打印'));
    expect(matrix.path()).toBe('/print/certificate-matrix');
    expect(matrix.handed()).toEqual({ list: { on: '2026-11-01', departments: [id] }, back: at });
    closeScreens();
    const gaps = await renderPage(RequiredPage, { core, at: '/certificates/required?view=gaps&kind=CERT-HEALTH-FOOD', route: '/certificates/required' });
    await gaps.user.click(await ready('打印'));
    expect(gaps.path()).toBe('/print/certificate-gaps');
    expect(gaps.handed()).toMatchObject({ list: { kinds: ['CERT-HEALTH-FOOD'], mandatoryOnly: false }, back: '/certificates/required?view=gaps&kind=CERT-HEALTH-FOOD' });
  });

  test('the expiry board prints the board, or the day of its calendar that is open', async () => {
    await boss.certificates.record({ fields: someCertificate({ kindCode: 'CERT-HEALTH-FOOD', staffId: cook, issuedOn: day('2025-12-13'), validUntil: day('2026-12-12') }) });
    const { user, handed, path } = await renderPage(ExpiryBoardPage, { core, at: '/certificates/expiry' });
    await user.click(await screen.findByRole('button', { name: '下个月' }));
    await user.click(await screen.findByRole('button', { name: /2026-12-12，1 项到期/ }));
    await screen.findByText('2026-12-12 到期', { selector: 'h2' });
    await user.click(await ready('打印'));
    expect(path()).toBe('/print/certificate-expiring');
    expect(handed()).toMatchObject({ list: { dueOn: '2026-12-12' }, back: '/certificates/expiry' });
  });

  test('of an empty ledger nothing is made, and the buttons say so', async () => {
    await renderPage(CertificateListPage, { core, at: '/certificates' });
    await screen.findByText('还没有登记证书');
    for (const name of ['打印', '导出 Excel']) {
      const found = await button(name);
      expect([found.disabled, found.title]).toEqual([true, NOTHING]);
    }
  });
});

describe('appraisals', () => {
  async function view(name: string) {
    const page = await renderPage(AppraisalsPage, { core, at: '/appraisals' });
    await page.user.click(await screen.findByText(name, { selector: '.ant-segmented-item-label' }));
    return page;
  }

  test('awards print those of the year chosen; none says why there is no paper', async () => {
    await view('奖惩');
    await screen.findByText('没有奖惩记录');
    expect([(await button('打印')).disabled, (await button('打印')).title]).toEqual([true, NOTHING]);
    closeScreens();
    await boss.appraisals.recordAward({ fields: { staffId: cook, kind: 'award', on: day('2026-11-02'), title: '比赛第一名', detail: null, amountCents: null, basis: null } });
    const { user, path, handed } = await renderPage(AppraisalsPage, { core, at: '/appraisals' });
    await screen.findByText('比赛第一名');
    await user.click(screen.getByRole('combobox', { name: '年份' }));
    await user.click(await screen.findByText('2026', { selector: '.ant-select-item-option-content' }));
    await user.click(await ready('打印'));
    expect(path()).toBe('/print/award-ledger');
    expect(handed()).toEqual({ list: { year: 2026 }, back: '/appraisals' });
  });

  test('credit, the pay table and the month lead to their papers', async () => {
    await boss.appraisals.recordCredit({ fields: { staffId: cook, direction: 'breach', kind: 'left-post', on: day('2026-11-03'), detail: '离岗', source: null } });
    const credit = await view('职业信用');
    await credit.user.click(await ready('打印'));
    expect([credit.path(), credit.handed()]).toEqual(['/print/credit-ledger', { list: {}, back: '/appraisals' }]);
    closeScreens();
    const none = await view('薪级表');
    await screen.findByText('还没有设置薪级表');
    expect((await button('打印')).title).toBe(NOTHING);
    none.unmount();
    await boss.appraisals.setPayTable({ effectiveOn: day('2026-01-01'), title: '2026 年薪级', basis: '会议', rows: [{ level: 'none', grade: '一档', allowanceCents: 100 }] });
    const pay = await view('薪级表');
    await pay.user.click(await ready('打印'));
    expect([pay.path(), pay.handed()]).toEqual(['/print/pay-table', { list: {}, back: '/appraisals' }]);
    closeScreens();
    const month = await view('月度考核');
    await month.user.click(await screen.findByText(/^未完成/));
    await month.user.click(await ready('打印汇总'));
    expect([month.path(), month.handed()]).toEqual(['/print/appraisal-month', { list: { month: '2026-10', filter: 'open' }, back: '/appraisals' }]);
  });
});

test('the people behind a rate print from their drawer, and one comes back to it', async () => {
  await inPost(boss, 3, '张桂芳', 'caregiver');
  const { user, path, handed } = await renderPage(StaffingPage, { core, at: '/staffing' });
  await user.click(await screen.findByRole('button', { name: /查看养老护理员技能等级证书持有率的名单$/ }));
  const drawer = within(await screen.findByRole('dialog'));
  await drawer.findByText('张桂芳');
  await user.click(await button('打印', drawer));
  expect(path()).toBe('/print/rate-people');
  const state = handed() as { back: string };
  expect(state).toEqual({ list: { code: 'caregiver-certificates', on: '2026-11-23' }, back: '/staffing?people=caregiver-certificates' });
  closeScreens();
  await renderPage(StaffingPage, { core, at: state.back, route: '/staffing' });
  await within(await screen.findByRole('dialog')).findByText('张桂芳');
});

test('the changes of a roster print from their drawer; before the first save the button says there are none', async () => {
  const { user, path, handed } = await renderPage(ShiftsPage, { core, at: '/shifts?month=2026-11', route: '/shifts' });
  await user.click(await button('修改记录'));
  const empty = within(await screen.findByRole('dialog'));
  await empty.findByText('还没有记录');
  expect([(await button('打印', empty)).disabled, (await button('打印', empty)).title]).toEqual([true, NOTHING]);
  await user.click(empty.getByRole('button', { name: /close|关闭/i }));
  await boss.shifts.arrange({ month: '2026-11', departmentId: null, expectedVersion: 0, cells: [{ staffId: cook, on: day('2026-11-02'), shift: 'off', post: null }], reason: null });
  await waitFor(() => { expect(screen.queryByRole('dialog')).toBeNull(); });
  await user.click(await button('修改记录'));
  const drawer = within(await screen.findByRole('dialog'));
  await drawer.findByText('保存草稿');
  await user.click(await button('打印', drawer));
  expect([path(), handed()]).toEqual(['/print/roster-changes', { list: { month: '2026-11', departmentId: null }, back: '/shifts?month=2026-11&department=' }]);
});
