import { Button } from 'antd';
import { useState } from 'react';
import type { RateFigure } from '@shared/contract/staffing';
import { useLabel, useText } from '../../text';
import { StateTag } from '../../ui';
import { useFigureWords } from './figure-words';
import { Pyramid } from './pyramid';

function Words({ figure }: { readonly figure: RateFigure }) {
  const text = useText('staffing');
  const label = useLabel();
  return (
    <div className="a-rate-words">
      {figure.denominator === null ? <p>{text('counted', { words: label(figure.numerator) })}</p> : (
        <>
          <p>{text('numerator', { words: label(figure.numerator) })}</p>
          <p>{text('denominator', { words: label(figure.denominator) })}</p>
        </>
      )}
      <p>{text('basis', { words: label(figure.basis) })} <StateTag tone="plain">{text(`confidence.${figure.confidence}`)}</StateTag></p>
      {figure.target === null ? null : <p>{text('targetBasis', { words: label(figure.target.basis) })} <StateTag tone="plain">{text(`confidence.${figure.target.confidence}`)}</StateTag></p>}
      {figure.note === null ? null : <p>{label(figure.note)}</p>}
    </div>
  );
}

function Grades({ figure }: { readonly figure: RateFigure }) {
  const text = useText('staffing');
  const label = useLabel();
  const words = useFigureWords();
  return (
    <table className="a-rate-table">
      <thead><tr><th>{text('parts.grade')}</th><th className="a-number">{text('parts.residents')}</th><th className="a-number">{text('parts.ratio')}</th></tr></thead>
      <tbody>{figure.parts.map((part) => <tr key={part.code}><td>{label(part.title)}</td><td className="a-number">{part.m}</td><td className="a-number">{part.m === 0 || part.value === null ? '' : words.value('oneTo', part.value)}</td></tr>)}</tbody>
    </table>
  );
}

/** One rate: its value, the people one click away, its target, and in words how it is counted. */
export function RateCard({ figure, onPeople }: { readonly figure: RateFigure; readonly onPeople: (figure: RateFigure) => void }) {
  const text = useText('staffing');
  const label = useLabel();
  const words = useFigureWords();
  const [open, setOpen] = useState(false);
  const target = words.target(figure);
  const { met } = figure.target ?? { met: null };
  const levels = figure.unit === 'people' && figure.parts.length > 0;
  return (
    <section className={`a-card a-rate${figure.parts.length > 0 ? ' a-rate-wide' : ''}`} aria-label={label(figure.title)}>
      <h2>{label(figure.title)}</h2>
      <p className={`a-rate-value${figure.value === null ? ' a-faint' : ''}`}>{words.value(figure.unit, figure.value)}</p>
      {figure.base === null ? null : <p className="a-faint">{text('perBase', { base: figure.base })}</p>}
      <div className="a-rate-line">
        <Button size="small" onClick={() => { onPeople(figure); }} aria-label={text('openPeople', { people: words.people(figure), title: label(figure.title) })}>{words.people(figure)}</Button>
        {target === null ? null : <StateTag tone={met === null ? 'plain' : met ? 'good' : 'attention'}>{target}</StateTag>}
      </div>
      {levels ? <Pyramid figure={figure} /> : figure.parts.length > 0 ? <Grades figure={figure} /> : null}
      <Button type="link" size="small" className="a-rate-how" aria-expanded={open} onClick={() => { setOpen(!open); }}>{text('formula')}</Button>
      {open ? <Words figure={figure} /> : null}
    </section>
  );
}
