import { App, Input, Modal, Select } from 'antd';
import { contract } from '@shared/contract';
import type { Account } from '@shared/contract/access';
import { roles } from '@shared/contract/permissions';
import { required } from '@shared/kit/assert';
import { PASSWORD_MIN_LENGTH } from '@shared/kit/password';
import { client, isFailure } from '../../api';
import { useText } from '../../text';
import { Field, useZodForm, ZodForm } from '../../ui';

const creating = required(contract.access.createAccount['~orpc'].inputSchema, 'the input of a new account');
const changing = required(contract.access.changeAccount['~orpc'].inputSchema, 'the input of a changed account');
const resetting = required(contract.access.resetPassword['~orpc'].inputSchema, 'the input of a reset');

function useRoleOptions() {
  const text = useText('access');
  const common = useText('common');
  return roles.map((role) => ({ value: role, label: common(`roles.${role}`), words: text(`accounts.roleWords.${role}`) }));
}

/** Select of a role that says what the role may do. */
function RoleSelect(props: { readonly id?: string; readonly value?: string; readonly onChange?: (value: string) => void }) {
  return <Select {...props} options={useRoleOptions()} optionRender={(option) => <div>{option.label}<div className="a-help">{option.data.words}</div></div>} />;
}

interface DialogProps { readonly onClose: () => void }

function CreateDialog({ onClose }: DialogProps) {
  const text = useText('access');
  const common = useText('common');
  const { message } = App.useApp();
  const form = useZodForm({
    schema: creating,
    submit: async (values) => {
      const made = await client.access.createAccount(values);
      void message.success(text('accounts.created', { name: made.name }));
      onClose();
    },
  });
  return (
    <Modal open title={text('accounts.add')} okText={text('accounts.create')} cancelText={common('cancel')} onCancel={onClose} confirmLoading={form.busy} onOk={() => { void form.send(); }}>
      <ZodForm form={form}>
        <Field name="name" label={text('accounts.name')}><Input autoFocus autoComplete="off" /></Field>
        <Field name="accountName" label={text('accounts.accountName')} help={text('accounts.accountNameHelp')}><Input autoComplete="off" spellCheck={false} /></Field>
        <Field name="role" label={text('accounts.role')} help={text('accounts.roleHelp')}><RoleSelect /></Field>
        <Field name="password" label={text('accounts.firstPassword')} help={`${text('accounts.firstPasswordHelp')} ${text('change.rule', { min: PASSWORD_MIN_LENGTH })}`}><Input.Password autoComplete="new-password" /></Field>
      </ZodForm>
    </Modal>
  );
}

function ChangeDialog({ account, onClose, onStale }: DialogProps & { readonly account: Account; readonly onStale: (error: unknown) => void }) {
  const text = useText('access');
  const common = useText('common');
  const { message } = App.useApp();
  const form = useZodForm({
    schema: changing,
    initial: { id: account.id, expectedVersion: account.version, name: account.name, role: account.role },
    submit: async (values) => {
      try {
        await client.access.changeAccount(values);
      } catch (error) {
        if (isFailure(error, 'STALE_VERSION')) onStale(error);
        throw error;
      }
      void message.success(text('accounts.changed'));
      onClose();
    },
  });
  return (
    <Modal open title={`${text('accounts.change')} · ${account.accountName}`} okText={common('save')} cancelText={common('cancel')} onCancel={onClose} confirmLoading={form.busy} onOk={() => { void form.send(); }}>
      <ZodForm form={form}>
        <Field name="name" label={text('accounts.name')}><Input autoFocus autoComplete="off" /></Field>
        <Field name="role" label={text('accounts.role')} help={text('accounts.roleHelp')}><RoleSelect /></Field>
      </ZodForm>
    </Modal>
  );
}

/** Makes an account, or changes the name and role of one. */
export function AccountDialog({ account, ...rest }: DialogProps & { readonly account: Account | null; readonly onStale: (error: unknown) => void }) {
  return account === null ? <CreateDialog onClose={rest.onClose} /> : <ChangeDialog account={account} {...rest} />;
}

/** Gives an account a new first password. */
export function ResetDialog({ account, onClose }: DialogProps & { readonly account: Account }) {
  const text = useText('access');
  const common = useText('common');
  const { message } = App.useApp();
  const form = useZodForm({
    schema: resetting,
    initial: { id: account.id, expectedVersion: account.version },
    submit: async (values) => {
      await client.access.resetPassword(values);
      void message.success(text('accounts.resetDone'));
      onClose();
    },
  });
  return (
    <Modal open title={`${text('accounts.reset')} · ${account.name}`} okText={text('accounts.reset')} cancelText={common('cancel')} onCancel={onClose} confirmLoading={form.busy} onOk={() => { void form.send(); }}>
      <ZodForm form={form}>
        <Field name="password" label={text('accounts.firstPassword')} help={`${text('accounts.firstPasswordHelp')} ${text('change.rule', { min: PASSWORD_MIN_LENGTH })}`}><Input.Password autoFocus autoComplete="new-password" /></Field>
      </ZodForm>
    </Modal>
  );
}
