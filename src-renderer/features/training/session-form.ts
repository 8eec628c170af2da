import * as z from 'zod';
import { id } from '@shared/contract/common';
import { sessionFields, type SessionFields, type TrainingSession } from '@shared/contract/training';
import { isCivilDate, type CivilDate } from '@shared/kit/civil-date';

/** What the form holds: the fields of the contract, some still empty, and who is put on the list. */
export interface SessionForm extends Record<string, unknown> {
  heldOn: string | null;
  startsAt: string | null;
  endsAt: string | null;
  hours: number | null;
  title: string;
  topics: string[];
  kind: SessionFields['kind'];
  content: string | null;
  trainer: { inside: boolean; staffId: string | null; name: string | null };
  place: string | null;
  planItemId: string | null;
  staffIds: string[];
}

export const sessionForm = z.object({ ...sessionFields.shape, staffIds: z.array(id) });
export type ParsedSession = z.output<typeof sessionForm>;

export const blankSession: SessionForm = {
  heldOn: null, startsAt: null, endsAt: null, hours: null, title: '', topics: [], kind: 'inService', content: null, trainer: { inside: true, staffId: null, name: null }, place: null,
  planItemId: null, staffIds: [],
};

export function formOfSession(session: TrainingSession): SessionForm {
  const { heldOn, startsAt, endsAt, hours, title, topics, kind, content, trainer, place, planItemId } = session;
  return {
    heldOn, startsAt, endsAt, hours, title, topics, kind, content, place, planItemId, staffIds: [],
    trainer: { inside: trainer.inside, staffId: trainer.staffId, name: trainer.inside ? null : trainer.name },
  };
}

/** A clock time as people type it, `9:00`, `0900`, brought to `09:00`; what is none stays as typed, so that core says why. */
export function tidyTime(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const match = /^(\d{1,2})[:：.]?(\d{2})$/u.exec(text) ?? /^(\d{1,2})$/u.exec(text);
  return match === null ? text : `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`;
}

/** Hours between two clock times, in quarter hours; null where they say nothing. */
export function hoursBetween(startsAt: string | null, endsAt: string | null): number | null {
  const minutes = (time: string | null): number | null => {
    const match = time === null ? null : /^(\d{2}):(\d{2})$/.exec(time);
    return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
  };
  const [from, to] = [minutes(startsAt), minutes(endsAt)];
  return from === null || to === null || to <= from ? null : Math.round((to - from) / 15) / 4;
}

/** The day the form names, if it is one. */
export function dayOf(form: Pick<SessionForm, 'heldOn'>): CivilDate | null {
  return form.heldOn !== null && isCivilDate(form.heldOn) ? form.heldOn : null;
}
