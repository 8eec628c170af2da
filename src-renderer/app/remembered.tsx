import { useEffect } from 'react';
import * as z from 'zod';
import { preferences, type Preferences } from '@shared/contract/access';
import { useSessionState } from '../api';

const KEY = 'anyi.look';
const fallback: Preferences = { language: 'zh-CN', textSize: 'normal' };
const stored = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', input: text });
    return z.NEVER;
  }
}).pipe(preferences);

/** Language and text size last used on this computer, for the screens before sign-in. */
export function rememberedPreferences(): Preferences {
  const kept = stored.safeParse(window.localStorage.getItem(KEY));
  return kept.success ? kept.data : fallback;
}

export function rememberPreferences(next: Preferences): void {
  window.localStorage.setItem(KEY, JSON.stringify(next));
}

/** Remembers the look of whoever is signed in for the next sign-in screen. */
export function LanguageMemory() {
  const mine = useSessionState().data?.me?.preferences;
  useEffect(() => {
    if (mine !== undefined) rememberPreferences(mine);
  }, [mine]);
  return null;
}
