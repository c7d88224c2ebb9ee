import type { Repairs } from "../derivation-storage.ts";
import { needsRepair } from "./derived-scope.ts";
import type { MemoryState } from "./memory-state.ts";
import { readContext, toPendingTurn } from "./read-pending.ts";

/** What forgetting left to mend in one scope. */
export function nextRepairs(state: MemoryState): Repairs | null {
  const scope = state.registry.inOrder().find((path) => needsRepair(state.derivedOf(path)));
  if (scope === undefined) {
    return null;
  }
  const derived = state.derivedOf(scope);
  const { revision, slotsToMend: slots, eventsToMend } = derived;
  const living = state.living(scope);
  const toRead = slots.length > 0 ? [] : eventsToMend;
  const stored = living.find(({ capture }) => toRead.includes(capture.id));
  if (stored === undefined) {
    return { scope, revision, slots, turn: null, withheld: [] };
  }
  return {
    scope,
    revision,
    slots,
    turn: { ...toPendingTurn(stored), context: readContext(living, derived, stored.row) },
    withheld: state.withheld.fromFacts(scope, stored.capture.id),
  };
}
