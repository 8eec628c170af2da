import { PrinterOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { AppraisalSheet } from '@shared/contract/appraisals';
import { askedSections } from '@shared/engines/checklist';
import type { Checklist, ChecklistItem } from '@shared/standards/checklist';
import { client, presentError, showInstant, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { ReasonModal, RecordPage, SectionCard } from '../../ui';
import { OwnAcknowledgeDialog, PaperAcknowledgeDialog } from './sheet-dialogs';
import { SheetFacts } from './sheet-facts';
import { AppraisalStateTag } from './state-tag';

interface ViewProps { readonly record: AppraisalSheet; readonly list: Checklist }
type Dialog = 'own' | 'paper' | 'reopen' | 'void';

function useAnswerWords(record: AppraisalSheet): (item: ChecklistItem) => string {
  const text = useText('appraisals');
  const label = useLabel();
  return (item) => {
    const answer = record.sheet.answers[item.code];
    if (answer === undefined) return text('sheet.missing');
    if (answer.type === 'points') return text('points', { points: answer.points, max: item.points ?? 0 });
    if (answer.type === 'choice' && item.answer.type === 'choice') return label(item.answer.options.find((one) => one.code === answer.option)?.text ?? { zh: answer.option, en: answer.option });
    return answer.type === 'number' ? String(answer.value) : answer.type === 'date' ? answer.on : answer.type === 'text' ? answer.text : '';
  };
}

function Answers({ record, list }: ViewProps) {
  const text = useText('appraisals');
  const label = useLabel();
  const words = useAnswerWords(record);
  const { score } = record;
  return (
    <SectionCard title={score.complete ? text('result', { percent: score.percent ?? '', band: score.band === null ? '' : label(score.band.name) }) : text('progress', { answered: score.answered, of: score.of })}>
      {score.complete && score.vetoes.length > 0 && score.band !== null ? <Alert type="error" showIcon title={text('sheet.veto', { band: label(score.band.name) })} /> : null}
      <table className="a-answer-table">
        <tbody>
          {askedSections(list, { positionGroup: record.groups }).flatMap((section) => [
            <tr key={section.code}><th colSpan={3}>{label(section.title)}</th></tr>,
            ...section.items.map((item) => <tr key={item.code}><td>{label(item.title)}</td><td className="a-number">{words(item)}</td><td>{record.sheet.proofs[item.code]?.note ?? ''}</td></tr>),
          ])}
          {score.complete ? <tr><th>{text('sheet.total')}</th><th className="a-number">{text('points', { points: score.points, max: score.max })}</th><th /></tr> : null}
        </tbody>
      </table>
      {record.remark === null ? null : <p className="a-appraisal-remark">{record.remark}</p>}
    </SectionCard>
  );
}

function Signatures({ record }: { readonly record: AppraisalSheet }) {
  const text = useText('appraisals');
  const { signed, acknowledged, locked } = record;
  return (
    <SectionCard>
      <dl className="a-facts">
        {signed === null ? null : <div><dt>{text('sheet.signed')}</dt><dd>{text('sheet.signedLine', { name: signed.name, at: showInstant(signed.at) })}</dd></div>}
        {acknowledged === null ? null : (
          <div><dt>{text('sheet.acknowledged')}</dt><dd>{acknowledged.onPaper === null ? text('sheet.signedLine', { name: acknowledged.name, at: showInstant(acknowledged.at) }) : text('sheet.onPaper', { on: acknowledged.onPaper })}</dd></div>
        )}
        {acknowledged === null || acknowledged.remark === null ? null : <div><dt>{text('sheet.ownRemark')}</dt><dd>{acknowledged.remark}</dd></div>}
        {locked === null ? null : <div><dt>{text('state.locked')}</dt><dd>{text('sheet.lockedLine', { at: showInstant(locked.at) })}</dd></div>}
      </dl>
    </SectionCard>
  );
}

function useNext(record: AppraisalSheet, show: (dialog: Dialog) => void) {
  const text = useText('appraisals');
  const edit = useMay()('appraisals.edit') && !record.own;
  const { message } = App.useApp();
  const lock = (): void => {
    client.appraisals.lock({ id: record.id, expectedVersion: record.version }).then(() => { void message.success(text('state.locked')); }, (error: unknown) => { void message.error(presentError(error).sentence); });
  };
  if (record.state === 'signed' && record.own) return { next: <Button type="primary" onClick={() => { show('own'); }}>{text('sheet.acknowledgeOwn')}</Button>, edit };
  if (record.state === 'signed' && edit) return { next: <Button type="primary" onClick={() => { show('paper'); }}>{text('sheet.acknowledge')}</Button>, edit };
  if (record.state === 'acknowledged' && edit) return { next: <Button type="primary" onClick={lock}>{text('sheet.lock')}</Button>, edit };
  return { next: null, edit };
}

/** A signed sheet: what was said, who signed, and the one next step. */
export function ReadView({ record, list, back }: ViewProps & { readonly back: string }) {
  const text = useText('appraisals');
  const navigate = useNavigate();
  const mayPrint = useMay()('appraisals.read');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { next, edit } = useNext(record, setDialog);
  const close = (): void => { setDialog(null); };
  const on = { id: record.id, expectedVersion: record.version };
  const actions = (
    <>
      {mayPrint ? <Button icon={<PrinterOutlined />} onClick={() => { void navigate(`/print/appraisal-sheet?ids=${record.id}&back=/appraisals/${record.id}`); }}>{text('sheet.print')}</Button> : null}
      {edit && (record.state === 'signed' || record.state === 'acknowledged') ? <Button onClick={() => { setDialog('reopen'); }}>{text('sheet.reopen')}</Button> : null}
      {edit && record.state !== 'voided' ? <Button danger onClick={() => { setDialog('void'); }}>{text('sheet.void')}</Button> : null}
    </>
  );
  return (
    <RecordPage title={text('sheet.title', { name: record.staff.name, month: record.month })} back={back} badges={<AppraisalStateTag state={record.state} />} actions={actions} next={next}>
      {record.voided === null ? null : <Alert type="warning" showIcon title={text('sheet.voidedBy', { reason: record.voided.reason })} />}
      <SheetFacts record={record} />
      <Answers record={record} list={list} />
      <Signatures record={record} />
      {dialog === 'own' ? <OwnAcknowledgeDialog record={record} version={record.version} onClose={close} /> : null}
      {dialog === 'paper' ? <PaperAcknowledgeDialog record={record} version={record.version} onClose={close} /> : null}
      <ReasonModal open={dialog === 'reopen'} title={text('sheet.reopen')} confirmLabel={text('sheet.reopen')} onClose={close} onConfirm={(reason) => client.appraisals.reopen({ ...on, reason })}>{text('sheet.reopenWhat')}</ReasonModal>
      <ReasonModal open={dialog === 'void'} danger title={text('sheet.void')} confirmLabel={text('sheet.void')} onClose={close} onConfirm={(reason) => client.appraisals.void({ ...on, reason })}>{text('sheet.voidWhat')}</ReasonModal>
    </RecordPage>
  );
}
