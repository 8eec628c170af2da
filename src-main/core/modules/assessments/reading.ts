import { and, asc, desc, eq, inArray, isNull, isNotNull, lte, ne, sql, type SQL } from 'drizzle-orm';
import type { Assessment, AssessmentLine, AssessmentRef, Signature } from '../../../shared/contract/assessments';
import type { Bilingual } from '../../../shared/contract/common';
import type { Permission, Role } from '../../../shared/contract/permissions';
import { scoreSheet } from '../../../shared/engines/scale';
import { indexOf } from '../../../shared/engines/scale-index';
import type { CivilDate } from '../../../shared/kit/civil-date';
import type { Clock } from '../../../shared/kit/instant';
import { maskIdNumber } from '../../../shared/kit/mask';
import type { ScaleEdition } from '../../../shared/standards/scale';
import type { AnswerSheet } from '../../../shared/standards/scale-sheet';
import { prepareOnce, type ReadDb } from '../../platform/database';
import type { StandardsStore } from '../../platform/standards';
import { peopleByIds, residentFacts } from './people';
import { codeNames, fieldsOf, isHeadField, prefill, sameValue } from './prefill';
import { editionOf, editionRef, findStored, personRef, signaturesOf, stored, type SignatureRow, type Stored } from './rows';
import { gradeLineOf, isOpen, numberText, validUntil } from './rules';
import { assessments, assessmentSignatures } from './tables';

/** What reading needs beside the database. */
export interface Looking {
  readonly clock: Pick<Clock, 'today'>;
  readonly standards: StandardsStore;
  /** Who looks; decides what may be done next and whether the number of the identity document is shown whole. */
  readonly actor: { readonly accountId: string; readonly role: Role };
  readonly services: { readonly mayDo: (role: Role, permission: Permission) => boolean };
}

function signatureOut(row: SignatureRow): Signature {
  const { id, position, accountId, name, role, signedAt, editionHash, sheetHash } = row;
  return { id, position, person: { id: accountId, name, role }, signedAt, editionHash, sheetHash };
}

/** The result to show: the snapshot of a locked record; of a closed form what it will be; of a draft none. */
export function scoreOf(one: Stored, edition: ScaleEdition, today: CivilDate) {
  return one.result ?? scoreSheet(edition, one.switches, one.sheet, one.row.completedAt === null ? today : undefined);
}

export function refOf(one: Pick<Stored, 'row' | 'number'>): AssessmentRef {
  return { id: one.row.id, number: one.number, baselineOn: one.row.baselineOn };
}

function refById(db: ReadDb, id: string | null) {
  if (id === null) return null;
  const row = db.select({ id: assessments.id, year: assessments.numberYear, sequence: assessments.numberSequence, baselineOn: assessments.baselineOn })
    .from(assessments).where(eq(assessments.id, id)).get();
  return row === undefined ? null : { id: row.id, number: numberText(row.year, row.sequence), baselineOn: row.baselineOn };
}

export type People = ReturnType<typeof peopleByIds>;

/** A record as lists show it. */
export function lineOf(db: ReadDb, one: Stored, look: Pick<Looking, 'standards' | 'clock'>, people: People): AssessmentLine {
  const { row, state } = one;
  const entry = editionOf(look.standards, row.editionHash);
  const result = state === 'draft' ? null : gradeLineOf(scoreOf(one, entry.standard, look.clock.today()));
  const { items } = indexOf(entry.standard);
  return {
    id: row.id, version: row.version, number: one.number, edition: editionRef(entry), reason: row.reason, baselineOn: row.baselineOn, state,
    resident: people.get(row.residentId) ?? { id: row.residentId, name: '', sex: '', birthOn: null, bed: null },
    answered: Object.keys(one.sheet.answers).filter((code) => items.has(code)).length, of: items.size, result,
    signatures: one.signatures.map(signatureOut), assessorsRequired: one.switches.assessorsRequired,
    startedAt: row.createdAt, startedBy: personRef(db, row.createdBy), savedAt: row.savedAt, lockedAt: row.lockedAt,
    validUntil: one.result === null ? null : validUntil(row.baselineOn, one.switches, one.result.final.grade),
    correctionOf: refById(db, row.correctionOfId),
  };
}

