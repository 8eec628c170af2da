import { prepareOnce, type ReadDb } from '../../platform/database';

interface Reference { readonly name: string; readonly column: string }

/** Tables whose records have lists and dated facts of their own in further tables. */
export type Owner = 'residents' | 'staff' | 'certificates';

/**
 * Tables of other modules that point at a record. The schema itself is asked, so that a module built later counts without
 * anybody having to remember it here. A record's own lists have it in their primary key and do not count.
 */
const referencing = (db: ReadDb, owner: Owner) => db.$client.prepare<[string], Reference>(
  `select t.name as name, f."from" as "column"
   from sqlite_schema t, pragma_foreign_key_list(t.name) f
   where t.type = 'table' and f."table" = ? and t.name <> f."table"
     and not exists (select 1 from pragma_table_info(t.name) c where c.name = f."from" and c.pk > 0)`,
).all(owner);

const questionAbout = (owner: Owner) => (db: ReadDb) => {
  const parts = referencing(db, owner).map(({ name, column }) => `exists (select 1 from "${name}" where "${column}" = @id)`);
  return db.$client.prepare<[{ id: string }], { used: 0 | 1 }>(`select ${parts.length === 0 ? '0' : parts.join(' or ')} as used`);
};
const questions = { residents: questionAbout('residents'), staff: questionAbout('staff'), certificates: questionAbout('certificates') } as const;

/** Whether another module holds work about a record, such as an assessment about a resident. */
export function isInUse(db: ReadDb, owner: Owner, id: string): boolean {
  return prepareOnce(db, questions[owner]).get({ id })?.used === 1;
}
