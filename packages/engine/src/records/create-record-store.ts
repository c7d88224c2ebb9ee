import { formatTimestamp, type RecordStore } from "@keepsake/core";
import type { RecordStorage } from "../storage/record-storage.ts";

const defaultLimit = 50;

/** What a server keeps, by the clock of this process. */
export function createRecordStore(storage: RecordStorage): RecordStore {
  return {
    put: (record) => storage.putRecord(record, now()),
    find: (kind, key) => storage.findRecord(kind, key, now()),
    list: (kind, { after = null, limit = defaultLimit } = {}) =>
      storage.listRecords({ kind, after, limit, now: now() }),
    remove: (kind, key) => storage.removeRecord(kind, key, now()),
  };
}

function now(): string {
  return formatTimestamp(Date.now());
}
