import type { JsonObject } from "./json.ts";

/** Something that a server keeps beside what is remembered, such as that a token was taken back. */
export interface KeptRecord {
  /** What it is, such as `revoked_token`; records of other kinds may have the same key. */
  readonly kind: string;
  /** Its name among those of its kind. */
  readonly key: string;
  readonly value: JsonObject;
  /** RFC 3339 in UTC, from when on it is not there any more; null for never. */
  readonly expiresAt: string | null;
}

/** Which records of a kind to list. */
export interface RecordListing {
  /** Only those whose keys come after this one. */
  readonly after?: string | undefined;
  /** @default 50 */
  readonly limit?: number | undefined;
}

/**
 * Keeps records for a server, and for as long as the memory itself. Forgetting and erasing do not look
 * here: what was experienced does not belong in it.
 */
export interface RecordStore {
  /** Keeps a record durably, in place of the one of its kind and key. */
  put(record: KeptRecord): Promise<void>;

  /** The record with this key; null where there is none, or it has expired. */
  find(kind: string, key: string): Promise<KeptRecord | null>;

  /** Records of a kind by their keys, in the order of their code units. */
  list(kind: string, listing?: RecordListing): Promise<readonly KeptRecord[]>;

  /** Removes a record, and says whether there was one that had not expired. */
  remove(kind: string, key: string): Promise<boolean>;
}
