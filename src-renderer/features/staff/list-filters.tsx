import { FilterOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Popover, Select } from 'antd';
import { useState } from 'react';
import { employmentStates, staffSort, type EmploymentState, type StaffFilter } from '@shared/contract/staff';
import { useText } from '../../text';
import { CodeMultiSelect, CodeSelect, useCodes, type FilterChip } from '../../ui';
import { listColumns, tidyFilter, type Asking, type ListColumn } from './list-asking';
import { usePostChoices } from './use-choices';

interface FilterFields { sex: string | null; states: EmploymentState[]; departments: string[]; positions: string[]; forms: string[]; voided: boolean }

/** The filters behind one button; nothing changes until they are applied. */
export function FilterButton({ filter, onApply }: { readonly filter: StaffFilter; readonly onApply: (filter: StaffFilter) => void }) {
  const text = useText('staff');
  const common = useText('common');
  const codes = useCodes();
  const choices = usePostChoices();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<FilterFields>();
  const apply = (fields: FilterFields): void => {
    onApply(tidyFilter({ text: filter.text, ...fields, sex: fields.sex as StaffFilter['sex'] }));
    setOpen(false);
  };
  const content = (
    <Form
      form={form} layout="vertical" className="a-filter-form" onFinish={apply}
      initialValues={{ sex: filter.sex ?? null, states: filter.states ?? [], departments: filter.departments ?? [], positions: filter.positions ?? [], forms: filter.forms ?? [], voided: filter.voided ?? false }}
    >
      <Form.Item name="states" label={text('filter.states')}><Checkbox.Group options={employmentStates.map((value) => ({ value, label: text(`states.${value}`) }))} /></Form.Item>
      <Form.Item name="departments" label={text('filter.departments')}><Select mode="multiple" className="a-select" placeholder={common('choose')} options={choices.departmentOptions} showSearch={{ optionFilterProp: 'label' }} maxTagCount="responsive" /></Form.Item>
      <Form.Item name="positions" label={text('filter.positions')}><CodeMultiSelect options={choices.positions} /></Form.Item>
      <Form.Item name="forms" label={text('filter.forms')}><CodeMultiSelect options={codes.options('employment-form')} /></Form.Item>
      <Form.Item name="sex" label={text('filter.sex')}><CodeSelect options={codes.options('sex')} allowClear /></Form.Item>
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
  const text = useText('staff');
  const common = useText('common');
  const content = (
    <Checkbox.Group className="a-columns" value={[...columns]} onChange={(next) => { onChange(next); }} options={listColumns.map((column) => ({ value: column, label: text(`columns.${column}`) }))} />
  );
  return <Popover trigger="click" placement="bottomRight" content={content}><Button icon={<TableOutlined />}>{common('list.columns')}</Button></Popover>;
}

/** In which order the list stands. */
export function SortSelect({ sort, onChange }: { readonly sort: Asking['sort']; readonly onChange: (sort: Asking['sort']) => void }) {
  const text = useText('staff');
  return <Select className="a-select" aria-label={text('sortLabel')} value={sort} onChange={onChange} options={staffSort.options.map((value) => ({ value, label: text(`sorts.${value}`) }))} />;
}

/** The filters in force as chips. */
export function useChips(asking: Asking, put: (filter: StaffFilter) => void): FilterChip[] {
  const text = useText('staff');
  const codes = useCodes();
  const choices = usePostChoices();
  const { filter } = asking;
  const without = (key: keyof StaffFilter) => () => { put(tidyFilter({ ...filter, [key]: null })); };
  const each = (key: 'departments' | 'positions' | 'forms', name: (code: string) => string): FilterChip[] =>
    (filter[key] ?? []).map((code) => ({ key: `${key}-${code}`, label: name(code), onRemove: () => { put(tidyFilter({ ...filter, [key]: filter[key]?.filter((one) => one !== code) })); } }));
  return [
    ...(filter.states ?? []).map((state): FilterChip => ({ key: state, label: text(`states.${state}`), onRemove: () => { put(tidyFilter({ ...filter, states: filter.states?.filter((one) => one !== state) })); } })),
    ...each('departments', (id) => choices.departmentName(id)), ...each('positions', (code) => choices.positionName(code)), ...each('forms', (code) => codes.name('employment-form', code)),
    ...(filter.sex === undefined ? [] : [{ key: 'sex', label: codes.name('sex', filter.sex), onRemove: without('sex') }]),
    ...(filter.voided === true ? [{ key: 'voided', label: text('filter.voided'), onRemove: without('voided') }] : []),
  ];
}
