import * as z from 'zod';
import { isCivilDate, type CivilDate } from '../kit/civil-date';
import type { Instant } from '../kit/instant';
import { roles } from './permissions';

/** A day without a clock time, `2026-11-23`. */
export const civilDate = z.custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value), {
  params: { reason: 'notADate' },
});

/** A UTC moment with milliseconds, `2026-11-23T01:02:03.004Z`. */
export const instant = z.custom<Instant>(
  (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value),
  { params: { reason: 'format' } },
);

/** A sortable record id (UUIDv7). */
export const id = z.string().min(1).max(64);
/** Row version, raised by every change; a command that names an older one is refused with STALE_VERSION. */
export const version = z.number().int().min(1);
/** Text a person typed: trimmed, never empty. */
export const words = (max: number) => z.string().trim().min(1).max(max);
/** Text that may be left out; an empty field is stored as null so that "not said" has one spelling. */
export const optionalWords = (max: number) =>
  z.string().trim().max(max).nullish().transform((value) => (value === undefined || value === '' ? null : value));
export const nothing = z.void();
/** Largest upload in bytes. A photo, a scan or a roster is far below; more is refused before anybody reads it into memory. */
export const MAX_UPLOAD_BYTES = 60 * 1024 * 1024;
/** A bilingual label, as standards data carries it. */
export const bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;
export const language = z.enum(['zh-CN', 'en-US']);
export type Language = z.infer<typeof language>;
/** Who did it, as every record shows it. */
export const personRef = z.object({ id, name: z.string(), role: z.enum(roles) });
