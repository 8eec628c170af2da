import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect } from 'react';
import type { Me, Preferences } from '@shared/contract/access';
import type { Permission } from '@shared/contract/permissions';
import { required } from '@shared/kit/assert';
import { currentLanguage } from '../text';
import { api, client } from './client';
import { sessionGate } from './session-gate';

/** Who sits at this window, as core says. */
export function useSessionState() {
  const state = useQuery(api.access.state.queryOptions());
  const now = state.data?.state;
  useEffect(() => {
    if (now !== undefined) sessionGate.put(now === 'locked' ? 'locked' : 'open');
  }, [now]);
  return state;
}

/**
 * The person signed in, for everything drawn inside. Handed down by whoever decided that somebody is signed in, not read from the
 * query again: between a sign-out and the drawing that follows it, a page drawn for another reason would find nobody.
 */
export const MeContext = createContext<Me | null>(null);

/** The person signed in. @throws outside the signed-in part of the page */
export function useMe(): Me {
  return required(useContext(MeContext), 'the person signed in');
}

/** Whether the person may do something; core checks again at every call. */
export function useMay(): (permission: Permission) => boolean {
  const permissions = useContext(MeContext)?.permissions;
  return useCallback((permission) => permission === 'public' || (permissions?.includes(permission) ?? false), [permissions]);
}

/** Locks this window at once on the screen and then in core. */
export function useLock(): () => void {
  const queryClient = useQueryClient();
  return useCallback(() => {
    sessionGate.put('locked');
    queryClient.setQueryData(api.access.state.queryKey(), (state) => (state === undefined ? state : { ...state, state: 'locked' as const }));
    void client.access.lock().catch(() => undefined);
  }, [queryClient]);
}

/** Ends the session; what was read is forgotten with the person (query-client.ts). */
export function useSignOut(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    await client.access.signOut();
    const state = await client.access.state();
    queryClient.setQueryData(api.access.state.queryKey(), state);
    sessionGate.put('open');
  }, [queryClient]);
}

/** Reads the session anew after somebody signed in. */
export function useEnter(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    const state = await client.access.state();
    sessionGate.put('open');
    queryClient.setQueryData(api.access.state.queryKey(), state);
    await queryClient.invalidateQueries();
  }, [queryClient]);
}

/** Goes on after unlocking: everything read stays on the screen and is asked again behind it, so that no form is drawn anew. */
export function useGoOn(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    const state = await client.access.state();
    sessionGate.put('open');
    queryClient.setQueryData(api.access.state.queryKey(), state);
    await queryClient.invalidateQueries();
  }, [queryClient]);
}

/** Keeps language and text size for the person, and shows them at once. */
export function useChoosePreferences(): (next: Partial<Preferences>) => void {
  const queryClient = useQueryClient();
  return useCallback((next) => {
    const key = api.access.state.queryKey();
    const me = queryClient.getQueryData(key)?.me;
    if (me === undefined || me === null) return;
    const preferences = { ...me.preferences, ...next };
    queryClient.setQueryData(key, (state) => (state === undefined ? state : { ...state, me: { ...me, preferences } }));
    void client.access.choosePreferences(preferences).catch(() => queryClient.invalidateQueries({ queryKey: key }));
  }, [queryClient]);
}

/** Gives a person who has just been made the language the page is in, where it is another than the first one. */
export async function keepPageLanguage(): Promise<void> {
  const mine = (await client.access.state()).me?.preferences;
  const language = currentLanguage();
  if (mine !== undefined && mine.language !== language) await client.access.choosePreferences({ ...mine, language });
}
