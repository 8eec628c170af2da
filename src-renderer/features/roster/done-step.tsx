import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../text';
import { EntryPage, SectionCard } from '../../ui';
import { UndoOutcome, useUndoImport } from './undo';
import type { ImportFlow } from './use-import';

interface Props { readonly flow: ImportFlow; readonly done: NonNullable<ImportFlow['done']>; readonly head: ReactNode }

/** Last step: what was written, the way on, and the way back. */
export function DoneStep({ flow, done, head }: Props) {
  const text = useText('roster');
  const navigate = useNavigate();
  const undo = useUndoImport();
  return (
    <EntryPage
      title={text('title')} back="/residents"
      footer={<>
        {undo.result === null ? <Button loading={undo.isPending} onClick={() => { undo.start(done.importId); }}>{text('done.undo')}</Button> : null}
        <Button onClick={flow.restart}>{text('done.again')}</Button>
        <Button type="primary" onClick={() => { void navigate('/residents'); }}>{text('done.next')}</Button>
      </>}
    >
      {head}
      {undo.result === null ? (
        <SectionCard>
          <div className="a-stack">
            <Alert type="success" showIcon title={text('done.title')} />
            <ul className="a-roster-result">
              <li>{text('done.created', { count: done.created })}</li>
              <li>{text('done.updated', { count: done.updated })}</li>
              <li>{text('done.skipped', { count: done.skipped })}</li>
            </ul>
          </div>
        </SectionCard>
      ) : null}
      <UndoOutcome undo={undo} />
    </EntryPage>
  );
}
