import { createErrorClass, type CodedErrorOptions, type ErrorClass } from "./error-class.ts";

/** Options of {@link PolicyDeniedError}. */
export interface PolicyDeniedErrorOptions extends Omit<CodedErrorOptions, "details"> {
  /** Policy tier that decided: `deployment`, `tenant`, `scope` or `actor`. */
  readonly tier?: string | undefined;
  /** Capability that was missing, such as `scope.write`. */
  readonly capability?: string | undefined;
}

interface PolicyDeniedErrorFields {
  readonly tier: string | undefined;
  readonly capability: string | undefined;
}

const Base: ErrorClass<"PolicyDeniedError", PolicyDeniedErrorFields> = createErrorClass(
  "PolicyDeniedError",
  "POLICY_DENIED",
);

/** A policy forbids the call. */
export class PolicyDeniedError extends Base {
  readonly tier: string | undefined;
  readonly capability: string | undefined;

  constructor(message: string, options: PolicyDeniedErrorOptions = {}) {
    const { tier, capability } = options;
    super(message, { ...options, details: { decidedByTier: tier, capability } });
    this.tier = tier;
    this.capability = capability;
  }
}
