import { useQuery } from '@tanstack/react-query';
import { App, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { TrainingParticipant, TrainingSession } from '@shared/contract/training';
import { isCivilDate, type CivilDate } from '@shared/kit/civil-date';
import { api, client, presentError, presentIssue } from '../../api';
import { useText } from '../../text';
import { CivilDateField, CodeSelect, FieldGrid } from '../../ui';

/** A day as typed: the day, null for none, undefined for what is no day. */
function dayOf(value: string | null): CivilDate | null | undefined {
  return value === null || value === '' ? null : isCivilDate(value) ? value : undefined;
}

interface Details { readonly kindCode: string | null; readonly levelCode: string | null; readonly issuer: string; readonly issuedOn: string | null; readonly validUntil: string | null }

function DetailFields({ details, onChange }: { readonly details: Details; readonly onChange: (part: Partial<Details>) => void }) {
  const text = useText('training');
  const catalogue = useQuery(api.certificates.catalogue.queryOptions({ input: {} }));
  const kinds = (catalogue.data?.kinds ?? []).filter((kind) => kind.subject === 'staff');
  const levels = kinds.find((kind) => kind.code === details.kindCode)?.levels ?? [];
  return (
    <FieldGrid>
      <Form.Item label={text('grant.kind')} htmlFor="grant-kind"><CodeSelect id="grant-kind" options={kinds.map((kind) => ({ code: kind.code, text: kind.name }))} value={details.kindCode} onChange={(kindCode) => { onChange({ kindCode, levelCode: null }); }} /></Form.Item>
      {levels.length === 0 ? null : <Form.Item label={text('grant.level')} htmlFor="grant-level"><CodeSelect id="grant-level" allowClear options={levels.map((level) => ({ code: level.code, text: level.name }))} value={details.levelCode} onChange={(levelCode) => { onChange({ levelCode }); }} /></Form.Item>}
      <Form.Item label={text('grant.issuer')} htmlFor="grant-issuer"><Input id="grant-issuer" maxLength={120} value={details.issuer} onChange={(event) => { onChange({ issuer: event.target.value }); }} /></Form.Item>
      <Form.Item label={text('grant.issuedOn')} htmlFor="grant-issued"><CivilDateField id="grant-issued" value={details.issuedOn} onChange={(issuedOn) => { onChange({ issuedOn }); }} /></Form.Item>
      <Form.Item label={text('grant.validUntil')} htmlFor="grant-until"><CivilDateField id="grant-until" value={details.validUntil} onChange={(validUntil) => { onChange({ validUntil }); }} /></Form.Item>
    </FieldGrid>
  );
}

interface Line { readonly chosen: boolean; readonly number: string }

function PeopleLines({ people, lines, onLine }: { readonly people: readonly TrainingParticipant[]; readonly lines: ReadonlyMap<string, Line>; readonly onLine: (id: string, line: Line) => void }) {
  const text = useText('training');
  if (people.length === 0) return <p className="a-help">{text('grant.nobody')}</p>;
  return (
    <div className="a-exam-list">
      <table className="a-people-table" aria-label={text('grant.who')}>
        <thead><tr><th>{text('grant.who')}</th><th>{text('grant.number')}</th></tr></thead>
        <tbody>
          {people.map((one) => {
            const line = lines.get(one.staffId) ?? { chosen: true, number: '' };
            return (
              <tr key={one.staffId}>
                <td><Checkbox checked={line.chosen} onChange={(event) => { onLine(one.staffId, { ...line, chosen: event.target.checked }); }}>{one.name}</Checkbox></td>
                <td><Input aria-label={`${text('grant.number')} ${one.name}`} maxLength={80} value={line.number} onChange={(event) => { onLine(one.staffId, { ...line, number: event.target.value }); }} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Grants a certificate of one kind to those who passed a closed session, each with its number. */
export function GrantDialog({ session, onClose }: { readonly session: TrainingSession; readonly onClose: () => void }) {
  const text = useText('training');
  const common = useText('common');
  const { message } = App.useApp();
  const [details, setDetails] = useState<Details>({ kindCode: null, levelCode: null, issuer: '', issuedOn: session.heldOn, validUntil: null });
  const [lines, setLines] = useState<ReadonlyMap<string, Line>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const granted = new Set(session.grants.filter((one) => one.kindCode === details.kindCode).map((one) => one.staffId));
  const people = session.participants.filter((one) => one.attended === true && one.result === 'passed' && !granted.has(one.staffId));
  const save = async (): Promise<void> => {
    const issuedOn = dayOf(details.issuedOn);
    const validUntil = dayOf(details.validUntil);
    const chosen = people.filter((one) => lines.get(one.staffId)?.chosen !== false);
    if (details.kindCode === null) { setProblem(text('grant.chooseKind')); return; }
    if (issuedOn === null || issuedOn === undefined || validUntil === undefined) { setProblem(presentIssue({ path: [], reason: 'notADate' })); return; }
    if (chosen.length === 0) { setProblem(text('grant.chooseOne')); return; }
    setBusy(true);
    try {
      const { levelCode, issuer } = details;
      const grants = chosen.map(({ staffId }) => ({ staffId, number: lines.get(staffId)?.number ?? null, levelCode, issuer, issuedOn, validUntil, reviewOn: null }));
      const done = await client.training.grantCertificates({ id: session.id, expectedVersion: session.version, kindCode: details.kindCode, grants });
      void message.success(text('grant.done', { granted: done.granted, renewed: done.renewed }));
      onClose();
    } catch (error) {
      const presented = presentError(error);
      const [issue] = presented.issues;
      const who = issue?.path[0] === 'grants' ? chosen[Number(issue.path[1])]?.name : undefined;
      setProblem(issue === undefined ? presented.sentence : `${who === undefined ? '' : `${who}: `}${presentIssue(issue)}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal open title={text('grant.title')} width={760} okText={text('grant.save')} cancelText={common('cancel')} okButtonProps={{ loading: busy, disabled: people.length === 0 }} onOk={() => { void save(); }} onCancel={onClose} destroyOnHidden>
      <p className="a-modal-text a-faint">{text('grant.hint')}</p>
      <Form layout="vertical"><DetailFields details={details} onChange={(part) => { setDetails({ ...details, ...part }); setProblem(null); }} /></Form>
      <PeopleLines people={people} lines={lines} onLine={(id, line) => { setLines(new Map(lines).set(id, line)); setProblem(null); }} />
      {problem === null ? null : <p className="a-field-error" role="alert">{problem}</p>}
    </Modal>
  );
}
