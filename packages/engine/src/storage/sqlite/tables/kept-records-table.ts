import type { KeptRecord } from "@keepsake/core";
import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { RecordQuery } from "../../record-storage.ts";

const isThere = "(expires_at IS NULL OR expires_at > :now)";

/** What a server keeps, by kind and key. */
export class KeptRecordsTable {
  readonly #put: StatementSync;
  readonly #find: StatementSync;
  readonly #list: StatementSync;
  readonly #remove: StatementSync;
  readonly #removeExpired: StatementSync;

  constructor(database: DatabaseSync) {
    this.#put = database.prepare(
      `INSERT INTO kept_records (kind, key, value, expires_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (kind, key) DO UPDATE
       SET value = excluded.value, expires_at = excluded.expires_at`,
    );
    this.#find = database.prepare(
      `SELECT * FROM kept_records WHERE kind = :kind AND key = :key AND ${isThere}`,
    );
    this.#list = database.prepare(
      `SELECT * FROM kept_records
       WHERE kind = :kind AND (:after IS NULL OR key > :after) AND ${isThere}
       ORDER BY key LIMIT :limit`,
    );
    this.#remove = database.prepare(
      `DELETE FROM kept_records WHERE kind = :kind AND key = :key AND ${isThere}`,
    );
    this.#removeExpired = database.prepare("DELETE FROM kept_records WHERE expires_at <= ?");
  }

  put({ kind, key, value, expiresAt }: KeptRecord): void {
    this.#put.run(kind, key, JSON.stringify(value), expiresAt);
  }

  find(kind: string, key: string, now: string): KeptRecord | null {
    const row = this.#find.get({ kind, key, now });
    return row === undefined ? null : toRecord(row);
  }

  list({ kind, after, limit, now }: RecordQuery): readonly KeptRecord[] {
    return this.#list.all({ kind, after, limit, now }).map(toRecord);
  }

  remove(kind: string, key: string, now: string): boolean {
    return Number(this.#remove.run({ kind, key, now }).changes) > 0;
  }

  removeExpired(now: string): void {
    this.#removeExpired.run(now);
  }
}

function toRecord(row: Record<string, SQLOutputValue>): KeptRecord {
  const { kind, key, value, expires_at: expiresAt } = row;
  return {
    kind: String(kind),
    key: String(key),
    value: JSON.parse(String(value)),
    expiresAt: typeof expiresAt === "string" ? expiresAt : null,
  };
}
