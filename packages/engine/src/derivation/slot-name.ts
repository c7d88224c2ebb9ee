import type { SlotKey } from "../storage/derivation-storage.ts";

/** Tells a slot from all others of its scope. */
export function slotName({ subjectId, predicate }: SlotKey): string {
  return `${predicate} ${subjectId}`;
}
