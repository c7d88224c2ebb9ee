import type { ErrorCode } from "./error-table.ts";
import { isMemoryErrorNamed, MemoryError, type MemoryErrorOptions } from "./memory-error.ts";

/** The memory could not be reached: the server did not answer, or the handle was closed. */
export class ConnectionError extends MemoryError {
  override readonly name = "ConnectionError";

  constructor(message: string, options: MemoryErrorOptions & { readonly code?: ErrorCode } = {}) {
    super(options.code ?? "CONNECTION_FAILED", message, options);
  }

  static override isInstance(error: unknown): error is ConnectionError {
    return isMemoryErrorNamed(error, "ConnectionError");
  }
}
