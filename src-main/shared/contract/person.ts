import * as z from 'zod';
import { yearsBetween, type CivilDate } from '../kit/civil-date';
import { checkIdDocument, ID_DOCUMENT_KINDS } from '../kit/id-number';
import { checkPhone } from '../kit/phone';
import { optionalWords } from './common';
import type { FieldIssue } from './issues';

/*
 * What a person is on paper, whoever the person is to the home: residents and staff prove who they are by the same documents,
 * and the same slips of the keyboard happen to both.
 */

export const sex = z.enum(['male', 'female']);
export type Sex = z.infer<typeof sex>;

/** Kinds of identity document; `none` while somebody has none to show, which needs a reason. */
export const personDocumentKinds = [...ID_DOCUMENT_KINDS, 'none'] as const;
export const personDocumentKind = z.enum(personDocumentKinds);
export type PersonDocumentKind = z.infer<typeof personDocumentKind>;

/** Number normalised as `checkIdDocument` does; for `none` there is no number and a reason instead. */
export const personDocument = z.object({ kind: personDocumentKind, number: optionalWords(60), noneReason: optionalWords(200) })
  .transform((given, context): { kind: PersonDocumentKind; number: string | null; noneReason: string | null } => {
    const { kind, number, noneReason } = given;
    if (kind === 'none') {
      if (noneReason === null) context.addIssue({ code: 'custom', input: noneReason, path: ['noneReason'], params: { reason: 'required' } });
      return { kind, number: null, noneReason };
    }
    if (number === null) {
      context.addIssue({ code: 'custom', input: number, path: ['number'], params: { reason: 'required' } });
      return { kind, number, noneReason: null };
    }
    const checked = checkIdDocument(kind, number);
    if (checked.ok) return { kind, number: checked.normalized, noneReason: null };
    context.addIssue({ code: 'custom', input: number, path: ['number'], params: { reason: checked.reason } });
    return { kind, number, noneReason: null };
  });
export type PersonDocument = z.infer<typeof personDocument>;

/** A telephone number as `checkPhone` writes it; empty is null. */
export const optionalPhone = optionalWords(40).transform((text, context) => {
  if (text === null) return null;
  const checked = checkPhone(text);
  if (checked.ok) return checked.normalized;
  context.addIssue({ code: 'custom', input: text, params: { reason: 'phone' } });
  return text;
});

/** A code of a standards code list; core checks that the list in force has it. */
export const code = z.string().trim().min(1).max(64);

/** The greatest age believed; beyond it a birth date is a slip. The oldest verified age is 122. */
export const GREATEST_AGE = 130;

/** The three facts a document's number tells about. */
interface Identity {
  readonly sex: Sex;
  readonly birthOn: CivilDate;
  readonly document: PersonDocument;
}

/**
 * What only shows when fields are seen together or beside today: births in the future or too long ago, and a birth date or a
 * sex that differ from what the document's number says. One function for forms, core and imports.
 */
export function personIssues(fields: Identity, today: CivilDate): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const { birthOn, document } = fields;
  if (birthOn > today) issues.push({ path: ['birthOn'], reason: 'futureDate' });
  else if (yearsBetween(birthOn, today) > GREATEST_AGE) issues.push({ path: ['birthOn'], reason: 'tooOld', params: { max: GREATEST_AGE } });
  if (document.kind === 'none' || document.number === null) return issues;
  const checked = checkIdDocument(document.kind, document.number, today);
  if (!checked.ok) return [...issues, { path: ['document', 'number'], reason: checked.reason }];
  if (checked.birthOn !== null && checked.birthOn !== birthOn) issues.push({ path: ['birthOn'], reason: 'birthContradictsId' });
  if (checked.sex !== null && checked.sex !== fields.sex) issues.push({ path: ['sex'], reason: 'sexContradictsId' });
  return issues;
}

/** Largest photo taken; the entry page makes them far smaller before sending. */
export const PHOTO_MAX_BYTES = 2_000_000;
