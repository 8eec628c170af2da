import * as z from 'zod';
import { createRouterClient } from '@orpc/server';
import { longCommand as defineLong } from '@shared/contract/define';
import { longCommand } from '@core/platform/procedure';
import { testCoreOn, windowOf } from './test-core';

/**
 * A core in a process of its own, to be killed without warning. It tells its parent each thing only after core said it was
 * done, so that the parent knows what must still be there.
 */
const fill = defineLong({
  doc: 'Writes many rows.', permission: 'signedIn', topics: [], input: z.object({ taskId: z.string(), rows: z.number() }), output: z.void(),
});
const insert = "insert into institutions (id, created_at, created_by, name, kind, beds, address) values (?, '', '', '', '', 1, ?)";

async function main(): Promise<void> {
  const [, , dataDir = '', what = ''] = process.argv;
  const core = testCoreOn(dataDir);
  const window = windowOf(core, 'template');
  const tell = (message: unknown) => { process.send?.(message); };
  if (what === 'commands') {
    for (let done = 1; ; done += 1) {
      await window.drafts.keep({ form: 'f', subject: String(done), edition: null, body: { done, padding: 'x'.repeat(2_000) } });
      const current = await window.institution.get();
      if (current === null) throw new Error('the home is gone');
      const { demo: _demo, version, ...fields } = current;
      await window.institution.correct({ ...fields, beds: 1 + (done % 900), expectedVersion: version });
      tell({ done });
    }
  }
  const router = {
    fill: longCommand(fill, function* (tx, input, ctx) {
      const statement = tx.$client.prepare(insert);
      for (let row = 0; row < input.rows; row += 1) {
        statement.run(`row-${String(row)}`, 'x'.repeat(1_000));
        if (row % 500 === 0) {
          tell({ row });
          yield { done: row, total: input.rows };
        }
      }
      ctx.audit('institution', 'filled');
    }),
  };
  await createRouterClient(router, { context: { services: core.services, token: 'template' } }).fill({ taskId: 'fill', rows: 1_000_000 });
  tell({ finished: true });
}

void main();
