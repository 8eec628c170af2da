import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Bilingual } from '@shared/contract/common';
import { fieldIssues, type FieldIssue } from '@shared/contract/issues';
import { ratioFields, type RatioTable } from '@shared/contract/staffing';
import { ratioCounted, ratioShifts, type RatioCounted, type RatioShift } from '@shared/standards/ratio-table';
import { client, presentError, presentIssue } from '../../api';
import { useLabel, useText } from '../../text';
import { CivilDateField } from '../../ui';

/** A line as it is typed: figures may still be empty or wrong. */
export interface RowDraft { readonly key: number; readonly grades: readonly number[]; readonly shift: RatioShift; readonly counted: RatioCounted; readonly staff: number | null; readonly residents: number | null }
export interface TableDraft { readonly title: string; readonly basis: string; readonly effectiveOn: string | null; readonly rows: readonly RowDraft[] }

interface Grade { readonly grade: number; readonly name: Bilingual }
interface RowProps { readonly row: RowDraft; readonly grades: readonly Grade[]; readonly problems: readonly FieldIssue[]; readonly onChange: (row: RowDraft) => void; readonly onRemove: () => void }

function Row({ row, grades, problems, onChange, onRemove }: RowProps) {
  const text = useText('staffing');
  const label = useLabel();
  const wrong = (field: string): 'error' | '' => (problems.some((issue) => issue.path.includes(field)) ? 'error' : '');
  return (
    <div className="a-ratio-row">
      <label>{text('edit.grades')}<Select<number[]> mode="multiple" status={wrong('grades')} aria-label={text('edit.grades')} value={[...row.grades]} onChange={(next) => { onChange({ ...row, grades: next }); }} options={grades.map(({ grade, name }) => ({ value: grade, label: label(name) }))} /></label>
      <label>{text('edit.shift')}<Select<RatioShift> aria-label={text('edit.shift')} value={row.shift} onChange={(next) => { onChange({ ...row, shift: next }); }} options={ratioShifts.map((value) => ({ value, label: text(`ratio.shifts.${value}`) }))} /></label>
      <label>{text('edit.counted')}<Select<RatioCounted> aria-label={text('edit.counted')} value={row.counted} onChange={(next) => { onChange({ ...row, counted: next }); }} options={ratioCounted.map((value) => ({ value, label: text(`ratio.countedOf.${value}`) }))} /></label>
      <label>{text('edit.staff')}<InputNumber<number> status={wrong('staff')} aria-label={text('edit.staff')} value={row.staff} onChange={(next) => { onChange({ ...row, staff: next }); }} /></label>
      <label>{text('edit.residents')}<InputNumber<number> status={wrong('residents')} aria-label={text('edit.residents')} value={row.residents} onChange={(next) => { onChange({ ...row, residents: next }); }} /></label>
      <Button icon={<DeleteOutlined />} aria-label={text('edit.remove')} onClick={onRemove} />
      {problems.length === 0 ? null : <p className="a-field-error" role="alert">{[...new Set(problems.map((issue) => `${text(`edit.${fieldOf(issue)}`)} ${presentIssue(issue)}`))].join(' ')}</p>}
    </div>
  );
}

function fieldOf(issue: FieldIssue): 'grades' | 'staff' | 'residents' | 'rows' {
  return (['grades', 'staff', 'residents'] as const).find((field) => issue.path.includes(field)) ?? 'rows';
}

/** Where in the form an issue of core stands: a correction wraps the fields. */
function inForm(issue: FieldIssue): FieldIssue {
  return issue.path[0] === 'fields' ? { ...issue, path: issue.path.slice(1) } : issue;
}

interface DialogProps { readonly first: TableDraft; readonly correcting: RatioTable | null; readonly grades: readonly Grade[]; readonly onClose: () => void; readonly onSaved: () => void }

