import type { ReactNode } from 'react';
import { useText } from '../../text';

export interface Fact { readonly key: string; readonly label: string; readonly value: ReactNode }

/** Labels with their values; what nobody asked says so, and never looks like "no". */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const text = useText('person');
  return (
    <dl className="a-facts">
      {facts.map((fact) => (
        <div key={fact.key}><dt>{fact.label}</dt><dd>{fact.value === null ? <span className="a-faint">{text('unsaid')}</span> : fact.value}</dd></div>
      ))}
    </dl>
  );
}
