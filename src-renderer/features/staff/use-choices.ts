import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Department } from '@shared/contract/departments';
import { api } from '../../api';
import { useLabel } from '../../text';
import type { CodeOption } from '../../ui';

/** Positions and departments to choose from and to name codes by, read once for the whole window. */
export interface PostChoices {
  readonly positions: readonly CodeOption[];
  readonly departments: readonly Department[];
  /** Departments as a select shows them, deeper ones further in. */
  readonly departmentOptions: { value: string; label: string }[];
  positionName(code: string): string;
  departmentName(id: string): string;
}

const none: readonly never[] = [];

export function usePostChoices(): PostChoices {
  const label = useLabel();
  const list = useQuery(api.staff.positions.queryOptions()).data;
  // Closed ones too: posts of the past go on naming them.
  const all = useQuery(api.staff.departments.queryOptions({ input: { closed: true } })).data ?? none;
  return useMemo(() => {
    const items = list?.positions ?? [];
    const names = new Map(items.map((one) => [one.code, one.name]));
    const departments = new Map(all.map((one) => [one.id, one.name]));
    const open = all.filter((one) => one.closed === null);
    return {
      positions: items.map((one) => ({ code: one.code, text: one.name, retired: one.retired })),
      departments: open,
      departmentOptions: open.map((one) => ({ value: one.id, label: `${'\u3000'.repeat(one.depth)}${one.name}` })),
      positionName: (code) => { const name = names.get(code); return name === undefined ? code : label(name); },
      departmentName: (id) => departments.get(id) ?? '',
    };
  }, [list, all, label]);
}
