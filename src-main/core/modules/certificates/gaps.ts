import type { CertificateGap, HolderRef } from '@shared/contract/certificates-facts';
import type { CivilDate } from '@shared/kit/civil-date';
import type { ReadDb } from '../../platform/database';
import type { StandardsStore } from '../../platform/standards';
import { positionList, staffOn, type Positions, type StaffOnDay } from '../staff';
import { catalogueOn, type Catalogue, type CatalogueRule } from './catalogue';
import { holdings, ruleOn, type Holding, type RuleStanding } from './holding';

interface Reaching { readonly standards: StandardsStore }

/** One rule of one position one person holds, and how it stands. */
export interface RuleLine extends RuleStanding {
  readonly staff: StaffOnDay;
  readonly positionCode: string;
  readonly rule: CatalogueRule;
}

/** A gap as other modules see it. */
export type Gap = CertificateGap;

export interface GapAsk {
  readonly staffIds?: readonly string[] | undefined;
  readonly departments?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly mandatoryOnly?: boolean | undefined;
}

function asked(people: readonly StaffOnDay[], ask: GapAsk): readonly StaffOnDay[] {
  return people.filter((one) => (ask.staffIds === undefined || ask.staffIds.includes(one.id))
    && (ask.departments === undefined || (one.departmentId !== null && ask.departments.includes(one.departmentId))));
}

/** Every rule of every position the people employed that day hold. */
export function ruleLines(db: ReadDb, services: Reaching, on: CivilDate, ask: GapAsk = {}): { lines: RuleLine[]; people: readonly StaffOnDay[]; catalogue: Catalogue; positions: Positions } {
  const catalogue = catalogueOn(db, services.standards, on);
  const people = asked(staffOn(db, on), ask);
  const held: ReadonlyMap<string, readonly Holding[]> = holdings(db, ask.staffIds === undefined ? null : people.map((one) => one.id));
  const lines = people.flatMap((staff) => staff.positions.flatMap((positionCode) => catalogue.rules(positionCode)
    .filter((rule) => (ask.mandatoryOnly !== true || rule.mandatory) && (ask.kinds === undefined || ask.kinds.includes(rule.kind.code)))
    .map((rule) => ({ staff, positionCode, rule, ...ruleOn(rule, held.get(staff.id) ?? [], catalogue, on) }))));
  return { lines, people, catalogue, positions: positionList(services.standards, on) };
}

export function holderOf(staff: StaffOnDay): HolderRef {
  return { id: staff.id, name: staff.name, namePinyin: staff.namePinyin, departmentName: staff.departmentName, employed: true };
}

/** A rule and how it stands, with its names, as it crosses the border. */
export function namedRule(line: RuleLine, catalogue: Catalogue, positions: Positions) {
  const { rule } = line;
  const least = rule.kind.levels.find((level) => level.code === rule.minLevel);
  return {
    positionCode: line.positionCode, position: positions.name(line.positionCode), mandatory: rule.mandatory,
    kinds: rule.accepted.map((code) => ({ code, name: catalogue.name(code) })), minLevel: least === undefined ? null : { code: least.code, name: least.name },
    certificateId: line.certificateId, since: line.since, basis: rule.basis ?? null, confidence: rule.confidence,
  };
}

/** What is wanting on a day, mandatory rules first. */
export function certificateGaps(db: ReadDb, services: Reaching, on: CivilDate, ask: GapAsk = {}): Gap[] {
  const { lines, catalogue, positions } = ruleLines(db, services, on, ask);
  const gaps = lines.flatMap((line): Gap[] => (line.why === null ? [] : [{ ...namedRule(line, catalogue, positions), staff: holderOf(line.staff), why: line.why }]));
  return gaps.toSorted((a, b) => Number(b.mandatory) - Number(a.mandatory));
}
