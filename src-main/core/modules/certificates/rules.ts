import type { CertificateFields } from '@shared/contract/certificates-facts';
import type { FieldIssue } from '@shared/contract/issues';
import { expiresOn } from '@shared/engines/certificate';
import type { CivilDate } from '@shared/kit/civil-date';
import { toHalfWidth, withoutBlanks } from '@shared/kit/plain-text';
import type { CatalogueKind } from './catalogue';

/** A number as doubles are found by: plain letters and digits, capitals, no blanks; null when there is none. */
export function numberKey(number: string | null): string | null {
  const key = number === null ? '' : withoutBlanks(toHalfWidth(number)).toUpperCase();
  return key === '' ? null : key;
}

const issue = (field: keyof CertificateFields, reason: FieldIssue['reason']): FieldIssue => ({ path: [field], reason });

function dateIssues(fields: CertificateFields, kind: CatalogueKind, today: CivilDate): FieldIssue[] {
  const { issuedOn, validUntil, reviewOn } = fields;
  const end = expiresOn(fields, kind);
  return [
    ...(issuedOn !== null && issuedOn > today ? [issue('issuedOn', 'issuedInFuture')] : []),
    ...(issuedOn !== null && validUntil !== null && validUntil < issuedOn ? [issue('validUntil', 'validBeforeIssue')] : []),
    ...(reviewOn !== null && end !== null && reviewOn > end ? [issue('reviewOn', 'reviewAfterExpiry')] : []),
    ...(reviewOn !== null && issuedOn !== null && reviewOn < issuedOn ? [issue('reviewOn', 'reviewBeforeIssue')] : []),
    ...(kind.validity.rule === 'months' && issuedOn === null && validUntil === null ? [issue('validUntil', 'endNotSaid')] : []),
  ];
}

/** Everything that is wrong with a record whose parts are each well formed. */
export function certificateIssues(fields: CertificateFields, kind: CatalogueKind | null, today: CivilDate): FieldIssue[] {
  if (kind === null) return [issue('kindCode', 'notInList')];
  const holder: FieldIssue[] = kind.subject === 'staff'
    ? (fields.staffId === null ? [issue('staffId', 'holderMissing')] : [])
    : (fields.staffId === null ? [] : [issue('staffId', 'holderNotWanted')]);
  const level = fields.levelCode !== null && kind.levels.every((one) => one.code !== fields.levelCode) ? [issue('levelCode', 'levelNotInKind')] : [];
  return [...holder, ...level, ...dateIssues(fields, kind, today)];
}
