import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber, Radio } from 'antd';
import type { ScaleField, ScaleFieldOf } from '@shared/standards/scale-fields';
import type { ChosenOption, FieldValue } from '@shared/standards/scale-sheet';
import { useLabel, useText } from '../text';
import { CivilDateField, CodeSelect } from '../ui';

interface InputProps<T extends ScaleField = ScaleField> {
  readonly field: T;
  readonly value: FieldValue | undefined;
  readonly labelId: string;
  /** Undefined empties the field. */
  readonly onChange: (value: FieldValue | undefined) => void;
}
type Choosing = ScaleFieldOf<'multiChoice'> | ScaleFieldOf<'diagnosisList'>;

/** A list this long is chosen from, not read whole. */
const MANY = 12;

function Detail({ label, value, onChange }: { readonly label: string; readonly value: string | undefined; readonly onChange: (detail: string) => void }) {
  return <Input className="a-detail" aria-label={label} placeholder={label} value={value ?? ''} maxLength={500} onChange={(event) => { onChange(event.target.value); }} />;
}

function withDetail(option: string, detail: string): ChosenOption {
  return detail === '' ? { option } : { option, detail };
}

function Choice({ field, value, labelId, onChange }: InputProps<ScaleFieldOf<'choice'>>) {
  const label = useLabel();
  const chosen = value?.type === 'choice' ? value : undefined;
  const option = field.options.find((known) => known.code === chosen?.option);
  const choose = (code: string | null): void => { onChange(code === null ? undefined : { type: 'choice', option: code }); };
  return (
    <div className="a-choice">
      {field.options.length > MANY ? <CodeSelect options={field.options} value={chosen?.option ?? null} onChange={choose} allowClear aria-label={label(field.label)} /> : (
        <Radio.Group aria-labelledby={labelId} value={chosen?.option ?? null} onChange={(event) => { choose(String(event.target.value)); }}>
          {field.options.map((known) => <Radio key={known.code} value={known.code}>{label(known.text)}</Radio>)}
        </Radio.Group>
      )}
      {option?.detail === undefined || chosen === undefined ? null : (
        <Detail label={label(option.detail.label)} value={chosen.detail} onChange={(detail) => { onChange({ type: 'choice', ...withDetail(chosen.option, detail) }); }} />
      )}
    </div>
  );
}

/** Ticking "none" takes the others away, ticking another takes "none" away. */
function toggled(field: Choosing, chosen: readonly ChosenOption[], code: string, on: boolean): ChosenOption[] {
  if (!on) return chosen.filter((one) => one.option !== code);
  const exclusive = (option: string): boolean => field.options.find((known) => known.code === option)?.exclusive === true;
  if (exclusive(code)) return [{ option: code }];
  const next = [...chosen.filter((one) => !exclusive(one.option)), { option: code }];
  const order = field.options.map((known) => known.code);
  return next.sort((a, b) => order.indexOf(a.option) - order.indexOf(b.option));
}

function Several({ field, value, labelId, onChange }: InputProps<Choosing>) {
  const label = useLabel();
  const chosen = value?.type === 'multiChoice' || value?.type === 'diagnosisList' ? value.chosen : [];
  const put = (next: ChosenOption[]): void => { onChange(next.length === 0 ? undefined : { type: field.type, chosen: next }); };
  return (
    <div className={field.options.length > MANY ? 'a-several a-several-many' : 'a-several'} role="group" aria-labelledby={labelId}>
      {field.options.map((option) => {
        const own = chosen.find((one) => one.option === option.code);
        return (
          <div key={option.code} className="a-tick">
            <Checkbox checked={own !== undefined} onChange={(event) => { put(toggled(field, chosen, option.code, event.target.checked)); }}>{label(option.text)}</Checkbox>
            {option.detail === undefined || own === undefined ? null : (
              <Detail label={label(option.detail.label)} value={own.detail} onChange={(detail) => { put(chosen.map((one) => (one === own ? withDetail(own.option, detail) : one))); }} />
            )}
          </div>
        );
      })}
    </div>
  );
}

