// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import PrintPage from '@renderer/features/documents/print-page';
import { closeScreens, renderPage } from '../support/render';

afterEach(() => { closeScreens(); });

const route = '/print/:form';
const blank = '/print/assessment-blank?ids=gbt-42195';
const exportsIn = async (core: { client: { system: { audit(input: object): Promise<{ entries: { procedure: string; detail: unknown }[] }> } } }) =>
  (await core.client.system.audit({})).entries.filter((entry) => entry.procedure === 'documents.export');

test('shows the page with its edition and advice, and exports with the purpose given', async () => {
  const { user, core } = await renderPage(PrintPage, { at: blank, route });
  const frame = await screen.findByTitle<HTMLIFrameElement>('打印预览');
  expect(frame.srcdoc).toContain('老年人能力评估规范（空白表）');
  expect(frame.getAttribute('sandbox')).not.toContain('allow-scripts');
  expect(screen.getByText('依据 GB/T 42195-2022 老年人能力评估规范')).toBeDefined();
  expect(screen.getByText('参考，以属地主管部门要求为准')).toBeDefined();
  expect(screen.getByText(/没有可生成 PDF 的浏览器/)).toBeDefined();
  await user.type(screen.getByLabelText('用途'), '交评估机构');
  await user.click(screen.getByRole('button', { name: /Excel/ }));
  await screen.findByText(/已导出：老年人能力评估规范/);
  await waitFor(async () => { expect(await exportsIn(core)).toMatchObject([{ detail: { format: 'xlsx', purpose: '交评估机构' } }]); });
});

test('where nothing can make a PDF it says what to do instead', async () => {
  const { user } = await renderPage(PrintPage, { at: blank, route });
  await user.click(await screen.findByRole('button', { name: /PDF/ }));
  expect(await screen.findByText(/没有找到 Edge 或 Chrome 浏览器/)).toBeDefined();
});

test('speaks English', async () => {
  await renderPage(PrintPage, { at: blank, route, language: 'en-US' });
  const frame = await screen.findByTitle<HTMLIFrameElement>(/preview/i);
  expect(frame.srcdoc).toContain('Does it alone');
  expect(screen.getByRole('button', { name: /Word/ })).toBeDefined();
});

test('an address without a form says so', async () => {
  await renderPage(PrintPage, { at: '/print/nothing', route });
  expect(await screen.findByText('没有可以打印的内容')).toBeDefined();
});
