import { toHalfWidth, withoutBlanks } from './plain-text';

/** Kinds of telephone number: `service` are the 400 and 95 numbers, `abroad` are relatives outside the mainland. */
export type PhoneKind = 'mobile' | 'landline' | 'service' | 'abroad';

/** Why a text is no telephone number. */
export type PhoneReason = 'characters' | 'length' | 'areaCodeMissing' | 'shape';

/** Outcome of reading a telephone number. */
export type PhoneCheck =
  | { readonly ok: true; readonly kind: PhoneKind; readonly normalized: string }
  | { readonly ok: false; readonly reason: PhoneReason };

/** Minus signs and dashes people type between groups of digits. */
const DASHES = /[\u2010-\u2015\u2212\u30fc]/g;

/** Cities whose area code has three digits (010, 020 to 029); everywhere else it has four. */
const LANDLINE = /^(0(?:10|2\d)|0[3-9]\d{2})-?(\d{7,8})(?:-(\d{1,6}))?$/;

function plain(text: string): string {
  const compact = withoutBlanks(toHalfWidth(text)).replace(DASHES, '-').replace(/[()]/g, '-').replace(/-+/g, '-');
  return compact.replace(/^-|-$/g, '').replace(/^(\+86|0086)-?/, '');
}

function found(kind: PhoneKind, normalized: string): PhoneCheck {
  return { ok: true, kind, normalized };
}

/**
 * Reads a telephone number as people write it: with blanks, dashes, brackets, full-width digits or +86.
 *
 * Mobile numbers come back as eleven digits, landlines as `010-12345678` with an extension after a second dash, 400 and 95
 * numbers as bare digits, numbers abroad as `+` and digits (ITU-T E.164).
 */
export function checkPhone(text: string): PhoneCheck {
  const number = plain(text);
  const digits = number.replaceAll('-', '');
  if (!/^\+?[\d-]*$/.test(number)) {
    return { ok: false, reason: 'characters' };
  }
  if (number.startsWith('+')) {
    return /^\+[1-9]\d{6,14}$/.test(digits) ? found('abroad', digits) : { ok: false, reason: 'length' };
  }
  const mobile = /^(?:86)?(1[3-9]\d{9})$/.exec(digits);
  if (mobile?.[1] !== undefined) {
    return found('mobile', mobile[1]);
  }
  if (/^(400\d{7}|95\d{3,6})$/.test(digits)) {
    return found('service', digits);
  }
  const landline = LANDLINE.exec(number);
  if (landline !== null) {
    const [, area = '', local = '', extension] = landline;
    return found('landline', extension === undefined ? `${area}-${local}` : `${area}-${local}-${extension}`);
  }
  if (/^[2-8]\d{6,7}$/.test(digits)) {
    return { ok: false, reason: 'areaCodeMissing' };
  }
  return { ok: false, reason: digits.length < 10 || digits.length > 12 ? 'length' : 'shape' };
}
