import { eq } from 'drizzle-orm';
import { contract } from '@shared/contract';
import type { DepartmentFields } from '@shared/contract/departments';
import type { ReadDb, WriteDb } from '../../platform/database';
import { command, query } from '../../platform/procedure';
import { changedFacts } from '../persons';
import { demandVersion, refuseIssues, type Asked, type Refusals } from './calls';
import {
  departmentIssues, departmentRecord, departmentUse, insertDepartment, organisationOn, shownDepartments, swapDepartment, updateDepartment, type DepartmentRecord,
} from './departments';
import { positionList } from './positions';
import { staffRecord } from './store';
import { departments } from './tables';

const c = contract.staff;

function unchanged(tx: WriteDb, input: Asked, errors: Refusals): DepartmentRecord {
  const row = departmentRecord(tx, input.id);
  if (row === undefined) throw errors.NOT_FOUND({ data: { what: 'department' } });
  demandVersion(tx, row, input, errors);
  return row;
}

/** As the trail keeps it: names, because ids tell a reader nothing. */
function audited(db: ReadDb, fields: DepartmentFields): Record<string, unknown> {
  return {
    name: fields.name, note: fields.note,
    parent: fields.parentId === null ? null : (departmentRecord(db, fields.parentId)?.name ?? null),
    head: fields.headId === null ? null : (staffRecord(db, fields.headId)?.name ?? null),
  };
}

export const departmentProcedures = {
  departments: query(c.departments, (db, input, ctx) => shownDepartments(db, ctx.clock.today(), input.closed)),
  organisation: query(c.organisation, (db, input, ctx) => organisationOn(db, input.on ?? ctx.clock.today(), positionList(ctx.standards, ctx.clock.today()))),
  openDepartment: command(c.openDepartment, (tx, { fields }, ctx) => {
    refuseIssues(departmentIssues(tx, fields, null), 'fields');
    const id = insertDepartment(tx, { clock: ctx.clock, accountId: ctx.actor.accountId }, fields);
    ctx.audit('department', id, { to: audited(tx, fields) });
    return { id, version: 1 };
  }),
  changeDepartment: command(c.changeDepartment, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    refuseIssues(departmentIssues(tx, input.fields, row.id), 'fields');
    const version = updateDepartment(tx, row, input.fields);
    ctx.audit('department', row.id, changedFacts(audited(tx, row), audited(tx, input.fields)));
    return { id: row.id, version };
  }),
  moveDepartment: command(c.moveDepartment, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    const version = swapDepartment(tx, row, input.direction);
    ctx.audit('department', row.id, { direction: input.direction });
    return { id: row.id, version };
  }),
  closeDepartment: command(c.closeDepartment, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    if (row.voidedAt !== null) throw ctx.errors.ALREADY_VOIDED({ data: {} });
    const use = departmentUse(tx, row.id, ctx.clock.today());
    if (use.people + use.departments > 0) throw ctx.errors.DEPARTMENT_IN_USE({ data: use });
    const version = row.version + 1;
    tx.update(departments).set({ version, voidedAt: ctx.clock.now(), voidedBy: ctx.actor.accountId, voidReason: input.reason }).where(eq(departments.id, row.id)).run();
    ctx.audit('department', row.id, { reason: input.reason });
    return { id: row.id, version };
  }),
  reopenDepartment: command(c.reopenDepartment, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    if (row.voidedAt === null) throw ctx.errors.NOT_VOIDED({ data: {} });
    refuseIssues(departmentIssues(tx, row, row.id), 'fields');
    const version = row.version + 1;
    tx.update(departments).set({ version, voidedAt: null, voidedBy: null, voidReason: null }).where(eq(departments.id, row.id)).run();
    ctx.audit('department', row.id, { reason: null });
    return { id: row.id, version };
  }),
};
