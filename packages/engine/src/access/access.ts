import type {
  Caller,
  Capability,
  EffectivePolicy,
  JsonObject,
  Narrowing,
  PolicyTier,
} from "@keepsake/core";
import type { AuditDraft } from "../audit/audit-draft.ts";
import type { Founding } from "../storage/log-storage.ts";

/** What one actor may do. */
export interface Access {
  readonly actor: string;
  readonly caller: Caller;
  /** What it may do at most beside the policy; all of them hold. */
  readonly narrowing: readonly Narrowing[];

  /**
   * Asks for a capability in a scope, on behalf of a method of the contract; with null for what
   * concerns no scope. Rejects with a `PolicyDeniedError` where it is denied, which the audit log then
   * tells. Where nothing must be read to decide, the grant is given at once, so that calls stay in
   * their order.
   */
  require(capability: Capability, scope: string | null, operation: string): Grant | Promise<Grant>;

  /**
   * As `require`, for what may bring a scope about. Where nobody governs the scope and there never was
   * anything in it or below it, it becomes the actor's.
   */
  requireFounding(wanted: FoundingRequest): FoundingGrant | Promise<FoundingGrant>;

  /** Refuses something as `require` does. */
  deny(refusal: Refusal): Promise<never>;

  /** Whether a capability is allowed; it is neither denied nor told. */
  allows(capability: Capability, scope: string | null): Promise<boolean>;

  /**
   * Those of some scopes that the actor may read, in their order; or do something else in, which
   * `capability` names.
   */
  readable(scopes: readonly string[], capability?: Capability): Promise<readonly string[]>;

  /** Decides every capability in a scope, for this actor or another one. */
  explain(scope: string, actor: string): Promise<EffectivePolicy>;

  /**
   * Access of an actor under the policy; of this one with less to do where it is bound already.
   *
   * @throws `PolicyDeniedError` where it is bound already, and another actor is named.
   */
  bind(actor: string, narrowing: Narrowing): Access;
}

/** A capability that was given. */
export interface Grant {
  readonly actor: string;
  readonly scope: string | null;
  readonly operation: string;
  readonly capability: Capability;
  /** The tier that decided. */
  readonly tier: PolicyTier;
}

/** What may bring a scope about. */
export interface FoundingRequest {
  readonly scope: string;
  readonly operation: string;
  /** What the grant is of. */
  readonly capability: "scope.write" | "scope.create" | "understanding.synthesize";
  /** What else an actor needs for it. */
  readonly also?: ((actor: string) => readonly Capability[]) | undefined;
}

/** A capability that was given, and whose the scope becomes with it. */
export interface FoundingGrant extends Grant {
  readonly founding?: Founding | undefined;
}

/** Something that is not allowed. */
export interface Refusal extends Grant {
  readonly reason: string;
}

/** Does `work` as soon as it is granted: at once where it is already. */
export async function whenGranted<Given extends Grant, T>(
  decision: Given | Promise<Given>,
  work: (grant: Given) => Promise<T>,
): Promise<T> {
  return await work(decision instanceof Promise ? await decision : decision);
}

/** The row of the audit log that tells what a grant was used for. */
export function toAuditDraft(grant: Grant, details: JsonObject = {}): AuditDraft {
  const { actor, scope, operation, capability, tier } = grant;
  return { actor, scope, operation, capability, tier, decision: "allow", details };
}
