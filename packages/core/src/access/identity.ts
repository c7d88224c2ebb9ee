import type { CallOptions } from "../call-options.ts";
import type { Memory } from "../memory.ts";
import type { Capability, CapabilityPattern } from "./capability.ts";
import type { PolicyPreset, PolicyTier } from "./policy.ts";

/** Who a handle acts as. */
export interface Caller {
  /** Such as `user:ana`, `agent:helper`, `service:import` or `system:cron`. */
  readonly actor: string;
  /** The tenant it is confined to, such as `org:acme`; null where it is to none. */
  readonly tenant: string | null;
  /** The policy in force by name; null for the local actor of a memory in process, who may do everything. */
  readonly preset: PolicyPreset | null;
}

/** Capabilities that hold within one scope alone. */
export interface Confinement {
  readonly capability: CapabilityPattern;
  /** The scope, with those below it. */
  readonly scope: string;
}

/** What a handle may do at most, beside its policy. */
export interface Narrowing {
  /** @default all that the policy allows */
  readonly capabilities?: readonly CapabilityPattern[] | undefined;
  /** Scopes it may touch, each with those below it. @default all */
  readonly scopes?: readonly string[] | undefined;
  /**
   * Capabilities that hold in some scopes alone: one that any of these names holds within the scopes
   * they name it for, and nowhere else.
   * @default none
   */
  readonly confinements?: readonly Confinement[] | undefined;
  /** The tenant it belongs to: the first segment of the scopes it may touch, such as `org:acme`. */
  readonly tenant?: string | undefined;
}

/** A decision on one capability. */
export interface CapabilityDecision {
  readonly capability: Capability;
  readonly tier: PolicyTier;
  /** In words, such as "ana is a reader of org:acme". */
  readonly reason: string;
}

/** What an actor may and may not do in a scope. */
export interface EffectivePolicy {
  readonly actor: string;
  readonly scope: string;
  readonly allowed: readonly CapabilityDecision[];
  readonly denied: readonly CapabilityDecision[];
}

/** Who acts, and what that one may do. */
export interface Identity {
  /** Who this handle acts as. */
  whoami(options?: CallOptions): Promise<Caller>;

  /**
   * Decides every capability for an actor in a scope, this handle's own unless another is named, and
   * says which tier decided.
   *
   * @throws `PolicyDeniedError` for another actor without `diagnostics.read` in the scope.
   */
  effectivePolicy(
    scope: string,
    request?: { readonly actor?: string | undefined },
    options?: CallOptions,
  ): Promise<EffectivePolicy>;

  /**
   * The same memory for another actor, or for this one with less to do. Where no policy was given, it
   * is bound by `on_prem_enterprise`. Closing it leaves the memory open. An id is the same actor in every
   * tenant: `user:ana` owns `org:acme/user:ana` and `org:other/user:ana` alike, so where tenants share a
   * memory name the `tenant` as well.
   *
   * @throws `ValidationError` on `actor` where it is not `user:`, `agent:`, `service:` or `system:` and
   * an id; `PolicyDeniedError` where a handle that was made this way names another actor.
   */
  as(actor: string, narrowing?: Narrowing): Memory;
}
