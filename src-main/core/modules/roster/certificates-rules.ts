import { certificateFields, type CertificateFields } from '@shared/contract/certificates-facts';
import { fieldIssues } from '@shared/contract/issues';
import type { RowIssue, RowRemark } from '@shared/contract/roster';
import type { CivilDate } from '@shared/kit/civil-date';
import { required } from '@shared/kit/assert';
import { toHalfWidth, withoutBlanks } from '@shared/kit/plain-text';
import type { ReadDb } from '../../platform/database';
import { catalogueOn, certificateIssues, certificateRecord, fieldsOfRecord, holdersOfNumber, holdingsOf, type Catalogue, type Holding } from '../certificates';
import { employmentOn, everyStaff, staffByDocument, staffNames, type StaffDated } from '../staff';
import type { GivenCertificate } from './certificates-target';
import { rowIssue } from './plan';
import { comparableName } from './residents-rules';
import type { Around, PlanRules, Subject, Validated } from './target';

/** Who a row is about, or why that cannot be said. */
type Person = { readonly ok: true; readonly staffId: string | null } | { readonly ok: false; readonly issue: RowIssue };

interface People {
  find(given: GivenCertificate): Person;
  name(staffId: string): string;
}

/** Staff by document or by name. Of several of one name those who work here today come first; more than one is nobody. */
function peopleOf(db: ReadDb, today: CivilDate): People {
  const byName = new Map<string, StaffDated[]>();
  for (const person of everyStaff(db)) byName.set(comparableName(person.name), [...(byName.get(comparableName(person.name)) ?? []), person]);
  return {
    name: (staffId) => staffNames(db, [staffId]).get(staffId)?.name ?? '',
    find({ name, document }) {
      const holder = document === undefined ? null : staffByDocument(db, document.kind, document.number);
      if (holder !== null && !holder.voided) return { ok: true, staffId: holder.id };
      if (document !== undefined) return { ok: false, issue: { field: 'idNumber', reason: 'personUnknown' } };
      if (name === undefined) return { ok: false, issue: { field: 'name', reason: 'required' } };
      const all = byName.get(comparableName(name)) ?? [];
      const here = all.filter((person) => employmentOn(person.employments, today) !== null);
      const chosen = here.length > 0 ? here : all;
      const [only] = chosen;
      if (only === undefined) return { ok: false, issue: { field: 'name', reason: 'personUnknown' } };
      return chosen.length === 1 ? { ok: true, staffId: only.id } : { ok: false, issue: { field: 'name', reason: 'personUnclear', params: { count: chosen.length } } };
    },
  };
}

const numberKey = (number: string | null | undefined): string | null => (number === null || number === undefined ? null : withoutBlanks(toHalfWidth(number)).toUpperCase());

const columnOf: Readonly<Record<string, string>> = { kindCode: 'kind', staffId: 'name', levelCode: 'level' };

/** The records of one person and kind an import compares with: those no renewal has replaced. */
export function currentOf(db: ReadDb, staffId: string, kindCode: string, levelCode: string | null): readonly Holding[] {
  return holdingsOf(db, staffId).filter((one) => one.kindCode === kindCode && !one.superseded && (levelCode === null || one.levelCode === null || one.levelCode === levelCode));
}

class CertificateRules implements PlanRules<GivenCertificate, CertificateFields> {
  readonly #people: People;
  readonly #catalogue: Catalogue;
  /** Kind and number → whose it is, from the rows before. */
  readonly #taken = new Map<string, string | null>();

  constructor(readonly db: ReadDb, readonly today: CivilDate, around: Around) {
    this.#people = peopleOf(db, today);
    this.#catalogue = catalogueOn(db, around.standards, today);
  }

  keyOf({ kindCode, name, document, number, issuedOn, validUntil, levelCode }: GivenCertificate): string | null {
    return kindCode === undefined ? null : [kindCode, document?.number ?? comparableName(name ?? ''), numberKey(number), issuedOn, number === undefined ? validUntil : '', number === undefined ? levelCode : ''].join('|');
  }

