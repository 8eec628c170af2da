import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import * as z from 'zod';
import { planItemFields, trainingKinds, type PlanItem, type PlanItemFields } from '@shared/contract/training';
import { civilParts } from '@shared/kit/civil-date';
import { api, client, pageClock } from '../../api';
import { useText } from '../../text';
import { CodeMultiSelect, Field, FieldGrid, useCodes, useZodForm, ZodForm } from '../../ui';
import { usePositions } from './names';

const fieldOf = (path: readonly (string | number)[]): readonly (string | number)[] => {
  const own = path[0] === 'fields' ? path.slice(1) : path;
  return own[0] === 'audience' ? ['groups'] : own;
};

const schema = z.object({ ...planItemFields.omit({ audience: true }).shape, all: z.boolean(), groups: z.array(z.string()), departments: z.array(z.string()) });

function audienceOf(form: z.output<typeof schema>, item: PlanItem | null): PlanItemFields['audience'] {
  if (form.all) return { all: true };
  const positions = item?.audience.positions;
  return {
    ...(form.groups.length === 0 ? {} : { groups: form.groups }), ...(form.departments.length === 0 ? {} : { departments: form.departments }),
    ...(positions === undefined ? {} : { positions }),
  };
}

function Audience({ all }: { readonly all: boolean }) {
  const text = useText('training');
  const { groups } = usePositions();
  const departments = useQuery(api.staff.departments.queryOptions({ input: {} }));
  return (
    <>
      <Field name="all" label={text('plan.audience')} valueProp="checked" span="full"><Checkbox>{text('plan.all')}</Checkbox></Field>
      {all ? null : <Field name="groups" label={text('plan.groups')}><CodeMultiSelect options={groups} /></Field>}
      {all ? null : <Field name="departments" label={text('plan.departments')}><Select mode="multiple" options={(departments.data ?? []).map((one) => ({ value: one.id, label: one.name }))} /></Field>}
    </>
  );
}

/** One line of the plan, new or corrected. */
export function PlanDialog({ year, item, onClose }: { readonly year: number; readonly item: PlanItem | null; readonly onClose: () => void }) {
  const text = useText('training');
  const common = useText('common');
  const codes = useCodes();
  const [all, setAll] = useState(item === null || item.audience.all === true);
  const initial = useMemo(() => ({
    year, month: item?.month ?? civilParts(pageClock().today()).month, title: item?.title ?? '', topics: item?.topics ?? [], kind: item?.kind ?? 'inService', hours: item?.hours ?? null,
    responsible: item?.responsible ?? null, note: item?.note ?? null, all: item === null || item.audience.all === true, groups: item?.audience.groups ?? [], departments: item?.audience.departments ?? [],
  }), [year, item]);
  const form = useZodForm({
    schema, initial, fieldOf,
    submit: async (values) => {
      const { all: _all, groups: _groups, departments: _departments, ...rest } = values;
      const fields = { ...rest, audience: audienceOf(values, item) };
      if (item === null) await client.training.addPlanItem({ fields });
      else await client.training.correctPlanItem({ id: item.id, expectedVersion: item.version, fields });
      onClose();
    },
  });
  return (
    <Modal open title={text(item === null ? 'plan.newTitle' : 'plan.editTitle')} width={720} okText={text('plan.save')} cancelText={common('cancel')} confirmLoading={form.busy} onOk={() => { void form.send(); }} onCancel={onClose} destroyOnHidden>
      <ZodForm form={form} onEdit={(values) => { setAll(values['all'] === true); }}>
        <FieldGrid>
          <Field name="title" label={text('plan.title')}><Input maxLength={100} autoComplete="off" /></Field>
          <Field name="month" label={text('plan.monthField')}><Select options={Array.from({ length: 12 }, (_, at) => ({ value: at + 1, label: text('plan.month', { month: at + 1 }) }))} /></Field>
          <Field name="topics" label={text('plan.topics')}><CodeMultiSelect options={codes.options('training-topic')} /></Field>
          <Field name="hours" label={text('plan.hours')}><InputNumber min={0} max={24} /></Field>
          <Field name="kind" label={text('plan.kind')} span="full"><Radio.Group options={trainingKinds.map((value) => ({ value, label: text(`kinds.${value}`) }))} /></Field>
          <Audience all={all} />
          <Field name="responsible" label={text('plan.responsible')} optional><Input maxLength={60} autoComplete="off" /></Field>
          <Field name="note" label={text('plan.note')} optional><Input maxLength={300} autoComplete="off" /></Field>
        </FieldGrid>
      </ZodForm>
    </Modal>
  );
}
