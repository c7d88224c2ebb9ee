import type { ForgetSelection } from "../log-storage.ts";
import { forgetConcepts } from "./forget-concepts.ts";
import { forgetDerived } from "./forget-derived.ts";
import type { MemoryState } from "./memory-state.ts";
import { leftToEvents } from "../../outbox/left-to-events.ts";
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
  leaveToEvents(state, ids);
  const rows = selected.map(({ row }) => row);
  state.blobs.release(rows);
  state.vectors.remove(({ row }) => rows.includes(row));
  state.withheld.removeEvents(scope, ids);
  if (selection === "all") {
    resetDerived(state, scope, state.lastRow(scope));
    forgetConcepts(state, scope, "all");
  } else {
    forgetConcepts(state, scope, [...ids, ...forgetDerived(state.derivedOf(scope), ids)]);
  }
  return ids;
}

/** What was told of their facts is about the events from now on, with which it is erased. */
function leaveToEvents(state: MemoryState, eventIds: readonly string[]): void {
  const facts = state.allFacts().map(({ fact }) => fact);
  for (const { records, eventId } of leftToEvents(eventIds, facts)) {
    state.outbox.moveRecords(records, eventId);
  }
}
