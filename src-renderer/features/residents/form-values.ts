import type * as z from 'zod';
import { personIssues } from '@shared/contract/person';
import { residentFields, unsaidFields, type Resident, type ResidentFieldsInput } from '@shared/contract/residents';
import type { CivilDate } from '@shared/kit/civil-date';

/** What the form holds while it is being filled in: the same shape as the contract's, with gaps. */
export type FormValues = Partial<{ [K in keyof ResidentFieldsInput]: ResidentFieldsInput[K] | null }>;

/** A new form: nothing said yet, an identity card expected. */
export const blankForm: FormValues = { ...unsaidFields, name: '', sex: null, birthOn: null, document: { kind: 'residentId', number: '', noneReason: '' } };

/** A record as the form shows it. */
export function formOf(resident: Resident): FormValues {
  const { kind, number, noneReason } = resident.document;
  const keys = Object.keys(unsaidFields) as (keyof typeof unsaidFields)[];
  const facts = Object.fromEntries(keys.map((key) => [key, resident[key]]));
  return { ...facts, name: resident.name, sex: resident.sex, birthOn: resident.birthOn, document: { kind, number: number ?? '', noneReason: noneReason ?? '' } };
}

/** The contract's own schema and, on top, what only shows when fields are seen together and beside today. */
export function formSchema(today: CivilDate) {
  return residentFields.superRefine((fields, context) => {
    for (const issue of personIssues(fields, today)) context.addIssue({ code: 'custom', path: issue.path, input: fields, params: { ...issue.params, reason: issue.reason } });
  });
}
export type ParsedForm = z.output<ReturnType<typeof formSchema>>;

/** Facts a person can see and change, in the order of the form. */
export const factNames = [
  'name', 'sex', 'birthOn', 'document', 'ethnicity', 'education', 'marital', 'religion', 'heightCm', 'phone', 'bed', 'livingSituation', 'medicalPayment',
  'incomeSources', 'categories', 'contacts', 'diagnoses', 'medications',
] as const satisfies readonly (keyof ResidentFieldsInput)[];
export type FactName = (typeof factNames)[number];

/** What stood in a draft, if it has the shape of this form; texts it does not know are left out. */
export function draftValues(body: unknown): FormValues {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return {};
  const known = new Set<string>(factNames);
  return Object.fromEntries(Object.entries(body).filter(([key]) => known.has(key)));
}
