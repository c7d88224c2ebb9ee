import type { ErrorCode } from "./error-table.ts";
import { isMemoryErrorNamed, MemoryError, type MemoryErrorOptions } from "./memory-error.ts";

/** Options of {@link ValidationError}. */
export interface ValidationErrorOptions extends Omit<MemoryErrorOptions, "details"> {
  /** @default "INVALID_BODY" */
  readonly code?: ErrorCode;
}

/** A value the call cannot take: `field` says where, `reason` what is wrong and what is accepted. */
export class ValidationError extends MemoryError {
  override readonly name = "ValidationError";
  /** Path of the refused field, such as `items[2].text`. */
  readonly field: string;
  readonly reason: string;

  constructor(field: string, reason: string, options: ValidationErrorOptions = {}) {
    const { code = "INVALID_BODY", ...rest } = options;
    super(code, `${field}: ${reason}`, { ...rest, details: { field, reason } });
    this.field = field;
    this.reason = reason;
  }

  static override isInstance(error: unknown): error is ValidationError {
    return isMemoryErrorNamed(error, "ValidationError");
  }
}