/** Sets or corrects a ratio table; stays open with everything typed when it is refused. */
export function RatioDialog({ first, correcting, grades, onClose, onSaved }: DialogProps) {
  const text = useText('staffing');
  const [draft, setDraft] = useState(first);
  const [reason, setReason] = useState('');
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const said = (field: string): string | undefined => {
    const issue = issues.find((one) => one.path[0] === field && one.path.length === 1);
    return issue === undefined ? undefined : presentIssue(issue);
  };
  const item = (field: string) => { const help = said(field); return help === undefined ? {} : { help, validateStatus: 'error' as const }; };
  const setRow = (key: number, row: RowDraft): void => { setDraft({ ...draft, rows: draft.rows.map((one) => (one.key === key ? row : one)) }); };
  const add = (): void => { setDraft({ ...draft, rows: [...draft.rows, { key: Math.max(0, ...draft.rows.map((row) => row.key)) + 1, grades: [], shift: 'all', counted: 'caregivers', staff: 1, residents: null }] }); };
  const save = async (): Promise<void> => {
    const given = { ...draft, rows: draft.rows.map(({ key: _key, ...row }) => row) };
    const parsed = ratioFields.safeParse(given);
    const missing: FieldIssue[] = correcting !== null && reason.trim() === '' ? [{ path: ['reason'], reason: 'required' }] : [];
    if (!parsed.success || missing.length > 0) {
      setIssues([...(parsed.success ? [] : fieldIssues(parsed.error.issues, given)), ...missing]);
      return;
    }
    setBusy(true);
    try {
      if (correcting === null) await client.staffing.setRatioTable(parsed.data);
      else await client.staffing.correctRatioTable({ id: correcting.id, expectedVersion: correcting.version, fields: parsed.data, reason });
      onSaved();
    } catch (error) {
      const presented = presentError(error);
      setIssues(presented.issues.map(inForm));
      setProblem(presented.sentence);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal open width={900} title={text(correcting === null ? 'edit.title' : 'edit.correctTitle')} okText={text('edit.save')} confirmLoading={busy} onOk={() => { void save(); }} onCancel={onClose} mask={{ closable: false }}>
      {problem === null ? null : <Alert className="a-form-problem" type="error" showIcon title={problem} />}
      <Form layout="vertical">
        <div className="a-fields">
          <Form.Item label={text('edit.name')} htmlFor="ratio-title" extra={text('edit.nameHint')} {...item('title')}><Input id="ratio-title" maxLength={100} value={draft.title} onChange={(event) => { setDraft({ ...draft, title: event.target.value }); }} /></Form.Item>
          <Form.Item label={text('edit.effectiveOn')} htmlFor="ratio-on" {...item('effectiveOn')}><CivilDateField id="ratio-on" value={draft.effectiveOn} onChange={(next) => { setDraft({ ...draft, effectiveOn: next }); }} /></Form.Item>
        </div>
        <Form.Item label={text('edit.basis')} htmlFor="ratio-basis" extra={text('edit.basisHint')} {...item('basis')}><Input id="ratio-basis" maxLength={500} value={draft.basis} onChange={(event) => { setDraft({ ...draft, basis: event.target.value }); }} /></Form.Item>
        <Form.Item label={text('edit.rows')} {...item('rows')}>
          <div className="a-ratio-rows">
            {draft.rows.map((row, at) => <Row key={row.key} row={row} grades={grades} problems={issues.filter((issue) => issue.path[0] === 'rows' && issue.path[1] === at)} onChange={(next) => { setRow(row.key, next); }} onRemove={() => { setDraft({ ...draft, rows: draft.rows.filter((one) => one.key !== row.key) }); }} />)}
            <div><Button icon={<PlusOutlined />} onClick={add}>{text('edit.add')}</Button></div>
          </div>
        </Form.Item>
        {correcting === null ? null : <Form.Item label={text('edit.reason')} htmlFor="ratio-reason" {...item('reason')}><Input id="ratio-reason" maxLength={500} value={reason} onChange={(event) => { setReason(event.target.value); }} /></Form.Item>}
      </Form>
    </Modal>
  );
}
