import Database from 'better-sqlite3';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { databaseFile, openDatabase } from '@core/platform/database';
import { openKeyRing } from '@core/platform/key-ring';
import { closeAll, newFolder, openWindow, picture, root, startHost, type Host } from './support/app';
import { demoPassword, lineTo } from './support/arrange';
import { signIn } from './support/person';

afterAll(async () => { await closeAll(); });

const machineKey = (dataDir: string): string => join(dirname(dataDir), '.data-machine.key');

/** A home that was set up and left. @returns its folder and the recovery code that was printed */
async function homeLeftBehind(): Promise<{ dataDir: string; recoveryCode: string }> {
  const host = await startHost();
  const client = await lineTo(host);
  const { recoveryCode } = await client.institution.setUp({
    institution: { name: '安和养老院', uscc: null, kind: 'care-home', address: '安和市银杏路 8 号', beds: 40, phone: '0510-80000008' },
    director: { name: '沈安和', accountName: 'yuanzhang', password: demoPassword },
  });
  await host.stop();
  return { dataDir: host.dataDir, recoveryCode };
}

/** What the window says first when the host opens that folder. */
async function opened(dataDir: string): Promise<{ host: Host; page: Awaited<ReturnType<typeof openWindow>>['page']; title: string | null }> {
  const host = await startHost({ dataDir });
  const { page } = await openWindow();
  await page.goto(host.address);
  return { host, page, title: await page.getByRole('heading', { level: 1 }).textContent() };
}

test('data of a newer version: says so, names the way out and leaves the file as it is', async () => {
  const { dataDir } = await homeLeftBehind();
  const key = openKeyRing(dataDir, readFileSync(machineKey(dataDir), 'utf8').trim()).dataKey();
  const db = openDatabase({ driver: Database, key, path: databaseFile(dataDir), backupDir: newFolder(), migrationsDir: join(root, 'drizzle') });
  db.write.$client.prepare("insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', ?)").run(Number.MAX_SAFE_INTEGER);
  db.close();
  const before = readFileSync(databaseFile(dataDir));
  const { host, page, title } = await opened(dataDir);
  expect(title).toBe('这份数据来自更新的版本');
  expect(await page.getByText('请安装最新版本后再打开').isVisible()).toBe(true);
  await picture(page, 'bad-data-newer');
  await host.stop();
  expect(readFileSync(databaseFile(dataDir)).equals(before)).toBe(true);
});

test('a file of zero bytes and a file of something else: never turned into a new, empty home', async () => {
  for (const content of [Buffer.alloc(0), Buffer.from('%PDF-1.7 some other file '.repeat(20))]) {
    const { dataDir } = await homeLeftBehind();
    rmSync(`${databaseFile(dataDir)}-wal`, { force: true });
    rmSync(`${databaseFile(dataDir)}-shm`, { force: true });
    writeFileSync(databaseFile(dataDir), content);
    const { host, page, title } = await opened(dataDir);
    expect(title).toBe('数据文件已损坏或不是安颐的数据');
    expect(await page.getByText('请从备份文件夹中取最近的备份').isVisible()).toBe(true);
    await picture(page, `bad-data-${String(content.length)}-bytes`);
    await host.stop();
    expect(statSync(databaseFile(dataDir)).size).toBe(content.length);
  }
});

test('another computer: asks for the recovery code, refuses a wrong one in a sentence, opens with the right one', async () => {
  const { dataDir, recoveryCode } = await homeLeftBehind();
  rmSync(machineKey(dataDir));
  const { host, page, title } = await opened(dataDir);
  expect(title).toBe('这台电脑没有打开数据的钥匙');
  await page.getByLabel('恢复码').fill('ABCDE-ABCDE-ABCDE-ABCDE-ABCDE');
  await page.getByLabel('恢复码').press('Enter');
  await page.getByText(/恢复码不对/).waitFor();
  await picture(page, 'bad-data-wrong-code');
  await page.getByLabel('恢复码').fill(recoveryCode);
  await page.getByLabel('恢复码').press('Enter');
  await page.getByRole('heading', { name: '登录' }).waitFor();
  await signIn(page, 'yuanzhang', demoPassword);
  await host.stop();
  // From now on this computer has a key again.
  const again = await opened(dataDir);
  expect(again.title).toBe('登录');
  await again.host.stop();
});
