import { recordCertificate } from '@core/modules/certificates';
import { insertStaff } from '@core/modules/staff';
import { recordTraining } from '@core/modules/training';
import { addDays, asCivilDate, type CivilDate } from '@shared/kit/civil-date';
import { staffCard } from './sample-staff';
import type { TestCore } from './test-core';
import { unsaidStaffFacts } from '@shared/contract/staff';

/* A home of made-up people with every kind of flaw a file can have; the same one at every run. */

export interface Dice { readonly next: () => number; readonly below: (n: number) => number; readonly of: <T>(list: readonly T[]) => T; readonly chance: (p: number) => boolean }

export function diceOf(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    next, below, chance: (p) => next() < p,
    of: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
  };
}

export const posts = [
  'caregiver', 'care-lead', 'nurse', 'head-nurse', 'doctor', 'cook', 'kitchen-helper', 'food-safety-officer', 'fire-control-operator', 'electrician', 'welder', 'boiler-operator', 'security-guard', 'cleaner', 'director',
] as const;
const kinds: Readonly<Record<string, readonly (string | null)[]>> = {
  'CERT-NURSE': [null], 'CERT-DOC': ['assistant', 'practising', null], 'CERT-FIRE-OP': ['level-5', 'level-4', 'level-3', null], 'CERT-HEALTH-FOOD': [null], 'CERT-SE-MGR': ['management', 'boiler'], 'CERT-ELEC': ['low-voltage'],
  'CERT-WELD': [null], 'CERT-GUARD': [null], 'CERT-CARE': ['level-5', 'level-3'], 'CERT-AID': [null], 'HOME-LIFT-AID': ['one', 'two', null], 'HOME-QUEUE': [null],
};
const suits: Readonly<Record<string, readonly string[]>> = {
  'nurse': ['CERT-NURSE'], 'head-nurse': ['CERT-NURSE'], 'doctor': ['CERT-DOC'], 'cook': ['CERT-HEALTH-FOOD'], 'kitchen-helper': ['CERT-HEALTH-FOOD'], 'food-safety-officer': ['CERT-HEALTH-FOOD'], 'fire-control-operator': ['CERT-FIRE-OP'],
  'electrician': ['CERT-ELEC'], 'welder': ['CERT-WELD'], 'boiler-operator': ['CERT-SE-MGR'], 'security-guard': ['CERT-GUARD'], 'caregiver': ['CERT-CARE', 'CERT-AID', 'HOME-LIFT-AID'], 'care-lead': ['HOME-LIFT-AID', 'HOME-QUEUE'],
};

/** The home's own file: rules with alternatives and least levels, from a day in the middle of things. */
export const homeCatalogue = {
  format: 1, kind: 'certificate-catalogue', family: 'our-home', edition: '2024', scope: 'home', title: { zh: '本院补充', en: 'Our own' }, jurisdiction: 'CN', effectiveFrom: '2024-02-29', effectiveTo: '2026-08-31',
  status: 'local', source: { document: 'ours', clause: '', note: 'made up for a test' },
  kinds: [
    {
      code: 'HOME-LIFT-AID', name: { zh: '搬运', en: 'Lifting' }, subject: 'staff', validity: { rule: 'months', months: 7 }, reviewMonths: 3, confidence: 'D',
      levels: [{ code: 'one', name: { zh: '一', en: 'one' } }, { code: 'two', name: { zh: '二', en: 'two' } }],
      rules: [{ positions: ['caregiver', 'care-lead'], mandatory: true, minLevel: 'two', anyOf: ['CERT-AID'], confidence: 'D' }],
    },
    { code: 'HOME-QUEUE', name: { zh: '排队', en: 'Queue' }, subject: 'staff', validity: { rule: 'document' }, confidence: 'D', rules: [{ positions: ['care-lead', 'cleaner'], mandatory: true, confidence: 'D' }, { positions: ['cook'], mandatory: false, confidence: 'D' }] },
  ],
};

const FIRST = asCivilDate('2018-01-01');
export const SPAN_DAYS = 3_700;
export const someDay = (dice: Dice): CivilDate => addDays(FIRST, dice.below(SPAN_DAYS));

type Fields = Parameters<typeof insertStaff>[2];
type Employment = Fields['employments'][number];