  /** Nobody is asked for a licence of the home. */
  #holder(given: GivenCertificate): Person {
    const isOfHome = given.kindCode !== undefined && this.#catalogue.kind(given.kindCode)?.subject === 'institution';
    return isOfHome ? { ok: true, staffId: null } : this.#people.find(given);
  }

  #subject(id: string): Subject {
    const record = required(certificateRecord(this.db, id), 'a certificate just found');
    return { id, version: record.version, name: record.staffId === null ? '' : this.#people.name(record.staffId) };
  }

  /** The same document: the same number, and no other day of issue. */
  certain(given: GivenCertificate): Subject | undefined {
    const person = this.#holder(given);
    if (!person.ok || given.kindCode === undefined) return undefined;
    const key = numberKey(given.number);
    if (key !== null) {
      const found = holdersOfNumber(this.db, given.kindCode, given.number ?? null).find((one) => one.staffId === person.staffId && this.#sameIssue(one.id, given));
      return found === undefined ? undefined : this.#subject(found.id);
    }
    if (person.staffId === null || given.issuedOn === undefined) return undefined;
    const found = currentOf(this.db, person.staffId, given.kindCode, given.levelCode ?? null).find((one) => one.issuedOn === given.issuedOn);
    return found === undefined ? undefined : this.#subject(found.id);
  }

  #sameIssue(id: string, { issuedOn }: GivenCertificate): boolean {
    const before = certificateRecord(this.db, id)?.issuedOn ?? null;
    return issuedOn === undefined || before === null || before === issuedOn;
  }

  /** Neither number nor day of issue: it may be the one there is. */
  alike(given: GivenCertificate): Subject | undefined {
    const person = this.#holder(given);
    if (!person.ok || person.staffId === null || given.kindCode === undefined || given.number !== undefined || given.issuedOn !== undefined) return undefined;
    const [found] = currentOf(this.db, person.staffId, given.kindCode, given.levelCode ?? null);
    return found === undefined ? undefined : this.#subject(found.id);
  }

  fieldsOf({ id }: Subject): CertificateFields {
    return fieldsOfRecord(required(certificateRecord(this.db, id), 'a certificate just found'));
  }

  asNew(given: GivenCertificate): Validated<CertificateFields> {
    const person = this.#holder(given);
    if (!person.ok) return { ok: false, issues: [person.issue] };
    const { name: _name, document: _document, kindCode = '', ...facts } = given;
    const checked = this.#checked({
      number: null, levelCode: null, issuer: null, issuedOn: null, validUntil: null, reviewOn: null, responsibleId: null, note: null, ...facts, kindCode, staffId: person.staffId,
    });
    if (!checked.ok) return checked;
    const clash = this.#clash(checked.fields, true);
    return clash === null ? checked : { ok: false, issues: [clash] };
  }

  laidOver(before: CertificateFields, given: GivenCertificate): Validated<CertificateFields> {
    const { name: _name, document: _document, note, ...facts } = given;
    const notes = [before.note ?? '', note !== undefined && before.note?.includes(note) !== true ? note : ''].filter((part) => part !== '');
    return this.#checked({ ...before, ...facts, number: numberKey(before.number) === numberKey(given.number) ? before.number : (given.number ?? before.number), note: notes.length === 0 ? null : notes.join(' \u00b7 ') });
  }

  #checked(input: CertificateFields): Validated<CertificateFields> {
    const parsed = certificateFields.safeParse(input);
    const raw = parsed.success ? certificateIssues(parsed.data, this.#catalogue.kind(parsed.data.kindCode), this.today) : fieldIssues(parsed.error.issues, input);
    const issues = raw.map(({ path, reason, params }) => rowIssue(columnOf[String(path[0])] ?? String(path[0]), reason, params));
    return parsed.success && issues.length === 0 ? { ok: true, fields: parsed.data } : { ok: false, issues };
  }

  /** What keeps a new record out: its number is somebody else's, or a later one is held already. */
  #clash(fields: CertificateFields, notes: boolean): RowIssue | null {
    const { kindCode, number, staffId, issuedOn, levelCode } = fields;
    const key = numberKey(number);
    if (key !== null) {
      const inFile = this.#taken.get(`${kindCode} ${key}`);
      const other = inFile === undefined ? holdersOfNumber(this.db, kindCode, number).find((one) => one.staffId !== staffId)?.staffId : inFile;
      if (other !== undefined && other !== staffId) return { field: 'number', reason: 'numberTaken', params: { name: other === null ? '' : this.#people.name(other) } };
      if (notes) this.#taken.set(`${kindCode} ${key}`, staffId);
    }
    if (staffId === null || issuedOn === null || this.#catalogue.kind(kindCode)?.validity.rule === 'none') return null;
    const later = currentOf(this.db, staffId, kindCode, levelCode).find((one) => one.issuedOn !== null && one.issuedOn > issuedOn);
    return later === undefined ? null : { field: 'issuedOn', reason: 'olderThanHeld', params: { on: later.issuedOn ?? '' } };
  }

  remarksOnNew(given: GivenCertificate): RowRemark[] {
    const person = this.#holder(given);
    if (!person.ok || person.staffId === null) return [];
    const before = given.kindCode === undefined ? undefined : replaced(this.db, person.staffId, given.kindCode, given.levelCode ?? null, given.issuedOn ?? null);
    return [...this.#otherName(person.staffId, given), ...(before === undefined ? [] : [{ field: 'issuedOn', notice: 'replacesHeld' as const, params: { on: before.issuedOn ?? '' } }])];
  }

  remarksOn(before: CertificateFields, _after: CertificateFields, given: GivenCertificate): RowRemark[] {
    return before.staffId === null ? [] : this.#otherName(before.staffId, given);
  }

  #otherName(staffId: string, { name }: GivenCertificate): RowRemark[] {
    const known = this.#people.name(staffId);
    return name === undefined || comparableName(name) === comparableName(known) ? [] : [{ field: 'name', notice: 'nameDiffers', params: { name: known } }];
  }
}

/** The record a newly issued one takes the place of: the last one of the kind and level, issued before it. */
export function replaced(db: ReadDb, staffId: string, kindCode: string, levelCode: string | null, issuedOn: CivilDate | null): Holding | undefined {
  if (issuedOn === null) return undefined;
  return currentOf(db, staffId, kindCode, levelCode).filter((one) => one.levelCode === levelCode && one.issuedOn !== null && one.issuedOn < issuedOn)
    .toSorted((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? 1 : -1))[0];
}

/** Certificates there are, by kind, holder and number or day of issue. */
export function certificateRules(db: ReadDb, around: Around): PlanRules<GivenCertificate, CertificateFields> {
  return new CertificateRules(db, around.clock.today(), around);
}
