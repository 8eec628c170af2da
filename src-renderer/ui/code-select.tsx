import { Select } from 'antd';
import { useMemo } from 'react';
import type { Bilingual } from '@shared/contract/common';
import { useLabel, useText } from '../text';

/** One choice of a closed vocabulary, as standards code lists carry it. */
export interface CodeOption {
  readonly code: string;
  readonly text: Bilingual;
  readonly hint?: Bilingual | undefined;
  readonly synonyms?: readonly string[] | undefined;
  /** Kept for old records: shown when chosen, not offered. */
  readonly retired?: boolean | undefined;
}

interface Common {
  readonly options: readonly CodeOption[];
  readonly id?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly onBlur?: () => void;
  readonly 'aria-label'?: string;
}
interface CodeSelectProps extends Common {
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly allowClear?: boolean;
}
interface CodeMultiSelectProps extends Common {
  readonly value?: readonly string[];
  readonly onChange?: (value: string[]) => void;
}

interface Choice { readonly value: string; readonly label: string; readonly words: string; readonly title: string }

function useChoices(options: readonly CodeOption[], kept: readonly string[]): Choice[] {
  const label = useLabel();
  return useMemo(
    () => options
      .filter((option) => option.retired !== true || kept.includes(option.code))
      .map((option) => ({
        value: option.code, label: label(option.text), title: option.hint === undefined ? '' : label(option.hint),
        words: [option.text.zh, option.text.en, ...(option.synonyms ?? [])].join(' ').toLowerCase(),
      })),
    [options, kept, label],
  );
}

const fits = (typed: string, choice: Choice | undefined): boolean => choice?.words.includes(typed.trim().toLowerCase()) ?? false;
/** A list this short is quicker to read than to search. */
const SEARCH_FROM = 8;

/** One code of a standards code list. Long lists can be searched by either language and by everyday synonyms. */
export function CodeSelect({ options, value = null, onChange, allowClear = false, placeholder, ...rest }: CodeSelectProps) {
  const text = useText('common');
  const kept = useMemo(() => (value === null ? [] : [value]), [value]);
  const choices = useChoices(options, kept);
  return (
    <Select<string, Choice>
      {...rest} className="a-select" options={choices} value={value} allowClear={allowClear} placeholder={placeholder ?? text('choose')}
      showSearch={options.length < SEARCH_FROM ? false : { filterOption: fits }}
      onChange={(next: string | undefined) => { onChange?.(next ?? null); }}
    />
  );
}

const noCodes: readonly string[] = [];

/** Several codes of a standards code list. */
export function CodeMultiSelect({ options, value = noCodes, onChange, placeholder, ...rest }: CodeMultiSelectProps) {
  const text = useText('common');
  const choices = useChoices(options, value);
  return (
    <Select<string[], Choice>
      {...rest} className="a-select" mode="multiple" options={choices} value={[...value]} placeholder={placeholder ?? text('choose')}
      showSearch={{ filterOption: fits }} maxTagCount="responsive" onChange={(next) => { onChange?.(next); }}
    />
  );
}
