import fc from 'fast-check';
import { optionsOfItem, type ItemOption, type ScaleEdition } from '@shared/standards/scale';
import type { ScaleField } from '@shared/standards/scale-fields';
import type { AnswerSheet, FieldValue } from '@shared/standards/scale-sheet';

/** Items with their options, in form order. */
export function scaleIndexOptions(edition: ScaleEdition): { code: string; max: number; options: readonly ItemOption[] }[] {
  return edition.parts.flatMap((part) => part.items).map((item) => ({ code: item.code, max: item.max, options: optionsOfItem(edition, item) }));
}

function arbitraryChosen(options: readonly { code: string; exclusive?: true | undefined; detail?: { required: boolean } | undefined }[]) {
  const withDetail = (code: string) => {
    const asked = options.find((option) => option.code === code)?.detail !== undefined;
    return asked ? { option: code, detail: 'x' } : { option: code };
  };
  return fc.uniqueArray(fc.constantFrom(...options.map((option) => option.code)), { minLength: 1, maxLength: 4 }).map((codes) => {
    const exclusive = codes.find((code) => options.find((option) => option.code === code)?.exclusive === true);
    return (exclusive === undefined ? codes : [exclusive]).map(withDetail);
  });
}

function arbitraryValue(field: ScaleField): fc.Arbitrary<FieldValue> {
  switch (field.type) {
    case 'text':
    case 'longText':
      return fc.constant({ type: field.type, value: 'x' });
    case 'date':
      return fc.constant({ type: 'date', value: '2026-02-28' });
    case 'number':
      return fc.integer({ min: Math.ceil(field.min), max: Math.floor(field.max) }).map((value) => ({ type: 'number', value }));
    case 'choice':
      return fc.constantFrom(...field.options).map((option) =>
        ({ type: 'choice', option: option.code, ...(option.detail === undefined ? {} : { detail: 'x' }) }));
    case 'multiChoice':
    case 'diagnosisList': {
      const { type } = field;
      return arbitraryChosen(field.options).map((chosen) => ({ type, chosen }));
    }
    case 'eventCounts':
      return fc.tuple(...field.rows.map(() => fc.constantFrom(...field.counts.map((count) => count.code)))).map((counts) => ({
        type: 'eventCounts',
        counts: Object.fromEntries(field.rows.map((row, index) => [row.code, counts[index] ?? ''])),
      }));
    case 'table':
      return fc.constant({ type: 'table', rows: [Object.fromEntries(field.columns.map((column) => [column.code, 'x']))] });
  }
}

/** A random sheet, complete in items and fields. */
export function arbitrarySheet(edition: ScaleEdition): fc.Arbitrary<AnswerSheet> {
  const fields = edition.sections.flatMap((section) => section.fields);
  const items = scaleIndexOptions(edition);
  return fc.record({
    fields: fc.tuple(...fields.map(arbitraryValue)).map((values) =>
      Object.fromEntries(fields.flatMap((field, index) => { const value = values[index]; return value === undefined ? [] : [[field.code, value]]; }))),
    answers: fc.tuple(...items.map((item) => fc.constantFrom(...item.options.map((option) => option.code)))).map((codes) =>
      Object.fromEntries(items.map((item, index) => [item.code, codes[index] ?? '']))),
  });
}
