import { CopyOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { PlanItem } from '@shared/contract/training';
import { civilParts } from '@shared/kit/civil-date';
import { api, client, pageClock, presentError, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { EmptyState, Loaded, ReasonModal, SectionCard, useCodes, useListState, useNothing } from '../../ui';
import { useYears, YearSelect } from './hours-view';
import { useListed } from './names';
import { PlanDialog } from './plan-dialog';
import { PlanTag } from './state-tag';

function Sessions({ item }: { readonly item: PlanItem }) {
  const text = useText('training');
  if (item.sessions.length === 0) return <span className="a-faint">{text('none')}</span>;
  return <div className="a-plan-sessions">{item.sessions.map((one) => <Link key={one.id} to={`/training/${one.id}`}>{one.heldOn} {text(`states.${one.state}`)}</Link>)}</div>;
}

interface LineProps { readonly item: PlanItem; readonly onEdit: (item: PlanItem) => void; readonly onDrop: (item: PlanItem) => void }

function Line({ item, onEdit, onDrop }: LineProps) {
  const text = useText('training');
  const codes = useCodes();
  const label = useLabel();
  const listed = useListed();
  const may = useMay();
  const navigate = useNavigate();
  return (
    <div className="a-plan-line">
      <div><strong>{item.title}</strong><div className="a-faint">{codes.names('training-topic', item.topics)} · {text(`kinds.${item.kind}`)}{item.responsible === null ? '' : ` · ${item.responsible}`}</div></div>
      <span>{item.audienceNames.length === 0 ? text('everybody') : listed(item.audienceNames.map(label))}</span>
      <span>{text('hours', { hours: item.hours })}</span>
      <Sessions item={item} />
      <span><PlanTag state={item.state} /></span>
      <span className="a-plan-buttons">
        {!may('training.edit') ? null : (
          <>
            {item.state === 'done' ? null : <Button type="link" onClick={() => { void navigate(`/training/new?plan=${item.id}&year=${String(item.year)}`); }}>{text('plan.schedule')}</Button>}
            <Button type="link" onClick={() => { onEdit(item); }}>{text('record.edit')}</Button>
            <Button type="link" onClick={() => { onDrop(item); }}>{text('plan.drop')}</Button>
          </>
        )}
      </span>
    </div>
  );
}

function Months({ items, onEdit, onDrop }: { readonly items: readonly PlanItem[] } & Omit<LineProps, 'item'>) {
  const text = useText('training');
  const months = [...new Set(items.map((item) => item.month))];
  return (
    <SectionCard title={text('plan.progress', { done: items.filter((item) => item.state === 'done').length, all: items.length })}>
      <div className="a-months">
        {months.map((month) => (
          <section key={month} className="a-month">
            <h3>{text('plan.month', { month })}</h3>
            {items.filter((item) => item.month === month).map((item) => <Line key={item.id} item={item} onEdit={onEdit} onDrop={onDrop} />)}
          </section>
        ))}
      </div>
    </SectionCard>
  );
}

/** The plan of a year by month: what is planned, what was held for it, what is late. */
export function PlanView() {
  const text = useText('training');
  const may = useMay();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [year, setYear] = useListState('training-plan-year', civilParts(pageClock().today()).year);
  const [editing, setEditing] = useState<PlanItem | 'new' | null>(null);
  const [dropping, setDropping] = useState<PlanItem | null>(null);
  const query = useQuery(api.training.plan.queryOptions({ input: { year } }));
  const nothing = useNothing(query.data?.length);
  const years = useYears();
  const copy = (): void => {
    client.training.copyPlan({ from: year - 1, to: year })
      .then((done) => { void message.success(text('plan.copied', { ...done })); }).catch((error: unknown) => { void message.error(presentError(error).sentence); });
  };
  const edit = may('training.edit');
  const print = (): void => { void navigate('/print/training-plan', { state: { list: { year }, back: '/training?tab=plan' } }); };
  return (
    <div className="a-stack">
      <div className="a-tools">
        <YearSelect value={year} onChange={setYear} years={years} />
        {edit ? <Button icon={<PlusOutlined />} onClick={() => { setEditing('new'); }}>{text('plan.add')}</Button> : null}
        {edit ? <Button icon={<CopyOutlined />} onClick={copy}>{text('plan.copy')}</Button> : null}
        <Button icon={<PrinterOutlined />} {...nothing} onClick={print}>{text('planPaper')}</Button>
      </div>
      <Loaded query={query}>{(items: readonly PlanItem[]) => (items.length === 0
        ? <SectionCard><EmptyState title={text('plan.emptyTitle', { year })} hint={text('plan.emptyHint')} /></SectionCard>
        : <Months items={items} onEdit={setEditing} onDrop={setDropping} />)}</Loaded>
      {editing === null ? null : <PlanDialog year={year} item={editing === 'new' ? null : editing} onClose={() => { setEditing(null); }} />}
      <ReasonModal
        open={dropping !== null} title={text('plan.drop')} confirmLabel={text('plan.drop')} onClose={() => { setDropping(null); }}
        onConfirm={(reason) => (dropping === null ? Promise.resolve() : client.training.dropPlanItem({ id: dropping.id, expectedVersion: dropping.version, reason }))}
      ><p>{text('plan.dropBody')}</p></ReasonModal>
    </div>
  );
}
