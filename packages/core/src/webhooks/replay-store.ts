/** Keeps keys of deliveries for a time. Methods may be synchronous. */
export interface ReplayStore {
  /** Whether `key` was added and its time has not passed. */
  has(key: string): boolean | Promise<boolean>;
  /**
   * Adds `key` for `ttlMs` milliseconds. A store that several processes share returns false where
   * another one has added it in the meantime, and the delivery counts as replayed.
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
  return {
    has: (key) => (untilMs.get(key) ?? 0) > now(),
    add(key, ttlMs) {
      const nowMs = now();
      const isNew = !((untilMs.get(key) ?? 0) > nowMs);
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
