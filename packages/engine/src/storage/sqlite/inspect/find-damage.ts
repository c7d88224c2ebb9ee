import type { DatabaseSync } from "node:sqlite";
import { openForReading } from "../open-database.ts";
import { retryWhileBusy } from "../retry-while-busy.ts";
import { sqliteCode, sqliteCodeOf, toStorageError } from "../sqlite-error.ts";

/** Pieces of damage that are told at most. */
const mostTold = 20;

/** What is wrong with the database at `path`: its pages, its tables, their indexes and the text indexes. */
export async function findDamage(path: string): Promise<readonly string[]> {
  const database = await retryWhileBusy(() => openForReading(path));
  try {
    return await retryWhileBusy(() => readDamage(database));
  } catch (error) {
    throw toStorageError(error, path);
  } finally {
    database.close();
  }
}

function readDamage(database: DatabaseSync): readonly string[] {
  try {
    const rows = database.prepare(`PRAGMA integrity_check(${mostTold})`).all();
    return rows.map((row) => String(row["integrity_check"])).filter((line) => line !== "ok");
  } catch (error) {
    if (sqliteCodeOf(error) === sqliteCode.corrupt) {
      return [String(error)];
    }
    throw error;
  }
}
