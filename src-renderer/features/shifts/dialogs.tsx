import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, InputNumber, Modal, Select, Table } from 'antd';
import { useState } from 'react';
import type { RosterRow, RosterSheet, ShiftKindOut } from '@shared/contract/shifts';
import { isInstant } from '@shared/kit/instant';
import { api, failureOf, showInstant } from '../../api';
import { useLabel, useText } from '../../text';
import { EmptyState, ListPaper, Loaded } from '../../ui';
import type { CellValue, Difference } from './sheet-model';

interface PatternDialogProps {
  readonly shifts: readonly ShiftKindOut[];
  readonly people: number;
  readonly from: string;
  readonly onApply: (pattern: readonly (string | null)[], shift: number) => void;
  readonly onClose: () => void;
}

/** A row of shifts that repeats: day, day, night, off. */
export function PatternDialog({ shifts, people, from, onApply, onClose }: PatternDialogProps) {
  const text = useText('shifts');
  const label = useLabel();
  const common = useText('common');
  const [pattern, setPattern] = useState<readonly (string | null)[]>([]);
  const [step, setStep] = useState(0);
  const known = new Map(shifts.map((shift) => [shift.code, shift]));
  return (
    <Modal
      open title={text('pattern.title')} okText={text('pattern.apply')} cancelText={common('cancel')} okButtonProps={{ disabled: pattern.length === 0 }} onCancel={onClose}
      onOk={() => { onApply(pattern, step); onClose(); }}
    >
      <p>{text('pattern.what', { people, from })}</p>
      <div className="s-pattern" role="status" aria-label={text('pattern.row')}>
        {pattern.length === 0 ? <span className="a-help">{text('pattern.empty')}</span> : pattern.map((code, index) => {
          const shift = code === null ? undefined : known.get(code);
          // A shift may stand in the row several times: only its place tells it apart.
          return <span key={`${String(index)}-${code ?? ''}`} className={`s-swatch ${shift === undefined ? '' : `s-role-${shift.role}`}`}>{shift === undefined ? '–' : label(shift.short)}</span>;
        })}
      </div>
      <div className="a-tools">
        {shifts.map((shift) => <Button key={shift.code} onClick={() => { setPattern([...pattern, shift.code]); }}>{label(shift.name)}</Button>)}
        <Button onClick={() => { setPattern([...pattern, null]); }}>{text('free')}</Button>
        <Button type="text" disabled={pattern.length === 0} onClick={() => { setPattern(pattern.slice(0, -1)); }}>{text('pattern.back')}</Button>
      </div>
      {people < 2 ? null : (
        <div className="a-tools s-step"><label htmlFor="pattern-step">{text('pattern.step')}</label><InputNumber id="pattern-step" min={0} max={31} value={step} onChange={(value) => { setStep(value ?? 0); }} /></div>
      )}
    </Modal>
  );
}

/** On which post the selected people stand; empty is the main position of each. */
export function PostDialog({ sheet, rows, onChoose, onClose }: { readonly sheet: RosterSheet; readonly rows: readonly RosterRow[]; readonly onChoose: (post: string | null) => void; readonly onClose: () => void }) {
  const text = useText('shifts');
  const label = useLabel();
  const common = useText('common');
  const [post, setPost] = useState('');
  const held = new Set(rows.flatMap((row) => row.posts));
  const options = [{ value: '', label: text('post.main') }, ...sheet.positions.filter((one) => held.has(one.code)).map((one) => ({ value: one.code, label: label(one.name) }))];
  return (
    <Modal open title={text('post.title')} okText={text('post.choose')} cancelText={common('cancel')} onCancel={onClose} onOk={() => { onChoose(post === '' ? null : post); onClose(); }}>
      <p className="a-modal-text">{text('post.what')}</p>
      <Select className="a-select" aria-label={text('post.title')} value={post} onChange={setPost} options={options} />
    </Modal>
  );
}

/** Somebody of another department who helps out this month. */
export function GuestDialog({ sheet, onAdd, onClose }: { readonly sheet: RosterSheet; readonly onAdd: (row: RosterRow) => void; readonly onClose: () => void }) {
  const text = useText('shifts');
  const common = useText('common');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useQuery(api.shifts.guests.queryOptions({ input: { month: sheet.month, departmentId: sheet.departmentId, text: typed } }));
  const add = (): void => {
    const row = found.data?.find((one) => one.staffId === chosen);
    if (row !== undefined) onAdd(row);
    onClose();
  };
  return (
    <Modal open title={text('guests.title')} okText={text('guests.add')} cancelText={common('cancel')} okButtonProps={{ disabled: chosen === null }} onCancel={onClose} onOk={add}>
      <p className="a-modal-text">{text('guests.what')}</p>
      <Select
        className="a-select" aria-label={text('guests.who')} placeholder={text('guests.who')} value={chosen} onChange={setChosen} showSearch={{ filterOption: false, onSearch: setTyped }}
        options={(found.data ?? []).map((row) => ({ value: row.staffId, label: `${row.name} · ${row.department ?? text('noDepartment')}` }))}
      />
    </Modal>
  );
}

