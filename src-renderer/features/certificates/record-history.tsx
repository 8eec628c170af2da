import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { Button, Timeline } from 'antd';
import { Link } from 'react-router';
import type { Certificate, CertificateRow } from '@shared/contract/certificates';
import { api, showInstant } from '../../api';
import { useLabel, useText, type TextKey } from '../../text';
import { CertificateStateTag, Loaded, SectionCard } from '../../ui';
import { certificates as zh } from '../../text/zh-CN/certificates';
import { useCatalogue } from './catalogue';

const PAGE = 30;
type Act = keyof typeof zh.trail.acts;
type Fact = keyof typeof zh.trail.fields;

const actOf = (procedure: string): Act => {
  const name = procedure.slice('certificates.'.length);
  return procedure.startsWith('certificates.') && name in zh.trail.acts ? (name as Act) : 'other';
};

/** A value of the trail in words; ids and codes are looked up where they can be. */
function useWords(): (field: string, value: unknown) => string {
  const text = useText('certificates');
  const label = useLabel();
  const catalogue = useCatalogue();
  return (field, value) => {
    if (value === null || value === undefined || value === '') return text('trail.blank');
    const kind = field === 'kindCode' && typeof value === 'string' ? catalogue.find(value) : undefined;
    if (kind !== undefined) return label(kind.name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  };
}

/** Who changed what and when, newest first. */
export function TrailCard({ certificateId }: { readonly certificateId: string }) {
  const text = useText('certificates');
  const words = useWords();
  const history = useInfiniteQuery(api.certificates.history.infiniteOptions({
    input: (before: number | undefined) => ({ id: certificateId, limit: PAGE, ...(before === undefined ? {} : { before }) }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.sequence),
  }));
  const factName = (field: string): string => (field in zh.trail.fields ? text(`trail.fields.${field as Fact}`) : field);
  return (
    <SectionCard title={text('record.history')}>
      <Loaded query={{ data: history.data?.pages.flat(), error: history.error, refetch: history.refetch }} rows={3}>
        {(entries) => (entries.length === 0 ? <p className="a-help">{text('trail.empty')}</p> : (
          <Timeline
            items={entries.map((entry) => ({
              key: entry.sequence,
              content: (
                <div>
                  <p><strong>{text(`trail.acts.${actOf(entry.procedure)}` as TextKey<'certificates'>)}</strong> <span className="a-faint">{showInstant(entry.at)} {entry.actorName}</span></p>
                  {entry.reason === null ? null : <p>{text('trail.because', { reason: entry.reason })}</p>}
                  <ul className="a-cert-why">
                    {entry.changes.filter((change) => change.field in zh.trail.fields && change.field !== 'staffId' && change.field !== 'responsibleId').map((change) => (
                      <li key={change.field}>{text('trail.change', { field: factName(change.field), from: words(change.field, change.from), to: words(change.field, change.to) })}</li>
                    ))}
                  </ul>
                </div>
              ),
            }))}
          />
        ))}
      </Loaded>
      {history.hasNextPage ? <Button onClick={() => { void history.fetchNextPage(); }}>{text('trail.more')}</Button> : null}
    </SectionCard>
  );
}

function ChainLine({ row, mark }: { readonly row: CertificateRow; readonly mark: string }) {
  const text = useText('certificates');
  return (
    <li>
      <CertificateStateTag state={row.state} /><span>{row.number ?? text('record.none')}</span>
      <span>{row.issuedOn ?? ''}</span><span>{text('record.until', { on: row.expiresOn ?? text('noEnd') })}</span><span className="a-faint">{mark}</span>
      <Link to={`/certificates/${row.id}`}>{text('record.open')}</Link>
    </li>
  );
}

/** The certificates before and after this one, one step each way; the way on is theirs. */
export function ChainCard({ certificate }: { readonly certificate: Certificate }) {
  const text = useText('certificates');
  const beside = useQueries({
    queries: [certificate.supersededById, certificate.supersedesId].filter((id) => id !== null).map((id) => api.certificates.get.queryOptions({ input: { id } })),
  });
  const rows = beside.flatMap((one) => (one.data === undefined ? [] : [one.data]));
  return (
    <SectionCard title={text('record.chain')}>
      {rows.length === 0 ? <p className="a-help">{text('record.noChain')}</p> : (
        <ul className="a-chain">{rows.map((row) => <ChainLine key={row.id} row={row} mark={text(row.id === certificate.supersededById ? 'record.newer' : 'record.older')} />)}</ul>
      )}
    </SectionCard>
  );
}

/** Reviews passed, newest first. */
export function ReviewsCard({ certificate }: { readonly certificate: Certificate }) {
  const text = useText('certificates');
  if (certificate.reviews.length === 0) return null;
  return (
    <SectionCard title={text('record.reviews')}>
      <ul className="a-chain">
        {certificate.reviews.map((review) => (
          <li key={review.id}>
            <span>{text('review.line', { on: review.reviewedOn })}</span>
            {review.nextOn === null ? null : <span>{text('review.nextOn', { on: review.nextOn })}</span>}
            <span className="a-faint">{[review.by?.name ?? '', review.note ?? ''].filter((part) => part !== '').join(' · ')}</span>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
