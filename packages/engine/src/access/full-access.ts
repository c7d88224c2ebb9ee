import { capabilities, type Capability, type EffectivePolicy, type Policy } from "@keepsake/core";
import type { Storage } from "../storage/storage.ts";
import type { Access, Grant } from "./access.ts";
import { BoundAccess } from "./bound-access.ts";
import { refuse } from "./refuse.ts";
import { settlePolicy } from "./settle-policy.ts";

/** Whose access it is, and what binds everybody else. */
export interface FullAccessOptions {
  readonly actor: string;
  readonly storage: Storage;
  readonly policy?: Policy | undefined;
}

/** Access of whoever holds the memory: everything. */
export function createFullAccess({ actor, storage, policy }: FullAccessOptions): Access {
  const settled = settlePolicy(policy);
  const bound = (other: string): BoundAccess =>
    new BoundAccess({ actor: other, storage, policy: settled, narrowing: [] });
  return {
    actor,
    caller: { actor, tenant: null, preset: null },
    narrowing: [],
    require: (capability: Capability, scope: string | null, operation: string): Grant => ({
      actor,
      scope,
      operation,
      capability,
      tier: "deployment",
    }),
    requireFounding: ({ capability, scope, operation }) => ({
      actor,
      scope,
      operation,
      capability,
      tier: "deployment",
    }),
    deny: (refusal) => refuse(storage, refusal),
    allows: async () => true,
    readable: async (scopes) => scopes,
    explain: (scope, other) =>
      other === actor ? explainAll(storage, { actor, scope }) : bound(other).explain(scope, other),
    bind: (other, narrowing) =>
      new BoundAccess({ actor: other, storage, policy: settled, narrowing: [narrowing] }),
  };
}

async function explainAll(
  storage: Storage,
  { actor, scope }: Pick<EffectivePolicy, "actor" | "scope">,
): Promise<EffectivePolicy> {
  await storage.readRegistry([]);
  const reason = `${actor} holds the memory`;
  const allowed = capabilities.map(
    (capability) => ({ capability, tier: "deployment", reason }) as const,
  );
  return { actor, scope, allowed, denied: [] };
}
