/**
 * What an actor may do, each by its own name. The names are those of the CortexDB v1 API.
 */
export const capabilities = [
  "scope.read.local",
  "scope.read.holistic",
  "scope.read.descend",
  "scope.read.cross_tenant",
  "scope.write",
  "scope.write.elevated",
  "scope.write.on_behalf_of",
  "scope.write.about_other",
  "scope.create",
  "scope.create.cross_tenant",
  "forget.cascade.derived_only",
  "forget.cascade.redact_events",
  "forget.gdpr",
  "forget.gdpr.cross_workspace",
  "llm.invoke",
  "understanding.read",
  "understanding.synthesize",
  "diagnostics.read",
  "audit.read",
  "audit.read.cross_actor",
  "lifecycle.subscribe",
  "temporal.phrases.read",
  "blob.upload",
  "blob.read",
  "auth.mint",
] as const;

/** A capability, as policies, denials and audit rows name it. */
export type Capability = (typeof capabilities)[number];

/** A capability, or all whose names begin alike: `scope.read.*`, or `*` for every one. */
export type CapabilityPattern = Capability | "*" | `${string}.*`;
