import type { BlobStorage } from "../../blob-storage.ts";
import type { MemoryState } from "../memory-state.ts";

/** Bytes as a list. */
export function createBlobStorage(state: MemoryState): BlobStorage {
  const { blobs, log } = state;
  return {
    putBlob: (draft, audit) =>
      state.run(() => {
        const known = blobs.put(draft);
        state.audit.append(known === null ? [audit] : []);
        return known ?? draft.id;
      }),
    findBlob: (id) =>
      state.run(() => {
        const found = blobs.find(id);
        if (found === null) {
          return null;
        }
        const rows = blobs.referring(id);
        const events = log.filter(({ row }) => rows.includes(row));
        const scopes = Array.from(new Set(events.map(({ scope }) => scope)));
        const { owner, contentType } = found;
        return { id, owner, contentType, scopes: scopes.toSorted() };
      }),
    readBlob: (id) => state.run(() => blobs.find(id)?.data.slice() ?? null),
    deleteBlob: ({ id, owner, audit }) =>
      state.run(() => {
        const bytes = blobs.remove(id, owner);
        state.audit.append(bytes === null ? [] : [audit]);
        return bytes;
      }),
    expireBlobs: (beforeMs) => state.run(() => blobs.expire(beforeMs)),
  };
}
