import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateStateOn, duesOf, expiresOn, leadBegun, leadsOf, levelReaches, openAlarms, reviewDueOn, timelessKind, type Answer, type CertificateFacts, type KindTiming } from '@shared/engines/certificate';
import { addDays, asCivilDate, daysBetween } from '@shared/kit/civil-date';

const day = asCivilDate;
const facts = (given: Partial<CertificateFacts> = {}): CertificateFacts => ({ issuedOn: null, validUntil: null, reviewOn: null, reviewedOn: null, verified: true, ...given });
const yearly: KindTiming = { ...timelessKind, validity: { rule: 'months', months: 12 }, leadDays: [30, 7, 15] };
const permit: KindTiming = { ...timelessKind, validity: { rule: 'months', months: 72 }, reviewMonths: 36, leadDays: [90], reviewLeadDays: [90] };

describe('when a certificate ends', () => {
  it('is what the document says, else so many months from the issue, kept to the end of a shorter month', () => {
    expect(expiresOn(facts({ issuedOn: day('2024-02-29') }), yearly)).toBe('2025-02-28');
    expect(expiresOn(facts({ issuedOn: day('2023-02-28') }), yearly)).toBe('2024-02-28');
    expect(expiresOn(facts({ issuedOn: day('2024-02-29') }), { validity: { rule: 'months', months: 48 } })).toBe('2028-02-29');
    expect(expiresOn(facts({ issuedOn: day('2024-02-29'), validUntil: day('2025-03-01') }), yearly)).toBe('2025-03-01');
    expect(expiresOn(facts({ issuedOn: day('2024-02-29') }), timelessKind)).toBeNull();
  });

  it('a review is due every so often from the issue or the last one, but not where the end comes first', () => {
    expect(reviewDueOn(facts({ issuedOn: day('2020-06-30') }), permit)).toBe('2023-06-30');
    expect(reviewDueOn(facts({ issuedOn: day('2020-06-30'), reviewedOn: day('2023-05-01') }), permit)).toBe('2026-05-01');
    expect(reviewDueOn(facts({ issuedOn: day('2020-06-30'), reviewedOn: day('2023-07-01') }), permit)).toBeNull();
    expect(reviewDueOn(facts({ issuedOn: day('2020-06-30'), reviewOn: day('2022-01-01') }), permit)).toBe('2022-01-01');
  });
});

describe('the state on a day', () => {
  const one = facts({ issuedOn: day('2026-01-01'), validUntil: day('2026-12-31') });
  it.each([['2026-11-30', 'valid'], ['2026-12-01', 'expiring'], ['2026-12-31', 'expiring'], ['2027-01-01', 'expired']] as const)('on %s: %s', (on, state) => {
    expect(certificateStateOn(one, yearly, day(on)).state).toBe(state);
  });

  it('says the gravest: expired before not verified, not verified before review due', () => {
    expect(certificateStateOn({ ...one, verified: false }, yearly, day('2027-01-01')).state).toBe('expired');
    expect(certificateStateOn({ ...one, verified: false }, yearly, day('2026-12-30')).state).toBe('unverified');
    expect(certificateStateOn(facts({ issuedOn: day('2023-12-01') }), permit, day('2026-11-01'))).toMatchObject({ state: 'reviewDue', reviewOverdue: false });
    expect(certificateStateOn(facts({ issuedOn: day('2023-12-01') }), permit, day('2026-12-02'))).toMatchObject({ state: 'reviewDue', reviewOverdue: true, daysLeft: -1 });
  });
});

describe('alarms', () => {
  const due = { due: 'expiry', dueOn: day('2026-12-31') } as const;
  const leads = leadsOf(yearly, 'expiry');
  const answer = (leadDays: number, planOn: string, dueOn = '2026-12-31'): Answer => ({ due: 'expiry', dueOn: day(dueOn), leadDays, planOn: day(planOn) });
  const open = (on: string, answers: readonly Answer[] = []) => openAlarms(due, leads, day(on), answers).map((one) => `${String(one.leadDays)}${one.planMissed ? ' again' : ''}`);

  it('begin at each lead, the farthest first, and on the day itself', () => {
    expect(leads).toEqual([30, 15, 7, 0]);
    expect(open('2026-11-30')).toEqual([]);
    expect(open('2026-12-01')).toEqual(['30']);
    expect(open('2026-12-24')).toEqual(['30', '15', '7']);
    expect(open('2027-02-01')).toEqual(['30', '15', '7', '0']);
  });

  it('are silent once answered, speak at the next lead, and again when the planned day has passed', () => {
    expect(open('2026-12-02', [answer(30, '2026-12-10')])).toEqual([]);
    expect(open('2026-12-10', [answer(30, '2026-12-10')])).toEqual([]);
    expect(open('2026-12-11', [answer(30, '2026-12-10')])).toEqual(['30 again']);
    expect(open('2026-12-11', [answer(30, '2026-12-10'), answer(30, '2026-12-20')])).toEqual([]);
    expect(open('2026-12-16', [answer(30, '2026-12-20')])).toEqual(['15']);
    expect(open('2026-12-16', [answer(30, '2026-12-20', '2026-12-30')])).toEqual(['30', '15']);
  });

  it('property: over any days and leads, answering at once hears each lead exactly once', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 5 }), fc.integer({ min: -400, max: 400 }), fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 60, maxLength: 60 }), (leadDays, shift, jumps) => {
      const kind = { leadDays, reviewLeadDays: [] };
      const one = { due: 'expiry', dueOn: addDays(day('2026-11-23'), shift) } as const;
      const all = leadsOf(kind, 'expiry');
      const answers: Answer[] = [];
      const heard: number[] = [];
      let today = day('2025-10-20');
      for (const jump of jumps) {
        for (const alarm of openAlarms(one, all, today, answers)) {
          heard.push(alarm.leadDays);
          answers.push({ ...alarm, planOn: day('2099-01-01') });
        }
        today = addDays(today, jump);
      }
      const last = addDays(today, -(jumps.at(-1) ?? 0));
      return JSON.stringify(heard.toSorted((a, b) => b - a)) === JSON.stringify(all.filter((lead) => daysBetween(last, one.dueOn) <= lead));
    }), { numRuns: 300 });
  });

  it('know the smallest lead that has begun', () => {
    expect(leadBegun(leads, day('2026-12-31'), day('2026-12-20'))).toBe(15);
    expect(leadBegun(leads, day('2026-12-31'), day('2026-11-20'))).toBeNull();
  });
});

it('dues come nearest first; a level outside the list is below all', () => {
  expect(duesOf(facts({ issuedOn: day('2020-06-30') }), permit).map((one) => `${one.due} ${one.dueOn}`)).toEqual(['review 2023-06-30', 'expiry 2026-06-30']);
  const levels = [{ code: 'five' }, { code: 'four' }, { code: 'three' }];
  expect([levelReaches(levels, 'four', 'four'), levelReaches(levels, 'three', 'four'), levelReaches(levels, 'five', 'four'), levelReaches(levels, null, 'five'), levelReaches(levels, null, undefined)]).toEqual([true, true, false, false, true]);
});
