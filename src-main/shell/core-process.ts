import type { MessagePortMain } from 'electron';
import type { CoreInit, CoreState, CoreToShell, ShellToCore } from '@shared/contract/desktop';
import type { CoreChannel, CoreListener } from './core-channel';
import type { ShellLog } from './log';

/** First wait before a dead core is started again, in ms; doubles with every crash of the last minute. */
const FIRST_WAIT = 150;
const LONGEST_WAIT = 5_000;
/** So many crashes within a minute and we stop trying by ourselves. */
const MOST_CRASHES = 5;
const CRASH_MEMORY = 60_000;
/** How long core may take to close its database when asked to end, in ms. */
const SHUTDOWN_PATIENCE = 5_000;

/** Messages that core addresses to somebody in the shell; states and frames are dealt with here. */
export type CoreDemand = Extract<CoreToShell, { type: 'print' | 'file-response' }>;

/** What supervision needs from outside; replaced in its unit test. */
export interface SupervisionNeeds {
  start(listener: CoreListener): CoreChannel;
  /** What core is to know, read anew at every start; or why it cannot be started now. */
  init(): Omit<CoreInit, 'type'> | { problem: string };
  /** Proves to core that a connection comes from this run of the program; the same through all restarts of core. */
  token: string;
  log: ShellLog;
  /** Milliseconds from an arbitrary start. */
  monotonicMs(): number;
  onState(state: CoreState): void;
  onDemand(message: CoreDemand): void;
  /** Core is gone: whatever waited for an answer of it waits in vain. */
  onGone(): void;
}

interface WaitingPort {
  connectionId: number;
  port: MessagePortMain;
}

/**
 * Keeps one core process running. Every exit that was not asked for counts as a crash, because exit codes lie on Linux.
 * Ports asked for while core is away are handed over as soon as it is back.
 */
export class CoreSupervisor {
  readonly #needs: SupervisionNeeds;
  #channel: CoreChannel | undefined;
  #state: CoreState = { phase: 'starting' };
  #waiting: WaitingPort[] = [];
  #crashes: number[] = [];
  #nextConnection = 1;
  #ending = false;
  #restart: NodeJS.Timeout | undefined;
  #gone: (() => void) | undefined;

  constructor(needs: SupervisionNeeds) {
    this.#needs = needs;
  }

  get state(): CoreState {
    return this.#state;
  }

  /** Process id of the running core, for the tests that kill it. */
  get pid(): number | undefined {
    return this.#channel?.pid;
  }

  /** Starts core; also the way out of `stopped`. */
  start(): void {
    if (this.#channel !== undefined || this.#ending) return;
    clearTimeout(this.#restart);
    const init = this.#needs.init();
    if ('problem' in init) {
      this.#needs.log.note('core-not-started', { code: init.problem });
      this.#enter({ phase: 'failed', code: init.problem, reference: '' });
      return;
    }
    const listener: CoreListener = {
      message: (message) => {
        this.#receive(message);
      },
      gone: () => {
        this.#lost();
      },
    };
    this.#channel = this.#needs.start(listener);
    this.#channel.send({ type: 'init', ...init });
  }

  /** Starts core again after it was given up, or after something stood in the way of starting it. */
  retry(): void {
    if (this.#channel !== undefined || (this.#state.phase !== 'stopped' && this.#state.phase !== 'failed')) return;
    this.#crashes = [];
    this.#enter({ phase: 'restarting' });
    this.start();
  }

  /** Gives a window's port to core, now or as soon as core can take it. */
  connect(port: MessagePortMain): void {
    const waiting = { connectionId: this.#nextConnection, port };
    this.#nextConnection += 1;
    if (this.#answers()) this.#hand(waiting);
    else this.#waiting.push(waiting);
  }

  /** Sends to core if it can answer; false if it cannot. */
  send(message: ShellToCore): boolean {
    if (!this.#answers() || this.#channel === undefined) return false;
    this.#channel.send(message);
    return true;
  }

  /** Lets core finish and close its database; kills it if that takes too long. */
  async shutdown(): Promise<void> {
    this.#ending = true;
    clearTimeout(this.#restart);
    const channel = this.#channel;
    if (channel === undefined) return;
    await new Promise<void>((resolve) => {
      const patience = setTimeout(() => {
        this.#needs.log.note('core-killed-at-shutdown');
        channel.kill();
        resolve();
      }, SHUTDOWN_PATIENCE);
      this.#gone = () => {
        clearTimeout(patience);
        resolve();
      };
      channel.send({ type: 'shutdown' });
    });
  }

  // A failed core still tells the page what is wrong and takes a recovery code.
  #answers(): boolean {
    return this.#state.phase === 'ready' || this.#state.phase === 'failed';
  }

  #receive(message: CoreToShell): void {
    switch (message.type) {
      case 'ready':
        this.#needs.log.note('core-ready');
        this.#enter({ phase: 'ready' });
        this.#handAll();
        break;
      case 'failed':
        this.#needs.log.note('core-failed', { code: message.code, reference: message.reference });
        this.#enter({ phase: 'failed', code: message.code, reference: message.reference });
        this.#handAll();
        break;
      case 'print':
      case 'file-response':
        this.#needs.onDemand(message);
        break;
      default:
        // Frames of a relayed connection never get here; anything else comes from a core of another version.
        this.#needs.log.note('core-unknown-message');
    }
  }

  #hand({ connectionId, port }: WaitingPort): void {
    this.#channel?.connect(connectionId, this.#needs.token, port);
  }

  #handAll(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const one of waiting) this.#hand(one);
  }

  #lost(): void {
    this.#channel = undefined;
    this.#needs.onGone();
    if (this.#ending) {
      this.#gone?.();
      return;
    }
    const now = this.#needs.monotonicMs();
    this.#crashes = [...this.#crashes.filter((at) => now - at < CRASH_MEMORY), now];
    this.#needs.log.note('core-crashed', { withinAMinute: this.#crashes.length });
    if (this.#crashes.length >= MOST_CRASHES) {
      this.#enter({ phase: 'stopped' });
      return;
    }
    this.#enter({ phase: 'restarting' });
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.#crashes.length - 1));
    this.#restart = setTimeout(() => {
      this.start();
    }, wait);
  }

  #enter(state: CoreState): void {
    this.#state = state;
    this.#needs.onState(state);
  }
}
