import { askedSections } from '@shared/engines/checklist';
import { asCivilDate } from '@shared/kit/civil-date';
import type { ChecklistSheet } from '@shared/standards/checklist-sheet';
import type { Checklist } from '@shared/standards/checklist';
import { someStaff } from './sample-staff';
import { testPassword, type CoreClient } from './test-core';

const day = asCivilDate;

/** Every question of a sheet answered at its best. */
export function bestAnswers(list: Checklist, groups: readonly string[]): ChecklistSheet {
  const sheet: ChecklistSheet = { answers: {}, proofs: {} };
  for (const item of askedSections(list, { positionGroup: groups }).flatMap((section) => section.items)) {
    if (item.answer.type === 'points') sheet.answers[item.code] = { type: 'points', points: item.points ?? 0 };
    if (item.answer.type === 'choice') sheet.answers[item.code] = { type: 'choice', option: item.answer.options[0]?.code ?? '' };
  }
  return sheet;
}

/** A sheet begun and filled. @returns its id and version */
export async function filledAppraisal(client: CoreClient, staffId: string, month: string): Promise<{ id: string; version: number }> {
  const { id, version } = await client.appraisals.start({ staffId, month });
  const { sheet, checklist } = await client.appraisals.get({ id });
  const kept = await client.appraisals.keep({ id, expectedVersion: version, sheet: bestAnswers(checklist, sheet.groups), remark: null });
  return { id, version: kept.version };
}

/** Every procedure of appraisals once. `nurse` decides the appeal against what `boss` wrote down. */
export async function sampleAppraisals(boss: CoreClient, nurse: CoreClient): Promise<void> {
  const { id: staffId } = await boss.staff.register({ fields: someStaff(81) });
  await boss.appraisals.month({ month: '2026-10' });
  const { id, version } = await filledAppraisal(boss, staffId, '2026-10');
  const signed = await boss.appraisals.sign({ id, expectedVersion: version, password: testPassword });
  const open = await boss.appraisals.reopen({ id, expectedVersion: signed.version, reason: '漏扣一次迟到' });
  const again = await boss.appraisals.sign({ id, expectedVersion: open.version, password: testPassword });
  const read = await boss.appraisals.acknowledge({ id, expectedVersion: again.version, remark: null, onPaper: day('2026-11-23') });
  const locked = await boss.appraisals.lock({ id, expectedVersion: read.version });
  await boss.appraisals.void({ id, expectedVersion: locked.version, reason: '填错月份' });
  await boss.appraisals.startMonth({ month: '2026-10' });
  await boss.appraisals.lockMonth({ month: '2026-10' });
  await boss.appraisals.mine();
  const fields = { staffId, kind: 'award' as const, on: day('2026-11-02'), title: '护理技能比赛第一名', detail: null, amountCents: 50_000, basis: '奖惩办法第六条' };
  const award = await boss.appraisals.recordAward({ fields });
  const corrected = await boss.appraisals.correctAward({ id: award.id, expectedVersion: award.version, fields: { ...fields, amountCents: 30_000 } });
  await boss.appraisals.voidAward({ id: award.id, expectedVersion: corrected.version, reason: '重复登记' });
  await boss.appraisals.awards({});
  const credit = await boss.appraisals.recordCredit({ fields: { staffId, direction: 'breach', kind: 'left-post', on: day('2026-11-03'), detail: '夜班离岗一小时', source: null } });
  const appealed = await boss.appraisals.appealCredit({ id: credit.id, expectedVersion: credit.version, on: day('2026-11-05'), text: '当时送老人去急诊' });
  const decided = await nurse.appraisals.decideAppeal({ id: credit.id, expectedVersion: appealed.version, upheld: false, text: '情况属实，撤销' });
  await boss.appraisals.voidCredit({ id: credit.id, expectedVersion: decided.version, reason: '已撤销' });
  await boss.appraisals.creditEvents({ staffId });
  const { levels } = await boss.appraisals.payTables();
  const table = await boss.appraisals.setPayTable({ effectiveOn: day('2026-11-01'), title: '2026 年薪级', basis: '院务会议决定', rows: levels.map(({ code }) => ({ level: code, grade: null, allowanceCents: null })) });
  await boss.appraisals.voidPayTable({ id: table.id, expectedVersion: table.version, reason: '重新制定' });
  await boss.appraisals.ofPerson({ staffId });
}
