import { hash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";

/** A row as the file holds it. */
export interface StoredRow {
  readonly body: string;
  readonly hash: string;
}

/** Reads every row of the audit log in a file. */
export function readRows(path: string): readonly StoredRow[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database
      .prepare("SELECT body, hash FROM audit ORDER BY number")
      .all()
      .map((row) => ({ body: String(row["body"]), hash: String(row["hash"]) }));
  } finally {
    database.close();
  }
}

/**
 * Hashes each row behind the one before it: the least that any check of the chain has to do.
 *
 * @throws `Error` where the last hash is not the one that is stored.
 */
export function hashRows(rows: readonly StoredRow[]): void {
  let previous = "0".repeat(64);
  for (const { body } of rows) {
    previous = hash("sha256", `${previous}\n${body}`);
  }
  if (previous !== (rows.at(-1)?.hash ?? previous)) {
    throw new Error("the rows do not hash to what is stored with the last one");
  }
}
