// @vitest-environment jsdom
import { configure, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import ComparePage from '@renderer/features/assessments/compare-page';
import FillPage from '@renderer/features/assessments/fill-page';
import AssessmentListPage from '@renderer/features/assessments/list-page';
import AssessmentRecordPage from '@renderer/features/assessments/record-page';
import StartPage from '@renderer/features/assessments/start-page';
import ProposePage from '@renderer/features/care-levels/propose-page';
import TodayPage from '@renderer/features/today/today-page';
import { closeScreens, renderPage } from '../support/render';
import { createTestCore, testPassword, type CoreClient, type TestCore } from '../support/test-core';
import { completed, editionFor, locked, newResident, wholeSheet, windowId } from '../support/assessments';

configure({ asyncUtilTimeout: 8_000 });
vi.setConfig({ testTimeout: 60_000 });

let core: TestCore;
let nurse: CoreClient;
let assessor: CoreClient;
let resident: string;

beforeEach(async () => {
  core = await createTestCore();
  nurse = await core.signInAs('headNurse');
  assessor = await core.signInAs('assessor');
  resident = await newResident(nurse);
});
afterEach(() => { closeScreens(); core.close(); });

/** A draft whose information is complete; the items are left to the screen. */
async function draftWithInformation(family?: string): Promise<string> {
  const one = await nurse.assessments.start({ residentId: resident, reason: 'first', ...(family === undefined ? {} : { family }) });
  const { fields } = wholeSheet(await editionFor(nurse, one), one.sheet);
  await nurse.assessments.keepAnswers({ id: one.id, expectedVersion: one.version, sheet: { fields, answers: {} }, windowId });
  return one.id;
}

const fill = (id: string, window = nurse) => renderPage(FillPage, { core, window, at: `/assessments/${id}/fill`, route: '/assessments/:id/fill' });
const record = (id: string, window = nurse) => renderPage(AssessmentRecordPage, { core, window, at: `/assessments/${id}`, route: '/assessments/:id' });
const items = () => [...document.querySelectorAll<HTMLElement>('[data-item]')];
const focusedItem = () => document.activeElement?.closest('[data-item]')?.getAttribute('data-item') ?? null;

describe('filling in by keyboard', () => {
  // Long because every key is followed by a look; the machine may be busy.
  test('26 digits answer 26 items; the grade appears with the last one and not before', { timeout: 90_000 }, async () => {
    const id = await draftWithInformation();
    const { user, path } = await fill(id);
    await waitFor(() => { expect(items()).toHaveLength(26); });
    items()[0]?.focus();
    for (let at = 0; at < 25; at += 1) {
      const caps = [...(document.activeElement?.querySelectorAll('kbd') ?? [])].map((cap) => cap.textContent);
      await user.keyboard(caps[0] ?? '');
      await waitFor(() => { expect(focusedItem()).toBe(items()[at + 1]?.dataset['item']); });
    }
    expect(screen.getByText('已答 25 / 26 题')).toBeTruthy();
    expect(screen.queryByText('为什么是这一级')).toBeNull();
    expect(document.body.textContent).not.toContain('能力完好');
    await user.keyboard('4');
    expect(await screen.findByText('为什么是这一级')).toBeTruthy();
    expect(screen.getByText('90 / 90 分')).toBeTruthy();
    await waitFor(() => { expect(document.activeElement).toBe(screen.getByRole('button', { name: '完成填写' })); });
    await user.keyboard('{Enter}');
    await waitFor(() => { expect(path()).toBe(`/assessments/${id}`); });
    expect(await nurse.assessments.get({ id })).toMatchObject({ state: 'complete', result: { total: 90, grade: 0 } });
  });

  test('arrows move, Delete clears, and finishing too early leads to what is missing', async () => {
    const id = await draftWithInformation();
    const { user } = await fill(id);
    await waitFor(() => { expect(items()).toHaveLength(26); });
    items()[3]?.focus();
    await user.keyboard('2');
    await waitFor(() => { expect(focusedItem()).toBe('B.1.5'); });
    await user.keyboard('{ArrowUp}');
    await waitFor(() => { expect(focusedItem()).toBe('B.1.4'); });
    await user.keyboard('{Delete}');
    expect(screen.getByText('已答 0 / 26 题')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '完成填写' }));
    await waitFor(() => { expect(focusedItem()).toBe('B.1.1'); });
    expect(await nurse.assessments.get({ id })).toMatchObject({ state: 'draft' });
  });

  test('where two options are worth the same the digit is the place in the list', async () => {
    const id = await draftWithInformation();
    const { user } = await fill(id);
    await waitFor(() => { expect(items()).toHaveLength(26); });
    const conscious = document.querySelector<HTMLElement>('[data-item="B.3.9"]');
    expect([...(conscious?.querySelectorAll('kbd') ?? [])].map((cap) => cap.textContent)).toEqual(['1', '2', '3', '4', '5']);
    conscious?.focus();
    await user.keyboard('5');
    await waitFor(async () => { expect((await nurse.assessments.get({ id })).sheet.answers).toEqual({ 'B.3.9': '0-coma' }); });
  });

  test('what was typed is in core within two seconds, also without a pause between the keys', async () => {
    const id = await draftWithInformation();
    const { user } = await fill(id);
    await waitFor(() => { expect(items()).toHaveLength(26); });
    items()[0]?.focus();
    let kept = 0;
    for (let at = 0; at < 8 && kept === 0; at += 1) {
      await user.keyboard('3');
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      kept = Object.keys((await nurse.assessments.get({ id })).sheet.answers).length;
    }
    expect(kept).toBeGreaterThan(0);
  });

  test('one key answers "none" for what is still open in a section', async () => {
    const one = await nurse.assessments.start({ residentId: resident, reason: 'first' });
    const { user } = await fill(one.id);
    await user.click(await screen.findByRole('button', { name: '其余 11 项均为无' }));
    await waitFor(async () => { expect((await nurse.assessments.get({ id: one.id })).sheet.fields['A.5.11']).toEqual({ type: 'choice', option: 'none' }); });
  });

  test('any scale is drawn: another family needs no screen of its own', async () => {
    const id = await draftWithInformation('barthel');
    const { user } = await fill(id);
    await waitFor(() => { expect(items().length).toBeGreaterThan(5); });
    items()[0]?.focus();
    for (let at = 0; at < items().length; at += 1) await user.keyboard(document.activeElement?.querySelector('kbd')?.textContent ?? '');
    expect(await screen.findByText('为什么是这一级')).toBeTruthy();
  });
});

