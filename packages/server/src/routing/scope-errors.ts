import type { ErrorCode } from "@keepsake/core";

/** What the policy can refuse. */
export const policyErrors: readonly ErrorCode[] = ["NOT_A_MEMBER", "POLICY_DENIED"];

/** What a route can answer with that reads in a scope. */
export const readingErrors: readonly ErrorCode[] = [...policyErrors, "INVALID_SCOPE"];

/** What a route can answer with that may bring scopes about which it makes itself. */
export const foundingErrors: readonly ErrorCode[] = [
  ...policyErrors,
  "SCOPE_REGISTRATION_REQUIRED",
  "UNREGISTERED_SCOPE_TYPE",
];

/** What a route can answer with that may bring a scope about. */
export const writingErrors: readonly ErrorCode[] = [...foundingErrors, "INVALID_SCOPE"];
