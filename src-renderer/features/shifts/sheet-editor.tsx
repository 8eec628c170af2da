import { DownOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { RosterSheet } from '@shared/contract/shifts';
import { pageClock, presentError, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { AutosaveMark, DraftOffer, EmptyState, KeyHints, ReasonModal } from '../../ui';
import { GuestDialog, HistoryDrawer, PatternDialog, PostDialog, StaleSheetDialog } from './dialogs';
import { Grid } from './grid';
import { Problems } from './problems';
import { daysOfMonth } from './sheet-model';
import { useGrid } from './use-grid';
import { useSheet, type SheetWork } from './use-sheet';

type Open = 'pattern' | 'post' | 'guest' | 'history' | 'reason' | null;

/** Keeps and publishes; of a published month the reason is asked for first. */
function useKeeping(work: SheetWork, open: (what: Open) => void) {
  const text = useText('shifts');
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const run = (job: () => Promise<string | null>): void => {
    setBusy(true);
    job().then((done) => { if (done !== null) void message.success(done); }, (error: unknown) => { void message.error(presentError(error).sentence); })
      .finally(() => { setBusy(false); });
  };
  return {
    busy,
    keep: () => { if (work.base.published !== null) open('reason'); else run(async () => ((await work.keep(null)) ? text('kept') : null)); },
    publish: () => { run(async () => { await work.publish(); return text('publishedNow'); }); },
  };
}

function Legend({ sheet }: { readonly sheet: RosterSheet }) {
  const label = useLabel();
  const text = useText('shifts');
  return (
    <ul className="s-legend" aria-label={text('legend')}>
      {sheet.shifts.map((shift) => (
        <li key={shift.code}><span className={`s-swatch s-role-${shift.role}`}>{label(shift.short)}</span><kbd>{shift.key}</kbd>{label(shift.name)}{shift.start === null ? '' : ` ${shift.start}–${shift.end ?? ''}`}</li>
      ))}
    </ul>
  );
}

interface ToolsProps { readonly work: SheetWork; readonly grid: ReturnType<typeof useGrid>; readonly keeping: ReturnType<typeof useKeeping>; readonly open: (what: Open) => void }

function Tools({ work, grid, keeping, open }: ToolsProps) {
  const text = useText('shifts');
  const may = useMay();
  const navigate = useNavigate();
  const { base, dirty } = work;
  const print = (): void => { void navigate(`/shifts/print?month=${base.month}&department=${base.departmentId ?? ''}`); };
  const rest = [
    { key: 'week', label: text('tools.week'), onClick: () => { grid.week(false); } }, { key: 'weekAll', label: text('tools.weekAll'), onClick: () => { grid.week(true); } },
    { key: 'post', label: text('tools.post'), onClick: () => { open('post'); } }, { key: 'guest', label: text('tools.guest'), onClick: () => { open('guest'); } },
  ];
  return (
    <div className="s-head">
      {may('shifts.edit') ? (
        <>
          <Button icon={<UndoOutlined />} aria-label={text('tools.undo')} title={text('tools.undo')} disabled={!work.canUndo} onClick={work.undo} />
          <Button icon={<RedoOutlined />} aria-label={text('tools.redo')} title={text('tools.redo')} disabled={!work.canRedo} onClick={work.redo} />
          <Button onClick={() => { open('pattern'); }}>{text('tools.pattern')}</Button>
          <Dropdown menu={{ items: rest }} trigger={['click']}><Button>{text('tools.more')} <DownOutlined /></Button></Dropdown>
        </>
      ) : null}
      <span className="s-head-end">
        {may('shifts.edit') ? <AutosaveMark draft={work.draft} /> : null}
        <Button onClick={() => { open('history'); }}>{text('tools.history')}</Button>
        <Button onClick={print} disabled={dirty} title={dirty ? text('keepFirst') : undefined}>{text('tools.print')}</Button>
        {!may('shifts.edit') ? null : dirty || base.version === 0 || base.published !== null
          ? <Button type="primary" loading={keeping.busy} disabled={!dirty} onClick={keeping.keep}>{text('tools.keep')}</Button>
          : <Button type="primary" loading={keeping.busy} onClick={keeping.publish}>{text('tools.publish')}</Button>}
      </span>
    </div>
  );
}

function Keys() {
  const text = useText('shifts');
  const hints = [
    { keys: [text('keys.arrows')], does: text('keys.move') }, { keys: ['Shift', text('keys.arrows')], does: text('keys.block') }, { keys: ['Ctrl', 'C'], does: text('keys.copy') },
    { keys: ['Ctrl', 'V'], does: text('keys.paste') }, { keys: ['Delete'], does: text('keys.clear') }, { keys: ['Ctrl', 'Z'], does: text('tools.undo') }, { keys: ['Ctrl', 'S'], does: text('keys.keep') },
  ];
  return <KeyHints hints={hints} />;
}

/** One month of one department. */
export function SheetEditor({ sheet }: { readonly sheet: RosterSheet }) {
  const text = useText('shifts');
  const may = useMay();
  const work = useSheet(sheet);
  const [opened, open] = useState<Open>(null);
  const keeping = useKeeping(work, open);
  const days = useMemo(() => daysOfMonth(sheet.month), [sheet.month]);
  const grid = useGrid(work, days, () => { if (work.dirty) keeping.keep(); });
  const close = (): void => { open(null); };
  const { base } = work;
  if (work.rows.length === 0) return <EmptyState title={text('emptyTitle')} hint={text('emptyHint')} />;
  return (
    <>
      <Tools work={work} grid={grid} keeping={keeping} open={open} />
      <Grid work={work} days={days} rows={work.rows} at={grid.at} actions={grid.actions} editable={may('shifts.edit')} today={pageClock().today()} />
      <Legend sheet={base} />
      {may('shifts.edit') ? <Keys /> : null}
      <Problems sheet={base} problems={work.problems} onDay={grid.show} />
      {opened === 'pattern' ? <PatternDialog shifts={base.shifts} people={grid.chosen.length} from={grid.day ?? ''} onApply={grid.pattern} onClose={close} /> : null}
      {opened === 'post' ? <PostDialog sheet={base} rows={grid.chosen} onChoose={grid.post} onClose={close} /> : null}
      {opened === 'guest' ? <GuestDialog sheet={base} onAdd={work.addGuest} onClose={close} /> : null}
      {opened === 'history' ? <HistoryDrawer sheet={base} notNow={work.dirty ? text('keepFirst') : undefined} onClose={close} /> : null}
      <ReasonModal open={opened === 'reason'} title={text('reason.title')} confirmLabel={text('tools.keep')} onClose={close} onConfirm={(reason) => work.keep(reason)}>{text('reason.what')}</ReasonModal>
      <DraftOffer draft={work.draft} edition={base.set.hash} onUse={work.useDrafted} />
      <StaleSheetDialog error={work.stale} differences={work.differences} sheet={base} onKeepMine={work.keepMine} onTakeTheirs={work.takeTheirs} onClose={work.closeStale} />
    </>
  );
}
