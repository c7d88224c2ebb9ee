import type { Capability, Memory, ScopeStats } from "@keepsake/core";

const wanted: Capability = "diagnostics.read";

/** How much each scope holds of those that a caller may count, by path. */
export async function* readScopeStats(
  memory: Memory,
  signal: AbortSignal,
): AsyncGenerator<ScopeStats> {
  for await (const { path } of await memory.listScopes({ limit: 500 }, { signal })) {
    const { allowed } = await memory.effectivePolicy(path, {}, { signal });
    if (allowed.some(({ capability }) => capability === wanted)) {
      yield await memory.layerStats(path, { signal });
    }
  }
}
