import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { asXlsx, idNumber } from '../support/messy-rosters';
import { closeAll, downloaded, newFolder, openWindow, picture, startHost, type Host } from './support/app';
import { lineAs, type Client } from './support/arrange';
import { goTo, settled, signInAs } from './support/person';
import { officeText, pdfText } from './support/readers';

let host: Host;
let page: Page;
let faults: string[];
let director: Client;
beforeAll(async () => {
  host = await startHost({ demo: true });
  ({ page, faults } = await openWindow({ still: true }));
  director = await lineAs(host, 'director');
  await signInAs(page, host, 'hr');
  await closeNotice();
});
afterAll(async () => { await closeAll(); });

/** What runs out is said at sign-in; the person has seen it. */
async function closeNotice(): Promise<void> {
  const seen = page.getByRole('button', { name: '今天知道了' });
  await seen.waitFor({ timeout: 8_000 }).then(() => seen.click(), () => undefined);
}

async function handIn(name: string, rows: (string | null)[][]): Promise<void> {
  const path = join(newFolder(), name);
  writeFileSync(path, await asXlsx(rows));
  await page.locator('input[type=file]').setInputFiles(path);
}

async function checkAndImport(rows: number): Promise<void> {
  await page.getByRole('button', { name: '核对每一行' }).click();
  await page.getByText('还没有写入任何内容').waitFor({ timeout: 30_000 });
  const confirm = page.getByRole('button', { name: `导入 ${String(rows)} 行` });
  await confirm.waitFor();
}

const newcomers = ['卫清荷', '池月明', '宁远帆'];
const document = (n: number) => idNumber('110101', `198${String(n)}-05-1${String(n)}`, n * 2);

test('HR imports a staff list: people with their posts, told row by row before anything is written', async () => {
  const before = (await director.staff.list({ limit: 1 })).total;
  await goTo(page, '/staff/import');
  await handIn('员工名单.xlsx', [
    ['序号', '姓名', '性别', '身份证号码', '学历', '部门', '岗位', '用工性质', '入职时间', '联系电话'],
    ...newcomers.map((name, n) => [String(n + 1), name, '女', document(n), '大专', '护理一区', n === 2 ? '生活管家' : '护工', '合同工', ['2026.11.2', '2026/11/2', '2026年11月2日'][n] ?? '', `1380000100${String(n)}`]),
    ['4', '无证号', '女', '', '大专', '护理一区', '护工', '合同工', '2026.11.2', ''],
  ]);
  await page.getByText('文件“员工名单.xlsx”，共 4 行').waitFor({ timeout: 30_000 });
  await checkAndImport(3);
  await picture(page, 'staff-import-preview');
  // A word for a position nobody knows is explained on the spot.
  await page.getByRole('combobox', { name: '“生活管家”是什么' }).click();
  await page.getByRole('option', { name: '养老护理员' }).or(page.locator('.ant-select-item-option').filter({ hasText: /^养老护理员$/ })).last().click();
  await page.getByText('种写法无法识别').waitFor({ state: 'detached', timeout: 30_000 });
  await page.getByRole('button', { name: '导入 3 行' }).click();
  await page.getByText('员工名单已导入').waitFor({ timeout: 30_000 });
  await picture(page, 'staff-import-done');
  const staff = await director.staff.list({ limit: 200 });
  expect(staff.total).toBe(before + 3);
  const third = staff.rows.find((row) => row.name === newcomers[2]);
  expect(third).toMatchObject({ entryOn: '2026-11-02', form: 'labour', posts: [{ positionCode: 'caregiver', department: '护理一区' }] });
});

