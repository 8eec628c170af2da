import { fork } from 'node:child_process';
import { type MessagePortMain, utilityProcess } from 'electron';
import type { CoreToShell, ShellToCore } from '@shared/contract/desktop';

/** A running core process, whatever kind of process it is. */
export interface CoreChannel {
  readonly pid: number | undefined;
  send(message: ShellToCore): void;
  /** Gives core its end of a connection with a window. */
  connect(connectionId: number, token: string, port: MessagePortMain): void;
  kill(): void;
}

/** What a core process tells whoever started it. */
export interface CoreListener {
  message(message: CoreToShell): void;
  /** The process is gone. No exit code: on Linux even a killed utility process reports 0. */
  gone(): void;
}

/** Starts core as Electron's utility process; ports go straight to it. */
export function startUtility(script: string, listener: CoreListener): CoreChannel {
  const child = utilityProcess.fork(script, [], { serviceName: 'anyi-core', stdio: 'inherit', env: cleanEnvironment() });
  child.on('message', (message: CoreToShell) => {
    listener.message(message);
  });
  child.once('exit', () => {
    listener.gone();
  });
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => {
      child.postMessage(message);
    },
    connect: (connectionId, token, port) => {
      child.postMessage({ type: 'connect', connectionId, token } satisfies ShellToCore, [port]);
    },
    kill: () => {
      child.kill();
    },
  };
}

/** Starts core in a Node of its own and relays every connection, for runtimes whose Node cannot load the driver. */
export function startNode(node: string, script: string, listener: CoreListener): CoreChannel {
  const ports = new Map<number, MessagePortMain>();
  const child = fork(script, [], {
    execPath: node,
    execArgv: [],
    env: cleanEnvironment(),
    // JSON would lose the bytes of files.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const send = (message: ShellToCore): void => {
    if (child.connected) child.send(message);
  };

  function dropPort(connectionId: number): void {
    const port = ports.get(connectionId);
    ports.delete(connectionId);
    port?.close();
  }

  let ended = false;
  function end(): void {
    if (ended) return;
    ended = true;
    for (const connectionId of [...ports.keys()]) dropPort(connectionId);
    listener.gone();
  }

  child.on('message', (raw) => {
    const message = raw as CoreToShell;
    if (message.type === 'port-message') ports.get(message.connectionId)?.postMessage(message.data);
    else if (message.type === 'port-close') dropPort(message.connectionId);
    else listener.message(message);
  });
  child.once('exit', end);
  child.once('error', end);

  return {
    pid: child.pid,
    send,
    connect: (connectionId, token, port) => {
      ports.set(connectionId, port);
      send({ type: 'connect', connectionId, token });
      port.on('message', (event) => {
        send({ type: 'port-message', connectionId, data: event.data as unknown });
      });
      port.on('close', () => {
        ports.delete(connectionId);
        send({ type: 'port-close', connectionId });
      });
      port.start();
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}

/** The environment without the switches that would change how a Node starts. */
function cleanEnvironment(): Record<string, string> {
  const unwanted = new Set(['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE']);
  const kept = Object.entries(process.env).filter(([name]) => !unwanted.has(name));
  return Object.fromEntries(kept.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
