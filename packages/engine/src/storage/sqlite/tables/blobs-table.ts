import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { BlobDraft, BlobOwner, BlobRecord } from "../../blob-storage.ts";

/** Bytes, and which events refer to them. */
export class BlobsTable {
  readonly #insert: StatementSync;
  readonly #renew: StatementSync;
  readonly #find: StatementSync;
  readonly #number: StatementSync;
  readonly #scopes: StatementSync;
  readonly #data: StatementSync;
  readonly #refer: StatementSync;
  readonly #referredBy: StatementSync;
  readonly #removeReferences: StatementSync;
  readonly #removeUnreferred: StatementSync;
  readonly #removeReferencesTo: StatementSync;
  readonly #remove: StatementSync;
  readonly #expire: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare(
      `INSERT INTO blobs (id, actor, tenant, content_type, sha256, uploaded_at, data)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#renew = database.prepare(
      `UPDATE blobs SET uploaded_at = max(uploaded_at, ?)
       WHERE sha256 = ? AND content_type = ? AND actor = ? AND tenant = ? RETURNING id`,
    );
    this.#find = database.prepare(
      `SELECT number, actor, tenant, content_type, length(data) AS size FROM blobs WHERE id = ?`,
    );
    this.#number = database.prepare("SELECT number FROM blobs WHERE id = ?");
    this.#scopes = database.prepare(
      `SELECT DISTINCT path FROM blob_references JOIN events ON events.row = event_row
       JOIN scopes ON scopes.number = events.scope WHERE blob = ? ORDER BY path`,
    );
    this.#data = database.prepare("SELECT data FROM blobs WHERE id = ?");
    this.#refer = database.prepare("INSERT INTO blob_references (event_row, blob) VALUES (?, ?)");
    this.#referredBy = database.prepare(
      "SELECT DISTINCT blob FROM blob_references WHERE event_row IN (SELECT value FROM json_each(?))",
    );
    this.#removeReferences = database.prepare(
      "DELETE FROM blob_references WHERE event_row IN (SELECT value FROM json_each(?))",
    );
    this.#removeUnreferred = database.prepare(
      `DELETE FROM blobs WHERE number IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM blob_references WHERE blob = number)`,
    );
    this.#removeReferencesTo = database.prepare("DELETE FROM blob_references WHERE blob = ?");
    this.#remove = database.prepare("DELETE FROM blobs WHERE number = ?");
    this.#expire = database.prepare(
      `DELETE FROM blobs WHERE uploaded_at < ?
       AND NOT EXISTS (SELECT 1 FROM blob_references WHERE blob = number)`,
    );
  }

  /** Adds bytes; gives the id of the same ones where the owner has them, and null where they are new. */
  put({ id, owner, contentType, sha256, uploadedAtMs, data }: BlobDraft): string | null {
    const { actor, tenant } = toColumns(owner);
    const renewed = this.#renew.get(uploadedAtMs, sha256, contentType, actor, tenant);
    if (renewed !== undefined) {
      return String(renewed["id"]);
    }
    this.#insert.run(id, actor, tenant, contentType, sha256, uploadedAtMs, data);
    return null;
  }

  find(id: string): BlobRecord | null {
    const found = this.#find.get(id);
    return found === undefined
      ? null
      : {
          id,
          owner: toOwner(found),
          contentType: String(found["content_type"]),
          scopes: this.#scopes.all(Number(found["number"])).map(({ path }) => String(path)),
        };
  }

  has(id: string): boolean {
    return this.#number.get(id) !== undefined;
  }

  data(id: string): Uint8Array | null {
    const data = this.#data.get(id)?.["data"];
    return data instanceof Uint8Array ? data : null;
  }

  /** Notes that an event refers to bytes. */
  refer(eventRow: number, id: string): void {
    this.#refer.run(eventRow, Number(this.#number.get(id)?.["number"]));
  }

  /** Takes away what some forgotten events referred to, but for what others refer to. */
  release(eventRows: readonly number[]): void {
    const rows = JSON.stringify(eventRows);
    const numbers = this.#referredBy.all(rows).map(({ blob }) => Number(blob));
    if (numbers.length > 0) {
      this.#removeReferences.run(rows);
      this.#removeUnreferred.run(JSON.stringify(numbers));
    }
  }

  /** Removes bytes and says how many; null where there are none of that owner, or of any for null. */
  remove(id: string, owner: BlobOwner | null): number | null {
    const found = this.#find.get(id);
    if (found === undefined || (owner !== null && !isOf(found, owner))) {
      return null;
    }
    const number = Number(found["number"]);
    this.#removeReferencesTo.run(number);
    this.#remove.run(number);
    return Number(found["size"]);
  }

  /** Removes those uploaded before a time that no event refers to, and says how many went. */
  expire(beforeMs: number): number {
    return Number(this.#expire.run(beforeMs).changes);
  }
}

function toColumns({ actor, tenant }: BlobOwner): {
  readonly actor: string;
  readonly tenant: string;
} {
  return { actor, tenant: tenant ?? "" };
}

function toOwner({ actor, tenant }: Record<string, SQLOutputValue>): BlobOwner {
  return { actor: String(actor), tenant: tenant === "" ? null : String(tenant) };
}

function isOf(row: Record<string, SQLOutputValue>, owner: BlobOwner): boolean {
  const { actor, tenant } = toOwner(row);
  return actor === owner.actor && tenant === owner.tenant;
}
