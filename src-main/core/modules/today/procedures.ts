import type { AssessedPerson, AssessmentLine, DueLine } from '../../../shared/contract/assessments';
import { contract } from '../../../shared/contract';
import type { Permission } from '../../../shared/contract/permissions';
import { todayKinds, type TodayKind, type TodayLine } from '../../../shared/contract/today';
import { civilDateOf, type CivilDate } from '../../../shared/kit/civil-date';
import type { Clock } from '../../../shared/kit/instant';
import type { ReadDb } from '../../platform/database';
import { query, type CallContext } from '../../platform/procedure';
import { dueList, listAssessments, type DueList } from '../assessments';
import { awaiting, overview } from '../care-levels';
import { staffLines } from './staff-lines';

/*
 * The today page: asked anew at every look, stored nowhere, so that it cannot say what is no longer so. Lines a person may do
 * nothing about are left out.
 */

/** More lines than this are a list, and the list is one click away; the count is always the whole. */
const MOST_LINES = 12;

type Ask = Pick<CallContext<Record<never, never>>, 'clock' | 'standards' | 'actor' | 'services'>;

interface Parts {
  readonly resident: AssessedPerson;
  readonly target: Pick<TodayLine['target'], 'page' | 'id'>;
  readonly on?: CivilDate | null;
  readonly daysLeft?: number | null;
  readonly note?: string | null;
  readonly progress?: { readonly answered: number; readonly of: number };
}

function line(kind: TodayKind, parts: Parts): TodayLine {
  const { resident, target, on = null, daysLeft = null, note = null, progress } = parts;
  return { kind, resident, target: { ...target, also: null }, who: null, what: null, people: null, on, daysLeft, note, answered: progress?.answered ?? null, of: progress?.of ?? null };
}

/** Somebody due leads to the assessment already begun, else to beginning one. */
function dueTarget(due: DueLine): Parts['target'] {
  return due.inProgress === null ? { page: 'startAssessment', id: due.resident.id } : { page: 'assessment', id: due.inProgress.id };
}

function dueLines(due: DueList): TodayLine[] {
  return due.lines.map((one) => {
    const base = { resident: one.resident, target: dueTarget(one), on: one.dueOn, daysLeft: one.daysLeft };
    if (one.kind === 'request') return line('requested', { ...base, on: one.request?.occurredOn ?? null, daysLeft: null, note: one.request?.reason ?? null });
    if (one.daysLeft === null) return line('neverAssessed', base);
    return line(one.daysLeft < 0 ? 'overdue' : 'dueSoon', { ...base, note: one.last?.number ?? null });
  });
}

const LIMIT = 200;

function assessmentLine(kind: TodayKind, one: AssessmentLine, clock: Clock): TodayLine {
  return line(kind, {
    resident: one.resident, target: { page: 'assessment', id: one.id }, on: civilDateOf(one.savedAt, clock.timeZone), note: one.startedBy.name, progress: one,
  });
}

function openLines(db: ReadDb, ctx: Ask, may: (permission: Permission) => boolean): TodayLine[] {
  const ask = (states: ('draft' | 'complete' | 'firstSigned')[]) => listAssessments(db, { states, limit: LIMIT }, ctx).lines;
  const mine = ctx.actor.accountId;
  const drafts = may('assessments.edit') ? ask(['draft']) : [];
  const waiting = may('assessments.sign') ? ask(['complete', 'firstSigned']) : [];
  return [
    ...waiting.filter((one) => one.signatures.every((signature) => signature.person.id !== mine)).map((one) => assessmentLine('awaitingMySignature', one, ctx.clock)),
    ...drafts.map((one) => assessmentLine(one.startedBy.id === mine ? 'myDrafts' : 'otherDrafts', one, ctx.clock)),
  ];
}

function levelLines(db: ReadDb, ctx: Ask, may: (permission: Permission) => boolean): TodayLine[] {
  const waiting = !may('careLevels.approve') ? [] : awaiting(db, ctx).filter((level) => level.proposedBy.id !== ctx.actor.accountId)
    .map((level) => line('levelAwaitingApproval', { resident: level.resident, target: { page: 'careLevel', id: level.id }, on: level.effectiveOn, note: level.proposedBy.name }));
  const undecided = !may('careLevels.propose') ? [] : overview(db, ctx).flatMap((one) => (one.undecided === null || one.awaiting ? []
    : [line('levelUndecided', { resident: one.resident, target: { page: 'proposeCareLevel', id: one.undecided.id }, on: one.undecided.baselineOn, note: one.undecided.number })]));
  return [...waiting, ...undecided];
}

export const todayProcedures = {
  get: query(contract.today.get, (db, _input, ctx) => {
    const may = (permission: Permission) => ctx.services.mayDo(ctx.actor.role, permission);
    const reads = may('assessments.read');
    const due = reads ? dueList(db, ctx.standards, ctx.clock.today()) : null;
    const lines = [...(due === null || !may('assessments.edit') ? [] : dueLines(due)), ...(reads ? openLines(db, ctx, may) : []), ...levelLines(db, ctx, may), ...staffLines(db, ctx, may)];
    return {
      date: ctx.clock.today(),
      groups: todayKinds.flatMap((kind) => {
        const own = lines.filter((one) => one.kind === kind);
        return own.length === 0 ? [] : [{ kind, count: own.length, lines: own.slice(0, MOST_LINES) }];
      }),
      assessed: due === null ? null : { residents: due.residents, valid: due.valid },
    };
  }),
};
