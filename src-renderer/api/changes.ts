import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '@shared/contract/system';
import { client } from './client';
import { connection } from './connection';
import { createStore, useStore } from './store';

export interface TaskProgress { readonly done: number; readonly total: number }

const progress = createStore<ReadonlyMap<string, TaskProgress>>(new Map());

/** How far the long work with that id is; null before its first word. The id is the one the caller chose for its input. */
export function useTaskProgress(taskId: string | null): TaskProgress | null {
  return useStore(progress).get(taskId ?? '') ?? null;
}

/** Forgets the progress of work that is over. */
export function forgetTask(taskId: string): void {
  const rest = new Map(progress.get());
  if (rest.delete(taskId)) progress.put(rest);
}

function take(change: Change, queryClient: QueryClient): void {
  if (change.task !== undefined) {
    progress.put(new Map(progress.get()).set(change.task.taskId, { done: change.task.done, total: change.task.total }));
  }
  for (const topic of change.topics) {
    // Keys of `api` begin with the path of the procedure; its first part is the topic.
    void queryClient.invalidateQueries({ predicate: ({ queryKey: [path] }) => Array.isArray(path) && path[0] === topic });
  }
}

const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 4000;

/**
 * Follows core's changes for as long as the page lives: reads of a changed module are asked again, and after a break of the
 * line everything is. Gives the way to stop.
 */
export function followChanges(queryClient: QueryClient): () => void {
  const end = new AbortController();
  void follow(queryClient, end.signal);
  return () => { end.abort(); };
}

async function follow(queryClient: QueryClient, signal: AbortSignal): Promise<void> {
  let pause = FIRST_PAUSE_MS;
  let missed = false;
  while (!signal.aborted) {
    try {
      const changes = await client.system.changes(undefined, { signal });
      connection.put({ phase: 'online' });
      pause = FIRST_PAUSE_MS;
      if (missed) void queryClient.invalidateQueries();
      missed = true;
      for await (const change of changes) take(change, queryClient);
    } catch {
      // Falls through to the pause: a broken line and a core that is starting again look the same from here.
    }
    if (aborted(signal)) return;
    const { phase } = connection.get();
    if (phase === 'online' || phase === 'connecting') connection.put({ phase: 'reconnecting' });
    await new Promise<void>((resolve) => { setTimeout(resolve, pause); });
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}

/** Read anew each time: the compiler believes that the flag of a loop condition cannot change. */
function aborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
