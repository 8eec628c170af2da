import { useQuery } from '@tanstack/react-query';
import { Input, Select, Tag, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { CivilDate } from '@shared/kit/civil-date';
import { api } from '../../api';
import { useLabel, useText } from '../../text';
import { Loaded } from '../../ui';
import { usePositions } from './names';

/** Somebody who can be put on the list. */
export interface Candidate {
  readonly id: string; readonly name: string; readonly namePinyin: string; readonly department: string | null; readonly departmentId: string | null;
  readonly positions: readonly string[]; readonly groups: readonly string[];
}

interface PickerProps {
  readonly on: CivilDate;
  readonly chosen: readonly string[];
  /** Already on the list; not offered. */
  readonly without?: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const MOST_HITS = 30;

function fits(person: Candidate, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  const syllables = person.namePinyin.split(' ');
  return person.name.includes(wanted) || syllables.join('').startsWith(wanted) || syllables.map((one) => one[0] ?? '').join('').startsWith(wanted) || person.namePinyin.includes(wanted);
}

function Groups({ people, onAdd }: { readonly people: readonly Candidate[]; readonly onAdd: (people: readonly Candidate[]) => void }) {
  const text = useText('training');
  const { groups } = usePositions();
  const label = useLabel();
  const departments = [...new Map(people.map((one) => [one.departmentId ?? '', one.department ?? text('picker.noDepartment')]))];
  return (
    <>
      <Select<string>
        aria-label={text('picker.department')} placeholder={text('picker.department')} value={null} options={departments.map(([value, label]) => ({ value, label }))}
        onChange={(department) => { onAdd(people.filter((one) => (one.departmentId ?? '') === department)); }}
      />
      <Select<string>
        aria-label={text('picker.audience')} placeholder={text('picker.audience')} value={null}
        options={[{ value: '', label: text('picker.all') }, ...groups.map((one) => ({ value: one.code, label: label(one.text) }))]}
        onChange={(group) => { onAdd(group === '' ? people : people.filter((one) => one.groups.includes(group))); }}
      />
    </>
  );
}

function Hits({ hits, onAdd }: { readonly hits: readonly Candidate[]; readonly onAdd: (person: Candidate) => void }) {
  const text = useText('training');
  const positions = usePositions();
  if (hits.length === 0) return <p className="a-help">{text('picker.nobody')}</p>;
  return (
    <ul className="a-picker-hits">
      {hits.slice(0, MOST_HITS).map((person) => (
        <li key={person.id}>
          <button type="button" onClick={() => { onAdd(person); }}><strong>{person.name}</strong><span className="a-picker-note">{[person.department, positions.names(person.positions)].filter((part) => part !== null && part !== '').join(' · ')}</span></button>
        </li>
      ))}
    </ul>
  );
}

/** Chooses from the people in service on a day: by typing and Enter, a whole department, a whole group of posts, everybody. */
export function PeoplePicker({ on, chosen, without = [], onChange }: PickerProps) {
  const text = useText('training');
  const query = useQuery(api.training.people.queryOptions({ input: { on } }));
  const [typed, setTyped] = useState('');
  const field = useRef<InputRef>(null);
  const add = (people: readonly Candidate[]): void => { onChange([...new Set([...chosen, ...people.map((one) => one.id)])]); };
  return (
    <Loaded query={query} rows={2}>{(all: readonly Candidate[]) => {
      const free = all.filter((one) => !without.includes(one.id));
      const byId = new Map(all.map((one) => [one.id, one]));
      const hits = free.filter((one) => !chosen.includes(one.id) && fits(one, typed));
      const take = (person: Candidate | undefined): void => {
        if (person === undefined) return;
        add([person]);
        setTyped('');
        field.current?.focus();
      };
      return (
        <div className="a-picker">
          <div className="a-picker-tools">
            <Input
              ref={field} className="a-narrow" allowClear value={typed} placeholder={text('picker.search')} aria-label={text('picker.search')} title={text('picker.hint')}
              onChange={(event) => { setTyped(event.target.value); }}
              onKeyDown={(event) => { if (event.key === 'Enter' && typed.trim() !== '') { event.preventDefault(); take(hits[0]); } }}
            />
            <Groups people={free} onAdd={add} />
          </div>
          {typed.trim() === '' ? null : <Hits hits={hits} onAdd={take} />}
          <div className="a-picked" aria-live="polite">
            <span className="a-count">{text('entry.listed', { count: chosen.length })}</span>
            {chosen.map((id) => <Tag key={id} closable closeIcon={<span aria-label={text('picker.drop', { name: byId.get(id)?.name ?? '' })}>×</span>} onClose={(event) => { event.preventDefault(); onChange(chosen.filter((one) => one !== id)); }}>{byId.get(id)?.name ?? id}</Tag>)}
          </div>
        </div>
      );
    }}</Loaded>
  );
}
