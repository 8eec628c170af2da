import './training.css';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Draft } from '@shared/contract/drafts';
import { TRAINING_DRAFT, trainingKinds, type PlanItem, type TrainingSession } from '@shared/contract/training';
import { civilParts, type CivilDate } from '@shared/kit/civil-date';
import { api, client, isFailure, pageClock } from '../../api';
import { useText } from '../../text';
import {
  AutosaveMark, CivilDateField, CodeMultiSelect, DraftOffer, EntryPage, Field, FieldGrid, Loaded, Page, SectionCard, StaleDialog, useCodes, useDraft, useZodForm, ZodForm,
} from '../../ui';
import { PeoplePicker } from './people-picker';
import { blankSession, dayOf, formOfSession, hoursBetween, sessionForm, tidyTime, type ParsedSession, type SessionForm } from './session-form';

/** Paths of core's input begin with `fields`; the form's own do not. */
const fieldOf = (path: readonly (string | number)[]): readonly (string | number)[] => (path[0] === 'fields' ? path.slice(1) : path);

/** A clock time, tidied when the field is left. */
function TimeField({ value = null, onChange, id }: { readonly value?: string | null; readonly onChange?: (value: string | null) => void; readonly id?: string }) {
  const text = useText('training');
  return (
    <Input
      {...(id === undefined ? {} : { id })} className="a-time-field" inputMode="numeric" autoComplete="off" maxLength={8} placeholder={text('entry.timeHint')} value={value ?? ''}
      onChange={(event) => { onChange?.(event.target.value === '' ? null : event.target.value); }} onBlur={(event) => { onChange?.(tidyTime(event.target.value)); }}
    />
  );
}

function WhatSection() {
  const text = useText('training');
  const codes = useCodes();
  return (
    <SectionCard title={text('entry.what')}>
      <FieldGrid>
        <Field name="title" label={text('entry.title')}><Input maxLength={100} autoComplete="off" /></Field>
        <Field name="topics" label={text('entry.topics')}><CodeMultiSelect options={codes.options('training-topic')} /></Field>
        <Field name="kind" label={text('entry.kind')} span="full"><Radio.Group options={trainingKinds.map((value) => ({ value, label: text(`kinds.${value}`) }))} /></Field>
        <Field name="content" label={text('entry.content')} help={text('entry.contentHint')} span="full" optional><Input.TextArea rows={3} maxLength={2000} /></Field>
      </FieldGrid>
    </SectionCard>
  );
}

function WhenSection({ day, inside }: { readonly day: CivilDate | null; readonly inside: boolean }) {
  const text = useText('training');
  const year = civilParts(day ?? pageClock().today()).year;
  const plan = useQuery(api.training.plan.queryOptions({ input: { year } }));
  const people = useQuery(api.training.people.queryOptions({ input: { on: day ?? pageClock().today() } }));
  return (
    <SectionCard title={text('entry.when')}>
      <FieldGrid>
        <Field name="heldOn" label={text('entry.heldOn')}><CivilDateField /></Field>
        <Field name="hours" label={text('entry.hours')} help={text('entry.hoursHint')}><InputNumber min={0} max={24} /></Field>
        <Field name="startsAt" label={text('entry.startsAt')} optional><TimeField /></Field>
        <Field name="endsAt" label={text('entry.endsAt')} optional><TimeField /></Field>
        <Field name="place" label={text('entry.place')} optional><Input maxLength={100} autoComplete="off" /></Field>
        <Field name="planItemId" label={text('entry.planItem')} optional>
          <Select allowClear placeholder={text('entry.noPlanItem')} options={(plan.data ?? []).map((item) => ({ value: item.id, label: `${text('plan.month', { month: item.month })} · ${item.title}` }))} />
        </Field>
        <Field name={['trainer', 'inside']} label={text('entry.trainer')}><Radio.Group options={[{ value: true, label: text('entry.inside') }, { value: false, label: text('entry.outside') }]} /></Field>
        {inside ? (
          <Field name={['trainer', 'staffId']} label={text('entry.trainerStaff')} optional>
            <Select allowClear showSearch={{ optionFilterProp: 'words' }} placeholder={text('picker.search')} options={(people.data ?? []).map((one) => ({ value: one.id, label: one.name, words: `${one.name} ${one.namePinyin.replaceAll(' ', '')}` }))} />
          </Field>
        ) : <Field name={['trainer', 'name']} label={text('entry.trainerName')} optional><Input maxLength={60} autoComplete="off" /></Field>}
      </FieldGrid>
    </SectionCard>
  );
}

/** Chosen people as a field of the form. */
function PeopleField({ day, value = [], onChange }: { readonly day: CivilDate | null; readonly value?: string[]; readonly onChange?: (value: string[]) => void }) {
  const text = useText('training');
  if (day === null) return <p className="a-help">{text('entry.dateFirst')}</p>;
  return <PeoplePicker on={day} chosen={value} onChange={(next) => { onChange?.([...next]); }} />;
}

