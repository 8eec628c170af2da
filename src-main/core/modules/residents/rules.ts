import type { FieldIssue } from '@shared/contract/issues';
import { personIssues } from '@shared/contract/person';
import type { ResidentFields } from '@shared/contract/residents';
import type { CivilDate } from '@shared/kit/civil-date';
import { maskIdNumber } from '@shared/kit/mask';

/** The part of the standards store the rules need. */
export interface CodeLists {
  /** Codes of a list in force on a day, or null when no edition is in force: then nothing can be refused by it. */
  codesOf(family: string): ReadonlySet<string> | null;
}

interface Coded { readonly path: (string | number)[]; readonly family: string; readonly code: string }

function many(path: string, family: string, codes: readonly string[] | null): Coded[] {
  return (codes ?? []).map((code, position) => ({ path: [path, position], family, code }));
}

function one(path: string, family: string, code: string | null): Coded[] {
  return code === null ? [] : [{ path: [path], family, code }];
}

/** Every code a resident's record holds, with the list it must be in. */
function codesIn(fields: ResidentFields): Coded[] {
  return [
    ...one('ethnicity', 'ethnic-group', fields.ethnicity),
    ...one('education', 'education', fields.education),
    ...one('marital', 'marital', fields.marital),
    ...many('livingSituation', 'living-situation', fields.livingSituation),
    ...many('medicalPayment', 'medical-payment', fields.medicalPayment),
    ...many('incomeSources', 'income-source', fields.incomeSources),
    ...many('categories', 'resident-category', fields.categories),
    ...(fields.contacts ?? []).flatMap((contact, at): Coded[] => [
      ...(contact.relation === null ? [] : [{ path: ['contacts', at, 'relation'], family: 'informant-relation', code: contact.relation }]),
      ...contact.roles.map((code, position) => ({ path: ['contacts', at, 'roles', position], family: 'contact-role', code })),
    ]),
  ];
}

/** Everything that is wrong with a record whose parts are each well formed. */
export function recordIssues(fields: ResidentFields, today: CivilDate, lists: CodeLists): FieldIssue[] {
  const unknown = codesIn(fields)
    .filter(({ family, code }) => lists.codesOf(family)?.has(code) === false)
    .map(({ path }): FieldIssue => ({ path, reason: 'notInList' }));
  return [...personIssues(fields, today), ...unknown];
}

/** A record as the audit trail keeps it: the trail is read by people who may not see a whole document number. */
export function auditFacts(fields: ResidentFields): Record<string, unknown> {
  const { document, ...rest } = fields;
  return { ...rest, document: { ...document, number: document.number === null ? null : maskIdNumber(document.number) } };
}

/** Only what differs between two states of a record. */
export function changedFacts(before: Record<string, unknown>, after: Record<string, unknown>): { from: Record<string, unknown>; to: Record<string, unknown> } {
  const keys = Object.keys({ ...before, ...after }).filter((key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null));
  const pick = (facts: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, facts[key] ?? null]));
  return { from: pick(before), to: pick(after) };
}

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const starts = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);

/** Why bytes cannot be a photo, or null. Judged by the content, because a name can say anything. */
export function photoRefusal(bytes: Uint8Array, maxBytes: number): 'fileType' | 'fileTooLarge' | null {
  if (bytes.length > maxBytes) return 'fileTooLarge';
  const whole = starts(bytes, JPEG)
    ? bytes.length > 64 && endsJpeg(bytes)
    : starts(bytes, PNG) && bytes.length > 64 && hasPngEnd(bytes);
  return whole ? null : 'fileType';
}

/** Cameras pad after the end mark, so it may stand a little before the end. */
function endsJpeg(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(0, bytes.length - 4096); at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

function hasPngEnd(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-12)).includes('IEND');
}
