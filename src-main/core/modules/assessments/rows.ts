import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import * as z from 'zod';
import type { EditionRef } from '../../../shared/contract/assessments';
import { required } from '../../../shared/kit/assert';
import { answerSheet, type AnswerSheet } from '../../../shared/standards/scale-sheet';
import { scaleSwitches, type ScaleEdition, type ScaleSwitches } from '../../../shared/standards/scale';
import { completeScore, type CompleteScore } from '../../../shared/standards/score';
import { personOf } from '../../access';
import type { ReadDb } from '../../platform/database';
import type { StandardEntry, StandardsStore } from '../../platform/standards';
import { numberText, stateOf } from './rules';
import { assessments, assessmentSignatures } from './tables';

/* Rows as stored, and rows as the module works with them. */

export type Row = typeof assessments.$inferSelect;
export type SignatureRow = typeof assessmentSignatures.$inferSelect;

const codes = z.array(z.string());
const texts = z.record(z.string(), z.string());

/** A row with its JSON read and its signatures beside it. */
export interface Stored {
  readonly row: Row;
  readonly number: string;
  readonly state: ReturnType<typeof stateOf>;
  readonly sheet: AnswerSheet;
  readonly switches: ScaleSwitches;
  readonly reportTexts: Record<string, string>;
  readonly fromFile: readonly string[];
  readonly result: CompleteScore | null;
  /** Not taken back, in order. */
  readonly signatures: readonly SignatureRow[];
}

export function stored(row: Row, signatures: readonly SignatureRow[]): Stored {
  return {
    row, signatures,
    number: numberText(row.numberYear, row.numberSequence),
    state: stateOf({ ...row, signatures: signatures.length }),
    sheet: answerSheet.parse(JSON.parse(row.sheet)),
    switches: scaleSwitches.parse(JSON.parse(row.switches)),
    reportTexts: texts.parse(JSON.parse(row.reportTexts)),
    fromFile: codes.parse(JSON.parse(row.fromFile)),
    result: row.result === null ? null : completeScore.parse(JSON.parse(row.result)),
  };
}

/** Signatures not taken back, by assessment, in order. */
export function signaturesOf(db: ReadDb, ids: readonly string[]): Map<string, SignatureRow[]> {
  const byAssessment = new Map<string, SignatureRow[]>();
  if (ids.length === 0) return byAssessment;
  const rows = db.select().from(assessmentSignatures)
    .where(and(inArray(assessmentSignatures.assessmentId, [...ids]), isNull(assessmentSignatures.withdrawnAt)))
    .orderBy(asc(assessmentSignatures.position)).all();
  for (const row of rows) byAssessment.set(row.assessmentId, [...(byAssessment.get(row.assessmentId) ?? []), row]);
  return byAssessment;
}

export function findStored(db: ReadDb, id: string): Stored | null {
  const row = db.select().from(assessments).where(eq(assessments.id, id)).get();
  return row === undefined ? null : stored(row, signaturesOf(db, [id]).get(id) ?? []);
}

/** The edition a record was made by. Editions are never removed: shipped ones are locked, the home's own are only retired. */
export function editionOf(standards: StandardsStore, hash: string): StandardEntry<'scale'> {
  const entry = required(standards.byHash(hash), 'the edition a record was made by');
  if (entry.standard.kind !== 'scale') throw new Error('Broken assumption: an assessment was made by something that is no scale');
  return { ...entry, standard: entry.standard };
}

export function editionRef(entry: { readonly standard: ScaleEdition; readonly hash: string }): EditionRef {
  const { standard, hash } = entry;
  const { family, edition, title, shortTitle, source, status } = standard;
  return { family, edition, hash, title, shortTitle, document: source.document, status };
}

/** The person behind an account id, for showing. */
export function personRef(db: ReadDb, accountId: string) {
  const { id, name, role } = required(personOf(db, accountId), 'the account that acted');
  return { id, name, role };
}
