import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolder, openIn, plain } from '../support/drivers';

const root = resolve(import.meta.dirname, '..', '..');
const shipped = join(root, 'drizzle');
const sqlFiles = readdirSync(shipped).filter((name) => name.endsWith('.sql'));

interface Column { readonly name: string; readonly type: string; readonly notnull: number; readonly dflt_value: string | null; readonly pk: number }
interface Table { readonly name: string; readonly sql: string; readonly columns: readonly Column[] }

/** Tables that are no records: they may lack the columns every record carries, for the reason named. */
const NO_RECORDS: Readonly<Record<string, string>> = {
  sessions: 'ends by itself', drafts: 'replaced at every autosave', audit_entries: 'append-only, its own chain',
};

let tables: readonly Table[] = [];
const folder = newFolder();
beforeAll(() => {
  const db = openIn(folder, plain);
  const names = db.read.$client
    .prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'").all();
  tables = names.map(({ name, sql }) => ({ name, sql, columns: db.read.$client.pragma(`table_info("${name}")`) as Column[] }));
  db.close();
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const columnsLike = (pattern: RegExp) => tables.flatMap((table) => table.columns.filter(({ name }) => pattern.test(name)).map((column) => ({ table: table.name, ...column })));

describe('the shipped schema', () => {
  test('deletes nothing by itself: no ON DELETE CASCADE, no trigger, no DELETE', () => {
    expect(sqlFiles.length).toBeGreaterThan(0);
    for (const name of sqlFiles) {
      const sql = readFileSync(join(shipped, name), 'utf8');
      expect(sql, name).not.toMatch(/on\s+delete\s+(cascade|set)/i);
      expect(sql, name).not.toMatch(/create\s+trigger/i);
      expect(sql, name).not.toMatch(/^\s*delete\s+from/im);
    }
  });

  test('is what the tables in the code say: drizzle-kit has nothing to add', () => {
    const copy = join(root, '.cache', 'drizzle-diff');
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true });
    cpSync(shipped, copy, { recursive: true });
    const said = execFileSync(process.execPath, [
      join(root, 'node_modules/drizzle-kit/bin.cjs'), 'generate', '--dialect', 'sqlite', '--schema', './src-main/core/**/tables.ts', '--out', './.cache/drizzle-diff', '--name', 'forgotten',
    ], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(readdirSync(copy).filter((name) => name.endsWith('.sql')), `run npm run db:baseline (${said.trim().split('\n').at(-1) ?? ''})`).toEqual(sqlFiles);
    rmSync(copy, { recursive: true, force: true });
  }, 60_000);

  test('carries on every record its version, and when and by whom it was made', () => {
    const missing = tables.filter(({ name }) => NO_RECORDS[name] === undefined).flatMap(({ name, columns, sql }) => {
      // A table of parts of a record (a row per answer, per contact) names its record and lives with it.
      const isPart = /FOREIGN KEY/i.test(sql) && !columns.some((column) => column.name === 'version');
      const wanted = isPart ? [] : ['version', 'created_at', 'created_by'];
      return wanted.filter((wantedName) => !columns.some((column) => column.name === wantedName)).map((column) => `${name}.${column}`);
    });
    expect(missing).toEqual([]);
  });

  test('spells ids, days, moments and money one way', () => {
    expect(tables.filter(({ columns }) => !columns.some((column) => column.pk > 0)).map(({ name }) => name)).toEqual([]);
    expect(columnsLike(/^id$|_id$|_at$|_on$/).filter((column) => column.type.toLowerCase() !== 'text')).toEqual([]);
    expect(columnsLike(/_cents$/).filter((column) => column.type.toLowerCase() !== 'integer')).toEqual([]);
    expect(columnsLike(/(^|_)(date|time|price|amount)$/i).map((column) => `${column.table}.${column.name}`)).toEqual([]);
  });

  test('keeps no picture or scan inside the database', () => {
    expect(tables.flatMap(({ columns }) => columns).filter((column) => /blob/i.test(column.type))).toEqual([]);
  });

  test('has its file beside the journal, complete', () => {
    const journal = JSON.parse(readFileSync(join(shipped, 'meta', '_journal.json'), 'utf8')) as { entries: { tag: string }[] };
    expect(journal.entries.map(({ tag }) => `${tag}.sql`).sort()).toEqual(sqlFiles.sort());
    expect(existsSync(join(shipped, 'meta', '0000_snapshot.json'))).toBe(true);
  });
});
