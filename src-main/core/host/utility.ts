import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EventEmitter } from 'node:events';
import { RPCHandler } from '@orpc/server/message-port';
import Database from 'better-sqlite3';
import type { CoreInit, CoreToShell, ShellToCore } from '@shared/contract/desktop';
import { systemClock } from '@shared/kit/instant';
import { createCore, type Core } from '../compose';
import { createLog } from '../platform/log';
import { createOffload } from '../platform/offload';
import { createShellPrinter, type ShellPrinter } from '../platform/renderers/shell-printer';
import { answerFileRequest } from './file-route';
import { openDemoAtStart } from './demo-at-start';

/** A port as Electron's utility process gets it. */
interface Port extends NodeJS.EventEmitter {
  postMessage(data: unknown): void;
  start(): void;
}
interface ParentPort {
  on(event: 'message', listener: (event: { data: ShellToCore; ports: Port[] }) => void): void;
  postMessage(message: CoreToShell): void;
}

/** One connection whose frames the shell relays, for a core that runs in a plain Node and cannot be given a port. */
class RelayedPort extends EventEmitter implements Port {
  constructor(private readonly connectionId: number, private readonly send: (message: CoreToShell) => void) {
    super();
  }
  start(): void {
    // Frames come as soon as the shell relays them; there is nothing to open.
  }
  postMessage(data: unknown): void {
    this.send({ type: 'port-message', connectionId: this.connectionId, data });
  }
}

const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort;
const send = (message: CoreToShell): void => {
  if (parentPort !== undefined) parentPort.postMessage(message);
  else process.send?.(message);
};

let core: Core | null = null;
let rpc: RPCHandler<{ services: Core['services']; token: string }> | null = null;
let printer: ShellPrinter | null = null;
const relayed = new Map<number, RelayedPort>();

function start(init: CoreInit): void {
  printer = createShellPrinter(send, init.appVersions.chrome);
  core = createCore({
    driver: Database, clock: systemClock(), log: createLog(join(init.dataDir, 'logs', 'core.log')), host: 'electron', printer,
    offload: createOffload(join(__dirname, 'core-worker.js')), machineSecret: init.machineSecret,
    versions: { anyi: init.appVersions.app, electron: init.appVersions.electron, chrome: init.appVersions.chrome, node: process.versions.node },
    paths: { dataDir: init.dataDir, resourcesDir: init.resourcesDir, migrationsDir: init.migrationsDir, fontsDir: existingFolder(init.fontsDir) },
  });
  rpc = new RPCHandler(core.router);
  const state = core.services.dataState();
  if (state === 'ready') {
    if (init.demo) openDemoAtStart(core);
    send({ type: 'ready' });
  } else {
    send({ type: 'failed', code: state, reference: '' });
  }
}

const existingFolder = (folder: string): string => (existsSync(folder) ? folder : join(__dirname, '..', 'fonts'));

function connect(connectionId: number, token: string, port: Port | undefined): void {
  if (core === null || rpc === null) return;
  const end = port ?? new RelayedPort(connectionId, send);
  if (end instanceof RelayedPort) relayed.set(connectionId, end);
  rpc.upgrade(end as Parameters<typeof rpc.upgrade>[0], { context: { services: core.services, token } });
  end.start();
}

function answerFile(message: Extract<ShellToCore, { type: 'file-request' }>): void {
  if (core === null) return;
  const answer = answerFileRequest(core.services, {
    method: message.method, token: message.token, headers: message.headers, body: message.body ?? null,
    path: message.path.replace(/^\/files\//, ''),
  });
  const body = typeof answer.body === 'string' ? new TextEncoder().encode(answer.body) : answer.body;
  send({ type: 'file-response', id: message.id, status: answer.status, headers: { ...answer.headers }, body });
}

function receive(message: ShellToCore, ports: Port[]): void {
  switch (message.type) {
    case 'init':
      start(message);
      return;
    case 'connect':
      connect(message.connectionId, message.token, ports[0]);
      return;
    case 'port-message':
      relayed.get(message.connectionId)?.emit('message', { data: message.data });
      return;
    case 'port-close':
      relayed.get(message.connectionId)?.emit('close');
      relayed.delete(message.connectionId);
      return;
    case 'file-request':
      answerFile(message);
      return;
    case 'printed':
    case 'print-failed':
      printer?.receive(message);
      return;
    case 'shutdown':
      core?.close();
      process.exit(0);
  }
}

if (parentPort !== undefined) parentPort.on('message', (event) => { receive(event.data, event.ports); });
else process.on('message', (message) => { receive(message as ShellToCore, []); });
// A shell that died takes its core along: nobody else knows this process.
process.on('disconnect', () => { core?.close(); process.exit(0); });
// A frame that is no request makes the RPC library reject without anybody waiting; that must not end the work of the others.
process.on('unhandledRejection', (reason) => { core?.services.log.failure('', 'unhandled-rejection', reason); });
