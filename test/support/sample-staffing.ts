import { asCivilDate } from '@shared/kit/civil-date';
import type { CoreClient } from './test-core';

const day = asCivilDate;

/** Every procedure of rates and ratios once; whether somebody may stand on a post is asked by the roster's day. */
export async function sampleStaffing(boss: CoreClient): Promise<void> {
  await boss.staffing.rates({});
  await boss.staffing.people({ code: 'caregivers' });
  await boss.staffing.history({ months: 3 });
  await boss.staffing.ratio({});
  const { examples } = await boss.staffing.ratioTables();
  const rows = examples[0]?.rows ?? [];
  const fields = { effectiveOn: day('2026-11-01'), title: '本市配比', basis: '院务会议决定', rows };
  const set = await boss.staffing.setRatioTable(fields);
  const corrected = await boss.staffing.correctRatioTable({ id: set.id, expectedVersion: set.version, fields: { ...fields, effectiveOn: day('2026-11-15') }, reason: '日期写错' });
  await boss.staffing.voidRatioTable({ id: corrected.id, expectedVersion: corrected.version, reason: '属地另有规定' });
}
