import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api } from '../../api';

interface StaffSelectProps { readonly id?: string; readonly value?: string | null; readonly onChange?: (staffId: string | null) => void; readonly disabled?: boolean; readonly label: string }

/** Finds a staff member by name, pinyin or initials. */
export function StaffSelect({ value = null, onChange, label, ...rest }: StaffSelectProps) {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const found = useQuery({ ...api.staff.search.queryOptions({ input: { text: wanted, limit: 20 } }), enabled: wanted !== '' });
  const first = useQuery({ ...api.staff.list.queryOptions({ input: { limit: 50 } }), enabled: wanted === '' });
  const chosen = useQuery({ ...api.staff.get.queryOptions({ input: { id: value ?? '' } }), enabled: value !== null });
  const hits = wanted === '' ? (first.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name })) : (found.data ?? []).map((hit) => ({ value: hit.id, label: hit.name }));
  const known = value !== null && chosen.data !== undefined && !hits.some((one) => one.value === value) ? [{ value, label: chosen.data.name }] : [];
  return (
    <Select<string>
      {...rest} className="a-select" aria-label={label} value={value} showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(next) => { setTyped(''); onChange?.(next); }} options={[...known, ...hits]}
    />
  );
}
