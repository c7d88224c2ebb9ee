import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import type { CaptureBatch } from "../storage/log-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { withMethods } from "../storage/with-methods.ts";

/** A real storage in memory whose writes can be looked at, held up and made to fail. */
export interface RecordingStorage {
  readonly storage: Storage;
  /** The writes so far: for a transaction the texts of each of its batches, or "forget". */
  readonly writes: ((readonly string[])[] | "forget")[];
  /** Awaited before each write; reject it, and the write fails. */
  beforeWrite: () => Promise<void>;
}

/** Opens a storage that records its writes. */
export async function openRecordingStorage(): Promise<RecordingStorage> {
  const storage = await openSqliteStorage(":memory:");
  const recording: RecordingStorage = {
    writes: [],
    beforeWrite: () => Promise.resolve(),
    storage: withMethods(storage, {
      commitEvents: async (batches) => {
        recording.writes.push(batches.map(textsOf));
        await recording.beforeWrite();
        return await storage.commitEvents(batches);
      },
      forget: async (order) => {
        recording.writes.push("forget");
        await recording.beforeWrite();
        return await storage.forget(order);
      },
    }),
  };
  return recording;
}

function textsOf({ captures }: CaptureBatch): readonly string[] {
  return captures.map(({ indexText }) => indexText);
}
