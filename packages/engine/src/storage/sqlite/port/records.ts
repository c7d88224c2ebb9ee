import type { RecordStorage } from "../../record-storage.ts";
import type { SqliteParts } from "./parts.ts";

/** What a server keeps, in a database. */
export function createRecordStorage({
  connection,
  tables: { records },
}: SqliteParts): RecordStorage {
  return {
    putRecord: (record, now) =>
      connection.write(() => {
        records.removeExpired(now);
        records.put(record);
      }),
    findRecord: (kind, key, now) => connection.read(() => records.find(kind, key, now)),
    listRecords: (query) => connection.read(() => records.list(query)),
    removeRecord: (kind, key, now) => connection.write(() => records.remove(kind, key, now)),
  };
}
