import type { CertificateState } from '@shared/contract/certificates-facts';
import { certificateStates } from '@shared/contract/certificates-facts';
import { certificateStateOn } from '@shared/engines/certificate';
import type { CivilDate } from '@shared/kit/civil-date';
import { prepareOnce, type ReadDb } from '../../platform/database';
import type { StandardsStore } from '../../platform/standards';
import { everyStaff, employmentOn } from '../staff';
import { ruleLines, type RuleLine } from './gaps';
import { factsOf, type Raw } from './reading';

type Fact = Pick<Raw, 'kind_code' | 'subject' | 'staff_id' | 'level_code' | 'issued_on' | 'valid_until_on' | 'review_on' | 'reviewed_on' | 'verified'>;

function factStatement(db: ReadDb) {
  return db.$client.prepare<[], Fact>(`select kind_code, subject, staff_id, level_code, issued_on, valid_until_on, review_on, reviewed_on, verified_at is not null as verified
    from certificates where voided_at is null and superseded_by_id is null`);
}

const noStates = (): Record<CertificateState, number> => ({ valid: 0, expiring: 0, expired: 0, reviewDue: 0, missing: 0, unverified: 0 });

/** How many people a position has, how many of them fall under a mandatory rule, and how many of those meet all of them. */
function positionFigures(lines: readonly RuleLine[], people: ReadonlyMap<string, number>) {
  const mandatory = lines.filter((line) => line.rule.mandatory);
  return [...people].map(([code, count]) => {
    const own = mandatory.filter((line) => line.positionCode === code);
    const under = new Set(own.map((line) => line.staff.id));
    const wanting = new Set(own.filter((line) => !line.met).map((line) => line.staff.id));
    return { code, people: count, mandatory: under.size, met: under.size - wanting.size };
  });
}

/** Who holds what on a day: current certificates of the people employed that day and licences of the home. */
export function certificateStatistics(db: ReadDb, services: { readonly standards: StandardsStore }, on: CivilDate) {
  const { lines, people, catalogue, positions } = ruleLines(db, services, on);
  const employed = new Set(everyStaff(db).filter((one) => employmentOn(one.employments, on) !== null).map((one) => one.id));
  const facts = prepareOnce(db, factStatement).all().filter((fact) => (fact.staff_id === null || employed.has(fact.staff_id)) && (fact.issued_on === null || fact.issued_on <= on));
  const missing = new Map<string, number>();
  for (const line of lines) if (line.why === 'missing') missing.set(line.rule.kind.code, (missing.get(line.rule.kind.code) ?? 0) + 1);
  const kinds = catalogue.kinds.map((kind) => {
    const own = facts.filter((fact) => fact.kind_code === kind.code);
    const states = { ...noStates(), missing: missing.get(kind.code) ?? 0 };
    for (const fact of own) states[certificateStateOn(factsOf(fact), kind, on).state] += 1;
    const levels = [...kind.levels, null].map((level) => ({
      level: level === null ? null : { code: level.code, name: level.name }, count: own.filter((fact) => fact.level_code === (level?.code ?? null)).length,
    })).filter((one) => one.count > 0);
    return { kind: { code: kind.code, name: kind.name }, subject: kind.subject, total: own.length, states, levels };
  }).filter((one) => one.total > 0 || one.states.missing > 0);
  const held = new Map<string, number>();
  for (const person of people) for (const code of person.positions) held.set(code, (held.get(code) ?? 0) + 1);
  const order = new Map((positions.list?.positions ?? []).map((item, at) => [item.code, at]));
  const figures = positionFigures(lines, held).toSorted((a, b) => (order.get(a.code) ?? 999) - (order.get(b.code) ?? 999));
  return { on, kinds, positions: figures.map((one) => ({ ...one, name: positions.name(one.code) })) };
}

/** Every state with its number, for a list that may lack some. */
export function statesOf(counted: readonly { readonly state: CertificateState; readonly n: number }[]): Record<CertificateState, number> {
  const states = noStates();
  for (const state of certificateStates) states[state] = counted.filter((one) => one.state === state).reduce((sum, one) => sum + one.n, 0);
  return states;
}