/** The last locked assessment of the same resident by the same scale, not later than this one and not the one it corrects. */
function lastBefore(db: ReadDb, one: Stored): Stored | null {
  const { row } = one;
  const notThese = [row.id, ...(row.correctionOfId === null ? [] : [row.correctionOfId])];
  const found = db.select().from(assessments).where(and(
    eq(assessments.residentId, row.residentId), eq(assessments.family, row.family), isNotNull(assessments.lockedAt), isNull(assessments.voidedAt),
    lte(assessments.baselineOn, row.baselineOn), ...notThese.map((id) => ne(assessments.id, id)),
  )).orderBy(desc(assessments.baselineOn), desc(assessments.lockedAt)).limit(1).get();
  return found === undefined ? null : stored(found, signaturesOf(db, [found.id]).get(found.id) ?? []);
}

/** The sheet as this person may see it. */
function visible(sheet: AnswerSheet, edition: ScaleEdition, look: Looking): AnswerSheet {
  if (look.services.mayDo(look.actor.role, 'residents.readFullId')) return sheet;
  const fields = { ...sheet.fields };
  for (const field of fieldsOf(edition)) {
    const value = fields[field.code];
    if (field.prefill === 'resident.idNumber' && value?.type === 'text') fields[field.code] = { type: 'text', value: maskIdNumber(value.value) };
  }
  return { fields, answers: sheet.answers };
}

function suggestionsFor(db: ReadDb, one: Stored, edition: ScaleEdition, look: Looking): Assessment['suggestions'] {
  const last = lastBefore(db, one);
  const lastEntry = last === null ? null : editionOf(look.standards, last.row.editionHash);
  const lastOut = last === null || lastEntry === null ? null : {
    ...refOf(last), edition: editionRef(lastEntry), sheet: visible(last.sheet, lastEntry.standard, look), result: gradeLineOf(last.result),
  };
  const facts = one.state === 'draft' ? residentFacts(db, one.row.residentId) : null;
  if (facts === null) return { fromResident: {}, last: lastOut };
  const head = { number: one.number, baselineOn: one.row.baselineOn, reason: one.row.reason };
  const offered = prefill(edition, facts, head, codeNames(look.standards, one.row.baselineOn));
  const heads = new Set(fieldsOf(edition).filter(isHeadField).map((field) => field.code));
  const different = Object.entries(offered).filter(([code, value]) => !heads.has(code) && !sameValue(value, one.sheet.fields[code]));
  return { fromResident: Object.fromEntries(different), last: lastOut };
}

function nextSteps(one: Stored, look: Looking): Assessment['may'] {
  const may = (permission: Permission) => look.services.mayDo(look.actor.role, permission);
  const { state } = one;
  const waits = state === 'complete' || state === 'firstSigned';
  const mine = one.signatures.some((signature) => signature.accountId === look.actor.accountId);
  const edit = may('assessments.edit');
  return {
    edit: edit && state === 'draft', complete: edit && state === 'draft', reopen: edit && waits,
    sign: waits && may('assessments.sign') && !mine,
    signBarrier: !waits ? null : mine ? 'alreadySignedByYou' : may('assessments.sign') ? null : 'notAllowed',
    correct: edit && (state === 'locked' || state === 'superseded'), void: may('assessments.void') && state !== 'voided',
  };
}

function withdrawnOf(db: ReadDb, id: string): Assessment['withdrawnSignatures'] {
  return db.select().from(assessmentSignatures).where(and(eq(assessmentSignatures.assessmentId, id), isNotNull(assessmentSignatures.withdrawnAt)))
    .orderBy(asc(assessmentSignatures.signedAt)).all().flatMap((row) => {
      const { withdrawnAt, withdrawnBy, withdrawReason } = row;
      return withdrawnAt === null || withdrawnBy === null ? [] : [{ ...signatureOut(row), withdrawnAt, withdrawnBy: personRef(db, withdrawnBy), withdrawReason: withdrawReason ?? '' }];
    });
}

function correctionsOf(db: ReadDb, id: string): Assessment['corrections'] {
  const rows = db.select().from(assessments).where(eq(assessments.correctionOfId, id)).orderBy(asc(assessments.id)).all();
  const signatures = signaturesOf(db, rows.map((row) => row.id));
  return rows.map((row) => { const one = stored(row, signatures.get(row.id) ?? []); return { ...refOf(one), state: one.state }; });
}

