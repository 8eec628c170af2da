import './training.css';
import { InboxOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { SessionRow } from '@shared/contract/training';
import { api } from '../../api';
import { useText } from '../../text';
import { EntryPage, ScanInput, SectionCard, useDrop } from '../../ui';
import { AttendanceDialog } from './attendance-dialog';
import { fileLimits } from './session-file';
import { SheetLine } from './sheet-line';
import { SessionTag } from './state-tag';
import { useSheets, type Sheet } from './use-sheets';

/** Where pictures come in: by button, by dropping them. */
function Intake({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const text = useText('training');
  const input = useRef<HTMLInputElement>(null);
  const { over, target } = useDrop(onFiles);
  return (
    <div className={over ? 'a-sheet-intake a-sheet-over' : 'a-sheet-intake'} {...target}>
      <InboxOutlined />
      <p>{text('sheets.what')}</p>
      <Button onClick={() => { input.current?.click(); }}>{text('sheets.choose')}</Button>
      <ScanInput field={input} label={text('sheets.choose')} onFiles={onFiles} />
      <p className="a-help">{text('sheets.hint')}</p>
    </div>
  );
}

/** One session that got its sheet: what is keyed of it, and the way to key it with the sheet in sight. */
function Keying({ id }: { readonly id: string }) {
  const text = useText('training');
  const [open, setOpen] = useState(false);
  const { data } = useQuery(api.training.session.queryOptions({ input: { id } }));
  if (data === undefined) return null;
  const keyed = data.participants.some((one) => one.attended !== null);
  const line = data.participants.length === 0 ? text('sheets.nobody') : keyed ? text('attendance.count', { count: data.attended, all: data.enlisted }) : text('record.notKeyed');
  return (
    <li>
      <Link to={`/training/${id}`}>{data.title}</Link><span className="a-faint">{data.heldOn} · {data.number}</span><SessionTag state={data.state} /><span>{line}</span>
      {data.state === 'open' && data.participants.length > 0 ? <Button onClick={() => { setOpen(true); }}>{text('attendance.title')}</Button> : null}
      {open ? <AttendanceDialog session={data} onClose={() => { setOpen(false); }} /> : null}
    </li>
  );
}

const intoSight = (card: HTMLElement | null): void => { card?.scrollIntoView({ block: 'nearest' }); };

function Next({ sheets }: { readonly sheets: readonly Sheet[] }) {
  const text = useText('training');
  const ids = [...new Set(sheets.flatMap((one) => (one.filed === 'yes' && one.session !== null ? [one.session.id] : [])))];
  if (ids.length === 0) return null;
  // Under a long list nobody would see it.
  return <div className="a-sheets-next" ref={intoSight}><SectionCard title={text('sheets.next')}><ul className="a-file-list">{ids.map((id) => <Keying key={id} id={id} />)}</ul></SectionCard></div>;
}

/** The session of the page before, which is that of a page two without a code. */
function sessionBefore(sheets: readonly Sheet[], at: number): SessionRow | null {
  return sheets.slice(0, at).findLast((one) => one.session !== null)?.session ?? null;
}

/** Returned sign-in sheets as pictures: their codes say where they belong, one press files them, and who signed is keyed next. */
export default function SheetsPage() {
  const text = useText('training');
  const sheets = useSheets((why) => text(`files.refused.${why}`, fileLimits));
  const { sheets: pages, notTaken } = sheets;
  const ready = pages.filter((one) => one.filed === 'no' && one.session !== null).length;
  const without = pages.filter((one) => one.session === null && one.finding.state !== 'reading').length;
  const reading = pages.filter((one) => one.finding.state === 'reading').length;
  const mark = [reading > 0 ? text('sheets.stillReading', { count: reading }) : '', without > 0 ? text('sheets.without', { count: without }) : ''].filter((part) => part !== '').join(' ');
  const idle = pages.length === 0 ? text('sheets.none') : pages.every((one) => one.filed === 'yes') ? text('sheets.allFiled') : '';
  return (
    <EntryPage
      title={text('sheets.title')} back="/training" width="full" mark={<span role="status">{mark === '' ? idle : mark}</span>}
      footer={<Button type="primary" disabled={ready === 0} loading={sheets.busy} onClick={() => { void sheets.fileAll(); }}>{ready === 0 ? text('sheets.fileNone') : text('sheets.file', { count: ready })}</Button>}
    >
      <div className="a-stack">
        <Intake onFiles={(files) => { void sheets.add(files); }} />
        {notTaken.map((one) => (
          <Alert key={one.key} type="error" showIcon role="alert" closable={{ onClose: () => { sheets.forget(one.key); } }} title={text('sheets.notTaken', { name: one.name })} description={text(`files.refused.${one.why}`, fileLimits)} />
        ))}
        {pages.length === 0 ? null : <ul className="a-sheets" aria-label={text('files.signSheet')}>{pages.map((sheet, at) => <SheetLine key={sheet.key} sheet={sheet} before={sessionBefore(pages, at)} sheets={sheets} />)}</ul>}
        <Next sheets={pages} />
      </div>
    </EntryPage>
  );
}
