import { eventIterator, oc, type ErrorMap } from '@orpc/contract';
import * as z from 'zod';
import { fieldIssue } from './issues';
import type { Permission } from './permissions';
import { role } from './permissions';

/** What another window must read again after a command: the names of the contract's modules. */
export type Topic =
  | 'access' | 'institution' | 'residents' | 'roster' | 'assessments' | 'careLevels' | 'documents' | 'standards' | 'drafts' | 'today' | 'system'
  | 'staff' | 'certificates' | 'training' | 'staffing' | 'shifts' | 'appraisals';

/**
 * query: reads, its handler cannot write. command: one synchronous immediate transaction with an audit entry.
 * longCommand: the same, but a generator that reports progress. task: asynchronous work (printing, reading files) outside a transaction.
 */
export type ProcedureKind = 'query' | 'command' | 'longCommand' | 'task' | 'stream';

export interface ProcedureMeta {
  readonly kind: ProcedureKind;
  readonly permission: Permission;
  /** One sentence for the reader of the contract; the sweep test refuses a procedure without it. */
  readonly doc: string;
  readonly topics: readonly Topic[];
  /** true for autosaves and screen locks: they are not records, so they leave no audit entry. */
  readonly quiet: boolean;
}

const none = z.object({});

/** Failures any procedure can end in. Each is mapped to a sentence and a place by the renderer, exhaustively. */
export const commonErrors = {
  UNAUTHENTICATED: { data: none },
  LOCKED: { data: none },
  FORBIDDEN: { data: z.object({ permission: z.string(), role: role.optional() }) },
  INVALID_INPUT: { data: z.object({ issues: z.array(fieldIssue).min(1) }) },
  NOT_FOUND: { data: z.object({ what: z.string() }) },
  STALE_VERSION: { data: z.object({ current: z.number().int(), changedBy: z.string().nullable(), changedAt: z.string().nullable() }) },
  UNAVAILABLE: { data: z.object({ state: z.string() }) },
  DISK_FULL: { data: none },
  BUSY: { data: none },
  CANCELLED: { data: none },
  INTERNAL: { data: z.object({ reference: z.string() }) },
} as const satisfies ErrorMap;

interface Definition<I extends z.ZodType, O extends z.ZodType, E extends ErrorMap> {
  readonly doc: string;
  readonly permission: Permission;
  readonly input: I;
  readonly output: O;
  readonly errors?: E;
}
interface WritingDefinition<I extends z.ZodType, O extends z.ZodType, E extends ErrorMap> extends Definition<I, O, E> {
  readonly topics: readonly Topic[];
  readonly quiet?: boolean;
}

/** Over HTTP a declared failure is the caller's to deal with, not a fault of the server. */
const DECLARED_STATUS = 422;

function withStatus<E extends ErrorMap>(errors: E): E {
  return Object.fromEntries(Object.entries(errors).map(([code, item]) => [code, { status: DECLARED_STATUS, ...item }])) as E;
}

function define<I extends z.ZodType, O extends z.ZodType, E extends ErrorMap>(
  kind: ProcedureKind,
  definition: WritingDefinition<I, O, E>,
) {
  const meta: ProcedureMeta = {
    kind,
    permission: definition.permission,
    doc: definition.doc,
    topics: definition.topics,
    quiet: definition.quiet ?? false,
  };
  return oc
    .$meta<ProcedureMeta>(meta)
    .errors(commonErrors)
    .errors(withStatus(definition.errors ?? ({} as E)))
    .input(definition.input)
    .output(definition.output);
}

/** A read. Its handler gets a database handle that has no write. */
export function query<I extends z.ZodType, O extends z.ZodType, E extends ErrorMap = Record<never, never>>(definition: Definition<I, O, E>) {
  return define<I, O, E>('query', { ...definition, topics: [] });
}
/** A change: imperative domain verb, synchronous, in one transaction, audited, published to every open window. */
export function command<I extends z.ZodType, O extends z.ZodType, E extends ErrorMap = Record<never, never>>(definition: WritingDefinition<I, O, E>) {
  return define<I, O, E>('command', definition);
}
/** A change of many rows in one transaction that reports progress; the input carries a `taskId` the caller chose, for progress and cancel. */
export function longCommand<I extends z.ZodType<{ taskId: string }>, O extends z.ZodType, E extends ErrorMap = Record<never, never>>(definition: WritingDefinition<I, O, E>) {
  return define<I, O, E>('longCommand', definition);
}
/** Asynchronous work that is not one transaction: reading an uploaded file, printing. May write through `ctx.write`. */
export function task<I extends z.ZodType, O extends z.ZodType, E extends ErrorMap = Record<never, never>>(definition: WritingDefinition<I, O, E>) {
  return define<I, O, E>('task', definition);
}
/** A subscription: the handler gives one value after another until the window closes. */
export function stream<O extends z.ZodType>(definition: { doc: string; permission: Permission; output: O }) {
  const meta: ProcedureMeta = { kind: 'stream', permission: definition.permission, doc: definition.doc, topics: [], quiet: false };
  return oc.$meta<ProcedureMeta>(meta).errors(commonErrors).input(z.void()).output(eventIterator(definition.output));
}
