import { Button, Input } from 'antd';
import { useState } from 'react';
import { contract } from '@shared/contract';
import { required } from '@shared/kit/assert';
import { client, useEnter } from '../../api';
import { useText } from '../../text';
import { Field, PlainPage, useZodForm, ZodForm } from '../../ui';
import { DemoAccounts } from './demo-accounts';
import { Recover } from './recover';

const schema = required(contract.access.signIn['~orpc'].inputSchema, 'the input of signing in');

/** Sign-in, with the way back in for a director who forgot the password. */
export default function SignIn({ institutionName }: { readonly institutionName: string | null }) {
  const text = useText('access');
  const enter = useEnter();
  const [recovering, setRecovering] = useState(false);
  const form = useZodForm({
    schema,
    submit: async (values) => {
      await client.access.signIn(values);
      await enter();
    },
  });
  if (recovering) return <Recover onBack={() => { setRecovering(false); }} />;
  return (
    <PlainPage title={text('signIn.title')} {...(institutionName === null ? {} : { lead: institutionName })}>
      <ZodForm form={form}>
        <Field name="accountName" label={text('signIn.name')}><Input autoFocus autoComplete="username" size="large" /></Field>
        <Field name="password" label={text('signIn.password')}><Input.Password autoComplete="current-password" size="large" /></Field>
        <Button type="primary" htmlType="submit" size="large" block loading={form.busy}>{text('signIn.submit')}</Button>
      </ZodForm>
      <DemoAccounts onChoose={(account) => { form.antd.setFieldsValue(account); void form.send(); }} />
      <p className="a-help">{text('signIn.hint')}</p>
      <Button type="link" className="a-flush" onClick={() => { setRecovering(true); }}>{text('signIn.forgot')}</Button>
    </PlainPage>
  );
}
