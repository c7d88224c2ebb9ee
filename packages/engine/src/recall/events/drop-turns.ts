import type { RecallDrop } from "@keepsake/core";
import type { Storage } from "../../storage/storage.ts";
import { mostDropsTold, type LayerTrace } from "../recall-trace.ts";

/** Turns that were found and are left out. */
export interface DroppedTurns {
  readonly reason: RecallDrop["reason"];
  readonly rows: readonly number[];
}

/** Notes which turns were left out, where that is asked for: their ids must be read for it. */
export async function dropTurns(
  storage: Storage,
  trace: LayerTrace,
  { reason, rows }: DroppedTurns,
): Promise<void> {
  if (trace.isFull) {
    const events = await storage.readEvents(rows.slice(0, mostDropsTold));
    const ids = events.flatMap((event) => event?.id ?? []);
    trace.drop(reason, ids);
  }
}
