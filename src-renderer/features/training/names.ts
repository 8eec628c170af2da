import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api';
import { useLabel, useLanguage } from '../../text';
import { listNames, type CodeOption } from '../../ui';

/** Names of positions and of their groups, in the language of the page. */
export function usePositions(): { readonly names: (codes: readonly string[]) => string; readonly groups: readonly CodeOption[] } {
  const { data } = useQuery(api.staff.positions.queryOptions());
  const label = useLabel();
  const language = useLanguage();
  return useMemo(() => {
    const positions = new Map((data?.positions ?? []).map((one) => [one.code, label(one.name)]));
    return {
      names: (codes) => listNames(codes.map((code) => positions.get(code) ?? code), language),
      groups: (data?.groups ?? []).map((group) => ({ code: group.code, text: group.name })),
    };
  }, [data, label, language]);
}

/** Several names in one line, as the language does. */
export function useListed(): (names: readonly string[]) => string {
  const language = useLanguage();
  return (names) => listNames(names, language);
}
