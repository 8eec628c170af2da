import { Progress } from 'antd';
import type { ScaleEdition } from '@shared/standards/scale';
import type { Because, CompleteScore, WhyStep } from '@shared/standards/score';
import { useLabel, useText } from '../text';
import { GradeBadge } from '../ui';

function useBecauseWords(edition: ScaleEdition): (because: Because) => string {
  const label = useLabel();
  const fields = edition.sections.flatMap((section) => section.fields);
  return (because) => {
    if (because.kind === 'answer') {
      const item = edition.parts.flatMap((part) => part.items).find((known) => known.code === because.item);
      const option = item?.options?.find((known) => known.code === because.option);
      return `${because.item} ${item === undefined ? '' : label(item.text)}: ${option === undefined ? because.option : label(option.text)}`;
    }
    const field = fields.find((known) => known.code === because.field);
    if (because.kind === 'options') {
      const names = because.options.map((code) => {
        const option = field !== undefined && 'options' in field ? field.options.find((known) => known.code === code) : undefined;
        return option === undefined ? code : label(option.text);
      });
      return `${because.field} ${names.join(', ')}`;
    }
    const rows = because.rows.map((row) => {
      const known = field?.type === 'eventCounts' ? { row: field.rows.find((one) => one.code === row.row), count: field.counts.find((one) => one.code === row.count) } : undefined;
      return `${known?.row === undefined ? row.row : label(known.row.text)} ${known?.count === undefined ? String(row.times) : label(known.count.text)}`;
    });
    return `${because.field} ${rows.join(', ')}`;
  };
}

function Step({ step, edition }: { readonly step: WhyStep; readonly edition: ScaleEdition }) {
  const label = useLabel();
  const text = useText('assessments');
  const becauseWords = useBecauseWords(edition);
  switch (step.step) {
    case 'part':
      return (
        <li className="a-why-part">
          <span>{step.code} {label(step.title)}</span><b>{text('why.points', { points: step.points, max: step.max })}</b>
          <Progress percent={Math.round((step.points / step.max) * 100)} showInfo={false} size="small" aria-label={label(step.title)} />
        </li>
      );
    case 'total':
      return <li className="a-why-total"><span>{text('why.total')}</span><b>{text('why.points', { points: step.points, max: step.max })}</b></li>;
    case 'band':
      return <li><span>{text('why.band', { from: step.from, to: step.to, name: label(step.name) })}</span></li>;
    case 'adjustment':
      return (
        <li className={`a-why-adjustment a-why-${step.outcome}`}>
          <span>{label(step.title)}</span>
          <span className="a-faint">{step.because.map(becauseWords).join('; ')}</span>
          <b>{text(`why.outcome.${step.outcome}`, { from: step.fromGrade, to: step.toGrade })}</b>
        </li>
      );
    case 'final':
      return <li className="a-why-final"><span>{text('why.final')}</span><GradeBadge grade={step.grade} label={label(step.name)} size="large" /></li>;
  }
}

/** Why this grade: points of each part, the band, every clause that applied. Only ever drawn for a complete sheet. */
export function WhyPanel({ score, edition }: { readonly score: CompleteScore; readonly edition: ScaleEdition }) {
  const text = useText('assessments');
  const label = useLabel();
  const idle = score.adjustments.filter((adjustment) => !adjustment.applied);
  return (
    <section className="a-why" aria-label={text('why.title')}>
      <h2>{text('why.title')}</h2>
      <ol>{score.why.map((step, at) => <Step key={at} step={step} edition={edition} />)}</ol>
      {idle.length === 0 ? null : (
        <details><summary>{text('why.notApplied', { count: idle.length })}</summary><ul>{idle.map((one) => <li key={one.code}>{one.clause} {label(one.title)}</li>)}</ul></details>
      )}
    </section>
  );
}
