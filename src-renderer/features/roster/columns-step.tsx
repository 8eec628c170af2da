import { Alert, Button, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import type { ColumnMapping, ReadOutput } from '@shared/contract/roster';
import { showInstant } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EntryPage, SectionCard, type DataColumn } from '../../ui';
import type { ImportFlow } from './use-import';

interface Props { readonly flow: ImportFlow; readonly read: ReadOutput; readonly head: ReactNode }
type Column = ReadOutput['columns'][number];

/** Second step: which column is which. A list seen before comes with what was confirmed then. */
export function ColumnsStep({ flow, read, head }: Props) {
  const text = useText('roster');
  const common = useText('common');
  const ready = read.needed.every((group) => group.some((field) => flow.mapping[field] !== undefined));
  return (
    <EntryPage
      title={text(`targets.${flow.target}.title`)} width="full" mark={ready ? null : text(`targets.${flow.target}.needed`)}
      footer={<>
        <Button onClick={flow.restart}>{common('back')}</Button>
        <Button type="primary" disabled={!ready} loading={flow.busy !== null} onClick={() => { void flow.check(); }}>{text('columns.check')}</Button>
      </>}
    >
      {head}
      <Found flow={flow} read={read} />
      <Remarks flow={flow} read={read} />
      <MappingTable flow={flow} read={read} />
    </EntryPage>
  );
}

/** What was found in the file, and the two things a person may put right: the sheet and the row of titles. */
function Found({ flow, read }: Omit<Props, 'head'>) {
  const text = useText('roster');
  const { blank, repeatedHeader, total, note } = read.skipped;
  const left = blank + repeatedHeader + total + note;
  return (
    <SectionCard>
      <div className="a-stack">
        <p>{text('columns.lead', { file: read.fileName, rows: read.dataRows })}</p>
        {left === 0 ? null : <p className="a-help">{text('columns.skipped', { blank, header: repeatedHeader, total, note })}</p>}
        {read.encoding === null ? null : <p className="a-help">{text('columns.encoding', { encoding: read.encoding.toUpperCase() })}</p>}
        <div className="a-roster-tools">
          {read.sheets.length < 2 ? null : (
            <label>{text('columns.sheet')}
              <Select
                className="a-select" value={read.sheet} aria-label={text('columns.sheet')} onChange={(sheet) => { void flow.readAgain({ sheet }); }}
                options={read.sheets.map(({ index, name, rows }) => ({ value: index, label: text('columns.sheetOption', { name, rows }) }))}
              />
            </label>
          )}
          <label>{text('columns.headerTo')}
            <InputNumber
              min={1} max={2000} value={read.headerTo} changeOnBlur changeOnWheel={false} aria-label={text('columns.headerTo')}
              onChange={(headerTo) => { if (headerTo !== null && headerTo !== read.headerTo) void flow.readAgain({ sheet: read.sheet, headerTo }); }}
            />
          </label>
        </div>
      </div>
    </SectionCard>
  );
}

function Remarks({ flow, read }: Omit<Props, 'head'>) {
  const text = useText('roster');
  const label = useLabel();
  const missing = read.fields.filter((one) => one.required && flow.mapping[one.field] === undefined).map((one) => label(one.text));
  const before = read.importedBefore;
  const fields = missing.join(' / ');
  return (
    <>
      {read.remembered ? <Alert type="success" showIcon title={text('columns.remembered')} /> : null}
      {before === null ? null : <Alert type="info" showIcon title={text('columns.importedBefore', { by: before.by, at: showInstant(before.at) })} />}
      {missing.length === 0 ? null : <Alert type="warning" showIcon title={text('columns.missing', { fields })} />}
    </>
  );
}

/** Gives a column another field; the column that had it before is no longer imported. */
function mapped(mapping: ColumnMapping, column: number, field: string | null): ColumnMapping {
  const others = Object.entries(mapping).filter(([known, at]) => at !== column && known !== field);
  return Object.fromEntries(field === null ? others : [...others, [field, column]]);
}

/** A value no field has. */
const IGNORE = '';

function MappingTable({ flow, read }: Omit<Props, 'head'>) {
  const text = useText('roster');
  const label = useLabel();
  const fieldOf = new Map(Object.entries(flow.mapping).map(([field, column]) => [column, field]));
  const options = [
    { value: IGNORE, label: text('columns.ignore') },
    ...read.fields.map((one) => ({ value: one.field, label: one.required ? `${label(one.text)} · ${text('columns.requiredMark')}` : label(one.text) })),
  ];
  const samplesOf = (column: Column) => column.samples.join(' \u00b7 ');
  const titleOf = (column: Column) => (column.title === '' ? text('columns.untitled') : column.title);
  const columns: DataColumn<Column>[] = [
    { key: 'title', title: text('columns.column'), render: (_, column) => titleOf(column) },
    {
      key: 'field', title: text('columns.field'),
      render: (_, column) => (
        <Select
          className="a-select" showSearch={{ optionFilterProp: 'label' }} options={options} value={fieldOf.get(column.index) ?? IGNORE} aria-label={text('columns.fieldOf', { column: titleOf(column) })}
          onChange={(field) => { flow.map(mapped(flow.mapping, column.index, field === IGNORE ? null : field)); }}
        />
      ),
    },
    { key: 'samples', title: text('columns.samples'), render: (_, column) => <div className="a-roster-samples">{samplesOf(column)}</div> },
  ];
  return (
    <div className="a-roster-table">
      <DataTable<Column> label={text('steps.columns')} columns={columns} rows={read.columns} rowKey={(column) => String(column.index)} empty={null} />
    </div>
  );
}
