import * as z from 'zod';
import { bilingual, civilDate, id, optionalWords, version, words } from './common';
import { command, query } from './define';

/*
 * Departments: a tree the home makes itself. They are part of the staff's contract, because nobody but the staff is in them.
 */

export const departmentFields = z.object({
  name: words(40),
  /** null stands directly under the home. */
  parentId: id.nullable(),
  /** The staff member who leads it. */
  headId: id.nullable(),
  note: optionalWords(200),
});
export type DepartmentFields = z.output<typeof departmentFields>;

export const department = z.object({
  id, version, name: z.string(), parentId: id.nullable(), headId: id.nullable(), headName: z.string().nullable(), note: z.string().nullable(),
  /** Place among its siblings, from 0. */
  rank: z.number().int(),
  /** Depth in the tree, 0 at the top. */
  depth: z.number().int(),
  /** People with a post in it today, without those of the departments below. */
  people: z.number().int(),
  closed: z.object({ reason: z.string() }).nullable(),
});
export type Department = z.infer<typeof department>;

export const chartPerson = z.object({
  id, name: z.string(), photoFileId: z.string().nullable(),
  positions: z.array(z.object({ code: z.string(), name: bilingual, main: z.boolean() })),
});
export type ChartPerson = z.infer<typeof chartPerson>;
export const chartDepartment = z.object({
  id, name: z.string(), parentId: id.nullable(), depth: z.number().int(), headId: id.nullable(), headName: z.string().nullable(), people: z.array(chartPerson),
});
export type ChartDepartment = z.infer<typeof chartDepartment>;

const made = z.object({ id, version });

export const departments = {
  departments: query({
    doc: 'The departments in the order of the tree, closed ones only when asked for.',
    permission: 'signedIn', input: z.object({ closed: z.boolean().default(false) }), output: z.array(department),
  }),
  organisation: query({
    doc: 'Who worked where on a day: every department with its head and its people, and the people of none.',
    permission: 'staff.read', input: z.object({ on: civilDate.optional() }),
    output: z.object({ on: civilDate, departments: z.array(chartDepartment), elsewhere: z.array(chartPerson) }),
  }),
  openDepartment: command({
    doc: 'Opens a department at the end of its siblings.',
    permission: 'staff.edit', topics: ['staff'], input: z.object({ fields: departmentFields }), output: made,
  }),
  changeDepartment: command({
    doc: 'Changes name, place in the tree, head or note of a department.',
    permission: 'staff.edit', topics: ['staff'], input: z.object({ id, expectedVersion: version, fields: departmentFields }), output: made,
  }),
  moveDepartment: command({
    doc: 'Moves a department one place up or down among its siblings.',
    permission: 'staff.edit', topics: ['staff'], input: z.object({ id, expectedVersion: version, direction: z.enum(['up', 'down']) }), output: made,
  }),
  closeDepartment: command({
    doc: 'Closes a department nobody works in any more; what was written about it stays.',
    permission: 'staff.edit', topics: ['staff'], input: z.object({ id, expectedVersion: version, reason: words(300) }), output: made,
    errors: { ALREADY_VOIDED: { data: z.object({}) }, DEPARTMENT_IN_USE: { data: z.object({ people: z.number().int(), departments: z.number().int() }) } },
  }),
  reopenDepartment: command({
    doc: 'Opens a closed department again.',
    permission: 'staff.edit', topics: ['staff'], input: z.object({ id, expectedVersion: version }), output: made,
    errors: { NOT_VOIDED: { data: z.object({}) } },
  }),
};
