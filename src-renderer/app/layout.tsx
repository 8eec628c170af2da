import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Fragment, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { matchPath, NavLink, Outlet, ScrollRestoration, useLocation, useMatches } from 'react-router';
import type { MenuCommand } from '@shared/contract/desktop';
import { useLock, useMay, useMe, useSessionState } from '../api';
import { useIdleLock } from '../features/access/use-idle-lock';
import { CertificateNotice } from '../features/certificates/notice';
import { AboutDialog } from '../features/system/about';
import { useText } from '../text';
import { CommandPalette } from './command-palette';
import { KeysDialog } from './keys-dialog';
import { MyMenu } from './my-menu';
import { NeedsMe } from './needs-me';
import { mayOpen, navigation, screenAt, screens, type NavKey, type PageKey } from './routes';
import { useFrameKeys } from './use-frame-keys';

const SEARCH_KEYS = 'Ctrl K';

type Open = 'search' | 'keys' | 'about' | null;

interface Entry { readonly key: NavKey; readonly icon: React.ReactNode; readonly path: string; readonly within: readonly { readonly key: PageKey; readonly path: string }[] }

function useNavigation(): Entry[] {
  const may = useMay();
  const allowed = (path: string) => { const screen = screenAt(path); return screen !== undefined && mayOpen(screen, may) ? screen : undefined; };
  return navigation.flatMap(({ key, icon, open, within = [] }) => {
    const path = open.find((one) => allowed(one) !== undefined);
    const inner = within.flatMap((one) => { const page = allowed(one)?.key; return page === undefined ? [] : [{ key: page, path: one }]; });
    return path === undefined ? [] : [{ key, icon, path, within: inner }];
  });
}

function SideNavigation({ active }: { readonly active: string }) {
  const text = useText('app');
  const { pathname } = useLocation();
  const entries = useNavigation();
  return (
    <nav className="a-nav" aria-label={text('navigation')}>
      <div className="a-brand"><img src="/anyi.svg" alt="" width="32" height="32" /><span><Name /></span></div>
      {entries.map((entry) => {
        const here = active === entry.key;
        // Of `/certificates` and `/certificates/expiry` the longer one that fits is the page that is open.
        const inner = entry.within.filter((one) => pathname === one.path || pathname.startsWith(`${one.path}/`)).toSorted((a, b) => b.path.length - a.path.length)[0];
        return (
          <Fragment key={entry.key}>
            <NavLink to={entry.path} className={`a-nav-link ${here ? 'a-nav-active' : ''}`} aria-current={here ? 'page' : undefined}>
              {entry.icon}<span>{text(`nav.${entry.key}`)}</span>
            </NavLink>
            {here ? entry.within.map((one) => (
              <NavLink key={one.path} to={one.path} end className={`a-nav-inner ${one === inner ? 'a-nav-inner-active' : ''}`} aria-current={one === inner ? 'page' : undefined}>
                {text(`pages.${one.key}`)}
              </NavLink>
            )) : null}
          </Fragment>
        );
      })}
    </nav>
  );
}

function Name() {
  const text = useText('common');
  return <>{text('appName')}</>;
}

/** The navigation entry of the page on the screen. */
function useActive(): string {
  const { pathname } = useLocation();
  return screens.find((screen) => matchPath(screen.path, pathname) !== null)?.nav ?? '';
}

/** The frame: navigation on the left, top bar, the page; search, keys and about over it. */
export function Layout() {
  const text = useText('app');
  const [open, setOpen] = useState<Open>(null);
  const lock = useLock();
  const me = useMe();
  const session = useSessionState();
  const locked = session.data?.state === 'locked';
  const active = useActive();
  const main = useRef<HTMLElement>(null);
  useIdleLock(me.idleLockMinutes, locked);
  const obey = useCallback((command: MenuCommand) => {
    if (command === 'lock') lock();
    else setOpen(command);
  }, [lock]);
  useFrameKeys(!locked, obey);
  useEffect(() => globalThis.anyiDesktop?.onMenuCommand(obey), [obey]);
  useFocusOnArrival(main);
  const close = useCallback(() => { setOpen(null); }, []);
  return (
    <div className="a-frame">
      <a className="a-skip" href="#content" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{text('skip')}</a>
      <SideNavigation active={active} />
      <div className="a-body">
        {session.data?.demo === true ? <aside className="a-demo" aria-label={text('demo.label')}>{text('demo.banner')}</aside> : null}
        <header className="a-top">
          <span className="a-where">{session.data?.institutionName}</span>
          <Button className="a-top-search" icon={<SearchOutlined />} onClick={() => { setOpen('search'); }}><span>{text('search.open')}</span><kbd>{SEARCH_KEYS}</kbd></Button>
          <NeedsMe />
          <MyMenu onKeys={() => { setOpen('keys'); }} onAbout={() => { setOpen('about'); }} />
        </header>
        <CertificateNotice />
        <main id="content" ref={main} tabIndex={-1}><Outlet /></main>
      </div>
      <OnceOpened open={open === 'search'}><CommandPalette open={open === 'search'} onClose={close} onCommand={obey} /></OnceOpened>
      <OnceOpened open={open === 'keys'}><KeysDialog open={open === 'keys'} onClose={close} /></OnceOpened>
      <OnceOpened open={open === 'about'}><AboutDialog open={open === 'about'} onClose={close} /></OnceOpened>
      <ScrollRestoration />
    </div>
  );
}

/** Draws a dialog from its first opening on: until then it would only make the first page later. */
function OnceOpened({ open, children }: { readonly open: boolean; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return open || opened ? children : null;
}

/** Moves the focus to a new page, so that reading aloud and Tab begin there. Pages that focus a field themselves are left alone. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>): void {
  const at = useMatches().at(-1)?.pathname;
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    if (document.activeElement === null || document.activeElement === document.body || document.activeElement.closest('.a-nav,.a-settings > nav,.a-palette') !== null) main.current?.focus({ preventScroll: true });
  }, [at, main]);
}
