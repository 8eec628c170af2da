import type { ResidentFields, ResidentFieldsInput } from '@shared/contract/residents';
import { comparableTitle } from '../../platform/spreadsheets/column-words';
import type { GivenResident } from './residents-target';

type Contacts = NonNullable<ResidentFieldsInput['contacts']>;
type Named = { name: string };

/**
 * A record with what a row says laid over it. An empty cell changes nothing; a list in a row adds to the list there is and
 * never takes away, because a roster rarely holds the whole of it.
 */
export function mergedFields(before: ResidentFields, given: GivenResident): ResidentFieldsInput {
  const merged: ResidentFieldsInput = { ...before, ...given };
  // Blanks inside a name are a habit of print, not another name.
  if (given.name !== undefined && same(given.name, before.name)) merged.name = before.name;
  if (given.contacts) merged.contacts = withContacts(before.contacts ?? [], given.contacts);
  if (given.diagnoses) merged.diagnoses = withNamed(before.diagnoses ?? [], given.diagnoses);
  if (given.medications) merged.medications = withNamed(before.medications ?? [], given.medications);
  return merged;
}

function same(a: string, b: string): boolean {
  return comparableTitle(a) === comparableTitle(b);
}

function withNamed<B extends Named, G extends Named>(before: readonly B[], given: readonly G[]): (B | G)[] {
  return [...before, ...given.filter((one) => !before.some((known) => same(known.name, one.name)))];
}

function withContacts(before: Contacts, given: Contacts): Contacts {
  const merged = [...before];
  for (const one of given) {
    const at = merged.findIndex((known) => same(known.name, one.name));
    const known = merged[at];
    if (known === undefined) merged.push(one);
    else {
      merged[at] = {
        ...known, relation: one.relation ?? known.relation, phone: one.phone ?? known.phone, note: one.note ?? known.note,
        roles: [...new Set([...known.roles, ...one.roles])],
      };
    }
  }
  return merged;
}
