import type { Condition, ScaleSwitches } from '../standards/scale';
import type { ScaleField } from '../standards/scale-fields';
import type { AnswerSheet, FieldValue } from '../standards/scale-sheet';
import type { Because } from '../standards/score';

/** What a condition is judged by. */
export interface Facts {
  readonly sheet: AnswerSheet;
  readonly switches: ScaleSwitches;
  readonly fields: ReadonlyMap<string, ScaleField>;
}

/** The grounds on which a condition holds, or null when it does not. */
type Finding = readonly Because[] | null;

function chosenCodes(value: FieldValue | undefined): string[] {
  if (value === undefined) return [];
  if (value.type === 'choice') return [value.option];
  return value.type === 'multiChoice' || value.type === 'diagnosisList' ? value.chosen.map((one) => one.option) : [];
}

function byOptions(facts: Facts, field: string, wanted: readonly string[]): Finding {
  const options = chosenCodes(facts.sheet.fields[field]).filter((code) => wanted.includes(code));
  return options.length > 0 ? [{ kind: 'options', field, options }] : null;
}

function eventsOf(facts: Facts, code: string): Extract<Because, { kind: 'events' }> {
  const field = facts.fields.get(code);
  const value = facts.sheet.fields[code];
  const rows: { row: string; count: string; times: number }[] = [];
  if (field?.type === 'eventCounts' && value?.type === 'eventCounts') {
    for (const row of field.rows) {
      const count = field.counts.find((known) => known.code === value.counts[row.code]);
      if (count !== undefined && count.count > 0) rows.push({ row: row.code, count: count.code, times: count.count });
    }
  }
  return { kind: 'events', field: code, rows, total: rows.reduce((sum, row) => sum + row.times, 0) };
}

function allOf(facts: Facts, parts: readonly Condition[]): Finding {
  const grounds: Because[] = [];
  for (const part of parts) {
    const found = judge(facts, part);
    if (found === null) return null;
    grounds.push(...found);
  }
  return grounds;
}

function anyOf(facts: Facts, parts: readonly Condition[]): Finding {
  const found = parts.map((part) => judge(facts, part)).filter((one) => one !== null);
  return found.length > 0 ? found.flat() : null;
}

/** Judges a condition of an adjustment: the grounds on which it holds, or null. */
export function judge(facts: Facts, condition: Condition): Finding {
  switch (condition.op) {
    case 'all-of':
      return allOf(facts, condition.of);
    case 'any-of':
      return anyOf(facts, condition.of);
    case 'option-is':
      return byOptions(facts, condition.field, [condition.option]);
    case 'option-in':
      return byOptions(facts, condition.field, condition.options);
    case 'answer-in': {
      const option = facts.sheet.answers[condition.item];
      return option !== undefined && condition.options.includes(option) ? [{ kind: 'answer', item: condition.item, option }] : null;
    }
    case 'count-sum-at-least': {
      const events = eventsOf(facts, condition.field);
      return events.total >= condition.atLeast ? [events] : null;
    }
    case 'count-where': {
      const events = eventsOf(facts, condition.field);
      return events.rows.filter((row) => row.times >= condition.eachAtLeast).length >= condition.rowsAtLeast ? [events] : null;
    }
    case 'gate':
      return facts.switches[condition.switch] === condition.is ? judge(facts, condition.then) : null;
  }
}
