import type { BlobStorage } from "../../blob-storage.ts";
import type { SqliteParts } from "./parts.ts";

/** Bytes in a database. */
export function createBlobStorage({ connection, tables }: SqliteParts): BlobStorage {
  const { blobs, audit: log } = tables;
  return {
    putBlob: (draft, audit) =>
      connection.write(() => {
        const known = blobs.put(draft);
        log.append(known === null ? [audit] : []);
        return known ?? draft.id;
      }),
    findBlob: (id) => connection.read(() => blobs.find(id)),
    readBlob: (id) => connection.read(() => blobs.data(id)),
    deleteBlob: ({ id, owner, audit }) =>
      connection.write(() => {
        const bytes = blobs.remove(id, owner);
        log.append(bytes === null ? [] : [audit]);
        return bytes;
      }),
    expireBlobs: (beforeMs) => connection.write(() => blobs.expire(beforeMs)),
  };
}
