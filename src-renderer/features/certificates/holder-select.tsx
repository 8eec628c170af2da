import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api } from '../../api';
import { useLabel, useText } from '../../text';

interface HolderSelectProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (staffId: string | null) => void;
  readonly allowClear?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
}

/** Finds a staff member by name, pinyin, initials or the end of the document. */
export function HolderSelect({ value = null, onChange, placeholder, ...rest }: HolderSelectProps) {
  const text = useText('certificates');
  const label = useLabel();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const found = useQuery({ ...api.staff.search.queryOptions({ input: { text: wanted, limit: 20 } }), enabled: wanted !== '' });
  const first = useQuery({ ...api.staff.list.queryOptions({ input: { filter: { states: ['employed', 'upcoming'] }, limit: 50 } }), enabled: wanted === '' });
  const chosen = useQuery({ ...api.staff.get.queryOptions({ input: { id: value ?? '' } }), enabled: value !== null });
  const about = (name: string, parts: readonly (string | null)[]): string => [name, ...parts.filter((part) => part !== null && part !== '')].join(' · ');
  const hits = wanted === ''
    ? (first.data?.rows ?? []).map((row) => ({ value: row.id, label: about(row.name, [row.posts[0]?.department ?? null, row.posts[0] === undefined ? null : label(row.posts[0].position)]) }))
    : (found.data ?? []).map((hit) => ({ value: hit.id, label: about(hit.name, [hit.department, hit.position === null ? null : label(hit.position)]) }));
  const known = value !== null && chosen.data !== undefined && !hits.some((one) => one.value === value) && wanted === '' ? [{ value, label: chosen.data.name }] : [];
  return (
    <Select<string>
      {...rest} className="a-select" value={value} placeholder={placeholder ?? text('entry.findStaff')} showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(next: string | undefined) => { setTyped(''); onChange?.(next ?? null); }}
      options={[...known, ...hits]} notFoundContent={text('entry.nobody')} loading={found.isFetching}
    />
  );
}
