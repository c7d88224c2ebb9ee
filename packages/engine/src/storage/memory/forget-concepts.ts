import type { MemoryState } from "./memory-state.ts";

/** Takes away the concepts of a scope that rest on some events or facts, or all. */
export function forgetConcepts(
  state: MemoryState,
  scope: string,
  ids: readonly string[] | "all",
): void {
  state.concepts = state.concepts.filter(
    (concept) =>
      concept.scope !== scope ||
      (ids !== "all" && !concept.supports.some((id) => ids.includes(id))),
  );
}
