import { CloseOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useText } from '../../text';
import { CodeMultiSelect } from '../../ui';
import { usePositions } from './catalogue';
import type { KindValues, RuleValues, ValidityRule } from './kind-values';

/** Lead times people usually choose. They are only offered; what a kind has is in its data. */
const usualLeads = [120, 90, 60, 30, 15, 7] as const;
const usualYears = [1, 2, 3, 4, 5, 6] as const;
const MONTHS = 12;

/** Lead times as chips: a click puts one in or takes it out, others are typed. */
export function LeadChips({ value = [], onChange, id, label }: { readonly value?: readonly number[]; readonly onChange?: (next: number[]) => void; readonly id?: string; readonly label: string }) {
  const text = useText('certificates');
  const [other, setOther] = useState<number | null>(null);
  const put = (next: readonly number[]): void => { onChange?.([...new Set(next)].toSorted((a, b) => b - a)); };
  const add = (): void => {
    if (other !== null) put([...value, other]);
    setOther(null);
  };
  return (
    <div className="a-leads" role="group" aria-label={label} id={id}>
      {value.map((days) => (
        <button key={days} type="button" className="a-lead" aria-pressed aria-label={text('kindForm.lessLead', { days })} onClick={() => { put(value.filter((one) => one !== days)); }}>{text('kindForm.leadChip', { days })}<CloseOutlined /></button>
      ))}
      {usualLeads.filter((days) => !value.includes(days)).map((days) => (
        <button key={days} type="button" className="a-lead a-lead-off" aria-pressed={false} aria-label={text('kindForm.moreLead', { days })} onClick={() => { put([...value, days]); }}><PlusOutlined />{text('kindForm.leadChip', { days })}</button>
      ))}
      <InputNumber className="a-lead-other" min={1} max={3650} precision={0} value={other} placeholder={text('kindForm.otherLead')} aria-label={text('kindForm.otherLead')} onChange={setOther} onPressEnter={(event) => { event.preventDefault(); add(); }} />
      {other === null ? null : <Button onClick={add}>{text('kindForm.addLead')}</Button>}
    </div>
  );
}

type Validity = KindValues['validity'];
const choiceOf = ({ rule, months }: Validity): string => (rule !== 'months' ? rule : months !== null && months % MONTHS === 0 && months / MONTHS <= usualYears.length ? `y${String(months / MONTHS)}` : 'other');

/** How long it holds: as the document says, a number of years, other months, or without an end. */
export function ValidityField({ value = { rule: 'document', months: null }, onChange, id }: { readonly value?: Validity; readonly onChange?: (next: Validity) => void; readonly id?: string }) {
  const text = useText('certificates');
  const choice = choiceOf(value);
  const choose = (next: string): void => {
    if (next === 'other') onChange?.({ rule: 'months', months: value.rule === 'months' ? value.months : null });
    else if (next.startsWith('y')) onChange?.({ rule: 'months', months: Number(next.slice(1)) * MONTHS });
    else onChange?.({ rule: next as ValidityRule, months: null });
  };
  const options = [
    { value: 'document', label: text('kinds.document') }, ...usualYears.map((years) => ({ value: `y${String(years)}`, label: text('kinds.years', { years }) })),
    { value: 'other', label: text('kinds.otherMonths') }, { value: 'none', label: text('kinds.none') },
  ];
  return (
    <div className="a-leads" id={id}>
      <Radio.Group optionType="button" value={choice} options={options} aria-label={text('kindForm.validity')} onChange={(event) => { choose(String(event.target.value)); }} />
      {choice === 'other' ? <InputNumber min={1} max={600} precision={0} value={value.months} aria-label={text('kindForm.monthsLabel')} placeholder={text('kindForm.monthsLabel')} onChange={(months) => { onChange?.({ rule: 'months', months }); }} /> : null}
    </div>
  );
}

interface RulesProps { readonly value?: readonly RuleValues[]; readonly onChange?: (next: RuleValues[]) => void; readonly levels: readonly { readonly value: string; readonly label: string }[]; readonly id?: string }

/** Which posts ask for it and how strictly; several rules where levels or strictness differ. */
export function RulesField({ value = [], onChange, levels, id }: RulesProps) {
  const text = useText('certificates');
  const positions = usePositions();
  const put = (at: number, part: Partial<RuleValues>): void => { onChange?.(value.map((rule, index) => (index === at ? { ...rule, ...part } : rule))); };
  return (
    <div className="a-rules" id={id}>
      {value.map((rule, at) => (
        <div key={at} className="a-rule">
          <CodeMultiSelect options={positions.options} aria-label={text('kindForm.positionsLabel')} value={rule.positions} onChange={(next) => { put(at, { positions: next }); }} />
          <span className="a-leads">
            <Radio.Group
              aria-label={text('kindForm.strength')} value={rule.mandatory} onChange={(event) => { put(at, { mandatory: event.target.value === true }); }}
              options={[{ value: true, label: text('kindForm.mandatory') }, { value: false, label: text('kindForm.preferable') }]}
            />
            {levels.length === 0 ? null : <Select<string> className="a-rule-level" aria-label={text('kindForm.minLevel')} allowClear placeholder={text('kindForm.noLevel')} value={rule.minLevel} options={[...levels]} onChange={(level: string | undefined) => { put(at, { minLevel: level ?? null }); }} />}
            {value.length === 1 ? null : <Button type="text" icon={<DeleteOutlined />} aria-label={text('kindForm.removeRule', { number: at + 1 })} onClick={() => { onChange?.(value.filter((_rule, index) => index !== at)); }} />}
          </span>
        </div>
      ))}
      <Button type="link" icon={<PlusOutlined />} onClick={() => { onChange?.([...value, { positions: [], mandatory: true, minLevel: null }]); }}>{text('kindForm.addRule')}</Button>
    </div>
  );
}
