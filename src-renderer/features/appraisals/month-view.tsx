import { LeftOutlined, LockOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { belongsTo, monthFilters, type MonthFilter } from '@shared/contract/appraisals';
import { addMonths, asCivilDate } from '@shared/kit/civil-date';
import { api, client, pageClock, presentError, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EmptyState, ListPaper, Problem, useListState, type DataColumn } from '../../ui';
import { useResultWords } from './result-words';
import { usePayWords } from './sheet-facts';
import { AppraisalStateTag } from './state-tag';

type Month = Awaited<ReturnType<typeof client.appraisals.month>>;
type Line = Month['people'][number];
const MONTH = '2026-10'.length;

function useRun(): (work: Promise<string>) => void {
  const { message } = App.useApp();
  return (work) => { work.then((said) => { void message.success(said); }, (error: unknown) => { void message.error(presentError(error).sentence); }); };
}

function useColumns(month: string): DataColumn<Line>[] {
  const text = useText('appraisals');
  const label = useLabel();
  const navigate = useNavigate();
  const may = useMay()('appraisals.edit');
  const { message } = App.useApp();
  const pay = usePayWords();
  const result = useResultWords();
  const start = (staffId: string): void => {
    client.appraisals.start({ staffId, month }).then(({ id }) => { void navigate(`/appraisals/${id}`); }, (error: unknown) => { void message.error(presentError(error).sentence); });
  };
  return [
    { key: 'name', title: text('columns.name'), width: 130, render: (_value, line) => <strong>{line.staff.name}</strong> },
    { key: 'department', title: text('columns.department'), render: (_value, line) => line.departmentName ?? '' },
    { key: 'positions', title: text('columns.positions'), render: (_value, line) => <span className="a-appraisal-posts">{line.positions.map((one) => label(one)).join(' · ')}</span> },
    { key: 'state', title: text('columns.state'), render: (_value, line) => (line.sheet === null ? <span className="a-faint">{text('none')}</span> : <AppraisalStateTag state={line.sheet.state} />) },
    { key: 'result', title: text('columns.result'), render: (_value, line) => (line.sheet === null ? '' : result(line.sheet)) },
    { key: 'level', title: text('columns.levelAndPay'), render: (_value, line) => <>{pay.level(line.pay)}<div className="a-record-lines">{pay.grade(line.pay)}</div></> },
    {
      key: 'next', title: text('columns.next'), render: (_value, line) => {
        const { sheet } = line;
        if (sheet === null) return may ? <Button size="small" onClick={() => { start(line.staff.id); }}>{text('start')}</Button> : '';
        return <Button size="small" onClick={() => { void navigate(`/appraisals/${sheet.id}`); }}>{text(may && sheet.state === 'draft' ? 'fill' : 'open')}</Button>;
      },
    },
  ];
}

function MonthPicker({ month, thisMonth, onChange }: { readonly month: string; readonly thisMonth: string; readonly onChange: (month: string) => void }) {
  const text = useText('appraisals');
  const go = (months: number): void => { onChange(addMonths(asCivilDate(`${month}-01`), months).slice(0, MONTH)); };
  return (
    <span className="a-appraisal-month">
      <Button icon={<LeftOutlined />} aria-label={text('earlier')} onClick={() => { go(-1); }} />
      <span className="a-appraisal-month-name" aria-live="polite">{month}</span>
      <Button icon={<RightOutlined />} aria-label={text('later')} disabled={month >= thisMonth} onClick={() => { go(1); }} />
    </span>
  );
}

/** Everybody of a month with the state of the sheet; whoever has none is one click from it. */
export function MonthView() {
  const text = useText('appraisals');
  const label = useLabel();
  const navigate = useNavigate();
  const may = useMay()('appraisals.edit');
  const run = useRun();
  const today = pageClock().today();
  const thisMonth = today.slice(0, MONTH);
  // Appraised is the month that is over.
  const [month, setMonth] = useListState('appraisals.month', addMonths(today, -1).slice(0, MONTH));
  const [filter, setFilter] = useListState<MonthFilter>('appraisals.filter', 'all');
  const asked = useQuery(api.appraisals.month.queryOptions({ input: { month } }));
  const columns = useColumns(month);
  const people = asked.data?.people;
  const shown = people?.filter((line) => belongsTo(line, filter));
  const edition = asked.data?.edition ?? null;
  const ready = (people ?? []).filter((line) => line.sheet?.state === 'acknowledged').length;
  const without = (people ?? []).filter((line) => line.sheet === null).length;
  return (
    <>
      <div className="a-tools">
        <MonthPicker month={month} thisMonth={thisMonth} onChange={setMonth} />
        <Segmented<MonthFilter> value={filter} onChange={setFilter} options={monthFilters.map((value) => ({ value, label: `${text(`filter.${value}`)} ${String((people ?? []).filter((line) => belongsTo(line, value)).length)}` }))} />
        {may && without > 0 ? <Button type="primary" onClick={() => { run(client.appraisals.startMonth({ month }).then(({ started }) => text('started', { count: started }))); }}>{text('startAll')}</Button> : null}
        {may && ready > 0 ? <Button icon={<LockOutlined />} onClick={() => { run(client.appraisals.lockMonth({ month }).then(({ locked, open }) => text('locked', { count: locked, open }))); }}>{text('lockMonth')}</Button> : null}
        <ListPaper form="appraisal-month" list={{ month, filter }} count={shown?.length} back="/appraisals" label={text('print')} />
      </div>
      {asked.error !== null && people === undefined ? <Problem error={asked.error} onRetry={() => { void asked.refetch(); }} /> : (
        <DataTable<Line>
          label={text('views.month')} columns={columns} rows={shown} rowKey={(line) => line.staff.id}
          onOpen={(line) => { if (line.sheet !== null) void navigate(`/appraisals/${line.sheet.id}`); }} empty={<EmptyState title={text('empty')} hint={text('emptyHint')} />}
        />
      )}
      {edition === null || edition.status === 'official' ? null : <p className="a-help">{text('reference', { title: label(edition.title), edition: edition.edition })}</p>}
    </>
  );
}
