import type { ResidentRow } from '@shared/contract/residents';
import { showInstant } from '../../api';
import { useLabel, useText } from '../../text';
import { type DataColumn, Face, GradeBadge, useCodes } from '../../ui';
import type { ListColumn } from './list-asking';

type Cell = (row: ResidentRow) => React.ReactNode;

/** What stands in a cell of each column; nothing where nobody asked. */
function useCells(): Record<ListColumn, Cell> {
  const text = useText('residents');
  const person = useText('person');
  const codes = useCodes();
  const label = useLabel();
  const coded = (family: string, code: string | null): string => (code === null ? '' : codes.name(family, code));
  return {
    sex: (row) => coded('sex', row.sex),
    age: (row) => text('age', { age: row.age }),
    birthOn: (row) => row.birthOn,
    bed: (row) => row.bed ?? <span className="a-faint">{text('noBed')}</span>,
    ability: (row) => (row.ability === null ? <span className="a-faint">{text('notAssessed')}</span> : <GradeBadge grade={row.ability.grade} label={label(row.ability.name)} />),
    careLevel: (row) => (row.careLevel === null ? '' : label(row.careLevel.name)),
    documentNumber: (row) => row.documentNumber ?? person(`documentKinds.${row.documentKind}`),
    documentKind: (row) => person(`documentKinds.${row.documentKind}`),
    categories: (row) => (row.categories === null ? '' : row.categories.length === 0 ? text('record.none') : codes.names('resident-category', row.categories)),
    phone: (row) => row.phone ?? '',
    contact: (row) => (row.contact === null ? '' : [row.contact.name, row.contact.phone ?? ''].join(' ').trim()),
    ethnicity: (row) => coded('ethnic-group', row.ethnicity),
    education: (row) => coded('education', row.education),
    marital: (row) => coded('marital', row.marital),
    pinyin: (row) => row.namePinyin,
    createdAt: (row) => showInstant(row.createdAt),
  };
}

/** The columns of the table: the name always first, then those chosen. */
export function useTableColumns(chosen: readonly ListColumn[]): DataColumn<ResidentRow>[] {
  const text = useText('residents');
  const cells = useCells();
  return [
    {
      key: 'name', title: text('columns.name'), width: 180,
      render: (_value, row) => <span className="a-person"><Face name={row.name} photoFileId={row.photoFileId} /><strong>{row.name}</strong></span>,
    },
    ...chosen.map((column): DataColumn<ResidentRow> => ({ key: column, title: text(`columns.${column}`), render: (_value, row) => cells[column](row) })),
  ];
}
