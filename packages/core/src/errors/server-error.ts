import type { ErrorCode } from "./error-table.ts";
import { isMemoryErrorNamed, MemoryError, type MemoryErrorOptions } from "./memory-error.ts";

/** The memory failed on its own side, as when its disk is full. */
export class ServerError extends MemoryError {
  override readonly name = "ServerError";

  constructor(message: string, options: MemoryErrorOptions & { readonly code?: ErrorCode } = {}) {
    super(options.code ?? "INTERNAL", message, options);
  }

  static override isInstance(error: unknown): error is ServerError {
    return isMemoryErrorNamed(error, "ServerError");
  }
}
