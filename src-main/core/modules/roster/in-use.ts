import { prepareOnce, type ReadDb } from '../../platform/database';

interface Reference { readonly name: string; readonly column: string }

/**
 * Tables of other modules that point at a resident. The schema itself is asked, so that a module built later counts without
 * anybody having to remember it here. A resident's own lists have the resident in their primary key and do not count.
 */
const referencing = (db: ReadDb) => db.$client.prepare<[], Reference>(
  `select t.name as name, f."from" as "column"
   from sqlite_schema t, pragma_foreign_key_list(t.name) f
   where t.type = 'table' and f."table" = 'residents'
     and not exists (select 1 from pragma_table_info(t.name) c where c.name = f."from" and c.pk > 0)`,
).all();

const question = (db: ReadDb) => {
  const parts = referencing(db).map(({ name, column }) => `exists (select 1 from "${name}" where "${column}" = @id)`);
  return db.$client.prepare<[{ id: string }], { used: 0 | 1 }>(`select ${parts.length === 0 ? '0' : parts.join(' or ')} as used`);
};

/** Whether another module holds work about a resident, such as an assessment or a care level. */
export function isInUse(db: ReadDb, residentId: string): boolean {
  return prepareOnce(db, question).get({ id: residentId })?.used === 1;
}
