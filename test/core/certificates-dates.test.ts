import { afterEach, describe, expect, test } from 'vitest';
import { openAlarms, recordCertificate } from '@core/modules/certificates';
import { answerAlarms } from '@core/modules/certificates/alarms';
import { dueLines } from '@core/modules/certificates/board';
import { catalogueOn } from '@core/modules/certificates/catalogue';
import { listCertificates } from '@core/modules/certificates/list';
import { certificateStateOn, duesOf, leadsOf } from '@shared/engines/certificate';
import { addDays, asCivilDate, daysBetween, type CivilDate } from '@shared/kit/civil-date';
import { instantAt, settableClock } from '@shared/kit/instant';
import { createTestCore, director, home, later, type TestCore, testPassword } from '../support/test-core';
import { someStaff } from '../support/sample-staff';
import { inPost, someCertificate } from '../support/certificates';

const day = asCivilDate;
const MANY = 2_000;
const WINDOW = 400;
const ALWAYS = { from: day('1990-01-01'), until: day('2060-01-01') };
let t: TestCore;
afterEach(() => { t.close(); });

/** The same throws in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

interface Known { readonly id: string; readonly kindCode: string; readonly issuedOn: CivilDate | null; readonly validUntil: CivilDate | null; readonly reviewOn: CivilDate | null; readonly reviewedOn: null; readonly verified: boolean }

/** Certificates of every kind, with and without dates on the document, leap days among them. */
async function fill(from: CivilDate): Promise<Known[]> {
  const { services } = t.core;
  const holder = await inPost(t.client, 1, '李秀兰', 'nurse');
  const owner = (await t.client.access.state()).me?.accountId ?? '';
  const tx = services.database.write;
  const { kinds } = catalogueOn(tx, services.standards, from);
  const next = dice(7);
  const leapDays = ['2024-02-29', '2028-02-29', '2020-02-29'].map(day);
  tx.$client.exec('begin');
  const known = Array.from({ length: MANY }, (_, at): Known => {
    const kind = kinds[at % kinds.length];
    if (kind === undefined) throw new Error('no kinds');
    const end = addDays(from, next(2 * WINDOW + 200) - WINDOW - 100);
    const said = kind.validity.rule !== 'months' || next(3) > 0;
    const issuedOn = !said ? addDays(end, -(kind.validity.rule === 'months' ? kind.validity.months : 0) * 30) : next(20) === 0 ? (leapDays[next(3)] ?? null) : addDays(end, -400);
    const validUntil = said && (issuedOn === null || end >= issuedOn) ? end : null;
    const reviewOn = kind.reviewMonths !== null && next(2) === 0 ? addDays(end, -next(300)) : null;
    const facts = { issuedOn, validUntil, reviewOn: reviewOn !== null && validUntil !== null && issuedOn !== null && reviewOn >= issuedOn ? reviewOn : null };
    const verified = next(4) > 0;
    const id = recordCertificate(tx, { clock: services.clock, accountId: owner }, { ...someCertificate({ kindCode: kind.code, staffId: kind.subject === 'staff' ? holder : null, number: `N${String(at)}` }), ...facts } as Parameters<typeof recordCertificate>[2],
      { verifiedBy: verified ? owner : null });
    return { id, kindCode: kind.code, ...facts, reviewedOn: null, verified };
  });
  tx.$client.exec('commit');
  return known;
}

// The suite runs in two zones of the computer; the home stands in the zone of the run, so that both are covered and neither twice.
const timeZone = process.env['TZ'] === 'America/New_York' ? 'America/New_York' : 'Asia/Shanghai';

