import { App, Button, Input } from 'antd';
import * as z from 'zod';
import { password } from '@shared/contract/access';
import { PASSWORD_MIN_LENGTH } from '@shared/kit/password';
import { client, useEnter, useSignOut } from '../../api';
import { useText } from '../../text';
import { Field, PlainPage, useZodForm, ZodForm } from '../../ui';

const schema = z.object({ current: password, next: password, repeat: password })
  .refine(({ next, repeat }) => next === repeat, { path: ['repeat'], params: { reason: 'passwordsDiffer' } });

/** Current password, new one twice. */
export function ChangePasswordForm({ onDone }: { readonly onDone: () => Promise<void> | void }) {
  const text = useText('access');
  const { message } = App.useApp();
  const form = useZodForm({
    schema,
    submit: async ({ current, next }) => {
      await client.access.changePassword({ current, next });
      void message.success(text('change.done'));
      form.antd.resetFields();
      await onDone();
    },
  });
  return (
    <ZodForm form={form}>
      <Field name="current" label={text('change.current')}><Input.Password autoComplete="current-password" /></Field>
      <Field name="next" label={text('change.next')} help={text('change.rule', { min: PASSWORD_MIN_LENGTH })}><Input.Password autoComplete="new-password" /></Field>
      <Field name="repeat" label={text('change.repeat')}><Input.Password autoComplete="new-password" /></Field>
      <Button type="primary" htmlType="submit" loading={form.busy}>{text('change.submit')}</Button>
    </ZodForm>
  );
}

/** After the first sign-in with a password somebody else chose: nothing else is open before a new one is set. */
export default function MustChangePassword() {
  const text = useText('access');
  const app = useText('app');
  const enter = useEnter();
  const signOut = useSignOut();
  return (
    <PlainPage title={text('change.first')}>
      <ChangePasswordForm onDone={enter} />
      <Button type="link" className="a-flush" onClick={() => { void signOut(); }}>{app('me.signOut')}</Button>
    </PlainPage>
  );
}