/** What a plan item says already, for a session arranged from it. */
function fromPlan(item: PlanItem): Partial<SessionForm> {
  return { title: item.title, topics: item.topics, kind: item.kind, hours: item.hours, planItemId: item.id };
}

function useSend(session: TrainingSession | null, onStale: (error: unknown) => void, done: (id: string) => void) {
  return async (parsed: ParsedSession): Promise<void> => {
    const { staffIds, ...fields } = parsed;
    if (session === null) { done((await client.training.schedule({ fields, staffIds })).id); return; }
    try {
      done((await client.training.amend({ id: session.id, expectedVersion: session.version, fields })).id);
    } catch (error) {
      if (isFailure(error, 'STALE_VERSION')) onStale(error);
      throw error;
    }
  };
}

/** The form, for a new session or for one that is not closed. */
function EntryForm({ session, first, onReload }: { readonly session: TrainingSession | null; readonly first: SessionForm; readonly onReload: () => void }) {
  const text = useText('training');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const draft = useDraft(TRAINING_DRAFT, session?.id ?? '', null);
  const [stale, setStale] = useState<unknown>(null);
  const [typed, setTyped] = useState<SessionForm>(first);
  const schema = useMemo(() => sessionForm, []);
  const submit = useSend(session, setStale, (id) => {
    draft.clear();
    void message.success(text('entry.saved'));
    void navigate(`/training/${id}`, { replace: true });
  });
  const form = useZodForm({ schema, initial: first, submit, fieldOf });
  const onEdit = (): void => {
    const values = form.antd.getFieldsValue(true) as SessionForm;
    const between = hoursBetween(values.startsAt, values.endsAt);
    // Two clock times say the hours, until somebody has said them.
    if (between !== null && values.hours === null) { form.antd.setFieldValue('hours', between); values.hours = between; }
    setTyped({ ...values });
    draft.keep(values as Draft['body']);
  };
  const use = (body: Draft['body']): void => {
    const next = { ...first, ...(body as Partial<SessionForm>) };
    form.antd.setFieldsValue(next);
    setTyped(next);
  };
  return (
    <EntryPage
      title={text(session === null ? 'entry.newTitle' : 'entry.editTitle')} back={session === null ? '/training' : `/training/${session.id}`} mark={<AutosaveMark draft={draft} />}
      footer={<Button type="primary" loading={form.busy} onClick={() => { void form.send(); }}>{text('entry.save')}</Button>}
    >
      <ZodForm form={form} onEdit={onEdit}>
        <div className="a-sections">
          <WhatSection />
          <WhenSection day={dayOf(typed)} inside={typed.trainer.inside} />
          {session === null ? (
            <SectionCard title={text('entry.who')}>
              <Form.Item name="staffIds" extra={text('entry.later')} validateTrigger={[]}><PeopleField day={dayOf(typed)} /></Form.Item>
            </SectionCard>
          ) : null}
        </div>
      </ZodForm>
      <DraftOffer draft={draft} onUse={use} />
      <StaleDialog error={stale} onLoad={onReload} onClose={() => { setStale(null); }} />
    </EntryPage>
  );
}

/** A new session; arranged from the plan when the address names an item. */
function NewSession() {
  const text = useText('training');
  const [search] = useSearchParams();
  const today = pageClock().today();
  const itemId = search.get('plan');
  const year = Number(search.get('year') ?? civilParts(today).year);
  const plan = useQuery({ ...api.training.plan.queryOptions({ input: { year } }), enabled: itemId !== null });
  if (itemId !== null && plan.data === undefined) return <Page title={text('entry.newTitle')} back="/training" width="form"><Loaded query={plan}>{() => null}</Loaded></Page>;
  const item = plan.data?.find((one) => one.id === itemId);
  return <EntryForm session={null} first={{ ...blankSession, heldOn: today, ...(item === undefined ? {} : fromPlan(item)) }} onReload={() => undefined} />;
}

/** Reads the session once, under a key of its own: what is typed must not be replaced when it changes meanwhile. */
function ChangeSession({ id }: { readonly id: string }) {
  const text = useText('training');
  const [round, setRound] = useState(0);
  const opened = useQuery({ queryKey: ['training-being-changed', id, round], queryFn: () => client.training.session({ id }), gcTime: 0 });
  if (opened.data === undefined) return <Page title={text('entry.editTitle')} back={`/training/${id}`} width="form"><Loaded query={opened}>{() => null}</Loaded></Page>;
  return <EntryForm key={round} session={opened.data} first={formOfSession(opened.data)} onReload={() => { setRound(round + 1); }} />;
}

/** Entry page: a new session, or one that is not closed. */
export default function TrainingEntryPage() {
  const { id } = useParams();
  return id === undefined ? <NewSession /> : <ChangeSession key={id} id={id} />;
}
