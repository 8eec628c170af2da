import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { Link } from 'react-router';
import { api, showInstant } from '../../api';
import { useLabel, useText } from '../../text';
import { EmptyState, Loaded, OnDuty, Page, StateTag } from '../../ui';
import { SheetEditor } from './sheet-editor';
import { monthAfter } from './sheet-model';
import { useAsked } from './use-asked';
import './shifts.css';

/** Sheets are told apart by department; nobody's department is written as an empty word. */
const NOBODYS = '';

function Sheet({ month, departmentId }: { readonly month: string; readonly departmentId: string | null }) {
  const text = useText('shifts');
  const label = useLabel();
  const sheet = useQuery(api.shifts.sheet.queryOptions({ input: { month, departmentId } }));
  return (
    <Loaded query={sheet} rows={12}>
      {(read) => (
        <>
          <SheetEditor key={`${month} ${departmentId ?? ''}`} sheet={read} />
          <p className="a-help">
            {read.keptAt === null ? text('notKept') : text('keptAt', { at: showInstant(read.keptAt), by: read.keptBy ?? '' })} {text('set', { set: label(read.set.title) })}
          </p>
        </>
      )}
    </Loaded>
  );
}

/** The roster of a month: one sheet for each department. */
export default function ShiftsPage() {
  const text = useText('shifts');
  const { month, department, go } = useAsked();
  const sheets = useQuery(api.shifts.sheets.queryOptions({ input: { month } }));
  const chosen = sheets.data?.find((one) => (one.departmentId ?? NOBODYS) === department) ?? sheets.data?.[0];
  return (
    <Page
      title={text('title')} subtitle={<OnDuty />}
      badges={chosen === undefined ? null : <StateTag tone={chosen.published ? 'good' : chosen.version > 0 ? 'attention' : 'plain'}>{text(chosen.published ? 'states.published' : chosen.version > 0 ? 'states.draft' : 'states.none')}</StateTag>}
      actions={
        <>
          <span className="s-month">
            <Button type="text" icon={<LeftOutlined />} aria-label={text('monthBefore')} onClick={() => { go({ month: monthAfter(month, -1) }); }} />
            <strong>{text('month', { year: month.slice(0, 4), month: Number(month.slice(5)) })}</strong>
            <Button type="text" icon={<RightOutlined />} aria-label={text('monthAfter')} onClick={() => { go({ month: monthAfter(month, 1) }); }} />
          </span>
          {sheets.data === undefined || sheets.data.length < 2 ? null : (
            <Select
              className="s-department" aria-label={text('department')} value={chosen?.departmentId ?? NOBODYS} onChange={(next) => { go({ department: next }); }}
              options={sheets.data.map((one) => ({ value: one.departmentId ?? NOBODYS, label: `${one.department ?? text('noDepartment')} (${String(one.people)})` }))}
            />
          )}
          <Link to={`/shifts/mine?month=${month}`}>{text('mine.open')}</Link>
        </>
      }
    >
      <Loaded query={sheets}>
        {() => (chosen === undefined ? <EmptyState title={text('emptyTitle')} hint={text('emptyHint')} /> : <Sheet month={month} departmentId={chosen.departmentId} />)}
      </Loaded>
    </Page>
  );
}
