import type { ErrorCode, Narrowing, PolicyTier } from "@keepsake/core";
import type { Memberships } from "./membership.ts";
import type { SettledPolicy } from "./settle-policy.ts";

/** Who asks for something where, and what is known there. */
export interface Situation {
  readonly actor: string;
  /** Null for what concerns no scope: the deployment and the actor decide alone. */
  readonly scope: string | null;
  readonly policy: SettledPolicy;
  /** Of the scope and those around it. */
  readonly memberships: Memberships;
  /** Whether the scope was registered, not only written to. */
  readonly isRegistered: boolean;
  /** All of them hold. */
  readonly narrowing: readonly Narrowing[];
}

/** What was decided on a capability. */
export interface Decision {
  readonly isAllowed: boolean;
  /** The outermost tier that denies it, or the innermost one that had anything to say. */
  readonly tier: PolicyTier;
  /** In words; it never tells what there is. */
  readonly reason: string;
  /** For a denial. */
  readonly code: ErrorCode;
}

/** What one rule says; null where it has nothing to say. */
export type Verdict = Decision | null;

/** What a tier gives a capability for. */
export function allowedBy(tier: PolicyTier, reason: string): Decision {
  return { isAllowed: true, tier, reason, code: "POLICY_DENIED" };
}

/** What a tier refuses a capability for. */
export function deniedBy(
  tier: PolicyTier,
  reason: string,
  code: ErrorCode = "POLICY_DENIED",
): Decision {
  return { isAllowed: false, tier, reason, code };
}
