import { cleanup, configure, fireEvent, render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { vi } from 'vitest';
import { connection, createQueryClient, followChanges, MeContext, sessionGate, setLink, setPageClock, toldFailure, useSessionState, type Presented } from '@renderer/api';
import { App } from '@renderer/app/app';
import { switchLanguage, type Language } from '@renderer/text';
import { createTestCore, type CoreClient, type TestCore, type TestCoreOptions } from './test-core';

// Password hashing is slow on purpose, and the machine may be busy.
configure({ asyncUtilTimeout: 20_000 });
vi.setConfig({ testTimeout: 60_000 });

// The two names older libraries call; the type asks for them.
const olderListeners = Object.fromEntries(['addListener', 'removeListener'].map((name) => [name, () => undefined])) as unknown as Pick<MediaQueryList, Exclude<keyof MediaQueryList, 'matches' | 'media'>>;

/** What jsdom lacks and antd asks for. */
function completeJsdom(): void {
  const noMedia = { matches: false, onchange: null, addEventListener: () => undefined, removeEventListener: () => undefined, dispatchEvent: () => false };
  window.matchMedia = (media) => ({ ...noMedia, media, ...olderListeners });
  window.ResizeObserver = class { observe(): void { /* no layout here */ } unobserve(): void { /* no layout here */ } disconnect(): void { /* no layout here */ } };
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  // jsdom has no pseudo-elements; without this every modal prints a warning.
  const styleOf = window.getComputedStyle.bind(window);
  window.getComputedStyle = (element) => styleOf(element);
}

type Procedure = (input: unknown, options: unknown) => Promise<unknown>;

/** What JSON does to a value on its way to core and back, so that a screen test sees what the page would see. */
function acrossTheLine(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

/** Talks to one window of a core in this process, by the real router. */
export function linkTo(window: CoreClient): void {
  setLink({
    call: async (path, input, options) => {
      const procedure = path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], window) as Procedure;
      const output = await procedure(acrossTheLine(input), options);
      return path.join('.') === 'system.changes' ? output : acrossTheLine(output);
    },
  });
}

export interface Screen extends RenderResult {
  readonly core: TestCore;
  readonly user: UserEvent;
  readonly queryClient: QueryClient;
  /** Failures that appeared as a passing message. */
  readonly told: Presented[];
  /** Where the page is now, with its query. */
  readonly path: () => string;
}

export interface RenderOptions extends TestCoreOptions {
  /** A core that is there already, with data in it; it is not closed at the end. */
  readonly core?: TestCore;
  /** Whose window it is; the director's when left out. */
  readonly window?: CoreClient;
  readonly language?: Language;
  /** Address of the page, such as `/residents/123`. */
  readonly at?: string;
  /** Address with its varying parts, such as `/residents/:id`; the same as `at` when left out. */
  readonly route?: string;
}

const open: { core: TestCore; own: boolean }[] = [];
const following: (() => void)[] = [];

async function prepare(options: RenderOptions): Promise<{ core: TestCore; queryClient: QueryClient; told: Presented[] }> {
  completeJsdom();
  const core = options.core ?? (await createTestCore(options));
  open.push({ core, own: options.core === undefined });
  window.localStorage.clear();
  window.location.hash = '';
  sessionGate.put('open');
  connection.put({ phase: 'connecting' });
  setPageClock(core.clock);
  linkTo(options.window ?? core.client);
  switchLanguage(options.language ?? 'zh-CN');
  if (options.language !== undefined && options.language !== 'zh-CN') await (options.window ?? core.client).access.choosePreferences({ language: options.language, textSize: 'normal' });
  const told: Presented[] = [];
  const tell = (error: Error): void => {
    const failure = toldFailure(error);
    if (failure !== null) told.push(failure);
  };
  const queryClient = createQueryClient({ tell, retryDelayMs: 10 });
  following.push(followChanges(queryClient));
  return { core, told, queryClient };
}

/** Draws one page over a real core: real router, real SQLite, real standards. */
export async function renderPage(Page: ComponentType, options: RenderOptions = {}): Promise<Screen> {
  const { core, queryClient, told } = await prepare(options);
  const at = options.at ?? '/';
  const router = createMemoryRouter(
    [{ path: options.route ?? at.split('?')[0] ?? '/', element: <Page /> }, { path: '*', element: <div data-testid="elsewhere" /> }],
    { initialEntries: [at] },
  );
  // Pages ask who sits here; the frame has always read it before them.
  await (options.window ?? core.client).access.state().then((state) => { queryClient.setQueryData([['access', 'state'], { type: 'query' }], state); });
  const result = render(<App queryClient={queryClient}><Seated><RouterProvider router={router} /></Seated></App>);
  return { ...result, core, queryClient, told, user: userEvent.setup({ delay: null }), path: () => router.state.location.pathname + router.state.location.search };
}

/** Says who is signed in, as the gate does around the pages. */
function Seated({ children }: { readonly children: ReactNode }) {
  return <MeContext value={useSessionState().data?.me ?? null}>{children}</MeContext>;
}

/** Draws the whole program as the window would show it, from the first run or sign-in on. */
export async function renderApp(options: RenderOptions = {}): Promise<Screen> {
  const { core, queryClient, told } = await prepare(options);
  if (options.at !== undefined) window.location.hash = `#${options.at}`;
  const result = render(<App queryClient={queryClient} />);
  return { ...result, core, queryClient, told, user: userEvent.setup({ delay: null }), path: () => window.location.hash.slice(1) };
}

/** Puts a text into a field at once, as pasting would; typing every key costs seconds in a long form. */
export function fill(field: HTMLElement, text: string): void {
  fireEvent.change(field, { target: { value: text } });
}

/** Takes everything down again; call it in `afterEach`. */
export function closeScreens(): void {
  cleanup();
  for (const stop of following.splice(0)) stop();
  setLink(null);
  for (const { core, own } of open.splice(0)) if (own) core.close();
}
