import { ValidationError } from "@keepsake/core";
import { aiMemoryMarker, isAiMemoryError } from "./ai-memory-error.ts";
import type { AiMemoryFailure, AiMemoryFailureOptions } from "./failure.ts";

/**
 * A value that a daemon does not take: `field` says where, `reason` what is wrong and what is taken.
 * Nearly all are found before anything is sent, and `request` is undefined then; else a daemon answered
 * with a status of 400, 413, 415 or 422.
 */
export class AiMemoryValidationError extends ValidationError implements AiMemoryFailure {
  /** HTTP status of the answer; 0 where nothing was sent. */
  override readonly status: number;
  readonly request: AiMemoryFailure["request"];
  readonly daemonCode: string | undefined;
  readonly answer: AiMemoryFailure["answer"];

  constructor(field: string, reason: string, failure: AiMemoryFailureOptions = {}) {
    super(field, reason, failure);
    this.status = failure.status ?? 0;
    this.request = failure.request;
    this.daemonCode = failure.daemonCode;
    this.answer = failure.answer ?? {};
    Object.defineProperty(this, aiMemoryMarker, { value: true });
  }

  /** Tells an error of this class, also one made by another installed copy of this package. */
  static override isInstance(error: unknown): error is AiMemoryValidationError {
    return super.isInstance(error) && isAiMemoryError(error);
  }
}
