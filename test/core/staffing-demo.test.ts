import { afterEach, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import { createTestCore, type TestCore } from '../support/test-core';

/*
 * Rates of the made-up home against a calculation by hand from resources/templates/demo-home.json. Today is 2026-11-23; `months`
 * and `days` of a person count back from it.
 *
 *   caregivers and care leads in post      care01 … care22; left1 went 4 months ago, left2 2 months ago           22
 *     on 2026-06-30                        care01 … care21 (care22 came 12 days ago), left1, left2               23
 *     on 2026-03-31                        care01 … care19 (care20, care21 came on 2026-04-23), left1, left2     21
 *   new in post in 2026                    care20, care21 (2026-04-23), care22 (2026-11-11)                       3
 *     trained not later than that day      everybody, by the pre-job training of the first day            3/3 = 100 %
 *     new in 2025, on 2025-12-31           care12 … care16 (2025-01-23), care17 … care19, left2 (2025-10-23)  9/9 = 100 %
 *   medical and nursing posts              head nurse, doctor1, nurse1, nurse2, nurse3; all certified     5/5 = 100 %
 *     on 2027-02-02                        nurse2's certificate runs out 70 days from now, 2027-02-01     4/5 = 80 %
 *   rehabilitation                         assessor2                                                      1/1 = 100 %
 *   fire posts                             director (responsible), safety (manager)                       2/2 = 100 %
 *   skill certificate of caregivers        22 less care20 (not verified) and care22 (none)               20/22 = 90.909… → 90.91 %
 *   social workers to each thousand        assessor1; 60 residents                               1/60 × 1000 = 16.666… → 16.67
 *   caregivers to residents                22 to 60                                                  60/22 = 2.727… → 1 : 2.73
 */
const day = asCivilDate;
let t: TestCore;
afterEach(() => { t.close(); });

const byHand: readonly [string, number, number | null, number][] = [
  ['pre-job-training', 3, 3, 100], ['certified-nursing', 5, 5, 100], ['certified-rehab', 1, 1, 100], ['certified-fire', 2, 2, 100], ['caregivers', 22, null, 22],
  ['caregiver-certificates', 20, 22, 90.91], ['skill-levels', 20, 22, 20], ['social-workers', 1, 60, 16.67], ['caregiver-ratio', 22, 60, 2.73],
];

test('rates of the made-up home equal the calculation by hand, and each opens the people behind it', { timeout: 120_000 }, async () => {
  t = await createTestCore({ setUp: false });
  const { client } = t;
  await client.institution.openDemo();
  const { rates } = await client.staffing.rates({});
  expect(rates.map(({ code, n, m, value }) => [code, n, m, value])).toEqual(byHand);

  const on = async (date: string, code: string) => { const found = (await client.staffing.rates({ on: day(date) })).rates.find((one) => one.code === code); return [found?.n, found?.m, found?.value]; };
  expect(await on('2026-06-30', 'caregivers')).toEqual([23, null, 23]);
  expect(await on('2026-03-31', 'caregivers')).toEqual([21, null, 21]);
  expect(await on('2025-12-31', 'pre-job-training')).toEqual([9, 9, 100]);
  expect(await on('2027-02-02', 'certified-nursing')).toEqual([4, 5, 80]);
  const months = await client.staffing.history({ months: 12 });
  expect(months.find((month) => month.on === '2026-06-30')?.rates.find((one) => one.code === 'caregivers')).toMatchObject({ n: 23 });

  // Levels as the ledger of certificates has them, without who left and what nobody verified.
  const inPost = new Set((await client.staffing.people({ code: 'caregivers' })).numerator.map((one) => one.id));
  const ledger = (await client.certificates.list({ filter: { kinds: ['CERT-CARE'] }, limit: 200 })).rows.filter((row) => row.verified && row.holder !== null && inPost.has(row.holder.id));
  const pyramid = rates.find((one) => one.code === 'skill-levels')?.parts ?? [];
  for (const part of pyramid) expect([part.code, part.n]).toEqual([part.code, part.code === 'none' ? 2 : ledger.filter((row) => row.level?.code === part.code).length]);
  // Residents of each grade as their list has them.
  const residents = (await client.residents.list({ limit: 100 })).rows;
  for (const part of rates.find((one) => one.code === 'caregiver-ratio')?.parts ?? []) expect([part.code, part.m]).toEqual([part.code, residents.filter((row) => String(row.ability?.grade ?? 'none') === part.code).length]);

  for (const { code, n, m } of rates) {
    const { numerator, denominator } = await client.staffing.people({ code });
    expect([code, numerator.length, denominator.length]).toEqual([code, n, m ?? 0]);
    const [somebody] = [...denominator, ...numerator];
    if (somebody === undefined) throw new Error(`nobody behind ${code}`);
    const record = somebody.kind === 'staff' ? await client.staff.get({ id: somebody.id }) : await client.residents.get({ id: somebody.id });
    expect(record.name).toBe(somebody.name);
  }
});
