import { Alert, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../../text';
import { ZodForm, type ZodFormState } from '../../ui';

/** A dialog around one form: stays open with everything typed until it was taken. */
export function FormDialog({ title, ok, form, children, onClose, notice = null }: {
  readonly title: string; readonly ok: string; readonly form: ZodFormState; readonly children: ReactNode; readonly onClose: () => void; readonly notice?: string | null;
}) {
  const text = useText('appraisals');
  const send = (): void => { void form.send().then((sent) => { if (sent) onClose(); }); };
  return (
    <Modal open title={title} width={680} okText={ok} cancelText={text('cancel')} confirmLoading={form.busy} onOk={send} onCancel={onClose} mask={{ closable: false }}>
      {notice === null ? null : <Alert className="a-form-problem" type="info" showIcon title={notice} />}
      <ZodForm form={form} onSent={onClose}>{children}</ZodForm>
    </Modal>
  );
}
