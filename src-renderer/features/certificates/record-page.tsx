import { EditOutlined, EllipsisOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Dropdown, Tooltip } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Certificate } from '@shared/contract/certificates';
import { addDays } from '@shared/kit/civil-date';
import { api, client, presentError, showInstant, useMay, useMe } from '../../api';
import { useLabel, useText } from '../../text';
import { CertificateStateTag, Loaded, Page, ReasonModal, RecordPage, SectionCard, StateTag } from '../../ui';
import { useCatalogue } from './catalogue';
import { useDaysLeft, useStateReasons } from './due-words';
import { PagesDialog, ReviewDialog, VerifyDialog, VoidDialog } from './record-dialogs';
import { ChainCard, ReviewsCard, TrailCard } from './record-history';
import { ScanViewer, type PageActs } from './scan-viewer';
import './certificates.css';

const LIST = '/certificates';
type Dialog = 'verify' | 'review' | 'void' | 'pages' | null;

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

/** What stands on the document and what follows from it. */
function FactsCard({ certificate }: { readonly certificate: Certificate }) {
  const text = useText('certificates');
  const label = useLabel();
  const left = useDaysLeft();
  const kind = useCatalogue().find(certificate.kind.code);
  const none = <span className="a-faint">{text('record.none')}</span>;
  const due = (on: string | null, days: number | null): ReactNode => (on === null ? none : days === null ? on : text('record.days', { on, left: left(days) }));
  const nearest = certificate.reviewDueOn !== null && (certificate.expiresOn === null || certificate.reviewDueOn < certificate.expiresOn) ? 'review' : 'expiry';
  const { verification, expiresOn } = certificate;
  const renewBefore = kind?.renewBeforeDays ?? null;
  return (
    <SectionCard title={text('record.facts')}>
      <dl className="a-facts">
        <Fact name={text('columns.number')}>{certificate.number ?? none}</Fact>
        {certificate.level === null ? null : <Fact name={text('columns.level')}>{label(certificate.level.name)}</Fact>}
        <Fact name={text('columns.issuer')}>{certificate.issuer ?? none}</Fact>
        <Fact name={text('columns.issuedOn')}>{certificate.issuedOn ?? none}</Fact>
        <Fact name={text('columns.expiresOn')}>{expiresOn === null ? text('noEnd') : due(expiresOn, nearest === 'expiry' ? certificate.daysLeft : null)}{renewBefore === null || expiresOn === null || certificate.superseded ? null : <div className="a-faint">{text('record.renewBy', { on: addDays(expiresOn, -renewBefore) })}</div>}</Fact>
        {certificate.reviewDueOn === null ? null : <Fact name={text('columns.reviewDueOn')}>{due(certificate.reviewDueOn, nearest === 'review' ? certificate.daysLeft : null)}</Fact>}
        <Fact name={text('record.responsible')}>{certificate.responsible?.name ?? (certificate.holder === null ? none : text('record.responsibleHolder'))}</Fact>
        <Fact name={text('record.verification')}>
          {verification === null ? <span className="a-faint">{text('notVerified')}</span> : verification.by === null ? text('record.verifiedAt', { at: showInstant(verification.at) }) : text('record.verifiedBy', { name: verification.by.name, at: showInstant(verification.at) })}
          {verification === null || verification.note === null ? null : <div className="a-faint">{verification.note}</div>}
        </Fact>
        <Fact name={text('record.enteredBy')}>{certificate.enteredBy?.name ?? ''} {showInstant(certificate.createdAt)}</Fact>
        {certificate.fields.note === null ? null : <Fact name={text('record.note')}>{certificate.fields.note}</Fact>}
        {kind?.basis === undefined ? null : <Fact name={text('record.kindBasis')}>{label(kind.basis)} <span className="a-faint">{text(`confidence.${kind.confidence}`)}</span></Fact>}
      </dl>
    </SectionCard>
  );
}

/** Puts pages in another order and turns them; what core refuses is said, and the page stays as it is. */
function usePageActs(certificate: Certificate): PageActs {
  const text = useText('certificates');
  const { message } = App.useApp();
  const asked = { id: certificate.id, expectedVersion: certificate.version };
  const told = async (act: Promise<unknown>, done: string): Promise<boolean> => {
    try {
      await act;
      void message.success(done);
      return true;
    } catch (error) {
      void message.error(presentError(error).sentence);
      return false;
    }
  };
  const positionOf = (index: number): number => certificate.scans[index]?.position ?? index;
  return {
    move: (index, to) => told(client.certificates.moveScan({ ...asked, position: positionOf(index), to: positionOf(to) }), text('scan.moved', { number: to + 1 })),
    turn: (index) => told(client.certificates.turnScan({ ...asked, position: positionOf(index) }), text('scan.turned')),
  };
}

/** The scan with its pages, and a way to add, to take off, to put in order and to turn. */
function ScanCard({ certificate, editable, onAdd }: { readonly certificate: Certificate; readonly editable: boolean; readonly onAdd: () => void }) {
  const text = useText('certificates');
  const acts = usePageActs(certificate);
  const [removing, setRemoving] = useState<number | null>(null);
  const [shown, setShown] = useState(0);
  const remove = async (reason: string): Promise<void> => {
    if (removing !== null) await client.certificates.removeScan({ id: certificate.id, expectedVersion: certificate.version, position: removing, reason });
  };
  const page = certificate.scans[Math.min(shown, certificate.scans.length - 1)];
  const buttons = editable ? (
    <span className="a-tools">
      {page === undefined ? null : <Button onClick={() => { setRemoving(page.position); }}>{text('record.removePage')}</Button>}
      <Button onClick={onAdd}>{text('record.addPages')}</Button>
    </span>
  ) : undefined;
  return (
    <SectionCard title={text('record.scan')} extra={buttons}>
      <ScanViewer pages={certificate.scans} onShow={setShown} acts={editable ? acts : undefined} />
      <ReasonModal open={removing !== null} title={text('record.removePage')} confirmLabel={text('record.removePage')} danger onConfirm={remove} onClose={() => { setRemoving(null); }}>{text('record.removeWhat')}</ReasonModal>
    </SectionCard>
  );
}

