import type { ErrorCode } from "./error-table.ts";
import { isMemoryErrorNamed, MemoryError, type MemoryErrorOptions } from "./memory-error.ts";

/** The call needs something the memory was set up without. */
export class NotConfiguredError extends MemoryError {
  override readonly name = "NotConfiguredError";

  constructor(message: string, options: MemoryErrorOptions & { readonly code?: ErrorCode } = {}) {
    super(options.code ?? "STORAGE_UNWIRED", message, options);
  }

  static override isInstance(error: unknown): error is NotConfiguredError {
    return isMemoryErrorNamed(error, "NotConfiguredError");
  }
}
