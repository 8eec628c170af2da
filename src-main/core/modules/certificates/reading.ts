import type { CertificateRow, HolderRef } from '@shared/contract/certificates-facts';
import { certificateStateOn, type CertificateFacts } from '@shared/engines/certificate';
import type { CivilDate } from '@shared/kit/civil-date';
import type { Instant } from '@shared/kit/instant';
import type { CertificateSubject } from '@shared/standards/certificate';
import type { ReadDb } from '../../platform/database';
import type { StandardsStore } from '../../platform/standards';
import { departmentNames, employmentOn, postsOn, staffByIds } from '../staff';
import { catalogueOn, type Catalogue } from './catalogue';

/** A certificate as it comes from the table; names as in SQL. */
export interface Raw {
  id: string; version: number; kind_code: string; subject: CertificateSubject; staff_id: string | null; number: string | null; level_code: string | null; issuer: string | null;
  issued_on: CivilDate | null; valid_until_on: CivilDate | null; review_on: CivilDate | null; reviewed_on: CivilDate | null; responsible_id: string | null;
  verified: 0 | 1; superseded: 0 | 1; voided: 0 | 1; pages: number; created_at: Instant;
}

/** What a list shows of a row; `c` is the table. */
export const RAW_COLUMNS = `c.id, c.version, c.kind_code, c.subject, c.staff_id, c.number, c.level_code, c.issuer, c.issued_on, c.valid_until_on, c.review_on, c.reviewed_on,
  c.responsible_id, c.verified_at is not null as verified, c.superseded_by_id is not null as superseded, c.voided_at is not null as voided, c.created_at,
  (select count(*) from certificate_scans s where s.certificate_id = c.id) as pages`;

/** The facts the engine reads. */
export function factsOf(raw: Pick<Raw, 'issued_on' | 'valid_until_on' | 'review_on' | 'reviewed_on' | 'verified'>): CertificateFacts {
  return { issuedOn: raw.issued_on, validUntil: raw.valid_until_on, reviewOn: raw.review_on, reviewedOn: raw.reviewed_on, verified: raw.verified === 1 };
}

/** Holders and responsible people of some rows, as of a day. */
export function peopleOf(db: ReadDb, ids: readonly (string | null)[], on: CivilDate): ReadonlyMap<string, HolderRef> {
  const departments = departmentNames(db);
  const wanted = [...new Set(ids.filter((one) => one !== null))];
  return new Map([...staffByIds(db, wanted)].map(([id, person]): [string, HolderRef] => {
    const departmentId = postsOn(person.employments, on)[0]?.departmentId ?? null;
    return [id, {
      id, name: person.name, namePinyin: person.namePinyin, departmentName: departmentId === null ? null : (departments.get(departmentId) ?? null),
      employed: !person.voided && employmentOn(person.employments, on) !== null,
    }];
  }));
}

/** What turns rows into what a window sees: names of kinds and people, and the state on the day. */
export interface Looking {
  readonly catalogue: Catalogue;
  readonly people: ReadonlyMap<string, HolderRef>;
  readonly on: CivilDate;
}

export function looking(db: ReadDb, standards: StandardsStore, raws: readonly Pick<Raw, 'staff_id' | 'responsible_id'>[], on: CivilDate): Looking {
  return { catalogue: catalogueOn(db, standards, on), people: peopleOf(db, raws.flatMap((raw) => [raw.staff_id, raw.responsible_id]), on), on };
}

export function rowOf(raw: Raw, { catalogue, people, on }: Looking): CertificateRow {
  const kind = catalogue.kind(raw.kind_code);
  const level = raw.level_code === null ? null : (kind?.levels.find((one) => one.code === raw.level_code) ?? { code: raw.level_code, name: { zh: raw.level_code, en: raw.level_code } });
  const responsible = raw.responsible_id === null ? undefined : people.get(raw.responsible_id);
  return {
    id: raw.id, version: raw.version, kind: { code: raw.kind_code, name: catalogue.name(raw.kind_code), subject: raw.subject },
    level: level === null ? null : { code: level.code, name: level.name },
    holder: raw.staff_id === null ? null : (people.get(raw.staff_id) ?? null),
    number: raw.number, issuer: raw.issuer, issuedOn: raw.issued_on, validUntil: raw.valid_until_on, reviewOn: raw.review_on,
    ...certificateStateOn(factsOf(raw), catalogue.timing(raw.kind_code), on),
    pages: raw.pages, verified: raw.verified === 1, superseded: raw.superseded === 1, voided: raw.voided === 1,
    responsible: responsible === undefined ? null : { id: responsible.id, name: responsible.name }, createdAt: raw.created_at,
  };
}

/** Certain records as rows, in no order. */
export function rowsByIds(db: ReadDb, standards: StandardsStore, ids: readonly string[], on: CivilDate): CertificateRow[] {
  const raws = db.$client.prepare<[string], Raw>(`select ${RAW_COLUMNS} from certificates c where c.id in (select value from json_each(?))`).all(JSON.stringify(ids));
  const look = looking(db, standards, raws, on);
  return raws.map((raw) => rowOf(raw, look));
}
