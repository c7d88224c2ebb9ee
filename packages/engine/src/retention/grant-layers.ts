import { type Capability, layers, type Layer, type ScopeSettings } from "@keepsake/core";
import type { Access, Grant } from "../access/access.ts";

/** Whether a scope was named, or lies below one that was. */
export interface SweptPlace {
  readonly scope: string;
  readonly isNamed: boolean;
}

/** What sweeping is called in the audit log. */
export const sweeping = "applyRetention";

/** What it takes to sweep a scope at all, whatever its retention. */
export const leastNeeded: Capability = "forget.cascade.derived_only";

/**
 * The layers whose retention an actor may apply in a scope, each with its grant. In a scope that was
 * named, what is not allowed is denied; below it, it is left out. What is asked for first is the same
 * whatever the retention, so that a denial does not tell of it.
 *
 * @throws `PolicyDeniedError` where the scope was named.
 */
export async function grantLayers(
  access: Access,
  { scope, isNamed }: SweptPlace,
  { retention = {} }: Pick<ScopeSettings, "retention">,
): Promise<ReadonlyMap<Layer, Grant>> {
  const wanted = layers.filter((layer) => retention[layer] !== undefined);
  const needed = new Set<Capability>([
    ...(isNamed ? [leastNeeded] : []),
    ...wanted.map(capabilityOf),
  ]);
  const grants = new Map<Capability, Grant>();
  for (const capability of needed) {
    if (isNamed || (await access.allows(capability, scope))) {
      grants.set(capability, await access.require(capability, scope, sweeping));
    }
  }
  return new Map(
    wanted.flatMap((layer) => {
      const grant = grants.get(capabilityOf(layer));
      return grant === undefined ? [] : [[layer, grant] as const];
    }),
  );
}

function capabilityOf(layer: Layer): Capability {
  return layer === "events" ? "forget.cascade.redact_events" : leastNeeded;
}
