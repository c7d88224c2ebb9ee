import type { ErrorCode } from "./error-table.ts";
import { isMemoryErrorNamed, MemoryError, type MemoryErrorOptions } from "./memory-error.ts";

/** Options of {@link PolicyDeniedError}. */
export interface PolicyDeniedErrorOptions extends Omit<MemoryErrorOptions, "details"> {
  /** @default "POLICY_DENIED" */
  readonly code?: ErrorCode;
  /** Policy tier that decided: `deployment`, `tenant`, `scope` or `actor`. */
  readonly tier?: string | undefined;
  /** Capability that was missing, such as `scope.write`. */
  readonly capability?: string | undefined;
}

/** A policy forbids the call. */
export class PolicyDeniedError extends MemoryError {
  override readonly name = "PolicyDeniedError";
  readonly tier: string | undefined;
  readonly capability: string | undefined;

  constructor(message: string, options: PolicyDeniedErrorOptions = {}) {
    const { code = "POLICY_DENIED", tier, capability, ...rest } = options;
    super(code, message, { ...rest, details: { decidedByTier: tier, capability } });
    this.tier = tier;
    this.capability = capability;
  }

  static override isInstance(error: unknown): error is PolicyDeniedError {
    return isMemoryErrorNamed(error, "PolicyDeniedError");
  }
}
