import { addDays, addMonths, type CivilDate } from '@shared/kit/civil-date';
import { required } from '@shared/kit/assert';
import { instantAt, type Instant } from '@shared/kit/instant';
import type { WriteDb } from '../../platform/database';
import type { Actor, CoreServices } from '../../platform/services';
import { madeUpSheet, recordPastAssessment, type PastAct } from '../assessments';
import { recordPastLevel } from '../care-levels';
import type { Dice } from './dice';
import type { DemoFile, DemoResident } from './world';

/** Who does what in the made-up home. */
export interface DemoPeople {
  readonly director: Actor;
  readonly headNurse: Actor;
  readonly assessors: readonly Actor[];
}

type Services = Pick<CoreServices, 'clock' | 'standards' | 'mayDo'>;

interface Visit {
  readonly on: CivilDate;
  readonly resident: DemoResident;
  readonly residentId: string;
  readonly first: boolean;
  /** How far the newest records have come: people find something to do on the first day. */
  readonly stage: 'locked' | 'firstSigned' | 'complete' | 'draft';
}

/** Residents whose routine visit was missed, so that the list of those due is not empty. */
const FORGOTTEN = new Set([3, 17, 29, 41]);
/** Visits of the last days that are still under way, by the resident's place in the list. */
const UNDER_WAY: Readonly<Record<number, Visit['stage']>> = { 8: 'draft', 22: 'firstSigned', 35: 'complete', 50: 'firstSigned' };
const MONTHS_BETWEEN = 6;

function visitsOf(resident: DemoResident, residentId: string, position: number, today: CivilDate): Visit[] {
  const visits: Visit[] = [{ on: resident.cameOn, resident, residentId, first: true, stage: 'locked' }];
  for (let on = addMonths(resident.cameOn, MONTHS_BETWEEN); on < addDays(today, -4) && !FORGOTTEN.has(position); on = addMonths(on, MONTHS_BETWEEN)) {
    visits.push({ on, resident, residentId, first: false, stage: 'locked' });
  }
  const stage = UNDER_WAY[position];
  if (stage !== undefined) visits.push({ on: addDays(today, -1), resident, residentId, first: false, stage });
  return visits;
}

function at(on: CivilDate, time: string, timeZone: string, latest: Instant): Instant {
  const moment = instantAt(on, time, timeZone);
  return moment > latest ? latest : moment;
}

function signaturesOf(visit: Visit, pair: readonly [Actor, Actor], when: (time: string) => Instant): PastAct[] | null {
  if (visit.stage === 'draft') return null;
  const acts: PastAct[] = [{ actor: pair[0], at: when('10:40') }, { actor: pair[1], at: when('10:55') }];
  return acts.slice(0, { locked: 2, firstSigned: 1, complete: 0 }[visit.stage]);
}

/** Two different assessors for a visit. */
function pairOf(dice: Dice, people: DemoPeople): [Actor, Actor] {
  const { assessors } = people;
  const one = dice.between(0, assessors.length - 1);
  const other = (one + dice.between(1, assessors.length - 1)) % assessors.length;
  return [required(assessors[one], 'an assessor'), required(assessors[other], 'another assessor')];
}

/** One override waits for the director's word, the others were approved. */
function levelAfter(tx: WriteDb, services: Services, visit: Visit, assessmentId: string, file: DemoFile, people: DemoPeople, position: number, latest: Instant): void {
  const { timeZone } = services.clock;
  const raised = position % 19 === 7 && visit.resident.frailty < 4;
  const waits = raised && position === 45;
  recordPastLevel(tx, { standards: services.standards, timeZone, mayDo: services.mayDo }, {
    assessmentId, effectiveOn: visit.on, at: at(visit.on, '15:20', timeZone, latest), proposer: people.headNurse, override: raised ? 1 : 0,
    reason: raised ? file.overrideReason : null, approver: waits ? null : people.director,
  });
}

/**
 * The year behind the made-up home: every resident assessed on coming and half-yearly, levels decided after each, a few visits
 * forgotten and a few still under way. Goes through the modules' own rules, in the order of the calendar.
 */
export function recordDemoHistory(
  tx: WriteDb, services: Services, file: DemoFile, people: DemoPeople, residents: readonly { readonly resident: DemoResident; readonly id: string }[], dice: Dice,
): void {
  const { clock, standards } = services;
  const now = clock.now();
  const today = clock.today();
  const visits = residents
    .flatMap(({ resident, id }, position) => visitsOf(resident, id, position, today).map((visit) => ({ visit, position })))
    .sort((a, b) => (a.visit.on < b.visit.on ? -1 : a.visit.on > b.visit.on ? 1 : a.position - b.position));
  const overridden = new Set<number>();
  for (const { visit, position } of visits) {
    const pair = pairOf(dice, people);
    const when = (time: string): Instant => at(visit.on, time, clock.timeZone, now);
    const assessmentId = recordPastAssessment(tx, { standards, timeZone: clock.timeZone }, {
      residentId: visit.residentId, reason: visit.first ? 'first' : 'routine', baselineOn: visit.on, started: { actor: pair[0], at: when('10:05') },
      sheet: (edition, prefilled) => madeUpSheet(edition, prefilled, {
        frailty: visit.resident.frailty / 4, next: dice.next, informant: visit.resident.fields.name, events: visit.first ? 0 : visit.resident.falls,
      }),
      signatures: signaturesOf(visit, pair, when),
    });
    if (visit.stage !== 'locked' || overridden.has(position)) continue;
    if (position === 45) overridden.add(position);
    levelAfter(tx, services, visit, assessmentId, file, people, position, now);
  }
}
