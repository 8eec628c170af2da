import { Button, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { contract } from '@shared/contract';
import type { DataState } from '@shared/contract/system';
import { required } from '@shared/kit/assert';
import { client } from '../../api';
import { useText } from '../../text';
import { Field, PlainPage, useZodForm, ZodForm } from '../../ui';

const schema = required(contract.system.restoreKey['~orpc'].inputSchema, 'the input of restoring the key');

const CODE_SHAPE = 'XXXXX-XXXXX-XXXXX-XXXXX-XXXXX';

/** Why the data does not open, in plain words, and the way out. */
export function DataStatePage({ state, folder }: { readonly state: Exclude<DataState, 'ready'>; readonly folder: string | null }) {
  const text = useText('settings');
  const queryClient = useQueryClient();
  return (
    <PlainPage title={text(`dataState.${state}.title`)} lead={text(`dataState.${state}.body`)}>
      <div className="a-stack">
        {state === 'wrongKey' ? <RecoveryForm /> : <Button type="primary" size="large" onClick={() => { void queryClient.invalidateQueries(); }}>{text('dataState.retry')}</Button>}
        {folder === null ? null : <p className="a-help">{text('dataState.folder')}<br /><span className="a-mono a-break">{folder}</span></p>}
      </div>
    </PlainPage>
  );
}

function RecoveryForm() {
  const text = useText('settings');
  const queryClient = useQueryClient();
  const form = useZodForm({
    schema,
    submit: async (values) => {
      await client.system.restoreKey(values);
      await queryClient.invalidateQueries();
    },
  });
  return (
    <ZodForm form={form}>
      <Field name="recoveryCode" label={text('dataState.code')}><Input autoFocus autoComplete="off" spellCheck={false} className="a-mono" size="large" placeholder={CODE_SHAPE} /></Field>
      <Button type="primary" htmlType="submit" size="large" block loading={form.busy}>{text('dataState.open')}</Button>
    </ZodForm>
  );
}

/** The shell could not start core at all. */
export function ShellFailedPage({ reference }: { readonly reference: string }) {
  const text = useText('settings');
  return (
    <PlainPage title={text('dataState.shell.title')} lead={text('dataState.shell.body', { reference })}>
      <Button type="primary" size="large" onClick={() => { globalThis.anyiDesktop?.retryCore(); }}>{text('dataState.retry')}</Button>
    </PlainPage>
  );
}
