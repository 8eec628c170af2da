import type { Assessment, Comparison } from '../../../shared/contract/assessments';
import { indexOf } from '../../../shared/engines/scale-index';
import type { ScaleEdition } from '../../../shared/standards/scale';
import type { FieldValue } from '../../../shared/standards/scale-sheet';
import { fieldsOf, isHeadField, sameValue } from './prefill';

/** One of the two: the record as one may see it, and the edition it was made by. */
export interface Side { readonly record: Assessment; readonly edition: ScaleEdition }

type Change = Comparison['items'][number]['change'];

function changeOf(before: unknown, after: unknown, same: boolean): Change {
  if (before === null) return after === null ? 'same' : 'added';
  if (after === null) return 'removed';
  return same ? 'same' : 'changed';
}

/** The chosen option in words; points only when that whole sheet is complete. */
function answer(side: Side, code: string) {
  const option = side.record.sheet.answers[code];
  if (option === undefined) return null;
  const known = indexOf(side.edition).items.get(code)?.options.get(option);
  if (known === undefined) return null;
  return { option, text: known.text, points: side.record.score.complete ? known.points : null };
}

function items(before: Side, after: Side): Comparison['items'] {
  const parts = [...after.edition.parts, ...before.edition.parts];
  const seen = new Set<string>();
  return parts.flatMap((part) => part.items.flatMap((item) => {
    if (seen.has(item.code)) return [];
    seen.add(item.code);
    const [old, now] = [answer(before, item.code), answer(after, item.code)];
    return [{ code: item.code, text: item.text, part: part.code, change: changeOf(old, now, old?.option === now?.option), before: old, after: now }];
  }));
}

function fields(before: Side, after: Side): Comparison['fields'] {
  const seen = new Set<string>();
  return [after, before].flatMap((side) => side.edition.sections.flatMap((section) => section.fields.flatMap((field) => {
    if (seen.has(field.code)) return [];
    seen.add(field.code);
    const value = (from: Side): FieldValue | null => from.record.sheet.fields[field.code] ?? null;
    const [old, now] = [value(before), value(after)];
    return [{
      code: field.code, label: field.label, section: section.code, before: old, after: now,
      change: changeOf(old, now, sameValue(old ?? undefined, now ?? undefined)),
    }];
  })));
}

function side({ record }: Side): Comparison['before'] {
  const { id, number, baselineOn, edition, state, result } = record;
  return { id, number, baselineOn, edition, state, result };
}

/** Two assessments side by side, in the order of the later one's form. Number, date and reason differ always and are not counted. */
export function compareAssessments(before: Side, after: Side): Comparison {
  const heads = new Set([before, after].flatMap((one) => fieldsOf(one.edition).filter(isHeadField).map((field) => field.code)));
  const itemLines = items(before, after);
  const fieldLines = fields(before, after);
  return {
    before: side(before), after: side(after), items: itemLines, fields: fieldLines,
    changedItems: itemLines.filter((line) => line.change !== 'same').length,
    changedFields: fieldLines.filter((line) => line.change !== 'same' && !heads.has(line.code)).length,
  };
}
