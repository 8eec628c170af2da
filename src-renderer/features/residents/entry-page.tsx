import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { PersonDocumentKind } from '@shared/contract/person';
import { RESIDENT_DRAFT, type Resident } from '@shared/contract/residents';
import type { Draft } from '@shared/contract/drafts';
import { api, client, isFailure, pageClock, upload } from '../../api';
import { useText } from '../../text';
import {
  AutosaveMark, differences, DraftOffer, EntryPage, Field, IdentitySection, Loaded, merged, Page, PersonStaleDialog, PhotoForNew, useDraft, useZodForm, ZodForm, type Difference,
} from '../../ui';
import { blankForm, draftValues, factNames, formOf, formSchema, type FactName, type FormValues, type ParsedForm } from './form-values';
import { ContactsSection, HealthSection, LivingSection } from './form-sections';
import { useFactWords } from './fact-words';

/** Paths of core's input begin with `fields`; the form's own do not. */
const fieldOf = (path: readonly (string | number)[]): readonly (string | number)[] => (path[0] === 'fields' ? path.slice(1) : path);

const findHolder = (kind: PersonDocumentKind, number: string) => client.residents.findByIdNumber({ kind, number });

interface Stale { readonly error: unknown; readonly newest: Resident | null }

/** The form, for a new resident or for correcting one. */
function ResidentForm({ resident }: { readonly resident: Resident | null }) {
  const text = useText('residents');
  const person = useText('person');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const words = useFactWords();
  const draft = useDraft(RESIDENT_DRAFT, resident?.id ?? '', null);
  const [photo, setPhoto] = useState<File | null>(null);
  const [stale, setStale] = useState<Stale | null>(null);
  const [version, setVersion] = useState(resident?.version ?? 1);
  // What this person began with; changes of others are told from it.
  const [base, setBase] = useState<FormValues>(() => (resident === null ? blankForm : formOf(resident)));
  const schema = useMemo(() => formSchema(pageClock().today()), []);
  const saved = useRef<string | null>(null);

  const addPhoto = async (id: string): Promise<void> => {
    if (photo === null) return;
    try {
      await client.residents.setPhoto({ id, expectedVersion: 1, uploadId: await upload(photo) });
    } catch {
      // The record itself is safe; say what is missing and where to mend it.
      void message.warning(person('photo.failed'));
    }
  };
  const submit = async (fields: ParsedForm): Promise<void> => {
    if (resident === null) {
      const made = await client.residents.register({ fields });
      await addPhoto(made.id);
      saved.current = made.id;
      return;
    }
    try {
      await client.residents.correct({ id: resident.id, expectedVersion: version, fields });
      saved.current = resident.id;
    } catch (error) {
      if (isFailure(error, 'STALE_VERSION')) {
        setStale({ error, newest: null });
        setStale({ error, newest: await client.residents.get({ id: resident.id }) });
      }
      throw error;
    }
  };
  const form = useZodForm({ schema, initial: base, submit, fieldOf });
  const values = useCallback((): FormValues => form.antd.getFieldsValue(true) as FormValues, [form.antd]);
  const onEdit = useCallback(() => { draft.keep(values() as Draft['body']); }, [draft, values]);
  const fill = (next: FormValues): void => { form.antd.setFieldsValue(next); };
  const settle = (newest: Resident, next: FormValues): void => {
    setVersion(newest.version);
    setBase(formOf(newest));
    fill(next);
    onEdit();
    setStale(null);
    void queryClient.invalidateQueries({ queryKey: api.residents.get.key({ input: { id: newest.id } }) });
    void message.info(person('stale.kept'));
  };
  const done = (): void => {
    draft.clear();
    if (saved.current === null) return;
    void message.success(resident === null ? text('entry.registered', { name: values().name ?? '' }) : text('entry.saved'));
    void navigate(`/residents/${saved.current}`, { replace: true });
  };
  const found: readonly Difference<FactName>[] | null = stale?.newest === null || stale === null ? null : differences(factNames, base, values(), formOf(stale.newest));
  const back = resident === null ? '/residents' : `/residents/${resident.id}`;
  const send = (): void => { void form.send().then((sent) => { if (sent) done(); }); };
  return (
    <EntryPage
      title={resident === null ? text('entry.newTitle') : text('entry.editTitle', { name: resident.name })} back={back}
      mark={<AutosaveMark draft={draft} />} footer={<Button type="primary" loading={form.busy} onClick={send}>{text('entry.save')}</Button>}
    >
      <ZodForm form={form} onEdit={onEdit} onSent={done}>
        <div className="a-sections">
          <IdentitySection
            form={form} exceptId={resident?.id ?? null} onEdit={onEdit} find={findHolder} recordOf={(id) => `/residents/${id}`}
            beside={<Field name="bed" label={text('entry.bed')} help={text('entry.bedHint')} optional><Input maxLength={20} autoComplete="off" /></Field>}
            photo={resident === null ? <PhotoForNew name="" photo={photo} onPhoto={setPhoto} /> : null}
          />
          <LivingSection />
          <ContactsSection form={form} onEdit={onEdit} />
          <HealthSection form={form} onEdit={onEdit} />
        </div>
      </ZodForm>
      <DraftOffer draft={draft} onUse={(body) => { fill({ ...base, ...draftValues(body) }); }} />
      <PersonStaleDialog<FactName>
        nameOf={(fact) => text(`history.fields.${fact}`)} wordsOf={words} error={stale?.error ?? null} differences={found} onClose={() => { setStale(null); }}
        onKeepMine={() => { if (stale?.newest) settle(stale.newest, merged(factNames, base, values(), formOf(stale.newest))); }}
        onTakeTheirs={() => { if (stale?.newest) settle(stale.newest, formOf(stale.newest)); }}
      />
    </EntryPage>
  );
}

/** Reads the record once, under a key of its own: what is typed must not be replaced when the record changes meanwhile. */
function CorrectResident({ id }: { readonly id: string }) {
  const text = useText('residents');
  const opened = useQuery({ queryKey: ['resident-being-corrected', id], queryFn: () => client.residents.get({ id }), gcTime: 0 });
  if (opened.data !== undefined) return <ResidentForm resident={opened.data} />;
  return <Page title={text('record.edit')} back={`/residents/${id}`} width="form"><Loaded query={opened}>{() => null}</Loaded></Page>;
}

/** Entry page: a new resident, or the correction of one. */
export default function ResidentEntryPage() {
  const { id } = useParams();
  return id === undefined ? <ResidentForm key="new" resident={null} /> : <CorrectResident key={id} id={id} />;
}
