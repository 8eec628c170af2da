import * as z from 'zod';
import { bilingual, civilDate, id } from './common';
import { query } from './define';

/*
 * May this person stand on this post on that day? One answer, with every reason against it, for rosters, fire safety, kitchens
 * and whoever puts people on posts.
 */

/** Why somebody may not serve. `notEmployed` stands alone: of somebody who is not there, nothing else is asked. */
export const serveReasonCodes = [
  'notEmployed', 'positionNotHeld', 'certificateMissing', 'certificateExpired', 'certificateUnverified', 'levelTooLow', 'reviewOverdue', 'preJobMissing',
] as const;
export const serveReasonCode = z.enum(serveReasonCodes);
export type ServeReasonCode = z.infer<typeof serveReasonCode>;

export const serveReason = z.object({
  code: serveReasonCode,
  /** Kind of certificate or of training it is about, with its name; null where it is about neither. */
  kind: z.object({ code: z.string(), name: bilingual }).nullable(),
  /** Since when it is so, where a day is known. */
  since: civilDate.nullable(),
});
export type ServeReason = z.infer<typeof serveReason>;

export const serveAnswer = z.object({ may: z.boolean(), reasons: z.array(serveReason) });
export type ServeAnswer = z.infer<typeof serveAnswer>;

export const serving = {
  mayServe: query({
    doc: 'May this person stand on this post on that day, and if not, why: employment, position, mandatory certificates, pre-job training.',
    permission: 'staffing.read', input: z.object({ staffId: id, post: z.string().min(1).max(64), on: civilDate }), output: serveAnswer,
  }),
};
