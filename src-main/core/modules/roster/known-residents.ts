import { asCivilDate } from '@shared/kit/civil-date';
import { required } from '@shared/kit/assert';
import type { ReadDb } from '../../platform/database';
import { fieldsOfRecord, holderOfDocument, residentRecord, residentsNamed, tidyName } from '../residents';
import type { KnownResident, KnownResidents } from './plan';

/** The residents of the database as the plan asks for them. Voided ones do not count: their number is free again. */
export function knownResidents(db: ReadDb): KnownResidents {
  const record = (id: string) => required(residentRecord(db, id), 'a resident just found');
  const known = (id: string): KnownResident => {
    const { version, name, birthOn, idKind, idNumber } = record(id);
    return { id, version, name, birthOn, idKind, idNumber };
  };
  return {
    byDocument(kind, number) {
      const holder = holderOfDocument(db, kind, number);
      return holder === null || holder.voided ? undefined : known(holder.id);
    },
    byNameAndBirth(name, birthOn) {
      const [first] = residentsNamed(db, tidyName(name), asCivilDate(birthOn));
      return first === undefined ? undefined : known(first.id);
    },
    fields: (id) => fieldsOfRecord(db, record(id)),
  };
}
