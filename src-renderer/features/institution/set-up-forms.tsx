import { Button, Input } from 'antd';
import { useState } from 'react';
import * as z from 'zod';
import { contract } from '@shared/contract';
import { institutionFields, type InstitutionFields as Fields } from '@shared/contract/institution';
import { required } from '@shared/kit/assert';
import { PASSWORD_MIN_LENGTH } from '@shared/kit/password';
import { client } from '../../api';
import { useText } from '../../text';
import { Field, FieldGrid, useZodForm, ZodForm } from '../../ui';
import { InstitutionFields } from './institution-fields';

const setUp = required(contract.institution.setUp['~orpc'].inputSchema, 'the input of the first run');
const director = z.object({ ...setUp.shape.director.shape, repeat: z.string().min(1) })
  .refine(({ password, repeat }) => password === repeat, { path: ['repeat'], params: { reason: 'passwordsDiffer' } });

export interface SetUpDone { readonly recoveryCode: string; readonly homeName: string }

interface SetUpFormsProps {
  readonly step: 0 | 1;
  /** null goes back to the welcome page. */
  readonly onStep: (step: 0 | 1 | null) => void;
  readonly onDone: (done: SetUpDone) => void;
}

/** The two forms of the first run. What was typed stays when one goes back and forth; nothing is written before the end. */
export function SetUpForms({ step, onStep, onDone }: SetUpFormsProps) {
  const [home, setHome] = useState<Fields | null>(null);
  return (
    <>
      <div hidden={step !== 0}><HomeStep onBack={() => { onStep(null); }} onNext={(fields) => { setHome(fields); onStep(1); }} /></div>
      {step === 1 && home !== null ? <DirectorStep home={home} onBack={() => { onStep(0); }} onDone={onDone} /> : null}
    </>
  );
}

function HomeStep({ onBack, onNext }: { readonly onBack: () => void; readonly onNext: (fields: Fields) => void }) {
  const common = useText('common');
  const form = useZodForm({ schema: institutionFields, initial: { uscc: null }, submit: (fields) => { onNext(fields); return Promise.resolve(); } });
  return (
    <ZodForm form={form}>
      <InstitutionFields />
      <div className="a-form-foot"><Button onClick={onBack}>{common('back')}</Button><Button type="primary" htmlType="submit">{common('next')}</Button></div>
    </ZodForm>
  );
}

function DirectorStep({ home, onBack, onDone }: { readonly home: Fields; readonly onBack: () => void; readonly onDone: (done: SetUpDone) => void }) {
  const text = useText('institution');
  const common = useText('common');
  const form = useZodForm({
    schema: director,
    submit: async ({ name, accountName, password }) => {
      const { recoveryCode } = await client.institution.setUp({ institution: home, director: { name, accountName, password } });
      onDone({ recoveryCode, homeName: home.name });
    },
    // Core names the fields below the director; the form has them at the top.
    fieldOf: (path) => (path[0] === 'director' ? path.slice(1) : path),
  });
  return (
    <ZodForm form={form}>
      <FieldGrid>
        <Field name="name" label={text('fields.directorName')}><Input autoFocus autoComplete="name" maxLength={40} /></Field>
        <Field name="accountName" label={text('fields.accountName')} help={text('fields.accountNameHelp')}><Input autoComplete="username" spellCheck={false} maxLength={40} /></Field>
        <Field name="password" label={text('fields.password')} help={text('fields.passwordHelp', { min: PASSWORD_MIN_LENGTH })}><Input.Password autoComplete="new-password" /></Field>
        <Field name="repeat" label={text('fields.repeat')}><Input.Password autoComplete="new-password" /></Field>
      </FieldGrid>
      <div className="a-form-foot"><Button onClick={onBack}>{common('back')}</Button><Button type="primary" htmlType="submit" loading={form.busy}>{text('finish')}</Button></div>
    </ZodForm>
  );
}