test('imports certificates: three styles of dates, a kind nobody knows explained on the spot', async () => {
  await goTo(page, '/certificates/import');
  await handIn('证书清单.xlsx', [
    ['姓名', '证书名称', '等级', '证书编号', '发证机关', '发证日期', '有效期至'],
    [newcomers[0] ?? '', '养老护理员证', '五级', 'E2E-001', '市人社局', '2023.6.1', '长期'],
    [newcomers[1] ?? '', '养老护理员（四级）', '', 'E2E-002', '市人社局', '2024/6/1', ''],
    [newcomers[2] ?? '', '失智照护专项证', '', 'E2E-003', '市人社局', '2025年6月1日', ''],
    ['查无此人', '健康证', '', 'E2E-004', '', '2026-01-01', ''],
  ]);
  await page.getByText('文件“证书清单.xlsx”，共 4 行').waitFor({ timeout: 30_000 });
  await checkAndImport(2);
  await page.getByText('“失智照护专项证”不在目录里').waitFor();
  await page.getByText('员工名册里没有这个人').waitFor();
  await picture(page, 'certificates-import-preview');
  await page.getByRole('combobox', { name: '“失智照护专项证”是什么' }).click();
  await page.keyboard.type('健康照护师');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '导入 3 行' }).waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: '导入 3 行' }).click();
  await page.getByText('证书清单已导入').waitFor({ timeout: 30_000 });
  const { rows } = await director.certificates.list({ filter: { text: 'E2E-' }, limit: 50 });
  expect(rows.map((row) => [row.number, row.kind.code, row.level?.code ?? null, row.issuedOn]).sort()).toEqual([
    ['E2E-001', 'CERT-CARE', 'level-5', '2023-06-01'], ['E2E-002', 'CERT-CARE', 'level-4', '2024-06-01'], ['E2E-003', 'CERT-HCARE', null, '2025-06-01'],
  ]);
});

test('looks at the gaps, and renews what has run out: the alarm is gone with it', async () => {
  await goTo(page, '/certificates/required?view=gaps');
  await page.getByRole('row').filter({ hasText: '葛翠兰' }).first().waitFor();
  await picture(page, 'certificates-gaps');
  const [over] = (await director.certificates.list({ filter: { states: ['expired'] } })).rows;
  if (over === undefined) throw new Error('the made-up home has one certificate that ran out');
  await goTo(page, '/certificates/expiry');
  await page.getByText(over.holder?.name ?? '').first().waitFor();
  await picture(page, 'certificates-expiry');
  await goTo(page, `/certificates/${over.id}`);
  await page.getByRole('button', { name: '办理换证' }).click();
  await page.getByLabel(/^编号/).fill('E2E-RENEWED');
  const issued = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(/^发证日期/).fill(issued);
  await page.getByLabel(/^发证日期/).press('Tab');
  await page.getByLabel(/^有效期至/).fill('');
  await page.getByRole('button', { name: '填入' }).first().click();
  await picture(page, 'certificate-renewal');
  await page.getByRole('button', { name: '保存证书' }).click();
  await page.getByText('新证已登记').waitFor();
  const renewed = (await director.certificates.list({ filter: { text: 'E2E-RENEWED' } })).rows[0];
  expect(renewed).toMatchObject({ number: 'E2E-RENEWED', issuedOn: issued, holder: { name: over.holder?.name } });
  expect((await director.certificates.get({ id: over.id })).supersededById).toBe(renewed?.id);
  expect((await director.today.get()).groups.find((group) => group.kind === 'certificatesExpired')).toBeUndefined();
});

test('exports the ledger as PDF, Word and Excel, and other programs read the same in all three', async () => {
  await goTo(page, '/certificates');
  await page.getByRole('searchbox').or(page.getByPlaceholder('编号、姓名或拼音')).first().fill('E2E-');
  await page.getByRole('row').filter({ hasText: 'E2E-003' }).waitFor();
  await settled(page);
  await page.getByRole('button', { name: '打印' }).last().click();
  await page.getByRole('button', { name: '导出 PDF' }).waitFor();
  await settled(page);
  await picture(page, 'certificate-ledger');
  const wanted = ['E2E-001', 'E2E-002', 'E2E-003', 'E2E-RENEWED'];
  for (const [name, read] of [['导出 PDF', pdfText], ['导出 Word', officeText], ['导出 Excel', officeText]] as const) {
    const file = await downloaded(page, () => page.getByRole('button', { name }).click());
    const text = read(file.path);
    for (const number of wanted) expect(text).toContain(number);
    for (const person of newcomers) expect(text.replaceAll(/\s/g, '')).toContain(person);
    expect(text).not.toContain('JK20');
  }
  expect(faults).toEqual([]);
});
