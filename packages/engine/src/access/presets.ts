import type { CapabilityPattern, PolicyPreset } from "@keepsake/core";

/** What a preset says for the whole deployment. */
export interface Preset {
  readonly allow: readonly CapabilityPattern[];
  readonly deny: readonly CapabilityPattern[];
  /** Whether one must be a member of a scope to do anything there. */
  readonly asksMembership: boolean;
  readonly autoProvision: boolean;
}

const crossTenant: readonly CapabilityPattern[] = [
  "scope.read.cross_tenant",
  "scope.create.cross_tenant",
];

const managed: Preset = {
  allow: [
    "scope.read.*",
    "scope.write",
    "scope.write.*",
    "scope.create",
    "forget.cascade.*",
    "understanding.*",
    "lifecycle.subscribe",
    "llm.invoke",
    "audit.read",
    "audit.read.cross_actor",
    "temporal.phrases.read",
    "blob.*",
  ],
  deny: crossTenant,
  asksMembership: true,
  autoProvision: true,
};

/** The policies that come by name, as `PolicyPreset` describes them. */
export const presets: Readonly<Record<PolicyPreset, Preset>> = {
  dev_local: { allow: ["*"], deny: [], asksMembership: false, autoProvision: true },
  on_prem_enterprise: {
    allow: ["*"],
    deny: crossTenant,
    asksMembership: true,
    autoProvision: true,
  },
  cloud_managed: managed,
  cloud_strict: { ...managed, autoProvision: false },
  cloud_shared_saas: {
    ...managed,
    deny: [
      ...crossTenant,
      "scope.write.on_behalf_of",
      "scope.write.about_other",
      "audit.read.cross_actor",
    ],
  },
};
