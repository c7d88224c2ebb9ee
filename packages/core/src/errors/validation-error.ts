import { createErrorClass, type CodedErrorOptions, type ErrorClass } from "./error-class.ts";

/** Options of {@link ValidationError}. */
export interface ValidationErrorOptions extends Omit<CodedErrorOptions, "details"> {}

interface ValidationErrorFields {
  /** Path of the refused field, such as `items[2].text`. */
  readonly field: string;
  readonly reason: string;
}

const Base: ErrorClass<"ValidationError", ValidationErrorFields> = createErrorClass(
  "ValidationError",
  "INVALID_BODY",
);

/** A value the call cannot take: `field` says where, `reason` what is wrong and what is accepted. */
export class ValidationError extends Base {
  /** Path of the refused field, such as `items[2].text`. */
  readonly field: string;
  readonly reason: string;

  constructor(field: string, reason: string, options: ValidationErrorOptions = {}) {
    super(`${field}: ${reason}`, { ...options, details: { field, reason } });
    this.field = field;
    this.reason = reason;
  }
}
