import { TimeoutError } from "./errors/timeout-error.ts";
import { timeoutMs as longestMs } from "./limit-values.ts";
import { ValidationError } from "./errors/validation-error.ts";

/** What every call takes last. */
export interface CallOptions {
  /** Ends the call by rejecting it with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Rejects the call with a `TimeoutError` after this many milliseconds.
   * @default no limit in process; 60 000 over HTTP
   */
  readonly timeoutMs?: number | undefined;
}

/**
 * Runs `work` under the limits of one call. `work` is not started when the signal is aborted
 * already; otherwise it gets a signal that fires at whichever limit is reached first.
 *
 * @throws the signal's reason on abort; {@link TimeoutError} when `timeoutMs` has passed;
 * {@link ValidationError} where `timeoutMs` is not a positive number.
 */
export async function withCallLimits<T>(
  options: CallOptions | undefined,
  work: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  const { signal, timeoutMs } = options ?? {};
  requireTimeout(timeoutMs);
  signal?.throwIfAborted();
  if (signal === undefined && timeoutMs === undefined) {
    return await work(undefined);
  }
  return await raceLimits({ signal, timeoutMs }, work);
}

function raceLimits<T>(
  { signal, timeoutMs }: CallOptions,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const giveUpAt = performance.now() + (timeoutMs ?? Infinity);
  return new Promise<T>((resolve, reject) => {
    const release = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const stop = (reason: unknown): void => {
      release();
      controller.abort(reason);
      reject(reason);
    };
    const onAbort = (): void => stop(signal?.reason);
    const onTimeout = (): void => stop(new TimeoutError(`no result within ${timeoutMs} ms`));
    const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
    signal?.addEventListener("abort", onAbort, { once: true });
    start(work, controller.signal)
      .finally(release)
      // Work that keeps the event loop busy keeps the timer from firing as well.
      .then((value) => (performance.now() > giveUpAt ? onTimeout() : resolve(value)), reject);
  });
}

/** Turns what `work` throws before its first wait into a rejection. */
async function start<T>(
  work: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  return await work(signal);
}

/**
 * Checks a duration, where one is given.
 *
 * @throws {@link ValidationError} on field `timeoutMs` where it is not a positive number of
 * milliseconds that a timer takes.
 */
export function requireTimeout(timeoutMs: number | undefined): void {
  const isDuration = typeof timeoutMs === "number" && timeoutMs > 0 && timeoutMs <= longestMs;
  if (timeoutMs !== undefined && !isDuration) {
    const reason = `${timeoutMs} is not a duration: give milliseconds from 1 to ${longestMs}`;
    throw new ValidationError("timeoutMs", reason);
  }
}
