import { addDays, addMonths, type CivilDate } from '@shared/kit/civil-date';
import { required } from '@shared/kit/assert';
import { instantAt, settableClock, type Clock, type Instant } from '@shared/kit/instant';
import { recordAudit } from '../../audit';
import type { WriteDb } from '../../platform/database';
import type { Actor, CoreServices } from '../../platform/services';
import type { Writer } from '../../platform/writing';
import type { Dice } from './dice';
import type { Ago } from './work-file';
import type { DemoFile } from './world';

/** Months the made-up home has used the program. */
const IN_USE_MONTHS = 15;

/** Something that was entered at a moment of the past. */
export interface Happening {
  readonly at: Instant;
  readonly enter: (writer: Writer) => void;
  readonly actor: Actor;
}

/** What the parts of the made-up past share: who there is, what day it is, and a list of what happens when. */
export class Scene {
  readonly #happenings: Happening[] = [];
  /** Staff by key, departments by code, once they are entered. */
  readonly staff = new Map<string, string>();
  readonly departments = new Map<string, string>();

  constructor(readonly tx: WriteDb, readonly services: Pick<CoreServices, 'clock' | 'standards' | 'mayDo'>, readonly file: DemoFile, readonly accounts: ReadonlyMap<string, Actor>, readonly dice: Dice) {}

  get clock(): Clock { return this.services.clock; }
  get today(): CivilDate { return this.clock.today(); }
  /** The day the home began with the program; what is older was entered then. */
  get begun(): CivilDate { return addMonths(this.today, -IN_USE_MONTHS); }

  actor(accountName: string): Actor { return required(this.accounts.get(accountName), 'an account of the made-up home'); }
  staffId(key: string): string { return required(this.staff.get(key), 'somebody entered already'); }
  department(code: string): string { return required(this.departments.get(code), 'a department entered already'); }
  day({ months, days }: Ago): CivilDate { return addDays(addMonths(this.today, -months), -days); }

  /** Plans an entry for a time of a day: not before the home began, not after now. */
  enter(on: CivilDate, time: string, actor: Actor, enter: (writer: Writer) => void): void {
    const wanted = instantAt(on < this.begun ? this.begun : on, time, this.clock.timeZone);
    const now = this.clock.now();
    this.#happenings.push({ at: wanted > now ? now : wanted, actor, enter });
  }

  /** The line in the trail the act would have left. */
  audit(writer: Writer, actor: Actor, procedure: string, subject: readonly [kind: string, id: string], detail: unknown): void {
    recordAudit(writer.clock)(this.tx, { actor, procedure, subjectKind: subject[0], subjectId: subject[1], detail });
  }

  /** Lets everything planned happen, in the order of the calendar. */
  play(): void {
    for (const { at, actor, enter } of this.#happenings.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
      enter({ clock: settableClock(at, this.clock.timeZone), accountId: actor.accountId });
    }
  }
}
