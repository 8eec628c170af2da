import { CalendarOutlined } from '@ant-design/icons';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { dueKinds, type BoardFilter, type BoardRow } from '@shared/contract/certificates';
import { startOfMonth, type CivilDate } from '@shared/kit/civil-date';
import { api, client, download, pageClock, presentError, useMay } from '../../api';
import { useLabel, useLanguage, useText } from '../../text';
import { ListPage, ListPaper, Problem, useListState } from '../../ui';
import { AcknowledgeDialog } from './acknowledge-dialog';
import { BoardList, lineKey } from './board-list';
import { MonthBoard } from './month-board';
import './certificates.css';

const PAGE = 50;
type Cursor = { readonly key: string; readonly id: string } | null;
/** How far ahead one can look beyond what reminds already, in days. */
const horizons = [30, 90, 180, 365] as const;

interface Asking { readonly lead: number | null; readonly kind: string | null; readonly responsible: string | null; readonly due: BoardFilter['due'] | null; readonly within: number | null; readonly only: 'overdue' | null }
const first: Asking = { lead: null, kind: null, responsible: null, due: null, within: null, only: null };

function filterOf({ lead, kind, responsible, due, within, only }: Asking): BoardFilter {
  return {
    ...(lead === null ? {} : { leads: [lead] }), ...(kind === null ? {} : { kinds: [kind] }), ...(responsible === null ? {} : { responsibleId: responsible }),
    ...(due === null || due === undefined ? {} : { due }), ...(within === null ? {} : { withinDays: within }), ...(only === 'overdue' ? { overdue: true } : {}),
  };
}

/** The three ways to cut the board: by lead time, by kind, by who sees to it; and how far ahead. */
function Tools({ asking, onChange }: { readonly asking: Asking; readonly onChange: (next: Asking) => void }) {
  const text = useText('certificates');
  const label = useLabel();
  const { within } = asking;
  const summary = useQuery({ ...api.certificates.boardSummary.queryOptions({ input: { filter: within === null ? {} : { withinDays: within } } }), placeholderData: keepPreviousData });
  const counts = summary.data;
  const counted = (name: string, count: number): string => `${name} ${String(count)}`;
  const responsible = (counts?.responsible ?? []).map((one) => ({ value: one.id ?? 'none', label: counted(one.name ?? text('board.nobody'), one.count) }));
  return (
    <>
      <Select<number>
        className="a-select" aria-label={text('board.leadLabel')} allowClear placeholder={text('board.leadLabel')} value={asking.lead} onChange={(lead: number | undefined) => { onChange({ ...asking, lead: lead ?? null }); }}
        options={(counts?.leads ?? []).map((one) => ({ value: one.leadDays, label: counted(one.leadDays === 0 ? text('board.leadDay') : text('board.lead', { days: one.leadDays }), one.count) }))}
      />
      <Select<string>
        className="a-select a-board-kind" aria-label={text('board.kind')} allowClear placeholder={text('board.kind')} value={asking.kind} onChange={(kind: string | undefined) => { onChange({ ...asking, kind: kind ?? null }); }}
        popupMatchSelectWidth={false} options={(counts?.kinds ?? []).map((one) => ({ value: one.code, label: counted(label(one.name), one.count) }))}
      />
      <Select<string>
        className="a-select" aria-label={text('board.responsible')} allowClear placeholder={text('board.responsible')} value={asking.responsible} onChange={(id: string | undefined) => { onChange({ ...asking, responsible: id ?? null }); }} options={responsible}
      />
      <Select<NonNullable<BoardFilter['due']>>
        className="a-select" aria-label={text('board.dueLabel')} allowClear placeholder={text('board.dueLabel')} value={asking.due ?? null} onChange={(due: BoardFilter['due']) => { onChange({ ...asking, due: due ?? null }); }}
        options={dueKinds.map((value) => ({ value, label: text(`board.due.${value}`) }))}
      />
      <Select<number>
        className="a-select" aria-label={text('board.horizon')} value={within ?? 0} onChange={(days) => { onChange({ ...asking, within: days === 0 ? null : days }); }}
        options={[{ value: 0, label: text('board.horizonLead') }, ...horizons.map((days) => ({ value: days, label: text('board.within', { days }) }))]}
      />
      {counts === undefined ? null : (
        <span className="a-tools-end">
          <Button aria-pressed={asking.only === 'overdue'} type={asking.only === 'overdue' ? 'primary' : 'default'} onClick={() => { onChange({ ...asking, only: asking.only === null ? 'overdue' : null }); }}>{text('board.overdue', { count: counts.overdue })}</Button>
          <span className="a-count">{text('board.open', { count: counts.open })}</span>
        </span>
      )}
    </>
  );
}

