import type { ErrorCode } from "./error-table.ts";
import { isMemoryErrorNamed, MemoryError, type MemoryErrorOptions } from "./memory-error.ts";

/** The id names nothing that can be seen from the scope it was asked in. */
export class NotFoundError extends MemoryError {
  override readonly name = "NotFoundError";

  constructor(message: string, options: MemoryErrorOptions & { readonly code?: ErrorCode } = {}) {
    super(options.code ?? "NOT_FOUND", message, options);
  }

  static override isInstance(error: unknown): error is NotFoundError {
    return isMemoryErrorNamed(error, "NotFoundError");
  }
}
