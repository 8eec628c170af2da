import { PrinterOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useNavigate } from 'react-router';
import { civilParts } from '@shared/kit/civil-date';
import { api, pageClock } from '../../api';
import { useText } from '../../text';
import { DataTable, EmptyState, Problem, StateTag, useListState, type DataColumn } from '../../ui';
import { usePositions } from './names';

interface Row {
  readonly staffId: string; readonly name: string; readonly department: string | null; readonly positions: readonly string[];
  readonly hours: number; readonly sessions: number; readonly required: number | null;
}

/** Years one can look at: those with something in them, this one and the next. */
export function useYears(): readonly number[] {
  const { data } = useQuery(api.training.years.queryOptions());
  const { year } = civilParts(pageClock().today());
  return [...new Set([year + 1, year, ...(data ?? [])])].sort((a, b) => b - a);
}

export function YearSelect({ value, onChange, years }: { readonly value: number; readonly onChange: (year: number) => void; readonly years: readonly number[] }) {
  const text = useText('training');
  return <Select className="a-training-filter" aria-label={text('chooseYear')} value={value} onChange={onChange} options={years.map((year) => ({ value: year, label: text('year', { year }) }))} />;
}

/** Hours of everybody in service in a year, and what the duties in use ask for. */
export function HoursView() {
  const text = useText('training');
  const navigate = useNavigate();
  const positions = usePositions();
  const [year, setYear] = useListState('training-hours-year', civilParts(pageClock().today()).year);
  const query = useQuery(api.training.hours.queryOptions({ input: { year }, placeholderData: keepPreviousData }));
  const columns: DataColumn<Row>[] = [
    { key: 'name', title: text('columns.name'), width: 140, render: (_value, row) => <strong>{row.name}</strong>, sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN') },
    { key: 'department', title: text('columns.department'), render: (_value, row) => row.department ?? '' },
    { key: 'positions', title: text('columns.positions'), render: (_value, row) => positions.names(row.positions) },
    { key: 'sessions', title: text('columns.sessionCount'), align: 'right', render: (_value, row) => row.sessions, sorter: (a, b) => a.sessions - b.sessions },
    { key: 'hours', title: text('columns.hoursDone'), align: 'right', render: (_value, row) => row.hours, sorter: (a, b) => a.hours - b.hours },
    {
      key: 'required', title: text('columns.hoursAsked'), align: 'right', render: (_value, row) => (row.required === null ? '' : (
        <StateTag tone={row.hours >= row.required ? 'good' : 'attention'}>{text('staffTab.of', { hours: row.hours, required: row.required })}</StateTag>
      )),
    },
  ];
  return (
    <div className="a-stack">
      <div className="a-tools"><YearSelect value={year} onChange={setYear} years={useYears()} /><Button icon={<PrinterOutlined />} onClick={() => { void navigate('/print/training-hours', { state: { list: { year }, back: '/training?tab=hours' } }); }}>{text('hoursPaper')}</Button></div>
      {query.error !== null && query.data === undefined ? <Problem error={query.error} onRetry={() => { void query.refetch(); }} /> : (
        <DataTable<Row>
          label={text('tabs.hours')} columns={columns} rows={query.data} rowKey="staffId" onOpen={(row) => { void navigate(`/staff/${row.staffId}?tab=training`); }}
          empty={<EmptyState title={text('hoursEmpty.title')} hint={text('hoursEmpty.hint')} />}
        />
      )}
    </div>
  );
}
