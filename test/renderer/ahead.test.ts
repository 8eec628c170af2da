import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { api, sessionGate, setLink } from '@renderer/api';
import { askAhead } from '@renderer/app/ahead';
import { pageRead, screenOf } from '@renderer/app/pages';
import { firstAsking, listOptions } from '@renderer/features/residents/list-query';
import { createTestCore } from '../support/test-core';
import { linkTo } from '../support/render';

afterEach(() => {
  setLink(null);
  sessionGate.put('open');
});

it('finds the page of an address with its query and its varying parts', () => {
  expect(screenOf('#/residents?x=1')?.path).toBe('/residents');
  expect(screenOf('#/residents/0190-abc/edit')?.path).toBe('/residents/:id/edit');
  expect(screenOf('')?.path).toBe('/today');
  expect(screenOf('#/')?.path).toBe('/today');
  expect(screenOf('#/nowhere')).toBeUndefined();
});

it('has the first list and its code there before anything is drawn', async () => {
  const core = await createTestCore();
  linkTo(core.client);
  const queryClient = new QueryClient();
  await askAhead(queryClient, '#/residents');
  expect(queryClient.getQueryData(listOptions(firstAsking).queryKey)?.pages[0]?.rows).toBeDefined();
  expect(queryClient.getQueryData(api.access.state.queryKey())?.state).toBe('signedIn');
  const screen = screenOf('#/residents');
  expect(screen === undefined ? undefined : pageRead(screen)).toBeDefined();
  core.close();
});

it('has nobody\'s data while nobody is signed in, and says so to nobody', async () => {
  const core = await createTestCore();
  linkTo(core.window());
  const queryClient = new QueryClient();
  await askAhead(queryClient, '#/residents');
  expect(queryClient.getQueryData(api.access.state.queryKey())?.state).toBe('signedOut');
  expect(queryClient.getQueryData(listOptions(firstAsking).queryKey)).toBeUndefined();
  core.close();
});