/** One assessment whole, as the contract, the forms and the screens show it. */
export function wholeAssessment(db: ReadDb, one: Stored, look: Looking): Assessment {
  const { row, state } = one;
  const { standard: edition } = editionOf(look.standards, row.editionHash);
  const inForce = state === 'draft' ? look.standards.inForce('scale', row.family, row.baselineOn) : null;
  return {
    ...lineOf(db, one, look, peopleByIds(db, [row.residentId])),
    sheet: visible(one.sheet, edition, look), reportTexts: one.reportTexts, fromFile: [...one.fromFile],
    score: scoreOf(one, edition, look.clock.today()), switches: one.switches, sheetHash: row.sheetHash,
    completedAt: row.completedAt, completedBy: row.completedBy === null ? null : personRef(db, row.completedBy),
    withdrawnSignatures: withdrawnOf(db, row.id), correctionReason: row.correctionReason, corrections: correctionsOf(db, row.id),
    supersededBy: refById(db, row.supersededById),
    voided: row.voidedAt === null || row.voidedBy === null ? null : { at: row.voidedAt, by: personRef(db, row.voidedBy), reason: row.voidReason ?? '' },
    suggestions: isOpen(state) ? suggestionsFor(db, one, edition, look) : { fromResident: {}, last: null },
    newerEdition: inForce === null || inForce.hash === row.editionHash ? null : editionRef(inForce),
    may: nextSteps(one, look),
  };
}

/** One assessment whole by its id; null when there is none. */
export function readAssessment(db: ReadDb, id: string, look: Looking): Assessment | null {
  const one = findStored(db, id);
  return one === null ? null : wholeAssessment(db, one, look);
}


/** The grade of a locked record, for what is decided by it. */
export interface LockedGrade extends AssessmentRef {
  readonly residentId: string; readonly family: string; readonly grade: number; readonly gradeName: Bilingual; readonly voided: boolean;
}

const counts = and(isNotNull(assessments.lockedAt), isNull(assessments.voidedAt), isNull(assessments.supersededById));

/**
 * Grades of locked records, by id, the earliest baseline first: of certain records, also superseded and voided ones; of all whose
 * result counts today in a scale; or of those that count for certain residents, whatever the scale.
 */
export function lockedGrades(
  db: ReadDb, ask: { readonly ids: readonly string[] } | { readonly countingIn: string } | { readonly countingFor: readonly string[] },
): Map<string, LockedGrade> {
  const rows = 'countingFor' in ask ? prepareOnce(db, gradesOfResidents).all({ residents: JSON.stringify(ask.countingFor) })
    : gradesWhere(db, 'ids' in ask ? inArray(assessments.id, [...new Set(ask.ids)]) : and(eq(assessments.family, ask.countingIn), counts)).all();
  return new Map(rows.map((row) => [row.id, {
    id: row.id, number: numberText(row.year, row.sequence), residentId: row.residentId, family: row.family, baselineOn: row.baselineOn, grade: row.grade ?? 0,
    gradeName: { zh: row.zh, en: row.en }, voided: row.voidedAt !== null,
  }]));
}

function gradesWhere(db: ReadDb, where: SQL | undefined) {
  const name = (language: 'zh' | 'en') => sql<string>`json_extract(${assessments.result}, ${sql.raw(`'$.final.name.${language}'`)})`;
  return db.select({
    id: assessments.id, residentId: assessments.residentId, family: assessments.family, baselineOn: assessments.baselineOn, grade: assessments.grade,
    year: assessments.numberYear, sequence: assessments.numberSequence, zh: name('zh'), en: name('en'), voidedAt: assessments.voidedAt,
  }).from(assessments).where(and(where, isNotNull(assessments.lockedAt))).orderBy(asc(assessments.baselineOn));
}

// Every page of the register asks for the grades of its residents: building the query cost more than running it.
function gradesOfResidents(db: ReadDb) {
  return gradesWhere(db, and(sql`${assessments.residentId} in (select value from json_each(${sql.placeholder('residents')}))`, counts)).prepare();
}

/** Residents whose latest result that counts has one of these grades. */
export function residentsWithGrade(db: ReadDb, grades: readonly number[]): string[] {
  const rows = db.select({ residentId: assessments.residentId, grade: assessments.grade }).from(assessments).where(counts).orderBy(asc(assessments.baselineOn)).all();
  const latest = new Map(rows.map((row) => [row.residentId, row.grade]));
  return [...latest].filter(([, grade]) => grade !== null && grades.includes(grade)).map(([id]) => id);
}
