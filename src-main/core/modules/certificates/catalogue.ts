import { asc } from 'drizzle-orm';
import type { Bilingual } from '@shared/contract/common';
import type { ShownKind } from '@shared/contract/certificates-facts';
import { timelessKind, type KindTiming } from '@shared/engines/certificate';
import type { CivilDate } from '@shared/kit/civil-date';
import { required } from '@shared/kit/assert';
import { certificateKind, type CertificateKind, type HoldingRule } from '@shared/standards/certificate';
import { personOf } from '../../access';
import { prepareOnce, type ReadDb } from '../../platform/database';
import type { StandardEntry, StandardsStore } from '../../platform/standards';
import { certificateKinds, certificateRegions } from './tables';

/*
 * The catalogue that holds on a day: the base families, over them the regional scheme the home has chosen, over that the home's
 * own files and what it decided on screen. A kind of a later layer takes the place of one with the same code.
 */

type KindRow = typeof certificateKinds.$inferSelect;
type RegionRow = typeof certificateRegions.$inferSelect;

/** A kind and the layer it comes from. */
export interface CatalogueKind extends CertificateKind {
  readonly scope: ShownKind['scope'];
  readonly family: string;
  readonly edition: string | null;
  /** The decision on screen it comes from. */
  readonly decision: KindRow | null;
}

/** A rule of a position, with the kind it belongs to. */
export interface CatalogueRule extends HoldingRule {
  readonly kind: CatalogueKind;
  /** Codes of the kinds of which any one is enough, the rule's own first. */
  readonly accepted: readonly string[];
}

export interface Catalogue {
  readonly on: CivilDate;
  /** Those in use, in the order of the files. */
  readonly kinds: readonly CatalogueKind[];
  /** Those put out of use. */
  readonly retired: readonly CatalogueKind[];
  /** A kind by its code, also one out of use; null when no file has it. */
  kind(code: string): CatalogueKind | null;
  /** When it ends and speaks; of a kind out of use only the document says. */
  timing(code: string): KindTiming;
  /** Its name in both languages; a code nobody knows stands for itself. */
  name(code: string): Bilingual;
  /** What a position asks for. */
  rules(positionCode: string): readonly CatalogueRule[];
}

interface Dated { readonly effectiveOn: CivilDate; readonly sequence: number }

/** The decision that holds on a day: the last day begun, of one day the last made. */
function holding<T extends Dated>(rows: readonly T[], on: CivilDate): T | null {
  return rows.filter((row) => row.effectiveOn <= on)
    .reduce<T | null>((chosen, row) => (chosen === null || row.effectiveOn > chosen.effectiveOn || (row.effectiveOn === chosen.effectiveOn && row.sequence > chosen.sequence) ? row : chosen), null);
}

/** Every decision on kinds, in the order they were made. */
export function kindDecisions(db: ReadDb): KindRow[] {
  return db.select().from(certificateKinds).orderBy(asc(certificateKinds.code), asc(certificateKinds.sequence)).all();
}

/** Every choice of a region, in the order they were made. */
export function regionChoices(db: ReadDb): RegionRow[] {
  return db.select().from(certificateRegions).orderBy(asc(certificateRegions.sequence)).all();
}

/** Family of the regional scheme on a day, or null. */
export function regionOn(db: ReadDb, on: CivilDate): string | null {
  return holding(regionChoices(db), on)?.family ?? null;
}

const LAYERS = { base: 0, regional: 1, home: 2 } as const;

function files(db: ReadDb, standards: StandardsStore, on: CivilDate): StandardEntry<'certificate-catalogue'>[] {
  const region = regionOn(db, on);
  return standards.allInForce('certificate-catalogue', on)
    .filter(({ standard }) => standard.scope !== 'regional' || standard.family === region)
    .toSorted((a, b) => LAYERS[a.standard.scope] - LAYERS[b.standard.scope]);
}

