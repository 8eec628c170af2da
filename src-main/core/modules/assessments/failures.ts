import type { AssessmentState } from '../../../shared/contract/assessments';
import type { Clock } from '../../../shared/kit/instant';
import type { CivilDate } from '../../../shared/kit/civil-date';
import type { Actor } from '../../platform/services';
import type { StandardsStore } from '../../platform/standards';

type Maker<D> = (options: { data: D }) => Error;

/** The declared refusals of this module's commands; each use case takes only those it can end in. */
export interface Refusals {
  readonly NOT_FOUND: Maker<{ what: string }>;
  readonly STALE_VERSION: Maker<{ current: number; changedBy: string | null; changedAt: string | null }>;
  readonly LOCKED_RECORD: Maker<{ state: AssessmentState; number: string }>;
  readonly WRONG_STATE: Maker<{ state: AssessmentState; needed: AssessmentState[] }>;
  readonly INCOMPLETE: Maker<{ missingFields: string[]; missingItems: string[]; refused: string[]; answered: number; of: number }>;
  readonly NO_EDITION: Maker<{ family: string; on: CivilDate }>;
  readonly ALREADY_IN_PROGRESS: Maker<{ id: string; number: string }>;
  readonly SAME_SIGNER: Maker<{ name: string }>;
  readonly SHEET_CHANGED: Maker<Record<string, never>>;
  readonly TOO_MANY_ATTEMPTS: Maker<{ waitSeconds: number }>;
}

/** Who acts, when, by which rules: what every use case of this module needs. A command's context is one; so is the demo's. */
export interface Acting<K extends keyof Refusals> {
  readonly clock: Clock;
  readonly standards: StandardsStore;
  readonly actor: Actor;
  readonly errors: Pick<Refusals, K>;
  audit(subjectKind: string, subjectId: string, detail?: unknown): void;
}