test('two windows on one form: the second is told, and both sides are kept', async () => {
  const id = await draftWithInformation();
  const { user } = await fill(id);
  await waitFor(() => { expect(items()).toHaveLength(26); });
  const now = await assessor.assessments.get({ id });
  await assessor.assessments.keepAnswers({ id, expectedVersion: now.version, sheet: { ...now.sheet, answers: { 'B.2.1': '1' } }, windowId: 'another-window' });
  items()[0]?.focus();
  await user.keyboard('4');
  const dialog = await screen.findByRole('dialog', undefined, { timeout: 5000 });
  await within(dialog).findByText('两边不同的内容：B.1.1, B.2.1');
  expect((await nurse.assessments.get({ id })).sheet.answers).toEqual({ 'B.2.1': '1' });
  await user.click(within(dialog).getByRole('button', { name: '合并两边' }));
  await waitFor(async () => { expect((await nurse.assessments.get({ id })).sheet.answers).toEqual({ 'B.1.1': '4', 'B.2.1': '1' }); });
});

test('what could not be merged because the form was closed elsewhere stays readable on the record', async () => {
  const id = await draftWithInformation();
  const { user, path } = await fill(id);
  await waitFor(() => { expect(items()).toHaveLength(26); });
  const now = await assessor.assessments.get({ id });
  const kept = await assessor.assessments.keepAnswers({ id, expectedVersion: now.version, sheet: wholeSheet(await editionFor(nurse, now), now.sheet), windowId: 'another-window' });
  await assessor.assessments.complete({ id, expectedVersion: kept.version });
  items()[0]?.focus();
  await user.keyboard('0');
  await user.click(await screen.findByRole('button', { name: '查看评估' }, { timeout: 8000 }));
  await waitFor(() => { expect(path()).toBe(`/assessments/${id}`); });
  closeScreens();
  await record(id);
  expect(await screen.findByText(/B\.1\.1 全靠喂食/)).toBeTruthy();
});

