import { Alert, Button, Input, Progress } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AppraisalSheet } from '@shared/contract/appraisals';
import { askedSections, missingProofOf } from '@shared/engines/checklist';
import type { Checklist } from '@shared/standards/checklist';
import { presentError, presentIssue, useMay } from '../../api';
import { ChecklistItemCard, focusChecklistItem, type ChecklistWords } from '../../forms';
import { useLabel, useText } from '../../text';
import { AutosaveMark, EntryPage, KeyHints, SectionCard } from '../../ui';
import { SheetFacts } from './sheet-facts';
import { SignDialog } from './sheet-dialogs';
import { useSheet, type Filling } from './use-sheet';

function useWords(): ChecklistWords {
  const text = useText('appraisals');
  return useMemo(() => ({ note: text('sheet.note'), points: (points) => text('sheet.points', { points }), of: (max) => text('sheet.of', { max }) }), [text]);
}

/** What stands against each item, once somebody has tried to sign. */
function useProblems(filling: Filling, tried: boolean): (code: string) => string | null {
  const text = useText('appraisals');
  return (code) => {
    const { score } = filling;
    if (score.complete) return null;
    // A wrong figure is told at once; what is only missing waits until somebody tries to finish.
    if (score.refused.some((one) => one.item === code)) return text('sheet.problem');
    if (!tried) return null;
    if (score.missing.includes(code)) return presentIssue({ path: [], reason: 'required' });
    return score.missingProof.some((one) => one.item === code) ? text('sheet.noteNeeded') : null;
  };
}

/** The sheet being filled: digits give points, Enter moves on, everything is kept as it is typed. */
export function FillView({ record, list, back }: { readonly record: AppraisalSheet; readonly list: Checklist; readonly back: string }) {
  const text = useText('appraisals');
  const label = useLabel();
  const may = useMay()('appraisals.edit') && !record.own;
  const navigate = useNavigate();
  const words = useWords();
  const filling = useSheet(record, list);
  const [tried, setTried] = useState(false);
  const [signing, setSigning] = useState<number | null>(null);
  const problemOf = useProblems(filling, tried);
  const sections = useMemo(() => askedSections(list, { positionGroup: record.groups }), [list, record.groups]);
  const codes = sections.flatMap((section) => section.items.map((item) => item.code));
  const { score } = filling;
  const move = (code: string, step: 1 | -1): void => { const next = codes[codes.indexOf(code) + step]; if (next !== undefined) focusChecklistItem(next); };
  const sign = async (): Promise<void> => {
    setTried(true);
    if (!score.complete) {
      const wrong = new Set([...score.missing, ...score.refused.map((one) => one.item), ...score.missingProof.map((one) => one.item)]);
      const first = codes.find((code) => wrong.has(code));
      if (first !== undefined) focusChecklistItem(first);
      return;
    }
    setSigning(await filling.settle());
  };
  const hints = [{ keys: ['0', '9'], does: text('sheet.keys.digits') }, { keys: ['Enter', '↑', '↓'], does: text('sheet.keys.move') }];
  const sum = score.complete ? text('points', { points: score.points, max: score.max }) : text('sheet.progress', { answered: score.answered, of: score.of });
  return (
    <EntryPage
      title={text('sheet.title', { name: record.staff.name, month: record.month })} back={back} mark={<><AutosaveMark draft={filling} /><KeyHints hints={hints} /></>}
      footer={<><span className="a-appraisal-sum">{sum}</span><Button onClick={() => { void navigate(back); }}>{text('back')}</Button><Button type="primary" disabled={!may} onClick={() => { void sign(); }}>{text('sheet.sign')}</Button></>}
    >
      {record.own ? <Alert type="info" showIcon title={text('sheet.own')} /> : null}
      {filling.problem === null ? null : <Alert type="error" showIcon title={presentError(filling.problem).sentence} />}
      <SheetFacts record={record} />
      {list.introduction === undefined ? null : <p className="a-help">{label(list.introduction)}</p>}
      <Progress percent={score.of === 0 ? 0 : Math.round((score.answered / score.of) * 100)} showInfo={false} aria-label={text('sheet.progress', { answered: score.answered, of: score.of })} />
      {sections.map((section, at) => (
        <section key={section.code} className="a-stack" aria-label={label(section.title)}>
          <h2 className="a-part-head">{label(section.title)}</h2>
          {section.items.map((item, index) => (
            <ChecklistItemCard
              key={item.code} item={item} position={`${String(at + 1)}.${String(index + 1)}`} answer={filling.sheet.answers[item.code]} proof={filling.sheet.proofs[item.code]} disabled={!may}
              problem={problemOf(item.code)} wantsNote={missingProofOf(item, filling.sheet.answers[item.code], undefined).some((one) => one.kind === 'note')} words={words}
              onAnswer={filling.answer} onNote={filling.note} onMove={move}
            />
          ))}
        </section>
      ))}
      <SectionCard title={text('sheet.remark')}>
        <Input.TextArea aria-label={text('sheet.remark')} rows={3} maxLength={1_000} disabled={!may} value={filling.remark} onChange={(event) => { filling.setRemark(event.target.value); }} />
      </SectionCard>
      {signing === null ? null : <SignDialog record={record} version={signing} onClose={() => { setSigning(null); }} />}
    </EntryPage>
  );
}
