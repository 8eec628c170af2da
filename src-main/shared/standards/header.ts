import * as z from 'zod';
import { isCivilDate, type CivilDate } from '../kit/civil-date';

/*
 * What every standards file says about itself, and the small vocabulary all kinds share. Objects are strict throughout: a
 * misspelt key in a rule must be refused, or the rule silently does not exist.
 */

/** A text in both languages of the suite. */
export const bilingualText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type BilingualText = z.infer<typeof bilingualText>;

/** A code as the standard writes it (`B.3.9`) or as we chose it (`with-spouse`). Never shown in place of a text. */
export const standardCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

/**
 * How far a figure may be trusted. V2: read in two or more independent sources; V1: in one; D: derived or chosen by us as an
 * editable default; L: local or a vendor's rule; K: recollection, not confirmed anywhere.
 */
export const confidence = z.enum(['V2', 'V1', 'D', 'L', 'K']);
export type Confidence = z.infer<typeof confidence>;

/** Where a file's content comes from. Everything but `official` prints with the advice to follow the local authority. */
export const standardStatus = z.enum(['official', 'local', 'reference', 'draft', 'unverified']);
export type StandardStatus = z.infer<typeof standardStatus>;

const civilDateText = z.custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value), { error: 'not a civil date' });

/** Remarks any item may carry about its own trustworthiness. */
export const provenance = { confidence: confidence.optional(), note: z.string().min(1).optional() } as const;

/** The kinds of standards file there are; each has its own schema and its own engine. */
export const standardKinds = [
  'scale',
  'care-level-policy',
  'naming-scheme',
  'code-list',
  'certificate-catalogue',
  'position-list',
  'shift-set',
  'training-calendar',
  'checklist',
  'pay-table',
  'rate-set',
  'ratio-table',
] as const;
export const standardKind = z.enum(standardKinds);
export type StandardKind = z.infer<typeof standardKind>;

/** The head of a file of a given kind. `format` is the version of the file format itself. */
export function headerFields<K extends StandardKind>(kind: K) {
  return {
    format: z.literal(1),
    kind: z.literal(kind),
    /** What stays the same from edition to edition: `gbt-42195`. */
    family: standardCode,
    /** What tells editions of a family apart: `2022`. */
    edition: standardCode,
    title: bilingualText,
    /** `CN` for the whole country, else a GB/T 2260 division code. */
    jurisdiction: z.string().min(2).max(12),
    effectiveFrom: civilDateText,
    /** Last day in force; left out while no successor is known. */
    effectiveTo: civilDateText.optional(),
    status: standardStatus,
    /** A family without which the product cannot do its work; the calendar test watches over it. */
    mandatory: z.boolean().optional(),
    source: z.strictObject({ document: z.string().min(1), clause: z.string(), note: z.string() }),
  } as const;
}

/** What all files have in common, whatever their kind. */
export interface StandardHeader {
  readonly format: 1;
  readonly kind: StandardKind;
  readonly family: string;
  readonly edition: string;
  readonly title: BilingualText;
  readonly jurisdiction: string;
  readonly effectiveFrom: CivilDate;
  readonly effectiveTo?: CivilDate | undefined;
  readonly status: StandardStatus;
  readonly mandatory?: boolean | undefined;
  readonly source: { readonly document: string; readonly clause: string; readonly note: string };
}
