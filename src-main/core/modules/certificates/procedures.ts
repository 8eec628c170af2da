import { desc, eq } from 'drizzle-orm';
import { contract } from '@shared/contract';
import type { Language } from '@shared/contract/common';
import { leadBegun, leadsOf, openAlarms } from '@shared/engines/certificate';
import { addDays, asCivilDate, endOfMonth, type CivilDate } from '@shared/kit/civil-date';
import { fill, said } from '@shared/documents/words';
import type { ReadDb } from '../../platform/database';
import { command, query, type CallContext } from '../../platform/procedure';
import { historyOf } from '../persons';
import { staffNames, staffOfAccount } from '../staff';
import { alarmLines, answerAlarms, keyText, latestOfEachDue, markSeen, seenOn, type AlarmLine } from './alarms';
import { answersTo, boardPage, dueLines, eachBoardRow } from './board';
import { catalogueOn } from './catalogue';
import { certificateGaps, namedRule, ruleLines } from './gaps';
import { writeCalendar } from './ics';
import { kindProcedures } from './kinds';
import { countCertificates, listCertificates } from './list';
import { matrixOf } from './matrix';
import { found, recordingProcedures, wholeCertificate } from './recording';
import { rowsByIds } from './reading';
import { certificateStatistics, statesOf } from './statistics';
import { holdersOfNumber } from './store';
import { certificates } from './tables';
import { certificateWords } from './words';

const c = contract.certificates;
type Ask = Pick<CallContext<Record<never, never>>, 'actor' | 'clock' | 'standards' | 'services'>;

const reading = {
  list: query(c.list, (db, input, ctx) => listCertificates(db, ctx.standards, input, ctx.clock.today())),
  counts: query(c.counts, (db, _input, ctx) => {
    const today = ctx.clock.today();
    const catalogue = catalogueOn(db, ctx.standards, today);
    const counted = countCertificates(db, ctx.standards, today);
    const codes = [...new Set(counted.map((one) => one.kind_code))];
    const sum = (pick: (one: (typeof counted)[number]) => number) => counted.reduce((total, one) => total + pick(one), 0);
    return {
      total: sum((one) => one.n), states: { ...statesOf(counted), missing: certificateGaps(db, ctx, today, {}).filter((gap) => gap.why === 'missing').length },
      kinds: codes.map((code) => ({
        code, name: catalogue.name(code), subject: catalogue.kind(code)?.subject ?? 'staff', count: counted.filter((one) => one.kind_code === code).reduce((total, one) => total + one.n, 0),
      })),
      unverified: sum((one) => one.unverified), withoutScan: sum((one) => one.without),
      mandatoryGaps: certificateGaps(db, ctx, today, { mandatoryOnly: true }).length,
    };
  }),
  get: query(c.get, (db, input, ctx) => wholeCertificate(db, found(db, input.id, ctx.errors), ctx)),
  ofStaff: query(c.ofStaff, (db, input, ctx) => {
    const on = input.on ?? ctx.clock.today();
    const ids = db.select({ id: certificates.id }).from(certificates).where(eq(certificates.staffId, input.staffId)).orderBy(desc(certificates.createdAt)).all().map((row) => row.id);
    const rows = new Map(rowsByIds(db, ctx.standards, ids, on).map((row) => [row.id, row]));
    const { lines, catalogue, positions } = ruleLines(db, ctx, on, { staffIds: [input.staffId] });
    return { certificates: ids.flatMap((id) => rows.get(id) ?? []), rules: lines.map((line) => ({ ...namedRule(line, catalogue, positions), met: line.met, why: line.why })) };
  }),
  history: query(c.history, (db, input) => historyOf(db, input)),
  findByNumber: query(c.findByNumber, (db, input, ctx) => {
    const [holder] = holdersOfNumber(db, input.kindCode, input.number);
    if (holder === undefined) return null;
    const name = holder.staffId === null ? catalogueOn(db, ctx.standards, ctx.clock.today()).name(input.kindCode).zh : (staffNames(db, [holder.staffId]).get(holder.staffId)?.name ?? '');
    return { certificateId: holder.id, name, staffId: holder.staffId };
  }),
};

