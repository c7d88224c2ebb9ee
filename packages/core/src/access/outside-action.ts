import type { AuditRow } from "../auditing/audit-row.ts";
import type { JsonObject } from "../json.ts";
import type { Memory } from "../memory.ts";
import type { RecordStore } from "../record-store.ts";
import type { WebhookStore } from "../subscriptions/webhook-store.ts";
import type { Capability, CapabilityPattern } from "./capability.ts";
import type { CapabilityDecision } from "./identity.ts";
import type { PolicyPreset } from "./policy.ts";

/** Something that a server does for somebody beside the memory, such as minting a token. */
export interface OutsideAction {
  /** Its name in the audit log, such as `mintToken`. */
  readonly operation: string;
  readonly capability: Capability;
  /** Where; null for what concerns no scope. */
  readonly scope: string | null;
  /** Ids and counts for the audit log; nothing secret. */
  readonly details?: JsonObject | undefined;
}

/** A capability that was given, and the tier that gave it. */
export type GrantedCapability = Omit<CapabilityDecision, "reason">;

/** What everybody may do at most, and must not. */
export interface DeploymentPolicy {
  readonly preset: PolicyPreset;
  readonly allow: readonly CapabilityPattern[];
  readonly deny: readonly CapabilityPattern[];
  /** The types of segments that scopes may have; null for any. */
  readonly allowedScopeTypes: readonly string[] | null;
  readonly autoProvision: boolean;
}

/** What a memory in this process offers to whoever serves it, beside the contract. */
export interface Servable {
  readonly records: RecordStore;
  readonly webhooks: WebhookStore;
  readonly deployment: DeploymentPolicy;

  /**
   * Asks whether a handle of this memory may do something, and tells the audit log that it does.
   *
   * @throws `PolicyDeniedError` where it may not, which the audit log then tells.
   */
  authorise(handle: Memory, action: OutsideAction): Promise<AuditRow>;

  /**
   * The same handle, which tells each capability that it is given for what it is asked to do. One that is
   * none of this memory, such as one that wraps it, is given back as it is.
   */
  watch(handle: Memory, onGrant: (granted: GrantedCapability) => void): Memory;

  /** Tells the audit log that a handle may not do something. @throws `PolicyDeniedError`, always. */
  refuse(handle: Memory, action: OutsideAction, reason: string): Promise<never>;
}
