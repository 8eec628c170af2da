import { Input, Radio } from 'antd';
import { useText } from '../../text';
import { CodeMultiSelect, type CodeOption } from '../../ui';

interface Controlled<T> { readonly value?: T | null; readonly onChange?: (value: T | null) => void; readonly id?: string }

/** Several codes, or nobody asked: an emptied field says nothing again. */
export function SomeCodes({ value = null, onChange, options, id }: Controlled<readonly string[]> & { readonly options: readonly CodeOption[] }) {
  const text = useText('residents');
  return (
    <CodeMultiSelect
      options={options} value={value ?? []} placeholder={text('entry.unsaid')} {...(id === undefined ? {} : { id })}
      onChange={(next) => { onChange?.(next.length === 0 ? null : next); }}
    />
  );
}

type Known = 'unsaid' | 'none' | 'some';

function useKnownChoices(): { value: Known; label: string }[] {
  const text = useText('residents');
  return [{ value: 'unsaid', label: text('entry.unsaid') }, { value: 'none', label: text('entry.none') }, { value: 'some', label: text('entry.some') }];
}

/** Categories: nobody asked, in none, or these. */
export function CategoriesField({ value = null, onChange, options, id }: Controlled<readonly string[]> & { readonly options: readonly CodeOption[] }) {
  const choices = useKnownChoices();
  const text = useText('residents');
  const state: Known = value === null ? 'unsaid' : value.length === 0 ? 'none' : 'some';
  return (
    <div className="a-known-pair">
      <Radio.Group
        optionType="button" value={state} options={choices.slice(0, 2)} aria-label={text('entry.categories')}
        onChange={(event) => { onChange?.(event.target.value === 'none' ? [] : null); }}
      />
      <CodeMultiSelect options={options} value={value ?? []} {...(id === undefined ? {} : { id })} onChange={(next) => { onChange?.(next.length === 0 ? null : next); }} />
    </div>
  );
}

interface Religion { readonly has: boolean; readonly name?: string | null | undefined }

/** Religion: nobody asked, none, or which. Asking is optional, so nothing is the usual answer. */
export function ReligionField({ value = null, onChange, id }: Controlled<Religion>) {
  const choices = useKnownChoices();
  const text = useText('residents');
  const state: Known = value === null ? 'unsaid' : value.has ? 'some' : 'none';
  return (
    <div className="a-known-pair">
      <Radio.Group
        optionType="button" value={state} options={choices} aria-label={text('entry.religion')} {...(id === undefined ? {} : { id })}
        onChange={(event) => { onChange?.(event.target.value === 'unsaid' ? null : { has: event.target.value === 'some', name: null }); }}
      />
      {value?.has === true ? <Input value={value.name ?? ''} maxLength={40} aria-label={text('entry.religionName')} placeholder={text('entry.religionName')} onChange={(event) => { onChange?.({ has: true, name: event.target.value }); }} /> : null}
    </div>
  );
}
