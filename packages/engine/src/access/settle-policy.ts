import type { Policy, PolicyPreset, PolicyRules } from "@keepsake/core";
import { type Preset, presets } from "./presets.ts";

/** A policy with everything filled in. */
export interface SettledPolicy extends Omit<Policy, "deployment" | "autoProvision"> {
  readonly preset: PolicyPreset;
  /** What the preset says, then what the policy says beside it. */
  readonly deployment: readonly PolicyRules[];
  readonly asksMembership: boolean;
  readonly autoProvision: boolean;
}

/** Fills in what a policy leaves to its preset. */
export function settlePolicy(policy: Policy = {}): SettledPolicy {
  const { preset: name = "on_prem_enterprise", deployment = {}, ...rest } = policy;
  const preset: Preset = presets[name];
  return {
    ...rest,
    preset: name,
    deployment: [{ allow: preset.allow, deny: preset.deny }, deployment],
    asksMembership: preset.asksMembership,
    autoProvision: policy.autoProvision ?? preset.autoProvision,
  };
}
