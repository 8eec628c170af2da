import { ORPCError } from '@orpc/client';
import { createStore } from './store';

/** Whether this window may talk to core, as the last answers said. */
export const sessionGate = createStore<'open' | 'locked'>('open');

/** Called when core says that the session is over or locked, so that the screen asks core who sits here. */
const listeners = new Set<() => void>();
export function onSessionRefused(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

function untilOpen(): Promise<void> {
  if (sessionGate.get() === 'open') return Promise.resolve();
  return new Promise((resolve) => {
    const stop = sessionGate.follow(() => {
      if (sessionGate.get() !== 'open') return;
      stop();
      resolve();
    });
  });
}

/** These work at a locked window: they say who sits here, unlock, or end the session. */
function worksLocked(path: readonly string[]): boolean {
  return path[0] === 'access' || path[0] === 'system';
}

/**
 * Makes a call wait while the screen is locked and asks again after it was unlocked, instead of failing: a locked screen
 * must not throw away the form below it. Core refuses a locked call before it does anything, so asking again is safe.
 */
export async function heldWhileLocked<T>(path: readonly string[], call: () => Promise<T>): Promise<T> {
  if (worksLocked(path)) return call();
  for (;;) {
    await untilOpen();
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ORPCError) || (error.code !== 'LOCKED' && error.code !== 'UNAUTHENTICATED')) throw error;
      if (error.code === 'LOCKED') sessionGate.put('locked');
      for (const listener of [...listeners]) listener();
      if (error.code !== 'LOCKED') throw error;
    }
  }
}
