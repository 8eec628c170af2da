import type { Bilingual } from '../../../shared/contract/common';
import type { Permission } from '../../../shared/contract/permissions';
import type { TodayKind, TodayLine } from '../../../shared/contract/today';
import { civilDateOf, daysBetween, type CivilDate } from '../../../shared/kit/civil-date';
import type { ReadDb } from '../../platform/database';
import type { CallContext } from '../../platform/procedure';
import { linesOfPerson, openSheets } from '../appraisals';
import { catalogueOn, certificateGaps, latestOfEachDue, openAlarms, unverifiedCertificates } from '../certificates';
import { assignmentsIn } from '../shifts';
import { positionList, staffNames, staffOfAccount, staffOn } from '../staff';
import { serveReader } from '../staffing';
import { trainingDuties } from '../training';

/* Lines about the people who work here and the papers of the home. Each is worked out at the look, and only for whoever may act on it. */

type Ask = Pick<CallContext<Record<never, never>>, 'clock' | 'standards' | 'actor' | 'services'>;
type May = (permission: Permission) => boolean;

interface Parts {
  readonly page: TodayLine['target']['page'];
  readonly id: string;
  readonly also?: string | null;
  readonly who?: string | null;
  readonly what?: Bilingual | null;
  readonly people?: number | null;
  readonly on?: CivilDate | null;
  readonly daysLeft?: number | null;
  readonly note?: string | null;
}

function line(kind: TodayKind, { page, id, also = null, who = null, what = null, people = null, on = null, daysLeft = null, note = null }: Parts): TodayLine {
  return { kind, target: { page, id, also }, resident: null, who, what, people, on, daysLeft, note, answered: null, of: null };
}

/** Alarms that wait for an answer, one for each due day. */
function alarmLines(db: ReadDb, ctx: Ask): TodayLine[] {
  return latestOfEachDue(openAlarms(db, ctx, ctx.clock.today())).map((alarm) => line(alarm.daysLeft < 0 ? 'certificatesExpired' : 'certificatesExpiring', {
    page: 'certificate', id: alarm.certificateId, who: alarm.holderName, what: alarm.kindName, on: alarm.dueOn, daysLeft: alarm.daysLeft,
  }));
}

/** What a post must not be held without. */
function missingLines(db: ReadDb, ctx: Ask): TodayLine[] {
  return certificateGaps(db, ctx, ctx.clock.today(), { mandatoryOnly: true }).filter((gap) => gap.why === 'missing').map((gap) => line('certificatesMissing', {
    page: 'newCertificate', id: gap.staff.id, also: gap.kinds[0]?.code ?? null, who: gap.staff.name, what: gap.kinds[0]?.name ?? null,
  }));
}

function unverifiedLines(db: ReadDb, ctx: Ask): TodayLine[] {
  const rows = unverifiedCertificates(db, ctx.actor.accountId);
  const names = staffNames(db, rows.flatMap((row) => row.staffId ?? []));
  const catalogue = catalogueOn(db, ctx.standards, ctx.clock.today());
  return rows.map((row) => line('certificatesUnverified', {
    page: 'certificate', id: row.id, who: row.staffId === null ? null : (names.get(row.staffId)?.name ?? null), what: catalogue.name(row.kindCode),
    on: civilDateOf(row.createdAt, ctx.clock.timeZone), note: row.number,
  }));
}

/** Duties somebody owes, or soon will. */
function trainingLines(db: ReadDb, ctx: Ask): TodayLine[] {
  const today = ctx.clock.today();
  return trainingDuties(db, ctx, today).filter((duty) => duty.inUse).flatMap((duty): TodayLine[] => {
    const owing = duty.people.filter((person) => person.state !== 'done');
    const [on = null] = owing.flatMap((person) => person.dueOn ?? []).sort();
    if (owing.length === 0) return [];
    return [line('trainingDue', { page: 'trainingDuties', id: duty.key, what: duty.title, people: owing.length, on, daysLeft: on === null ? null : daysBetween(today, on) })];
  });
}

/** Who stands on today's roster and may not. */
function rosterLines(db: ReadDb, ctx: Ask): TodayLine[] {
  const today = ctx.clock.today();
  const cells = assignmentsIn(db, ctx.standards, today, today).filter((cell) => cell.published && cell.kind?.start !== undefined);
  if (cells.length === 0) return [];
  const serve = serveReader(db, ctx.services);
  const main = new Map(staffOn(db, today).map((person) => [person.id, person.positions[0]]));
  const positions = positionList(ctx.standards, today);
  const stopped = cells.flatMap((cell) => {
    const post = cell.post ?? main.get(cell.staffId) ?? '';
    const [reason] = serve(cell.staffId, post, today).reasons;
    return reason === undefined ? [] : [{ cell, what: reason.kind?.name ?? positions.name(post) }];
  });
  const names = staffNames(db, stopped.map(({ cell }) => cell.staffId));
  return stopped.map(({ cell, what }) => line('rosterProblems', {
    page: 'roster', id: cell.departmentId ?? '', also: today.slice(0, '2026-11'.length), who: names.get(cell.staffId)?.name ?? null, what, on: today,
  }));
}

/** Sheets somebody has to sign, and the own ones to read. */
function appraisalLines(db: ReadDb, ctx: Ask, may: May): TodayLine[] {
  const own = staffOfAccount(db, ctx.actor.accountId);
  const mine = own === null ? [] : linesOfPerson(db, own, ctx).filter((sheet) => sheet.state === 'signed');
  const open = may('appraisals.edit') ? openSheets(db, ctx).filter((sheet) => sheet.staff.id !== own) : [];
  return [
    ...mine.map((sheet) => line('appraisalsToRead', { page: 'appraisal', id: sheet.id, who: sheet.staff.name, note: sheet.month })),
    ...open.map((sheet) => line('appraisalsToSign', { page: 'appraisal', id: sheet.id, who: sheet.staff.name, note: sheet.month })),
  ];
}

/** Everything about staff that needs this person. */
export function staffLines(db: ReadDb, ctx: Ask, may: May): TodayLine[] {
  return [
    ...(may('certificates.verify') ? [...alarmLines(db, ctx), ...unverifiedLines(db, ctx)] : []),
    ...(may('certificates.edit') ? missingLines(db, ctx) : []),
    ...(may('training.edit') ? trainingLines(db, ctx) : []),
    ...(may('shifts.edit') ? rosterLines(db, ctx) : []),
    ...appraisalLines(db, ctx, may),
  ];
}
