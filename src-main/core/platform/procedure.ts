import type { ContractProcedure, AnySchema, ErrorMap, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import { implement, ORPCError, type ImplementedProcedure, type ORPCErrorConstructorMap } from '@orpc/server';
import { assert, required } from '@shared/kit/assert';
import type { ProcedureMeta } from '@shared/contract/define';
import type { Clock } from '@shared/kit/instant';
import type { ReadDb, WriteDb } from './database';
import { DataUnavailable } from './data-unavailable';
import { Cancelled, inputIssues, KeepAndRefuse, knownFailure, newReference } from './failures';
import type { Actor, CoreServices, RequestContext } from './services';
import type { TaskHandle } from './tasks';
import { writeLockOf } from './write-lock';

type Contracted<I extends AnySchema, O extends AnySchema, E extends ErrorMap> = ContractProcedure<I, O, E, ProcedureMeta>;
type Implemented<I extends AnySchema, O extends AnySchema, E extends ErrorMap> =
  ImplementedProcedure<RequestContext, RequestContext, I, O, E, ProcedureMeta>;

export interface CallContext<E extends ErrorMap> {
  /** Who acts. @throws when the procedure is public and nobody is signed in; use `maybeActor` there. */
  readonly actor: Actor;
  readonly maybeActor: Actor | null;
  /** The window's secret; only core/access looks at it. */
  readonly token: string;
  readonly clock: Clock;
  readonly services: CoreServices;
  readonly standards: CoreServices['standards'];
  readonly files: CoreServices['files'];
  /** Makers of the declared failures: `throw ctx.errors.STALE_VERSION({data: …})`. */
  readonly errors: ORPCErrorConstructorMap<E>;
}

export interface CommandContext<E extends ErrorMap> extends CallContext<E> {
  /** Names what the command was about and what changed, for the audit entry written in the same transaction. Call it once for each record touched. */
  audit(subjectKind: string, subjectId: string, detail?: unknown): void;
}

export interface TaskContext<E extends ErrorMap> extends CallContext<E> {
  /** Starts reporting progress and listening for cancel under the id the caller chose. */
  begin(taskId: string): TaskHandle;
  /** Work that needs the database to stand still, such as copying it whole; nobody writes meanwhile. */
  whileNobodyWrites<T>(work: () => T): Promise<T>;
  /** One immediate transaction with its audit entries. */
  write<T>(work: (tx: WriteDb, audit: CommandContext<E>['audit']) => T): Promise<T>;
}

/** What a long command yields between slices of its work. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

interface AuditNote { readonly kind: string | null; readonly id: string | null; readonly detail: unknown }

/** A slice of a long command runs about this long before other windows get a turn. */
const SLICE_MS = 25;

const VALIDATE_AFTER_GUARD = { initialInputValidationIndex: 1, initialOutputValidationIndex: 1 } as const;

function refusePromise(value: unknown): void {
  const isPromise = typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
  assert(!isPromise, 'a command is synchronous: a promise would leave its transaction open');
}

function sessionOf(context: RequestContext, meta: ProcedureMeta) {
  const { services, token } = context;
  const dataState = services.dataState();
  if (dataState !== 'ready') {
    // What is public answers what it can without data: the state it is in, and the recovery code that opens it.
    if (meta.permission === 'public') return { state: 'signedOut' } as const;
    throw new DataUnavailable(dataState);
  }
  const session = services.sessionOf(services.database.read, token);
  if (meta.permission === 'public') return session;
  if (session.state === 'signedOut') throw new ORPCError('UNAUTHENTICATED', { defined: true, data: {} });
  if (session.state === 'locked') throw new ORPCError('LOCKED', { defined: true, data: {} });
  const { role } = session.actor;
  if (!services.mayDo(role, meta.permission)) {
    throw new ORPCError('FORBIDDEN', { defined: true, data: { permission: meta.permission, role } });
  }
  return session;
}

/** Every failure leaves here declared: rule failures and machine failures by name, anything else as INTERNAL with a reference. */
function declared(error: unknown, services: CoreServices, where: string): unknown {
  const issues = inputIssues(error);
  if (issues !== null) return new ORPCError('INVALID_INPUT', { defined: true, data: { issues } });
  const known = knownFailure(error);
  if (known !== null) {
    if (known.code === 'DISK_FULL') services.log.warn('disk full', { where });
    return new ORPCError(known.code, { defined: true, data: known.data });
  }
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return error;
  const reference = newReference();
  services.log.failure(reference, where, error);
  return new ORPCError('INTERNAL', { defined: true, data: { reference } });
}

function guarded<I extends AnySchema, O extends AnySchema, E extends ErrorMap>(contract: Contracted<I, O, E>) {
  const meta = contract['~orpc'].meta;
  // The builder's own types lose themselves in a generic contract; `Implemented` states what comes out.
  const builder = implement(contract, VALIDATE_AFTER_GUARD) as unknown as {
    $context(): { use(guard: unknown): { handler(handler: unknown): Implemented<I, O, E> } };
  };
  return builder.$context().use(async (call: { context: RequestContext; path: readonly string[]; next: (o: unknown) => Promise<unknown> }) => {
    const { context, path, next } = call;
    const where = path.join('.');
    const began = context.services.clock.monotonicMs();
    try {
      const session = sessionOf(context, meta);
      return await next({ context: { ...context, session } });
    } catch (error) {
      throw declared(error, context.services, where);
    } finally {
      const ms = context.services.clock.monotonicMs() - began;
      if (meta.kind === 'query' && ms > 40) context.services.log.info('slow', { where, ms: Math.round(ms) });
    }
  });
}

interface Call<E extends ErrorMap> {
  readonly context: RequestContext & { session: ReturnType<typeof sessionOf> };
  readonly errors: ORPCErrorConstructorMap<E>;
  readonly path: readonly string[];
  readonly signal?: AbortSignal;
}

function callContext<E extends ErrorMap>(call: Call<E>): CallContext<E> {
  const { services, token, session } = call.context;
  const maybeActor = session.state === 'signedIn' ? session.actor : null;
  return {
    get actor(): Actor {
      return required(maybeActor, 'an actor: a procedure that needs one is not public');
    },
    maybeActor, token, services,
    clock: services.clock,
    standards: services.standards,
    files: services.files,
    errors: call.errors,
  };
}

/** A read: the handler gets a handle that cannot write. */
export function query<I extends AnySchema, O extends AnySchema, E extends ErrorMap>(
  contract: Contracted<I, O, E>,
  handler: (db: ReadDb, input: InferSchemaOutput<I>, ctx: CallContext<E>) => InferSchemaInput<O>,
): Implemented<I, O, E> {
  return guarded(contract).handler((call: Call<E> & { input: InferSchemaOutput<I> }) => {
    const { services } = call.context;
    // A query before the data is open answers what it can (system.info, access.state); the getter throws for the rest.
    const db = services.dataState() === 'ready' ? services.database.read : (unopened(services) as ReadDb);
    return handler(db, call.input, callContext(call));
  });
}

/** Stands for the database while there is none: whoever touches it learns why. */
function unopened(services: CoreServices): unknown {
  const refuse = (): never => {
    const state = services.dataState();
    throw new DataUnavailable(state === 'ready' ? 'unreadable' : state);
  };
  return new Proxy({}, { get: refuse });
}

function writeAudit(services: CoreServices, tx: WriteDb, call: { path: readonly string[] }, actor: Actor | null, notes: readonly AuditNote[]): void {
  const procedure = call.path.join('.');
  const entries = notes.length > 0 ? notes : [{ kind: null, id: null, detail: null }];
  for (const note of entries) {
    services.recordAudit(tx, { actor, procedure, subjectKind: note.kind, subjectId: note.id, detail: note.detail });
  }
}

/** Runs work in one immediate transaction: all of it or nothing, also when the disk is full or the process dies. */
function transaction<T>(tx: WriteDb, work: () => T): T {
  const client = tx.$client;
  client.exec('begin immediate');
  try {
    const result = work();
    refusePromise(result);
    client.exec('commit');
    return result;
  } catch (error) {
    // SQLite has already rolled back by itself after a full disk.
    if (client.inTransaction) client.exec('rollback');
    throw error;
  }
}

function commandContext<E extends ErrorMap>(base: CallContext<E>, notes: AuditNote[]): CommandContext<E> {
  return Object.create(base, {
    audit: { value: (kind: string, id: string, detail: unknown = null) => { notes.push({ kind, id, detail }); } },
  }) as CommandContext<E>;
}

async function inWriteLock<T>(services: CoreServices, work: () => T | Promise<T>): Promise<T> {
  const release = await writeLockOf(services.database).acquire();
  try {
    return await work();
  } finally {
    release();
  }
}

function publishTopics(services: CoreServices, meta: ProcedureMeta): void {
  if (meta.topics.length > 0) services.publish({ topics: [...meta.topics] });
}

/** A change: synchronous, in one immediate transaction, audited, published. */
export function command<I extends AnySchema, O extends AnySchema, E extends ErrorMap>(
  contract: Contracted<I, O, E>,
  handler: (tx: WriteDb, input: InferSchemaOutput<I>, ctx: CommandContext<E>) => InferSchemaInput<O>,
): Implemented<I, O, E> {
  const meta = contract['~orpc'].meta;
  return guarded(contract).handler(async (call: Call<E> & { input: InferSchemaOutput<I> }) => {
    const { services } = call.context;
    const notes: AuditNote[] = [];
    const ctx = commandContext(callContext(call), notes);
    const { result, refusal } = await inWriteLock(services, () => {
      const tx = services.database.write;
      return transaction(tx, () => {
        let refusal: Error | null = null;
        let result: InferSchemaInput<O> | undefined;
        try {
          result = handler(tx, call.input, ctx);
          refusePromise(result);
        } catch (error) {
          if (!(error instanceof KeepAndRefuse)) throw error;
          refusal = error.refusal;
        }
        if (!meta.quiet) writeAudit(services, tx, call, ctx.maybeActor, notes);
        return { result, refusal };
      });
    });
    if (refusal !== null) throw refusal;
    publishTopics(services, meta);
    return result;
  });
}

/**
 * A change of many rows in one transaction. The handler is a synchronous generator: it yields its progress, other windows
 * get a turn to read between slices (nobody else writes), and cancelling rolls everything back.
 */
export function longCommand<I extends AnySchema, O extends AnySchema, E extends ErrorMap>(
  contract: Contracted<I, O, E>,
  handler: (tx: WriteDb, input: InferSchemaOutput<I>, ctx: CommandContext<E>) => Generator<Progress, InferSchemaInput<O>, void>,
): Implemented<I, O, E> {
  const meta = contract['~orpc'].meta;
  return guarded(contract).handler(async (call: Call<E> & { input: InferSchemaOutput<I> }) => {
    const { services } = call.context;
    const notes: AuditNote[] = [];
    const ctx = commandContext(callContext(call), notes);
    const handle = services.tasks.begin((call.input as { taskId: string }).taskId);
    try {
      const output = await inWriteLock(services, async () => {
        const tx = services.database.write;
        tx.$client.exec('begin immediate');
        try {
          let subjects = 0;
          // Entries are written as the work goes, in the same transaction: those of a whole roster need not wait in memory.
          const writeNotes = (): void => {
            subjects += notes.length;
            if (notes.length > 0) writeAudit(services, tx, call, ctx.maybeActor, notes.splice(0));
          };
          const result = await drive(handler(tx, call.input, ctx), handle, writeNotes);
          if (subjects + notes.length === 0) writeAudit(services, tx, call, ctx.maybeActor, []);
          else writeNotes();
          tx.$client.exec('commit');
          return result;
        } catch (error) {
          if (tx.$client.inTransaction) tx.$client.exec('rollback');
          throw error;
        }
      });
      publishTopics(services, meta);
      return output;
    } finally {
      handle.end();
    }
  });
}

// By the machine's own stopwatch, not the clock: what counts is how long a window really waits, also when a test holds the clock still.
async function drive<T>(work: Generator<Progress, T, void>, handle: TaskHandle, atEachStep: () => void): Promise<T> {
  let sliceBegan = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    handle.progress(step.value.done, step.value.total);
    atEachStep();
    if (performance.now() - sliceBegan < SLICE_MS) continue;
    await new Promise<void>((resolve) => { setImmediate(resolve); });
    if (handle.signal.aborted) throw new Cancelled();
    sliceBegan = performance.now();
  }
}

