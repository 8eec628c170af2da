import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { PersonDocumentKind } from '@shared/contract/person';
import { STAFF_DRAFT, type StaffFacts, type StaffMember } from '@shared/contract/staff';
import type { Draft } from '@shared/contract/drafts';
import { api, client, isFailure, pageClock, upload } from '../../api';
import { useText } from '../../text';
import {
  AutosaveMark, differences, DraftOffer, EntryPage, IdentitySection, Loaded, merged, Page, PersonStaleDialog, PhotoForNew, useDraft, useZodForm, ZodForm, type Difference,
} from '../../ui';
import { useFactWords } from './fact-words';
import { blankForm, draftValues, factNames, factsOf, factsSchema, firstEmployment, flatPath, formOf, newSchema, type FactName, type FormValues, type NewStaff } from './form-values';
import { BackgroundSection, ContactSection, EmploymentSection } from './form-sections';

const findHolder = (kind: PersonDocumentKind, number: string) => client.staff.findByIdNumber({ kind, number });
const recordOf = (id: string): string => `/staff/${id}`;

/** The form for somebody new, with the first employment. */
function NewStaffForm() {
  const text = useText('staff');
  const person = useText('person');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const draft = useDraft(STAFF_DRAFT, '', null);
  const [photo, setPhoto] = useState<File | null>(null);
  const schema = useMemo(() => newSchema(pageClock().today()), []);
  const saved = useRef<string | null>(null);
  const submit = async (fields: NewStaff): Promise<void> => {
    const made = await client.staff.register({ fields: { ...factsOf(fields), employments: [firstEmployment(fields)] } });
    saved.current = made.id;
    if (photo === null) return;
    try {
      await client.staff.setPhoto({ id: made.id, expectedVersion: made.version, uploadId: await upload(photo) });
    } catch {
      // The record itself is safe; say what is missing and where to mend it.
      void message.warning(person('photo.failed'));
    }
  };
  const form = useZodForm({ schema, initial: blankForm, submit, fieldOf: flatPath });
  const values = useCallback((): FormValues => form.antd.getFieldsValue(true) as FormValues, [form.antd]);
  const onEdit = useCallback(() => { draft.keep(values() as Draft['body']); }, [draft, values]);
  const done = (): void => {
    draft.clear();
    if (saved.current === null) return;
    void message.success(text('entry.registered', { name: values().name ?? '' }));
    void navigate(recordOf(saved.current), { replace: true });
  };
  return (
    <EntryPage title={text('entry.newTitle')} back="/staff" mark={<AutosaveMark draft={draft} />} footer={<Button type="primary" loading={form.busy} onClick={() => { void form.send().then((sent) => { if (sent) done(); }); }}>{text('entry.save')}</Button>}>
      <ZodForm form={form} onEdit={onEdit} onSent={done}>
        <div className="a-sections">
          <IdentitySection form={form} exceptId={null} onEdit={onEdit} find={findHolder} recordOf={recordOf} photo={<PhotoForNew name="" photo={photo} onPhoto={setPhoto} />} />
          <EmploymentSection form={form} onEdit={onEdit} />
          <ContactSection form={form} onEdit={onEdit} />
          <BackgroundSection form={form} onEdit={onEdit} />
        </div>
      </ZodForm>
      <DraftOffer draft={draft} onUse={(body) => { form.antd.setFieldsValue({ ...blankForm, ...draftValues(body) }); }} />
    </EntryPage>
  );
}

interface Stale { readonly error: unknown; readonly newest: StaffMember | null }

interface StaleChoiceProps {
  readonly stale: Stale | null;
  readonly base: FormValues;
  readonly mine: () => FormValues;
  readonly onSettle: (newest: StaffMember, next: FormValues) => void;
  readonly onClose: () => void;
}

