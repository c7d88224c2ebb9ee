import type { KeptRecord } from "@keepsake/core";
import type { RecordStorage } from "../../record-storage.ts";
import type { MemoryState } from "../memory-state.ts";

/** What a server keeps, as maps. */
export function createRecordStorage(state: MemoryState): RecordStorage {
  const ofKind = (kind: string): ReadonlyMap<string, KeptRecord> =>
    state.records.get(kind) ?? new Map();
  const find = (kind: string, key: string, now: string): KeptRecord | null => {
    const found = ofKind(kind).get(key);
    return found !== undefined && isThere(found, now) ? found : null;
  };
  return {
    putRecord: (record, now) =>
      state.run(() => {
        for (const [kind, kept] of state.records) {
          state.records.set(kind, new Map([...kept].filter(([, other]) => isThere(other, now))));
        }
        state.records.set(record.kind, new Map(ofKind(record.kind)).set(record.key, record));
      }),
    findRecord: (kind, key, now) => state.run(() => find(kind, key, now)),
    listRecords: ({ kind, after, limit, now }) =>
      state.run(() =>
        Array.from(ofKind(kind).values())
          .filter((record) => isThere(record, now) && (after === null || record.key > after))
          .toSorted((left, right) => (left.key < right.key ? -1 : 1))
          .slice(0, limit),
      ),
    removeRecord: (kind, key, now) =>
      state.run(() => {
        const found = find(kind, key, now);
        return found !== null && state.records.get(kind)?.delete(key) === true;
      }),
  };
}

function isThere({ expiresAt }: KeptRecord, now: string): boolean {
  return expiresAt === null || expiresAt > now;
}
