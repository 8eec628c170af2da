import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Assessment } from '@shared/contract/assessments';
import { api, showInstant } from '../../api';
import { useLabel, useText } from '../../text';
import { GradeBadge, Loaded, SectionCard } from '../../ui';
import { AssessmentStateTag } from './state-tag';

/** Who filled in, closed and signed, and what the signatures cover. */
export function SignatureCard({ record }: { readonly record: Assessment }) {
  const text = useText('assessments');
  const waiting = record.assessorsRequired - record.signatures.length;
  return (
    <SectionCard title={text('record.signatures')}>
      <dl className="a-facts">
        <div><dt>{text('record.started')}</dt><dd>{record.startedBy.name} {showInstant(record.startedAt)}</dd></div>
        {record.completedBy === null || record.completedAt === null ? null : <div><dt>{text('record.completed')}</dt><dd>{record.completedBy.name} {showInstant(record.completedAt)}</dd></div>}
        {record.signatures.map((signature) => (
          <div key={signature.id}><dt>{text('record.signed', { n: signature.position })}</dt><dd>{signature.person.name} {showInstant(signature.signedAt)}</dd></div>
        ))}
        {record.state === 'voided' || record.lockedAt !== null || waiting <= 0 ? null : <div><dt>{text('record.waiting')}</dt><dd>{text('record.waitingFor', { count: waiting })}</dd></div>}
        <div><dt>{text('record.edition')}</dt><dd>{record.edition.document.includes(record.edition.edition) ? record.edition.document : `${record.edition.document} (${record.edition.edition})`}<br /><code title={record.edition.hash}>{record.edition.hash.slice(0, 16)}</code></dd></div>
        {record.sheetHash === null ? null : <div><dt>{text('record.sheetHash')}</dt><dd><code title={record.sheetHash}>{record.sheetHash.slice(0, 16)}</code></dd></div>}
      </dl>
      {record.withdrawnSignatures.map((one) => (
        <p key={one.id} className="a-help">{text('record.withdrawn', { name: one.person.name, signedAt: showInstant(one.signedAt), by: one.withdrawnBy.name, at: showInstant(one.withdrawnAt), reason: one.withdrawReason })}</p>
      ))}
    </SectionCard>
  );
}

/** All assessments of the same resident, each one click from the comparison with this one. */
export function HistoryCard({ record }: { readonly record: Assessment }) {
  const text = useText('assessments');
  const label = useLabel();
  const list = useQuery(api.assessments.list.queryOptions({ input: { residentId: record.resident.id, limit: 50 } }));
  return (
    <SectionCard title={text('record.history')}>
      <Loaded query={list} rows={3}>
        {({ lines }) => (
          <div className="a-wide"><table className="a-answer-table">
            <thead><tr><th>{text('columns.number')}</th><th>{text('columns.baselineOn')}</th><th>{text('columns.scale')}</th><th>{text('columns.grade')}</th><th>{text('columns.state')}</th><td /></tr></thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.id}>
                  <td>{line.id === record.id ? <b>{line.number}</b> : <Link to={`/assessments/${line.id}`}>{line.number}</Link>}</td>
                  <td>{line.baselineOn}</td><td>{label(line.edition.shortTitle)}</td>
                  <td>{line.result === null ? '' : <GradeBadge grade={line.result.grade} label={label(line.result.name)} />}</td>
                  <td><AssessmentStateTag state={line.state} /></td>
                  <td>{line.id === record.id ? '' : <Link to={line.baselineOn <= record.baselineOn && line.id < record.id ? `/assessments/${line.id}/compare/${record.id}` : `/assessments/${record.id}/compare/${line.id}`}>{text('record.compare')}</Link>}</td>
                </tr>
              ))}
            </tbody>
          </table></div>
        )}
      </Loaded>
    </SectionCard>
  );
}
