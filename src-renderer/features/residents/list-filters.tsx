import { FilterOutlined, TableOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, InputNumber, Popover, Select } from 'antd';
import { useState } from 'react';
import { residentSort, type ResidentFilter } from '@shared/contract/residents';
import { api, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { CodeMultiSelect, CodeSelect, type FilterChip, useCodes } from '../../ui';
import { listColumns, tidyFilter, type ListColumn } from './list-asking';
import type { Asking } from './list-query';

/** The grades of the home's main scale with their names, lightest first; read only once somebody looks, because a scale is long. */
function useGrades(wanted: boolean): { value: number; label: string }[] {
  const text = useText('residents');
  const label = useLabel();
  const may = useMay();
  const scales = useQuery({ ...api.assessments.scales.queryOptions({ input: {} }), enabled: wanted && may('assessments.read') });
  const main = scales.data?.find((one) => one.main)?.ref;
  const scale = useQuery({ ...api.standards.scale.queryOptions({ input: { family: main?.family ?? '' } }), enabled: main !== undefined });
  const bands = [...(scale.data?.scale.bands ?? [])].sort((a, b) => a.grade - b.grade);
  return bands.map((band) => ({ value: band.grade, label: `${text('filter.grade', { grade: band.grade })} ${label(band.name)}` }));
}

interface FilterFields { sex: string | null; ageFrom: number | null; ageTo: number | null; categories: string[]; abilityGrades: number[]; voided: boolean }

/** The filters behind one button; nothing changes until they are applied. */
export function FilterButton({ filter, onApply }: { readonly filter: ResidentFilter; readonly onApply: (filter: ResidentFilter) => void }) {
  const text = useText('residents');
  const common = useText('common');
  const codes = useCodes();
  const [open, setOpen] = useState(false);
  const grades = useGrades(open);
  const [form] = Form.useForm<FilterFields>();
  const apply = (fields: FilterFields): void => {
    onApply(tidyFilter({ text: filter.text, ...fields, sex: fields.sex as ResidentFilter['sex'] }));
    setOpen(false);
  };
  const content = (
    <Form
      form={form} layout="vertical" className="a-filter-form" onFinish={apply}
      initialValues={{ sex: filter.sex ?? null, ageFrom: filter.ageFrom ?? null, ageTo: filter.ageTo ?? null, categories: filter.categories ?? [], abilityGrades: filter.abilityGrades ?? [], voided: filter.voided ?? false }}
    >
      <Form.Item name="sex" label={text('filter.sex')}><CodeSelect options={codes.options('sex')} allowClear /></Form.Item>
      <div className="a-filter-ages">
        <Form.Item name="ageFrom" label={text('filter.ageFrom')}><InputNumber min={0} max={150} precision={0} /></Form.Item>
        <Form.Item name="ageTo" label={text('filter.ageTo')}><InputNumber min={0} max={150} precision={0} /></Form.Item>
      </div>
      <Form.Item name="categories" label={text('filter.categories')}><CodeMultiSelect options={codes.options('resident-category')} /></Form.Item>
      <Form.Item name="abilityGrades" label={text('filter.grades')} hidden={grades.length === 0}>
        <Checkbox.Group options={grades} />
      </Form.Item>
      <Form.Item name="voided" valuePropName="checked"><Checkbox>{text('filter.voided')}</Checkbox></Form.Item>
      <Button type="primary" htmlType="submit">{text('filter.apply')}</Button>
    </Form>
  );
  return (
    <Popover trigger="click" placement="bottomLeft" open={open} onOpenChange={setOpen} content={content} destroyOnHidden>
      <Button icon={<FilterOutlined />} aria-expanded={open}>{common('list.filters')}</Button>
    </Popover>
  );
}

/** The columns menu. */
export function ColumnsButton({ columns, onChange }: { readonly columns: readonly ListColumn[]; readonly onChange: (columns: readonly ListColumn[]) => void }) {
  const text = useText('residents');
  const common = useText('common');
  const content = (
    <Checkbox.Group className="a-columns" value={[...columns]} onChange={(next) => { onChange(next); }} options={listColumns.map((column) => ({ value: column, label: text(`columns.${column}`) }))} />
  );
  return <Popover trigger="click" placement="bottomRight" content={content}><Button icon={<TableOutlined />}>{common('list.columns')}</Button></Popover>;
}

/** In which order the list stands. */
export function SortSelect({ sort, onChange }: { readonly sort: Asking['sort']; readonly onChange: (sort: Asking['sort']) => void }) {
  const text = useText('residents');
  return <Select className="a-select" aria-label={text('sortLabel')} value={sort} onChange={onChange} options={residentSort.options.map((value) => ({ value, label: text(`sorts.${value}`) }))} />;
}

/** The filters in force as chips. */
export function useChips(asking: Asking, put: (filter: ResidentFilter) => void): FilterChip[] {
  const text = useText('residents');
  const codes = useCodes();
  const { filter } = asking;
  const without = (...keys: (keyof ResidentFilter)[]) => () => { put(tidyFilter({ ...filter, ...Object.fromEntries(keys.map((key) => [key, null])) })); };
  const chips: FilterChip[] = [];
  if (filter.sex !== undefined) chips.push({ key: 'sex', label: codes.name('sex', filter.sex), onRemove: without('sex') });
  if (filter.ageFrom !== undefined || filter.ageTo !== undefined) chips.push({ key: 'age', label: ageChip(filter, text), onRemove: without('ageFrom', 'ageTo') });
  for (const category of filter.categories ?? []) {
    chips.push({ key: category, label: codes.name('resident-category', category), onRemove: () => { put(tidyFilter({ ...filter, categories: filter.categories?.filter((one) => one !== category) })); } });
  }
  for (const grade of filter.abilityGrades ?? []) {
    chips.push({ key: `grade-${String(grade)}`, label: text('filter.grade', { grade }), onRemove: () => { put(tidyFilter({ ...filter, abilityGrades: filter.abilityGrades?.filter((one) => one !== grade) })); } });
  }
  if (filter.voided === true) chips.push({ key: 'voided', label: text('filter.voided'), onRemove: without('voided') });
  return chips;
}

function ageChip({ ageFrom, ageTo }: ResidentFilter, text: ReturnType<typeof useText<'residents'>>): string {
  if (ageFrom !== undefined && ageTo !== undefined) return text('years', { from: ageFrom, to: ageTo });
  return ageFrom === undefined ? text('yearsTo', { to: ageTo ?? 0 }) : text('yearsFrom', { from: ageFrom });
}
