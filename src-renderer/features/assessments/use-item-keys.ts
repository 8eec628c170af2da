import { useEffect, useEffectEvent } from 'react';
import { optionsOfItem, type ScaleEdition, type ScaleItem } from '@shared/standards/scale';
import { itemElementId, keysOf } from '../../forms';

interface ItemKeys {
  readonly edition: ScaleEdition;
  /** The item digits go to, when none has the focus. */
  readonly current: string | null;
  readonly onAnswer: (item: string, option: string | undefined) => void;
  readonly onMove: (from: string, step: 1 | -1) => void;
  /** Enter on an item: on to what is still open. */
  readonly onGoOn: () => void;
}

/** Fields in which a digit is text. */
const TYPING = 'input:not([type=radio]):not([type=checkbox]),textarea,select,[contenteditable=true],[role=combobox],[role=spinbutton]';

function itemAt(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest('[data-item]') : null;
  return element?.getAttribute('data-item') ?? null;
}

function itemOf(edition: ScaleEdition, code: string): ScaleItem | undefined {
  return edition.parts.flatMap((part) => part.items).find((item) => item.code === code);
}

/** A digit must never answer what the person does not see: out of sight it only leads there. */
function inSight(code: string): boolean {
  const element = document.getElementById(itemElementId(code));
  if (element === null) return false;
  const { top, bottom } = element.getBoundingClientRect();
  if (top >= 0 && bottom <= window.innerHeight) return true;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  return false;
}

/** Digits answer and move on, arrows move, Delete takes the answer away, Enter goes on. */
export function useItemKeys(keys: ItemKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const { edition, current, onAnswer, onMove, onGoOn } = keys;
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element) || target.matches(TYPING) || target.closest('[role=dialog],.a-scale-field') !== null) return;
    const focused = itemAt(target);
    const code = focused ?? current;
    if (code === null) return;
    const item = itemOf(edition, code);
    if (item === undefined) return;
    if (/^\d$/.test(event.key)) {
      if (focused === null && !inSight(code)) return;
      const options = optionsOfItem(edition, item);
      const option = options[keysOf(options).indexOf(event.key)];
      if (option === undefined) return;
      onAnswer(code, option.code);
    } else if (focused !== null && (event.key === 'ArrowDown' || event.key === 'ArrowRight')) onMove(code, 1);
    else if (focused !== null && (event.key === 'ArrowUp' || event.key === 'ArrowLeft')) onMove(code, -1);
    else if (focused !== null && (event.key === 'Delete' || event.key === 'Backspace')) onAnswer(code, undefined);
    else if (event.key === 'Enter' && target.matches('[data-item]')) onGoOn();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => { onKey(event); };
    window.addEventListener('keydown', listen);
    return () => { window.removeEventListener('keydown', listen); };
  }, []);
}
