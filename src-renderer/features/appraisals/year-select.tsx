import { Select } from 'antd';
import { pageClock } from '../../api';
import { useText } from '../../text';

const YEARS_BACK = 6;

/** A year, or all of them. */
export function YearSelect({ value, onChange }: { readonly value: number | null; readonly onChange: (year: number | null) => void }) {
  const text = useText('appraisals');
  const now = Number(pageClock().today().slice(0, '2026'.length));
  const years = Array.from({ length: YEARS_BACK }, (_, back) => now - back);
  return <Select<number> aria-label={text('year')} value={value ?? 0} onChange={(next) => { onChange(next === 0 ? null : next); }} options={[{ value: 0, label: text('allYears') }, ...years.map((year) => ({ value: year, label: String(year) }))]} />;
}