describe(`bar: alarms over 400 days before and after, home in ${timeZone}`, () => {
  const centre = day('2027-02-20');
  // Half past midnight, where a day of 25 hours is met twice and one of 23 could be missed.
  const clock = settableClock(instantAt(addDays(centre, -WINDOW), '00:30', timeZone), timeZone);

  test('each fires once per lead, on its day, and never again once answered', async () => {
    t = await createTestCore({ clock, setUp: false });
    await t.client.institution.setUp({ institution: home, director });
    const certificates = await fill(centre);
    const { services } = t.core;
    const { read, write } = services.database;
    const first = clock.today();
    const fired = new Map<string, CivilDate[]>();
    const inTransaction = write.$client.transaction((work: () => unknown) => work());
    let days = 0;
    while (clock.today() <= addDays(centre, WINDOW)) {
      const today = clock.today();
      const open = openAlarms(read, services, today);
      for (const alarm of open) {
        const key = `${alarm.certificateId} ${alarm.due} ${alarm.dueOn} ${String(alarm.leadDays)}`;
        fired.set(key, [...(fired.get(key) ?? []), today]);
        expect(alarm.planMissed).toBe(false);
      }
      // Answered at once, with a plan far behind the window: nothing may speak twice.
      if (open.length > 0) expect(inTransaction(() => answerAlarms(write, { clock, accountId: 'director' }, services.standards, { alarms: open, planOn: addDays(centre, 3 * WINDOW), note: null }))).toBeNull();
      days += 1;
      clock.advance({ hours: 24 });
    }
    expect(days).toBeGreaterThanOrEqual(2 * WINDOW);
    const catalogue = catalogueOn(read, services.standards, centre);
    const last = addDays(centre, WINDOW);
    const expected = new Map(certificates.flatMap((one) => duesOf(one, catalogue.timing(one.kindCode)).flatMap(({ due, dueOn }) => leadsOf(catalogue.timing(one.kindCode), due).flatMap((lead): [string, CivilDate][] => {
      const firesOn = addDays(dueOn, -lead);
      return firesOn > last ? [] : [[`${one.id} ${due} ${dueOn} ${String(lead)}`, firesOn < first ? first : firesOn]];
    }))));
    expect(expected.size).toBeGreaterThan(MANY);
    expect([...fired.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
    for (const [key, on] of expected) expect(fired.get(key), key).toEqual([on]);
  }, 120_000);
});

test('the database and the engine say the same of every record, on days far apart; saving other forms moves no due day', async () => {
  t = await createTestCore();
  const { services } = t.core;
  const { read } = services.database;
  const centre = t.clock.today();
  const certificates = await fill(centre);
  const catalogue = catalogueOn(read, services.standards, centre);
  for (const shift of [-400, -91, -1, 0, 1, 98, 400]) {
    const today = addDays(centre, shift);
    const { lines } = dueLines(read, services.standards, today, {}, { span: ALWAYS });
    const expected = certificates.flatMap((one) => duesOf(one, catalogue.timing(one.kindCode)).map(({ due, dueOn }) => `${one.id} ${due} ${dueOn}`));
    expect(lines.map((line) => `${line.id} ${line.due} ${line.due_on}`).toSorted()).toEqual(expected.toSorted());
    const board = dueLines(read, services.standards, today).lines.map((line) => `${line.id} ${line.due}`);
    const begun = certificates.flatMap((one) => duesOf(one, catalogue.timing(one.kindCode))
      .filter(({ due, dueOn }) => daysBetween(today, dueOn) <= (leadsOf(catalogue.timing(one.kindCode), due)[0] ?? 0)).map(({ due }) => `${one.id} ${due}`));
    expect(board.toSorted()).toEqual(begun.toSorted());
    for (const state of ['valid', 'expiring', 'expired', 'reviewDue', 'unverified'] as const) {
      const { total } = listCertificates(read, services.standards, { filter: { states: [state], show: 'current' }, sort: 'due', after: null, limit: 1 }, today);
      expect(total, `${state} ${today}`).toBe(certificates.filter((one) => certificateStateOn(one, catalogue.timing(one.kindCode), today).state === state).length);
    }
  }
  const dues = () => dueLines(read, services.standards, centre, {}, { span: ALWAYS }).lines;
  const before = dues();
  const [person] = (await t.client.staff.list({})).rows;
  const { employments: _employments, ...facts } = someStaff(1, { name: '李秀兰', phone: '13800001111' });
  await t.client.staff.correct({ id: person?.id ?? '', expectedVersion: person?.version ?? 0, fields: facts });
  await t.client.institution.correct({ ...home, beds: 90, expectedVersion: 1 });
  await t.client.access.createAccount({ accountName: 'new', name: '新人', role: 'hr', password: testPassword });
  const [one] = certificates;
  const { fields, version } = await t.client.certificates.get({ id: one?.id ?? '' });
  await t.client.certificates.correct({ id: one?.id ?? '', expectedVersion: version, fields: { ...fields, note: '只改备注' }, reason: null });
  later(t.clock, { days: 3 });
  expect(dues()).toEqual(before);
}, 60_000);
