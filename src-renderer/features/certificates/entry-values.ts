import * as z from 'zod';
import { certificateFields, certificateSubject, type Certificate } from '@shared/contract/certificates';
import type { Draft } from '@shared/contract/drafts';
import type { CertificateSubject } from '@shared/standards/certificate';
import type { ScanPage } from './use-scan-pages';

/** What the entry form holds; dates may be anything typed until they are checked. */
export interface EntryValues {
  readonly subject: CertificateSubject;
  readonly kindCode: string | null;
  readonly staffId: string | null;
  readonly number: string | null;
  readonly levelCode: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly validUntil: string | null;
  readonly reviewOn: string | null;
  readonly responsibleId: string | null;
  readonly note: string | null;
  /** Why an old record is corrected. */
  readonly reason: string | null;
}

/** The contract's own fields, and that a certificate of the staff is somebody's. */
export const entrySchema = certificateFields.extend({ subject: certificateSubject, reason: z.string().trim().max(500).nullable() }).superRefine((values, context) => {
  if (values.subject === 'staff' && values.staffId === null) context.addIssue({ code: 'custom', input: null, path: ['staffId'], params: { reason: 'required' } });
}).transform(({ subject, reason, ...fields }) => ({ fields: { ...fields, staffId: subject === 'staff' ? fields.staffId : null }, reason }));
export type ParsedEntry = z.output<typeof entrySchema>;

export const blankEntry: EntryValues = {
  subject: 'staff', kindCode: null, staffId: null, number: null, levelCode: null, issuer: null, issuedOn: null, validUntil: null, reviewOn: null, responsibleId: null, note: null, reason: null,
};

/** The form of a record that is corrected. */
export function entryOf({ fields, kind }: Certificate): EntryValues {
  return { ...blankEntry, ...fields, subject: kind.subject };
}

/** The form of a renewal: who, what, level and issuer stay, number and dates are those of the new document. */
export function renewalOf(old: Certificate): EntryValues {
  return { ...entryOf(old), number: null, issuedOn: null, validUntil: null, reviewOn: null, note: null };
}

/** What the draft keeps: the fields, and the pages that are already with core. */
export function draftOf(values: EntryValues, pages: readonly ScanPage[]): Draft['body'] {
  return JSON.parse(JSON.stringify({ values, pages: pages.filter((page) => page.at !== null) })) as Draft['body'];
}

const keptPage = z.object({
  key: z.string(), name: z.string(), kind: z.enum(['picture', 'pdf']), bytes: z.number(), at: z.union([z.object({ uploadId: z.string() }), z.object({ fileId: z.string() })]),
});
const kept = z.object({ values: z.record(z.string(), z.unknown()), pages: z.array(keptPage) });

/** Reads a draft; what an older program kept otherwise is left out. */
export function entryOfDraft(body: Draft['body']): { readonly values: Partial<EntryValues>; readonly pages: readonly ScanPage[] } {
  const read = kept.safeParse(body);
  if (!read.success) return { values: {}, pages: [] };
  const known = Object.fromEntries(Object.entries(read.data.values).filter(([name, value]) => name in blankEntry && (typeof value === 'string' || value === null)));
  return { values: known, pages: read.data.pages.map((page, index) => ({ ...page, key: `kept-${String(index)}` })) };
}
