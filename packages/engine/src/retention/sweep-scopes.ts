import type { SweepOptions, SweepResult, SweptScope } from "@keepsake/core";
import { setImmediate as endOfTurn } from "node:timers/promises";
import { leastNeeded, sweeping } from "./grant-layers.ts";
import { addCounts } from "./plan-sweep.ts";
import { type SweepParts, sweepScope } from "./sweep-scope.ts";

/**
 * Sweeps a scope and those below it where an actor may forget anything, one after the other, as they were when the
 * sweep began.
 *
 * @throws `PolicyDeniedError` where the retention of the scope itself may not be applied.
 */
export async function sweepScopes(
  parts: SweepParts,
  scope: string,
  { dryRun = false, onProgress, signal }: Omit<SweepOptions, "timeoutMs">,
): Promise<SweepResult> {
  const nowMs = Date.now();
  await parts.access.require(leastNeeded, scope, sweeping);
  const below = (await parts.storage.listScopes(scope)).filter((path) => path !== scope);
  const paths = [scope, ...(await parts.access.readable(below, leastNeeded))];
  const swept: SweptScope[] = [];
  for (const [index, path] of paths.entries()) {
    signal?.throwIfAborted();
    const isNamed = path === scope;
    const deleted = await sweepScope(parts, { scope: path, isNamed, nowMs, dryRun, signal });
    swept.push(...(isAny(deleted) ? [{ scope: path, deleted }] : []));
    onProgress?.(index + 1, paths.length);
    await endOfTurn();
  }
  return { scopes: swept, deleted: addCounts(swept.map(({ deleted }) => deleted)) };
}

function isAny(deleted: SweptScope["deleted"]): boolean {
  return Object.values(deleted).some((count) => count > 0);
}
