import type { ForgetSelection } from "../log-storage.ts";
import { forgetConcepts } from "./forget-concepts.ts";
import { forgetDerived } from "./forget-derived.ts";
import type { MemoryState } from "./memory-state.ts";
import { resetDerived } from "./reset-derived.ts";

/** Forgets events of one scope and whatever was derived from them, and gives their ids. */
export function forgetEvents(
  state: MemoryState,
  scope: string,
  selection: ForgetSelection,
): readonly string[] {
  const selected = state
    .living(scope)
    .filter(({ capture }) => selection === "all" || selection.ids.includes(capture.id));
  const ids = selected.map(({ capture }) => capture.id);
  for (const stored of selected) {
    stored.isForgotten = true;
  }
  state.blobs.release(selected.map(({ row }) => row));
  state.withheld.removeEvents(scope, ids);
  if (selection === "all") {
    resetDerived(state, scope, state.lastRow(scope));
    forgetConcepts(state, scope, "all");
  } else {
    forgetConcepts(state, scope, [...ids, ...forgetDerived(state.derivedOf(scope), ids)]);
  }
  return ids;
}
