import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CivilDate } from '@shared/kit/civil-date';
import { canonicalJson } from '@shared/standards/canonical';
import { standardKinds, type StandardKind } from '@shared/standards/header';
import { parseStandardText, type Standard, type StandardByKind } from '@shared/standards/parse';
import type { StandardProblem } from '@shared/standards/problems';

/*
 * The standards store: every edition there is, shipped or the home's own, checked once, looked up by family and day. A bad
 * file never keeps the program from starting; it is left out and said to be bad.
 */

export type StandardOrigin = 'bundled' | 'institution';

/** One edition with its hash: sha256 of its canonical JSON. */
export interface StandardEntry<K extends StandardKind = StandardKind> {
  readonly standard: StandardByKind[K];
  readonly hash: string;
  readonly origin: StandardOrigin;
  /** The home has put its own edition out of use; records made by it still find it. */
  readonly retired: boolean;
}

/** A file that was left out, and why. */
export interface RefusedStandard {
  readonly name: string;
  readonly origin: StandardOrigin;
  readonly problems: readonly StandardProblem[];
}

/** One of the home's own editions, as stored. */
export interface InstitutionEdition {
  readonly name: string;
  readonly text: string;
  readonly retired: boolean;
}

/** Where the home's own editions come from. */
export interface InstitutionSource {
  /** Changes whenever the home's editions change; null while there is no data. Asked at every look-up, so it must be cheap. */
  revision(): string | null;
  read(): readonly InstitutionEdition[];
}

export interface StandardsStore {
  /** The edition of a family that holds on a day: the home's own before a shipped one, of those the one that began last. */
  inForce<K extends StandardKind>(kind: K, family: string, on: CivilDate): StandardEntry<K> | null;
  /** A certain edition, also a retired or an outdated one. The home's own comes first where both have the same name. */
  edition<K extends StandardKind>(kind: K, family: string, edition: string): StandardEntry<K> | null;
  /** The edition a record was made by. */
  byHash(hash: string): StandardEntry | null;
  list(): readonly StandardEntry[];
  list<K extends StandardKind>(kind: K): readonly StandardEntry<K>[];
  /** Families of a kind that have an edition in force on a day, each with that edition. */
  allInForce<K extends StandardKind>(kind: K, on: CivilDate): readonly StandardEntry<K>[];
  problems(): readonly RefusedStandard[];
}

interface Loaded {
  readonly entries: readonly StandardEntry[];
  readonly refused: readonly RefusedStandard[];
}

/** The hash by which records name an edition. */
export function hashOfStandard(standard: Standard): string {
  return createHash('sha256').update(canonicalJson(standard), 'utf8').digest('hex');
}

function isKind<K extends StandardKind>(entry: StandardEntry, kind: K): entry is StandardEntry<K> {
  return entry.standard.kind === kind;
}

function readLock(bundledDir: string): Readonly<Record<string, unknown>> {
  const lock: unknown = JSON.parse(readFileSync(join(bundledDir, 'standards.lock.json'), 'utf8'));
  return typeof lock === 'object' && lock !== null ? { ...lock } : {};
}

