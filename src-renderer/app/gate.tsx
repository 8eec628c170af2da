import { Spin } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import { api, MeContext, useConnection, useSessionState } from '../api';
import { DataStatePage, ShellFailedPage } from '../features/system/data-state-page';
import { LockOverlay } from '../features/access/lock-overlay';
import Frame from './frame';
import { LanguageSwitch } from './language-switch';
import { LineBar } from './line-bar';

const FirstRun = lazy(() => import('../features/institution/first-run'));
const SignIn = lazy(() => import('../features/access/sign-in'));
const MustChangePassword = lazy(() => import('../features/access/change-password'));

function Waiting() {
  return <div className="a-waiting"><Spin size="large" /></div>;
}

/** Decides what the window shows: why the data does not open, the first run, sign-in, or the program itself (with the lock over it). */
export function Gate() {
  const line = useConnection();
  const info = useQuery(api.system.info.queryOptions());
  const session = useSessionState();
  if (line.phase === 'failed' && info.data === undefined) return <ShellFailedPage reference={line.reference} />;
  if (info.data === undefined) return <><LineBar /><Waiting /></>;
  const { dataState, dataFolder } = info.data;
  if (dataState !== 'ready') {
    return <><header className="a-corner"><LanguageSwitch /></header><DataStatePage state={dataState} folder={dataFolder} /></>;
  }
  if (session.data === undefined) return <><LineBar /><Waiting /></>;
  return <><LineBar /><Suspense fallback={<Waiting />}><Inside session={session.data} /></Suspense></>;
}

type Session = NonNullable<ReturnType<typeof useSessionState>['data']>;

function Inside({ session }: { readonly session: Session }) {
  const corner = <header className="a-corner"><LanguageSwitch /></header>;
  // The home exists before the first run is over: the recovery code must have been kept, and it is shown only once.
  const [firstRun, setFirstRun] = useState(!session.setUp);
  const endFirstRun = useCallback(() => { setFirstRun(false); }, []);
  if (firstRun) return <>{corner}<FirstRun onDone={endFirstRun} /></>;
  if (session.me === null) return <>{corner}<SignIn institutionName={session.institutionName} /></>;
  // The lock lies over the program, which stays as it is below, forms and all.
  const lock = session.state === 'locked' ? <LockOverlay name={session.me.name} /> : null;
  if (session.me.mustChangePassword) return <>{corner}{lock}<MustChangePassword /></>;
  // Another person gets nothing of what the last one had open.
  return <>{lock}<MeContext value={session.me}><Frame key={session.me.accountId} /></MeContext></>;
}
