import type { ErrorCode } from "./error-table.ts";
import { isMemoryErrorNamed, MemoryError, type MemoryErrorOptions } from "./memory-error.ts";

/** The call did not finish within its `timeoutMs`. */
export class TimeoutError extends MemoryError {
  override readonly name = "TimeoutError";

  constructor(message: string, options: MemoryErrorOptions & { readonly code?: ErrorCode } = {}) {
    super(options.code ?? "CLIENT_TIMEOUT", message, options);
  }

  static override isInstance(error: unknown): error is TimeoutError {
    return isMemoryErrorNamed(error, "TimeoutError");
  }
}
