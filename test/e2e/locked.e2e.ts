import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeAll, openWindow, picture, startHost, type Host, type Window } from './support/app';
import { demoPassword, lineAs, type Client } from './support/arrange';
import { focused } from './support/keys';
import { goTo, signInAs } from './support/person';

let host: Host;
let client: Client;
let nurse: Window;
beforeAll(async () => {
  host = await startHost({ demo: true });
  client = await lineAs(host, 'headNurse');
  nurse = await openWindow({ still: true });
  await signInAs(nurse.page, host, 'headNurse');
});
afterAll(async () => { await closeAll(); });

test('with 25 of 26 answered there is no grade, the form does not close, and the focus goes to the missing question', async () => {
  const { page } = nurse;
  const { lines: [draft] } = await client.assessments.list({ states: ['draft'] });
  if (draft === undefined) throw new Error('no assessment is under way');
  await goTo(page, `/assessments/${draft.id}/fill`);
  await page.getByText('最终等级').waitFor();
  const item = page.locator('[id="item-B.3.4"]');
  await item.focus();
  await page.keyboard.press('Delete');
  await page.getByText('已答 25 / 26 题').waitFor();
  expect(await page.getByText('最终等级').count()).toBe(0);
  await page.getByRole('button', { name: '完成填写' }).click();
  await focused(item);
  await picture(page, 'one-missing');
  expect(new URL(page.url()).hash).toBe(`#/assessments/${draft.id}/fill`);
  await page.getByText(/已自动保存/).waitFor();
  const { result, version } = await client.assessments.get({ id: draft.id });
  expect(result).toBeNull();
  await expect(client.assessments.complete({ id: draft.id, expectedVersion: version })).rejects.toMatchObject({ code: 'INCOMPLETE' });
});

test('one account cannot sign twice, neither on the screen nor by a direct call', async () => {
  const { page } = nurse;
  const { lines: [waiting] } = await client.assessments.list({ states: ['complete'] });
  if (waiting === undefined) throw new Error('nothing waits to be signed');
  await goTo(page, `/assessments/${waiting.id}`);
  await page.getByRole('button', { name: '签署评估' }).click();
  await page.getByLabel(/的登录密码$/).fill('not this one');
  await page.getByLabel(/的登录密码$/).press('Enter');
  await page.getByRole('dialog').getByText(/密码不对|密码.*不对/).waitFor();
  await page.getByLabel(/的登录密码$/).fill(demoPassword);
  await page.getByLabel(/的登录密码$/).press('Enter');
  await page.getByText('您已签署。请由另一位评估员登录后签署。').waitFor();
  expect(await page.getByRole('button', { name: '签署评估' }).count()).toBe(0);
  const { version, sheetHash } = await client.assessments.get({ id: waiting.id });
  await expect(client.assessments.sign({ id: waiting.id, expectedVersion: version, sheetHash: sheetHash ?? '', password: demoPassword })).rejects.toMatchObject({ code: 'SAME_SIGNER' });
});

test('a locked assessment stays as it is under a direct call; a correction is a new version that is linked and compared', async () => {
  const { page, faults } = nurse;
  const { lines: [locked] } = await client.assessments.list({ states: ['locked'], limit: 1 });
  if (locked === undefined) throw new Error('nothing is locked');
  const before = await client.assessments.get({ id: locked.id });
  const sheet = { ...before.sheet, answers: { ...before.sheet.answers, 'B.1.1': '0' } };
  await expect(client.assessments.keepAnswers({ id: locked.id, expectedVersion: before.version, sheet, reportTexts: {}, windowId: 'direct-call' })).rejects.toMatchObject({ code: 'LOCKED_RECORD' });
  await goTo(page, `/assessments/${locked.id}`);
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '建立更正版本' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('进食一项录入有误');
  await page.getByRole('dialog').getByRole('button', { name: '建立更正版本' }).click();
  await page.getByText(/这是对 .+ 的更正。更正原因：进食一项录入有误/).waitFor();
  await page.locator('[id="item-B.1.1"]').getByRole('radio', { checked: false }).first().click();
  await page.getByText(/已自动保存/).waitFor();
  const corrected = /assessments\/([^/]+)\/fill/.exec(page.url())?.[1] ?? '';
  await goTo(page, `/assessments/${locked.id}/compare/${corrected}`);
  await page.getByText('B.1.1').first().waitFor();
  await picture(page, 'correction-compared');
  expect((await client.assessments.get({ id: locked.id })).sheet).toEqual(before.sheet);
  expect(faults).toEqual([]);
});
