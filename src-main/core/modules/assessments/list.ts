import { and, count, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import type { AssessmentFilter, AssessmentLine, AssessmentPageKey, AssessmentState } from '../../../shared/contract/assessments';
import type { ReadDb } from '../../platform/database';
import { idsFound, peopleByIds } from './people';
import { lineOf, type Looking } from './reading';
import { signaturesOf, stored } from './rows';
import { assessments, assessmentSignatures } from './tables';

/* Assessments as lists: which match, page by page, the newest baseline first. */

/** SQL of a state, the mirror of `stateOf`. */
function inState(state: AssessmentState): SQL | undefined {
  const signed = sql`exists (select 1 from ${assessmentSignatures} where ${assessmentSignatures.assessmentId} = ${assessments.id} and ${assessmentSignatures.withdrawnAt} is null)`;
  const alive = isNull(assessments.voidedAt);
  switch (state) {
    case 'voided': return isNotNull(assessments.voidedAt);
    case 'superseded': return and(alive, isNotNull(assessments.supersededById));
    case 'locked': return and(alive, isNull(assessments.supersededById), isNotNull(assessments.lockedAt));
    case 'firstSigned': return and(alive, isNull(assessments.lockedAt), signed);
    case 'complete': return and(alive, isNull(assessments.lockedAt), isNotNull(assessments.completedAt), sql`not ${signed}`);
    case 'draft': return and(alive, isNull(assessments.lockedAt), isNull(assessments.completedAt), sql`not ${signed}`);
  }
}

function byText(db: ReadDb, text: string | undefined): SQL | undefined {
  const people = text === undefined ? null : idsFound(db, text);
  if (text === undefined || people === null) return undefined;
  const numbered = /^(\d{4})-(\d{1,6})$/.exec(text);
  const byNumber = numbered === null ? undefined : and(eq(assessments.numberYear, Number(numbered[1])), eq(assessments.numberSequence, Number(numbered[2])));
  return or(sql`${assessments.residentId} in (select value from json_each(${people}))`, byNumber);
}

function narrowed(db: ReadDb, ask: AssessmentFilter): SQL | undefined {
  const some = <T>(values: readonly T[] | undefined, to: (values: T[]) => SQL | undefined) => (values === undefined || values.length === 0 ? undefined : to([...values]));
  return and(
    some(ask.states, (states) => or(...states.map(inState))),
    ask.residentId === undefined ? undefined : eq(assessments.residentId, ask.residentId),
    some(ask.reasons, (reasons) => inArray(assessments.reason, reasons)),
    some(ask.grades, (grades) => inArray(assessments.grade, grades)),
    some(ask.families, (families) => inArray(assessments.family, families)),
    ask.from === undefined ? undefined : gte(assessments.baselineOn, ask.from),
    ask.to === undefined ? undefined : lte(assessments.baselineOn, ask.to),
    byText(db, ask.text),
  );
}

type Lines = Pick<Looking, 'standards' | 'clock'>;
interface Page { readonly lines: AssessmentLine[]; readonly next: AssessmentPageKey | null }

function pageOf(db: ReadDb, where: SQL | undefined, after: AssessmentPageKey | null, limit: number, look: Lines): Page {
  const beyond = after === null ? undefined
    : or(lt(assessments.baselineOn, after.baselineOn), and(eq(assessments.baselineOn, after.baselineOn), lt(assessments.id, after.id)));
  const rows = db.select().from(assessments).where(and(where, beyond)).orderBy(desc(assessments.baselineOn), desc(assessments.id)).limit(limit + 1).all();
  const page = rows.slice(0, limit);
  const signatures = signaturesOf(db, page.map((row) => row.id));
  const people = peopleByIds(db, page.map((row) => row.residentId));
  const last = page.at(-1);
  return {
    lines: page.map((row) => lineOf(db, stored(row, signatures.get(row.id) ?? []), look, people)),
    next: rows.length > page.length && last !== undefined ? { baselineOn: last.baselineOn, id: last.id } : null,
  };
}

/** Assessments by page, newest baseline first, with the number of all that match. */
export function listAssessments(db: ReadDb, ask: AssessmentFilter & { readonly after?: AssessmentPageKey | undefined; readonly limit: number }, look: Lines) {
  const where = narrowed(db, ask);
  return { ...pageOf(db, where, ask.after ?? null, ask.limit, look), total: db.select({ n: count() }).from(assessments).where(where).get()?.n ?? 0 };
}

/** How many records a ledger reads at once: their sheets are large, and only one line of each is kept. */
const LEDGER_PAGE = 200;

/** Every assessment that matches, in the order of the list, however many there are. */
export function* eachAssessment(db: ReadDb, filter: AssessmentFilter, look: Lines): Generator<AssessmentLine> {
  const where = narrowed(db, filter);
  let after: AssessmentPageKey | null = null;
  do {
    const page: Page = pageOf(db, where, after, LEDGER_PAGE, look);
    yield* page.lines;
    after = page.next;
  } while (after !== null);
}
