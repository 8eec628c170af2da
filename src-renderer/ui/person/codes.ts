import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api';
import { labelIn, useLanguage } from '../../text';
import type { CodeOption } from '../code-select';

/** Names and choices of the code lists in force. */
export interface Codes {
  options(family: string): readonly CodeOption[];
  /** The code's name in the language of the page; the code itself where the list in force no longer has it. */
  name(family: string, code: string): string;
  names(family: string, codes: readonly string[]): string;
}

const nothing: readonly CodeOption[] = [];

/** The code lists, read once for the whole window. */
export function useCodes(): Codes {
  const { data } = useQuery(api.standards.codeLists.queryOptions());
  const language = useLanguage();
  return useMemo(() => {
    const lists = new Map((data ?? []).map((list) => [list.family, list.items]));
    const name = (family: string, code: string): string => {
      const item = lists.get(family)?.find((one) => one.code === code);
      return item === undefined ? code : labelIn(item.text, language);
    };
    const separator = new Intl.ListFormat(language, { style: 'narrow', type: 'unit' });
    return {
      options: (family) => lists.get(family) ?? nothing,
      name,
      names: (family, codes) => separator.format(codes.map((code) => name(family, code))),
    };
  }, [data, language]);
}
