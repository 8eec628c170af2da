import { personIssues } from '@shared/contract/person';
import { residentFields, type ResidentFields, type ResidentFieldsInput, unsaidFields } from '@shared/contract/residents';
import { rowReasons, type RowIssue, type RowOutcome, type RowRemark } from '@shared/contract/roster';
import { fieldIssues } from '@shared/contract/issues';
import type { CivilDate } from '@shared/kit/civil-date';
import type { InterpretedRow } from '../../platform/spreadsheets/import-target';
import { mergedFields } from './merge';
import { fieldOfPath, type GivenResident } from './residents-target';

/** What the plan has to know about a resident there is. */
export interface KnownResident {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly birthOn: CivilDate;
  readonly idKind: string;
  readonly idNumber: string | null;
}

/** Residents there are, found by document or by name and birth date. `fields` reads the whole record. */
export interface KnownResidents {
  byDocument(kind: string, number: string): KnownResident | undefined;
  byNameAndBirth(name: string, birthOn: string): KnownResident | undefined;
  fields(id: string): ResidentFields;
}

export interface PlannedRow {
  readonly row: number;
  readonly given: GivenResident;
  outcome: RowOutcome;
  readonly issues: RowIssue[];
  readonly remarks: RowRemark[];
  /** What would be written; null for rows that write nothing whatever is decided. */
  readonly fields: ResidentFields | null;
  /** The resident an update or a decision is about, with the version it was compared with. */
  readonly resident: KnownResident | null;
  readonly before: ResidentFields | null;
  /** Earlier row of the same file that says the same person. */
  readonly earlierRow: number | null;
}

export interface PlanState {
  /** Document → first sound row of the file that has it. */
  readonly documents: Map<string, number>;
  /** Resident → first row of the file that is about it. */
  readonly residents: Map<string, number>;
}

type Row = InterpretedRow<GivenResident>;

/** Names are compared as they are stored: blanks inside Chinese names do not count. */
export function comparableName(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase();
}

/**
 * Decides for one row what importing it would do. Rows come in the order of the file: the first of two rows with one
 * document counts, the second is its duplicate.
 */
export function planRow(read: Row, known: KnownResidents, today: CivilDate, state: PlanState): PlannedRow {
  const base = { row: read.row, given: read.given, remarks: [...read.remarks], resident: null, before: null, earlierRow: null, fields: null };
  const document = documentOf(read.given);
  const key = document === null ? null : `${document.kind} ${document.number}`;
  const twin = key === null ? undefined : state.documents.get(key);
  if (twin !== undefined) return { ...base, outcome: 'duplicate', issues: [], earlierRow: twin };
  if (read.issues.length > 0) return { ...base, outcome: 'error', issues: read.issues };
  const planned = planSound(read, base, document, known, today);
  const earlierRow = planned.resident === null ? undefined : state.residents.get(planned.resident.id);
  if (document === null && planned.outcome === 'decide' && earlierRow !== undefined) return { ...base, outcome: 'duplicate', issues: [], earlierRow };
  // A row that cannot be imported does not stand in the way of a later, right one of the same person.
  if (planned.outcome === 'error') return planned;
  if (key !== null) state.documents.set(key, read.row);
  if (planned.resident !== null && earlierRow === undefined) state.residents.set(planned.resident.id, read.row);
  return planned;
}

function planSound(read: Row, base: Base, document: ReturnType<typeof documentOf>, known: KnownResidents, today: CivilDate): PlannedRow {
  const byDocument = document === null ? undefined : known.byDocument(document.kind, document.number);
  if (byDocument) return planUpdate(read, base, byDocument, known, today);
  const { name, birthOn } = read.given;
  const alike = name === undefined || birthOn === undefined ? undefined : known.byNameAndBirth(name, birthOn);
  return alike ? planDecision(read, base, alike, today) : planNew(read, base, today);
}

function documentOf({ document }: GivenResident): { kind: string; number: string } | null {
  return typeof document?.number === 'string' ? { kind: document.kind, number: document.number } : null;
}

type Base = Omit<PlannedRow, 'outcome' | 'issues'>;

function planUpdate(read: Row, base: Base, resident: KnownResident, known: KnownResidents, today: CivilDate): PlannedRow {
  const before = known.fields(resident.id);
  const validated = validate(mergedFields(before, read.given), today);
  if (!validated.ok) return { ...base, outcome: 'error', issues: validated.issues, resident };
  const remarks = [...base.remarks];
  if (comparableName(before.name) !== comparableName(validated.fields.name)) remarks.push({ field: 'name', notice: 'nameDiffers', params: { name: before.name } });
  const same = changedFields(before, validated.fields).length === 0;
  return { ...base, remarks, outcome: same ? 'duplicate' : 'update', issues: [], resident, before, fields: same ? null : validated.fields };
}

/** Same name and birth date, but no number that proves it: a person decides whether it is the same resident. */
function planDecision(read: Row, base: Base, resident: KnownResident, today: CivilDate): PlannedRow {
  const asNew = planNew(read, base, today);
  return { ...asNew, outcome: 'decide', issues: [], resident, fields: asNew.fields };
}

function planNew(read: Row, base: Base, today: CivilDate): PlannedRow {
  if (read.given.document === undefined) return { ...base, outcome: 'error', issues: [{ field: 'idNumber', reason: 'required' }] };
  const validated = validate({ ...unsaidFields, ...read.given }, today);
  return validated.ok ? { ...base, outcome: 'new', issues: [], fields: validated.fields } : { ...base, outcome: 'error', issues: validated.issues };
}

/** The update a person chose for a row that looked like a resident. */
export function planAsUpdate(planned: PlannedRow, known: KnownResidents, today: CivilDate): PlannedRow {
  const { row, given, issues, remarks, resident } = planned;
  if (resident === null) return planned;
  // A row without a number keeps the number there is; a row with another one would change who the record is about.
  return planUpdate({ row, given, issues, remarks }, { ...planned, before: null, fields: null }, resident, known, today);
}

type Validated = { readonly ok: true; readonly fields: ResidentFields } | { readonly ok: false; readonly issues: RowIssue[] };

function validate(input: GivenResident, today: CivilDate): Validated {
  const parsed = residentFields.safeParse(input satisfies Partial<ResidentFieldsInput>);
  const raw = parsed.success ? personIssues(parsed.data, today) : fieldIssues(parsed.error.issues, input);
  const issues = raw.map(({ path, reason, params }): RowIssue => ({ field: fieldOfPath(path), reason: rowReason(reason), ...(params === undefined ? {} : { params }) }));
  if (parsed.success && issues.length === 0) return { ok: true, fields: parsed.data };
  return { ok: false, issues };
}

function rowReason(reason: string): RowIssue['reason'] {
  return rowReasons.find((known) => known === reason) ?? 'format';
}

/** Fields whose value differs, in the order of the form. */
export function changedFields(before: ResidentFields, after: ResidentFields): (keyof ResidentFields)[] {
  const keys = Object.keys(after) as (keyof ResidentFields)[];
  return keys.filter((key) => JSON.stringify(canonical(before[key])) !== JSON.stringify(canonical(after[key])));
}

/** Key order says nothing; sorted, two equal records have equal text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]));
}
