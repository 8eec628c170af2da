import * as z from 'zod';
import { civilDate } from '@shared/contract/common';
import { employmentIssues, staffFactIssues, staffFacts, staffPlace, unsaidStaffFacts, type StaffEmployment, type StaffFacts } from '@shared/contract/staff-facts';
import type { StaffMember } from '@shared/contract/staff';
import type { FieldIssue } from '@shared/contract/issues';
import type { CivilDate } from '@shared/kit/civil-date';

type FactsInput = z.input<typeof staffFacts>;
/** What a post row of a form holds. */
export interface PostRow { readonly positionCode: string | null; readonly departmentId: string | null; readonly main: boolean }
export const blankPost: PostRow = { positionCode: null, departmentId: null, main: false };
export const firstPost: PostRow = { ...blankPost, main: true };

/** What the form holds while it is being filled in: the contract's facts with gaps, and the first employment laid flat. */
export type FormValues = Partial<{ [K in keyof FactsInput]: FactsInput[K] | null }> & {
  readonly entryOn?: CivilDate | null; readonly form?: string | null; readonly posts?: readonly PostRow[];
};

/** A new form: nothing said yet, an identity card and one post expected. */
export const blankForm: FormValues = {
  ...unsaidStaffFacts, name: '', sex: null, birthOn: null, document: { kind: 'residentId', number: '', noneReason: '' }, entryOn: null, form: 'labour', posts: [firstPost],
};

/** A record as the form shows it. */
export function formOf(member: StaffMember): FormValues {
  const { kind, number, noneReason } = member.document;
  const { ethnicity, education, phone, address, contacts, workHistory, socialInsurance, note } = member;
  const declarations = member.declarations?.map((one) => ({ kind: one.kind, declaredOn: one.declaredOn, note: one.note })) ?? null;
  return {
    name: member.name, sex: member.sex, birthOn: member.birthOn, document: { kind, number: number ?? '', noneReason: noneReason ?? '' },
    ethnicity, education, phone, address, contacts, workHistory, socialInsurance, note, declarations,
  };
}

function add(context: z.core.$RefinementCtx, input: unknown, issues: readonly FieldIssue[]): void {
  for (const issue of issues) context.addIssue({ code: 'custom', path: issue.path, input, params: { ...issue.params, reason: issue.reason } });
}

/** The contract's own schema of the facts and, on top, what only shows when fields are seen together and beside today. */
export function factsSchema(today: CivilDate) {
  return staffFacts.superRefine((facts, context) => { add(context, facts, staffFactIssues(facts, today)); });
}

/** The first employment of the fields laid flat. */
export function firstEmployment(fields: { readonly entryOn: CivilDate; readonly form: string; readonly posts: readonly z.output<typeof staffPlace>[] }): StaffEmployment {
  return { entryOn: fields.entryOn, leaveOn: null, leaveReason: null, form: fields.form, posts: fields.posts.map((post) => ({ ...post, fromOn: fields.entryOn, toOn: null })) };
}

/** Paths of the employment in core's input, as the form names its fields. */
export function flatPath(path: readonly (string | number)[]): readonly (string | number)[] {
  const rest = path[0] === 'fields' ? path.slice(1) : path;
  if (rest[0] !== 'employments') return rest;
  const inside = rest.slice(2);
  // A post begins on the first day.
  return inside[2] === 'fromOn' || inside[2] === 'toOn' || inside.length === 0 ? ['entryOn'] : inside;
}

export function newSchema(today: CivilDate) {
  return staffFacts.extend({ entryOn: civilDate, form: z.string().min(1), posts: z.array(staffPlace).min(1).max(10) }).superRefine((fields, context) => {
    const dated = employmentIssues([firstEmployment(fields)], fields.birthOn).map((issue) => ({ ...issue, path: [...flatPath(issue.path)] }));
    add(context, fields, [...staffFactIssues(fields, today), ...dated]);
  });
}
export type NewStaff = z.output<ReturnType<typeof newSchema>>;

/** The facts of a new form without the employment laid flat. */
export function factsOf({ entryOn: _entryOn, form: _form, posts: _posts, ...facts }: NewStaff): StaffFacts {
  return facts;
}

/** Facts a person can see and change, in the order of the form. */
export const factNames = [
  'name', 'sex', 'birthOn', 'document', 'ethnicity', 'education', 'phone', 'address', 'contacts', 'workHistory', 'socialInsurance', 'declarations', 'note',
] as const satisfies readonly (keyof FactsInput)[];
export type FactName = (typeof factNames)[number];

/** What stood in a draft, if it has the shape of this form; texts it does not know are left out. */
export function draftValues(body: unknown): FormValues {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return {};
  const known = new Set<string>([...factNames, 'entryOn', 'form', 'posts']);
  return Object.fromEntries(Object.entries(body).filter(([key]) => known.has(key)));
}
