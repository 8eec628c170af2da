import type { PreviewRow, RowIssue, RowOutcome, RowRemark } from '@shared/contract/roster';
import type { Permission } from '@shared/contract/permissions';
import type { Clock } from '@shared/kit/instant';
import type { ReadDb, WriteDb } from '../../platform/database';
import type { StandardsStore } from '../../platform/standards';
import type { Writer } from '../../platform/writing';

/*
 * What the import as such does not know: what a row means, which record it is about and how that record is written. One kind
 * for each target; reading files, matching columns, the preview, the one transaction, the undo and the history are the same for all.
 */

/** What a kind may look at. Only what every call has, so that a plan made in one call holds in the next. */
export interface Around {
  readonly clock: Clock;
  readonly standards: StandardsStore;
}

/** A record there is, with the version it was compared with. */
export interface Subject {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

/** What importing one row would do. `Given` is what the row says, `Fields` the whole record. */
export interface PlannedRow<Given = unknown, Fields = unknown> {
  readonly row: number;
  readonly given: Given;
  readonly outcome: RowOutcome;
  readonly issues: RowIssue[];
  readonly remarks: RowRemark[];
  /** What would be written; null for rows that write nothing whatever is decided. */
  readonly fields: Fields | null;
  /** The record an update or a decision is about. */
  readonly subject: Subject | null;
  readonly before: Fields | null;
  /** Earlier row of the same file that says the same. */
  readonly earlierRow: number | null;
}

export type Validated<Fields> = { readonly ok: true; readonly fields: Fields } | { readonly ok: false; readonly issues: RowIssue[] };

/** How the rows of one target are told apart, found again and checked. */
export interface PlanRules<Given, Fields> {
  /** What makes two rows of a file the same thing, such as the number of a document; null when the row does not say. */
  keyOf(given: Given): string | null;
  /** The record the row is about without doubt. */
  certain(given: Given): Subject | undefined;
  /** A record that looks the same although nothing proves it; a person decides. */
  alike(given: Given): Subject | undefined;
  fieldsOf(subject: Subject): Fields;
  asNew(given: Given): Validated<Fields>;
  /** The record with what the row says laid over it. */
  laidOver(before: Fields, given: Given): Validated<Fields>;
  /** What to look at when the row makes a record, and when it changes one. */
  remarksOnNew(given: Given): RowRemark[];
  remarksOn(before: Fields, after: Fields, given: Given): RowRemark[];
}

export interface Names {
  readonly language: 'zh-CN' | 'en-US';
  /** Whether whoever asks may read document numbers in full. */
  readonly fullIds: boolean;
}

/** The part of a preview row only the target knows. */
export type Shown = Pick<PreviewRow, 'name' | 'values' | 'changes'>;

/** Says rows in words; made once for a page of them. */
export interface Showing<Given, Fields> {
  of(planned: PlannedRow<Given, Fields>): Shown;
}

/** What a person said words of a list mean: field → word → code. */
export type Meanings = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Write<Fields = unknown> {
  readonly row: number;
  readonly fields: Fields;
  /** The record an update is about; null for a new one. */
  readonly subject: Subject | null;
}

export interface Written<Fields = unknown> {
  readonly id: string;
  readonly versionAfter: number;
  readonly before: Fields | null;
  /** For the audit trail. */
  readonly detail: object;
  /** Other records whose version this raised by one. */
  readonly touched?: readonly string[];
}

/** A row of an earlier import, for its undo. */
export interface UndoRow<Fields = unknown> {
  readonly importId: string;
  readonly subjectId: string;
  readonly versionAfter: number;
  readonly before: Fields | null;
}

export type UndoRefusal = 'changedSince' | 'inUse' | 'voided';
export type Undone = { readonly ok: true; readonly detail: object; readonly touched?: readonly string[] } | { readonly ok: false; readonly why: UndoRefusal; readonly name: string };

/** The word a person may give a meaning, and what it can mean. */
export interface Choice {
  readonly code: string;
  readonly text: { readonly zh: string; readonly en: string };
}

/** Everything the import asks of one kind of record. Methods, so that the registry can hold kinds of different records. */
export interface TargetKind<Given = unknown, Fields = unknown> {
  /** File of column words under resources/templates. */
  readonly words: string;
  /** What a person must be allowed besides importing. */
  readonly permission: Permission;
  readonly readFullId: Permission;
  /** Kind of the subject in the audit trail. */
  readonly subjectKind: string;
  /** Fields without which a row is an error. */
  readonly required: readonly string[];
  /** Fields without a column for which there is nothing to check; of each group one is enough. */
  readonly needed: readonly (readonly string[])[];
  /** Fields shown in columns of their own in the preview, beside the name. */
  readonly shown: readonly string[];
  /** Name of the job that reads the cells, and what it needs besides rows, mapping and words. */
  readonly job: string;
  jobContext(around: Around, asked: { readonly db: ReadDb; readonly titleOf: (field: string) => string; readonly meanings: Meanings }): object;
  rules(db: ReadDb, around: Around): PlanRules<Given, Fields>;
  showing(db: ReadDb, names: Names, around: Around): Showing<Given, Fields>;
  /** The preview still holds for this row: what it needs is free, and nobody has touched the record since it was shown. */
  stillHolds(tx: WriteDb, write: Write<Fields>): boolean;
  write(tx: WriteDb, writer: Writer, importId: string, write: Write<Fields>, around: Around): Written<Fields>;
  /** The order of writing, where it is not that of the file; an undo goes the other way. */
  inOrder?(writes: readonly Write<Fields>[]): Write<Fields>[];
  undo(tx: WriteDb, writer: Writer, row: UndoRow<Fields>, reason: string): Undone;
  /** Field whose unknown words a person may explain on screen, with what they can mean. */
  choices?(db: ReadDb, around: Around): { readonly field: string; readonly choices: readonly Choice[] };
}
