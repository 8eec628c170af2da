import { useCallback, useState } from 'react';

const kept = new Map<string, unknown>();

/** State that outlives its page for as long as the window is open, so that a list is as it was when one comes back. Sign-out clears it. */
export function useListState<T>(key: string, first: T): readonly [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : first));
  const put = useCallback((next: T) => {
    kept.set(key, next);
    setValue(next);
  }, [key]);
  return [value, put];
}

/** Forgets every list's state: the next person must not see what the last one looked for. */
export function forgetListStates(): void {
  kept.clear();
}
