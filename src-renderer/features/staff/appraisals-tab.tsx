import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { client } from '../../api';
import { api } from '../../api';
import { useLabel, useText } from '../../text';
import { EmptyState, Loaded, SectionCard } from '../../ui';

type OfPerson = Awaited<ReturnType<typeof client.appraisals.ofPerson>>;

function Sheets({ sheets }: { readonly sheets: OfPerson['sheets'] }) {
  const text = useText('appraisals');
  const label = useLabel();
  if (sheets.length === 0) return <EmptyState title={text('mine.empty')} />;
  return (
    <div className="a-wide">
      <table className="a-answer-table">
        <thead><tr><th>{text('month')}</th><th>{text('columns.state')}</th><th>{text('columns.result')}</th></tr></thead>
        <tbody>{sheets.map((one) => (
          <tr key={one.id}>
            <td className="a-nowrap"><Link to={`/appraisals/${one.id}`}>{one.month}</Link></td><td>{text(`state.${one.state}`)}</td>
            <td>{one.percent === null ? '' : text('result', { percent: one.percent, band: one.band === null ? '' : label(one.band.name) })}</td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  );
}

function Records({ awards, credit }: Pick<OfPerson, 'awards' | 'credit'>) {
  const text = useText('appraisals');
  const label = useLabel();
  const lines = [
    ...awards.map((one) => ({ id: one.id, on: one.on, kind: text(`awards.kinds.${one.kind}`), what: one.title, voided: one.voided })),
    ...credit.map((one) => ({ id: one.id, on: one.on, kind: text(`credit.directions.${one.direction}`), what: `${label(one.kindName)} · ${one.detail} · ${text(`credit.state.${one.state}`)}`, voided: one.voided })),
  ].filter((one) => one.voided === null).toSorted((a, b) => (a.on < b.on ? 1 : -1));
  if (lines.length === 0) return <EmptyState title={text('awards.empty')} />;
  return (
    <div className="a-wide">
      <table className="a-answer-table">
        <thead><tr><th>{text('date')}</th><th>{text('awards.kind')}</th><th>{text('awards.name')}</th></tr></thead>
        <tbody>{lines.map((one) => <tr key={one.id}><td className="a-nowrap">{one.on}</td><td>{one.kind}</td><td>{one.what}</td></tr>)}</tbody>
      </table>
    </div>
  );
}

/** What was said about somebody's work: sheets, awards and penalties, credit. */
export function AppraisalsTab({ staffId }: { readonly staffId: string }) {
  const text = useText('appraisals');
  const query = useQuery(api.appraisals.ofPerson.queryOptions({ input: { staffId } }));
  return (
    <Loaded query={query}>{(found: OfPerson) => (
      <div className="a-sections">
        <SectionCard title={text('views.month')}><Sheets sheets={found.sheets} /></SectionCard>
        <SectionCard title={text('records')}><Records awards={found.awards} credit={found.credit} /></SectionCard>
      </div>
    )}</Loaded>
  );
}
