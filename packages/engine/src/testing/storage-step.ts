import type { Capture } from "../storage/log-storage.ts";
import type { Storage } from "../storage/storage.ts";

/** One operation, and what it gives that two storages must agree on. */
export interface StorageStep {
  readonly name: string;
  /** What it writes. */
  readonly captures: readonly Capture[];
  /** `ids` are of all that the program ever tried to write. */
  readonly run: (storage: Storage, ids: readonly string[]) => Promise<unknown>;
}

/** One of the ids tried so far, or the id of nothing. */
export function pickId(ids: readonly string[], at: number): string {
  return ids[at % (ids.length + 1)] ?? "evt_none";
}
