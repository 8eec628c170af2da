import { statSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '@shared/contract';
import type { Instant } from '@shared/kit/instant';
import { normalRecoveryCode } from '../../access';
import { auditPage, firstBrokenEntry } from '../../audit';
import { schemaVersion } from '../../platform/database';
import { verifiedCopy } from '../../platform/migrate';
import { query, stream, task } from '../../platform/procedure';

const c = contract.system;

export const systemProcedures = {
  info: query(c.info, (db, _input, ctx) => {
    const { services } = ctx;
    const dataState = services.dataState();
    return {
      version: services.versions['anyi'] ?? '', dataState, host: services.host, components: { ...services.versions },
      schemaVersion: dataState === 'ready' ? schemaVersion(db) : null,
      dataFolder: ctx.maybeActor === null && dataState === 'ready' ? null : services.paths.dataDir,
    };
  }),
  changes: stream(c.changes, (ctx, signal) => ctx.services.subscribe(signal)),
  cancelTask: task(c.cancelTask, (_db, input, ctx) => Promise.resolve({ found: ctx.services.tasks.cancel(input.taskId) })),
  audit: query(c.audit, (db, input) => {
    const page = auditPage(db, input);
    return {
      total: page.total,
      firstBroken: input.before === undefined && input.subjectId === undefined ? firstBrokenEntry(db) : null,
      entries: page.entries.map((row) => ({
        sequence: row.sequence, at: row.at, actorName: row.actorName, actorRole: row.actorRole, procedure: row.procedure,
        subjectKind: row.subjectKind, subjectId: row.subjectId, clockWentBack: row.clockWentBack,
        detail: row.detail === null ? null : (JSON.parse(row.detail) as null),
      })),
    };
  }),
  backUp: task(c.backUp, async (_db, _input, ctx) => {
    const { services } = ctx;
    const name = `backup-${fileTime(ctx.clock.now())}.db`;
    const target = join(services.paths.dataDir, 'backups', name);
    const { driver, write } = services.database;
    // SQLite copies no file in the middle of a transaction, and a long import leaves one open between its slices.
    const tables = await ctx.whileNobodyWrites(() => verifiedCopy(write.$client, target, { key: services.keyRing.dataKey(), driver }));
    return ctx.write((_tx, audit) => {
      audit('backup', name);
      return { file: target, bytes: statSync(target).size, tables };
    });
  }),
  restoreKey: task(c.restoreKey, async (_db, input, ctx) => {
    const code = normalRecoveryCode(input.recoveryCode);
    if (code === null || !ctx.services.keyRing.restoreByRecoveryCode(code)) throw ctx.errors.WRONG_RECOVERY_CODE({ data: {} });
    // Data that is open already stays open: somebody may be writing to it.
    if (ctx.services.dataState() !== 'ready') ctx.services.reopen();
    return Promise.resolve();
  }),
};

/** A moment as a file name may carry it. */
const fileTime = (at: Instant): string => at.replaceAll(/[:.]/g, '-');
