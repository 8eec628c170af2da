import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { isCivilDate } from '@shared/kit/civil-date';
import type { AssessmentReason } from '@shared/standards/scale';
import { api, client, failureOf, pageClock, presentError, presentIssue } from '../../api';
import { useLabel, useText } from '../../text';
import { CivilDateField, EntryPage, SectionCard } from '../../ui';
import { ResidentSelect } from './resident-select';

type Refusal = { readonly sentence: string; readonly open: { readonly id: string; readonly number: string } | null };

function refusalOf(error: unknown): Refusal {
  const presented = presentError(error);
  const { code, data } = failureOf(error);
  const { id, number } = data;
  const open = code === 'ALREADY_IN_PROGRESS' && typeof id === 'string' && typeof number === 'string' ? { id, number } : null;
  return { sentence: presented.issues[0] === undefined ? presented.sentence : presentIssue(presented.issues[0]), open };
}

/** The reason that usually fits: the first one ever is a first assessment, later ones are routine. */
function useUsualReason(residentId: string | null): AssessmentReason {
  const before = useQuery(api.assessments.list.queryOptions({ input: { residentId: residentId ?? '', states: ['locked', 'superseded'], limit: 1 }, enabled: residentId !== null }));
  return before.data === undefined || before.data.total === 0 ? 'first' : 'routine';
}

/** A link from somewhere else names another resident while the page is open: then it begins anew. */
export default function StartPage() {
  const [search] = useSearchParams();
  const given = search.get('resident');
  return <Start key={given ?? ''} given={given} />;
}

/** Whom, why, as of which day, by which scale; then straight to the form. */
function Start({ given }: { readonly given: string | null }) {
  const text = useText('assessments');
  const label = useLabel();
  const navigate = useNavigate();
  const [resident, setResident] = useState<string | null>(given);
  const usual = useUsualReason(resident);
  const [reason, setReason] = useState<AssessmentReason | null>(null);
  const [day, setDay] = useState<string | null>(pageClock().today());
  const [family, setFamily] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const on = day !== null && isCivilDate(day) ? day : null;
  const scales = useQuery(api.assessments.scales.queryOptions({ input: on === null ? {} : { on } }));
  const scale = scales.data?.find((one) => one.ref.family === family) ?? scales.data?.[0];
  const start = async (): Promise<void> => {
    if (resident === null) { setRefusal({ sentence: text('start.noResident'), open: null }); return; }
    if (on === null) { setRefusal({ sentence: presentIssue({ path: [], reason: 'notADate' }), open: null }); return; }
    setBusy(true);
    try {
      const made = await client.assessments.start({ residentId: resident, reason: reason ?? usual, baselineOn: on, ...(scale === undefined ? {} : { family: scale.ref.family }) });
      void navigate(`/assessments/${made.id}/fill`, { replace: true });
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <EntryPage title={text('start.title')} back="/assessments" footer={<Button type="primary" loading={busy} autoFocus={resident !== null} onClick={() => { void start(); }}>{text('start.confirm')}</Button>}>
      {refusal === null ? null : (
        <div role="alert">
          <Alert type="warning" showIcon title={refusal.sentence} action={refusal.open === null ? undefined : <Link to={`/assessments/${refusal.open.id}`}>{text('start.openExisting', { number: refusal.open.number })}</Link>} />
        </div>
      )}
      <SectionCard>
        <Form layout="vertical" onFinish={() => { void start(); }}>
          <Form.Item label={text('columns.resident')} htmlFor="start-resident"><ResidentSelect id="start-resident" value={resident} onChange={(id) => { setResident(id); setRefusal(null); }} autoFocus={resident === null} /></Form.Item>
          <Form.Item label={text('head.reason')}>
            <Radio.Group aria-label={text('head.reason')} value={reason ?? usual} onChange={(event) => { setReason(event.target.value as AssessmentReason); }} options={(scale?.reasons ?? []).map((one) => ({ value: one.code, label: label(one.text) }))} />
          </Form.Item>
          <Form.Item label={text('head.baselineOn')} htmlFor="start-day" extra={text('start.baselineHelp')}><CivilDateField id="start-day" value={day} onChange={setDay} max={pageClock().today()} /></Form.Item>
          <Form.Item label={text('columns.scale')} htmlFor="start-scale">
            <Select id="start-scale" className="a-select" value={scale?.ref.family ?? null} onChange={setFamily} options={(scales.data ?? []).map((one) => ({ value: one.ref.family, label: `${label(one.ref.title)} (${one.ref.document})` }))} />
          </Form.Item>
        </Form>
      </SectionCard>
    </EntryPage>
  );
}
