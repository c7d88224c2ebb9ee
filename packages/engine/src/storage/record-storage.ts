import type { KeptRecord } from "@keepsake/core";

/** A stretch of the records of a kind. */
export interface RecordQuery {
  readonly kind: string;
  /** Only those whose keys come after this one; null for all. */
  readonly after: string | null;
  readonly limit: number;
  /** RFC 3339 in UTC; those that have expired by then are left out. */
  readonly now: string;
}

/** What a server keeps beside what is remembered. Times are as `formatTimestamp` writes them. */
export interface RecordStorage {
  /** Keeps a record in place of the one of its kind and key, and takes those away that have expired. */
  putRecord(record: KeptRecord, now: string): Promise<void>;

  /** Null where there is none, or it has expired. */
  findRecord(kind: string, key: string, now: string): Promise<KeptRecord | null>;

  /** By key. */
  listRecords(query: RecordQuery): Promise<readonly KeptRecord[]>;

  /** Removes a record, and says whether there was one that had not expired. */
  removeRecord(kind: string, key: string, now: string): Promise<boolean>;
}
