import { and, eq } from 'drizzle-orm';
import { contract } from '@shared/contract';
import type { FieldIssue } from '@shared/contract/issues';
import type { ReadDb } from '../../platform/database';
import { command } from '../../platform/procedure';
import { catalogueOn, certificateIssues, holdersOfNumber, holdingsOf, recordCertificate } from '../certificates';
import { closedSession, refuseIssues } from './calls';
import { touch } from './sessions';
import { attemptsOf, participantsOf } from './store';
import { trainingGrants } from './tables';

/* Certificates a training leads to. What a certificate must be is the certificates' matter; here is said who earned one. */

interface Wanted {
  readonly staffId: string; readonly number: string | null; readonly levelCode: string | null; readonly issuer: string | null;
  readonly issuedOn: string; readonly validUntil: string | null; readonly reviewOn: string | null;
}

function grantedAlready(db: ReadDb, sessionId: string, kindCode: string): ReadonlySet<string> {
  const { staffId } = trainingGrants;
  return new Set(db.select({ staffId }).from(trainingGrants).where(and(eq(trainingGrants.sessionId, sessionId), eq(trainingGrants.kindCode, kindCode))).all().map((row) => row.staffId));
}

/** Who passed the session: attended, and the last try was good. */
function passedIn(db: ReadDb, sessionId: string): ReadonlySet<string> {
  const last = new Map(attemptsOf(db, sessionId).map((one) => [one.staffId, one.result]));
  return new Set(participantsOf(db, sessionId).filter((one) => one.attended === true && last.get(one.staffId) === 'passed').map((one) => one.staffId));
}

/** Why somebody cannot be granted one: not passed, granted before, named twice, or a number that is somebody else's. */
function earnedIssues(db: ReadDb, sessionId: string, kindCode: string, grants: readonly Wanted[]): FieldIssue[] {
  const passed = passedIn(db, sessionId);
  const before = grantedAlready(db, sessionId, kindCode);
  const seen = new Set<string>();
  return grants.flatMap(({ staffId, number }, at): FieldIssue[] => {
    const twice = seen.has(staffId);
    seen.add(staffId);
    if (!passed.has(staffId)) return [{ path: ['grants', at, 'staffId'], reason: 'notPassed' }];
    if (before.has(staffId)) return [{ path: ['grants', at, 'staffId'], reason: 'grantedAlready' }];
    if (twice) return [{ path: ['grants', at, 'staffId'], reason: 'duplicate' }];
    const taken = number !== null && (holdersOfNumber(db, kindCode, number).some((one) => one.staffId !== staffId) || grants.slice(0, at).some((one) => one.number === number));
    return taken ? [{ path: ['grants', at, 'number'], reason: 'duplicate' }] : [];
  });
}

export const grantProcedures = {
  grantCertificates: command(contract.training.grantCertificates, (tx, input, ctx) => {
    const row = closedSession(tx, input, ctx.errors);
    const today = ctx.clock.today();
    const kind = catalogueOn(tx, ctx.standards, today).kind(input.kindCode);
    const wanted = input.grants.map((grant) => ({ ...grant, kindCode: input.kindCode, responsibleId: null, note: null }));
    refuseIssues([
      ...earnedIssues(tx, row.id, input.kindCode, input.grants),
      ...wanted.flatMap((fields, at) => certificateIssues(fields, kind, today).map((issue) => ({ ...issue, path: issue.path[0] === 'kindCode' ? issue.path : ['grants', at, ...issue.path] }))),
    ]);
    const writer = { clock: ctx.clock, accountId: ctx.actor.accountId };
    let renewed = 0;
    for (const fields of wanted) {
      const before = holdingsOf(tx, fields.staffId).filter((one) => one.kindCode === input.kindCode && !one.superseded).at(-1);
      if (before !== undefined) renewed += 1;
      const certificateId = recordCertificate(tx, writer, fields, { supersedesId: before?.id ?? null });
      tx.insert(trainingGrants).values({ sessionId: row.id, staffId: fields.staffId, certificateId, kindCode: input.kindCode, grantedAt: ctx.clock.now(), grantedBy: writer.accountId }).run();
      ctx.audit('certificate', certificateId, { to: { kindCode: input.kindCode, staffId: fields.staffId }, training: row.id });
    }
    ctx.audit('training', row.id, { granted: wanted.length, renewed, kindCode: input.kindCode });
    return { ...touch(tx, row), granted: wanted.length, renewed };
  }),
};
