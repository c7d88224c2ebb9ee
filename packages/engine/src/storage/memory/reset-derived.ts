import { createDerivedScope } from "./derived-scope.ts";
import type { MemoryState } from "./memory-state.ts";

/** Takes away what was derived in a scope, which counts as derived up to a row. */
export function resetDerived(state: MemoryState, scope: string, throughRow: number): void {
  const { revision } = state.derivedOf(scope);
  state.derived.set(scope, { ...createDerivedScope(), throughRow, revision: revision + 1 });
}