interface StaleDialogProps {
  readonly error: unknown;
  readonly differences: readonly Difference[] | null;
  readonly sheet: RosterSheet;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

const MOST_ROWS = 100;

/** Somebody kept the sheet meanwhile: both versions of every cell that differs, and the choice. */
export function StaleSheetDialog({ error, differences, sheet, onKeepMine, onTakeTheirs, onClose }: StaleDialogProps) {
  const text = useText('shifts');
  const label = useLabel();
  const common = useText('common');
  const { changedBy, changedAt } = error === null ? {} : failureOf(error).data;
  const names = new Map(sheet.rows.map((row) => [row.staffId, row.name]));
  const shifts = new Map(sheet.shifts.map((shift) => [shift.code, shift]));
  const say = (value: CellValue | null): string => {
    const shift = value === null ? undefined : shifts.get(value.shift);
    return shift === undefined ? text('free') : label(shift.name);
  };
  const footer = (
    <>
      <Button onClick={onClose}>{common('stale.keep')}</Button>
      <Button disabled={differences === null} onClick={onTakeTheirs}>{text('stale.takeTheirs')}</Button>
      <Button type="primary" disabled={differences === null} onClick={onKeepMine}>{text('stale.keepMine')}</Button>
    </>
  );
  return (
    <Modal open={error !== null} title={text('stale.title')} width={720} footer={footer} onCancel={onClose}>
      {typeof changedBy === 'string' && typeof changedAt === 'string' && isInstant(changedAt) ? <p>{text('stale.who', { who: changedBy, at: showInstant(changedAt) })}</p> : null}
      <p className="a-modal-text">{differences?.length === 0 ? text('stale.nothing') : text('stale.body', { count: differences?.length ?? 0 })}</p>
      {differences === null || differences.length === 0 ? null : (
        <Table<Difference>
          size="small" pagination={false} rowKey={(one) => one.staffId + one.on} dataSource={differences.slice(0, MOST_ROWS)} scroll={{ y: 320 }}
          columns={[
            { key: 'who', title: text('person'), render: (_v, one) => names.get(one.staffId) ?? '' },
            { key: 'on', title: text('date'), render: (_v, one) => one.on },
            { key: 'theirs', title: text('stale.theirs'), render: (_v, one) => say(one.theirs) },
            { key: 'mine', title: text('stale.mine'), render: (_v, one) => (one.mineChanged ? <strong>{say(one.mine)}</strong> : <span className="a-faint">{text('stale.untouched')}</span>) },
          ]}
        />
      )}
    </Modal>
  );
}

/** Who kept and changed the sheet, and since the publication every cell. */
export function HistoryDrawer({ sheet, notNow, onClose }: { readonly sheet: RosterSheet; readonly notNow: string | undefined; readonly onClose: () => void }) {
  const { month, departmentId } = sheet;
  const text = useText('shifts');
  const label = useLabel();
  const history = useQuery(api.shifts.history.queryOptions({ input: { month, departmentId } }));
  const paper = <ListPaper form="roster-changes" list={{ month, departmentId }} count={history.data?.length} notNow={notNow} back={`/shifts?month=${month}&department=${departmentId ?? ''}`} />;
  return (
    <Drawer open title={text('history.title')} size={560} extra={paper} onClose={onClose}>
      <Loaded query={history}>
        {(saves) => (saves.length === 0 ? <EmptyState title={text('history.none')} /> : (
          <ul className="s-problems">
            {saves.map((save) => (
              <li key={save.version}>
                <p><strong>{text(`history.${save.kind}`)}</strong> {showInstant(save.at)} {save.by}</p>
                {save.reason === null ? null : <p className="a-help">{save.reason}</p>}
                {save.changes.map((change) => (
                  <p key={change.staffId + change.on}>{change.on} {change.name} {change.from === null ? text('free') : label(change.from.shift)} → {change.to === null ? text('free') : label(change.to.shift)}</p>
                ))}
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
    </Drawer>
  );
}
