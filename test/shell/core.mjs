// Core behind a real Electron: rows out of the encrypted database, the way to two signatures, paper, and what happens when
// core is killed. Speaks the contract inside the page; core runs in Node 24 beside the test runtime, behind the relay.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { speakContract } from './contract.mjs';
import { corePid, launch, output, temporaryFolder, test, until } from './harness.mjs';
import { call, completeSheet } from './in-page.mjs';

export async function coreTests() {
  const downloads = temporaryFolder('downloads');
  const program = await launch({ env: { ANYI_TEST_DOWNLOADS: downloads } });
  const { page, userData, pid, close } = program;
  await speakContract(page);
  /** One call of the contract from the page; fails on a declared failure unless that is what is expected. */
  const ask = (path, input) => page.evaluate(call, [path, input]);
  const must = async (path, input) => {
    const answer = await ask(path, input);
    assert.equal(answer?.failure, undefined, `${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const signIn = async (accountName, password) => {
    await must('access.signOut');
    return must('access.signIn', { accountName, password });
  };

  let password = '';
  let people = [];
  await test('the page gets rows out of SQLite', async () => {
    const info = await must('system.info');
    assert.equal(info.dataState, 'ready');
    assert.equal(info.host, 'electron');
    password = (await must('institution.openDemo')).password;
    const list = await must('residents.list', {});
    assert.equal(list.total, 60);
    assert.match(list.rows[0].name, /\p{Script=Han}/u);
    people = (await must('access.state')).demoAccounts;
  });

  await test('no plaintext lies in the data folder, and nobody else may look into it', () => {
    const data = join(userData, 'data');
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    assert.ok(files.some((entry) => entry.name === 'anyi.db'));
    for (const entry of files) {
      const bytes = readFileSync(join(entry.parentPath ?? entry.path, entry.name));
      assert.ok(!bytes.includes('SQLite format 3') && !bytes.includes('阳光苑'), entry.name);
    }
    assert.equal(statSync(join(userData, '.data-machine.key')).mode & 0o077, 0);
  });

  let signed = null;
  await test('a sheet is filled in, signed by two people and locked', async () => {
    const [first, second] = people.filter((one) => one.role === 'assessor');
    await signIn(first.accountName, password);
    const { rows } = await must('residents.list', {});
    let begun = null;
    for (const { id } of rows) {
      begun = await ask('assessments.start', { residentId: id, reason: 'first' });
      if (begun.failure === undefined) break;
    }
    assert.equal(begun.failure, undefined, JSON.stringify(begun));
    const sheet = await page.evaluate(completeSheet, begun);
    const kept = await must('assessments.keepAnswers', { id: begun.id, expectedVersion: begun.version, sheet, windowId: 'electron-test' });
    const complete = await must('assessments.complete', { id: begun.id, expectedVersion: kept.version });
    const once = await must('assessments.sign', { id: begun.id, expectedVersion: complete.version, sheetHash: complete.sheetHash, password });
    assert.equal(once.state, 'firstSigned');
    const twice = await ask('assessments.sign', { id: begun.id, expectedVersion: once.version, sheetHash: once.sheetHash, password });
    assert.equal(twice.failure, 'SAME_SIGNER');
    await signIn(second.accountName, password);
    const wrong = await ask('assessments.sign', { id: begun.id, expectedVersion: once.version, sheetHash: once.sheetHash, password: 'wrong-password' });
    assert.notEqual(wrong.failure, undefined);
    signed = await must('assessments.sign', { id: begun.id, expectedVersion: once.version, sheetHash: once.sheetHash, password });
    assert.equal(signed.state, 'locked');
    assert.equal(signed.signatures.length, 2);
    const late = await ask('assessments.keepAnswers', { id: begun.id, expectedVersion: signed.version, sheet, windowId: 'electron-test' });
    assert.equal(late.failure, 'LOCKED_RECORD');
  });

  await test('the report is printed by Electron: every item in it, every font embedded, no Type 3', async () => {
    const file = await must('documents.export', { form: 'assessment-report', ids: [signed.id], language: 'zh-CN', taskId: 'electron-pdf', format: 'pdf', purpose: null });
    const bytes = await page.evaluate(async (id) => [...new Uint8Array(await (await fetch(`/files/temporary/${id}`)).arrayBuffer())], file.temporaryId);
    assert.equal(bytes.length, file.bytes);
    const path = join(downloads, 'report.pdf');
    writeFileSync(path, Buffer.from(bytes));
    const text = output('pdftotext', ['-layout', path, '-']);
    for (const item of ['B.1.1', 'B.4.5', signed.resident.name, signed.number, ...signed.signatures.map((one) => one.person.name)]) assert.ok(text.includes(item), `${item} is not in the PDF`);
    const fonts = output('pdffonts', [path]).trim().split('\n').slice(2);
    assert.ok(fonts.length > 0);
    for (const font of fonts) assert.match(font, /\byes yes\b|\byes\s+(?:yes|no)\s+(?:yes|no)\b/, font);
    assert.ok(fonts.some((font) => font.includes('NotoSansSC')), fonts.join('\n'));
    assert.ok(!fonts.some((font) => font.includes('Type 3') && font.includes('NotoSansSC')), fonts.join('\n'));
  });

  await test('a download is saved where the person says', async () => {
    const file = await must('documents.export', { form: 'assessment-report', ids: [signed.id], language: 'zh-CN', taskId: 'electron-docx', format: 'docx', purpose: null });
    await page.evaluate(({ id, name }) => {
      const link = document.createElement('a');
      link.href = `/files/temporary/${id}`;
      link.download = name;
      link.click();
    }, { id: file.temporaryId, name: file.fileName });
    await until('the file', () => readdirSync(downloads).some((name) => name.endsWith('.docx') && statSync(join(downloads, name)).size === file.bytes));
  });

  await test('core killed by a signal: it comes back by itself, the session and the last draft with it', async () => {
    const draft = { form: 'electron-test', subject: 'kill' };
    const before = corePid(pid);
    assert.ok(before !== null);
    // Types without end and notes what core has confirmed, as the screens' autosave does.
    await page.evaluate((key) => {
      window.confirmed = 0;
      window.typing = (async () => {
        for (let stroke = 1; !window.coreLost; stroke += 1) {
          await window.core.drafts.keep({ ...key, body: { stroke }, edition: null });
          window.confirmed = stroke;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      })().catch(() => undefined);
    }, draft);
    await until('some typing', () => page.evaluate(() => window.confirmed > 10));
    const confirmed = page.evaluate(() => window.typing.then(() => window.confirmed));
    process.kill(before, 'SIGKILL');
    await until('the page to hear of it', () => page.evaluate(() => window.coreLost));
    const began = performance.now();
    await speakContract(page);
    const { me } = await must('access.state');
    assert.ok(me !== null, 'the session is gone');
    assert.ok(performance.now() - began < 10_000);
    const after = corePid(pid);
    assert.ok(after !== null && after !== before);
    const { body } = await must('drafts.find', draft);
    assert.ok(body.stroke >= (await Promise.race([confirmed, page.evaluate(() => window.confirmed)])), JSON.stringify(body));
  });

  await test('a frame that is no request does not bring core down', async () => {
    const before = corePid(pid);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const nonce = crypto.randomUUID();
          window.addEventListener('message', (event) => {
            if (event.source !== window || event.data?.nonce !== nonce) return;
            event.ports[0].start();
            for (const junk of [{ hello: 1 }, 'x', 7, null, [1, 2]]) event.ports[0].postMessage(junk);
            resolve(true);
          });
          window.anyiDesktop.requestPort(nonce);
        }),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(corePid(pid), before);
    await must('access.state');
  });

  await test('the program ends within five seconds, and core before it', async () => {
    const core = corePid(pid);
    const began = performance.now();
    await close();
    assert.ok(performance.now() - began < 5_000);
    assert.throws(() => process.kill(core, 0));
  });
}
