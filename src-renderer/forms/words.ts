import type { Bilingual } from '@shared/contract/common';
import type { ScaleField } from '@shared/standards/scale-fields';
import type { ChosenOption, FieldValue } from '@shared/standards/scale-sheet';

type Label = (text: Bilingual) => string;
interface Named { readonly code: string; readonly text: Bilingual }

function chosenWords(options: readonly Named[], chosen: ChosenOption, label: Label): string {
  const option = options.find((known) => known.code === chosen.option);
  const word = option === undefined ? chosen.option : label(option.text);
  return chosen.detail === undefined || chosen.detail === '' ? word : `${word} (${chosen.detail})`;
}

function eventWords(field: ScaleField, value: Extract<FieldValue, { type: 'eventCounts' }>, label: Label): string {
  if (field.type !== 'eventCounts') return '';
  return field.rows.flatMap((row) => {
    const count = field.counts.find((known) => known.code === value.counts[row.code]);
    const detail = value.details?.[row.code];
    return count === undefined ? [] : [`${label(row.text)} ${label(count.text)}${detail === undefined || detail === '' ? '' : ` (${detail})`}`];
  }).join(', ');
}

/** A value in words, for reading beside a form, on a record and in a comparison. Empty when there is none. */
export function fieldWords(field: ScaleField, value: FieldValue | null | undefined, label: Label): string {
  if (value === null || value === undefined) return '';
  switch (value.type) {
    case 'text':
    case 'longText':
    case 'date':
      return value.value;
    case 'number':
      return field.type === 'number' ? `${String(value.value)} ${label(field.unit)}` : String(value.value);
    case 'choice':
      return field.type === 'choice' ? chosenWords(field.options, value, label) : value.option;
    case 'multiChoice':
    case 'diagnosisList':
      return value.chosen.map((one) => (field.type === 'multiChoice' || field.type === 'diagnosisList' ? chosenWords(field.options, one, label) : one.option)).join(', ');
    case 'eventCounts':
      return eventWords(field, value, label);
    case 'table':
      return value.rows.map((row) => Object.values(row).filter((cell) => cell !== '').join(' ')).join('; ');
  }
}
