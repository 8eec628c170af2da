import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api';
import { labelIn, useLanguage, type Language } from '../../text';
import type { CodeOption } from '../code-select';

/** Names and choices of the code lists in force. */
export interface Codes {
  options(family: string): readonly CodeOption[];
  /** The code's name in the language of the page; the code itself where the list in force no longer has it. */
  name(family: string, code: string): string;
  names(family: string, codes: readonly string[]): string;
}

const nothing: readonly CodeOption[] = [];

/** Several names in one line. Not by Intl: its Chinese lists either run together or end in an "and". */
export function listNames(names: readonly string[], language: Language): string {
  return names.join(language === 'zh-CN' ? '、' : ', ');
}

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
    return {
      options: (family) => lists.get(family) ?? nothing,
      name,
      names: (family, codes) => listNames(codes.map((code) => name(family, code)), language),
    };
  }, [data, language]);
}