function employmentsOf(dice: Dice): Employment[] {
  const stays: Employment[] = [];
  let from = addDays(FIRST, dice.below(2_200));
  for (let stay = 0; stay < 1 + dice.below(2); stay += 1) {
    const leaveOn = dice.chance(0.5) || stay === 0 ? addDays(from, 30 + dice.below(1_400)) : null;
    const held: Employment['posts'] = [];
    let begin = from;
    for (let post = 0; post < 1 + dice.below(3); post += 1) {
      const last = dice.chance(0.3) ? leaveOn : addDays(begin, 20 + dice.below(500));
      const toOn = leaveOn !== null && last !== null && last > leaveOn ? leaveOn : last;
      held.push({ positionCode: dice.of(posts), departmentId: null, main: post === 0, fromOn: begin, toOn });
      if (dice.chance(0.3)) held.push({ positionCode: dice.of(posts), departmentId: null, main: false, fromOn: begin, toOn });
      if (toOn === null || (leaveOn !== null && toOn >= leaveOn)) break;
      // Sometimes the same post goes on the next day, sometimes after a gap.
      begin = addDays(toOn, dice.chance(0.7) ? 1 : 1 + dice.below(20));
      if (leaveOn !== null && begin > leaveOn) break;
    }
    stays.push({ entryOn: from, leaveOn, leaveReason: leaveOn === null ? null : '离职', form: 'labour', posts: held });
    if (leaveOn === null) break;
    from = addDays(leaveOn, 1 + dice.below(300));
  }
  return stays;
}

interface Writing { readonly t: TestCore; readonly dice: Dice; readonly accountId: string }

function certify({ t, dice, accountId }: Writing, staffId: string, employments: readonly Employment[]): void {
  const { write } = t.core.services.database;
  const held = employments.flatMap((one) => one.posts.map((post) => post.positionCode));
  const wanted = [...held.flatMap((post) => [...(suits[post] ?? []), ...(suits[post] ?? [])]), dice.of(Object.keys(kinds))];
  for (const kindCode of wanted) {
    if (dice.chance(0.1)) continue;
    const levels = kinds[kindCode] ?? [null];
    const issuedOn = dice.chance(0.05) ? null : addDays(employments[0]?.entryOn ?? FIRST, dice.below(1_500) - 400);
    const base = issuedOn ?? someDay(dice);
    const id = recordCertificate(write, { clock: t.clock, accountId }, {
      kindCode, staffId, number: null, levelCode: dice.of(levels), issuer: null, issuedOn, validUntil: dice.chance(0.3) ? addDays(base, dice.below(1_800)) : null,
      reviewOn: dice.chance(0.15) ? addDays(base, dice.below(900)) : null, responsibleId: null, note: null,
    }, { verifiedBy: dice.chance(0.85) ? accountId : null });
    if (dice.chance(0.2)) write.$client.prepare('update certificates set reviewed_on = ? where id = ?').run(addDays(base, dice.below(700)), id);
    if (dice.chance(0.07)) write.$client.prepare("update certificates set voided_at = '2026-01-01T00:00:00.000Z', voided_by = ?, void_reason = 'x' where id = ?").run(accountId, id);
  }
}

function train({ t, dice, accountId }: Writing, staffId: string, employments: readonly Employment[]): void {
  const { write } = t.core.services.database;
  const days = employments.flatMap((one) => [one.entryOn, ...one.posts.map((post) => post.fromOn)]);
  for (const day of days) {
    for (const topic of ['safety', 'fire']) {
      if (dice.chance(0.12)) continue;
      const heldOn = addDays(day, dice.chance(0.7) ? dice.below(4) : dice.below(160) - 80);
      recordTraining(write, { clock: t.clock, accountId }, {
        closed: dice.chance(0.93),
        fields: {
          kind: dice.chance(0.93) ? 'preJob' : 'inService', title: '培训', topics: dice.chance(0.2) ? ['safety', 'fire'] : [topic], heldOn, startsAt: null, endsAt: null, hours: 2, content: '内容',
          trainer: { inside: false, staffId: null, name: '教员' }, place: null, planItemId: null,
        },
        people: [{ staffId, attended: dice.chance(0.95), result: dice.chance(0.9) ? 'passed' : 'failed', score: null, examOn: dice.chance(0.8) ? heldOn : addDays(heldOn, dice.below(20)) }],
      });
    }
  }
}

/** Enters the home. @returns ids of its people, voided ones among them */
export function madeUpHome(t: TestCore, people: number, dice: Dice): string[] {
  const { write } = t.core.services.database;
  const accountId = write.$client.prepare<[], { id: string }>('select id from accounts limit 1').get()?.id ?? '';
  const writing = { t, dice, accountId };
  write.$client.exec('begin immediate');
  const ids = Array.from({ length: people }, (_, n) => {
    const employments = employmentsOf(dice);
    const id = insertStaff(write, { clock: t.clock, accountId }, {
      ...unsaidStaffFacts, name: `员工${String(n)}`, sex: 'female', birthOn: asCivilDate('1985-04-12'), document: { ...staffCard(1), kind: 'none', number: null, noneReason: '待补' }, employments,
    });
    certify(writing, id, employments);
    train(writing, id, employments);
    if (dice.chance(0.03)) write.$client.prepare("update staff set voided_at = '2026-01-01T00:00:00.000Z', voided_by = ?, void_reason = 'x' where id = ?").run(accountId, id);
    return id;
  });
  write.$client.exec('commit');
  return ids;
}