function ownKinds(db: ReadDb, on: CivilDate): CatalogueKind[] {
  const rows = kindDecisions(db);
  return [...new Set(rows.map((row) => row.code))].flatMap((code): CatalogueKind[] => {
    const decision = holding(rows.filter((row) => row.code === code), on);
    if (decision === null) return [];
    return [{ ...certificateKind.parse(JSON.parse(decision.content)), scope: 'home', family: 'home', edition: null, decision }];
  });
}

function assembled(on: CivilDate, entries: readonly StandardEntry<'certificate-catalogue'>[], own: readonly CatalogueKind[], elsewhere: (code: string) => CatalogueKind | null): Catalogue {
  const byCode = new Map<string, CatalogueKind>();
  for (const { standard } of entries) {
    const { scope, family, edition } = standard;
    for (const kind of standard.kinds) byCode.set(kind.code, { ...kind, scope, family, edition, decision: null });
  }
  for (const kind of own) byCode.set(kind.code, kind);
  const all = [...byCode.values()];
  const kinds = all.filter((kind) => !kind.retired);
  const rules = new Map<string, CatalogueRule[]>();
  for (const kind of kinds) {
    for (const rule of kind.rules) {
      const made: CatalogueRule = { ...rule, kind, accepted: [kind.code, ...(rule.anyOf ?? [])] };
      for (const position of rule.positions) rules.set(position, [...(rules.get(position) ?? []), made]);
    }
  }
  const kind = (code: string): CatalogueKind | null => byCode.get(code) ?? elsewhere(code);
  const timing = (code: string): KindTiming => {
    const known = byCode.get(code);
    return known === undefined || known.retired ? timelessKind : known;
  };
  return { on, kinds, retired: all.filter((one) => one.retired), kind, timing, name: (code) => kind(code)?.name ?? { zh: code, en: code }, rules: (position) => rules.get(position) ?? [] };
}

function stateStatement(db: ReadDb) {
  return db.$client.prepare<[], { k: string | null; r: string | null }>('select (select max(id) from certificate_kinds) as k, (select max(id) from certificate_regions) as r');
}

const kept = new WeakMap<ReadDb['$client'], Map<string, Catalogue>>();
/** Days asked for again and again: today, and the days of a month being checked. */
const MOST_KEPT = 64;

/**
 * The catalogue on a day. Decisions are only ever added, so the last ones and the hashes of the files say whether a catalogue
 * already made still holds.
 */
export function catalogueOn(db: ReadDb, standards: StandardsStore, on: CivilDate): Catalogue {
  const all = standards.allInForce('certificate-catalogue', on);
  const { k, r } = required(prepareOnce(db, stateStatement).get(), 'the last decisions');
  const key = `${on} ${k ?? ''} ${r ?? ''} ${all.map((entry) => entry.hash.slice(0, 16)).join(' ')}`;
  const made = kept.get(db.$client) ?? new Map<string, Catalogue>();
  kept.set(db.$client, made);
  const known = made.get(key);
  if (known !== undefined) return known;
  const catalogue = assembled(on, files(db, standards, on), ownKinds(db, on), (code) => anyEdition(standards, code));
  if (made.size >= MOST_KEPT) made.clear();
  made.set(key, catalogue);
  return catalogue;
}

/** A kind from any edition there ever was, for records of a kind that is out of use. */
function anyEdition(standards: StandardsStore, code: string): CatalogueKind | null {
  for (const { standard } of standards.list('certificate-catalogue').toReversed()) {
    const kind = standard.kinds.find((one) => one.code === code);
    if (kind !== undefined) return { ...kind, retired: true, scope: standard.scope, family: standard.family, edition: standard.edition, decision: null };
  }
  return null;
}

/** A kind as it crosses the border. */
export function shown(db: ReadDb, kind: CatalogueKind): ShownKind {
  const { decision, ...rest } = kind;
  const person = decision === null ? null : personOf(db, decision.createdBy);
  return {
    ...rest,
    own: decision === null ? null : {
      version: decision.sequence, effectiveOn: decision.effectiveOn, at: decision.createdAt, reason: decision.reason,
      by: person === null ? null : { id: person.id, name: person.name, role: person.role },
    },
  };
}
