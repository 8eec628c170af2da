import { optionsOfItem, type ItemOption, type ScaleEdition } from '../../../shared/standards/scale';
import type { ScaleField } from '../../../shared/standards/scale-fields';
import type { AnswerSheet, FieldValue } from '../../../shared/standards/scale-sheet';
import { isAnswered } from '../../../shared/engines/scale-sheet';

/** How a made-up person answers. */
export interface MadeUpAnswers {
  /** 0 well to 1 wholly dependent. */
  readonly frailty: number;
  /** Chance, 0 ≤ n < 1. */
  readonly next: () => number;
  /** Name for the text blanks that ask for a person. */
  readonly informant: string;
  /** Times the first kind of risk event happened. */
  readonly events: number;
}

/** The option whose share of the points lies nearest to what is left of the person's ability, give or take a little. */
function optionFor(options: readonly ItemOption[], max: number, how: MadeUpAnswers): string {
  const wanted = Math.min(1, Math.max(0, 1 - how.frailty + (how.next() - 0.5) * 0.35)) * max;
  const best = options.reduce((chosen, option) => (Math.abs(option.points - wanted) < Math.abs(chosen.points - wanted) ? option : chosen));
  return best.code;
}

/** What "nothing found" looks like for a field that must be answered. */
function plainValue(field: ScaleField, how: MadeUpAnswers): FieldValue | null {
  switch (field.type) {
    case 'text': return { type: 'text', value: how.informant };
    case 'choice': {
      const option = field.options.find((one) => one.detail?.required !== true);
      return option === undefined ? null : { type: 'choice', option: option.code };
    }
    case 'multiChoice':
    case 'diagnosisList': {
      const option = field.options.find((one) => one.exclusive === true) ?? field.options.find((one) => one.detail?.required !== true);
      return option === undefined ? null : { type: field.type, chosen: [{ option: option.code }] };
    }
    case 'eventCounts': {
      const counts = [...field.counts].sort((a, b) => a.count - b.count);
      const happened = counts.findLast((count) => count.count <= how.events);
      return { type: 'eventCounts', counts: Object.fromEntries(field.rows.map((row, index) => [row.code, (index === 0 ? happened : counts[0])?.code ?? ''])) };
    }
    case 'date': case 'number': case 'longText': case 'table': return null;
  }
}

/** A whole sheet for a made-up person by any scale: pre-filled values stay, items follow the frailty, required fields find nothing. */
export function madeUpSheet(edition: ScaleEdition, prefilled: AnswerSheet, how: MadeUpAnswers): AnswerSheet {
  const fields = { ...prefilled.fields };
  for (const field of edition.sections.flatMap((section) => section.fields)) {
    if (!field.required || isAnswered(field, fields[field.code])) continue;
    const value = plainValue(field, how);
    if (value !== null) fields[field.code] = value;
  }
  const items = edition.parts.flatMap((part) => part.items);
  return { fields, answers: Object.fromEntries(items.map((item) => [item.code, optionFor(optionsOfItem(edition, item), item.max, how)])) };
}
