import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { newId } from '../../../shared/kit/ids';
import type { WriteDb } from '../../platform/database';
import { InvalidFields, KeepAndRefuse } from '../../platform/failures';
import { checkOwnPassword } from '../../access';
import type { Acting } from './failures';
import { changeable, changed, completeScoreOf, hashOf, insertAssessment, openOne, presentResident, type OnVersion } from './filling';
import { codeNames, stillFromFile, withHead } from './prefill';
import { editionOf, findStored, type Stored } from './rows';
import { isOpen, supersessions } from './rules';
import { assessments, assessmentSignatures } from './tables';

/* Signing, and what may still happen to a record after that: a linked correction, or a void with its reason. */

type Changing = Acting<'NOT_FOUND' | 'STALE_VERSION' | 'LOCKED_RECORD' | 'WRONG_STATE'>;
type Signing = Acting<keyof Changing['errors'] | 'INCOMPLETE' | 'SAME_SIGNER' | 'SHEET_CHANGED' | 'TOO_MANY_ATTEMPTS'>;

/** Opens a closed form again. Signatures already given are taken back, which needs a reason; they stay on record as taken back. */
export function reopen(tx: WriteDb, input: OnVersion & { readonly reason: string | null }, ctx: Changing): Stored {
  const one = changeable(tx, input, ctx, ['complete', 'firstSigned']);
  if (one.signatures.length > 0) {
    if (input.reason === null) throw new InvalidFields([{ path: ['reason'], reason: 'required' }]);
    tx.update(assessmentSignatures).set({ withdrawnAt: ctx.clock.now(), withdrawnBy: ctx.actor.accountId, withdrawReason: input.reason })
      .where(and(eq(assessmentSignatures.assessmentId, one.row.id), isNull(assessmentSignatures.withdrawnAt))).run();
  }
  ctx.audit('assessment', one.row.id, { reason: input.reason, signaturesTakenBack: one.signatures.length });
  return changed(tx, one, { completedAt: null, completedBy: null, sheetHash: null });
}

export interface Sign extends OnVersion { readonly sheetHash: string }

/** Refuses what may not be signed; the password is asked for after this. */
function signable(tx: WriteDb, input: Sign, ctx: Signing): Stored {
  const one = changeable(tx, input, ctx, ['complete', 'firstSigned']);
  // Both the hash taken when the form was closed and the content of this moment must be what the signer saw.
  if (one.row.sheetHash !== input.sheetHash || hashOf(one) !== input.sheetHash) throw ctx.errors.SHEET_CHANGED({ data: {} });
  const { actor } = ctx;
  if (one.signatures.some((signature) => signature.accountId === actor.accountId)) throw ctx.errors.SAME_SIGNER({ data: { name: actor.name } });
  return one;
}

/** The signature of the person who acts, once it is certain that it is that person. */
function affix(tx: WriteDb, one: Stored, ctx: Signing): Stored {
  const { row, switches, signatures } = one;
  const position = signatures.length + 1;
  const sheetHash = hashOf(one);
  tx.insert(assessmentSignatures).values({
    id: newId(ctx.clock), assessmentId: row.id, position, accountId: ctx.actor.accountId, name: ctx.actor.name, role: ctx.actor.role,
    signedAt: ctx.clock.now(), editionHash: row.editionHash, sheetHash,
  }).run();
  ctx.audit('assessment', row.id, { position, sheetHash, editionHash: row.editionHash });
  return position < switches.assessorsRequired ? changed(tx, one, {}) : lock(tx, one, ctx);
}

/** The last signature: the result is stored for good, and of the resident's results by this scale the newest counts. */
function lock(tx: WriteDb, one: Stored, ctx: Signing): Stored {
  const result = completeScoreOf(one, ctx);
  const locked = changed(tx, one, { lockedAt: ctx.clock.now(), result: JSON.stringify(result) });
  relink(tx, one.row.residentId, one.row.family);
  return findStored(tx, locked.row.id) ?? locked;
}

