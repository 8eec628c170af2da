import { Button, Progress } from 'antd';
import type { Assessment } from '@shared/contract/assessments';
import type { ScaleEdition } from '@shared/standards/scale';
import { WhyPanel } from '../../forms';
import { useLabel, useText } from '../../text';
import { GradeBadge, SectionCard } from '../../ui';
import type { Filling } from './use-filling';

interface SideProps { readonly record: Assessment; readonly edition: ScaleEdition; readonly filling: Filling; readonly onGoTo: (code: string) => void }

/** How far one is and what is still open; the grade and why only once nothing is missing. */
export function FillSide({ record, edition, filling, onGoTo }: SideProps) {
  const text = useText('assessments');
  const label = useLabel();
  const { score } = filling;
  const items = score.complete ? [] : score.missing;
  const refused = score.complete ? [] : [...new Set(score.refused.map((problem) => String(problem.path[1])))];
  const open = [...new Set([...score.missingFields, ...refused, ...items])];
  const { last } = record.suggestions;
  const names = new Map([...edition.sections.flatMap((section) => section.fields.map((field) => [field.code, label(field.label)] as const)), ...edition.parts.flatMap((part) => part.items.map((item) => [item.code, label(item.text)] as const))]);
  return (
    <aside className="a-fill-side" aria-label={text('entry.side')}>
      <p className="a-fill-who"><strong>{record.resident.name}</strong>{record.resident.bed === null ? '' : ` ${record.resident.bed}`}</p>
      <SectionCard title={text('entry.progress', { answered: score.answered, of: score.of })}>
        <div className="a-progress">
          <Progress percent={Math.round((score.answered / score.of) * 100)} showInfo={false} aria-label={text('entry.progress', { answered: score.answered, of: score.of })} />
          {open.length === 0 ? <p className="a-good">{text('entry.allDone')}</p> : (
            <>
              <p className="a-faint">{text('entry.missing', { count: open.length })}</p>
              <div className="a-missing-list">{open.map((code) => <Button key={code} size="small" title={names.get(code) ?? ''} onClick={() => { onGoTo(code); }}>{code}</Button>)}</div>
            </>
          )}
        </div>
      </SectionCard>
      {score.complete && open.length === 0 ? <WhyPanel score={score} edition={edition} /> : null}
      {last === null ? null : (
        <SectionCard title={text('entry.lastTitle')}>
          <p>{text('entry.lastLine', { number: last.number, on: last.baselineOn })}</p>
          {last.result === null ? null : <GradeBadge grade={last.result.grade} label={label(last.result.name)} />}
          <p className="a-help">{text('entry.lastHelp')}</p>
        </SectionCard>
      )}
    </aside>
  );
}
