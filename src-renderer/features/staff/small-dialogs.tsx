import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import * as z from 'zod';
import { api, client } from '../../api';
import { useText } from '../../text';
import { Field, ReasonModal, useUndoMessage, useZodForm } from '../../ui';
import { FormDialog, type DialogProps } from './dated-dialogs';

const NARROW = 520;

/** Voiding takes the person out of every list, so it asks for a reason; it can be taken back. */
export function VoidDialog({ member, onClose }: DialogProps) {
  const text = useText('staff');
  const undo = useUndoMessage();
  const confirm = async (reason: string): Promise<void> => {
    const { id, version } = await client.staff.void({ id: member.id, expectedVersion: member.version, reason });
    undo(text('void.done'), () => client.staff.restore({ id, expectedVersion: version }));
  };
  return <ReasonModal open title={text('void.title')} confirmLabel={text('void.confirm')} danger onConfirm={confirm} onClose={onClose}><p>{text('void.body')}</p></ReasonModal>;
}

/** How a name is read, where the computed reading is wrong. */
export function PinyinDialog({ member, onClose }: DialogProps) {
  const person = useText('person');
  const text = useText('staff');
  const form = useZodForm({
    schema: z.object({ pinyin: z.string().trim().min(1).max(120) }), initial: { pinyin: member.namePinyin },
    submit: ({ pinyin }) => client.staff.changeNamePinyin({ id: member.id, expectedVersion: member.version, pinyin }),
  });
  return (
    <FormDialog form={form} title={person('pinyin.title')} save={person('pinyin.save')} done={text('entry.saved')} width={NARROW} onClose={onClose}>
      <Field name="pinyin" label={person('pinyin.label')} help={person('pinyin.help')} span="full"><Input autoFocus autoComplete="off" /></Field>
    </FormDialog>
  );
}

/** Which account of the program is this person's. */
export function AccountDialog({ member, onClose }: DialogProps) {
  const text = useText('staff');
  const common = useText('common');
  const accounts = useQuery(api.access.colleagues.queryOptions()).data ?? [];
  const form = useZodForm({
    schema: z.object({ accountId: z.string().nullish().transform((value) => value ?? null) }), initial: { accountId: member.account?.id ?? null },
    submit: ({ accountId }) => client.staff.linkAccount({ id: member.id, expectedVersion: member.version, accountId }),
  });
  return (
    <FormDialog form={form} title={text('linking.title')} save={text('linking.save')} done={text('linking.done')} width={NARROW} onClose={onClose}>
      <Field name="accountId" label={text('linking.label')} help={text('linking.help')} span="full" optional>
        <Select className="a-select" allowClear placeholder={text('linking.nobody')} showSearch={{ optionFilterProp: 'label' }} options={accounts.map((one) => ({ value: one.id, label: `${one.name} (${common(`roles.${one.role}`)})` }))} />
      </Field>
    </FormDialog>
  );
}
