import { Alert, App, Button, Input, Segmented } from 'antd';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import type { Assessment } from '@shared/contract/assessments';
import { optionsOfItem, type ReportBlock, type ScaleEdition } from '@shared/standards/scale';
import type { SheetProblem } from '@shared/standards/score';
import { client, failureOf, presentError } from '../../api';
import { fieldElementId, ItemCard, itemElementId, ScaleSectionCard } from '../../forms';
import { useLabel, useText } from '../../text';
import { AutosaveMark, EntryPage, KeyHints, SectionCard, useListState } from '../../ui';
import { FillSide } from './fill-side';
import { HeadButton } from './head-button';
import { DraftNotice } from './notices';
import { StaleChoice } from './stale-choice';
import { stepsOf, type Step } from './steps';
import { useFilling, type Filling } from './use-filling';
import { useItemKeys } from './use-item-keys';

/** Below this width of the window one question at a time is shown first. */
const NARROW = 900;
const FINISH_ID = 'finish-filling';

type Mode = 'whole' | 'single';

function isDrawn(code: string): boolean {
  return (document.getElementById(itemElementId(code)) ?? document.getElementById(fieldElementId(code))) !== null;
}

/** Puts the focus on an item or a field and brings it into view. */
function goToElement(code: string): void {
  const item = document.getElementById(itemElementId(code));
  const field = document.getElementById(fieldElementId(code));
  const target = item ?? field?.querySelector<HTMLElement>('input,textarea,button') ?? field;
  (item ?? field)?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

function ReportTexts({ edition, filling }: { readonly edition: ScaleEdition; readonly filling: Filling }) {
  const label = useLabel();
  const blocks = edition.report.blocks.filter((block): block is Extract<ReportBlock, { kind: 'text' }> => block.kind === 'text');
  if (blocks.length === 0) return null;
  return (
    <SectionCard title={`${edition.annexes.report.code} ${label(edition.annexes.report.title)}`}>
      <div className="a-scale-fields">
        {blocks.map((block) => (
          <label key={block.code} className="a-scale-field">
            <span className="a-scale-label">{label(block.label)}</span>
            <Input value={filling.texts[block.code] ?? ''} maxLength={200} onChange={(event) => { filling.setText(block.code, event.target.value); }} />
          </label>
        ))}
      </div>
    </SectionCard>
  );
}

interface BodyProps {
  readonly record: Assessment; readonly edition: ScaleEdition; readonly filling: Filling; readonly showMissing: boolean; readonly step: Step | null;
  readonly onChoose: (item: string, option: string) => void; readonly onFocus: (item: string) => void;
}

const noProblems: readonly SheetProblem[] = [];

/** The form itself: all of it, or the one step that is on. */
function FillBody({ record, edition, filling, showMissing, step, onChoose, onFocus }: BodyProps) {
  const label = useLabel();
  const { fromFile, score, sheet } = filling;
  const beside = useMemo(() => ({ fromFile, fromResident: record.suggestions.fromResident, last: record.suggestions.last?.sheet ?? null }), [fromFile, record.suggestions]);
  const problems = score.complete || score.refused.length === 0 ? noProblems : score.refused;
  const shows = (kind: Step['kind'], code: string): boolean => step === null || (step.kind === kind && step.code === code);
  return (
    <>
      {edition.sections.filter((section) => shows('section', section.code)).map((section) => (
        <ScaleSectionCard key={section.code} section={section} fields={sheet.fields} beside={beside} problems={problems} showMissing={showMissing} onField={filling.setField} />
      ))}
      {edition.parts.map((part) => {
        const items = part.items.filter((item) => shows('item', item.code));
        return items.length === 0 ? null : (
          <section key={part.code} className="a-fill-main" aria-label={label(part.title)}>
            <h2 className="a-part-head"><span>{part.code} {label(part.title)}</span></h2>
            {items.map((item) => (
              <ItemCard
                key={item.code} item={item} options={optionsOfItem(edition, item)} chosen={sheet.answers[item.code]} last={beside.last?.answers[item.code]}
                missing={showMissing} large={step !== null} onChoose={onChoose} onFocus={onFocus}
              />
            ))}
          </section>
        );
      })}
      {shows('report', 'report') ? <ReportTexts edition={edition} filling={filling} /> : null}
    </>
  );
}

/** Filling in: the whole form or one question at a time; everything is kept as one goes. */
export function FillForm({ record, edition, onReplace }: { readonly record: Assessment; readonly edition: ScaleEdition; readonly onReplace: (record: Assessment) => void }) {
  const text = useText('assessments');
  const label = useLabel();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const filling = useFilling(record, edition);
  const [mode, setMode] = useListState<Mode>('assessment.mode', window.innerWidth < NARROW ? 'single' : 'whole');
  const [showMissing, setShowMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const steps = useMemo(() => stepsOf(edition), [edition]);
  const items = useMemo(() => edition.parts.flatMap((part) => part.items.map((item) => item.code)), [edition]);
  const [current, setCurrent] = useState<string | null>(() => items.find((code) => record.sheet.answers[code] === undefined) ?? null);
  const [at, setAt] = useState(0);
  const latest = useRef(filling);
  useLayoutEffect(() => { latest.current = filling; });
  const step = mode === 'single' ? (steps[at] ?? null) : null;

  const goTo = useCallback((code: string): void => {
    const index = steps.findIndex((one) => one.code === code || one.fields.includes(code));
    // At once and not at the next turn: on a slow computer the next digit is waiting already, and it is meant for the next question.
    const draw = isDrawn(code) ? (change: () => void) => { change(); } : flushSync;
    if (index >= 0) draw(() => { setAt(index); });
    goToElement(code);
  }, [steps]);
  const openCodes = (score: Filling['score']): string[] => (score.complete ? score.missingFields : [...score.missingFields, ...score.refused.map((problem) => String(problem.path[1])), ...score.missing]);
  const goOn = useCallback((): void => {
    const open = openCodes(latest.current.score)[0];
    if (open !== undefined) { setShowMissing(true); goTo(open); return; }
    document.getElementById(FINISH_ID)?.focus();
  }, [goTo]);
  const move = useCallback((from: string, by: 1 | -1): void => {
    const next = items[items.indexOf(from) + by];
    if (next !== undefined) goTo(next);
    // After the last one: on to what was left out, judged once this answer has been counted.
    else if (by === 1) setTimeout(goOn);
  }, [items, goTo, goOn]);
  const choose = useCallback((item: string, option: string | undefined): void => {
    latest.current.answer(item, option);
    if (option !== undefined) move(item, 1);
  }, [move]);
  useItemKeys({ edition, current: step === null ? current : step.kind === 'item' ? step.code : null, onAnswer: choose, onMove: move, onGoOn: goOn });

  const finish = async (): Promise<void> => {
    setShowMissing(true);
    if (openCodes(filling.score).length > 0) { goOn(); return; }
    setBusy(true);
    try {
      const version = await filling.settle();
      if (version === null) return;
      await client.assessments.complete({ id: record.id, expectedVersion: version });
      void navigate(`/assessments/${record.id}`);
    } catch (error) {
      void message.error(presentError(error).sentence);
      const { data } = failureOf(error);
      const first = [data['missingFields'], data['missingItems']].flat().find((code) => typeof code === 'string');
      if (typeof first === 'string') goTo(first);
    } finally {
      setBusy(false);
    }
  };
  const reason = edition.reasons.find((known) => known.code === record.reason);
  const hints = [
    { keys: ['0', '–', '9'], does: text('keys.digits') }, { keys: ['↑', '↓'], does: text('keys.arrows') }, { keys: ['Delete'], does: text('keys.delete') }, { keys: ['Enter'], does: text('keys.enter') },
  ];
  return (
    <EntryPage
      title={text('entry.title', { name: record.resident.name })} width="full" back={`/assessments/${record.id}`}
      subtitle={text('entry.subtitle', { number: record.number, scale: label(record.edition.title), edition: record.edition.document, on: record.baselineOn, reason: reason === undefined ? '' : label(reason.text) })}
      actions={<HeadButton record={record} edition={edition} settle={filling.settle} onReplace={onReplace} />}
      badges={<Segmented<Mode> value={mode} onChange={setMode} options={[{ value: 'whole', label: text('entry.whole') }, { value: 'single', label: text('entry.single') }]} aria-label={text('entry.mode')} />}
      mark={<><AutosaveMark draft={filling} /><KeyHints hints={hints} /></>}
      footer={<Button id={FINISH_ID} type="primary" loading={busy} onClick={() => { void finish(); }}>{text('entry.finish')}</Button>}
    >
      <DraftNotice record={record} settle={filling.settle} onReplace={onReplace} />
      {filling.problem === null ? null : <div role="alert"><Alert type="error" showIcon title={presentError(filling.problem).sentence} /></div>}
      <div className="a-fill">
        <div className="a-fill-main">
          {step === null ? null : <StepBar at={at} of={steps.length} onGo={setAt} />}
          <FillBody record={record} edition={edition} filling={filling} showMissing={showMissing} step={step} onChoose={choose} onFocus={setCurrent} />
          {step === null ? null : <StepBar at={at} of={steps.length} onGo={setAt} />}
        </div>
        <FillSide record={record} edition={edition} filling={filling} onGoTo={goTo} />
      </div>
      <StaleChoice record={record} filling={filling} onClosed={() => { void navigate(`/assessments/${record.id}`); }} />
    </EntryPage>
  );
}

function StepBar({ at, of, onGo }: { readonly at: number; readonly of: number; readonly onGo: (at: number) => void }) {
  const text = useText('assessments');
  return (
    <div className="a-step-bar" role="group" aria-label={text('entry.steps')}>
      <Button disabled={at === 0} onClick={() => { onGo(at - 1); }}>{text('entry.previous')}</Button>
      <span>{text('entry.step', { at: at + 1, of })}</span>
      <Button disabled={at >= of - 1} onClick={() => { onGo(at + 1); }}>{text('entry.next')}</Button>
    </div>
  );
}
