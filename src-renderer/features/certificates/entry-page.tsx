import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Input } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { CERTIFICATE_DRAFT, type Certificate } from '@shared/contract/certificates';
import { client, isFailure } from '../../api';
import { useText } from '../../text';
import { AutosaveMark, DraftOffer, EntryPage, Field, Loaded, Page, SectionCard, StaleDialog, useDraft, useZodForm, ZodForm } from '../../ui';
import { ContentSection, HolderSection } from './entry-sections';
import { blankEntry, draftOf, entryOf, entryOfDraft, entrySchema, renewalOf, type EntryValues, type ParsedEntry } from './entry-values';
import { ScanEditor } from './scan-editor';
import { useScanPages } from './use-scan-pages';
import './certificates.css';

type Act = 'record' | 'correct' | 'renew';

interface FormProps { readonly act: Act; readonly old: Certificate | null; readonly first: EntryValues }

/** Paths of core's input begin with `fields`; the form's own do not. */
const fieldOf = (path: readonly (string | number)[]): readonly (string | number)[] => (path[0] === 'fields' ? path.slice(1) : path);

function send(act: Act, old: Certificate | null, { fields, reason }: ParsedEntry): Promise<Certificate> {
  if (old === null || act === 'record') return client.certificates.record({ fields });
  const asked = { id: old.id, expectedVersion: old.version, fields };
  return act === 'renew' ? client.certificates.renew(asked) : client.certificates.correct({ ...asked, reason });
}

const titles = { record: 'entry.newTitle', correct: 'entry.editTitle', renew: 'entry.renewTitle' } as const;

/** Which old certificate is being renewed, in a line. */
function OldLine({ old }: { readonly old: Certificate }) {
  const text = useText('certificates');
  const on = old.expiresOn ?? text('noEnd');
  return <Alert type="info" showIcon title={old.number === null ? text('entry.oldNoNumber', { on }) : text('entry.keptOld', { number: old.number, on })} />;
}

function useEntry({ act, old, first }: FormProps) {
  const text = useText('certificates');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const draft = useDraft(CERTIFICATE_DRAFT, old?.id ?? first.staffId ?? '', null);
  const scan = useScanPages();
  const [stale, setStale] = useState<unknown>(null);
  const saved = useRef<string | null>(null);
  const addScans = async (made: Certificate): Promise<void> => {
    const uploadIds = (await scan.settled()).flatMap(({ at }) => (at !== null && 'uploadId' in at ? [at.uploadId] : []));
    if (uploadIds.length === 0) return;
    // The record itself is safe; say what is missing and where to mend it.
    await client.certificates.attachScans({ id: made.id, expectedVersion: made.version, uploadIds }).catch(() => { void message.warning(text('entry.scansLater'), 8); });
  };
  const submit = async (parsed: ParsedEntry): Promise<void> => {
    try {
      const made = await send(act, old, parsed);
      saved.current = made.id;
      await addScans(made);
    } catch (error) {
      if (isFailure(error, 'STALE_VERSION')) setStale(error);
      throw error;
    }
  };
  const form = useZodForm({ schema: entrySchema, initial: first, submit, fieldOf });
  const { antd } = form;
  const keep = useCallback((): void => { draft.keep(draftOf(antd.getFieldsValue(true) as EntryValues, scan.pages)); }, [draft, antd, scan.pages]);
  // A page that has arrived, moved or gone is part of what is kept.
  const known = useRef(scan.pages);
  useEffect(() => {
    if (known.current === scan.pages) return;
    known.current = scan.pages;
    keep();
  }, [scan.pages, keep]);
  const fill = (part: Partial<EntryValues>): void => { antd.setFieldsValue(part); keep(); };
  const take = (body: Parameters<typeof entryOfDraft>[0]): void => {
    const { values, pages } = entryOfDraft(body);
    antd.setFieldsValue({ ...first, ...values });
    scan.put(pages);
  };
  const done = (): void => {
    draft.clear();
    if (saved.current === null) return;
    void message.success(text(act === 'renew' ? 'entry.renewed' : 'entry.saved'));
    void navigate(`/certificates/${saved.current}`, { replace: true });
  };
  return { form, draft, scan, stale, forgetStale: () => { setStale(null); }, keep, fill, take, done };
}

function CertificateForm(props: FormProps) {
  const { act, old } = props;
  const text = useText('certificates');
  const { form, draft, scan, stale, forgetStale, keep, fill, take, done } = useEntry(props);
  const fixed = act !== 'record';
  const save = (): void => { void form.send().then((sent) => { if (sent) done(); }); };
  return (
    <EntryPage
      title={text(titles[act])} back={old === null ? '/certificates' : `/certificates/${old.id}`} mark={<AutosaveMark draft={draft} />}
      footer={<>{scan.busy ? <span className="a-faint" role="status">{text('entry.wait')}</span> : null}<Button type="primary" loading={form.busy} disabled={scan.busy} onClick={save}>{text('entry.save')}</Button></>}
    >
      {act === 'renew' && old !== null ? <OldLine old={old} /> : null}
      <ZodForm form={form} onEdit={keep} onSent={done}>
        <div className="a-cert-stack">
          <HolderSection form={form.antd} fixed={fixed} onFill={fill} />
          <ContentSection form={form.antd} fixed={act === 'renew'} onFill={fill} exceptId={old?.id ?? null} />
          <SectionCard title={text('entry.scans')}>{act === 'correct' ? <p className="a-help">{text('entry.scansOnRecord')}</p> : <ScanEditor scan={scan} />}</SectionCard>
          {act === 'correct' ? <SectionCard><Field name="reason" label={text('entry.reason')} help={text('entry.reasonHelp')} optional span="full"><Input.TextArea rows={2} maxLength={500} /></Field></SectionCard> : null}
        </div>
      </ZodForm>
      <DraftOffer draft={draft} onUse={take} />
      <StaleDialog error={stale} onLoad={() => { window.location.reload(); }} onClose={forgetStale} />
    </EntryPage>
  );
}

/** Reads the record once, under a key of its own: what is typed must not be replaced when the record changes meanwhile. */
function OldCertificate({ id, act }: { readonly id: string; readonly act: 'correct' | 'renew' }) {
  const text = useText('certificates');
  const opened = useQuery({ queryKey: ['certificate-being-changed', act, id], queryFn: () => client.certificates.get({ id }), gcTime: 0 });
  if (opened.data === undefined) return <Page title={text(titles[act])} back={`/certificates/${id}`} width="form"><Loaded query={opened}>{() => null}</Loaded></Page>;
  return <CertificateForm act={act} old={opened.data} first={act === 'renew' ? renewalOf(opened.data) : entryOf(opened.data)} />;
}

/** Entry page: a new certificate (`?staff=`, `?kind=`, `?subject=institution`), a correction or a renewal. */
export default function CertificateEntryPage() {
  const { id } = useParams();
  const [search] = useSearchParams();
  if (id !== undefined) {
    const act = search.get('act') === 'renew' ? 'renew' : 'correct';
    return <OldCertificate key={`${act}${id}`} id={id} act={act} />;
  }
  const first: EntryValues = { ...blankEntry, subject: search.get('subject') === 'institution' ? 'institution' : 'staff', staffId: search.get('staff'), kindCode: search.get('kind') };
  return <CertificateForm key={search.toString()} act="record" old={null} first={first} />;
}
