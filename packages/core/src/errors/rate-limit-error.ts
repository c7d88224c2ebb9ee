import type { ErrorCode } from "./error-table.ts";
import { isMemoryErrorNamed, MemoryError, type MemoryErrorOptions } from "./memory-error.ts";

/** Options of {@link RateLimitError}. */
export interface RateLimitErrorOptions extends MemoryErrorOptions {
  /** @default "RATE_LIMITED" */
  readonly code?: ErrorCode;
  /** How long to wait before the next try, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
}

/** Too many calls; `retryAfterMs` says when to come back, where that is known. */
export class RateLimitError extends MemoryError {
  override readonly name = "RateLimitError";
  readonly retryAfterMs: number | undefined;

  constructor(message: string, options: RateLimitErrorOptions = {}) {
    super(options.code ?? "RATE_LIMITED", message, options);
    this.retryAfterMs = options.retryAfterMs;
  }

  static override isInstance(error: unknown): error is RateLimitError {
    return isMemoryErrorNamed(error, "RateLimitError");
  }
}