/** Paths of the shipped editions, `<kind>/<family>/<edition>.json`. */
function bundledPaths(bundledDir: string): string[] {
  const below = (folder: string): string[] => readdirSync(join(bundledDir, folder)).sort();
  return standardKinds.flatMap((kind) => below(kind).flatMap((family) => below(`${kind}/${family}`)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.cases.json')).map((file) => `${kind}/${family}/${file}`)));
}

function lockProblem(lock: Readonly<Record<string, unknown>>, path: string, text: string): StandardProblem | null {
  if (lock[path] === undefined) return { path: [], problem: 'notLocked', detail: path };
  const hash = createHash('sha256').update(text.replaceAll('\r\n', '\n'), 'utf8').digest('hex');
  return lock[path] === hash ? null : { path: [], problem: 'lockMismatch', detail: path };
}

function loadBundled(bundledDir: string): Loaded {
  const lock = readLock(bundledDir);
  const entries: StandardEntry[] = [];
  const refused: RefusedStandard[] = [];
  for (const path of bundledPaths(bundledDir)) {
    const refuse = (...problems: StandardProblem[]) => { refused.push({ name: path, origin: 'bundled', problems }); };
    const text = readFileSync(join(bundledDir, path), 'utf8');
    const tampered = lockProblem(lock, path, text);
    if (tampered !== null) { refuse(tampered); continue; }
    const parsed = parseStandardText(text);
    if (!parsed.ok) { refuse(...parsed.problems); continue; }
    const { standard } = parsed;
    if (path !== `${standard.kind}/${standard.family}/${standard.edition}.json`) { refuse({ path: ['edition'], problem: 'wrongPlace', detail: path }); continue; }
    entries.push({ standard, hash: hashOfStandard(standard), origin: 'bundled', retired: false });
  }
  return { entries, refused };
}

function loadInstitution(editions: readonly InstitutionEdition[]): Loaded {
  const entries: StandardEntry[] = [];
  const refused: RefusedStandard[] = [];
  for (const { name, text, retired } of editions) {
    const parsed = parseStandardText(text);
    if (parsed.ok) entries.push({ standard: parsed.standard, hash: hashOfStandard(parsed.standard), origin: 'institution', retired });
    else refused.push({ name, origin: 'institution', problems: parsed.problems });
  }
  return { entries, refused };
}

const nothingLoaded: Loaded = { entries: [], refused: [] };

function holdsOn(entry: StandardEntry, on: CivilDate): boolean {
  const { effectiveFrom, effectiveTo } = entry.standard;
  return !entry.retired && effectiveFrom <= on && (effectiveTo === undefined || effectiveTo >= on);
}

/** Of two editions in force the home's own holds; then the one that began last. */
function takesPrecedence(a: StandardEntry, b: StandardEntry): boolean {
  return a.origin === b.origin ? a.standard.effectiveFrom > b.standard.effectiveFrom : a.origin === 'institution';
}

function best<K extends StandardKind>(entries: readonly StandardEntry<K>[]): StandardEntry<K> | null {
  return entries.reduce<StandardEntry<K> | null>((chosen, entry) => (chosen === null || takesPrecedence(entry, chosen) ? entry : chosen), null);
}

/** Opens the store over the shipped folder and, where given, the home's own editions. Files are read at the first look-up. */
export function createStandardsStore(options: { readonly bundledDir: string; readonly institution?: InstitutionSource }): StandardsStore {
  let bundled: Loaded | null = null;
  let own = nothingLoaded;
  let ownRevision: string | null = null;

  const current = (): readonly [Loaded, Loaded] => {
    bundled ??= loadBundled(options.bundledDir);
    const revision = options.institution?.revision() ?? null;
    if (revision !== ownRevision) {
      own = revision === null ? nothingLoaded : loadInstitution(options.institution?.read() ?? []);
      ownRevision = revision;
    }
    return [own, bundled];
  };
  const entries = (): StandardEntry[] => current().flatMap((one) => one.entries);
  const ofKind = <K extends StandardKind>(kind: K): StandardEntry<K>[] => entries().filter((entry): entry is StandardEntry<K> => isKind(entry, kind));

  return {
    inForce: (kind, family, on) => best(ofKind(kind).filter((entry) => entry.standard.family === family && holdsOn(entry, on))),
    edition: (kind, family, edition) => ofKind(kind).find(({ standard }) => standard.family === family && standard.edition === edition) ?? null,
    byHash: (hash) => entries().find((entry) => entry.hash === hash) ?? null,
    list: <K extends StandardKind>(kind?: K) => (kind === undefined ? entries() : ofKind(kind)) as StandardEntry<K>[],
    allInForce: (kind, on) => {
      const holding = ofKind(kind).filter((entry) => holdsOn(entry, on));
      const families = [...new Set(holding.map((entry) => entry.standard.family))];
      return families.flatMap((family) => best(holding.filter((entry) => entry.standard.family === family)) ?? []);
    },
    problems: () => current().flatMap((one) => one.refused),
  };
}
