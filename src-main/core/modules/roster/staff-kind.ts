import type { StaffEmployment, StaffFacts, StaffFields } from '@shared/contract/staff-facts';
import { required } from '@shared/kit/assert';
import type { WriteDb } from '../../platform/database';
import type { Writer } from '../../platform/writing';
import { changedFacts } from '../persons';
import {
  auditFacts, departmentNamed, factsOfRecord, insertDepartment, insertStaff, positionList, staffByDocument, staffRecord, updateEmployments, updateStaffFacts, voidStaff,
} from '../staff';
import { isInUse } from './in-use';
import { listsInForce } from './lists';
import { changedKeys } from './plan';
import { listedStaff, newDepartment, staffRules, type ListedStaff } from './staff-rules';
import { staffTarget, type GivenStaff } from './staff-target';
import { showingStaff, staffFamilies } from './staff-words';
import type { TargetKind, Undone, UndoRow, Write, Written } from './target';

function isFree(tx: WriteDb, { document }: StaffFacts, exceptId: string | null): boolean {
  if (document.number === null) return true;
  const holder = staffByDocument(tx, document.kind, document.number);
  return holder === null || holder.voided || holder.id === exceptId;
}

/** Departments the list names and the home does not have yet are made under the home itself. */
function withDepartments(tx: WriteDb, writer: Writer, employments: readonly StaffEmployment[]): StaffEmployment[] {
  return employments.map((employment) => ({
    ...employment,
    posts: employment.posts.map((post) => {
      const name = newDepartment(post.departmentId);
      if (name === null) return post;
      return { ...post, departmentId: departmentNamed(tx, name) ?? insertDepartment(tx, writer, { name, parentId: null, headId: null, note: null }) };
    }),
  }));
}

function auditOf(fields: StaffFields): Record<string, unknown> {
  return { ...auditFacts(fields), employments: fields.employments };
}

/** Facts and employments have a writer each; only what differs is written. @returns the version after both */
function putBack(tx: WriteDb, id: string, from: StaffFields, to: StaffFields): number {
  const keys = changedKeys(from, to);
  let row = required(staffRecord(tx, id), 'a staff member just read');
  if (keys.some((key) => key !== 'employments')) {
    updateStaffFacts(tx, row, to);
    row = required(staffRecord(tx, id), 'a staff member just written');
  }
  return keys.includes('employments') ? updateEmployments(tx, row, to.employments) : row.version;
}

function write(tx: WriteDb, writer: Writer, importId: string, { fields: listed, subject }: Write<ListedStaff>): Written<ListedStaff> {
  const fields = { ...listed, employments: withDepartments(tx, writer, listed.employments) };
  if (subject === null) {
    const id = insertStaff(tx, writer, fields, importId);
    return { id, versionAfter: 1, before: null, detail: { importId, to: auditOf(fields) } };
  }
  const before = listedStaff(tx, subject.id);
  const versionAfter = putBack(tx, subject.id, before, fields);
  return { id: subject.id, versionAfter, before, detail: { importId, ...changedFacts(auditOf(before), auditOf(fields)) } };
}

function undo(tx: WriteDb, writer: Writer, row: UndoRow<ListedStaff>, reason: string): Undone {
  const record = staffRecord(tx, row.subjectId);
  if (record === undefined) return { ok: false, why: 'voided', name: '' };
  const refuse = (why: 'changedSince' | 'inUse' | 'voided'): Undone => ({ ok: false, why, name: record.name });
  if (record.voidedAt !== null) return refuse('voided');
  if (record.version !== row.versionAfter) return refuse('changedSince');
  if (row.before === null) {
    if (isInUse(tx, 'staff', row.subjectId)) return refuse('inUse');
    voidStaff(tx, writer, row.subjectId, reason);
    return { ok: true, detail: { importId: row.importId, reason } };
  }
  if (!isFree(tx, row.before, record.id)) return refuse('changedSince');
  const now = { ...factsOfRecord(tx, record), employments: listedStaff(tx, record.id).employments };
  putBack(tx, record.id, now, row.before);
  return { ok: true, detail: { importId: row.importId, reason, ...changedFacts(auditOf(now), auditOf(row.before)) } };
}

/** Lists of people who work in the home. */
export const staffKind: TargetKind<GivenStaff, ListedStaff> = {
  words: 'staff-columns.json',
  permission: 'staff.edit', readFullId: 'staff.readFullId', subjectKind: 'staff',
  required: staffTarget.required, needed: [['name']], shown: ['sex', 'birthOn', 'idNumber', 'department', 'position', 'entryOn'],
  job: 'interpretStaff',
  jobContext({ clock, standards }, { meanings }) {
    const today = clock.today();
    const positions = positionList(standards, today).list;
    return { today, lists: listsInForce(standards, staffFamilies, today), positions, meanings: meanings['position'] ?? {} };
  },
  rules: (db, { clock }) => staffRules(db, clock.today()),
  showing: showingStaff,
  stillHolds: (tx, { fields, subject }) => (subject === null || staffRecord(tx, subject.id)?.version === subject.version) && isFree(tx, fields, subject?.id ?? null),
  write, undo,
  choices(_db, { clock, standards }) {
    const positions = positionList(standards, clock.today()).list?.positions ?? [];
    return { field: 'position', choices: positions.filter((one) => one.retired !== true).map(({ code, text }) => ({ code, text })) };
  },
};
