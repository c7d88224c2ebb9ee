/** What a call gave and how long it took. */
export interface Measured<T> {
  readonly result: T;
  /** Milliseconds until the result was there. */
  readonly elapsedMs: number;
}

/** Runs `work` and measures it. */
export async function measureMs<T>(work: () => T | Promise<T>): Promise<Measured<T>> {
  const startMs = performance.now();
  const result = await work();
  return { result, elapsedMs: performance.now() - startMs };
}
