import type { FieldIssue } from '@shared/contract/issues';
import { personIssues } from '@shared/contract/person';
import type { ResidentFields } from '@shared/contract/residents';
import type { CivilDate } from '@shared/kit/civil-date';
import { maskIdNumber } from '@shared/kit/mask';
import { manyCodes, oneCode, unknownCodes, type CodeLists, type Coded } from '../persons';

/** Every code a resident's record holds, with the list it must be in. */
function codesIn(fields: ResidentFields): Coded[] {
  return [
    ...oneCode('ethnicity', 'ethnic-group', fields.ethnicity),
    ...oneCode('education', 'education', fields.education),
    ...oneCode('marital', 'marital', fields.marital),
    ...manyCodes('livingSituation', 'living-situation', fields.livingSituation),
    ...manyCodes('medicalPayment', 'medical-payment', fields.medicalPayment),
    ...manyCodes('incomeSources', 'income-source', fields.incomeSources),
    ...manyCodes('categories', 'resident-category', fields.categories),
    ...(fields.contacts ?? []).flatMap((contact, at): Coded[] => [
      ...(contact.relation === null ? [] : [{ path: ['contacts', at, 'relation'], family: 'informant-relation', code: contact.relation }]),
      ...contact.roles.map((code, position) => ({ path: ['contacts', at, 'roles', position], family: 'contact-role', code })),
    ]),
  ];
}

/** Everything that is wrong with a record whose parts are each well formed. */
export function recordIssues(fields: ResidentFields, today: CivilDate, lists: CodeLists): FieldIssue[] {
  return [...personIssues(fields, today), ...unknownCodes(codesIn(fields), lists)];
}

/** A record as the audit trail keeps it: the trail is read by people who may not see a whole document number. */
export function auditFacts(fields: ResidentFields): Record<string, unknown> {
  const { document, ...rest } = fields;
  return { ...rest, document: { ...document, number: document.number === null ? null : maskIdNumber(document.number) } };
}
