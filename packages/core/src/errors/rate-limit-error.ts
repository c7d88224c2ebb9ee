import { createErrorClass, type CodedErrorOptions, type ErrorClass } from "./error-class.ts";

/** Options of {@link RateLimitError}. */
export interface RateLimitErrorOptions extends CodedErrorOptions {
  /** How long to wait before the next try, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
}

interface RateLimitErrorFields {
  readonly retryAfterMs: number | undefined;
}

const Base: ErrorClass<"RateLimitError", RateLimitErrorFields> = createErrorClass(
  "RateLimitError",
  "RATE_LIMITED",
);

/** Too many calls; `retryAfterMs` says when to come back, where that is known. */
export class RateLimitError extends Base {
  readonly retryAfterMs: number | undefined;

  constructor(message: string, options: RateLimitErrorOptions = {}) {
    super(message, options);
    this.retryAfterMs = options.retryAfterMs;
  }
}
