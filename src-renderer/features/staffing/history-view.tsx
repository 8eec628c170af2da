import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { RateFigure } from '@shared/contract/staffing';
import type { CivilDate } from '@shared/kit/civil-date';
import { api } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EmptyState, Loaded, SectionCard, type DataColumn } from '../../ui';
import { useFigureWords } from './figure-words';
import { LineChart } from './line-chart';

interface Line { readonly on: string; readonly n: number; readonly m: number | null; readonly value: number | null }
const periods = [12, 24, 36] as const;

function useColumns(unit: RateFigure['unit']): DataColumn<Line>[] {
  const text = useText('staffing');
  const words = useFigureWords();
  return [
    { key: 'on', title: text('history.month'), dataIndex: 'on' },
    { key: 'n', title: text('history.n'), dataIndex: 'n', align: 'right' },
    { key: 'm', title: text('history.m'), align: 'right', render: (_value, line) => line.m ?? '' },
    { key: 'value', title: text('history.value'), align: 'right', render: (_value, line) => words.value(unit, line.value) },
  ];
}

function Course({ figure, lines }: { readonly figure: RateFigure; readonly lines: readonly Line[] }) {
  const text = useText('staffing');
  const label = useLabel();
  const [asTable, setAsTable] = useState(false);
  const columns = useColumns(figure.unit);
  const title = text('history.chart', { title: label(figure.title) });
  return (
    <SectionCard title={label(figure.title)} extra={<Button onClick={() => { setAsTable(!asTable); }}>{text(asTable ? 'history.picture' : 'history.table')}</Button>}>
      {asTable ? <DataTable<Line> label={title} columns={columns} rows={lines.toReversed()} rowKey="on" empty={<EmptyState title={text('list.empty')} />} /> : <LineChart points={lines} label={title} percent={figure.unit === 'percent'} />}
      <p className="a-help">{text('history.hint')}</p>
    </SectionCard>
  );
}

/** One rate over the months, as a line or a table. */
export function HistoryView({ rates, on }: { readonly rates: readonly RateFigure[]; readonly on: CivilDate }) {
  const text = useText('staffing');
  const label = useLabel();
  const [code, setCode] = useState(rates[0]?.code ?? '');
  const [months, setMonths] = useState<number>(periods[0]);
  const asked = useQuery(api.staffing.history.queryOptions({ input: { months, until: on } }));
  const figure = rates.find((one) => one.code === code);
  return (
    <div className="a-stack">
      <div className="a-tools">
        <Select className="a-history-rate" aria-label={text('history.rate')} value={code} onChange={setCode} options={rates.map((one) => ({ value: one.code, label: label(one.title) }))} />
        <Select aria-label={text('history.months')} value={months} onChange={setMonths} options={periods.map((value) => ({ value, label: text('history.monthsOf', { count: value }) }))} />
      </div>
      <Loaded query={asked}>{(data) => (figure === undefined ? null : (
        <Course figure={figure} lines={data.flatMap((month) => month.rates.filter((one) => one.code === code).map(({ n, m, value }) => ({ on: month.on, n, m, value })))} />
      ))}</Loaded>
    </div>
  );
}
