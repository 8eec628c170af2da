import { contract } from '@shared/contract';
import type { ShownKind } from '@shared/contract/certificates';
import type { FieldIssue } from '@shared/contract/issues';
import type { CivilDate } from '@shared/kit/civil-date';
import { newId } from '@shared/kit/ids';
import { type CertificateKind } from '@shared/standards/certificate';
import { personOf } from '../../access';
import type { ReadDb, WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import { command, query, type CallContext } from '../../platform/procedure';
import type { StandardsStore } from '../../platform/standards';
import { positionList } from '../staff';
import { catalogueOn, kindDecisions, regionChoices, regionOn, shown, type CatalogueKind } from './catalogue';
import { certificateKinds, certificateRegions } from './tables';

const c = contract.certificates;

type Ask = Pick<CallContext<Record<never, never>>, 'actor' | 'clock' | 'standards'>;
interface Stale { STALE_VERSION(given: { data: { current: number; changedBy: string | null; changedAt: string | null } }): Error }

/** A decision may be prepared ahead, not made for the past: what was asked of people then was asked by the rules of then. */
function refusePast(effectiveOn: CivilDate, today: CivilDate): void {
  if (effectiveOn < today) throw new InvalidFields([{ path: ['effectiveOn'], reason: 'dateOrder' }]);
}

/** The same checks a file gets, worded for the form: a level asked for must be one of the kind, codes must be known. */
function refuseUnsound(tx: ReadDb, kind: CertificateKind, ctx: Ask): void {
  const today = ctx.clock.today();
  const catalogue = catalogueOn(tx, ctx.standards, today);
  const positions = positionList(ctx.standards, today);
  const levels = kind.levels.map((level) => level.code);
  const twice = (values: readonly (string | number)[], field: string): FieldIssue[] =>
    values.flatMap((value, at) => (values.indexOf(value) === at ? [] : [{ path: ['kind', field, at], reason: 'duplicate' as const }]));
  const rules = kind.rules.flatMap((rule, at): FieldIssue[] => [
    ...rule.positions.flatMap((code, place) => (positions.item(code) === null ? [{ path: ['kind', 'rules', at, 'positions', place], reason: 'notInList' as const }] : [])),
    ...(rule.minLevel !== undefined && !levels.includes(rule.minLevel) ? [{ path: ['kind', 'rules', at, 'minLevel'], reason: 'levelNotInKind' as const }] : []),
    ...(rule.anyOf ?? []).flatMap((code, place) => (catalogue.kind(code) === null ? [{ path: ['kind', 'rules', at, 'anyOf', place], reason: 'notInList' as const }] : [])),
  ]);
  const holders: FieldIssue[] = kind.subject === 'institution' && kind.rules.length > 0 ? [{ path: ['kind', 'rules'], reason: 'holderNotWanted' }] : [];
  const issues = [...twice(levels, 'levels'), ...twice(kind.leadDays, 'leadDays'), ...twice(kind.reviewLeadDays, 'reviewLeadDays'), ...rules, ...holders];
  if (issues.length > 0) throw new InvalidFields(issues);
}

function decide(tx: WriteDb, kind: CertificateKind, given: { effectiveOn: CivilDate; reason: string | null }, ctx: Ask): { row: typeof certificateKinds.$inferSelect; kind: ShownKind } {
  const sequence = decisionsOn(tx, kind.code).length + 1;
  const row = tx.insert(certificateKinds).values({
    id: newId(ctx.clock), createdAt: ctx.clock.now(), createdBy: ctx.actor.accountId, code: kind.code, effectiveOn: given.effectiveOn, content: JSON.stringify(kind), reason: given.reason, sequence,
  }).returning().get();
  const made: CatalogueKind = { ...kind, scope: 'home', family: 'home', edition: null, decision: row };
  return { row, kind: shown(tx, made) };
}

function decisionsOn(db: ReadDb, code: string) {
  return kindDecisions(db).filter((row) => row.code === code);
}

function demandVersion(tx: ReadDb, input: { code: string; expectedVersion: number }, errors: Stale): void {
  const before = decisionsOn(tx, input.code);
  if (before.length === input.expectedVersion) return;
  const last = before.at(-1);
  throw errors.STALE_VERSION({ data: { current: before.length, changedBy: last === undefined ? null : (personOf(tx, last.createdBy)?.name ?? null), changedAt: last?.createdAt ?? null } });
}

/** A code for a kind that was given none: the first free one. */
function freeCode(tx: ReadDb, ctx: Ask): string {
  const catalogue = catalogueOn(tx, ctx.standards, ctx.clock.today());
  const taken = new Set(kindDecisions(tx).map((row) => row.code));
  for (let number = 1; ; number += 1) {
    const code = `HOME-${String(number).padStart(2, '0')}`;
    if (!taken.has(code) && catalogue.kind(code) === null) return code;
  }
}

const deciding = {
  addKind: command(c.addKind, (tx, input, ctx) => {
    refusePast(input.effectiveOn, ctx.clock.today());
    const code = input.kind.code ?? freeCode(tx, ctx);
    if (catalogueOn(tx, ctx.standards, ctx.clock.today()).kind(code) !== null || decisionsOn(tx, code).length > 0) {
      throw ctx.errors.KIND_EXISTS({ data: { code, issues: [{ path: ['kind', 'code'], reason: 'duplicate' }] } });
    }
    const kind: CertificateKind = { ...input.kind, code, retired: false };
    refuseUnsound(tx, kind, ctx);
    const made = decide(tx, kind, input, ctx);
    ctx.audit('certificateKind', made.row.id, { code, effectiveOn: input.effectiveOn, to: kind, reason: input.reason });
    return made.kind;
  }),
  changeKind: command(c.changeKind, (tx, input, ctx) => {
    refusePast(input.effectiveOn, ctx.clock.today());
    demandVersion(tx, input, ctx.errors);
    const before = catalogueOn(tx, ctx.standards, ctx.clock.today()).kind(input.code);
    if (before === null && decisionsOn(tx, input.code).length === 0) throw ctx.errors.NOT_FOUND({ data: { what: 'certificateKind' } });
    const kind: CertificateKind = { ...input.kind, code: input.code, retired: false };
    // Records stand under it: whose certificates they are cannot change behind them.
    if (before !== null && before.subject !== kind.subject) throw new InvalidFields([{ path: ['kind', 'subject'], reason: 'notInList' }]);
    refuseUnsound(tx, kind, ctx);
    const made = decide(tx, kind, input, ctx);
    ctx.audit('certificateKind', made.row.id, { code: input.code, effectiveOn: input.effectiveOn, to: kind, reason: input.reason });
    return made.kind;
  }),
  retireKind: command(c.retireKind, (tx, input, ctx) => {
    refusePast(input.effectiveOn, ctx.clock.today());
    demandVersion(tx, input, ctx.errors);
    const before = catalogueOn(tx, ctx.standards, ctx.clock.today()).kind(input.code);
    if (before === null) throw ctx.errors.NOT_FOUND({ data: { what: 'certificateKind' } });
    const { scope: _scope, family: _family, edition: _edition, decision: _decision, ...kind } = before;
    const made = decide(tx, { ...kind, retired: true }, input, ctx);
    ctx.audit('certificateKind', made.row.id, { code: input.code, effectiveOn: input.effectiveOn, reason: input.reason });
    return made.kind;
  }),
  chooseRegion: command(c.chooseRegion, (tx, input, ctx) => {
    refusePast(input.effectiveOn, ctx.clock.today());
    const before = regionChoices(tx);
    const last = before.at(-1);
    if (before.length !== input.expectedVersion) {
      throw ctx.errors.STALE_VERSION({ data: { current: before.length, changedBy: last === undefined ? null : (personOf(tx, last.createdBy)?.name ?? null), changedAt: last?.createdAt ?? null } });
    }
    if (input.family !== null && !regionsOn(ctx, input.effectiveOn).some(({ standard }) => standard.family === input.family)) throw ctx.errors.NOT_FOUND({ data: { what: 'standard' } });
    const row = tx.insert(certificateRegions).values({
      id: newId(ctx.clock), createdAt: ctx.clock.now(), createdBy: ctx.actor.accountId, family: input.family, effectiveOn: input.effectiveOn, reason: input.reason, sequence: before.length + 1,
    }).returning().get();
    ctx.audit('certificateRegion', row.id, { family: row.family, effectiveOn: row.effectiveOn, reason: row.reason });
    return { family: row.family, version: row.sequence };
  }),
};

function regionsOn(ctx: Pick<Ask, 'standards'>, on: CivilDate) {
  return ctx.standards.allInForce('certificate-catalogue', on).filter(({ standard }) => standard.scope === 'regional');
}

/** The kinds of a day, in the order of the files; those out of use last. */
export function kindsListed(db: ReadDb, standards: StandardsStore, on: CivilDate, retiredToo: boolean): ShownKind[] {
  const { kinds, retired } = catalogueOn(db, standards, on);
  return [...kinds, ...(retiredToo ? retired : [])].map((kind) => shown(db, kind));
}

const catalogueQuery = query(c.catalogue, (db, input, ctx) => {
  const on = input.on ?? ctx.clock.today();
  const history = regionChoices(db);
  return {
    on, kinds: kindsListed(db, ctx.standards, on, input.retired),
    region: {
      family: regionOn(db, on), version: history.length,
      history: history.map((row) => {
        const person = personOf(db, row.createdBy);
        return {
          family: row.family, effectiveOn: row.effectiveOn, reason: row.reason, adoptedAt: row.createdAt, version: row.sequence,
          adoptedBy: person === null ? null : { id: person.id, name: person.name, role: person.role },
        };
      }),
      choices: regionsOn(ctx, on).map(({ standard }) => ({
        family: standard.family, title: standard.title, jurisdiction: standard.jurisdiction, status: standard.status, kinds: standard.kinds.map(({ code, name }) => ({ code, name })),
      })),
    },
  };
});

export const kindProcedures = { catalogue: catalogueQuery, ...deciding };
