import { PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ShownKind } from '@shared/contract/certificates';
import { api, client, pageClock, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EmptyState, ListPage, ListPaper, Problem, ReasonModal, StateTag, useListState, type DataColumn } from '../../ui';
import { KindDrawer } from './kind-drawer';
import { KindForm } from './kind-form';
import { useKindWords } from './kind-words';
import { useConfidence } from './matrix';
import { RegionCard } from './region-card';
import './certificates.css';

/** Days before the end, and before a review; a kind without either is not spoken of. */
function Leads({ kind }: { readonly kind: ShownKind }) {
  const text = useText('certificates');
  const words = useKindWords();
  const [end, review] = [words.leads(kind.leadDays), words.leads(kind.reviewLeadDays)];
  if (end === '' && review === '') return <span className="a-faint">{text('kinds.noLeads')}</span>;
  return <>{end}{review === '' ? null : <div className="a-faint">{text('kinds.reviews')} {review}</div>}</>;
}

function useKindColumns(): DataColumn<ShownKind>[] {
  const text = useText('certificates');
  const label = useLabel();
  const words = useKindWords();
  const confidence = useConfidence();
  return [
    { key: 'name', title: text('kinds.name'), width: 230, render: (_value, kind) => <span className="a-kind-name"><strong>{label(kind.name)}</strong>{kind.retired ? <> <StateTag tone="plain">{text('kinds.retired')}</StateTag></> : null}</span> },
    { key: 'subject', title: text('kinds.subject'), render: (_value, kind) => text(`kindForm.${kind.subject}`) },
    { key: 'validity', title: text('kinds.validity'), render: (_value, kind) => <>{words.validity(kind)}{kind.reviewMonths === null ? null : <div className="a-faint">{text('kinds.reviews')} {words.reviews(kind)}</div>}</> },
    { key: 'leads', title: text('kinds.leads'), render: (_value, kind) => <Leads kind={kind} /> },
    { key: 'positions', title: text('kinds.positions'), render: (_value, kind) => <span className="a-kind-name">{words.positions(kind).map((line) => <span key={line} className="a-kind-line">{line}</span>)}</span> },
    { key: 'basis', title: text('kinds.basis'), render: (_value, kind) => <span className="a-kind-basis">{kind.basis === undefined ? '' : label(kind.basis)} <span className="a-faint">{confidence(kind.confidence)}</span></span> },
    { key: 'source', title: text('kinds.source'), render: (_value, kind) => <>{text(`kinds.scopes.${kind.scope}`)}{kind.own !== null && kind.scope !== 'home' ? <div className="a-faint">{text('kinds.changedHere')}</div> : null}</> },
  ];
}

/** The catalogue: every kind, what it rests on, and the form for one more. */
export default function CertificateKindsPage() {
  const text = useText('certificates');
  const may = useMay();
  const navigate = useNavigate();
  const mayChange = may('certificates.manage');
  const [retiredToo, setRetiredToo] = useListState('certificates.retiredKinds', false);
  const ask = { retired: retiredToo };
  const catalogue = useQuery({ ...api.certificates.catalogue.queryOptions({ input: ask }), placeholderData: keepPreviousData });
  const columns = useKindColumns();
  const [form, setForm] = useState<ShownKind | 'new' | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [retiring, setRetiring] = useState<ShownKind | null>(null);
  const rows = catalogue.data?.kinds;
  const retire = async (reason: string): Promise<void> => {
    if (retiring === null) return;
    await client.certificates.retireKind({ code: retiring.code, expectedVersion: retiring.own?.version ?? 0, effectiveOn: pageClock().today(), reason });
    setShown(null);
  };
  const actions = mayChange ? (
    <>
      {may('standards.manage') ? <Button onClick={() => { void navigate('/settings/standards'); }}>{text('kinds.importFile')}</Button> : null}
      <Button type="primary" icon={<PlusOutlined />} onClick={() => { setForm('new'); }}>{text('kinds.add')}</Button>
    </>
  ) : null;
  const tools = (
    <>
      <Checkbox checked={retiredToo} onChange={(event) => { setRetiredToo(event.target.checked); }}>{text('kinds.showRetired')}</Checkbox>
      <span className="a-tools-end"><ListPaper form="certificate-kinds" list={ask} count={rows?.length} back="/certificates/kinds" excel /></span>
    </>
  );
  return (
    <ListPage title={text('kinds.title')} count={rows?.length} back="/certificates" actions={actions} tools={tools}>
      {catalogue.error !== null && rows === undefined ? <Problem error={catalogue.error} onRetry={() => { void catalogue.refetch(); }} /> : (
        <DataTable<ShownKind> label={text('kinds.title')} columns={columns} rows={rows} rowKey="code" onOpen={(kind) => { setShown(kind.code); }} empty={<EmptyState title={text('kinds.emptyTitle')} hint={text('kinds.emptyHint')} />} />
      )}
      <RegionCard mayChange={mayChange} />
      <KindDrawer kind={catalogue.data?.kinds.find((kind) => kind.code === shown) ?? null} mayChange={mayChange} onClose={() => { setShown(null); }} onChange={setForm} onRetire={setRetiring} />
      {form === null ? null : <KindForm kind={form === 'new' ? null : form} onClose={() => { setForm(null); }} onSaved={() => { setForm(null); }} />}
      <ReasonModal open={retiring !== null} title={text('kinds.retire')} confirmLabel={text('kinds.retire')} danger onConfirm={retire} onClose={() => { setRetiring(null); }}>{text('kinds.retireWhat')}</ReasonModal>
    </ListPage>
  );
}
