import { inRecordedTime } from "../layers/facts/history/in-recorded-time.ts";
import { SlotHistory } from "../layers/facts/history/slot-history.ts";
import type { Slot } from "../storage/derivation-storage.ts";
import type { LoopTurns } from "./loop-turns.ts";

/** The history of a slot by all its claims. */
export async function replaySlot(
  scope: string,
  { subjectId, predicate, claims }: Slot,
  loop: LoopTurns,
): Promise<SlotHistory> {
  const history = new SlotHistory({ scope, subjectId, predicate });
  for (const arrived of inRecordedTime(claims)) {
    history.receive(arrived);
    await loop.breathe();
  }
  return history;
}
