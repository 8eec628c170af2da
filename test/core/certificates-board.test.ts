import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AlarmKey, BoardRow } from '@shared/contract/certificates';
import { addDays, asCivilDate } from '@shared/kit/civil-date';
import { type CoreClient, createTestCore, later, type TestCore } from '../support/test-core';
import { failure } from '../support/failure';
import { inPost, someCertificate } from '../support/certificates';

const day = asCivilDate;
const today = day('2026-11-23');
let t: TestCore;
let hr: CoreClient;

beforeEach(async () => {
  t = await createTestCore();
  hr = await t.signInAs('hr');
});
afterEach(() => { t.close(); });

const keyOf = (row: BoardRow): AlarmKey => ({ certificateId: row.certificate.id, due: row.due, dueOn: row.dueOn, leadDays: row.leadDays ?? 0 });
const board = async () => (await hr.certificates.board({})).rows;

async function cookEnding(at: number, name: string, inDays: number): Promise<string> {
  const staffId = await inPost(hr, at, name, 'cook');
  return (await hr.certificates.record({ fields: someCertificate({ kindCode: 'CERT-HEALTH-FOOD', staffId, number: `H${String(at)}`, issuedOn: addDays(today, inDays - 365), validUntil: addDays(today, inDays) }) })).id;
}

describe('the board', () => {
  test('has what runs out, nearest first, by lead, and counts it; people who left do not speak', async () => {
    const ids = [await cookEnding(1, '王德贵', 40), await cookEnding(2, '李红梅', 29), await cookEnding(3, '赵强', 7), await cookEnding(4, '陈建国', -3)];
    const rows = await board();
    expect(rows.map((row) => [row.certificate.holder?.name, row.daysLeft, row.leadDays])).toEqual([['陈建国', -3, 0], ['赵强', 7, 7], ['李红梅', 29, 30]]);
    expect((await hr.certificates.board({ filter: { withinDays: 60 } })).total).toBe(4);
    expect((await hr.certificates.board({ filter: { leads: [30] } })).rows.map((row) => row.certificate.id)).toEqual([ids[1]]);
    expect((await hr.certificates.board({ filter: { overdue: true } })).total).toBe(1);
    expect(await hr.certificates.boardSummary({})).toMatchObject({
      total: 3, overdue: 1, open: 3, leads: [{ leadDays: 0, count: 1 }, { leadDays: 7, count: 1 }, { leadDays: 30, count: 1 }], kinds: [{ code: 'CERT-HEALTH-FOOD', count: 3 }],
    });
    expect((await hr.certificates.board({ filter: { responsibleId: 'none' } })).total).toBe(0);
    const first = await hr.certificates.board({ limit: 2 });
    expect((await hr.certificates.board({ limit: 2, after: first.next })).rows).toHaveLength(1);
    const calendar = await hr.certificates.calendar({ month: '2027-01' });
    expect(calendar).toMatchObject({ total: 1, days: [{ on: '2027-01-02', entries: [{ certificate: { id: ids[0] } }] }] });
    const gone = rows[1]?.certificate.holder?.id ?? '';
    const { version } = await hr.staff.get({ id: gone });
    await hr.staff.endEmployment({ id: gone, expectedVersion: version, leaveOn: addDays(today, -1), reason: '离职' });
    expect((await board()).map((row) => row.certificate.holder?.name)).toEqual(['陈建国', '李红梅']);
  });

  test('an answer makes an alarm silent until the next lead or the planned day; the board always shows it; a renewal ends it', async () => {
    const id = await cookEnding(1, '王德贵', 29);
    const [row] = await board();
    if (row === undefined) throw new Error('no line');
    expect((await hr.certificates.notices()).alarms).toMatchObject([{ holderName: '王德贵', daysLeft: 29, planMissed: false }]);
    expect((await failure(hr.certificates.acknowledge({ alarms: [keyOf(row)], planOn: day('2026-11-22'), note: null }))).data).toMatchObject({ issues: [{ path: ['planOn'], reason: 'planDatePast' }] });
    expect(await hr.certificates.acknowledge({ alarms: [keyOf(row)], planOn: day('2026-11-27'), note: '已约体检' })).toEqual({ acknowledged: 1 });
    expect(await hr.certificates.notices()).toMatchObject({ total: 0 });
    expect(await board()).toMatchObject([{ open: false, acknowledged: { planOn: '2026-11-27', note: '已约体检', planMissed: false, by: { name: 'hr-name' } } }]);
    later(t.clock, { days: 5 });
    expect((await hr.certificates.notices()).alarms).toMatchObject([{ planMissed: true }]);
    await hr.certificates.acknowledge({ alarms: [keyOf(row)], planOn: day('2026-12-20'), note: null });
    expect(await hr.certificates.notices()).toMatchObject({ total: 0 });
    later(t.clock, { days: 9 });
    expect((await board())[0]).toMatchObject({ leadDays: 15, open: true });
    const staffId = row.certificate.holder?.id ?? '';
    await hr.certificates.renew({ id, expectedVersion: 1, fields: someCertificate({ kindCode: 'CERT-HEALTH-FOOD', staffId, issuedOn: day('2026-12-05') }) });
    expect(await board()).toEqual([]);
    expect(await failure(hr.certificates.acknowledge({ alarms: [keyOf(row)], planOn: day('2026-12-20'), note: null }))).toMatchObject({ code: 'ALARM_GONE' });
  });

  test('a corrected due day speaks again although the old one was answered', async () => {
    const id = await cookEnding(1, '王德贵', 29);
    const [row] = await board();
    if (row === undefined) throw new Error('no line');
    await hr.certificates.acknowledge({ alarms: [keyOf(row)], planOn: day('2026-12-01'), note: null });
    const { fields, version } = await hr.certificates.get({ id });
    await hr.certificates.correct({ id, expectedVersion: version, fields: { ...fields, validUntil: day('2026-12-20') }, reason: '录错' });
    expect(await board()).toMatchObject([{ dueOn: '2026-12-20', open: true, acknowledged: null }]);
  });
});

