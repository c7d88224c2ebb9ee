import type { ErrorCode } from "./error-table.ts";
import { isMemoryErrorNamed, MemoryError, type MemoryErrorOptions } from "./memory-error.ts";

/** The caller's identity is missing or was not accepted. */
export class AuthError extends MemoryError {
  override readonly name = "AuthError";

  constructor(message: string, options: MemoryErrorOptions & { readonly code?: ErrorCode } = {}) {
    super(options.code ?? "MISSING_TOKEN", message, options);
  }

  static override isInstance(error: unknown): error is AuthError {
    return isMemoryErrorNamed(error, "AuthError");
  }
}
