import type { CapabilityPattern, MemberRole } from "@keepsake/core";

const reader: readonly CapabilityPattern[] = [
  "scope.read.*",
  "understanding.read",
  "audit.read",
  "lifecycle.subscribe",
  "temporal.phrases.read",
  "llm.invoke",
  "blob.read",
];

/** What a member may do. */
export const roleCapabilities: Readonly<Record<MemberRole, readonly CapabilityPattern[]>> = {
  reader,
  writer: [
    ...reader,
    "scope.write",
    "scope.write.on_behalf_of",
    "scope.write.about_other",
    "understanding.synthesize",
    "forget.cascade.derived_only",
    "scope.create",
    "diagnostics.read",
    "blob.upload",
  ],
  owner: ["*"],
};
