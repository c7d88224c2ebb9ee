import { backup } from "node:sqlite";
import { ValidationError } from "@keepsake/core";
import { openForReading } from "../open-database.ts";
import { retryWhileBusy } from "../retry-while-busy.ts";
import { sqliteCode, sqliteCodeOf, toStorageError } from "../sqlite-error.ts";

/**
 * Pages copied in one step: all of them. In several, a copy begins anew whenever another process has
 * written in between, and may never end.
 */
const allPages = 2 ** 31 - 1;

/** Copies the database at `path` to `to`, as it is at one moment. */
export async function copyFile(path: string, to: string): Promise<void> {
  const database = await retryWhileBusy(() => openForReading(path));
  try {
    await backup(database, to, { rate: allPages });
  } catch (error) {
    throw isTargets(error)
      ? new ValidationError("to", `${JSON.stringify(to)} cannot be written: ${String(error)}`, {
          cause: error,
        })
      : toStorageError(error, path);
  } finally {
    database.close();
  }
}

function isTargets(error: unknown): boolean {
  const code = sqliteCodeOf(error);
  return code === sqliteCode.cannotOpen || code === sqliteCode.readOnly || code === sqliteCode.full;
}
