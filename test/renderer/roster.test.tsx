// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerFileRequest } from '@core/host/file-route';
import { setFileFetch } from '@renderer/api';
import RosterPage from '@renderer/features/roster/roster-page';
import { asXlsx, messyPerson, messyRoster, plainRow, plainTitles, renamedPhoto } from '../support/messy-rosters';
import { closeScreens, renderPage, type Screen } from '../support/render';
import { createTestCore, type TestCore } from '../support/test-core';

// Sixty rows in jsdom on a busy computer.
vi.setConfig({ testTimeout: 60_000 });

let core: TestCore;
beforeEach(async () => {
  core = await createTestCore();
  // The binary route without a network: the same function that both hosts call.
  setFileFetch(async (path, init) => {
    const { services } = core.core;
    const body = init?.body === undefined ? null : new Uint8Array(await new Response(init.body).arrayBuffer());
    const answer = answerFileRequest(services, { method: init?.method ?? 'GET', path: path.replace('/files/', ''), token: 'template', headers: {}, body });
    return new Response(typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body), { status: answer.status });
  });
});
afterEach(() => { closeScreens(); core.close(); });

const page = (language: 'zh-CN' | 'en-US' = 'zh-CN') => renderPage(RosterPage, { core, at: '/roster', route: '/roster', language });
const file = (bytes: Uint8Array, name: string) => new File([Buffer.from(bytes)], name);

async function choose({ user }: Screen, bytes: Uint8Array, name = '花名册.xlsx'): Promise<void> {
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file]');
    if (found === null) throw new Error('no file field yet');
    return found;
  });
  await user.upload(input, file(bytes, name));
}

async function button(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('button', { name });
}

describe('importing a roster', () => {
  test('goes from the file to the done page, writes at the confirm and not before, and can be undone', async () => {
    const drawn = await page();
    const messy = messyRoster(60);
    await choose(drawn, await asXlsx(messy.rows, messy.merges));
    await screen.findByText('文件“花名册.xlsx”，共 60 行名单。请核对每一列是什么内容。');
    expect(screen.getByText('监护人 / 姓名')).toBeTruthy();
    await drawn.user.click(await button('核对每一行'));
    await screen.findByText('身份证号：末位校验不符，可能有一位写错，请对照证件核对。');
    expect((await core.client.residents.list({})).total).toBe(0);
    await drawn.user.click(await button('导入 55 行'));
    await screen.findByText('名册已导入');
    expect((await core.client.residents.list({})).total).toBe(55);
    await drawn.user.click(await button('撤销这次导入'));
    await screen.findByText('已撤销 55 行');
    expect((await core.client.residents.list({})).total).toBe(0);
  });

  test('a file that is no list is refused in one sentence with the way out, in both languages', async () => {
    const drawn = await page('en-US');
    await choose(drawn, renamedPhoto(), 'list.xlsx');
    await screen.findByText('This file is not a spreadsheet; it looks like a picture. Choose an Excel (.xlsx, .xls), CSV or .ods file.');
    await choose(drawn, await asXlsx([plainRow(messyPerson(1), 1)]), 'list.xlsx');
    await screen.findByText(/No row with column titles was found/);
  });

  test('a column can be given another meaning, and without a name there is no way on', async () => {
    const drawn = await page();
    await choose(drawn, await asXlsx([plainTitles.map((title) => (title === '姓名' ? '称呼' : title)), plainRow(messyPerson(1), 1)]));
    const next = await button('核对每一行');
    expect((next as HTMLButtonElement).disabled).toBe(true);
    expect(screen.getByText('请指出哪一列是姓名。')).toBeTruthy();
    await drawn.user.click(screen.getByRole('combobox', { name: '“称呼”导入为' }));
    const list = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
      if (found === null) throw new Error('no choices yet');
      return found;
    });
    await drawn.user.click(await within(list).findByText('姓名 · 必填', { selector: '.ant-select-item-option-content' }));
    await drawn.user.click(await button('核对每一行'));
    await drawn.user.click(await button('导入 1 行'));
    await screen.findByText('新增 1 人');
  });
});
