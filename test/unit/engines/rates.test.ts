import { describe, expect, it } from 'vitest';
import { figureOn, NO_PART, ratio, startIn, targetMet, type RateStaff, type RateWorld } from '@shared/engines/rates';
import { asCivilDate, type CivilDate } from '@shared/kit/civil-date';
import type { Rate } from '@shared/standards/rate-set';
import { shipped } from '../../standards/files';

/*
 * A home made by hand, counted by hand. Day: 2026-06-30.
 *
 *   staff           posts                                            certificates on the day
 *   An   (A)        caregiver since 2020-01-01                       CERT-CARE level-4
 *   Bai  (B)        caregiver since 2026-02-01, trained 2026-01-30   CERT-CARE level-5, but not verified
 *   Chen (C)        caregiver since 2026-03-01, trained 2026-03-05   none
 *   Deng (D)        caregiver 2025-05-01 … 2026-06-29 (left)         CERT-CARE level-3
 *   Fang (F)        caregiver until 2026-04-30, care-lead from 05-01, one employment since 2021; CERT-CARE level-2
 *   Gao  (G)        nurse                                            CERT-NURSE
 *   He   (H)        nurse and doctor                                 CERT-NURSE, CERT-DOC expired
 *   Jin  (J)        social worker
 *   residents       7, of grades 0 0 2 2 2 4 and one not assessed; an eighth was entered on 2026-07-01
 *
 *   caregivers in post on the day: A B C F = 4
 *   pre-job training, new in the year: B and C (F changed post inside an employment of 2021, so is not new) → trained before
 *     the first day: B → 1/2 = 50.00 %
 *   certified nursing: G and H in post; H lacks a valid doctor's certificate → 1/2 = 50.00 %
 *   skill certificate: A and F of 4 → 2/4 = 50.00 % (B's is not verified)
 *   pyramid: level-2 1, level-4 1, none 2
 *   social workers: 1 of 7 residents × 1000 = 142.857… → 142.86
 *   caregivers to residents: 4 to 7 → 1 : 1.75; grade 2: 3 residents → 1 : 0.75
 */
const day = asCivilDate;
const ON = day('2026-06-30');

function person(id: string, ...stretches: readonly [string, string, string | null][]): RateStaff {
  return { id, name: id, employments: [{ posts: stretches.map(([position, fromOn, toOn]) => ({ position, fromOn: day(fromOn), toOn: toOn === null ? null : day(toOn) })) }] };
}

const staff = [
  person('A', ['caregiver', '2020-01-01', null]),
  person('B', ['caregiver', '2026-02-01', null]),
  person('C', ['caregiver', '2026-03-01', null]),
  person('D', ['caregiver', '2025-05-01', '2026-06-29']),
  person('F', ['caregiver', '2021-01-01', '2026-04-30'], ['care-lead', '2026-05-01', null]),
  person('G', ['nurse', '2022-01-01', null]),
  person('H', ['nurse', '2022-01-01', null], ['doctor', '2022-01-01', null]),
  person('J', ['social-worker', '2022-01-01', null]),
];
const held: Record<string, Record<string, { stand: 'holds' | 'expired' | 'unverified'; level?: string }>> = {
  A: { 'CERT-CARE': { stand: 'holds', level: 'level-4' } }, B: { 'CERT-CARE': { stand: 'unverified', level: 'level-5' } }, D: { 'CERT-CARE': { stand: 'holds', level: 'level-3' } },
  F: { 'CERT-CARE': { stand: 'holds', level: 'level-2' } }, G: { 'CERT-NURSE': { stand: 'holds' } }, H: { 'CERT-NURSE': { stand: 'holds' }, 'CERT-DOC': { stand: 'expired' } },
};
const trainedOn: Record<string, CivilDate> = { B: day('2026-01-30'), C: day('2026-03-05') };
const levels = ['level-5', 'level-4', 'level-3', 'level-2', 'level-1'].map((code) => ({ code, name: { zh: code, en: code } }));
const gradesHeld = [0, 0, 2, 2, 2, 4, null];

const world: RateWorld = {
  staff,
  residents: [...gradesHeld.map((grade, at) => ({
    id: `r${String(at)}`, name: `r${String(at)}`, sinceOn: day('2025-01-01'), grades: grade === null ? [] : [{ fromOn: day('2025-01-05'), grade: 1 }, { fromOn: day('2026-01-05'), grade }],
  })), { id: 'late', name: 'late', sinceOn: day('2026-07-01'), grades: [] }],
  holding: (id, kinds) => { const one = kinds.map((kind) => held[id]?.[kind]).find((found) => found !== undefined); return one?.stand ?? 'notHolding'; },
  levelOf: (id, kind) => { const one = held[id]?.[kind]; return one?.stand === 'holds' ? (one.level ?? null) : null; },
  levels: () => levels,
  trained: (id, _position, on) => { const passed = trainedOn[id]; return passed !== undefined && passed <= on; },
  grades: () => [0, 1, 2, 3, 4].map((grade) => ({ grade, name: { zh: String(grade), en: String(grade) } })),
  words: { noLevel: { zh: '无', en: 'none' }, noGrade: { zh: '无', en: 'none' } },
};

