import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import type { SessionRow } from '@shared/contract/training';
import { api } from '../../api';
import { useText } from '../../text';

interface SessionSelectProps { readonly value: SessionRow | null; readonly label: string; readonly onChange: (session: SessionRow) => void }

export const sessionLine = (one: SessionRow): string => `${one.heldOn} ${one.title} ${one.number}`;

/** Finds a session by its title, content, trainer or number; the latest ones when nothing was typed. */
export function SessionSelect({ value, label, onChange }: SessionSelectProps) {
  const text = useText('training');
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const found = useQuery(api.training.sessions.queryOptions({ input: { filter: wanted === '' ? {} : { text: wanted }, limit: 50 } }));
  const rows = found.data?.rows ?? [];
  const known = value === null || wanted !== '' || rows.some((one) => one.id === value.id) ? rows : [value, ...rows];
  return (
    <Select<string>
      className="a-sheet-select" aria-label={label} placeholder={text('sheets.pick')} value={value?.id ?? null} showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(id) => {
        const chosen = known.find((one) => one.id === id);
        setTyped('');
        if (chosen !== undefined) onChange(chosen);
      }}
      options={known.map((one) => ({ value: one.id, label: sessionLine(one) }))} notFoundContent={text('noMatchTitle')} loading={found.isFetching}
    />
  );
}
