import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type MemoryError, NotConfiguredError, ServerError, ValidationError } from "@keepsake/core";
import { migrations } from "./migrations/migrations.ts";
import { isBusy, sqliteCode, sqliteCodeOf } from "./sqlite-error.ts";
import { inReadTransaction, inWriteTransaction } from "./transaction.ts";

/** `application_id` of our files in SQLite's header: "kpsk". */
const applicationId = 0x6b70736b;

/**
 * Opens the database at `path`, `:memory:` for one that lives as long as the process, brings its
 * tables up to date, and gives what `use` makes of it.
 *
 * @throws `ValidationError` on field `path` where it cannot be a memory file; SQLite's own error
 * while another process holds it.
 */
export function openDatabase<T>(path: string, use: (database: DatabaseSync) => T): T {
  const place = path === ":memory:" ? path : resolve(path);
  let database: DatabaseSync | undefined;
  try {
    checkPlace(path, place);
    database = new DatabaseSync(place);
    prepareDatabase(database);
    return use(database);
  } catch (error) {
    database?.close();
    throw isBusy(error) ? error : explainOpenFailure(error, path);
  }
}

function prepareDatabase(database: DatabaseSync): void {
  requireTextIndex(database);
  inReadTransaction(database, () => requireOurs(database));
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  inWriteTransaction(database, () => migrate(database));
}

function checkPlace(path: string, place: string): void {
  if (place === ":memory:") {
    return;
  }
  const folder = dirname(place);
  if (!existsSync(folder)) {
    const reason = `its folder ${folder} cannot be found; create it, or allow this process to enter it`;
    throw new ValidationError("path", reason);
  }
  if (/[/\\]$/.test(path) || (existsSync(place) && !statSync(place).isFile())) {
    const reason = "it is not a file; give the name of a file to keep the memory in";
    throw new ValidationError("path", reason);
  }
}

function requireTextIndex(database: DatabaseSync): void {
  const compiled = database
    .prepare("SELECT sqlite_compileoption_used('ENABLE_FTS5') AS used")
    .get();
  if (compiled?.["used"] !== 1) {
    const reason = `Node ${process.version} has SQLite without its full-text index`;
    throw new NotConfiguredError(`${reason}; use Node 22.16 or newer`);
  }
}

/** A new file has nothing at all in it: not even a mark of the program that it is meant for. */
function requireOurs(database: DatabaseSync): void {
  if (!isOurs(database) && !isNew(database)) {
    throw ofAnotherProgram();
  }
}

/** Opens what is a memory file already to read it as it is. The errors are those of {@link openDatabase}. */
export function openForReading(path: string): DatabaseSync {
  const place = resolve(path);
  let database: DatabaseSync | undefined;
  try {
    checkPlace(path, place);
    if (!existsSync(place)) {
      throw new ValidationError("path", "there is no such file; give one that holds a memory");
    }
    database = new DatabaseSync(place, { readOnly: true });
    if (!isOurs(database)) {
      throw ofAnotherProgram();
    }
    return database;
  } catch (error) {
    database?.close();
    throw isBusy(error) ? error : explainOpenFailure(error, path);
  }
}

function isOurs(database: DatabaseSync): boolean {
  return readPragma(database, "application_id") === applicationId;
}

function isNew(database: DatabaseSync): boolean {
  const tables = database.prepare("SELECT count(*) AS count FROM sqlite_schema").get()?.["count"];
  const marks = readPragma(database, "application_id") + readPragma(database, "user_version");
  return tables === 0 && marks === 0;
}

function ofAnotherProgram(): ValidationError {
  return new ValidationError("path", "it is a database of another program; give another file");
}

function migrate(database: DatabaseSync): void {
  const version = readPragma(database, "user_version");
  if (version > migrations.length) {
    const reason = `it was written by a newer version (format ${version}, known up to ${migrations.length})`;
    throw new ValidationError("path", `${reason}; update @keepsake/engine`);
  }
  for (const migration of migrations.slice(version)) {
    database.exec(migration);
  }
  database.exec(`PRAGMA application_id = ${applicationId}`);
  database.exec(`PRAGMA user_version = ${migrations.length}`);
}

function readPragma(database: DatabaseSync, name: "application_id" | "user_version"): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}

function explainOpenFailure(error: unknown, path: string): MemoryError {
  if (NotConfiguredError.isInstance(error)) {
    return error;
  }
  if (ValidationError.isInstance(error)) {
    return refusePath(path, error.reason, error);
  }
  const reason = openFailures.get(sqliteCodeOf(error) ?? 0);
  if (reason !== undefined) {
    return refusePath(path, reason, error);
  }
  return new ServerError(`the memory file ${path} cannot be opened: ${String(error)}`, {
    details: { path },
    cause: error,
  });
}

const openFailures = new Map<number, string>([
  [sqliteCode.notADatabase, "it is not a memory file; give another file"],
  [sqliteCode.corrupt, "it is damaged; restore a backup or give another file"],
  [sqliteCode.readOnly, "it or its folder is read-only; allow writing or give another place"],
  [
    sqliteCode.cannotOpen,
    "it or its folder cannot be written; allow writing or give another place",
  ],
  [sqliteCode.full, "the disk is full; free some space or give another place"],
  [sqliteCode.ioError, "the disk failed to read or write; check it and its free space"],
]);

function refusePath(path: string, reason: string, cause?: unknown): ValidationError {
  return new ValidationError("path", `${JSON.stringify(path)} cannot be used: ${reason}`, {
    cause,
  });
}
