import type { LayerCounts } from "@keepsake/core";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ForgetKey } from "../../forgetting-storage.ts";

/** What a forgetting came to. */
export interface ForgetRecord {
  readonly deleted: LayerCounts;
  readonly auditIndex: number;
}

/** A forgetting that may be repeated. */
interface KeptForgetting extends ForgetRecord {
  /** Null where it was erased: whatever is asked for under its key is a replay. */
  readonly digest: string | null;
}

/** What forgettings came to, by the keys they may be repeated under. */
export class ForgetRequestsTable {
  readonly #find: StatementSync;
  readonly #add: StatementSync;
  readonly #eraseDigests: StatementSync;

  constructor(database: DatabaseSync) {
    this.#find = database.prepare(
      "SELECT digest, result FROM forget_requests WHERE scope = ? AND key = ?",
    );
    this.#add = database.prepare(
      "INSERT INTO forget_requests (scope, key, digest, result) VALUES (?, ?, ?, ?)",
    );
    this.#eraseDigests = database.prepare("UPDATE forget_requests SET digest = '' WHERE scope = ?");
  }

  find(scopeNumber: number, key: string): KeptForgetting | null {
    const found = this.#find.get(scopeNumber, key);
    if (found === undefined) {
      return null;
    }
    const record: ForgetRecord = JSON.parse(String(found["result"]));
    const digest = String(found["digest"]);
    return { ...record, digest: digest === "" ? null : digest };
  }

  add(scopeNumber: number, { key, digest }: ForgetKey, record: ForgetRecord): void {
    this.#add.run(scopeNumber, key, digest, JSON.stringify(record));
  }

  /** Takes away what was asked for in a scope under any key. */
  eraseDigests(scopeNumber: number): void {
    this.#eraseDigests.run(scopeNumber);
  }
}
