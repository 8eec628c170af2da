import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { contract } from '@shared/contract';
import { required } from '@shared/kit/assert';
import { PASSWORD_MIN_LENGTH } from '@shared/kit/password';
import { client } from '../../api';
import { useText } from '../../text';
import { Field, PlainPage, RecoveryCode, useZodForm, ZodForm } from '../../ui';

const schema = required(contract.access.recover['~orpc'].inputSchema, 'the input of recovering');

const CODE_SHAPE = 'XXXXX-XXXXX-XXXXX-XXXXX-XXXXX';

/** A director's new password by the printed recovery code; ends with the new code, which has to be kept. */
export function Recover({ onBack }: { readonly onBack: () => void }) {
  const text = useText('access');
  const [fresh, setFresh] = useState<string | null>(null);
  const form = useZodForm({
    schema,
    submit: async (values) => { setFresh((await client.access.recover(values)).recoveryCode); },
  });
  if (fresh !== null) {
    return (
      <PlainPage title={text('code.title')}>
        <div className="a-stack"><Alert type="success" showIcon title={text('recover.done')} /><RecoveryCode code={fresh} homeName={null} onKept={onBack} /></div>
      </PlainPage>
    );
  }
  return (
    <PlainPage title={text('recover.title')} lead={text('recover.hint')}>
      <ZodForm form={form}>
        <Field name="accountName" label={text('recover.name')}><Input autoFocus autoComplete="username" /></Field>
        <Field name="recoveryCode" label={text('recover.code')}><Input autoComplete="off" spellCheck={false} className="a-mono" placeholder={CODE_SHAPE} /></Field>
        <Field name="next" label={text('recover.next')} help={text('change.rule', { min: PASSWORD_MIN_LENGTH })}><Input.Password autoComplete="new-password" /></Field>
        <Button type="primary" htmlType="submit" size="large" block loading={form.busy}>{text('recover.submit')}</Button>
      </ZodForm>
      <Button type="link" className="a-flush" onClick={onBack}>{text('recover.back')}</Button>
    </PlainPage>
  );
}