function Events({ field, value, onChange }: InputProps<ScaleFieldOf<'eventCounts'>>) {
  const label = useLabel();
  const counts = value?.type === 'eventCounts' ? value.counts : {};
  const details = value?.type === 'eventCounts' ? (value.details ?? {}) : {};
  const put = (row: string, count: string): void => { onChange({ type: 'eventCounts', counts: { ...counts, [row]: count }, ...(Object.keys(details).length === 0 ? {} : { details }) }); };
  return (
    <div className="a-events">
      {field.rows.map((row) => {
        const count = field.counts.find((known) => known.code === counts[row.code]);
        return (
          <div key={row.code} className="a-event">
            <span className="a-event-name" id={`${field.code}-${row.code}`}>{label(row.text)}</span>
            <Radio.Group
              optionType="button" aria-labelledby={`${field.code}-${row.code}`} value={counts[row.code] ?? null}
              options={field.counts.map((known) => ({ value: known.code, label: label(known.text) }))} onChange={(event) => { put(row.code, String(event.target.value)); }}
            />
            {row.detail === undefined || count === undefined || count.count === 0 ? null : (
              <Detail label={label(row.detail.label)} value={details[row.code]} onChange={(detail) => { onChange({ type: 'eventCounts', counts, details: { ...details, [row.code]: detail } }); }} />
            )}
          </div>
        );
      })}
    </div>
  );
}

function Rows({ field, value, onChange }: InputProps<ScaleFieldOf<'table'>>) {
  const label = useLabel();
  const text = useText('assessments');
  const rows = value?.type === 'table' ? value.rows : [];
  const put = (next: Record<string, string>[]): void => { onChange(next.length === 0 ? undefined : { type: 'table', rows: next }); };
  return (
    <div className="a-rows">
      {rows.map((row, at) => (
        <div key={at} className="a-rows-line">
          {field.columns.map((column) => (
            <Input
              key={column.code} aria-label={`${label(column.label)} ${String(at + 1)}`} placeholder={label(column.label)} value={row[column.code] ?? ''} maxLength={column.maxLength ?? 500}
              onChange={(event) => { put(rows.map((old, index) => (index === at ? { ...old, [column.code]: event.target.value } : old))); }}
            />
          ))}
          <Button type="text" icon={<DeleteOutlined />} aria-label={text('entry.removeRow', { n: at + 1 })} onClick={() => { put(rows.filter((_row, index) => index !== at)); }} />
        </div>
      ))}
      {rows.length >= field.maxRows ? null : <Button icon={<PlusOutlined />} onClick={() => { put([...rows, {}]); }}>{text('entry.addRow')}</Button>}
    </div>
  );
}

/** The control of an information field, by its type. */
export function FieldInput({ field, value, labelId, onChange }: InputProps) {
  const label = useLabel();
  const text = value?.type === 'text' || value?.type === 'longText' || value?.type === 'date' ? value.value : '';
  switch (field.type) {
    case 'text':
      return <Input aria-labelledby={labelId} value={text} maxLength={field.maxLength ?? 500} onChange={(event) => { onChange(event.target.value === '' ? undefined : { type: 'text', value: event.target.value }); }} />;
    case 'longText':
      return <Input.TextArea aria-labelledby={labelId} value={text} rows={2} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={field.maxLength ?? 5000} onChange={(event) => { onChange(event.target.value === '' ? undefined : { type: 'longText', value: event.target.value }); }} />;
    case 'date':
      return <span role="group" aria-labelledby={labelId}><CivilDateField value={text === '' ? null : text} onChange={(next) => { onChange(next === null ? undefined : { type: 'date', value: next.slice(0, 10) }); }} /></span>;
    case 'number':
      return (
        <InputNumber
          aria-labelledby={labelId} value={value?.type === 'number' ? value.value : null} precision={field.decimals} suffix={label(field.unit)}
          onChange={(next) => { onChange(typeof next === 'number' ? { type: 'number', value: next } : undefined); }}
        />
      );
    case 'choice': return <Choice field={field} value={value} labelId={labelId} onChange={onChange} />;
    case 'multiChoice':
    case 'diagnosisList': return <Several field={field} value={value} labelId={labelId} onChange={onChange} />;
    case 'eventCounts': return <Events field={field} value={value} labelId={labelId} onChange={onChange} />;
    case 'table': return <Rows field={field} value={value} labelId={labelId} onChange={onChange} />;
  }
}
