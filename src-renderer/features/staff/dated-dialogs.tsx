import { Alert, App, Button, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import * as z from 'zod';
import { civilDate, words } from '@shared/contract/common';
import type { LeavingBlock, StaffMember } from '@shared/contract/staff';
import { staffPlace } from '@shared/contract/staff-facts';
import { client, failureOf, isFailure, pageClock } from '../../api';
import { useText } from '../../text';
import { CivilDateField, CodeSelect, Field, FieldGrid, useCodes, useZodForm, ZodForm, type ZodFormState } from '../../ui';
import { firstPost } from './form-values';
import { PostRows } from './post-rows';

export interface DialogProps { readonly member: StaffMember; readonly onClose: () => void }
const WIDE = 720;

/** A form in a dialog: the button sends, what core refuses is told at its field, and a success closes. */
export function FormDialog({ form, title, save, width = WIDE, done, onClose, children }: {
  readonly form: ZodFormState; readonly title: string; readonly save: string; readonly width?: number; readonly done: string; readonly onClose: () => void; readonly children: React.ReactNode;
}) {
  const common = useText('common');
  const { message } = App.useApp();
  const sent = (): void => {
    void message.success(done);
    onClose();
  };
  return (
    <Modal open title={title} width={width} okText={save} cancelText={common('cancel')} confirmLoading={form.busy} onCancel={onClose} onOk={() => { void form.send().then((ok) => { if (ok) sent(); }); }}>
      <ZodForm form={form} onSent={sent}>{children}</ZodForm>
    </Modal>
  );
}

const postsSchema = z.array(staffPlace).min(1).max(10);

/** Other posts from a day on. */
export function ChangePostsDialog({ member, onClose }: DialogProps) {
  const text = useText('staff');
  const now = member.posts.map(({ positionCode, departmentId, main }) => ({ positionCode, departmentId, main }));
  const form = useZodForm({
    schema: z.object({ fromOn: civilDate, posts: postsSchema }), initial: { fromOn: pageClock().today(), posts: now.length === 0 ? [firstPost] : now },
    submit: (fields) => client.staff.changePosts({ id: member.id, expectedVersion: member.version, ...fields }),
  });
  return (
    <FormDialog form={form} title={text('changePosts.title')} save={text('changePosts.save')} done={text('changePosts.done')} onClose={onClose}>
      <FieldGrid><Field name="fromOn" label={text('changePosts.fromOn')}><CivilDateField /></Field></FieldGrid>
      <p className="a-help">{text('changePosts.help')}</p>
      <PostRows form={form} />
    </FormDialog>
  );
}

/** A new employment of somebody who had left. */
export function ReenterDialog({ member, onClose }: DialogProps) {
  const text = useText('staff');
  const codes = useCodes();
  const form = useZodForm({
    schema: z.object({ entryOn: civilDate, form: z.string().min(1), posts: postsSchema }), initial: { entryOn: pageClock().today(), form: member.employments.at(-1)?.form ?? null, posts: [firstPost] },
    submit: (fields) => client.staff.reenter({ id: member.id, expectedVersion: member.version, ...fields }),
  });
  return (
    <FormDialog form={form} title={text('reentering.title')} save={text('reentering.save')} done={text('reentering.done')} onClose={onClose}>
      <FieldGrid>
        <Field name="entryOn" label={text('reentering.entryOn')}><CivilDateField /></Field>
        <Field name="form" label={text('reentering.form')}><CodeSelect options={codes.options('employment-form')} /></Field>
      </FieldGrid>
      <PostRows form={form} />
    </FormDialog>
  );
}

/** What still hangs on the person, in sentences. */
function Blocks({ blocks }: { readonly blocks: readonly LeavingBlock[] }) {
  const text = useText('staff');
  return (
    <Alert
      className="a-form-problem" type="warning" showIcon title={text('leaving.blocksTitle')}
      description={
        <>
          <ul className="a-changes">
            {blocks.map((block, at) => <li key={at}>{text(`leaving.blocks.${block.kind}`, { what: block.what ?? '', count: block.count, from: block.fromOn ?? '', to: block.toOn ?? '' })}</li>)}
          </ul>
          <p>{text('leaving.blocksHint')}</p>
        </>
      }
    />
  );
}

function blocksOf(error: unknown): readonly LeavingBlock[] {
  const { blocks } = failureOf(error).data;
  return Array.isArray(blocks) ? (blocks as LeavingBlock[]) : [];
}

/** Leaving: the last day and the reason; what is not handed over is named first. */
export function LeaveDialog({ member, onClose }: DialogProps) {
  const text = useText('staff');
  const common = useText('common');
  const { message } = App.useApp();
  const [blocks, setBlocks] = useState<readonly LeavingBlock[]>([]);
  const ended = useRef(false);
  const form = useZodForm({
    schema: z.object({ leaveOn: civilDate, reason: words(300) }), initial: { leaveOn: pageClock().today(), reason: '' },
    submit: async (fields) => {
      try {
        await client.staff.endEmployment({ id: member.id, expectedVersion: member.version, ...fields, despite: blocks.length > 0 });
        ended.current = true;
      } catch (error) {
        if (!isFailure(error, 'STILL_NEEDED')) throw error;
        // Named in the dialog one by one, so nothing is said above the form.
        setBlocks(blocksOf(error));
      }
    },
  });
  const done = (): void => {
    if (!ended.current) return;
    void message.success(text('leaving.done'));
    onClose();
  };
  const send = (): void => { void form.send().then((sent) => { if (sent) done(); }); };
  const needed = blocks.length > 0;
  const footer = (
    <>
      <Button onClick={onClose}>{common('cancel')}</Button>
      <Button type="primary" danger={needed} loading={form.busy} onClick={send}>{text(needed ? 'leaving.despite' : 'leaving.save')}</Button>
    </>
  );
  return (
    <Modal open title={text('leaving.title')} onCancel={onClose} footer={footer}>
      <ZodForm form={form} onEdit={() => { setBlocks([]); }} onSent={done}>
        {needed ? <Blocks blocks={blocks} /> : null}
        <Field name="leaveOn" label={text('leaving.leaveOn')} span="full"><CivilDateField /></Field>
        <Field name="reason" label={text('leaving.reason')} span="full"><Input.TextArea rows={2} maxLength={300} /></Field>
      </ZodForm>
    </Modal>
  );
}
