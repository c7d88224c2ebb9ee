import { withCallLimits } from "../../call-options.ts";

/** Waits for the shared result, as long as its own signal lets it. */
export type SharedCall<T> = (signal?: AbortSignal) => Promise<T>;

interface Run<T> {
  readonly result: Promise<T>;
  readonly abort: (reason: unknown) => void;
  waiting: number;
  isDone: boolean;
}

/**
 * Makes a call that runs once for all who wait for it, also after it came to its end. Each waits under
 * its own signal; when the last of them has gone, the call is aborted. What rejected is not kept: whoever
 * comes next starts it anew.
 */
export function shareCall<T>(work: (signal: AbortSignal) => Promise<T>): SharedCall<T> {
  let current: Run<T> | undefined;
  const leave = (run: Run<T>): void => {
    current = current === run ? undefined : current;
  };
  const start = (): Run<T> => {
    const controller = new AbortController();
    const abort = (reason: unknown): void => controller.abort(reason);
    const run = { result: work(controller.signal), abort, waiting: 0, isDone: false };
    run.result.finally(() => (run.isDone = true)).catch(() => leave(run));
    return run;
  };
  return async (signal) => {
    signal?.throwIfAborted();
    const run = (current ??= start());
    run.waiting += 1;
    try {
      return await withCallLimits({ signal }, async () => await run.result);
    } finally {
      run.waiting -= 1;
      if (run.waiting === 0 && !run.isDone) {
        leave(run);
        run.abort(signal?.reason);
      }
    }
  };
}
