import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayServe, mayServeAll, type ServeQuestion } from '@core/modules/staffing';
import { addDays, asCivilDate } from '@shared/kit/civil-date';
import { diceOf, homeCatalogue, madeUpHome, posts, someDay } from '../support/may-serve-world';
import { createTestCore, testPaths, type TestCore } from '../support/test-core';

/*
 * The slow check. It knows nothing of the program: it reads the rows and the standards files as they lie, counts days one by
 * one in its own calendar, and asks every rule of every record in turn. Where it and the program differ, one of them is wrong.
 */

interface Rule { positions: string[]; mandatory: boolean; minLevel?: string; anyOf?: string[] }
interface Kind { code: string; validity: { rule: string; months?: number }; reviewMonths?: number | null; levels?: { code: string }[]; rules?: Rule[]; retired?: boolean }
interface Catalogue { effectiveFrom: string; effectiveTo?: string; kinds: Kind[] }
interface Calendar { effectiveFrom: string; duties: { code: string; topic: string; offUntilChosen?: boolean; audience: { all?: boolean }; rule: { type: string; onTransfer?: { leadDays: number } } }[] }

const fileOf = (path: string): unknown => JSON.parse(readFileSync(join(testPaths.resourcesDir, 'standards', path), 'utf8'));

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number => (month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
const written = (year: number, month: number, day: number): string => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const partsOf = (date: string): [number, number, number] => [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];

function dayBefore(date: string): string {
  const [year, month, day] = partsOf(date);
  if (day > 1) return written(year, month, day - 1);
  return month > 1 ? written(year, month - 1, lengthOf(year, month - 1)) : written(year - 1, 12, 31);
}
function daysBefore(date: string, days: number): string {
  let at = date;
  for (let step = 0; step < days; step += 1) at = dayBefore(at);
  return at;
}
function monthsAfter(date: string, months: number): string {
  let [year, month] = partsOf(date);
  for (let step = 0; step < months; step += 1) [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return written(year, month, Math.min(partsOf(date)[2], lengthOf(year, month)));
}

interface Row { [column: string]: string | number | null }
const text = (row: Row, column: string): string | null => (row[column] === null || row[column] === undefined ? null : String(row[column]));
const within = (from: string | null, to: string | null, on: string): boolean => from !== null && from <= on && (to === null || on <= to);

interface Raw { staff: Map<string, Row>; stays: Map<string, Row[]>; places: Map<string, Row[]>; certificates: Map<string, Row[]>; trainings: Map<string, Row[]>; attempts: Map<string, Row[]> }

function raw(t: TestCore): Raw {
  const client = t.core.services.database.read.$client;
  const all = (sql: string): Row[] => client.prepare<[], Row>(sql).all();
  const by = (rows: Row[], column: string): Map<string, Row[]> => {
    const groups = new Map<string, Row[]>();
    for (const row of rows) groups.set(String(row[column]), [...(groups.get(String(row[column])) ?? []), row]);
    return groups;
  };
  return {
    staff: new Map(all('select * from staff').map((row) => [String(row['id']), row])), stays: by(all('select * from staff_employments'), 'staff_id'), places: by(all('select * from staff_posts'), 'staff_id'),
    certificates: by(all('select * from certificates'), 'staff_id'), attempts: by(all("select *, session_id || ' ' || staff_id as sitting from training_attempts where result = 'passed'"), 'sitting'),
    trainings: by(all('select s.id, s.held_on, s.kind, s.topics, s.closed_at, s.voided_at, p.staff_id, p.attended from training_sessions s, training_participants p where p.session_id = s.id'), 'staff_id'),
  };
}

const national = fileOf('certificate-catalogue/national/2026.json') as Catalogue;
const calendar = fileOf('training-calendar/national/2026.json') as Calendar;

function kindsOn(on: string): Kind[] {
  const files: Catalogue[] = [national, homeCatalogue].filter((file: Catalogue) => file.effectiveFrom <= on && (file.effectiveTo === undefined || on <= file.effectiveTo));
  return files.flatMap((file) => file.kinds).filter((kind) => kind.retired !== true);
}
const everyKind: Kind[] = [...national.kinds, ...homeCatalogue.kinds];

/** Everything that is wrong with one record under one rule on one day. */
function defects(row: Row, rule: Rule, own: Kind, on: string): string[] {
  const kind = everyKind.find((one) => one.code === text(row, 'kind_code'));
  const issued = text(row, 'issued_on');
  const ends = text(row, 'valid_until_on') ?? (kind?.validity.rule === 'months' && issued !== null ? monthsAfter(issued, kind.validity.months ?? 0) : null);
  const reviewFrom = text(row, 'reviewed_on') ?? issued;
  const everyMonths = kind?.reviewMonths ?? null;
  const review = text(row, 'review_on') ?? (everyMonths === null || reviewFrom === null ? null : monthsAfter(reviewFrom, everyMonths));
  const levels = (own.levels ?? []).map((level) => level.code);
  const tooLow = kind?.code === own.code && rule.minLevel !== undefined && levels.indexOf(text(row, 'level_code') ?? '') < levels.indexOf(rule.minLevel);
  return [
    ...(ends !== null && ends < on ? ['certificateExpired'] : []),
    ...(tooLow ? ['levelTooLow'] : []),
    ...(row['verified_at'] === null ? ['certificateUnverified'] : []),
    // A review that falls on the end or later is none: the certificate is renewed instead.
    ...(review !== null && review < on && !(ends !== null && review >= ends) ? ['reviewOverdue'] : []),
  ];
}

/** For each rule not met, its kind and every reason there is for it. */
function wantingRules(world: Raw, staffId: string, post: string, on: string): [string, Set<string>][] {
  const held = (world.certificates.get(staffId) ?? []).filter((row) => row['voided_at'] === null && !((text(row, 'issued_on') ?? '') > on));
  return kindsOn(on).flatMap((own) => (own.rules ?? []).filter((rule) => rule.mandatory && rule.positions.includes(post)).flatMap((rule): [string, Set<string>][] => {
    const records = held.filter((row) => [own.code, ...(rule.anyOf ?? [])].includes(text(row, 'kind_code') ?? ''));
    const found = records.map((row) => defects(row, rule, own, on));
    if (found.some((list) => list.length === 0)) return [];
    return [[own.code, new Set(found.length === 0 ? ['certificateMissing'] : found.flat())]];
  }));
}

/** First day somebody has held a post without a break, walking back day by day. */
function heldSince(world: Raw, staffId: string, stay: Row, post: string, on: string): string | null {
  const places = (world.places.get(staffId) ?? []).filter((row) => row['employment'] === stay['position'] && row['position_code'] === post);
  const heldOn = (day: string): boolean => places.some((row) => within(text(row, 'from_on'), text(row, 'to_on'), day));
  if (!heldOn(on)) return null;
  let day = on;
  while (heldOn(dayBefore(day))) day = dayBefore(day);
  return day;
}

function untrained(world: Raw, staffId: string, stay: Row, post: string, on: string): string[] {
  if (on < calendar.effectiveFrom) return [];
  const entry = text(stay, 'entry_on') ?? '';
  return calendar.duties.filter((duty) => duty.rule.type === 'preJob' && duty.offUntilChosen !== true && duty.audience.all === true).flatMap((duty) => {
    const passed = (world.trainings.get(staffId) ?? []).filter((row) => row['closed_at'] !== null && row['voided_at'] === null && row['attended'] === 1 && row['kind'] === 'preJob')
      .filter((row) => (JSON.parse(String(row['topics'])) as string[]).includes(duty.topic))
      .flatMap((row) => (world.attempts.get(`${String(row['id'])} ${staffId}`) ?? []).map((one) => String(one['exam_on'])))
      .filter((day) => day >= entry && day <= on);
    const since = duty.rule.onTransfer === undefined ? null : heldSince(world, staffId, stay, post, on);
    const notBefore = since === null || duty.rule.onTransfer === undefined ? entry : daysBefore(since, duty.rule.onTransfer.leadDays);
    return passed.some((day) => day >= notBefore) ? [] : [`national/${duty.code}`];
  });
}

/** `code kind`, of which the program must name one for each kind. */
function slow(world: Raw, { staffId, post, on }: ServeQuestion): { may: boolean; plain: string[]; rules: [string, Set<string>][] } {
  const person = world.staff.get(staffId);
  const stay = (world.stays.get(staffId) ?? []).find((row) => within(text(row, 'entry_on'), text(row, 'leave_on'), on));
  if (person === undefined || person['voided_at'] !== null || stay === undefined) return { may: false, plain: ['notEmployed'], rules: [] };
  const holds = (world.places.get(staffId) ?? []).some((row) => row['employment'] === stay['position'] && row['position_code'] === post && within(text(row, 'from_on'), text(row, 'to_on'), on));
  const rules = wantingRules(world, staffId, post, on);
  const plain = [...(holds ? [] : ['positionNotHeld']), ...untrained(world, staffId, stay, post, on).map((duty) => `preJobMissing ${duty}`)];
  return { may: plain.length + rules.length === 0, plain, rules };
}

const PEOPLE = 220;
const CASES = 50_000;

describe('may this person stand on this post on this day', () => {
  let t: TestCore;
  let ids: string[];
  let world: Raw;
  const dice = diceOf(20_261_123);
  beforeAll(async () => {
    t = await createTestCore();
    await t.client.standards.importEdition({ text: JSON.stringify(homeCatalogue) });
    ids = madeUpHome(t, PEOPLE, dice);
    world = raw(t);
  });
  afterAll(() => { t.close(); });

  /** Half of the questions are about a post the person holds that day, or all answers would be no for one reason. */
  function question(): ServeQuestion {
    const staffId = dice.chance(0.01) ? 'nobody' : dice.of(ids);
    const place = (world.places.get(staffId) ?? [])[dice.below(4)];
    if (place === undefined || dice.chance(0.3)) return { staffId, post: dice.of(posts), on: someDay(dice) };
    const on = addDays(asCivilDate(text(place, 'from_on') ?? ''), dice.below(300));
    const last = text(place, 'to_on');
    return { staffId, post: dice.chance(0.9) ? (text(place, 'position_code') ?? '') : dice.of(posts), on: last !== null && last < on ? asCivilDate(last) : on };
  }

  test(`agrees with an independent slow check on ${CASES.toLocaleString('en-US')} random cases`, () => {
    const questions = Array.from({ length: CASES }, question);
    const answers = mayServeAll(t.core.services.database.read, t.core.services, questions);
    const counts = new Map<string, number>();
    const wrong: unknown[] = [];
    questions.forEach((asked, index) => {
      const answer = answers[index];
      const expected = slow(world, asked);
      const ruled = (answer?.reasons ?? []).filter(({ code, kind }) => kind !== null && code !== 'preJobMissing');
      const plain = (answer?.reasons ?? []).filter((one) => !ruled.includes(one)).map(({ code, kind }) => (kind === null ? code : `${code} ${kind.code}`));
      const rulesAgree = ruled.length === expected.rules.length && ruled.every(({ code, kind }) => expected.rules.some(([own, reasons]) => own === kind?.code && reasons.has(code)));
      if (answer?.may !== expected.may || !rulesAgree || plain.toSorted().join() !== expected.plain.toSorted().join()) wrong.push({ asked, answer, expected });
      for (const reason of answer?.reasons ?? []) counts.set(reason.code, (counts.get(reason.code) ?? 0) + 1);
      if (answer?.may === true) counts.set('may', (counts.get('may') ?? 0) + 1);
    });
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(wrong).toHaveLength(0);
    // Every answer and every reason comes often enough to mean something.
    for (const what of ['may', 'notEmployed', 'positionNotHeld', 'certificateMissing', 'certificateExpired', 'certificateUnverified', 'levelTooLow', 'reviewOverdue', 'preJobMissing']) {
      expect(counts.get(what) ?? 0, what).toBeGreaterThan(150);
    }
  }, 120_000);

  test('answers one question as it answers many, in core and through the contract', async () => {
    const questions = Array.from({ length: 300 }, question);
    const { read } = t.core.services.database;
    const many = mayServeAll(read, t.core.services, questions);
    expect(questions.map((asked) => mayServe(read, t.core.services, asked))).toEqual(many);
    const [first] = questions;
    if (first === undefined) throw new Error('no question');
    expect(await t.client.staffing.mayServe({ ...first })).toEqual(many[0]);
  });
});
