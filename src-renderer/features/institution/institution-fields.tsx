import { Input, InputNumber } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { useText } from '../../text';
import { CodeSelect, Field, FieldGrid } from '../../ui';

/** The fields of the home; `at` is the path of the institution in the form. */
export function InstitutionFields({ at = [] }: { readonly at?: readonly string[] }) {
  const text = useText('institution');
  const lists = useQuery(api.standards.codeLists.queryOptions());
  const kinds = lists.data?.find((list) => list.family === 'institution-kind')?.items ?? [];
  return (
    <FieldGrid>
      <Field name={[...at, 'name']} label={text('fields.name')} help={text('fields.nameHelp')} span="full"><Input autoFocus maxLength={100} /></Field>
      <Field name={[...at, 'kind']} label={text('fields.kind')}><CodeSelect options={kinds} /></Field>
      <Field name={[...at, 'beds']} label={text('fields.beds')}><InputNumber precision={0} controls={false} inputMode="numeric" /></Field>
      <Field name={[...at, 'uscc']} label={text('fields.uscc')} help={text('fields.usccHelp')} optional><UsccInput /></Field>
      <Field name={[...at, 'phone']} label={text('fields.phone')} optional><Input inputMode="tel" maxLength={40} /></Field>
      <Field name={[...at, 'address']} label={text('fields.address')} optional span="full"><Input maxLength={200} /></Field>
    </FieldGrid>
  );
}

/** An empty code is no code (null), not a wrong one. */
function UsccInput({ value, onChange, ...rest }: { readonly id?: string; readonly value?: string | null; readonly onChange?: (value: string | null) => void }) {
  return <Input {...rest} value={value ?? ''} maxLength={24} spellCheck={false} className="a-mono" onChange={(event) => { onChange?.(event.target.value.trim() === '' ? null : event.target.value); }} />;
}
