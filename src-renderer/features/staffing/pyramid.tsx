import { Button } from 'antd';
import { useState } from 'react';
import type { RateFigure } from '@shared/contract/staffing';
import { useLabel, useText } from '../../text';
import { useFigureWords } from './figure-words';

/** Skill levels as bars around one axis, the highest on top; the table is one click away. */
export function Pyramid({ figure }: { readonly figure: RateFigure }) {
  const text = useText('staffing');
  const label = useLabel();
  const words = useFigureWords();
  const [asTable, setAsTable] = useState(false);
  const most = Math.max(1, ...figure.parts.map((part) => part.n));
  return (
    <div className="a-pyramid">
      {asTable ? (
        <table className="a-rate-table">
          <thead><tr><th>{text('pyramid.level')}</th><th className="a-number">{text('pyramid.count')}</th><th className="a-number">{text('pyramid.share')}</th></tr></thead>
          <tbody>{figure.parts.map((part) => <tr key={part.code}><td>{label(part.title)}</td><td className="a-number">{part.n}</td><td className="a-number">{words.value('percent', part.value)}</td></tr>)}</tbody>
        </table>
      ) : (
        <ul className="a-pyramid-bars" aria-label={text('pyramid.title')}>
          {figure.parts.map((part) => (
            <li key={part.code} title={text('pyramid.bar', { title: label(part.title), n: part.n })}>
              <span className="a-pyramid-name">{label(part.title)}</span>
              <span className="a-pyramid-lane">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect className={part.code === 'none' ? 'a-bar-rest' : 'a-bar-level'} x={50 - (50 * part.n) / most} width={(100 * part.n) / most} y="0" height="10" rx=".6" />
                </svg>
              </span>
              <span className="a-number">{part.n}</span>
            </li>
          ))}
        </ul>
      )}
      <Button type="link" size="small" className="a-rate-how" onClick={() => { setAsTable(!asTable); }}>{text(asTable ? 'pyramid.picture' : 'pyramid.table')}</Button>
    </div>
  );
}
