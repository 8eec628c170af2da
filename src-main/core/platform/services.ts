import type { Clock } from '@shared/kit/instant';
import type { Change, DataState } from '@shared/contract/system';
import type { Permission, Role } from '@shared/contract/permissions';
import type { Database, WriteDb, ReadDb } from './database';
import type { FileStore } from './files';
import type { Log } from './log';
import type { StandardsStore } from './standards';
import type { PdfPrinter } from './renderers/pdf-printer';
import type { Offload } from './offload';
import type { Tasks } from './tasks';
import type { KeyRing } from './key-ring';

/** Who acts. Every command has one; `system` work (demo data, migrations) names itself so in the audit trail. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly sessionId: string;
}

export interface AuditRecord {
  readonly actor: Actor | null;
  readonly procedure: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly detail: unknown;
}

export type SessionView =
  | { readonly state: 'signedOut' }
  | { readonly state: 'locked'; readonly actor: Actor }
  | { readonly state: 'signedIn'; readonly actor: Actor };

/** Everything a procedure may reach. Passed as `Pick<CoreServices, …>`, so that a signature says what a function touches. */
export interface CoreServices {
  readonly clock: Clock;
  readonly randomBytes: (size: number) => Uint8Array;
  /** The open database. @throws DataUnavailable while it could not be opened. */
  readonly database: Database;
  readonly dataState: () => DataState;
  /** Tries again to open the data, after a key was restored. */
  readonly reopen: () => void;
  readonly standards: StandardsStore;
  readonly files: FileStore;
  readonly log: Log;
  readonly tasks: Tasks;
  readonly offload: Offload;
  readonly printer: PdfPrinter | null;
  readonly keyRing: KeyRing;
  readonly publish: (change: Change) => void;
  readonly subscribe: (signal: AbortSignal | undefined) => AsyncGenerator<Change, void>;
  /** Resolves a window's token to its session. Given by core/access, so that the platform knows nothing of accounts. */
  readonly sessionOf: (db: ReadDb, token: string) => SessionView;
  readonly mayDo: (role: Role, permission: Permission) => boolean;
  /** Whether a record this role may read names a stored file. Given by the composition, so that the file route knows no module. */
  readonly mayReadStored: (db: ReadDb, role: Role, fileId: string) => boolean;
  readonly recordAudit: (tx: WriteDb, record: AuditRecord) => void;
  readonly paths: CorePaths;
  readonly host: 'electron' | 'http' | 'test';
  readonly versions: Readonly<Record<string, string>>;
}

export interface CorePaths {
  /** Where the home's data lives. */
  readonly dataDir: string;
  /** Shipped standards, templates. */
  readonly resourcesDir: string;
  readonly migrationsDir: string;
  readonly fontsDir: string;
}

/** What a host knows about one call: which window it came from. */
export interface RequestContext {
  readonly services: CoreServices;
  /** Secret of the window's connection; its hash finds the session. */
  readonly token: string;
}