const rules = {
  matrix: query(c.matrix, (db, input, ctx) => matrixOf(ruleLines(db, ctx, input.on ?? ctx.clock.today(), { departments: input.departments }))),
  gaps: query(c.gaps, (db, input, ctx) => {
    const on = input.on ?? ctx.clock.today();
    const rows = certificateGaps(db, ctx, on, {
      staffIds: input.staffId === undefined ? undefined : [input.staffId], departments: input.departments, kinds: input.kinds, mandatoryOnly: input.mandatoryOnly,
    });
    return { on, rows, people: new Set(rows.map((row) => row.staff.id)).size, mandatory: rows.filter((row) => row.mandatory).length };
  }),
  statistics: query(c.statistics, (db, input, ctx) => certificateStatistics(db, ctx, input.on ?? ctx.clock.today())),
};

function counted<K>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const board = {
  board: query(c.board, (db, input, ctx) => boardPage(db, ctx.standards, input, ctx.clock.today())),
  boardSummary: query(c.boardSummary, (db, input, ctx) => {
    const today = ctx.clock.today();
    const { lines, catalogue } = dueLines(db, ctx.standards, today, input.filter);
    const answers = answersTo(db, lines.map((line) => line.id));
    const leads = lines.map((line) => leadsOf(catalogue.timing(line.kind_code), line.due));
    const begun = lines.flatMap((line, at) => leadBegun(leads[at] ?? [], line.due_on, today) ?? []);
    const open = lines.filter((line, at) => openAlarms({ due: line.due, dueOn: line.due_on }, leads[at] ?? [], today, answers.get(line.id) ?? []).length > 0).length;
    const responsible = counted(lines.map((line) => line.responsible_id ?? line.staff_id));
    const names = staffNames(db, [...responsible.keys()].filter((id) => id !== null));
    return {
      total: lines.length, overdue: lines.filter((line) => line.due_on < today).length, open,
      leads: [...counted(begun)].map(([leadDays, count]) => ({ leadDays, count })).toSorted((a, b) => a.leadDays - b.leadDays),
      kinds: [...counted(lines.map((line) => line.kind_code))].map(([code, count]) => ({ code, name: catalogue.name(code), count })),
      responsible: [...responsible].map(([id, count]) => ({ id, name: id === null ? null : (names.get(id)?.name ?? null), count })).toSorted((a, b) => b.count - a.count),
    };
  }),
  calendar: query(c.calendar, (db, input, ctx) => {
    const from = asCivilDate(`${input.month}-01`);
    const rows = [...eachBoardRow(db, ctx.standards, input.filter, ctx.clock.today(), { from, until: endOfMonth(from) })];
    const days = [...new Set(rows.map((row) => row.dueOn))];
    return { month: input.month, days: days.map((on) => ({ on, entries: rows.filter((row) => row.dueOn === on) })), total: rows.length };
  }),
  acknowledge: command(c.acknowledge, (tx, input, ctx) => {
    const gone = answerAlarms(tx, { clock: ctx.clock, accountId: ctx.actor.accountId }, ctx.standards, input);
    if (gone !== null) throw ctx.errors.ALARM_GONE({ data: {} });
    for (const { certificateId, due, dueOn, leadDays } of input.alarms) ctx.audit('certificate', certificateId, { to: { due, dueOn, leadDays, planOn: input.planOn, note: input.note } });
    return { acknowledged: input.alarms.length };
  }),
};

