// The screens in a real Electron: first run, rows, the menu, and typing while core, or the whole program, is killed.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { speakContract } from './contract.mjs';
import { corePid, launch, picture, root, temporaryFolder, test, until } from './harness.mjs';
import { call } from './in-page.mjs';

/** What a form may lose at most, in ms of typing. */
const MOST_LOST = 2_000;

const nameField = (page) => page.getByLabel('姓名').first();

async function openNewResident(page) {
  await page.evaluate(() => {
    location.hash = '#/residents/new';
  });
  await page.getByText('保存档案').waitFor({ timeout: 15_000 });
}

/** Types without end into a field until told to stop; `typed` holds every state of the text with its time. */
function typeOn(field) {
  const typed = [];
  let going = true;
  const done = (async () => {
    for (let stroke = 0; going && stroke < 200; stroke += 1) {
      await field.press(String.fromCharCode(97 + (stroke % 26)));
      typed.push({ at: performance.now(), text: await field.inputValue() });
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  })().catch(() => undefined);
  return {
    typed,
    stop: async () => {
      going = false;
      await done;
    },
  };
}

export async function screenTests() {
  const userData = temporaryFolder('screens');
  let program = await launch({ userData });
  let { page } = program;

  await test('first run shows in Chinese, and the demo home opens with one click', async () => {
    await page.getByText('先看演示机构').click({ timeout: 15_000 });
    await page.getByText('沈安和').first().waitFor({ timeout: 20_000 });
  });

  await test('the list of residents shows rows', async () => {
    await page.evaluate(() => {
      location.hash = '#/residents';
    });
    await until('rows', () => page.locator('tbody tr').count().then((count) => count >= 10));
    await picture(page, 'residents');
  });

  await test('the menu opens what the page shows', async () => {
    await program.app.evaluate(({ Menu }) => Menu.getApplicationMenu().items[0].submenu.items[0].click());
    await page.getByText('25.1.1').first().waitFor({ timeout: 10_000 });
    await picture(page, 'about');
    await page.keyboard.press('Escape');
    // Keys go to the dialog until it has gone.
    await page.getByRole('dialog').waitFor({ state: 'hidden', timeout: 10_000 });
  });

  await test('core killed in the middle of an assessment: every answer is there, on the screen and in core', async () => {
    await speakContract(page);
    const ask = (path, input) => page.evaluate(call, [path, input]);
    const { rows } = await ask('residents.list', {});
    let begun = { failure: 'none tried' };
    for (const { id } of rows) {
      begun = await ask('assessments.start', { residentId: id, reason: 'routine' });
      if (begun.failure === undefined) break;
    }
    assert.equal(begun.failure, undefined, JSON.stringify(begun));
    await page.evaluate((id) => {
      location.hash = `#/assessments/${id}/fill`;
    }, begun.id);
    await page.getByText('已答 0 / 26').first().waitFor({ timeout: 20_000 });
    await page.locator('[data-item]').first().focus();
    const before = corePid(program.pid);
    for (let item = 1; item <= 16; item += 1) {
      if (item === 8) process.kill(before, 'SIGKILL');
      await page.keyboard.press('0');
      await page.getByText(`已答 ${item} / 26`).first().waitFor({ timeout: 15_000 });
    }
    await until('another core', () => {
      const now = corePid(program.pid);
      return now !== null && now !== before;
    });
    await speakContract(page);
    await until('all answers in core', async () => {
      const record = await ask('assessments.get', { id: begun.id });
      return Object.keys(record.sheet?.answers ?? {}).length === 16;
    });
    await page.getByText('已答 16 / 26').first().waitFor();
    await picture(page, 'assessment-after-kill');
  });

  await test('core killed while somebody types: nothing on the screen is lost, and the form saves itself again', async () => {
    await openNewResident(page);
    const field = nameField(page);
    await field.click();
    const typing = typeOn(field);
    await until('some typing', () => typing.typed.length > 20);
    const before = corePid(program.pid);
    process.kill(before, 'SIGKILL');
    await until('another core', () => {
      const now = corePid(program.pid);
      return now !== null && now !== before;
    });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await typing.stop();
    const shown = await field.inputValue();
    assert.equal(shown.length, typing.typed.length);
    await speakContract(page);
    await until('the draft to hold all of it', async () => {
      const draft = await page.evaluate(call, ['drafts.find', { form: 'resident', subject: '' }]);
      return draft?.body !== undefined && JSON.stringify(draft.body).includes(shown);
    });
    await picture(page, 'after-core-killed');
  });

  await test('the whole program killed while somebody types: at most two seconds of it are lost', async () => {
    const field = nameField(page);
    await field.fill('');
    await field.click();
    const typing = typeOn(field);
    await until('three seconds of typing', () => typing.typed.length > 0 && performance.now() - typing.typed[0].at > 3_000);
    const core = corePid(program.pid);
    const killedAt = performance.now();
    process.kill(program.pid, 'SIGKILL');
    process.kill(core, 'SIGKILL');
    await typing.stop();
    program = await launch({ userData });
    ({ page } = program);
    await speakContract(page);
    const [{ accountName, password }] = (await page.evaluate(call, ['access.state'])).demoAccounts;
    await page.evaluate(call, ['access.signIn', { accountName, password }]);
    const draft = await page.evaluate(call, ['drafts.find', { form: 'resident', subject: '' }]);
    const must = typing.typed.filter(({ at }) => killedAt - at > MOST_LOST).at(-1).text;
    assert.ok(JSON.stringify(draft.body).includes(must), `${JSON.stringify(draft.body)} lacks ${must}`);
  });

  await test('the draft is offered when the form is opened again', async () => {
    await page.reload();
    await page.getByText('沈安和').first().waitFor({ timeout: 20_000 });
    await openNewResident(page);
    await page.getByRole('dialog').first().waitFor({ timeout: 10_000 });
    await picture(page, 'draft-offered');
  });

  await program.close();

  await test('a core that never starts: after five tries the page says so and offers another', async () => {
    const broken = await launch({ env: { ANYI_CORE_NODE: '', ANYI_CORE_SCRIPT: join(root, 'test', 'shell', 'dying-core.cjs') } });
    await broken.page.getByRole('alert').getByRole('button').waitFor({ timeout: 20_000 });
    await picture(broken.page, 'core-stopped');
    await broken.close();
  });
  await test('a data file that is none: the page says so in a sentence, and the file stays as it is', async () => {
    const file = join(userData, 'data', 'anyi.db');
    writeFileSync(file, 'This is a letter and not a database. '.repeat(300));
    const refused = await launch({ userData });
    await refused.page.getByText('数据文件已损坏').waitFor({ timeout: 20_000 });
    await picture(refused.page, 'not-a-database');
    await refused.close();
    assert.match(readFileSync(file, 'utf8'), /^This is a letter/);
  });
}
