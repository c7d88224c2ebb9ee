import type { ErrorCode } from "./error-table.ts";
import { isMemoryErrorNamed, MemoryError, type MemoryErrorOptions } from "./memory-error.ts";

/** The call contradicts what is stored, as when an idempotency key comes back with another body. */
export class ConflictError extends MemoryError {
  override readonly name = "ConflictError";

  constructor(message: string, options: MemoryErrorOptions & { readonly code?: ErrorCode } = {}) {
    super(options.code ?? "IDEMPOTENCY_CONFLICT", message, options);
  }

  static override isInstance(error: unknown): error is ConflictError {
    return isMemoryErrorNamed(error, "ConflictError");
  }
}