/** The alarms somebody is shown: all for whoever may answer, everybody else their own; those seen today are left out. */
function noticesFor(db: ReadDb, ctx: Ask, today: CivilDate): AlarmLine[] {
  const mine = staffOfAccount(db, ctx.actor.accountId);
  const all = ctx.services.mayDo(ctx.actor.role, 'certificates.verify');
  if (!all && mine === null) return [];
  const seen = seenOn(db, ctx.actor.accountId, today);
  return latestOfEachDue(alarmLines(db, ctx, today)).filter((alarm) => (all || alarm.staffId === mine || alarm.responsibleId === mine) && !seen.has(keyText(alarm)));
}

/** Most lines at sign-in; the board has the rest. */
const MOST_NOTICES = 200;

const notices = {
  notices: query(c.notices, (db, _input, ctx) => {
    const today = ctx.clock.today();
    const mine = staffOfAccount(db, ctx.actor.accountId);
    const alarms = noticesFor(db, ctx, today);
    return {
      on: today, total: alarms.length,
      alarms: alarms.slice(0, MOST_NOTICES).map((alarm) => ({
        key: { certificateId: alarm.certificateId, due: alarm.due, dueOn: alarm.dueOn, leadDays: alarm.leadDays }, kind: { code: alarm.kindCode, name: alarm.kindName },
        subject: alarm.subject, holderName: alarm.holderName, due: alarm.due, dueOn: alarm.dueOn, daysLeft: alarm.daysLeft, planMissed: alarm.planMissed,
        own: mine !== null && (alarm.staffId === mine || alarm.responsibleId === mine),
      })),
    };
  }),
  seeNotices: command(c.seeNotices, (tx, _input, ctx) => {
    const keys = noticesFor(tx, ctx, ctx.clock.today()).map(keyText);
    if (keys.length > 0) markSeen(tx, { clock: ctx.clock, accountId: ctx.actor.accountId }, keys);
    return { seen: keys.length };
  }),
};

/** How far ahead a calendar looks, where nobody says otherwise: a year and a bit. */
const CALENDAR_DAYS = 400;

function calendarText(db: ReadDb, ctx: Ask, filter: Parameters<typeof dueLines>[3], lang: Language) {
  const today = ctx.clock.today();
  const words = certificateWords(lang);
  const { lines, catalogue } = dueLines(db, ctx.standards, today, { withinDays: CALENDAR_DAYS, ...filter });
  const names = staffNames(db, [...new Set(lines.flatMap((line) => line.staff_id ?? []))]);
  const events = lines.map((line) => {
    const timing = catalogue.timing(line.kind_code);
    const kind = said(catalogue.name(line.kind_code), lang);
    const holder = line.staff_id === null ? words.institution : (names.get(line.staff_id)?.name ?? '');
    const renewBy = line.due === 'expiry' && timing.renewBeforeDays !== null ? fill(words.calendar.renewBy, { on: addDays(line.due_on, -timing.renewBeforeDays) }) : '';
    return {
      uid: `${line.id}-${line.due}@anyi`, on: line.due_on, summary: fill(words.calendar[line.due], { holder, kind }), alarmDays: leadsOf(timing, line.due),
      description: [kind, holder, renewBy].filter((part) => part !== '').join('\n'),
    };
  });
  return { text: writeCalendar({ name: words.calendar.name, stamp: ctx.clock.now(), events }), events: events.length, fileName: `${words.calendar.name}-${today}.ics` };
}

const calendars = {
  exportCalendar: command(c.exportCalendar, (tx, input, ctx) => {
    const { text, events, fileName } = calendarText(tx, ctx, input.filter, input.language);
    const bytes = new TextEncoder().encode(text);
    ctx.audit('certificateCalendar', 'certificateCalendar', { events });
    return { temporaryId: ctx.files.putTemporary(bytes, fileName, 'text/calendar; charset=utf-8', ctx.actor.accountId), fileName, bytes: bytes.byteLength, events };
  }),
};

export const certificateProcedures = { ...kindProcedures, ...reading, ...recordingProcedures, ...rules, ...board, ...notices, ...calendars };
