import type { StaffHit } from '@shared/contract/staff';
import type { Sex } from '@shared/contract/person';
import { yearsBetween, type CivilDate } from '@shared/kit/civil-date';
import type { ReadDb } from '../../platform/database';
import { begins, personFinder, type Way } from '../persons';
import { postsOn, stateOn } from './dated';
import { departmentNames, staffByIds } from './doors';
import type { Positions } from './positions';

interface Found { id: string; name: string; sex: Sex; birth_on: CivilDate; photo_file_id: string | null }

const WAYS: readonly Way<StaffHit['by']>[] = [
  { by: 'name', term: 'name', where: 'name = @name', order: 'name' },
  { by: 'idLast4', term: 'last4', where: 'id_last4 = @last4', order: 'id_last4' },
  { by: 'idLast4', term: 'whole', where: 'id_last4 = substr(@whole, -4) and id_number = @whole', order: 'id_last4' },
  { by: 'name', term: 'name', where: begins('name', 'name'), order: 'name' },
  { by: 'phone', term: 'digits', where: begins('phone', 'digits'), order: 'phone' },
  { by: 'initials', term: 'sound', where: 'name_initials = @sound', order: 'name_initials' },
  { by: 'pinyin', term: 'sound', where: begins('pinyin_key', 'sound'), order: 'pinyin_key' },
  { by: 'initials', term: 'sound', where: begins('name_initials', 'sound'), order: 'name_initials' },
  // The last two read every name or telephone, and only when the others found too few.
  { by: 'name', term: 'anywhere', where: 'instr(name, @anywhere) > 0', order: 'name' },
  { by: 'phone', term: 'digits', where: 'instr(phone, @digits) > 0', order: 'phone' },
];

const finder = personFinder<Found, StaffHit['by']>('staff', 'id, name, sex, birth_on, photo_file_id', WAYS);

/** Staff a text may mean, best first, with what they do today. */
export function findStaff(db: ReadDb, text: string, limit: number, today: CivilDate, positions: Positions): StaffHit[] {
  const hits = finder.find(db, text, limit);
  const dated = staffByIds(db, hits.map(({ row }) => row.id));
  const departments = departmentNames(db);
  return hits.map(({ row, by }) => {
    const employments = dated.get(row.id)?.employments ?? [];
    const post = postsOn(employments, today)[0];
    return {
      id: row.id, name: row.name, sex: row.sex, age: yearsBetween(row.birth_on, today), photoFileId: row.photo_file_id, by, state: stateOn(employments, today),
      position: post === undefined ? null : positions.name(post.positionCode),
      department: post?.departmentId === null || post === undefined ? null : (departments.get(post.departmentId) ?? null),
    };
  });
}

/** The same people as a JSON array of ids, for a list to narrow by; null when the text narrows nothing. */
export const idsFound = (db: ReadDb, text: string): string | null => finder.idsFound(db, text);
