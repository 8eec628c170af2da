import { useQuery } from '@tanstack/react-query';
import type { OnDutyPerson } from '@shared/contract/shifts';
import { api } from '../api';
import { useLabel, useText } from '../text';
import { SectionCard } from './page';

/** People at work at this moment, by shift. On a card of its own it is there only while somebody is at work by a published roster. */
export function OnDuty({ card = false }: { readonly card?: boolean }) {
  const text = useText('shifts');
  const label = useLabel();
  const duty = useQuery(api.shifts.onDuty.queryOptions({ refetchInterval: 60_000 }));
  if (duty.data === undefined) return null;
  const shifts = new Map<string, { first: OnDutyPerson; names: string[] }>();
  for (const one of duty.data) {
    const key = `${one.shift.zh} ${one.start}`;
    const known = shifts.get(key) ?? { first: one, names: [] };
    known.names.push(one.name);
    shifts.set(key, known);
  }
  if (shifts.size === 0) return card ? null : <p className="a-help">{text('duty.nobody')}</p>;
  const list = (
    <ul className="s-duty" aria-label={text('duty.title')}>
      <li><strong>{text('duty.count', { count: duty.data.length })}</strong></li>
      {[...shifts].map(([key, { first, names }]) => (
        <li key={key}><span className={`s-swatch s-role-${first.role}`}>{label(first.shift)}</span>{names.slice(0, 8).join(text('comma'))}{names.length > 8 ? text('duty.more', { count: names.length }) : ''}</li>
      ))}
    </ul>
  );
  return card ? <SectionCard>{list}</SectionCard> : list;
}
