import { rowReasons, type RowIssue } from '@shared/contract/roster';
import type { InterpretedRow } from '../../platform/spreadsheets/import-target';
import type { PlannedRow, PlanRules, Subject } from './target';

/** What earlier rows of the file have taken. */
export interface PlanState {
  /** Key → first sound row of the file that has it. */
  readonly keys: Map<string, number>;
  /** Record → first row of the file that is about it. */
  readonly subjects: Map<string, number>;
}

export const freshState = (): PlanState => ({ keys: new Map(), subjects: new Map() });

type Base<Given, Fields> = Omit<PlannedRow<Given, Fields>, 'outcome' | 'issues'>;

/**
 * Decides for one row what importing it would do. Rows come in the order of the file: the first of two rows with one
 * key counts, the second is its duplicate.
 */
export function planRow<Given, Fields>(read: InterpretedRow<Given>, rules: PlanRules<Given, Fields>, state: PlanState): PlannedRow<Given, Fields> {
  const base: Base<Given, Fields> = { row: read.row, given: read.given, remarks: [...read.remarks], subject: null, before: null, earlierRow: null, fields: null };
  const key = rules.keyOf(read.given);
  const twin = key === null ? undefined : state.keys.get(key);
  if (twin !== undefined) return { ...base, outcome: 'duplicate', issues: [], earlierRow: twin };
  if (read.issues.length > 0) return { ...base, outcome: 'error', issues: read.issues };
  const planned = planSound(base, rules);
  const earlierRow = planned.subject === null ? undefined : state.subjects.get(planned.subject.id);
  if (key === null && planned.outcome === 'decide' && earlierRow !== undefined) return { ...base, outcome: 'duplicate', issues: [], earlierRow };
  // A row that cannot be imported does not stand in the way of a later, right one of the same person.
  if (planned.outcome === 'error') return planned;
  if (key !== null) state.keys.set(key, read.row);
  if (planned.subject !== null && earlierRow === undefined) state.subjects.set(planned.subject.id, read.row);
  return planned;
}

function planSound<Given, Fields>(base: Base<Given, Fields>, rules: PlanRules<Given, Fields>): PlannedRow<Given, Fields> {
  const certain = rules.certain(base.given);
  if (certain) return planUpdate(base, certain, rules);
  const alike = rules.alike(base.given);
  if (alike === undefined) return planNew(base, rules);
  // Nothing proves that it is the same: a person decides.
  return { ...planNew(base, rules), outcome: 'decide', issues: [], subject: alike };
}

function planUpdate<Given, Fields>(base: Base<Given, Fields>, subject: Subject, rules: PlanRules<Given, Fields>): PlannedRow<Given, Fields> {
  const before = rules.fieldsOf(subject);
  const validated = rules.laidOver(before, base.given);
  if (!validated.ok) return { ...base, outcome: 'error', issues: validated.issues, subject };
  const remarks = [...base.remarks, ...rules.remarksOn(before, validated.fields, base.given)];
  const same = changedKeys(before, validated.fields).length === 0;
  return { ...base, remarks, outcome: same ? 'duplicate' : 'update', issues: [], subject, before, fields: same ? null : validated.fields };
}

function planNew<Given, Fields>(base: Base<Given, Fields>, rules: PlanRules<Given, Fields>): PlannedRow<Given, Fields> {
  const validated = rules.asNew(base.given);
  return validated.ok ? { ...base, outcome: 'new', issues: [], remarks: [...base.remarks, ...rules.remarksOnNew(base.given)], fields: validated.fields }
    : { ...base, outcome: 'error', issues: validated.issues };
}

/** The update a person chose for a row that looked like a record there is. */
export function planAsUpdate<Given, Fields>(planned: PlannedRow<Given, Fields>, rules: PlanRules<Given, Fields>): PlannedRow<Given, Fields> {
  // A row without a number keeps the number there is; a row with another one would change who the record is about.
  return planned.subject === null ? planned : planUpdate({ ...planned, before: null, fields: null }, planned.subject, rules);
}

/** A field's issue in the words of rows; what only forms know is a matter of how the cell is written. */
export function rowIssue(field: string, reason: string, params: RowIssue['params']): RowIssue {
  return { field, reason: rowReasons.find((known) => known === reason) ?? 'format', ...(params === undefined ? {} : { params }) };
}

/** Fields whose value differs, in the order of the form. */
export function changedKeys<Fields>(before: Fields, after: Fields): (keyof Fields)[] {
  const keys = Object.keys(after as object) as (keyof Fields)[];
  return keys.filter((key) => JSON.stringify(canonical(before[key])) !== JSON.stringify(canonical(after[key])));
}

/** Key order says nothing; sorted, two equal records have equal text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]));
}
