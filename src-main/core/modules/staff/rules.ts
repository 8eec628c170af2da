import type { FieldIssue } from '@shared/contract/issues';
import { employmentIssues, staffFactIssues, type StaffEmployment, type StaffFacts } from '@shared/contract/staff-facts';
import type { CivilDate } from '@shared/kit/civil-date';
import { maskIdNumber } from '@shared/kit/mask';
import { oneCode, unknownCodes, type CodeLists } from '../persons';
import type { Positions } from './positions';

/** Everything that is wrong with facts whose parts are each well formed. */
export function factIssues(facts: StaffFacts, today: CivilDate, lists: CodeLists): FieldIssue[] {
  const codes = [...oneCode('ethnicity', 'ethnic-group', facts.ethnicity), ...oneCode('education', 'education', facts.education)];
  return [...staffFactIssues(facts, today), ...unknownCodes(codes, lists)];
}

/** What dated facts are held against. */
export interface DatedRules {
  readonly lists: CodeLists;
  readonly positions: Positions;
  readonly hasDepartment: (id: string) => boolean;
  /** Positions and departments of the record as it stood: what has gone out of use since stays where it was. */
  readonly before: readonly StaffEmployment[];
}

/** Everything that is wrong with dated employments. */
export function datedIssues(employments: readonly StaffEmployment[], birthOn: CivilDate, rules: DatedRules): FieldIssue[] {
  const old = rules.before.flatMap((one) => one.posts);
  const unknown = employments.flatMap((employment, at): FieldIssue[] => [
    ...unknownCodes([{ path: ['employments', at, 'form'], family: 'employment-form', code: employment.form }], rules.lists),
    ...employment.posts.flatMap(({ positionCode, departmentId }, index): FieldIssue[] => {
      const here = ['employments', at, 'posts', index];
      const positionKnown = rules.positions.list === null || rules.positions.item(positionCode) !== null || old.some((post) => post.positionCode === positionCode);
      const departmentKnown = departmentId === null || rules.hasDepartment(departmentId) || old.some((post) => post.departmentId === departmentId);
      return [
        ...(positionKnown ? [] : [{ path: [...here, 'positionCode'], reason: 'notInList' as const }]),
        ...(departmentKnown ? [] : [{ path: [...here, 'departmentId'], reason: 'notFound' as const }]),
      ];
    }),
  ]);
  return [...employmentIssues(employments, birthOn), ...unknown];
}

/** Facts as the audit trail keeps them: the trail is read by people who may not see a whole document number. */
export function auditFacts(facts: StaffFacts): Record<string, unknown> {
  const { document, ...rest } = facts;
  return { ...rest, document: { ...document, number: document.number === null ? null : maskIdNumber(document.number) } };
}
