import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../text';
import { EntryPage, SectionCard } from '../../ui';
import { places } from './places';
import { UndoOutcome, useUndoImport } from './undo';
import type { ImportFlow } from './use-import';

interface Props { readonly flow: ImportFlow; readonly done: NonNullable<ImportFlow['done']>; readonly head: ReactNode }

/** Last step: what was written, the way on, and the way back. */
export function DoneStep({ flow, done, head }: Props) {
  const text = useText('roster');
  const navigate = useNavigate();
  const undo = useUndoImport();
  const { target } = flow;
  return (
    <EntryPage
      title={text(`targets.${target}.title`)} back={places[target]}
      footer={<>
        {undo.result === null ? <Button loading={undo.isPending} onClick={() => { undo.start(done.importId); }}>{text('done.undo')}</Button> : null}
        <Button onClick={flow.restart}>{text('done.again')}</Button>
        <Button type="primary" onClick={() => { void navigate(places[target]); }}>{text(`targets.${target}.next`)}</Button>
      </>}
    >
      {head}
      {undo.result === null ? (
        <SectionCard>
          <div className="a-stack">
            <Alert type="success" showIcon title={text(`targets.${target}.done`)} />
            <ul className="a-roster-result">
              <li>{text(`targets.${target}.created`, { count: done.created })}</li>
              <li>{text(`targets.${target}.updated`, { count: done.updated })}</li>
              <li>{text('done.skipped', { count: done.skipped })}</li>
            </ul>
          </div>
        </SectionCard>
      ) : null}
      <UndoOutcome target={target} undo={undo} />
    </EntryPage>
  );
}
