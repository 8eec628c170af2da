import { useQuery } from '@tanstack/react-query';
import { Drawer, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CountedPerson, RateFigure } from '@shared/contract/staffing';
import type { CivilDate } from '@shared/kit/civil-date';
import { api } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EmptyState, ListPaper, Loaded, StateTag, type DataColumn } from '../../ui';
import { useFigureWords } from './figure-words';

type View = 'numerator' | 'denominator' | 'missing';
const bad: readonly CountedPerson['why'][] = ['notHolding', 'expired', 'untrained'];
const wanting: readonly CountedPerson['why'][] = ['unverified', 'notAssessed'];

function useColumns(figure: RateFigure): DataColumn<CountedPerson>[] {
  const text = useText('staffing');
  const label = useLabel();
  const ofParts = new Map(figure.parts.map((part) => [part.code, part.title]));
  return [
    { key: 'name', title: text('list.name'), width: 120, render: (_value, one) => <Link to={`/${one.kind === 'staff' ? 'staff' : 'residents'}/${one.id}`}>{one.name}</Link> },
    {
      key: 'detail', title: text('list.detail'), render: (_value, one) => {
        const part = one.kind === 'staff' && one.part !== null ? ofParts.get(one.part) : undefined;
        return [...one.detail, ...(part === undefined ? [] : [part])].map((words) => label(words)).join(' · ');
      },
    },
    { key: 'since', title: text('list.since'), render: (_value, one) => one.since ?? '' },
    { key: 'why', title: text('list.why'), render: (_value, one) => <StateTag tone={bad.includes(one.why) ? 'bad' : wanting.includes(one.why) ? 'attention' : 'good'}>{text(`why.${one.why}`)}</StateTag> },
  ];
}

function Lists({ figure, numerator, denominator }: { readonly figure: RateFigure; readonly numerator: readonly CountedPerson[]; readonly denominator: readonly CountedPerson[] }) {
  const text = useText('staffing');
  const columns = useColumns(figure);
  const missing = denominator.filter((one) => !one.counted);
  const [view, setView] = useState<View>(missing.length > 0 ? 'missing' : 'numerator');
  const lists: Record<View, readonly CountedPerson[]> = { numerator, denominator, missing };
  const offered = (['missing', 'numerator', 'denominator'] as const).filter((one) => one === 'numerator' || lists[one].length > 0);
  return (
    <div className="a-stack">
      <Segmented<View> value={view} onChange={setView} options={offered.map((value) => ({ value, label: text(`list.${value}`, { count: lists[value].length }) }))} />
      <DataTable<CountedPerson> label={text(`list.${view}`, { count: lists[view].length })} columns={columns} rows={lists[view]} rowKey={(one) => `${one.kind} ${one.id}`} empty={<EmptyState title={text('list.empty')} hint={text('list.emptyHint')} />} />
    </div>
  );
}

/** The people behind a figure; each name opens the record. */
export function PeopleDrawer({ code, on, onClose }: { readonly code: string | null; readonly on: CivilDate; readonly onClose: () => void }) {
  const label = useLabel();
  const words = useFigureWords();
  const asked = useQuery({ ...api.staffing.people.queryOptions({ input: { code: code ?? '', on } }), enabled: code !== null });
  const figure = asked.data?.figure;
  const behind = asked.data === undefined ? undefined : asked.data.numerator.length + asked.data.denominator.length;
  return (
    <Drawer
      open={code !== null} onClose={onClose} size={760} destroyOnHidden title={figure === undefined ? '' : `${label(figure.title)} · ${words.value(figure.unit, figure.value)}`}
      extra={code === null ? null : <ListPaper form="rate-people" list={{ code, on }} count={behind} back={`/staffing?people=${encodeURIComponent(code)}`} />}
    >
      <Loaded query={asked}>{(data) => <Lists key={data.figure.code} figure={data.figure} numerator={data.numerator} denominator={data.denominator} />}</Loaded>
    </Drawer>
  );
}
