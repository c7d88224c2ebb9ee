import type { ErasureEvent, ErasureListing } from "../../erasure-storage.ts";
import type { MemoryState } from "../memory-state.ts";
import { isErased, type StoredEvent } from "../stored-event.ts";

/** By row, what is to be deleted, what was deleted, and what had been forgotten before. */
export type ErasureSelection = Map<number, "pending" | "deleted" | "remains">;

/** Adds the events that are wanted and not erased yet to a selection. */
export function addToSelection(
  { log, selections }: MemoryState,
  id: string,
  isWanted: (stored: StoredEvent) => boolean,
): void {
  const selection: ErasureSelection = selections.get(id) ?? new Map();
  for (const stored of log) {
    if (isWanted(stored) && !isErased(stored) && !selection.has(stored.row)) {
      selection.set(stored.row, "pending");
    }
  }
  selections.set(id, selection);
}

/** Events of a selection in order of arrival; those to be deleted without the forgotten ones. */
export function listSelection(
  { log, selections }: MemoryState,
  id: string,
  { of, afterRow, limit }: ErasureListing,
): readonly ErasureEvent[] {
  const selection = selections.get(id);
  return log
    .filter(({ row }) => row > afterRow && selection?.get(row) === of)
    .filter(({ isForgotten }) => of === "deleted" || !isForgotten)
    .map(({ row, capture }) => ({ row, id: capture.id }))
    .slice(0, limit);
}
