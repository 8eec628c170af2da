import * as z from 'zod';

/* The part of the made-up home's file that is about the people who work in it. Dates count back from the day it is opened. */

const ago = z.object({ months: z.number().int(), days: z.number().int().default(0) });
export type Ago = z.infer<typeof ago>;

const person = z.object({
  /** Name of the account, or a key of its own for somebody without one. */
  key: z.string(), name: z.string().optional(), sex: z.enum(['male', 'female']), age: z.number().int(), education: z.string(), department: z.string(),
  posts: z.array(z.string()).min(1), form: z.string(), ...ago.shape,
  promoted: z.object({ months: z.number().int(), posts: z.array(z.string()).min(1) }).optional(),
  left: z.object({ months: z.number().int(), reason: z.string() }).optional(),
});
export type DemoWorker = z.infer<typeof person>;

const certificateOfPost = z.object({
  kind: z.string(), levels: z.array(z.string()).optional(), validMonths: z.number().int().optional(), reviewInMonths: z.number().int().optional(),
  /** Issued so many months ago, between these. */
  from: z.number().int(), to: z.number().int(), issuer: z.string(), prefix: z.string(),
});
export type CertificateOfPost = z.infer<typeof certificateOfPost>;

const audience = z.object({ all: z.literal(true).optional(), groups: z.array(z.string()).optional(), positions: z.array(z.string()).optional() });
export type DemoAudience = z.infer<typeof audience>;

const training = z.object({
  title: z.string(), topics: z.array(z.string()).min(1), hours: z.number(), content: z.string(), place: z.string(), audience,
  held: z.array(ago), /** Months from now in which it is planned again. */ ahead: z.array(z.number().int()), exam: z.boolean(), trainer: z.string(),
});
export type DemoTraining = z.infer<typeof training>;

export const workShape = {
  departments: z.array(z.object({ code: z.string(), name: z.string(), parent: z.string().optional(), head: z.string() })).min(1),
  people: z.array(person).min(1),
  certificates: z.record(z.string(), z.array(certificateOfPost)),
  exceptions: z.array(z.object({ person: z.string(), kind: z.string(), is: z.enum(['dated', 'unverified', 'missing']), days: z.number().int().optional() })),
  licences: z.array(z.object({ kind: z.string(), number: z.string(), issuer: z.string(), months: z.number().int(), untilDays: z.number().int().optional(), responsible: z.string() })),
  trainings: z.array(training),
  appraisals: z.object({
    /** Appraised in both of the last two months; only last month's sheet of these is signed and waits for them; is begun only. */
    people: z.array(z.string()), signed: z.array(z.string()), drafts: z.array(z.string()),
    losses: z.array(z.object({ person: z.string(), item: z.string(), points: z.number(), note: z.string() })), remark: z.string(),
  }),
  awards: z.array(z.object({
    person: z.string(), kind: z.enum(['award', 'penalty']), months: z.number().int(), title: z.string(), detail: z.string(), amountCents: z.number().int().nullable(), basis: z.string(),
  })),
  preJob: z.object({
    title: z.string(), topics: z.array(z.string()).min(1), hours: z.number(), content: z.string(), place: z.string(), trainer: z.string(),
    transferTitle: z.string(), transferContent: z.string(),
  }),
};
