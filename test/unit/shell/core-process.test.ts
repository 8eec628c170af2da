import type { MessagePortMain } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CoreState, ShellToCore } from '@shared/contract/desktop';
import type { CoreListener } from '../../../src-main/shell/core-channel';
import { CoreSupervisor } from '../../../src-main/shell/core-process';

/** A core process that a test makes speak and die. */
class ScriptedCore {
  readonly sent: ShellToCore[] = [];
  readonly connected: { connectionId: number; token: string; port: MessagePortMain }[] = [];
  killed = false;
  constructor(readonly listener: CoreListener) {}
  readonly pid = 1;
  send(message: ShellToCore): void {
    this.sent.push(message);
  }
  connect(connectionId: number, token: string, port: MessagePortMain): void {
    this.connected.push({ connectionId, token, port });
  }
  kill(): void {
    this.killed = true;
  }
}

function setUp() {
  const cores: ScriptedCore[] = [];
  const states: CoreState[] = [];
  let now = 0;
  let goneTimes = 0;
  let problem: string | null = null;
  const supervisor = new CoreSupervisor({
    start: (listener) => {
      const core = new ScriptedCore(listener);
      cores.push(core);
      return core;
    },
    init: () => problem === null ? {
      dataDir: '/data',
      resourcesDir: '/resources',
      migrationsDir: '/drizzle',
      fontsDir: '/fonts',
      machineSecret: 'ab'.repeat(32),
      locale: 'zh-CN',
      appVersions: { app: '1', electron: '', chrome: '', node: '', platform: '' },
      demo: false,
    } : { problem },
    token: 'token',
    log: { note: () => undefined, fault: () => undefined },
    monotonicMs: () => now,
    onState: (state) => states.push(state),
    onDemand: () => undefined,
    onGone: () => {
      goneTimes += 1;
    },
  });
  const last = (): ScriptedCore => {
    const core = cores.at(-1);
    if (core === undefined) throw new Error('no core was started');
    return core;
  };
  const pass = (ms: number): void => {
    now += ms;
    vi.advanceTimersByTime(ms);
  };
  return { supervisor, cores, states, last, pass, goneTimes: () => goneTimes, hinder: (what: string | null) => { problem = what; } };
}

const port = (name: string): MessagePortMain => ({ name }) as unknown as MessagePortMain;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('supervision of core', () => {
  test('a port asked for before core is ready is handed over when it is', () => {
    const { supervisor, last } = setUp();
    supervisor.start();
    supervisor.connect(port('a'));
    expect(last().connected).toEqual([]);
    last().listener.message({ type: 'ready' });
    expect(last().connected).toMatchObject([{ connectionId: 1, token: 'token' }]);
  });

  test('core that dies is started again and gets the ports asked for meanwhile, with the same token', () => {
    const { supervisor, cores, states, last, pass, goneTimes } = setUp();
    supervisor.start();
    last().listener.message({ type: 'ready' });
    supervisor.connect(port('a'));
    last().listener.gone();
    expect(goneTimes()).toBe(1);
    expect(states.at(-1)).toEqual({ phase: 'restarting' });
    supervisor.connect(port('b'));
    pass(200);
    expect(cores).toHaveLength(2);
    last().listener.message({ type: 'ready' });
    expect(last().connected).toMatchObject([{ connectionId: 2, token: 'token' }]);
  });

  test('five crashes within a minute stop it until somebody asks for another try', () => {
    const { supervisor, cores, states, last, pass } = setUp();
    supervisor.start();
    for (let crash = 0; crash < 5; crash += 1) {
      last().listener.gone();
      pass(5_000);
    }
    expect(cores).toHaveLength(5);
    expect(states.at(-1)).toEqual({ phase: 'stopped' });
    pass(120_000);
    expect(cores).toHaveLength(5);
    supervisor.retry();
    expect(cores).toHaveLength(6);
    expect(states.at(-1)).toEqual({ phase: 'restarting' });
  });

  test('crashes far apart never stop it', () => {
    const { supervisor, cores, states, last, pass } = setUp();
    supervisor.start();
    for (let crash = 0; crash < 12; crash += 1) {
      last().listener.gone();
      pass(20_000);
    }
    expect(cores).toHaveLength(13);
    expect(states.at(-1)).toEqual({ phase: 'restarting' });
  });

  test('a core that failed to open its data still gets ports, so that the page can say what is wrong', () => {
    const { supervisor, states, last } = setUp();
    supervisor.start();
    supervisor.connect(port('a'));
    last().listener.message({ type: 'failed', code: 'NEWER', reference: '1a2b' });
    expect(states.at(-1)).toEqual({ phase: 'failed', code: 'NEWER', reference: '1a2b' });
    expect(last().connected).toHaveLength(1);
  });

  test('what stands in the way of starting is said, and another try starts core once it is gone', () => {
    const { supervisor, cores, states, hinder } = setUp();
    hinder('KEYCHAIN_UNAVAILABLE');
    supervisor.start();
    expect(cores).toHaveLength(0);
    expect(states.at(-1)).toEqual({ phase: 'failed', code: 'KEYCHAIN_UNAVAILABLE', reference: '' });
    hinder(null);
    supervisor.retry();
    expect(cores).toHaveLength(1);
  });

  test('an exit that was asked for is not a crash', async () => {
    const { supervisor, cores, states, last, pass } = setUp();
    supervisor.start();
    last().listener.message({ type: 'ready' });
    const ended = supervisor.shutdown();
    expect(last().sent.at(-1)).toEqual({ type: 'shutdown' });
    last().listener.gone();
    await ended;
    pass(60_000);
    expect(cores).toHaveLength(1);
    expect(states.at(-1)).toEqual({ phase: 'ready' });
  });

  test('a core that does not end when asked is killed', async () => {
    const { supervisor, last, pass } = setUp();
    supervisor.start();
    const ended = supervisor.shutdown();
    pass(6_000);
    await ended;
    expect(last().killed).toBe(true);
  });

  test('nothing is sent to a core that cannot answer', () => {
    const { supervisor, last } = setUp();
    supervisor.start();
    expect(supervisor.send({ type: 'shutdown' })).toBe(false);
    last().listener.message({ type: 'ready' });
    expect(supervisor.send({ type: 'shutdown' })).toBe(true);
  });
});
