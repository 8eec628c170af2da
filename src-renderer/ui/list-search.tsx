import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../text';

/** Pause after a key before the list follows, in ms. */
const TYPING_MS = 120;

interface ListSearchProps {
  readonly value: string;
  /** What can be looked for. */
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
  /** Enter on a text that stands: opens the first hit. */
  readonly onEnter: () => void;
}

/** The search field of a list: follows as one types, `/` goes to it, arrow down goes into the list. */
export function ListSearch({ value, placeholder, onChange, onEnter }: ListSearchProps) {
  const text = useText('common');
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<InputRef>(null);
  if (value !== known) {
    setKnown(value);
    // Somebody else changed it (cleared the filters); what is being typed is only further than the list.
    if (value !== typed.trim()) setTyped(value);
  }
  const type = (next: string): void => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => { onChange(next); }, TYPING_MS);
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target.closest('input,textarea,select,[role=combobox],.ant-modal') : null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || target !== null) return;
      event.preventDefault();
      // On a list the key means the list's own search, not that of the whole program.
      event.stopImmediatePropagation();
      field.current?.focus();
    };
    window.addEventListener('keydown', listen, true);
    return () => { window.removeEventListener('keydown', listen, true); };
  }, []);
  return (
    <Input.Search
      ref={field} className="a-list-search" allowClear value={typed} placeholder={placeholder} aria-label={placeholder} title={text('searchKey')}
      maxLength={60} onChange={(event) => { type(event.target.value); }}
      onSearch={(now, _event, info) => { if (info?.source === 'input' && now.trim() === value) onEnter(); else onChange(now); }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        document.querySelector<HTMLElement>('tr.a-row')?.focus();
      }}
    />
  );
}
