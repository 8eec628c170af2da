import { CheckCircleOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo } from 'react';
import { isAnswered } from '@shared/engines/scale-sheet';
import type { ScaleField, ScaleSection } from '@shared/standards/scale-fields';
import type { AnswerSheet, FieldValue } from '@shared/standards/scale-sheet';
import type { SheetProblem } from '@shared/standards/score';
import { presentIssue } from '../api';
import { useLabel, useText } from '../text';
import { SectionCard } from '../ui';
import { FieldInput } from './field-input';
import { noneValue } from './none-value';
import { fieldWords } from './words';

/** Id of the element an information field is found by. */
export const fieldElementId = (code: string): string => `field-${code}`;

/** What stands beside the fields and is never an answer until somebody takes it. */
export interface Beside {
  readonly fromFile: readonly string[];
  readonly fromResident: Readonly<Record<string, FieldValue>>;
  readonly last: AnswerSheet | null;
}

interface SectionProps {
  readonly section: ScaleSection;
  /** Only the fields, so that answering an item does not draw the information again. */
  readonly fields: AnswerSheet['fields'];
  readonly beside: Beside;
  readonly problems: readonly SheetProblem[];
  /** Mark what is missing: after somebody tried to close the form. */
  readonly showMissing: boolean;
  readonly onField: (code: string, value: FieldValue | undefined) => void;
}

function isHead(field: ScaleField): boolean {
  return field.prefill?.startsWith('assessment.') === true;
}

const wide = new Set<ScaleField['type']>(['longText', 'multiChoice', 'diagnosisList', 'eventCounts', 'table']);

function FieldLine({ field, value, beside, problem, missing, onField }: {
  readonly field: ScaleField; readonly value: FieldValue | undefined; readonly beside: Beside; readonly problem: SheetProblem | undefined; readonly missing: boolean;
  readonly onField: SectionProps['onField'];
}) {
  const label = useLabel();
  const text = useText('assessments');
  const labelId = `${fieldElementId(field.code)}-label`;
  const offered = beside.fromResident[field.code];
  const before = fieldWords(field, beside.last?.fields[field.code], label);
  return (
    <div id={fieldElementId(field.code)} className={`a-scale-field${wide.has(field.type) ? ' a-scale-field-wide' : ''}${missing ? ' a-scale-field-missing' : ''}`}>
      <div className="a-scale-label" id={labelId}>
        <span className="a-item-code">{field.code}</span>{label(field.label)}
        {field.required ? null : <span className="a-optional">{text('entry.optional')}</span>}
        {beside.fromFile.includes(field.code) && !isHead(field) ? <span className="a-from-file"><FolderOpenOutlined /> {text('entry.fromFile')}</span> : null}
      </div>
      {field.hint === undefined ? null : <p className="a-help">{label(field.hint)}</p>}
      {isHead(field) ? <div className="a-fixed">{fieldWords(field, value, label)}</div> : <FieldInput field={field} value={value} labelId={labelId} onChange={(next) => { onField(field.code, next); }} />}
      {problem === undefined ? null : <p className="a-field-error" role="alert">{presentIssue({ ...problem, path: [...problem.path] })}</p>}
      {missing && problem === undefined ? <p className="a-field-error">{presentIssue({ path: [], reason: 'required' })}</p> : null}
      {offered === undefined ? null : (
        <p className="a-help">{text('entry.fileSays', { value: fieldWords(field, offered, label) })} <Button type="link" size="small" onClick={() => { onField(field.code, offered); }}>{text('entry.take')}</Button></p>
      )}
      {before === '' || isHead(field) || field.prefill !== undefined ? null : <p className="a-help">{text('entry.lastSaid', { value: before })}</p>}
    </div>
  );
}

/** A titled group of information fields, with one key that answers "nothing found" for all still open in it. */
export const ScaleSectionCard = memo(function ScaleSectionCard({ section, fields, beside, problems, showMissing, onField }: SectionProps) {
  const label = useLabel();
  const text = useText('assessments');
  const open = section.fields.filter((field) => field.required && !isAnswered(field, fields[field.code]));
  const clear = open.flatMap((field) => { const value = noneValue(field); return value === null ? [] : [{ code: field.code, value }]; });
  const extra = clear.length === 0
    ? (open.length === 0 ? <span className="a-good"><CheckCircleOutlined /> {text('entry.sectionDone')}</span> : null)
    : <Button onClick={() => { for (const one of clear) onField(one.code, one.value); }}>{text('entry.restNone', { count: clear.length })}</Button>;
  return (
    <SectionCard title={`${section.code} ${label(section.title)}`} extra={extra}>
      <div className="a-scale-fields">
        {section.fields.map((field) => (
          <FieldLine
            key={field.code} field={field} value={fields[field.code]} beside={beside} onField={onField} missing={showMissing && open.includes(field)}
            problem={problems.find((problem) => problem.path[0] === 'fields' && problem.path[1] === field.code)}
          />
        ))}
      </div>
    </SectionCard>
  );
});
