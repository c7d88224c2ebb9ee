/**
 * Keeps keys of deliveries for a time. Methods may be synchronous. What they throw is thrown on, and
 * the sender tries again; they are waited for without end, so a store that is far away needs a
 * timeout of its own.
 */
export interface ReplayStore {
  /** Whether `key` was added and its time has not passed. */
  has(key: string): boolean | Promise<boolean>;
  /**
   * Adds `key` for `ttlMs` milliseconds, which may be `Infinity`. A store that several processes
   * share returns false where another one has added it in the meantime, and the delivery counts as
   * replayed; `webhookHandler` has handed it over by then.
   */
  add(key: string, ttlMs: number): boolean | void | Promise<boolean | void>;
}

/**
 * A replay store in this process, which forgets with it.
 *
 * @param now the time in milliseconds since the epoch; by default `Date.now`.
 */
export function createReplayStore(now: () => number = Date.now): ReplayStore {
  const untilMs = new Map<string, number>();
  const has = (key: string): boolean => (untilMs.get(key) ?? 0) > now();
  return {
    has,
    add(key, ttlMs) {
      const isNew = !has(key);
      const nowMs = now();
      for (const [oldest, timeMs] of untilMs) {
        if (timeMs > nowMs) {
          break;
        }
        untilMs.delete(oldest);
      }
      untilMs.set(key, nowMs + ttlMs);
      return isNew;
    },
  };
}
