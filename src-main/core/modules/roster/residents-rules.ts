import { fieldIssues } from '@shared/contract/issues';
import { personIssues } from '@shared/contract/person';
import { residentFields, type ResidentFields, type ResidentFieldsInput, unsaidFields } from '@shared/contract/residents';
import { asCivilDate, type CivilDate } from '@shared/kit/civil-date';
import { required } from '@shared/kit/assert';
import type { ReadDb } from '../../platform/database';
import { fieldsOfRecord, holderOfDocument, residentRecord, residentsNamed } from '../residents';
import { tidyName } from '../persons';
import { mergedFields } from './merge';
import { rowIssue } from './plan';
import { fieldOfPath, type GivenResident } from './residents-target';
import type { PlanRules, Subject, Validated } from './target';

/** Names are compared as they are stored: blanks inside Chinese names do not count. */
export function comparableName(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase();
}

function documentOf({ document }: GivenResident): { kind: string; number: string } | null {
  return typeof document?.number === 'string' ? { kind: document.kind, number: document.number } : null;
}

function validate(input: GivenResident, today: CivilDate): Validated<ResidentFields> {
  const parsed = residentFields.safeParse(input satisfies Partial<ResidentFieldsInput>);
  const raw = parsed.success ? personIssues(parsed.data, today) : fieldIssues(parsed.error.issues, input);
  const issues = raw.map(({ path, reason, params }) => rowIssue(fieldOfPath(path), reason, params));
  return parsed.success && issues.length === 0 ? { ok: true, fields: parsed.data } : { ok: false, issues };
}

/** Residents there are, by document or by name and birth date. Voided ones do not count: their number is free again. */
export function residentRules(db: ReadDb, today: CivilDate): PlanRules<GivenResident, ResidentFields> {
  const record = (id: string) => required(residentRecord(db, id), 'a resident just found');
  const known = (id: string): Subject => {
    const { version, name } = record(id);
    return { id, version, name };
  };
  return {
    keyOf(given) {
      const document = documentOf(given);
      return document === null ? null : `${document.kind} ${document.number}`;
    },
    certain(given) {
      const document = documentOf(given);
      const holder = document === null ? null : holderOfDocument(db, document.kind, document.number);
      return holder === null || holder.voided ? undefined : known(holder.id);
    },
    alike({ name, birthOn }) {
      if (name === undefined || birthOn === undefined) return undefined;
      const [first] = residentsNamed(db, tidyName(name), asCivilDate(birthOn));
      return first === undefined ? undefined : known(first.id);
    },
    fieldsOf: ({ id }) => fieldsOfRecord(db, record(id)),
    asNew: (given) => given.document === undefined
      ? { ok: false, issues: [{ field: 'idNumber', reason: 'required' }] }
      : validate({ ...unsaidFields, ...given }, today),
    laidOver: (before, given) => validate(mergedFields(before, given), today),
    remarksOnNew: () => [],
    remarksOn: (before, after) => comparableName(before.name) === comparableName(after.name) ? [] : [{ field: 'name', notice: 'nameDiffers', params: { name: before.name } }],
  };
}
