import type { Capability, CapabilityPattern } from "@keepsake/core";

/** Whether a capability is among those that some patterns name. */
export function isNamed(capability: Capability, patterns: readonly CapabilityPattern[]): boolean {
  return patterns.some((pattern) => matches(capability, pattern));
}

function matches(capability: Capability, pattern: CapabilityPattern): boolean {
  return (
    pattern === "*" ||
    pattern === capability ||
    (pattern.endsWith(".*") && capability.startsWith(pattern.slice(0, -1)))
  );
}