const set = shipped('rate-set').find((one) => one.family === 'default');
function rate(code: string): Rate {
  const found = set?.rates.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no rate ${code}`);
  return found;
}
const counted = (code: string, on = ON) => figureOn(world, rate(code), on);
const ids = (list: readonly { id: string }[]) => list.map((one) => one.id).join('');

describe('rates of a home made by hand', () => {
  it('pre-job training counts who was new in the year, trained not later than the first day', () => {
    const figure = counted('pre-job-training');
    expect([figure.n, figure.m, figure.value]).toEqual([1, 2, 50]);
    expect([ids(figure.numerator), ids(figure.denominator)]).toEqual(['B', 'BC']);
    expect(figure.denominator.map((one) => [one.why, one.sinceOn])).toEqual([['trained', '2026-02-01'], ['untrained', '2026-03-01']]);
  });

  it('certified in post asks for every post held', () => {
    const figure = counted('certified-nursing');
    expect([figure.n, figure.m, figure.value]).toEqual([1, 2, 50]);
    expect(figure.denominator.map((one) => [one.id, one.why])).toEqual([['G', 'holds'], ['H', 'expired']]);
  });

  it('has no value where nobody is in post, and no verdict on the target', () => {
    const figure = counted('certified-rehab');
    expect([figure.n, figure.m, figure.value]).toEqual([0, 0, null]);
    expect(targetMet(rate('certified-rehab'), figure.value, ON)).toBeNull();
  });

  it('counts caregivers, the pyramid and certificates', () => {
    expect(counted('caregivers').n).toBe(4);
    expect([counted('caregiver-certificates').n, counted('caregiver-certificates').value]).toEqual([2, 50]);
    const pyramid = counted('skill-levels');
    expect(pyramid.parts.filter((part) => part.n > 0).map((part) => [part.code, part.n])).toEqual([['level-2', 1], ['level-4', 1], [NO_PART, 2]]);
    expect(pyramid.parts.map((part) => part.code)).toEqual(['level-1', 'level-2', 'level-3', 'level-4', 'level-5', NO_PART]);
  });

  it('counts against residents, all and by grade', () => {
    expect(counted('social-workers').value).toBe(142.86);
    const figure = counted('caregiver-ratio');
    expect([figure.n, figure.m, figure.value]).toEqual([4, 7, 1.75]);
    expect(figure.parts.map((part) => [part.code, part.m, part.value])).toEqual([['0', 2, 0.5], ['1', 0, 0], ['2', 3, 0.75], ['3', 0, 0], ['4', 1, 0.25], [NO_PART, 1, 0.25]]);
  });

  it('the same home a month before, a day later, and before it began', () => {
    // On 2026-06-29 Deng was still there: 5 caregivers; on 2025-06-30 A, D, F; nobody in 2019.
    expect(counted('caregivers', day('2026-06-29')).n).toBe(5);
    expect(ids(counted('caregivers', day('2025-06-30')).numerator)).toBe('ADF');
    expect(counted('caregivers', day('2019-12-31')).n).toBe(0);
    expect(counted('social-workers', day('2026-07-01')).m).toBe(8);
    // Of 2025 D was the only new one, and never trained.
    expect(counted('pre-job-training', day('2025-12-31')).denominator.map((one) => [one.id, one.why])).toEqual([['D', 'untrained']]);
  });

  it('who leaves and comes back begins anew; a move between departments does not', () => {
    const back: RateStaff = { id: 'x', name: 'x', employments: [...(person('x', ['caregiver', '2024-01-01', '2025-01-01']).employments), ...(person('x', ['caregiver', '2026-05-01', null]).employments)] };
    expect(startIn(back, ['caregiver'], ON)?.fromOn).toBe('2026-05-01');
    const moved = person('y', ['caregiver', '2024-01-01', '2026-03-31'], ['caregiver', '2026-04-01', null]);
    expect(startIn(moved, ['caregiver'], ON)?.fromOn).toBe('2024-01-01');
    const broken = person('z', ['caregiver', '2024-01-01', '2026-03-30'], ['caregiver', '2026-04-01', null]);
    expect(startIn(broken, ['caregiver'], ON)?.fromOn).toBe('2026-04-01');
  });

  it('a target is judged from its day on', () => {
    const one = rate('pre-job-training');
    expect(targetMet(one, 100, ON)).toBe(true);
    expect(targetMet(one, 99.99, ON)).toBe(false);
    expect(targetMet(one, 50, day('2024-12-31'))).toBeNull();
  });
});

describe('rounding', () => {
  it('rounds half up on whole numbers, as the documents print', () => {
    // The documents' own figures: 5171 of 9106 beds; 1232 beds to 38 954 people.
    expect(ratio(5171, 9106, 100)).toBe(56.79);
    expect(ratio(1232, 38954, 1000)).toBe(31.63);
    expect(ratio(1, 3, 100)).toBe(33.33);
    expect(ratio(2, 3, 100)).toBe(66.67);
    expect(ratio(1, 800, 100)).toBe(0.13);
    expect(ratio(0, 0, 100)).toBeNull();
  });
});