describe('the record', () => {
  test('asks for the password, says when it is wrong, and signs', async () => {
    const one = await completed(nurse, resident, { frailty: 0.6 });
    const { user } = await record(one.id);
    await user.click(await screen.findByRole('button', { name: '签署评估' }));
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByLabelText('headNurse-name的登录密码');
    await user.type(field, 'wrong-password{Enter}');
    expect(await within(dialog).findByRole('alert')).toBeTruthy();
    await user.type(field, `${testPassword}{Enter}`);
    expect(await screen.findByText('您已签署。请由另一位评估员登录后签署。')).toBeTruthy();
    expect(await nurse.assessments.get({ id: one.id })).toMatchObject({ state: 'firstSigned' });
  });

  test('a locked one prints, shows why, and offers correction and void only in the menu', async () => {
    const one = await locked([nurse, assessor], resident, { frailty: 0.6, events: 3 });
    const { user } = await record(one.id);
    expect(await screen.findByRole('button', { name: /打印评估报告/ })).toBeTruthy();
    expect(screen.getByText('为什么是这一级')).toBeTruthy();
    expect(screen.getByText('等级由 3 变为 4')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '继续填写' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '更多操作' }));
    await user.click(await screen.findByText('建立更正版本'));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), '意识水平录错');
    await user.click(within(dialog).getByRole('button', { name: '建立更正版本' }));
    await waitFor(async () => { expect((await nurse.assessments.get({ id: one.id })).corrections).toHaveLength(1); });
  });

  test('two are compared with what changed', async () => {
    const first = await locked([nurse, assessor], resident, { baselineOn: '2026-01-10' });
    const second = await locked([nurse, assessor], resident, { frailty: 0.5 });
    await renderPage(ComparePage, { core, window: nurse, at: `/assessments/${first.id}/compare/${second.id}`, route: '/assessments/:id/compare/:other' });
    expect(await screen.findByText(/^\d+ 个项目、0 处信息有变化$/)).toBeTruthy();
  });
});

test('starting: the usual reason is chosen, and an open assessment is offered instead of a second one', async () => {
  const open = await nurse.assessments.start({ residentId: resident, reason: 'first' });
  const { user } = await renderPage(StartPage, { core, window: nurse, at: `/assessments/start?resident=${resident}`, route: '/assessments/start' });
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: '首次评估' })).checked).toBe(true);
  await user.click(screen.getByRole('button', { name: '开始评估' }));
  expect((await screen.findByRole('link', { name: `打开评估 ${open.number}` })).getAttribute('href')).toBe(`/assessments/${open.id}`);
});

test('the list, the level after a result, and the day draw in English too', async () => {
  const one = await locked([nurse, assessor], resident, { frailty: 0.6 });
  await renderPage(AssessmentListPage, { core, window: nurse, at: '/assessments', language: 'en-US' });
  expect(await screen.findByText('Locked')).toBeTruthy();
  closeScreens();
  const proposing = await renderPage(ProposePage, { core, window: nurse, at: `/care-levels/propose/${one.id}`, route: '/care-levels/propose/:id', language: 'en-US' });
  await proposing.user.click(await screen.findByRole('button', { name: 'Decide level' }));
  await waitFor(async () => { expect(await nurse.careLevels.current({ residentId: resident })).toMatchObject({ state: 'current' }); });
  closeScreens();
  await renderPage(TodayPage, { core, window: nurse, at: '/today', language: 'en-US' });
  expect(await screen.findByText('1 / 1 residents have a valid assessment')).toBeTruthy();
  expect(screen.getByText('Nothing to do now')).toBeTruthy();
});
