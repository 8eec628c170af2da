import { useMemo, type ComponentType } from 'react';
import { createHashRouter, Navigate, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { Permission } from '@shared/contract/permissions';
import { useMay, useMe } from '../api';
import { EmptyState } from '../ui';
import { useText } from '../text';
import { ErrorBoundary } from './error-boundary';
import { Layout } from './layout';
import { pageRead, readPage } from './pages';
import { mayOpen, navigation, screenAt, screens, type Screen } from './routes';
import { SettingsLayout } from './settings-layout';

function Missing() {
  const text = useText('app');
  return <div className="a-page"><div className="a-card"><EmptyState title={text('missing.title')} hint={text('missing.hint')} /></div></div>;
}

const drawn = (Page: ComponentType) => <ErrorBoundary><Page /></ErrorBoundary>;

function route(screen: Screen): RouteObject {
  const Page = pageRead(screen);
  // A page that is there is drawn at once, with its frame; the router would draw the frame alone first.
  if (Page !== undefined) return { path: screen.path, element: drawn(Page) };
  return { path: screen.path, lazy: async () => ({ element: drawn(await readPage(screen)) }) };
}

/** Where the program opens: the first entry of the navigation the role may see. */
function firstPath(may: (permission: Permission) => boolean): string {
  for (const entry of navigation) {
    const path = entry.open.find((one) => { const screen = screenAt(one); return screen !== undefined && mayOpen(screen, may); });
    if (path !== undefined) return path;
  }
  return '/settings/me';
}

function createRouter(may: (permission: Permission) => boolean) {
  const allowed = screens.filter((screen) => mayOpen(screen, may));
  const first = firstPath(may);
  const inSettings = allowed.filter((screen) => screen.nav === 'settings');
  return createHashRouter([{
    element: <Layout />,
    // Nothing instead of a warning while the first page's code is read; it is on this computer.
    hydrateFallbackElement: <></>,
    children: [
      { index: true, element: <Navigate to={first} replace /> },
      ...allowed.filter((screen) => screen.nav !== 'settings').map(route),
      { element: <SettingsLayout pages={inSettings} />, children: inSettings.map(route) },
      { path: '*', element: <Missing /> },
    ],
  }]);
}

/** The program for whoever is signed in: the pages the role may see, in their frame. */
export default function Frame() {
  const may = useMay();
  const { role } = useMe();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `may` changes with the role
  const router = useMemo(() => createRouter(may), [role]);
  return <RouterProvider router={router} />;
}