describe('notices at sign-in', () => {
  test('are shown once a day to each person, and again the next day while nobody answered', async () => {
    await cookEnding(1, '王德贵', 10);
    expect((await hr.certificates.notices()).total).toBe(1);
    expect(await hr.certificates.seeNotices()).toEqual({ seen: 1 });
    expect((await hr.certificates.notices()).total).toBe(0);
    expect((await t.client.certificates.notices()).total).toBe(1);
    await cookEnding(2, '李红梅', 5);
    expect((await hr.certificates.notices()).alarms.map((one) => one.holderName)).toEqual(['李红梅']);
    later(t.clock, { days: 1 });
    expect((await hr.certificates.notices()).total).toBe(2);
  });

  test('show everybody else only their own', async () => {
    await cookEnding(1, '王德贵', 10);
    await cookEnding(2, '李红梅', 5);
    const worker = await t.signInAs('careWorker');
    expect((await worker.certificates.notices()).total).toBe(0);
    const { id } = (await hr.staff.list({ filter: { text: '李红梅' } })).rows[0] ?? { id: '' };
    const { version } = await hr.staff.get({ id });
    const account = (await t.client.access.listAccounts()).find((one) => one.accountName === 'careWorker');
    await hr.staff.linkAccount({ id, expectedVersion: version, accountId: account?.id ?? '' });
    expect((await worker.certificates.notices()).alarms).toMatchObject([{ holderName: '李红梅', own: true }]);
    expect(await failure(worker.certificates.board({}))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

/** Unfolds and splits an iCalendar file the way RFC 5545 says a reader does. */
function readCalendar(text: string) {
  const lines = text.replaceAll('\r\n ', '').split('\r\n').filter((line) => line !== '');
  const events: { uid: string; on: string; end: string; summary: string; triggers: string[] }[] = [];
  const valueOf = (line: string): string => line.slice(line.indexOf(':') + 1).replaceAll('\\n', '\n').replaceAll(/\\([,;\\])/g, '$1');
  for (const line of lines) {
    const event = events.at(-1);
    if (line === 'BEGIN:VEVENT') events.push({ uid: '', on: '', end: '', summary: '', triggers: [] });
    else if (event === undefined) continue;
    else if (line.startsWith('UID:')) event.uid = valueOf(line);
    else if (line.startsWith('DTSTART;VALUE=DATE:')) event.on = valueOf(line);
    else if (line.startsWith('DTEND;VALUE=DATE:')) event.end = valueOf(line);
    else if (line.startsWith('SUMMARY:')) event.summary = valueOf(line);
    else if (line.startsWith('TRIGGER:')) event.triggers.push(valueOf(line));
  }
  return events;
}

test('the calendar file: CR LF, folded, whole days, one alarm a lead, the same UID every time', async () => {
  const id = await cookEnding(1, '王德贵,字有,逗号;分号', 29);
  const fetch = async () => {
    const made = await hr.certificates.exportCalendar({ language: 'zh-CN' });
    expect(made.fileName).toMatch(/\.ics$/);
    return { ...made, text: Buffer.from(t.core.services.files.takeTemporary(made.temporaryId)?.bytes ?? []).toString('utf8') };
  };
  const { text, events, bytes } = await fetch();
  expect(events).toBe(1);
  expect(bytes).toBe(Buffer.byteLength(text));
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(readCalendar(text)).toEqual([{
    uid: `${id}-expiry@anyi`, on: '20261222', end: '20261223', summary: '王德贵,字有,逗号;分号：食品从业人员健康证明到期', triggers: ['-P29DT15H', '-P14DT15H', '-P6DT15H', 'PT9H'],
  }]);
  later(t.clock, { days: 1 });
  expect(readCalendar((await fetch()).text)[0]?.uid).toBe(`${id}-expiry@anyi`);
});
