import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useText } from '../text';

export interface FilterChip { readonly key: string; readonly label: string; readonly onRemove: () => void }

/** The filters in force, each with a way to take it off, and one to clear them all. Nothing when there are none. */
export function FilterChips({ chips, onClear }: { readonly chips: readonly FilterChip[]; readonly onClear: () => void }) {
  const text = useText('common');
  if (chips.length === 0) return null;
  return (
    <ul className="a-chips" aria-label={text('list.filters')}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <button type="button" className="a-chip" onClick={chip.onRemove} aria-label={`${text('remove')} ${chip.label}`}>{chip.label}<CloseOutlined /></button>
        </li>
      ))}
      <li><Button type="link" onClick={onClear}>{text('list.clearFilters')}</Button></li>
    </ul>
  );
}

export interface KeyHint { readonly keys: readonly string[]; readonly does: string }

/** A line of keys and what they do, for the foot of an entry page. */
export function KeyHints({ hints }: { readonly hints: readonly KeyHint[] }) {
  return (
    <ul className="a-keys">
      {hints.map((hint) => (
        <li key={hint.does}>{hint.keys.map((key) => <kbd key={key}>{key}</kbd>)}<span>{hint.does}</span></li>
      ))}
    </ul>
  );
}
