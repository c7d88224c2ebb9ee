import { createErrorClass, type ErrorClass } from "./error-class.ts";

const Base: ErrorClass<"ConflictError"> = createErrorClass("ConflictError", "IDEMPOTENCY_CONFLICT");

/** The call contradicts what is stored, as when an idempotency key comes back with another body. */
export class ConflictError extends Base {}
