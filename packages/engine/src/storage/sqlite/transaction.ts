import type { DatabaseSync } from "node:sqlite";

/** Runs `work` in one transaction that may write: all of it is stored, or none. */
export function inWriteTransaction<T>(database: DatabaseSync, work: () => T): T {
  return inTransaction(database, { begin: "BEGIN IMMEDIATE", work });
}

/** Runs `work` on one state of the database, whatever other processes write meanwhile. */
export function inReadTransaction<T>(database: DatabaseSync, work: () => T): T {
  return inTransaction(database, { begin: "BEGIN", work });
}

function inTransaction<T>(
  database: DatabaseSync,
  { begin, work }: { readonly begin: string; readonly work: () => T },
): T {
  database.exec(begin);
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** SQLite ends some failed transactions by itself, a full disk's for one; then there is none left. */
function rollBack(database: DatabaseSync): void {
  try {
    database.exec("ROLLBACK");
  } catch {
    return;
  }
}
