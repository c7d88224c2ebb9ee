import type { AuditDraft } from "../audit/audit-draft.ts";

/** Who uploaded bytes: an actor, and the tenant that it acted for. */
export interface BlobOwner {
  readonly actor: string;
  readonly tenant: string | null;
}

/** Bytes about to be stored. */
export interface BlobDraft {
  readonly id: string;
  readonly owner: BlobOwner;
  readonly contentType: string;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly uploadedAtMs: number;
  readonly data: Uint8Array;
}

/** What is known of bytes that are stored. */
export interface BlobRecord {
  readonly id: string;
  readonly owner: BlobOwner;
  readonly contentType: string;
  /** Where events are that refer to it and were not forgotten, by path. */
  readonly scopes: readonly string[];
}

/** Which bytes to delete. */
interface BlobDeletion {
  readonly id: string;
  /** Only where they are of this one; null for anybody's. */
  readonly owner: BlobOwner | null;
  readonly audit: AuditDraft;
}

/** Bytes that events refer to. They go with the last such event, in the transaction that forgets it. */
export interface BlobStorage {
  /**
   * Stores bytes with their row of the audit log, unless the owner has the same of that type already:
   * then they count as uploaded now. Gives the id that they are under.
   */
  putBlob(draft: BlobDraft, audit: AuditDraft): Promise<string>;

  findBlob(id: string): Promise<BlobRecord | null>;

  /** The bytes themselves; null where there are none. */
  readBlob(id: string): Promise<Uint8Array | null>;

  /** Deletes bytes and says how many; null where there are none such. */
  deleteBlob(deletion: BlobDeletion): Promise<number | null>;

  /** Deletes those uploaded before a time, in milliseconds, that no event refers to; says how many went. */
  expireBlobs(beforeMs: number): Promise<number>;
}
