import { EllipsisOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Dropdown, Input, Select } from 'antd';
import { useState } from 'react';
import * as z from 'zod';
import { departmentFields, type Department } from '@shared/contract/departments';
import { api, client, presentError, useMay } from '../../api';
import { useText } from '../../text';
import { DataTable, EmptyState, Field, ListPage, Problem, ReasonModal, StateTag, useUndoMessage, useZodForm } from '../../ui';
import { FormDialog } from './dated-dialogs';
import { DepartmentSelect } from './department-select';

const NARROW = 520;
const fieldOf = (path: readonly (string | number)[]): readonly (string | number)[] => (path[0] === 'fields' ? path.slice(1) : path);
const cleared = z.string().nullish().transform((value) => value ?? null);

/** Name, place and head of a department, new or changed. */
function DepartmentDialog({ department, onClose }: { readonly department: Department | null; readonly onClose: () => void }) {
  const text = useText('staff');
  const people = useQuery(api.staff.list.queryOptions({ input: { filter: { states: ['employed', 'upcoming'] }, limit: 500 } })).data?.rows ?? [];
  const form = useZodForm({
    schema: departmentFields.extend({ parentId: cleared, headId: cleared }), fieldOf,
    initial: { name: department?.name ?? '', parentId: department?.parentId ?? null, headId: department?.headId ?? null, note: department?.note ?? '' },
    submit: (fields) => (department === null ? client.staff.openDepartment({ fields }) : client.staff.changeDepartment({ id: department.id, expectedVersion: department.version, fields })),
  });
  return (
    <FormDialog form={form} title={text(department === null ? 'department.open' : 'department.change')} save={text('department.save')} done={text('entry.saved')} width={NARROW} onClose={onClose}>
      <Field name="name" label={text('department.name')} span="full"><Input maxLength={40} autoFocus autoComplete="off" /></Field>
      <Field name="parentId" label={text('department.parent')} span="full" optional>
        <DepartmentSelect placeholder={text('department.none')} except={department?.id} />
      </Field>
      <Field name="headId" label={text('department.head')} span="full" optional>
        <Select className="a-select" allowClear placeholder={text('department.noHead')} showSearch={{ optionFilterProp: 'label' }} options={people.map((one) => ({ value: one.id, label: one.name }))} />
      </Field>
      <Field name="note" label={text('department.note')} span="full" optional><Input maxLength={200} autoComplete="off" /></Field>
    </FormDialog>
  );
}

type Dialog = { readonly kind: 'edit'; readonly department: Department | null } | { readonly kind: 'close'; readonly department: Department };

function useActions(show: (dialog: Dialog) => void) {
  const text = useText('staff');
  const { message } = App.useApp();
  const run = (work: Promise<unknown>): void => { work.catch((error: unknown) => { void message.error(presentError(error).sentence); }); };
  return (department: Department) => {
    const asked = { id: department.id, expectedVersion: department.version };
    if (department.closed !== null) return [{ key: 'reopen', label: text('department.reopen'), onClick: () => { run(client.staff.reopenDepartment(asked)); } }];
    return [
      { key: 'change', label: text('department.change'), onClick: () => { show({ kind: 'edit', department }); } },
      { key: 'up', label: text('department.up'), onClick: () => { run(client.staff.moveDepartment({ ...asked, direction: 'up' })); } },
      { key: 'down', label: text('department.down'), onClick: () => { run(client.staff.moveDepartment({ ...asked, direction: 'down' })); } },
      { key: 'close', label: text('department.close'), danger: true, onClick: () => { show({ kind: 'close', department }); } },
    ];
  };
}

/** The home's departments: a tree it makes itself. */
export default function DepartmentsPage() {
  const text = useText('staff');
  const may = useMay();
  const undo = useUndoMessage();
  const [closed, setClosed] = useState(false);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const list = useQuery(api.staff.departments.queryOptions({ input: { closed } }));
  const actionsOf = useActions(setDialog);
  const edit = may('staff.edit');
  const close = (): void => { setDialog(null); };
  const openNew = <Button type="primary" icon={<PlusOutlined />} onClick={() => { setDialog({ kind: 'edit', department: null }); }}>{text('department.open')}</Button>;
  const confirmClose = async (reason: string): Promise<void> => {
    if (dialog?.kind !== 'close') return;
    const { id, version } = await client.staff.closeDepartment({ id: dialog.department.id, expectedVersion: dialog.department.version, reason });
    undo(text('department.closedDone'), () => client.staff.reopenDepartment({ id, expectedVersion: version }));
  };
  return (
    <ListPage title={text('department.title')} back="/staff" count={list.data?.length} actions={edit ? openNew : null} tools={<Checkbox checked={closed} onChange={(event) => { setClosed(event.target.checked); }}>{text('department.showClosed')}</Checkbox>}>
      {list.error !== null && list.data === undefined ? <Problem error={list.error} onRetry={() => { void list.refetch(); }} /> : (
        <DataTable<Department>
          label={text('department.title')} rows={list.data} rowKey="id" empty={<EmptyState title={text('department.empty')} hint={text('department.emptyHint')} action={edit ? openNew : null} />}
          columns={[
            { key: 'name', title: text('department.name'), render: (_v, row) => <span>{'\u3000'.repeat(row.depth)}<strong>{row.name}</strong> {row.closed === null ? null : <StateTag tone="plain">{text('department.closed')}</StateTag>}</span> },
            { key: 'head', title: text('department.head'), render: (_v, row) => row.headName ?? <span className="a-faint">{text('department.noHead')}</span> },
            { key: 'people', title: text('department.people'), render: (_v, row) => row.people },
            { key: 'note', title: text('department.note'), render: (_v, row) => row.note ?? '' },
            ...(edit ? [{ key: 'actions', title: text('department.actions'), render: (_v: unknown, row: Department) => <Dropdown trigger={['click']} menu={{ items: actionsOf(row) }}><Button type="text" icon={<EllipsisOutlined />} aria-label={text('department.more', { name: row.name })} /></Dropdown> }] : []),
          ]}
        />
      )}
      <p className="a-help">{text('department.hint')}</p>
      {dialog?.kind === 'edit' ? <DepartmentDialog department={dialog.department} onClose={close} /> : null}
      {dialog?.kind === 'close' ? <ReasonModal open title={text('department.close')} confirmLabel={text('department.close')} danger onConfirm={confirmClose} onClose={close}><p>{text('department.closeBody')}</p></ReasonModal> : null}
    </ListPage>
  );
}
