import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Radio } from 'antd';
import { useId, type ReactNode } from 'react';
import { useText } from '../../text';
import type { ZodFormState } from '../zod-form';

interface KnownListProps {
  readonly form: ZodFormState;
  /** Name of the field that holds the list. */
  readonly name: string;
  readonly label: string;
  readonly addLabel: string;
  readonly empty: object;
  /** The fields of one row. */
  readonly row: (at: number) => ReactNode;
  /** Other ways to add, beside the button. */
  readonly more?: (add: (row: object) => void) => ReactNode;
  readonly onEdit: () => void;
}

/**
 * A list that knows three answers: nobody asked (null), there are none (an empty list), and these. Choosing "none" is a statement,
 * so nothing chooses it by itself.
 */
export function KnownList({ form, name, label, addLabel, empty, row, more, onEdit }: KnownListProps) {
  const text = useText('person');
  const title = useId();
  const rows = Form.useWatch((values: Readonly<Record<string, readonly object[] | null | undefined>>) => values[name], { form: form.antd, preserve: true }) ?? null;
  const put = (next: readonly object[] | null): void => {
    form.antd.setFieldValue(name, next);
    onEdit();
  };
  const listed = (): readonly object[] => (form.antd.getFieldValue(name) as object[] | null) ?? [];
  const add = (one: object): void => { put([...listed(), one]); };
  const state = rows === null ? 'unsaid' : rows.length === 0 ? 'none' : 'some';
  const choose = (next: string): void => { put(next === 'unsaid' ? null : next === 'none' ? [] : listed().length > 0 ? listed() : [{ ...empty }]); };
  return (
    <div className="a-known" role="group" aria-labelledby={title}>
      <div className="a-known-head">
        <h3 id={title}>{label}</h3>
        <Radio.Group
          optionType="button" value={state} onChange={(event) => { choose(String(event.target.value)); }} aria-labelledby={title}
          options={[{ value: 'unsaid', label: text('unsaid') }, { value: 'none', label: text('none') }, { value: 'some', label: text('some') }]}
        />
      </div>
      {(rows ?? []).map((_row, at) => (
        <div className="a-known-row" key={at} role="group" aria-label={text('rowTitle', { n: at + 1 })}>
          <div className="a-known-fields">{row(at)}</div>
          <Button type="text" icon={<DeleteOutlined />} aria-label={text('removeRow', { n: at + 1 })} onClick={() => { put(listed().filter((_one, other) => other !== at)); }} />
        </div>
      ))}
      {state === 'some' || more !== undefined ? (
        <div className="a-tools">
          {state === 'some' ? <Button icon={<PlusOutlined />} onClick={() => { add({ ...empty }); }}>{addLabel}</Button> : null}
          {more?.(add)}
        </div>
      ) : null}
    </div>
  );
}
