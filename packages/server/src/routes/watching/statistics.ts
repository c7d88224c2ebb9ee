import { toWire } from "@keepsake/core/wire";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { takeSnapshot } from "../../statistics/take-snapshot.ts";
import { toWireScopeStats } from "../../wire/scope-stats.ts";
import { readingErrors } from "../../routing/scope-errors.ts";

/** Counting what memory holds. */
export const statisticsRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/admin/layers/stats",
    summary: "How much each layer holds: of one scope, or of all that the caller may count.",
    query: { scope: "string" },
    errors: readingErrors,
    handle: (call) => readStats(call),
  },
  {
    method: "GET",
    path: "/v1/admin/usage",
    summary: "How much is stored, in all scopes that the caller may count.",
    stability: "experimental",
    async handle({ memory, caller, signal }) {
      const { scopes, layers } = await takeSnapshot(memory, signal);
      const { count: events, bytes } = layers.events;
      return { body: { snapshotAt: now(), actor: caller.actor, scopes, events, bytes, layers } };
    },
  },
];

/** Names of tenants are the callers' own, and stay as they are. */
async function readStats({ memory, query, signal }: Call): Promise<Reply> {
  const { scope } = query;
  if (scope !== undefined) {
    return { body: toWireScopeStats(await memory.layerStats(scopeOf(scope), { signal })) };
  }
  const { scopes, layers, tenants } = await takeSnapshot(memory, signal);
  const named = Array.from(tenants, ([tenant, lag]) => [tenant, toWire(lag)]);
  const told = { ...Object(toWire({ snapshotAt: now(), scopes, layers })) };
  return Response.json({ ...told, per_tenant: Object.fromEntries(named) });
}

function now(): string {
  return new Date().toISOString();
}
