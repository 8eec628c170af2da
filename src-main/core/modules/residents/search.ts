import { yearsBetween, type CivilDate } from '@shared/kit/civil-date';
import type { Sex } from '@shared/contract/person';
import type { residentHit } from '@shared/contract/residents';
import type * as z from 'zod';
import type { ReadDb } from '../../platform/database';
import { begins, personFinder, type Way } from '../persons';

type Hit = z.infer<typeof residentHit>;
interface Found { id: string; name: string; sex: Sex; birth_on: CivilDate; bed: string | null; photo_file_id: string | null }

const BED = 'bed collate nocase';

const WAYS: readonly Way<Hit['by']>[] = [
  { by: 'name', term: 'name', where: 'name = @name', order: 'name' },
  { by: 'idLast4', term: 'last4', where: 'id_last4 = @last4', order: 'id_last4' },
  { by: 'idLast4', term: 'whole', where: 'id_last4 = substr(@whole, -4) and id_number = @whole', order: 'id_last4' },
  { by: 'bed', term: 'label', where: `${BED} = @label`, order: BED },
  { by: 'name', term: 'name', where: begins('name', 'name'), order: 'name' },
  { by: 'initials', term: 'sound', where: 'name_initials = @sound', order: 'name_initials' },
  { by: 'pinyin', term: 'sound', where: begins('pinyin_key', 'sound'), order: 'pinyin_key' },
  { by: 'initials', term: 'sound', where: begins('name_initials', 'sound'), order: 'name_initials' },
  { by: 'bed', term: 'label', where: begins(BED, 'label'), order: BED },
  // The last two read every name or bed, and only when the others found too few.
  { by: 'name', term: 'anywhere', where: 'instr(name, @anywhere) > 0', order: 'name' },
  { by: 'bed', term: 'label', where: 'instr(lower(bed), lower(@label)) > 0', order: BED },
];

const finder = personFinder<Found, Hit['by']>('residents', 'id, name, sex, birth_on, bed, photo_file_id', WAYS);

/** Residents a text may mean, best first. */
export function findResidents(db: ReadDb, text: string, limit: number, today: CivilDate): Hit[] {
  return finder.find(db, text, limit).map(({ row, by }) => ({
    id: row.id, name: row.name, sex: row.sex, age: yearsBetween(row.birth_on, today), bed: row.bed, photoFileId: row.photo_file_id, by,
  }));
}

/** The same people as a JSON array of ids, for a list to narrow by; null when the text narrows nothing. */
export const idsFound = (db: ReadDb, text: string): string | null => finder.idsFound(db, text);
