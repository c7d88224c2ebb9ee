import type { Concept } from "@keepsake/core";
import type { MemoryState } from "./memory-state.ts";

/** Concepts of some scopes, all versions, by name and version. */
export function listConcepts(
  { concepts }: MemoryState,
  scopes: readonly string[],
): readonly Concept[] {
  return scopes.flatMap((scope) =>
    concepts.filter((concept) => concept.scope === scope).toSorted(byIdAndVersion),
  );
}

function byIdAndVersion(left: Concept, right: Concept): number {
  return left.id === right.id ? left.version - right.version : left.id < right.id ? -1 : 1;
}
