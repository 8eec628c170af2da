import type { ScaleField } from '@shared/standards/scale-fields';
import type { FieldValue } from '@shared/standards/scale-sheet';

/** Code by which our editions name the option that finds nothing, where it is not marked as exclusive. */
const NONE = 'none';

/** The answer "nothing found" of a field that has one: what a person says for a whole section with one key. */
export function noneValue(field: ScaleField): FieldValue | null {
  switch (field.type) {
    case 'choice': {
      const none = field.options.find((option) => option.code === NONE || option.exclusive === true);
      return none === undefined ? null : { type: 'choice', option: none.code };
    }
    case 'multiChoice':
    case 'diagnosisList': {
      const none = field.options.find((option) => option.exclusive === true);
      return none === undefined ? null : { type: field.type, chosen: [{ option: none.code }] };
    }
    case 'eventCounts': {
      const zero = field.counts.find((count) => count.count === 0);
      return zero === undefined ? null : { type: 'eventCounts', counts: Object.fromEntries(field.rows.map((row) => [row.code, zero.code])) };
    }
    case 'text': case 'longText': case 'date': case 'number': case 'table':
      return null;
  }
}
