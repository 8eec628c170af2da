import { Input, Modal } from 'antd';
import * as z from 'zod';
import type { Resident } from '@shared/contract/residents';
import { client } from '../../api';
import { useText } from '../../text';
import { Field, useZodForm, ZodForm } from '../../ui';

const schema = z.object({ pinyin: z.string().trim().min(1).max(120) });

/** How a name is read, where the computed reading is wrong. */
export function PinyinModal({ resident, open, onClose }: { readonly resident: Resident; readonly open: boolean; readonly onClose: () => void }) {
  const text = useText('person');
  const form = useZodForm({
    schema, initial: { pinyin: resident.namePinyin },
    submit: ({ pinyin }) => client.residents.changeNamePinyin({ id: resident.id, expectedVersion: resident.version, pinyin }),
  });
  return (
    <Modal open={open} title={text('pinyin.title')} okText={text('pinyin.save')} confirmLoading={form.busy} onCancel={onClose} destroyOnHidden onOk={() => { void form.send().then((sent) => { if (sent) onClose(); }); }}>
      <ZodForm form={form} onSent={onClose}>
        <Field name="pinyin" label={text('pinyin.label')} help={text('pinyin.help')} span="full"><Input autoFocus autoComplete="off" /></Field>
      </ZodForm>
    </Modal>
  );
}
