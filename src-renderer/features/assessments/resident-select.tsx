import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api } from '../../api';
import { useText } from '../../text';

/** Finds a resident by name, pinyin, bed or the end of the document. */
export function ResidentSelect({ id, value, onChange, autoFocus = false }: { readonly id: string; readonly value: string | null; readonly onChange: (residentId: string) => void; readonly autoFocus?: boolean }) {
  const text = useText('assessments');
  const [typed, setTyped] = useState('');
  const found = useQuery(api.residents.list.queryOptions({ input: { filter: typed.trim() === '' ? {} : { text: typed.trim() }, limit: 20 } }));
  const chosen = useQuery(api.residents.get.queryOptions({ input: { id: value ?? '' }, enabled: value !== null }));
  const name = (one: { name: string; age: number; bed: string | null }): string => [one.name, text('start.age', { age: one.age }), one.bed ?? ''].filter((part) => part !== '').join(' · ');
  const rows = found.data?.rows ?? [];
  const known = chosen.data !== undefined && !rows.some((row) => row.id === chosen.data.id) && typed === '' ? [chosen.data] : [];
  return (
    <Select<string>
      id={id} className="a-select" autoFocus={autoFocus} value={value} placeholder={text('start.findResident')} showSearch={{ filterOption: false, onSearch: setTyped }} onChange={onChange}
      options={[...known, ...rows].map((row) => ({ value: row.id, label: name(row) }))} notFoundContent={text('start.nobody')} loading={found.isFetching}
    />
  );
}
