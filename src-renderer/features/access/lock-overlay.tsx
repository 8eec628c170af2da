import { LockOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { contract } from '@shared/contract';
import { required } from '@shared/kit/assert';
import { client, useGoOn, useSignOut } from '../../api';
import { useText } from '../../text';
import { Field, useZodForm, ZodForm } from '../../ui';
import { DemoPassword } from './demo-accounts';

const schema = required(contract.access.unlock['~orpc'].inputSchema, 'the input of unlocking');

/** Everything else in the document is out of reach for mouse, keyboard and screen reader while the lock is up, dialogs included. */
function useInertRest(own: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const seal = (): void => {
      for (const child of document.body.children) if (child !== own.current) child.setAttribute('inert', '');
    };
    seal();
    const watch = new MutationObserver(seal);
    watch.observe(document.body, { childList: true });
    return () => {
      watch.disconnect();
      for (const child of document.body.children) child.removeAttribute('inert');
    };
  }, [own]);
}

/** The lock over the program. What lies below stays mounted, every form as it was; the password of the same person opens it. */
export function LockOverlay({ name }: { readonly name: string }) {
  const text = useText('access');
  const goOn = useGoOn();
  const signOut = useSignOut();
  const box = useRef<HTMLDivElement>(null);
  useInertRest(box);
  const form = useZodForm({
    schema,
    submit: async (values) => {
      await client.access.unlock(values);
      await goOn();
    },
  });
  return createPortal(
    <div className="a-lock" role="dialog" aria-modal="true" aria-labelledby="lock-title" ref={box}>
      <section className="a-card a-plain-card">
        <h1 id="lock-title"><LockOutlined /> {text('lock.title')}</h1>
        <p className="a-plain-lead">{text('lock.body', { name })}</p>
        <ZodForm form={form}>
          <Field name="password" label={text('signIn.password')}><Input.Password autoFocus autoComplete="current-password" size="large" /></Field>
          <Button type="primary" htmlType="submit" size="large" block loading={form.busy}>{text('lock.unlock')}</Button>
        </ZodForm>
        <DemoPassword />
        <p className="a-help">{text('lock.otherHint')}</p>
        <Button type="link" className="a-flush" onClick={() => { void signOut(); }}>{text('lock.other')}</Button>
      </section>
    </div>,
    document.body,
  );
}
