import type { PendingTurns, ScopeRevision } from "../derivation-storage.ts";
import type { MemoryState } from "./memory-state.ts";
import { readContext, toPendingTurn } from "./read-pending.ts";

/** Turns that nothing was derived from yet, of one scope. */
export function nextPending(
  state: MemoryState,
  limit: number,
  known: ScopeRevision | null,
): PendingTurns | null {
  const scope = longestWaiting(state);
  if (scope === undefined) {
    return null;
  }
  const derived = state.derivedOf(scope);
  const living = state.living(scope);
  const turns = living.filter(({ row }) => row > derived.throughRow).slice(0, limit);
  const lastRow = state.lastRow(scope);
  const isKnown = known?.scope === scope && known.revision === derived.revision;
  return {
    scope,
    revision: derived.revision,
    turns: turns.map(toPendingTurn),
    throughRow: turns.length === limit ? (turns.at(-1)?.row ?? lastRow) : lastRow,
    withheld: turns.flatMap(({ capture }) => state.withheld.fromFacts(scope, capture.id)),
    context: isKnown ? null : readContext(living, derived, turns[0]?.row ?? lastRow),
  };
}

function longestWaiting(state: MemoryState): string | undefined {
  const waiting = state.registry
    .inOrder()
    .filter((scope) => state.lastRow(scope) > state.derivedOf(scope).throughRow);
  const byRow = waiting.toSorted(
    (left, right) => state.derivedOf(left).throughRow - state.derivedOf(right).throughRow,
  );
  return byRow[0];
}
