import type { ResidentFields } from '@shared/contract/residents';
import { maskIdNumber } from '@shared/kit/mask';
import { required } from '@shared/kit/assert';
import type { WriteDb } from '../../platform/database';
import type { Writer } from '../../platform/writing';
import { changedFacts } from '../persons';
import { auditFacts, fieldsOfRecord, holderOfDocument, insertResident, residentRecord, updateResident, voidResident } from '../residents';
import { contactRolesIn } from './contact-roles';
import { describeChanges, nameOfCode } from './describe';
import { isInUse } from './in-use';
import { listsInForce } from './lists';
import { codeListFamilies, type GivenResident, residentsTarget } from './residents-target';
import { residentRules } from './residents-rules';
import type { TargetKind, Undone, UndoRow, Write, Written } from './target';

function isFree(tx: WriteDb, { document }: ResidentFields, exceptId: string | null): boolean {
  if (document.number === null) return true;
  const holder = holderOfDocument(tx, document.kind, document.number);
  return holder === null || holder.voided || holder.id === exceptId;
}

function write(tx: WriteDb, writer: Writer, importId: string, { fields, subject }: Write<ResidentFields>): Written<ResidentFields> {
  if (subject === null) {
    const id = insertResident(tx, writer, fields, importId);
    return { id, versionAfter: 1, before: null, detail: { importId, to: auditFacts(fields) } };
  }
  const record = required(residentRecord(tx, subject.id), 'the resident of an update, looked at a moment ago');
  const before = fieldsOfRecord(tx, record);
  const versionAfter = updateResident(tx, record, fields);
  return { id: record.id, versionAfter, before, detail: { importId, ...changedFacts(auditFacts(before), auditFacts(fields)) } };
}

function undo(tx: WriteDb, writer: Writer, row: UndoRow<ResidentFields>, reason: string): Undone {
  const record = residentRecord(tx, row.subjectId);
  if (record === undefined) return { ok: false, why: 'voided', name: '' };
  const refuse = (why: 'changedSince' | 'inUse' | 'voided'): Undone => ({ ok: false, why, name: record.name });
  if (record.voidedAt !== null) return refuse('voided');
  if (record.version !== row.versionAfter) return refuse('changedSince');
  if (row.before === null) {
    if (isInUse(tx, 'residents', row.subjectId)) return refuse('inUse');
    voidResident(tx, writer, record, reason);
    return { ok: true, detail: { importId: row.importId, reason } };
  }
  if (!isFree(tx, row.before, record.id)) return refuse('changedSince');
  const now = fieldsOfRecord(tx, record);
  updateResident(tx, record, row.before);
  return { ok: true, detail: { importId: row.importId, reason, ...changedFacts(auditFacts(now), auditFacts(row.before)) } };
}

/** Lists of residents. */
export const residentsKind: TargetKind<GivenResident, ResidentFields> = {
  words: 'roster-columns.json',
  permission: 'residents.edit', readFullId: 'residents.readFullId', subjectKind: 'resident',
  required: residentsTarget.required, needed: [['name']], shown: ['sex', 'birthOn', 'idNumber'],
  job: 'interpretResidents',
  jobContext({ clock, standards }, { titleOf }) {
    const today = clock.today();
    const lists = listsInForce(standards, Object.values(codeListFamilies), today);
    return { today, lists, contactRoles: contactRolesIn(titleOf('contactName'), lists) };
  },
  rules: (db, { clock }) => residentRules(db, clock.today()),
  showing(_db, names, { clock, standards }) {
    const words = { lists: listsInForce(standards, Object.values(codeListFamilies), clock.today()), ...names };
    return {
      of({ given, before, fields }) {
        const number = given.document?.number ?? null;
        return {
          name: given.name ?? '',
          values: {
            sex: given.sex === undefined ? null : nameOfCode(codeListFamilies.sex, given.sex, words), birthOn: given.birthOn ?? null,
            idNumber: number === null || names.fullIds ? number : maskIdNumber(number),
          },
          changes: before === null || fields === null ? [] : describeChanges(before, fields, words),
        };
      },
    };
  },
  stillHolds: (tx, { fields, subject }) => (subject === null || residentRecord(tx, subject.id)?.version === subject.version) && isFree(tx, fields, subject?.id ?? null),
  write, undo,
};