/** Signs with the password entered again; a wrong one is counted although the command is refused. */
export function sign(tx: WriteDb, input: Sign & { readonly password: string }, ctx: Signing): Stored {
  const one = signable(tx, input, ctx);
  const checked = checkOwnPassword(tx, ctx, ctx.actor, input.password);
  if (checked.outcome === 'wait') throw new KeepAndRefuse(ctx.errors.TOO_MANY_ATTEMPTS({ data: { waitSeconds: checked.seconds } }));
  if (checked.outcome === 'wrong') {
    throw new KeepAndRefuse(new InvalidFields([{ path: ['password'], reason: 'passwordWrong', params: { left: checked.attemptsLeft } }]));
  }
  return affix(tx, one, ctx);
}

/** Signs for a person of the made-up home, whose password nobody types. */
export function signAsDemo(tx: WriteDb, input: Sign, ctx: Signing): Stored {
  return affix(tx, signable(tx, input, ctx), ctx);
}

/** Writes anew which result each locked one of a resident is superseded by. */
export function relink(tx: WriteDb, residentId: string, family: string): void {
  const rows = tx.select().from(assessments).where(and(
    eq(assessments.residentId, residentId), eq(assessments.family, family), isNotNull(assessments.lockedAt), isNull(assessments.voidedAt),
  )).all();
  const links = supersessions(rows.map((row) => ({ id: row.id, baselineOn: row.baselineOn, lockedAt: row.lockedAt ?? '', correctionOfId: row.correctionOfId })));
  for (const row of rows) {
    const by = links.get(row.id) ?? null;
    if (row.supersededById === by) continue;
    tx.update(assessments).set({ supersededById: by, version: row.version + 1 }).where(eq(assessments.id, row.id)).run();
  }
}

/** Begins a linked new version; the original is not touched until the correction is locked. */
export function correctLocked(
  tx: WriteDb, input: OnVersion & { readonly reason: string }, ctx: Acting<keyof Changing['errors'] | 'ALREADY_IN_PROGRESS'>,
): Stored {
  const original = changeable(tx, input, ctx, ['locked', 'superseded']);
  const { row } = original;
  const open = openOne(tx, row.residentId, row.family);
  if (open !== null && isOpen(open.state)) throw ctx.errors.ALREADY_IN_PROGRESS({ data: { id: open.row.id, number: open.number } });
  const facts = presentResident(tx, row.residentId, ctx);
  const { standard: edition } = editionOf(ctx.standards, row.editionHash);
  const names = codeNames(ctx.standards, row.baselineOn);
  const { residentId, family, edition: editionName, editionHash, switches, reason, baselineOn } = row;
  const one = insertAssessment(tx, {
    residentId, family, edition: editionName, editionHash, switches, reason, baselineOn, correctionOfId: row.id, correctionReason: input.reason,
    reportTexts: original.reportTexts,
    sheet: (number) => withHead(edition, original.sheet, facts, { number, baselineOn, reason }, names),
    fromFile: (sheet) => stillFromFile(original.fromFile, original.sheet, sheet),
  }, ctx);
  ctx.audit('assessment', row.id, { correction: one.row.id, reason: input.reason });
  ctx.audit('assessment', one.row.id, { correctionOf: row.id, number: one.number });
  return one;
}

/** Declares a record void. What it had superseded counts again. */
export function voidAssessment(tx: WriteDb, input: OnVersion & { readonly reason: string }, ctx: Changing): Stored {
  const one = changeable(tx, input, ctx, ['draft', 'complete', 'firstSigned', 'locked', 'superseded']);
  const after = changed(tx, one, { voidedAt: ctx.clock.now(), voidedBy: ctx.actor.accountId, voidReason: input.reason, supersededById: null });
  if (one.row.lockedAt !== null) relink(tx, one.row.residentId, one.row.family);
  ctx.audit('assessment', one.row.id, { state: one.state, reason: input.reason });
  return after;
}
