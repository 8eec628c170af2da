import { eq } from 'drizzle-orm';
import type { EditionSummary } from '@shared/contract/standards';
import type { CivilDate } from '@shared/kit/civil-date';
import { parseStandardText, type Standard } from '@shared/standards/parse';
import type { StandardProblem } from '@shared/standards/problems';
import { personOf } from '../../access';
import { prepareOnce, type ReadDb } from '../../platform/database';
import type { InstitutionSource, StandardEntry, StandardsStore } from '../../platform/standards';
import { standardsEditions } from './tables';

/** Asked at every look-up of any standard, thousands of times in the check of a month. */
function revisionStatement(db: ReadDb) {
  return db.$client.prepare<[], { rows: number; versions: number | null }>('select count(*) as rows, sum(version) as versions from standards_editions');
}

/** The home's own editions as the standards store reads them. `database` gives null while the data is not open. */
export function institutionEditions(database: () => ReadDb | null): InstitutionSource {
  return {
    revision: () => {
      const db = database();
      const state = db === null ? undefined : prepareOnce(db, revisionStatement).get();
      return state === undefined ? null : `${state.rows}:${state.versions ?? 0}`;
    },
    read: () => (database()?.select().from(standardsEditions).all() ?? [])
      .map((row) => ({ name: `${row.kind}/${row.family}/${row.edition}`, text: row.content, retired: row.retiredAt !== null })),
  };
}

type OwnRow = typeof standardsEditions.$inferSelect;

/** Who did it, as records show it; null for an account that never was. */
export function personRef(db: ReadDb, accountId: string) {
  const person = personOf(db, accountId);
  return person === null ? null : { id: person.id, name: person.name, role: person.role };
}

function ownFacts(db: ReadDb, row: OwnRow): NonNullable<EditionSummary['own']> {
  return {
    id: row.id, version: row.version, importedBy: personRef(db, row.createdBy), importedAt: row.createdAt, retiredAt: row.retiredAt, retireReason: row.retireReason,
  };
}

/** A summary straight from an own row, also inside the transaction that has just written it. */
export function summaryOfRow(db: ReadDb, standard: Standard, row: OwnRow, inForceToday: boolean): EditionSummary {
  return { ...headOf(standard), origin: 'institution', hash: row.hash, inForceToday, retired: row.retiredAt !== null, own: ownFacts(db, row) };
}

function headOf(standard: Standard) {
  const { kind, family, edition, title, jurisdiction, status, effectiveFrom, effectiveTo, mandatory, source } = standard;
  return { kind, family, edition, title, jurisdiction, status, effectiveFrom, effectiveTo: effectiveTo ?? null, mandatory: mandatory ?? false, source };
}

/** Every edition as the list shows it. */
export function summaries(db: ReadDb, standards: StandardsStore, entries: readonly StandardEntry[], today: CivilDate): EditionSummary[] {
  const rows = new Map(db.select().from(standardsEditions).all().map((row) => [row.hash, row]));
  return entries.map((entry) => {
    const { standard, hash, origin, retired } = entry;
    const row = origin === 'institution' ? rows.get(hash) : undefined;
    const inForceToday = standards.inForce(standard.kind, standard.family, today) === entry;
    return { ...headOf(standard), origin, hash, retired, inForceToday, own: row === undefined ? null : ownFacts(db, row) };
  });
}

export type ReadOwn = { readonly ok: true; readonly standard: Standard } | { readonly ok: false; readonly problems: readonly StandardProblem[] };

/** Checks a file somebody imports: like a shipped one, and it may not call itself official, because nobody here can know. */
export function readOwnEdition(text: string): ReadOwn {
  const parsed = parseStandardText(text);
  if (!parsed.ok || parsed.standard.status !== 'official') return parsed;
  return { ok: false, problems: [{ path: ['status'], problem: 'officialRefused', detail: '' }] };
}

export function ownRow(db: ReadDb, id: string): OwnRow | undefined {
  return db.select().from(standardsEditions).where(eq(standardsEditions.id, id)).get();
}

/** The file of an edition; as a copy it has a name of its own, is nobody's standard yet and claims nothing. */
export function fileOf(standard: Standard, copyName: string | null): { fileName: string; text: string } {
  const file = copyName === null ? standard : { ...standard, edition: copyName, status: 'unverified' as const, mandatory: undefined };
  return { fileName: `${file.family}-${file.edition}.json`, text: `${JSON.stringify(file, null, 2)}\n` };
}
