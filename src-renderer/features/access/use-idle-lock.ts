import { useEffect } from 'react';
import { client, pageClock, useLock } from '../../api';

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const LOOK_EVERY_MS = 5_000;
/** Core hears at most this often that somebody is here. */
const TELL_EVERY_MS = 60_000;

/** Locks the window when nobody has touched it for that long. Measured on the clock nobody can set. */
export function useIdleLock(minutes: number, locked: boolean): void {
  const lock = useLock();
  useEffect(() => {
    if (locked || minutes <= 0) return undefined;
    const clock = pageClock();
    const began = clock.monotonicMs();
    let last = began;
    // The first sign of somebody is told at once: core may have heard of nobody for a while.
    let told = last - TELL_EVERY_MS;
    const here = (): void => { last = clock.monotonicMs(); };
    for (const sign of SIGNS) window.addEventListener(sign, here, { passive: true, capture: true });
    const timer = setInterval(() => {
      const now = clock.monotonicMs();
      if (now - last >= minutes * 60_000) lock();
      else if (last > began && last > told && now - told >= TELL_EVERY_MS) {
        told = now;
        void client.access.touch().catch(() => undefined);
      }
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, here, { capture: true });
    };
  }, [minutes, locked, lock]);
}
