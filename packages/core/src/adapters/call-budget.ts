import { type CallOptions, requireTimeout, withCallLimits } from "../call-options.ts";
import { MemoryError } from "../errors/memory-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { ValidationError } from "../errors/validation-error.ts";

/** Milliseconds an adapter's call to memory may take where nothing else is said. */
export const defaultBudgetMs = 2_000;

/** How an adapter's calls to memory are limited, and what becomes of those that fail. */
export interface BudgetOptions {
  /**
   * Milliseconds that one call to memory may take.
   * @default 2000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Whether a call that fails or runs out of time throws, rather than being skipped.
   * @default false
   */
  readonly failClosed?: boolean | undefined;
  /** Is told of every call that was skipped. What it throws is thrown to the agent. */
  readonly onError?: ((skipped: SkippedCall) => void) | undefined;
}

/** Names of {@link BudgetOptions}, for an adapter that refuses others. */
export const budgetOptionNames: readonly string[] = ["timeoutMs", "failClosed", "onError"];

/** What stands where a result would, when memory was skipped. */
export interface Skipped {
  readonly status: "skipped";
  /** Why, in words a model may read: it tells nothing of the machine. */
  readonly reason: string;
}

/** A call to memory that was skipped. */
export interface SkippedCall extends Skipped {
  /** The method that was called. */
  readonly operation: string;
  /** What it threw, or the `TimeoutError`. */
  readonly error: unknown;
}

/** What came of a call within its budget. */
export type BudgetedResult<T> = { readonly status: "ok"; readonly value: T } | SkippedCall;

/** A call to memory. */
export interface BudgetedCall<T> {
  /** Name of the method, for the report. */
  readonly operation: string;
  /** The caller's signal: when it aborts, the call rejects with its reason and is not skipped. */
  readonly signal?: AbortSignal | undefined;
  readonly call: (options: CallOptions) => Promise<T>;
}

/** Calls memory within a budget. */
export type CallWithinBudget = <T>(call: BudgetedCall<T>) => Promise<BudgetedResult<T>>;

/**
 * Makes the function through which an adapter calls memory: within a time budget, and so that an
 * agent goes on without memory rather than not at all.
 *
 * @throws {@link ValidationError} on field `timeoutMs`, `failClosed` or `onError`.
 */
export function createBudget(options: BudgetOptions): CallWithinBudget {
  const { timeoutMs = defaultBudgetMs } = options;
  requireTimeout(timeoutMs);
  requireType(options.failClosed, "failClosed", "boolean");
  requireType(options.onError, "onError", "function");
  return async ({ operation, signal, call }) => {
    try {
      const limits = { signal, timeoutMs };
      return {
        status: "ok",
        value: await withCallLimits(limits, async (limited) => await call({ signal: limited })),
      };
    } catch (error) {
      signal?.throwIfAborted();
      return skip({ status: "skipped", operation, reason: toReason(error), error }, options);
    }
  };
}

function skip(skipped: SkippedCall, { failClosed, onError }: BudgetOptions): SkippedCall {
  if (failClosed === true) {
    throw skipped.error;
  }
  onError?.(skipped);
  return skipped;
}

/** Messages of other errors may name files and hosts; models get to read the reason. */
function toReason(error: unknown): string {
  if (TimeoutError.isInstance(error) || ValidationError.isInstance(error)) {
    return error.message;
  }
  const code = MemoryError.isInstance(error) ? ` (${error.code})` : "";
  return `memory failed${code}`;
}

function requireType(value: unknown, field: string, type: "boolean" | "function"): void {
  if (value !== undefined && typeof value !== type) {
    throw new ValidationError(field, `a ${typeof value} is not a ${type}`);
  }
}