function useActions(certificate: Certificate, show: (dialog: Dialog) => void) {
  const text = useText('certificates');
  const may = useMay();
  const me = useMe();
  const navigate = useNavigate();
  const standing = !certificate.voided && !certificate.superseded;
  const editable = standing && may('certificates.edit');
  const mayReview = editable && certificate.reviewDueOn !== null;
  const menu = [
    ...(mayReview ? [{ key: 'review', label: text('review.open'), onClick: () => { show('review'); } }] : []),
    ...(editable ? [{ key: 'void', label: text('record.void'), danger: true, onClick: () => { show('void'); } }] : []),
  ];
  const renew = <Button onClick={() => { void navigate(`/certificates/${certificate.id}/edit?act=renew`); }}>{text('record.renew')}</Button>;
  const needsVerifying = standing && certificate.verification === null && may('certificates.verify');
  const own = needsVerifying && !certificate.mayVerify && certificate.enteredBy?.id === me.accountId;
  const verify = <Button type="primary" disabled={!certificate.mayVerify} onClick={() => { show('verify'); }}>{text('verify.open')}</Button>;
  return {
    editable,
    buttons: (
      <>
        {menu.length === 0 ? null : <Dropdown trigger={['click']} menu={{ items: menu }}><Button icon={<EllipsisOutlined />} aria-label={text('record.more')} /></Dropdown>}
        {editable ? <Button icon={<EditOutlined />} onClick={() => { void navigate(`/certificates/${certificate.id}/edit`); }}>{text('record.edit')}</Button> : null}
        {editable ? renew : null}
      </>
    ),
    next: needsVerifying ? (own ? <Tooltip title={text('verify.own')}><span>{verify}</span></Tooltip> : verify) : null,
  };
}

function Notices({ certificate }: { readonly certificate: Certificate }) {
  const text = useText('certificates');
  const reasons = useStateReasons();
  const { voidedBecause, supersededById } = certificate;
  if (voidedBecause !== null) return <Alert type="warning" showIcon title={text('record.voidedBecause', { at: showInstant(voidedBecause.at), reason: voidedBecause.reason })} />;
  const sentence = reasons(certificate).join(' ');
  const type = certificate.state === 'expired' ? 'error' : certificate.state === 'valid' ? 'success' : 'warning';
  return (
    <Alert
      type={supersededById === null ? type : 'info'} showIcon title={sentence}
      {...(supersededById === null ? {} : { action: <Link to={`/certificates/${supersededById}`}>{text('record.openNewer')}</Link> })}
    />
  );
}

function Record({ certificate }: { readonly certificate: Certificate }) {
  const text = useText('certificates');
  const label = useLabel();
  const may = useMay();
  const [dialog, setDialog] = useState<Dialog>(null);
  const { editable, buttons, next } = useActions(certificate, setDialog);
  const kind = useCatalogue().find(certificate.kind.code);
  const close = (): void => { setDialog(null); };
  const { holder } = certificate;
  const who = holder === null ? text('institution') : may('staff.read') ? <Link to={`/staff/${holder.id}?tab=certificates`}>{holder.name}</Link> : holder.name;
  return (
    <RecordPage
      title={label(certificate.kind.name)} back={LIST} next={next} actions={buttons}
      badges={
        <>
          <span>{who}</span>{holder === null || holder.departmentName === null ? null : <span className="a-faint">{holder.departmentName}</span>}
          <CertificateStateTag state={certificate.state} />
          {certificate.superseded ? <StateTag tone="plain">{text('record.older')}</StateTag> : null}
          {kind?.retired === true ? <StateTag tone="plain">{text('record.kindRetired')}</StateTag> : null}
        </>
      }
    >
      <Notices certificate={certificate} />
      <FactsCard certificate={certificate} />
      <ScanCard certificate={certificate} editable={editable} onAdd={() => { setDialog('pages'); }} />
      <ReviewsCard certificate={certificate} />
      <ChainCard certificate={certificate} />
      <TrailCard certificateId={certificate.id} />
      {dialog === 'verify' ? <VerifyDialog certificate={certificate} onClose={close} /> : null}
      {dialog === 'review' ? <ReviewDialog certificate={certificate} onClose={close} /> : null}
      {dialog === 'pages' ? <PagesDialog certificate={certificate} onClose={close} /> : null}
      <VoidDialog certificate={certificate} open={dialog === 'void'} onClose={close} />
    </RecordPage>
  );
}

/** One certificate: what it is worth and why, its content, scan, renewals and changes. */
export default function CertificateRecordPage() {
  const text = useText('certificates');
  const { id = '' } = useParams();
  const query = useQuery(api.certificates.get.queryOptions({ input: { id } }));
  if (query.data !== undefined) return <Record key={id} certificate={query.data} />;
  return <Page title={text('record.title')} back={LIST}><Loaded query={query}>{() => null}</Loaded></Page>;
}
