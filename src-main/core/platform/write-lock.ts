/** One writer at a time: a long command yields to the event loop in the middle of its transaction, and nobody else may write into it. */
export interface WriteLock {
  acquire(): Promise<() => void>;
}

const locks = new WeakMap<object, WriteLock>();

/** The lock of a database; the same one for every caller. */
export function writeLockOf(database: object): WriteLock {
  const known = locks.get(database);
  if (known !== undefined) return known;
  let tail: Promise<void> = Promise.resolve();
  const lock: WriteLock = {
    acquire() {
      let release: () => void = () => undefined;
      const before = tail;
      tail = new Promise((resolve) => { release = resolve; });
      return before.then(() => release);
    },
  };
  locks.set(database, lock);
  return lock;
}
