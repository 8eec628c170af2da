import type { ReactNode } from 'react';
import type { StaffRow } from '@shared/contract/staff';
import { useLabel, useText } from '../../text';
import { Face, useCodes, type DataColumn } from '../../ui';
import type { ListColumn } from './list-asking';
import { EmploymentTag } from './state-tag';
import './staff.css';

/** What stands in a cell of each column; nothing where nobody asked. */
function useCells(): Record<ListColumn, (row: StaffRow) => ReactNode> {
  const text = useText('staff');
  const person = useText('person');
  const codes = useCodes();
  const label = useLabel();
  const coded = (family: string, code: string | null): string => (code === null ? '' : codes.name(family, code));
  const joined = (words: readonly string[]): string => [...new Set(words)].join('\uff0f');
  return {
    sex: (row) => coded('sex', row.sex),
    age: (row) => text('age', { age: row.age }),
    birthOn: (row) => row.birthOn,
    department: (row) => joined(row.posts.flatMap((post) => post.department ?? [])) || <span className="a-faint">{text('noDepartment')}</span>,
    position: (row) => (row.posts.length === 0 ? <span className="a-faint">{text('noPost')}</span> : <div className="a-cell-posts">{joined(row.posts.map((post) => label(post.position)))}</div>),
    form: (row) => coded('employment-form', row.form),
    state: (row) => <EmploymentTag state={row.state} />,
    entryOn: (row) => row.entryOn ?? '',
    leaveOn: (row) => row.leaveOn ?? '',
    phone: (row) => row.phone ?? '',
    contact: (row) => (row.contact === null ? '' : [row.contact.name, row.contact.phone ?? ''].join(' ').trim()),
    documentNumber: (row) => row.documentNumber ?? person(`documentKinds.${row.documentKind}`),
    documentKind: (row) => person(`documentKinds.${row.documentKind}`),
    education: (row) => coded('education', row.education),
    ethnicity: (row) => coded('ethnic-group', row.ethnicity),
    address: (row) => row.address ?? '',
    insured: (row) => (row.insured === null ? '' : text(row.insured ? 'insured' : 'notInsured')),
    pinyin: (row) => row.namePinyin,
  };
}

/** The columns of the table: the name always first, then those chosen. */
export function useTableColumns(chosen: readonly ListColumn[]): DataColumn<StaffRow>[] {
  const text = useText('staff');
  const cells = useCells();
  return [
    {
      key: 'name', title: text('columns.name'), width: 180,
      render: (_value, row) => <span className="a-person"><Face name={row.name} photoFileId={row.photoFileId} /><strong>{row.name}</strong></span>,
    },
    ...chosen.map((column): DataColumn<StaffRow> => ({ key: column, title: text(`columns.${column}`), render: (_value, row) => cells[column](row) })),
  ];
}
