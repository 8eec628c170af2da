import { useEffect } from 'react';
import type { MenuCommand } from '@shared/contract/desktop';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input:not([type=checkbox]):not([type=radio]),textarea,select,[role=combobox]') !== null);
}

/** The keys that work on every page: Ctrl+K or `/` to search, `?` for the list of keys, Ctrl+L to lock. */
export function useFrameKeys(enabled: boolean, obey: (command: MenuCommand) => void): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const listen = (event: KeyboardEvent): void => {
      const withControl = (event.ctrlKey || event.metaKey) && !event.altKey;
      const key = event.key.toLowerCase();
      let command: MenuCommand | null = null;
      if (withControl && key === 'k') command = 'search';
      else if (withControl && key === 'l') command = 'lock';
      else if (!withControl && !event.altKey && !isTyping(event.target)) {
        if (key === '/') command = 'search';
        else if (key === '?') command = 'keys';
      }
      if (command === null) return;
      event.preventDefault();
      obey(command);
    };
    window.addEventListener('keydown', listen);
    return () => { window.removeEventListener('keydown', listen); };
  }, [enabled, obey]);
}
