import type { Narrowing } from "@keepsake/core";
import type { RegistryReading } from "../storage/scope-registry-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { scopeChain } from "../scope-path.ts";
import type { SettledPolicy } from "./settle-policy.ts";
import type { Situation } from "./verdict.ts";

/** Who asks, and by which policy it is decided. */
export interface BoundActor {
  readonly actor: string;
  readonly storage: Storage;
  readonly policy: SettledPolicy;
  /** All of them hold. */
  readonly narrowing: readonly Narrowing[];
}

/** A situation, and the reading of the registry that it comes from. */
export interface ReadSituation {
  readonly situation: Situation;
  readonly registry: RegistryReading;
}

/** Reads how it stands with a scope, from the storage, since other processes may change it. */
export async function readSituation(
  bound: BoundActor,
  scope: string | null,
): Promise<ReadSituation> {
  const registry = await bound.storage.readRegistry(scope === null ? [] : scopeChain(scope));
  return { registry, situation: toSituation(bound, scope, registry) };
}

/** As `readSituation`, for several scopes at once. */
export async function readSituations(
  bound: BoundActor,
  scopes: readonly string[],
): Promise<ReadonlyMap<string, Situation>> {
  const paths = new Set(scopes.flatMap(scopeChain));
  const registry = await bound.storage.readRegistry([...paths]);
  return new Map(scopes.map((scope) => [scope, toSituation(bound, scope, registry)]));
}

function toSituation(
  { actor, policy, narrowing }: BoundActor,
  scope: string | null,
  { scopes }: RegistryReading,
): Situation {
  return {
    actor,
    scope,
    policy,
    narrowing,
    memberships: new Map(Array.from(scopes, ([path, { members }]) => [path, members])),
    isRegistered: scope !== null && scopes.get(scope)?.isRegistered === true,
  };
}
