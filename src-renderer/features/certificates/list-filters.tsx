import { FilterOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Popover, Select } from 'antd';
import { useState } from 'react';
import { certificateSort, certificateStates } from '@shared/contract/certificates';
import { certificateSubjects } from '@shared/standards/certificate';
import { useLabel, useText } from '../../text';
import { CodeMultiSelect, type FilterChip } from '../../ui';
import { useCatalogue, useDepartmentOptions } from './catalogue';
import { ledgerColumns, tidyFilter, type Asking, type LedgerColumn, type LedgerFilter } from './list-asking';

interface Fields { states: LedgerFilter['states']; kinds: string[]; departments: string[]; subject: LedgerFilter['subject'] | null; show: LedgerFilter['show'] }
/** A record that is missing is no record. */
const recordStates = certificateStates.filter((state) => state !== 'missing');
const shows = ['current', 'superseded', 'voided'] as const;

/** The filters behind one button; nothing changes until they are applied. */
export function FilterButton({ filter, onApply }: { readonly filter: LedgerFilter; readonly onApply: (filter: LedgerFilter) => void }) {
  const text = useText('certificates');
  const common = useText('common');
  const catalogue = useCatalogue();
  const departments = useDepartmentOptions();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Fields>();
  const apply = (fields: Fields): void => {
    onApply(tidyFilter({ text: filter.text, staffId: filter.staffId, ...fields, show: fields.show === 'current' ? undefined : fields.show }));
    setOpen(false);
  };
  const content = (
    <Form
      form={form} layout="vertical" className="a-cert-filter" onFinish={apply}
      initialValues={{ states: filter.states ?? [], kinds: filter.kinds ?? [], departments: filter.departments ?? [], subject: filter.subject ?? null, show: filter.show ?? 'current' }}
    >
      <Form.Item name="states" label={text('filter.states')}><Checkbox.Group options={recordStates.map((value) => ({ value, label: text(`states.${value}`) }))} /></Form.Item>
      <Form.Item name="subject" label={text('filter.subject')}>
        <Select className="a-select" allowClear placeholder={common('all')} options={certificateSubjects.map((value) => ({ value, label: text(`subjects.${value}`) }))} />
      </Form.Item>
      <Form.Item name="kinds" label={text('filter.kinds')}><CodeMultiSelect options={catalogue.options()} /></Form.Item>
      <Form.Item name="departments" label={text('filter.departments')} hidden={departments.length === 0}>
        <Select mode="multiple" className="a-select" options={[...departments]} placeholder={common('choose')} maxTagCount="responsive" />
      </Form.Item>
      <Form.Item name="show" label={text('filter.show')}><Select className="a-select" options={shows.map((value) => ({ value, label: text(`filter.shows.${value}`) }))} /></Form.Item>
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
export function ColumnsButton({ columns, onChange }: { readonly columns: readonly LedgerColumn[]; readonly onChange: (columns: readonly LedgerColumn[]) => void }) {
  const text = useText('certificates');
  const common = useText('common');
  const content = (
    <Checkbox.Group className="a-cert-columns" value={[...columns]} onChange={(next) => { onChange(next); }} options={ledgerColumns.map((column) => ({ value: column, label: text(`columns.${column}`) }))} />
  );
  return <Popover trigger="click" placement="bottomRight" content={content}><Button icon={<TableOutlined />}>{common('list.columns')}</Button></Popover>;
}

/** In which order the ledger stands. */
export function SortSelect({ sort, onChange }: { readonly sort: Asking['sort']; readonly onChange: (sort: Asking['sort']) => void }) {
  const text = useText('certificates');
  return <Select className="a-select" aria-label={text('sortLabel')} value={sort} onChange={onChange} options={certificateSort.options.map((value) => ({ value, label: text(`sorts.${value}`) }))} />;
}

/** The filters in force as chips. */
export function useChips({ filter }: Asking, put: (filter: LedgerFilter) => void): FilterChip[] {
  const text = useText('certificates');
  const label = useLabel();
  const catalogue = useCatalogue();
  const departments = useDepartmentOptions();
  const without = (key: 'states' | 'kinds' | 'departments', value: string) => () => {
    put(tidyFilter({ ...filter, [key]: (filter[key] as readonly string[] | undefined)?.filter((one) => one !== value) }));
  };
  const kindName = (code: string): string => {
    const kind = catalogue.find(code);
    return kind === undefined ? code : label(kind.name);
  };
  return [
    ...(filter.states ?? []).map((state) => ({ key: state, label: text(`states.${state}`), onRemove: without('states', state) })),
    ...(filter.subject === undefined ? [] : [{ key: 'subject', label: text(`subjects.${filter.subject}`), onRemove: () => { put(tidyFilter({ ...filter, subject: null })); } }]),
    ...(filter.kinds ?? []).map((code) => ({ key: code, label: kindName(code), onRemove: without('kinds', code) })),
    ...(filter.departments ?? []).map((id) => ({ key: id, label: departments.find((one) => one.value === id)?.label ?? text('filter.departments'), onRemove: without('departments', id) })),
    ...(filter.show === undefined || filter.show === 'current' ? [] : [{ key: 'show', label: text(`filter.shows.${filter.show}`), onRemove: () => { put(tidyFilter({ ...filter, show: undefined })); } }]),
  ];
}
