import { eq } from 'drizzle-orm';
import { contract } from '@shared/contract';
import type { FieldIssue } from '@shared/contract/issues';
import { ended, withPostsFrom, type StaffEmployment } from '@shared/contract/staff-facts';
import { command, type CommandContext } from '../../platform/procedure';
import type { WriteDb } from '../../platform/database';
import { employmentProblems, refuseIssues, unchanged } from './calls';
import { employmentOn } from './dated';
import { leavingBlocks, type LeavingCheck } from './leaving';
import { employmentsOf, updateEmployments, type StaffRecord } from './store';
import { departments } from './tables';

const c = contract.staff;

/** Checks, writes and records changed employments. `place` says where in the caller's input an issue belongs. */
function keep(
  tx: WriteDb, row: StaffRecord, before: readonly StaffEmployment[], after: readonly StaffEmployment[],
  ctx: Pick<CommandContext<Record<never, never>>, 'audit' | 'standards' | 'clock'>, reason: string | null, place: (issue: FieldIssue) => FieldIssue = (issue) => issue,
) {
  refuseIssues(employmentProblems(tx, after, row.birthOn, before, ctx).map(place));
  const version = updateEmployments(tx, row, after);
  ctx.audit('staff', row.id, { from: { employments: before }, to: { employments: after }, reason });
  return { id: row.id, version };
}

/** Issues of a post begun by a command belong to the list the command brought, those of its date to the command's own date. */
function placed(places: readonly { readonly positionCode: string; readonly departmentId: string | null }[], employments: readonly StaffEmployment[], dateField: string) {
  return (issue: FieldIssue): FieldIssue => {
    const [, at, key, index, field] = issue.path;
    if (key !== 'posts' || typeof at !== 'number' || typeof index !== 'number') return { ...issue, path: [key === 'form' ? 'form' : dateField] };
    if (field === 'fromOn' || field === 'toOn') return { ...issue, path: [dateField] };
    const post = employments[at]?.posts[index];
    const mine = places.findIndex((one) => one.positionCode === post?.positionCode && one.departmentId === post.departmentId);
    return { ...issue, path: ['posts', Math.max(mine, 0), field ?? 'positionCode'] };
  };
}

/** Changes that happen on a day: other posts, leaving, coming back. And the correction of what was entered wrongly. */
export function datedProcedures(leavingChecks: readonly LeavingCheck[]) {
  return {
    changePosts: command(c.changePosts, (tx, input, ctx) => {
      const row = unchanged(tx, input, ctx.errors);
      const before = employmentsOf(tx, row.id);
      const running = employmentOn(before, input.fromOn);
      if (running === null) throw ctx.errors.NOT_EMPLOYED({ data: { on: input.fromOn } });
      const after = before.map((one) => (one === running ? withPostsFrom(one, input.fromOn, input.posts) : one));
      return keep(tx, row, before, after, ctx, null, placed(input.posts, after, 'fromOn'));
    }),
    endEmployment: command(c.endEmployment, (tx, input, ctx) => {
      const row = unchanged(tx, input, ctx.errors);
      const before = employmentsOf(tx, row.id);
      const running = before.find((one) => one.leaveOn === null) ?? employmentOn(before, input.leaveOn);
      if (running === null) throw ctx.errors.NOT_EMPLOYED({ data: { on: input.leaveOn } });
      const after = before.map((one) => (one === running ? ended(one, input.leaveOn, input.reason) : one));
      refuseIssues(employmentProblems(tx, after, row.birthOn, before, ctx).map((issue) => ({ ...issue, path: ['leaveOn'] })));
      const blocks = leavingBlocks(tx, row.id, input.leaveOn, leavingChecks);
      if (blocks.length > 0 && !input.despite) throw ctx.errors.STILL_NEEDED({ data: { blocks } });
      // Nobody leads from outside; a department without a head shows as such.
      for (const led of tx.select().from(departments).where(eq(departments.headId, row.id)).all()) {
        tx.update(departments).set({ headId: null, version: led.version + 1 }).where(eq(departments.id, led.id)).run();
        ctx.audit('department', led.id, { from: { head: row.name }, to: { head: null } });
      }
      return keep(tx, row, before, after, ctx, input.reason);
    }),
    reenter: command(c.reenter, (tx, input, ctx) => {
      const row = unchanged(tx, input, ctx.errors);
      const before = employmentsOf(tx, row.id);
      if (before.some((one) => one.leaveOn === null)) throw ctx.errors.STILL_EMPLOYED({ data: {} });
      const begun: StaffEmployment = {
        entryOn: input.entryOn, leaveOn: null, leaveReason: null, form: input.form, posts: input.posts.map((post) => ({ ...post, fromOn: input.entryOn, toOn: null })),
      };
      const after = [...before, begun];
      return keep(tx, row, before, after, ctx, null, placed(input.posts, after, 'entryOn'));
    }),
    correctEmployments: command(c.correctEmployments, (tx, input, ctx) => {
      const row = unchanged(tx, input, ctx.errors);
      return keep(tx, row, employmentsOf(tx, row.id), input.employments, ctx, input.reason);
    }),
  };
}