/** Asynchronous work outside a transaction: reading an upload, printing. */
export function task<I extends AnySchema, O extends AnySchema, E extends ErrorMap>(
  contract: Contracted<I, O, E>,
  handler: (db: ReadDb, input: InferSchemaOutput<I>, ctx: TaskContext<E>) => Promise<InferSchemaInput<O>>,
): Implemented<I, O, E> {
  const meta = contract['~orpc'].meta;
  return guarded(contract).handler(async (call: Call<E> & { input: InferSchemaOutput<I> }) => {
    const { services } = call.context;
    const base = callContext(call);
    const handles: TaskHandle[] = [];
    const ctx = Object.create(base, {
      begin: {
        value: (taskId: string) => {
          const handle = services.tasks.begin(taskId);
          handles.push(handle);
          return handle;
        },
      },
      whileNobodyWrites: { value: <T>(work: () => T) => inWriteLock(services, work) },
      write: {
        value: <T>(work: (tx: WriteDb, audit: CommandContext<E>['audit']) => T) =>
          inWriteLock(services, () => {
            const tx = services.database.write;
            return transaction(tx, () => {
              const notes: AuditNote[] = [];
              const result = work(tx, (kind, id, detail = null) => { notes.push({ kind, id, detail }); });
              writeAudit(services, tx, call, base.maybeActor, notes);
              return result;
            });
          }),
      },
    }) as TaskContext<E>;
    try {
      const db = services.dataState() === 'ready' ? services.database.read : (unopened(services) as ReadDb);
      const output = await handler(db, call.input, ctx);
      publishTopics(services, meta);
      return output;
    } finally {
      for (const handle of handles) handle.end();
    }
  });
}

/** A subscription. */
export function stream<I extends AnySchema, O extends AnySchema, E extends ErrorMap>(
  contract: Contracted<I, O, E>,
  handler: (ctx: CallContext<E>, signal: AbortSignal | undefined) => InferSchemaInput<O>,
): Implemented<I, O, E> {
  return guarded(contract).handler((call: Call<E>) => handler(callContext(call), call.signal));
}
