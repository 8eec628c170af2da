import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Comparison } from '@shared/contract/assessments';
import type { ScaleEdition } from '@shared/standards/scale';
import { api } from '../../api';
import { fieldWords } from '../../forms';
import { useLabel, useText } from '../../text';
import { GradeBadge, Loaded, Page, SectionCard } from '../../ui';
import { AssessmentStateTag } from './state-tag';
import { useEdition } from './use-edition';

type Line = Comparison['items'][number];
type Side = Comparison['before'];

function Head({ side, title }: { readonly side: Side; readonly title: string }) {
  const label = useLabel();
  const text = useText('assessments');
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <Link to={`/assessments/${side.id}`}>{side.number}</Link> {side.baselineOn} <AssessmentStateTag state={side.state} />{' '}
        {side.result === null ? null : <><GradeBadge grade={side.result.grade} label={label(side.result.name)} /> {text('why.points', { points: side.result.total, max: side.result.max })}</>}
      </dd>
    </div>
  );
}

function Answer({ answer }: { readonly answer: Line['before'] }) {
  const label = useLabel();
  const text = useText('assessments');
  if (answer === null) return <span className="a-faint">{text('answers.none')}</span>;
  return <>{answer.points === null ? '' : `${String(answer.points)} · `}{label(answer.text)}</>;
}

function Items({ lines }: { readonly lines: readonly Line[] }) {
  const label = useLabel();
  const text = useText('assessments');
  return (
    <table className="a-answer-table">
      <thead><tr><th>{text('answers.item')}</th><th>{text('compare.before')}</th><th>{text('compare.after')}</th><th>{text('compare.change')}</th></tr></thead>
      <tbody>
        {lines.map((line) => {
          const step = line.before?.points !== undefined && line.before.points !== null && line.after?.points !== undefined && line.after.points !== null ? line.after.points - line.before.points : null;
          return (
            <tr key={line.code} className={line.change === 'same' ? '' : 'a-changed'}>
              <td>{line.code} {label(line.text)}</td><td><Answer answer={line.before} /></td><td><Answer answer={line.after} /></td>
              <td>{line.change === 'same' ? '' : `${text(`compare.changes.${line.change}`)}${step === null || step === 0 ? '' : ` ${step > 0 ? '+' : '−'}${String(Math.abs(step))}`}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Fields({ lines, before, after }: { readonly lines: Comparison['fields']; readonly before: ScaleEdition; readonly after: ScaleEdition }) {
  const label = useLabel();
  const text = useText('assessments');
  const fieldIn = (edition: ScaleEdition, code: string) => edition.sections.flatMap((section) => section.fields).find((field) => field.code === code);
  const words = (edition: ScaleEdition, code: string, value: Comparison['fields'][number]['before']): string => {
    const field = fieldIn(edition, code);
    return field === undefined ? '' : fieldWords(field, value, label);
  };
  return (
    <table className="a-answer-table">
      <thead><tr><th>{text('compare.field')}</th><th>{text('compare.before')}</th><th>{text('compare.after')}</th></tr></thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code} className={line.change === 'same' ? '' : 'a-changed'}>
            <td>{line.code} {label(line.label)}</td><td>{words(before, line.code, line.before)}</td><td>{words(after, line.code, line.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Two assessments of one resident side by side; what changed is marked by word and colour. */
export default function ComparePage() {
  const { id = '', other = '' } = useParams();
  const text = useText('assessments');
  const [onlyChanged, setOnlyChanged] = useState(true);
  const compared = useQuery(api.assessments.compare.queryOptions({ input: { before: id, after: other } }));
  const before = useEdition(compared.data?.before.edition.hash);
  const after = useEdition(compared.data?.after.edition.hash);
  const shown = <T extends { readonly change: string }>(lines: readonly T[]): T[] => lines.filter((line) => !onlyChanged || line.change !== 'same');
  return (
    <Page title={text('compare.title')} back={`/assessments/${other}`}>
      <Loaded query={compared} rows={12}>
        {(data) => (
          <>
            <SectionCard extra={<Checkbox checked={onlyChanged} onChange={(event) => { setOnlyChanged(event.target.checked); }}>{text('compare.onlyChanged')}</Checkbox>} title={text('compare.summary', { items: data.changedItems, fields: data.changedFields })}>
              <dl className="a-facts"><Head side={data.before} title={text('compare.before')} /><Head side={data.after} title={text('compare.after')} /></dl>
            </SectionCard>
            <SectionCard title={text('compare.items')}>{shown(data.items).length === 0 ? <p>{text('compare.noItems')}</p> : <Items lines={shown(data.items)} />}</SectionCard>
            {before.data === undefined || after.data === undefined ? null : (
              <SectionCard title={text('compare.fields')}>{shown(data.fields).length === 0 ? <p>{text('compare.noFields')}</p> : <Fields lines={shown(data.fields)} before={before.data} after={after.data} />}</SectionCard>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