/** Somebody was faster: which facts differ, and whose is kept. */
function StaleChoice({ stale, base, mine, onSettle, onClose }: StaleChoiceProps) {
  const text = useText('staff');
  const words = useFactWords();
  const newest = stale?.newest ?? null;
  const found: readonly Difference<FactName>[] | null = newest === null ? null : differences(factNames, base, mine(), formOf(newest));
  return (
    <PersonStaleDialog<FactName>
      error={stale?.error ?? null} differences={found} nameOf={(fact) => text(`facts.${fact}`)} wordsOf={words} onClose={onClose}
      onKeepMine={() => { if (newest !== null) onSettle(newest, merged(factNames, base, mine(), formOf(newest))); }}
      onTakeTheirs={() => { if (newest !== null) onSettle(newest, formOf(newest)); }}
    />
  );
}

/** The form for correcting facts; employments and posts have verbs of their own on the record. */
function CorrectStaffForm({ member }: { readonly member: StaffMember }) {
  const text = useText('staff');
  const person = useText('person');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const draft = useDraft(STAFF_DRAFT, member.id, null);
  const [stale, setStale] = useState<Stale | null>(null);
  const [version, setVersion] = useState(member.version);
  // What this person began with; changes of others are told from it.
  const [base, setBase] = useState<FormValues>(() => formOf(member));
  const schema = useMemo(() => factsSchema(pageClock().today()), []);
  const submit = async (fields: StaffFacts): Promise<void> => {
    try {
      await client.staff.correct({ id: member.id, expectedVersion: version, fields });
    } catch (error) {
      if (isFailure(error, 'STALE_VERSION')) {
        setStale({ error, newest: null });
        setStale({ error, newest: await client.staff.get({ id: member.id }) });
      }
      throw error;
    }
  };
  const form = useZodForm({ schema, initial: base, submit, fieldOf: flatPath });
  const values = useCallback((): FormValues => form.antd.getFieldsValue(true) as FormValues, [form.antd]);
  const onEdit = useCallback(() => { draft.keep(values() as Draft['body']); }, [draft, values]);
  const settle = (newest: StaffMember, next: FormValues): void => {
    setVersion(newest.version);
    setBase(formOf(newest));
    form.antd.setFieldsValue(next);
    onEdit();
    setStale(null);
    void queryClient.invalidateQueries({ queryKey: api.staff.get.key({ input: { id: newest.id } }) });
    void message.info(person('stale.kept'));
  };
  const done = (): void => {
    draft.clear();
    void message.success(text('entry.saved'));
    void navigate(recordOf(member.id), { replace: true });
  };
  return (
    <EntryPage
      title={text('entry.editTitle', { name: member.name })} back={recordOf(member.id)} mark={<AutosaveMark draft={draft} />}
      footer={<Button type="primary" loading={form.busy} onClick={() => { void form.send().then((sent) => { if (sent) done(); }); }}>{text('entry.save')}</Button>}
    >
      <ZodForm form={form} onEdit={onEdit} onSent={done}>
        <div className="a-sections">
          <IdentitySection form={form} exceptId={member.id} onEdit={onEdit} find={findHolder} recordOf={recordOf} photo={null} />
          <ContactSection form={form} onEdit={onEdit} />
          <BackgroundSection form={form} onEdit={onEdit} />
        </div>
      </ZodForm>
      <DraftOffer draft={draft} onUse={(body) => { form.antd.setFieldsValue({ ...base, ...draftValues(body) }); }} />
      <StaleChoice stale={stale} base={base} mine={values} onSettle={settle} onClose={() => { setStale(null); }} />
    </EntryPage>
  );
}

/** Reads the record once, under a key of its own: what is typed must not be replaced when the record changes meanwhile. */
function CorrectStaff({ id }: { readonly id: string }) {
  const text = useText('staff');
  const opened = useQuery({ queryKey: ['staff-being-corrected', id], queryFn: () => client.staff.get({ id }), gcTime: 0 });
  if (opened.data !== undefined) return <CorrectStaffForm member={opened.data} />;
  return <Page title={text('record.edit')} back={recordOf(id)} width="form"><Loaded query={opened}>{() => null}</Loaded></Page>;
}

/** Entry page: a new staff member, or the correction of one. */
export default function StaffEntryPage() {
  const { id } = useParams();
  return id === undefined ? <NewStaffForm key="new" /> : <CorrectStaff key={id} id={id} />;
}
