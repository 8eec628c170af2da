import type { FieldIssue } from '@shared/contract/issues';
import type { ClosingProblem, SessionFields, TrainingParticipant } from '@shared/contract/training-facts';
import type { CivilDate } from '@shared/kit/civil-date';
import type { CodeLists } from '../persons';

/* Decisions about trainings that need no database. */

/**
 * What keeps a session from being closed. The record the Work Safety Law (art. 28) asks for is time, content, who took part and
 * the result; none of them can be missing.
 */
export function closingProblems(fields: SessionFields, people: readonly TrainingParticipant[], today: CivilDate): ClosingProblem[] {
  const attended = people.filter((one) => one.attended === true);
  const unkeyed = people.some((one) => one.attended === null);
  const checks: readonly (readonly [ClosingProblem, boolean])[] = [
    ['future', fields.heldOn > today],
    ['content', fields.content === null],
    ['trainer', fields.trainer.inside ? fields.trainer.staffId === null : fields.trainer.name === null],
    ['participants', people.length === 0 || (!unkeyed && attended.length === 0)],
    ['attendance', unkeyed],
    ['results', attended.some((one) => one.result === null)],
    ['notEmployed', attended.some((one) => !one.employed)],
    ['clash', attended.some((one) => one.clash !== null)],
  ];
  return checks.filter(([, holds]) => holds).map(([problem]) => problem);
}

/** What is wrong with the fields of a session beyond their shape. */
export function sessionIssues(fields: SessionFields, lists: CodeLists): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const { startsAt, endsAt } = fields;
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt) issues.push({ path: ['endsAt'], reason: 'timeOrder' });
  fields.topics.forEach((topic, at) => { if (lists.codesOf('training-topic')?.has(topic) === false) issues.push({ path: ['topics', at], reason: 'notInList' }); });
  if (new Set(fields.topics).size < fields.topics.length) issues.push({ path: ['topics'], reason: 'duplicate' });
  return issues;
}
