import type { Capability } from "../access/capability.ts";
import type { PolicyTier } from "../access/policy.ts";
import type { JsonObject } from "../json.ts";

/** One row of the audit log: what somebody did, or was not allowed to do. It holds no content. */
export interface AuditRow {
  /** `audit_` and the index, in 12 digits. */
  readonly id: string;
  /** Its place in the chain, from 0. */
  readonly index: number;
  /** RFC 3339 in UTC. */
  readonly at: string;
  /** Who acted. */
  readonly actor: string;
  /** Where; null for what concerns no scope. */
  readonly scope: string | null;
  /** The method of the contract, such as `experience` or `forget`. */
  readonly operation: string;
  /** What was asked for. */
  readonly capability: Capability;
  readonly decision: "allow" | "deny";
  /** The tier that decided. */
  readonly tier: PolicyTier;
  /** Ids, counts and notes that belong to the operation. */
  readonly details: JsonObject;
  /**
   * SHA-256, in hexadecimal, of the hash of the row before, a line feed, and the RFC 8785 form of this
   * row's `actor`, `at`, `capability`, `decision`, `details`, `operation`, `scope` and `tier`. The row
   * before the first one has 64 zeros.
   */
  readonly hash: string;
}