function useBoard(filter: BoardFilter) {
  return useInfiniteQuery(api.certificates.board.infiniteOptions({
    input: (after: Cursor) => ({ filter, after, limit: PAGE }),
    initialPageParam: null as Cursor,
    getNextPageParam: (last: { readonly next: Cursor }) => last.next,
    placeholderData: keepPreviousData,
  }));
}

/** The lines of one chosen day; those of a month come with the calendar. */
function useDay(day: CivilDate | null, filter: BoardFilter): readonly BoardRow[] | undefined {
  const month = useQuery({ ...api.certificates.calendar.queryOptions({ input: { month: (day ?? pageClock().today()).slice(0, 7), filter } }), enabled: day !== null });
  if (day === null) return undefined;
  return month.data?.days.find((one) => one.on === day)?.entries ?? (month.data === undefined ? undefined : []);
}

function useCalendarFile(filter: BoardFilter): () => Promise<void> {
  const text = useText('certificates');
  const language = useLanguage();
  const { message } = App.useApp();
  return async () => {
    try {
      const made = await client.certificates.exportCalendar({ filter, language });
      download(made.temporaryId);
      void message.success(text('board.icsDone', { count: made.events }));
    } catch (error) {
      void message.error(presentError(error).sentence);
    }
  };
}

/** What runs out or must be reviewed: the month on the left, the lines on the right. */
export default function ExpiryBoardPage() {
  const text = useText('certificates');
  const may = useMay();
  const [asking, setAsking] = useListState<Asking>('certificates.board', first);
  const [month, setMonth] = useListState<CivilDate>('certificates.board.month', startOfMonth(pageClock().today()));
  const [day, setDay] = useState<CivilDate | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [planning, setPlanning] = useState<readonly BoardRow[] | null>(null);
  const filter = filterOf(asking);
  const board = useBoard(filter);
  const saveCalendar = useCalendarFile(filter);
  const ofDay = useDay(day, filter);
  const whole = board.data?.pages.flatMap((page) => page.rows);
  const rows = day === null ? whole : ofDay;
  const total = board.data?.pages[0]?.total;
  const picked = (rows ?? []).filter((row) => chosen.has(lineKey(row)));
  const endPlanning = (): void => { setPlanning(null); setChosen(new Set()); };
  const actions = (
    <>
      {may('documents.export') ? <Button icon={<CalendarOutlined />} onClick={() => { void saveCalendar(); }}>{text('board.ics')}</Button> : null}
      <ListPaper form="certificate-expiring" list={day === null ? { filter } : { filter, dueOn: day }} count={day === null ? total : ofDay?.length} back="/certificates/expiry" label={text('board.printing')} />
      {picked.length === 0 ? null : <Button type="primary" onClick={() => { setPlanning(picked); }}>{text('board.planSome', { count: picked.length })}</Button>}
    </>
  );
  return (
    <ListPage title={text('board.title')} count={total} actions={actions} tools={<Tools asking={asking} onChange={(next) => { setAsking(next); setDay(null); }} />}>
      <div className="a-board">
        <MonthBoard month={month} filter={filter} chosen={day} onMonth={(next) => { setMonth(next); setDay(null); }} onDay={setDay} />
        <div className="a-cert-stack">
          {day === null ? null : <div className="a-tools"><h2>{text('board.dayList', { on: day })}</h2><Button type="link" onClick={() => { setDay(null); }}>{text('board.wholeList')}</Button></div>}
          {board.error !== null && whole === undefined ? <Problem error={board.error} onRetry={() => { void board.refetch(); }} /> : (
            <BoardList
              rows={rows} total={day === null ? total : undefined} onMore={day === null && board.hasNextPage ? () => { void board.fetchNextPage(); } : undefined}
              chosen={chosen} onChoose={setChosen} onPlan={setPlanning}
            />
          )}
        </div>
      </div>
      {planning === null ? null : <AcknowledgeDialog rows={planning} onClose={endPlanning} />}
    </ListPage>
  );
}
