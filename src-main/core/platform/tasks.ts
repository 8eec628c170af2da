import type { Change } from '@shared/contract/system';

/** Long pieces of work under way, by the id the caller chose, so that any window can ask one to stop. */
export interface Tasks {
  /** Registers work; call the returned `end` when it is over. */
  begin(taskId: string): TaskHandle;
  /** @returns false when no such work is under way */
  cancel(taskId: string): boolean;
}

export interface TaskHandle {
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
  end(): void;
}

/** Progress is told at most this often: more would only cost. */
const TELL_EVERY_MS = 100;

export function createTasks(publish: (change: Change) => void, monotonicMs: () => number): Tasks {
  const running = new Map<string, AbortController>();
  return {
    begin(taskId) {
      const controller = new AbortController();
      running.set(taskId, controller);
      let told = -Infinity;
      return {
        signal: controller.signal,
        progress(done, total) {
          const now = monotonicMs();
          if (done < total && now - told < TELL_EVERY_MS) return;
          told = now;
          publish({ topics: [], task: { taskId, done, total } });
        },
        end() {
          if (running.get(taskId) === controller) running.delete(taskId);
        },
      };
    },
    cancel(taskId) {
      const found = running.get(taskId);
      found?.abort();
      return found !== undefined;
    },
  };
}
