import { eq } from 'drizzle-orm';
import type { Bilingual } from '@shared/contract/common';
import type { AlarmKey, BoardFilter } from '@shared/contract/certificates-facts';
import { duesOf, leadBegun, leadsOf, openAlarms, type Alarm } from '@shared/engines/certificate';
import { daysBetween, type CivilDate } from '@shared/kit/civil-date';
import { newId } from '@shared/kit/ids';
import type { CertificateSubject } from '@shared/standards/certificate';
import type { ReadDb, WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import type { StandardsStore } from '../../platform/standards';
import type { Writer } from '../../platform/writing';
import { staffNames } from '../staff';
import { answersTo, dueLines } from './board';
import { catalogueOn } from './catalogue';
import { certificateRecord, type CertificateRecord } from './store';
import { certificateAnswers, certificateNotices } from './tables';

/** An alarm that waits for an answer. */
export interface AlarmLine extends Alarm {
  readonly certificateId: string;
  readonly kindCode: string;
  readonly kindName: Bilingual;
  readonly subject: CertificateSubject;
  readonly staffId: string | null;
  readonly holderName: string | null;
  /** Who sees to it: the one named, else the holder. */
  readonly responsibleId: string | null;
  /** Negative when past. */
  readonly daysLeft: number;
}

/** Every alarm that waits for an answer on a day, the nearest due day first; one for each lead that has begun. */
export function alarmLines(db: ReadDb, services: { readonly standards: StandardsStore }, today: CivilDate, filter: BoardFilter = {}): AlarmLine[] {
  const { lines, catalogue } = dueLines(db, services.standards, today, filter, { unanswered: true });
  const answers = answersTo(db, lines.map((line) => line.id));
  const names = staffNames(db, [...new Set(lines.flatMap((line) => line.staff_id ?? []))]);
  return lines.flatMap((line) => openAlarms({ due: line.due, dueOn: line.due_on }, leadsOf(catalogue.timing(line.kind_code), line.due), today, answers.get(line.id) ?? [])
    .map((alarm): AlarmLine => ({
      ...alarm, certificateId: line.id, kindCode: line.kind_code, kindName: catalogue.name(line.kind_code), subject: line.subject, staffId: line.staff_id,
      holderName: line.staff_id === null ? null : (names.get(line.staff_id)?.name ?? null), responsibleId: line.responsible_id ?? line.staff_id,
      daysLeft: daysBetween(today, line.due_on),
    })));
}

/** One alarm a due day: the one whose lead has begun last says it for all. */
export function latestOfEachDue(alarms: readonly AlarmLine[]): AlarmLine[] {
  const latest = new Map<string, AlarmLine>();
  for (const alarm of alarms) {
    const key = `${alarm.certificateId} ${alarm.due}`;
    const known = latest.get(key);
    if (known === undefined || alarm.leadDays < known.leadDays) latest.set(key, alarm);
  }
  return [...latest.values()];
}

/** An alarm by name, for telling whether somebody has seen it today. */
export function keyText(alarm: AlarmKey): string {
  return `${alarm.certificateId} ${alarm.due} ${alarm.dueOn} ${String(alarm.leadDays)}`;
}

function factsOf(row: CertificateRecord) {
  return { issuedOn: row.issuedOn, validUntil: row.validUntilOn, reviewOn: row.reviewOn, reviewedOn: row.reviewedOn, verified: row.verifiedAt !== null };
}

function stands(tx: WriteDb, standards: StandardsStore, alarm: AlarmKey, today: CivilDate): boolean {
  const row = certificateRecord(tx, alarm.certificateId);
  if (row === undefined || row.voidedAt !== null || row.supersededById !== null) return false;
  const timing = catalogueOn(tx, standards, today).timing(row.kindCode);
  const leads = leadsOf(timing, alarm.due);
  const begun = leadBegun(leads, alarm.dueOn, today);
  return leads.includes(alarm.leadDays) && begun !== null && alarm.leadDays >= begun
    && duesOf(factsOf(row), timing).some((one) => one.due === alarm.due && one.dueOn === alarm.dueOn);
}

/** Answers alarms inside the caller's transaction. @returns the first alarm that no longer stands, or null when all are answered */
export function answerAlarms(
  tx: WriteDb, writer: Writer, standards: StandardsStore, given: { readonly alarms: readonly AlarmKey[]; readonly planOn: CivilDate; readonly note: string | null },
): AlarmKey | null {
  const today = writer.clock.today();
  if (given.planOn < today) throw new InvalidFields([{ path: ['planOn'], reason: 'planDatePast' }]);
  const gone = given.alarms.find((alarm) => !stands(tx, standards, alarm, today));
  if (gone !== undefined) return gone;
  for (const { certificateId, due, dueOn, leadDays } of given.alarms) {
    tx.insert(certificateAnswers).values({
      id: newId(writer.clock), createdAt: writer.clock.now(), createdBy: writer.accountId, certificateId, due, dueOn, leadDays, planOn: given.planOn, note: given.note,
    }).run();
  }
  return null;
}

/** Keys of the alarms this account has seen on a day. */
export function seenOn(db: ReadDb, accountId: string, today: CivilDate): ReadonlySet<string> {
  const row = db.select().from(certificateNotices).where(eq(certificateNotices.accountId, accountId)).get();
  return new Set(row?.seenOn === today ? row.seen : []);
}

/** Notes that an account has seen some alarms today; what was noted on an earlier day is of no use any more. */
export function markSeen(tx: WriteDb, writer: Writer, keys: readonly string[]): void {
  const today = writer.clock.today();
  const seen = [...new Set([...seenOn(tx, writer.accountId, today), ...keys])];
  const row = tx.select().from(certificateNotices).where(eq(certificateNotices.accountId, writer.accountId)).get();
  if (row === undefined) {
    tx.insert(certificateNotices).values({ id: newId(writer.clock), createdAt: writer.clock.now(), createdBy: writer.accountId, accountId: writer.accountId, seenOn: today, seen }).run();
  } else {
    tx.update(certificateNotices).set({ version: row.version + 1, seenOn: today, seen }).where(eq(certificateNotices.id, row.id)).run();
  }
}
