import { eq } from 'drizzle-orm';
import { contract } from '@shared/contract';
import type { ScaleSetting } from '@shared/contract/standards';
import { resolveSwitches } from '@shared/engines/scale';
import type { CivilDate } from '@shared/kit/civil-date';
import { newId } from '@shared/kit/ids';
import type { SwitchOverrides } from '@shared/standards/scale';
import type { ReadDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import { command, query } from '../../platform/procedure';
import { hashOfStandard, type StandardEntry, type StandardsStore } from '../../platform/standards';
import { fileOf, ownRow, personRef, readOwnEdition, summaries, summaryOfRow } from './editions';
import { careLevelPolicyOn, namingAdoptions, namingSchemeOn, overridesOn, readOverrides, schemeFits, switchAdoptions, switchesOn } from './settings';
import { namingChoices, scaleSettings, standardsEditions } from './tables';

const c = contract.standards;

function whole(entry: StandardEntry) {
  return { hash: entry.hash, origin: entry.origin, standard: entry.standard };
}

function scaleSetting(db: ReadDb, entry: StandardEntry<'scale'>, today: CivilDate): ScaleSetting {
  const { standard, hash } = entry;
  const overrides = overridesOn(db, standard.family, today);
  const history = switchAdoptions(db, standard.family).map((row) => ({
    effectiveOn: row.effectiveOn, reason: row.reason, adoptedBy: personRef(db, row.createdBy), adoptedAt: row.createdAt, version: row.sequence,
    overrides: readOverrides(row.overrides),
  }));
  return {
    family: standard.family, edition: standard.edition, hash, title: standard.title, overrides, switches: resolveSwitches(standard, overrides),
    version: history.length, history,
  };
}

/** A decision may be prepared ahead, not made for the past: what was recorded then was recorded under the rules of then. */
function refusePast(effectiveOn: CivilDate, today: CivilDate): void {
  if (effectiveOn < today) throw new InvalidFields([{ path: ['effectiveOn'], reason: 'dateOrder' }]);
}

function refuseUnknownGrades(overrides: SwitchOverrides, entry: StandardEntry<'scale'>): void {
  const grades = entry.standard.bands.map((band) => band.grade);
  if (overrides.shortValidity?.grades.some((grade) => !grades.includes(grade)) === true) {
    throw new InvalidFields([{ path: ['overrides', 'shortValidity', 'grades'], reason: 'notInList' }]);
  }
}

function namingOut(db: ReadDb, standards: StandardsStore, today: CivilDate) {
  const history = namingAdoptions(db).map((row) => ({
    family: row.family, effectiveOn: row.effectiveOn, reason: row.reason, adoptedBy: personRef(db, row.createdBy), adoptedAt: row.createdAt, version: row.sequence,
  }));
  const policy = careLevelPolicyOn(standards, today)?.standard;
  return {
    family: namingSchemeOn(db, standards, today)?.standard.family ?? null, version: history.length, history,
    choices: standards.allInForce('naming-scheme', today).map(({ standard }) => ({
      family: standard.family, title: standard.title, usable: schemeFits(standard, policy), levels: standard.levels.map((level) => ({ code: level.code, name: level.name })),
    })),
  };
}

const readingProcedures = {
  list: query(c.list, (db, input, ctx) => {
    const { standards } = ctx;
    const entries = input.kind === undefined ? standards.list() : standards.list(input.kind);
    const refused = standards.problems().map((one) => ({
      name: one.name, origin: one.origin, problems: one.problems.map((problem) => ({ ...problem, path: [...problem.path] })),
    }));
    return { editions: summaries(db, standards, entries, ctx.clock.today()), refused };
  }),
  get: query(c.get, (_db, input, ctx) => {
    const entry: StandardEntry | null = input.edition === undefined
      ? ctx.standards.inForce(input.kind, input.family, input.on ?? ctx.clock.today())
      : ctx.standards.edition(input.kind, input.family, input.edition);
    if (entry === null) throw ctx.errors.NOT_FOUND({ data: { what: 'standard' } });
    return whole(entry);
  }),
  byHash: query(c.byHash, (_db, input, ctx) => {
    const entry = ctx.standards.byHash(input.hash);
    if (entry === null) throw ctx.errors.NOT_FOUND({ data: { what: 'standard' } });
    return whole(entry);
  }),
  scale: query(c.scale, (db, input, ctx) => {
    const on = input.on ?? ctx.clock.today();
    const entry = input.edition === undefined ? ctx.standards.inForce('scale', input.family, on) : ctx.standards.edition('scale', input.family, input.edition);
    if (entry === null) throw ctx.errors.NOT_FOUND({ data: { what: 'standard' } });
    return { hash: entry.hash, scale: entry.standard, switches: switchesOn(db, entry.standard, on) };
  }),
  codeLists: query(c.codeLists, (_db, _input, ctx) => ctx.standards.allInForce('code-list', ctx.clock.today()).map((entry) => entry.standard)),
  exportEdition: query(c.exportEdition, (_db, input, ctx) => {
    const entry = ctx.standards.byHash(input.hash);
    if (entry === null) throw ctx.errors.NOT_FOUND({ data: { what: 'standard' } });
    return fileOf(entry.standard, input.asCopy);
  }),
  settings: query(c.settings, (db, _input, ctx) => {
    const today = ctx.clock.today();
    return { scales: ctx.standards.allInForce('scale', today).map((entry) => scaleSetting(db, entry, today)), naming: namingOut(db, ctx.standards, today) };
  }),
};

const editionProcedures = {
  importEdition: command(c.importEdition, (tx, input, ctx) => {
    const read = readOwnEdition(input.text);
    if (!read.ok) throw ctx.errors.INVALID_EDITION({ data: { problems: read.problems.map((one) => ({ ...one, path: [...one.path] })) } });
    const { standard } = read;
    const { kind, family, edition } = standard;
    if (ctx.standards.edition(kind, family, edition) !== null) throw ctx.errors.EDITION_EXISTS({ data: { family, edition } });
    const row = tx.insert(standardsEditions).values({
      id: newId(ctx.clock), createdAt: ctx.clock.now(), createdBy: ctx.actor.accountId, kind, family, edition, hash: hashOfStandard(standard), content: input.text,
    }).returning().get();
    ctx.audit('standard', row.id, { kind, family, edition, hash: row.hash });
    const today = ctx.clock.today();
    return summaryOfRow(tx, standard, row, standard.effectiveFrom <= today && (standard.effectiveTo ?? today) >= today);
  }),
  retireEdition: command(c.retireEdition, (tx, input, ctx) => {
    const row = ownRow(tx, input.id);
    if (row === undefined) throw ctx.errors.NOT_FOUND({ data: { what: 'standard' } });
    if (row.version !== input.expectedVersion || row.retiredAt !== null) {
      const by = row.retiredBy === null ? null : (personRef(tx, row.retiredBy)?.name ?? null);
      throw ctx.errors.STALE_VERSION({ data: { current: row.version, changedBy: by, changedAt: row.retiredAt } });
    }
    const retired = tx.update(standardsEditions)
      .set({ version: row.version + 1, retiredAt: ctx.clock.now(), retiredBy: ctx.actor.accountId, retireReason: input.reason })
      .where(eq(standardsEditions.id, row.id)).returning().get();
    ctx.audit('standard', row.id, { kind: row.kind, family: row.family, edition: row.edition, reason: input.reason });
    return { id: retired.id, version: retired.version };
  }),
};

const decisionProcedures = {
  adoptSwitches: command(c.adoptSwitches, (tx, input, ctx) => {
    const today = ctx.clock.today();
    const entry = ctx.standards.inForce('scale', input.family, today);
    if (entry === null) throw ctx.errors.NOT_FOUND({ data: { what: 'standard' } });
    refusePast(input.effectiveOn, today);
    refuseUnknownGrades(input.overrides, entry);
    const before = switchAdoptions(tx, input.family);
    const last = before.at(-1);
    if (before.length !== input.expectedVersion) {
      throw ctx.errors.STALE_VERSION({ data: {
        current: before.length, changedBy: last === undefined ? null : (personRef(tx, last.createdBy)?.name ?? null), changedAt: last?.createdAt ?? null,
      } });
    }
    const row = tx.insert(scaleSettings).values({
      id: newId(ctx.clock), createdAt: ctx.clock.now(), createdBy: ctx.actor.accountId, family: input.family, effectiveOn: input.effectiveOn,
      overrides: JSON.stringify(input.overrides), reason: input.reason, sequence: before.length + 1,
    }).returning().get();
    ctx.audit('scaleSetting', row.id, { family: row.family, effectiveOn: row.effectiveOn, overrides: input.overrides, reason: row.reason });
    return scaleSetting(tx, entry, today);
  }),
  chooseNamingScheme: command(c.chooseNamingScheme, (tx, input, ctx) => {
    const today = ctx.clock.today();
    const scheme = ctx.standards.inForce('naming-scheme', input.family, input.effectiveOn);
    if (scheme === null) throw ctx.errors.NOT_FOUND({ data: { what: 'standard' } });
    refusePast(input.effectiveOn, today);
    if (!schemeFits(scheme.standard, careLevelPolicyOn(ctx.standards, input.effectiveOn)?.standard)) {
      throw ctx.errors.RANKS_NOT_NAMED({ data: { family: input.family } });
    }
    const before = namingAdoptions(tx);
    const last = before.at(-1);
    if (before.length !== input.expectedVersion) {
      throw ctx.errors.STALE_VERSION({ data: {
        current: before.length, changedBy: last === undefined ? null : (personRef(tx, last.createdBy)?.name ?? null), changedAt: last?.createdAt ?? null,
      } });
    }
    const row = tx.insert(namingChoices).values({
      id: newId(ctx.clock), createdAt: ctx.clock.now(), createdBy: ctx.actor.accountId, family: input.family, effectiveOn: input.effectiveOn,
      reason: input.reason, sequence: before.length + 1,
    }).returning().get();
    ctx.audit('namingChoice', row.id, { family: row.family, effectiveOn: row.effectiveOn, reason: row.reason });
    return { family: row.family, version: row.sequence };
  }),
};

export const standardsProcedures = { ...readingProcedures, ...editionProcedures, ...decisionProcedures };
