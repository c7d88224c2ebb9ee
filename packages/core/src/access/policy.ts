import type { CapabilityPattern } from "./capability.ts";

/** The tiers at which a policy decides, the outermost first. */
export const policyTiers = ["deployment", "tenant", "scope", "actor"] as const;

/** A tier of a policy. */
export type PolicyTier = (typeof policyTiers)[number];

/** The policies that come by name. */
export const policyPresets = [
  "dev_local",
  "on_prem_enterprise",
  "cloud_managed",
  "cloud_strict",
  "cloud_shared_saas",
] as const;

/**
 * A policy by name:
 *
 * - `dev_local`: every actor may do everything everywhere;
 * - `on_prem_enterprise`: members of a scope may do what their role allows, and nothing crosses tenants;
 * - `cloud_managed`: the same without erasures, minting tokens and diagnostics;
 * - `cloud_strict`: the same, and scopes must be registered before they are written to;
 * - `cloud_shared_saas`: as `cloud_managed`, and nobody speaks for others, writes about others or reads
 *   what others did.
 */
export type PolicyPreset = (typeof policyPresets)[number];

/** What one tier of a policy says. */
export interface PolicyRules {
  /** Only these are allowed from here on inward; where it is absent, whatever is allowed outside. */
  readonly allow?: readonly CapabilityPattern[] | undefined;
  /** These are denied, whatever an inner tier allows. */
  readonly deny?: readonly CapabilityPattern[] | undefined;
}

/**
 * Who may do what. A capability is asked for tier by tier, the outermost first: a deny is final, and an
 * inner allow can only narrow what an outer one gave.
 */
export interface Policy {
  /** @default "on_prem_enterprise" */
  readonly preset?: PolicyPreset | undefined;
  /** For everybody, beside the preset. */
  readonly deployment?: PolicyRules | undefined;
  /** By tenant: the first segment of a scope, such as `org:acme`. */
  readonly tenants?: Readonly<Record<string, PolicyRules>> | undefined;
  /** By scope, for it and every scope below it. */
  readonly scopes?: Readonly<Record<string, PolicyRules>> | undefined;
  /** By actor, such as `agent:helper`. */
  readonly actors?: Readonly<Record<string, PolicyRules>> | undefined;
  /**
   * The types of segments that scopes may have.
   * @default any
   */
  readonly allowedScopeTypes?: readonly string[] | undefined;
  /**
   * Whether the first write to a scope registers it.
   * @default true; false with `cloud_strict`
   */
  readonly autoProvision?: boolean | undefined;
}
