import { App, Button, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contract } from '@shared/contract';
import type { ScaleSetting } from '@shared/contract/standards';
import { required } from '@shared/kit/assert';
import { api, client, pageClock } from '../../api';
import { useLabel, useText } from '../../text';
import { Field, FieldGrid, StateTag, useZodForm, ZodForm } from '../../ui';

type Switches = ScaleSetting['switches'];
const schema = required(contract.standards.adoptSwitches['~orpc'].inputSchema, 'the input of adopting switches');
const shown = ['stackAdjustments', 'riskEventCounting', 'assessorsRequired', 'validityMonths', 'shortValidity', 'routineIntervalMonths', 'dueWarningDays'] as const satisfies readonly (keyof Switches)[];

/** The titles of the switches stand in the edition itself, beside the clause they come from. */
function useSwitchTitles(setting: ScaleSetting): (name: keyof Switches) => string {
  const label = useLabel();
  const scale = useQuery(api.standards.scale.queryOptions({ input: { family: setting.family, edition: setting.edition } }));
  return (name) => {
    const declared = scale.data?.scale.switches[name];
    return declared === undefined ? '' : label(declared.title);
  };
}

function useShowValue(): (name: keyof Switches, switches: Switches) => string {
  const text = useText('settings');
  const common = useText('common');
  return (name, switches) => {
    if (name === 'stackAdjustments') return switches.stackAdjustments ? common('yes') : common('no');
    if (name === 'riskEventCounting') return text(`standards.counting.${switches.riskEventCounting}`);
    if (name === 'shortValidity') return switches.shortValidity.grades.length === 0 ? common('none') : text('standards.shortValue', { grades: switches.shortValidity.grades.join(' '), months: switches.shortValidity.months });
    return String(switches[name]);
  };
}

/** The switches of one scale as they hold today, and the form to change them. */
export function SwitchesCard({ setting, mayChange }: { readonly setting: ScaleSetting; readonly mayChange: boolean }) {
  const text = useText('settings');
  const label = useLabel();
  const title = useSwitchTitles(setting);
  const show = useShowValue();
  const [open, setOpen] = useState(false);
  return (
    <section className="a-switches">
      <div className="a-choice-head"><h3>{label(setting.title)}</h3>{mayChange ? <Button onClick={() => { setOpen(true); }}>{text('standards.change')}</Button> : null}</div>
      <dl className="a-pairs">
        {shown.map((name) => (
          <div key={name}><dt>{title(name)}</dt><dd>{show(name, setting.switches)}{setting.overrides[name] === undefined ? null : <> <StateTag tone="info">{text('standards.ownChoice')}</StateTag></>}</dd></div>
        ))}
      </dl>
      {open ? <SwitchesDialog setting={setting} title={title} onClose={() => { setOpen(false); }} /> : null}
    </section>
  );
}

function SwitchesDialog({ setting, title, onClose }: { readonly setting: ScaleSetting; readonly title: (name: keyof Switches) => string; readonly onClose: () => void }) {
  const text = useText('settings');
  const common = useText('common');
  const { message } = App.useApp();
  const form = useZodForm({
    schema,
    initial: { family: setting.family, effectiveOn: pageClock().today(), expectedVersion: setting.version, overrides: setting.switches },
    submit: async (values) => {
      await client.standards.adoptSwitches(values);
      void message.success(text('standards.saved'));
      onClose();
    },
  });
  const number = <InputNumber precision={0} min={0} />;
  return (
    <Modal open width="48rem" title={text('standards.scales')} okText={text('standards.save')} cancelText={common('cancel')} onCancel={onClose} confirmLoading={form.busy} onOk={() => { void form.send(); }}>
      <ZodForm form={form}>
        <FieldGrid>
          <Field name={['overrides', 'stackAdjustments']} label={title('stackAdjustments')} valueProp="checked"><Switch /></Field>
          <Field name={['overrides', 'riskEventCounting']} label={title('riskEventCounting')}><Select options={(['sum', 'perKind'] as const).map((value) => ({ value, label: text(`standards.counting.${value}`) }))} /></Field>
          <Field name={['overrides', 'assessorsRequired']} label={title('assessorsRequired')}>{number}</Field>
          <Field name={['overrides', 'validityMonths']} label={title('validityMonths')}>{number}</Field>
          <Field name={['overrides', 'routineIntervalMonths']} label={title('routineIntervalMonths')}>{number}</Field>
          <Field name={['overrides', 'dueWarningDays']} label={title('dueWarningDays')}>{number}</Field>
          <Field name={['overrides', 'shortValidity', 'grades']} label={text('standards.shortGrades')} optional><Select mode="multiple" options={[0, 1, 2, 3, 4].map((value) => ({ value, label: String(value) }))} /></Field>
          <Field name={['overrides', 'shortValidity', 'months']} label={text('standards.shortMonths')}>{number}</Field>
          <Field name="reason" label={text('standards.reason')} span="full"><Input.TextArea rows={2} maxLength={500} /></Field>
        </FieldGrid>
      </ZodForm>
    </Modal>
  );
}
