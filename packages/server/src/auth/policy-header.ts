import {
  type GrantedCapability,
  type Memory,
  PolicyDeniedError,
  type Servable,
} from "@keepsake/core";

type HeaderFields = Readonly<Record<string, string>>;

const name = "x-cortex-policy";

/** A memory, and the header that tells what was given first for what it was asked. */
export interface WatchedMemory {
  readonly memory: Memory;
  headers(): HeaderFields;
}

/** Follows what a caller is given; nothing where the memory does not tell. */
export function watchGrants(
  memory: Memory,
  { watch }: Partial<Pick<Servable, "watch">>,
): WatchedMemory {
  const granted: GrantedCapability[] = [];
  const watched = watch?.(memory, (capability) => granted.push(capability));
  return {
    memory: watched ?? memory,
    headers: () => Object.fromEntries(granted.slice(0, 1).map((first) => toField("allow", first))),
  };
}

/** The header that tells which tier denied what. */
export function denialHeader(error: unknown): HeaderFields {
  if (!PolicyDeniedError.isInstance(error)) {
    return {};
  }
  const { tier = "unknown", capability = "unknown" } = error;
  return Object.fromEntries([toField("deny", { tier, capability })]);
}

function toField(
  decision: "allow" | "deny",
  { tier, capability }: { readonly tier: string; readonly capability: string },
): readonly [string, string] {
  return [name, `tier=${tier}; decision=${decision}; capability=${capability}`];
}
