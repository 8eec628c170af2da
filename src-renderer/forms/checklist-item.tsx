import { CheckOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber } from 'antd';
import { memo, type KeyboardEvent } from 'react';
import type { ChecklistItem } from '@shared/standards/checklist';
import type { ChecklistAnswer, ChecklistProof } from '@shared/standards/checklist-sheet';
import { useLabel, useText } from '../text';
import { CivilDateField } from '../ui';

/** Words about items of checklists that the page using them gives. */
export interface ChecklistWords {
  readonly note: string;
  readonly points: (points: number) => string;
  readonly of: (max: number) => string;
}

interface ItemProps {
  readonly item: ChecklistItem;
  readonly position: string;
  readonly answer: ChecklistAnswer | undefined;
  readonly proof: ChecklistProof | undefined;
  readonly disabled: boolean;
  /** A sentence when something is missing or cannot stand; shown once the person has tried to finish. */
  readonly problem: string | null;
  /** The answer asks for words. */
  readonly wantsNote: boolean;
  readonly words: ChecklistWords;
  readonly onAnswer: (code: string, answer: ChecklistAnswer | undefined) => void;
  readonly onNote: (code: string, note: string) => void;
  readonly onMove: (code: string, step: 1 | -1) => void;
}

export const checklistElementId = (code: string): string => `check-${code}`;

/** Moves the focus to the field of an item. */
export function focusChecklistItem(code: string): void {
  const field = document.getElementById(checklistElementId(code));
  field?.focus({ preventScroll: true });
  field?.closest('.a-item')?.scrollIntoView({ block: 'center' });
}

function Choices({ item, answer, disabled, onAnswer }: Pick<ItemProps, 'item' | 'answer' | 'disabled' | 'onAnswer'>) {
  const label = useLabel();
  if (item.answer.type !== 'choice') return null;
  const chosen = answer?.type === 'choice' ? answer.option : null;
  return (
    <div className="a-options a-options-row" role="radiogroup" aria-label={label(item.title)}>
      {item.answer.options.map((option, at) => (
        <button
          key={option.code} type="button" role="radio" aria-checked={chosen === option.code} tabIndex={-1} disabled={disabled}
          className={`a-option${chosen === option.code ? ' a-option-chosen' : ''}`} onClick={() => { onAnswer(item.code, { type: 'choice', option: option.code }); }}
        >
          <kbd>{at + 1}</kbd><span className="a-option-text">{label(option.text)}</span>{chosen === option.code ? <CheckOutlined /> : null}
        </button>
      ))}
    </div>
  );
}

type InputProps = Pick<ItemProps, 'item' | 'answer' | 'disabled' | 'onAnswer' | 'words'>;

function Control({ item, answer, disabled, onAnswer, words }: InputProps) {
  const label = useLabel();
  const id = checklistElementId(item.code);
  const common = { id, disabled, 'aria-label': label(item.title) };
  switch (item.answer.type) {
    case 'choice':
      return <Choices item={item} answer={answer} disabled={disabled} onAnswer={onAnswer} />;
    case 'points': {
      const most = item.points ?? 0;
      return (
        <div className="a-check-points">
          <InputNumber<number> {...common} value={answer?.type === 'points' ? answer.points : null} step={item.answer.step} keyboard={false} controls={false} onChange={(value) => { onAnswer(item.code, value === null ? undefined : { type: 'points', points: value }); }} />
          <span className="a-faint">{words.of(most)}</span>
          {disabled ? null : <Button size="small" tabIndex={-1} onClick={() => { onAnswer(item.code, { type: 'points', points: most }); }}>{words.points(most)}</Button>}
        </div>
      );
    }
    case 'number':
      return <div className="a-check-points"><InputNumber<number> {...common} value={answer?.type === 'number' ? answer.value : null} controls={false} onChange={(value) => { onAnswer(item.code, value === null ? undefined : { type: 'number', value }); }} /><span className="a-faint">{label(item.answer.unit)}</span></div>;
    case 'date':
      return <CivilDateField {...common} value={answer?.type === 'date' ? answer.on : null} onChange={(on) => { onAnswer(item.code, on === null ? undefined : { type: 'date', on }); }} />;
    case 'text':
      return <Input.TextArea {...common} rows={2} maxLength={2_000} value={answer?.type === 'text' ? answer.text : ''} onChange={(event) => { onAnswer(item.code, event.target.value === '' ? undefined : { type: 'text', text: event.target.value }); }} />;
  }
}

/** One item of a checklist: what is asked, the answer, and the words it asks for. Digits answer, Enter and arrows move on. */
export const ChecklistItemCard = memo(function ChecklistItemCard({ item, position, answer, proof, disabled, problem, wantsNote, words, onAnswer, onNote, onMove }: ItemProps) {
  const label = useLabel();
  const text = useText('common');
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const target = event.target as HTMLElement;
    if (event.nativeEvent.isComposing || target.tagName === 'TEXTAREA' || (target.tagName === 'INPUT' && target.id !== checklistElementId(item.code))) return;
    const option = item.answer.type === 'choice' && /^[1-9]$/.test(event.key) ? item.answer.options[Number(event.key) - 1] : undefined;
    if (option !== undefined && !disabled) onAnswer(item.code, { type: 'choice', option: option.code });
    else if (event.key === 'Enter' && target.tagName !== 'BUTTON') onMove(item.code, 1);
    else if (event.key === 'ArrowDown') onMove(item.code, 1);
    else if (event.key === 'ArrowUp') onMove(item.code, -1);
    else return;
    event.preventDefault();
  };
  const done = answer !== undefined && problem === null;
  const choice = item.answer.type === 'choice';
  const note = proof?.note ?? '';
  return (
    <div
      className={`a-item a-check${done ? ' a-item-done' : ''}${problem === null ? '' : ' a-item-missing'}`} onKeyDown={onKeyDown}
      {...(choice ? { id: checklistElementId(item.code), tabIndex: 0, role: 'group', 'aria-label': label(item.title) } : {})}
    >
      <div className="a-item-name"><strong><span className="a-item-code">{position}</span>{label(item.title)}</strong>{item.optional === true ? <span className="a-optional">{text('optional')}</span> : null}{item.hint === undefined ? null : <span className="a-item-hint">{label(item.hint)}</span>}</div>
      <Control item={item} answer={answer} disabled={disabled} onAnswer={onAnswer} words={words} />
      {wantsNote || note !== '' ? (
        <Input className="a-check-note" aria-label={`${label(item.title)} ${words.note}`} placeholder={words.note} disabled={disabled} maxLength={1_000} value={note} status={problem === null ? '' : 'error'} onChange={(event) => { onNote(item.code, event.target.value); }} />
      ) : null}
      {problem === null ? null : <p className="a-field-error" role="alert">{problem}</p>}
    </div>
  );
});
