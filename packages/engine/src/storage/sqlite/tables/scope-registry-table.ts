import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { RegisteredScope, RegistryListing } from "../../scope-registry-storage.ts";

/** What is registered of a scope. */
type Registration = Pick<RegisteredScope, "isRegistered" | "members" | "settings">;

const columns = `path, created_at, coalesce(is_registered, 0) AS is_registered,
  coalesce(members, '[]') AS members, coalesce(settings, '{}') AS settings
  FROM scopes LEFT JOIN scope_registry ON scope = number`;

/** The scopes of the registry: those of the scopes table that have a time of creation. */
export class ScopeRegistryTable {
  readonly #find: StatementSync;
  readonly #list: StatementSync;
  readonly #retaining: StatementSync;
  readonly #isUsed: StatementSync;
  readonly #revision: StatementSync;
  readonly #nextRevision: StatementSync;
  readonly #put: StatementSync;
  readonly #create: StatementSync;
  readonly #remove: StatementSync;
  readonly #uncreate: StatementSync;

  constructor(database: DatabaseSync) {
    this.#find = database.prepare(`SELECT ${columns} WHERE path = ? AND created_at IS NOT NULL`);
    this.#list = database.prepare(
      `SELECT ${columns} WHERE created_at IS NOT NULL
         AND (? IS NULL OR path = ? OR (path >= ? || '/' AND path < ? || '0'))
         AND (? IS NULL OR coalesce(is_registered, 0) = ?) AND path > ? ORDER BY path LIMIT ?`,
    );
    this.#retaining = database.prepare(
      `SELECT path FROM scope_registry JOIN scopes ON number = scope
         WHERE coalesce(settings -> '$.retention', '{}') <> '{}' ORDER BY path`,
    );
    this.#isUsed = database.prepare(
      "SELECT 1 FROM scopes WHERE path = ? OR (path >= ? || '/' AND path < ? || '0') LIMIT 1",
    );
    this.#revision = database.prepare(
      `SELECT revision, (SELECT coalesce(max(number), 0) FROM scopes) AS newest
       FROM scope_registry_state`,
    );
    this.#nextRevision = database.prepare(
      "UPDATE scope_registry_state SET revision = revision + 1",
    );
    this.#put = database.prepare("INSERT OR REPLACE INTO scope_registry VALUES (?, ?, ?, ?)");
    this.#create = database.prepare(
      "UPDATE scopes SET created_at = coalesce(created_at, ?) WHERE number = ?",
    );
    this.#remove = database.prepare("DELETE FROM scope_registry WHERE scope = ?");
    this.#uncreate = database.prepare("UPDATE scopes SET created_at = NULL WHERE number = ?");
  }

  /** Another one after every change, and after every new scope. */
  revision(): string {
    const row = this.#revision.get();
    return `${Number(row?.["revision"])}.${Number(row?.["newest"])}`;
  }

  find(path: string): RegisteredScope | null {
    const row = this.#find.get(path);
    return row === undefined ? null : toRegisteredScope(row);
  }

  list({ prefix, isRegistered, afterPath, limit }: RegistryListing): readonly RegisteredScope[] {
    const wanted = isRegistered === null ? null : Number(isRegistered);
    return this.#list
      .all(prefix, prefix, prefix, prefix, wanted, wanted, afterPath ?? "", limit)
      .map(toRegisteredScope);
  }

  /** Paths of the scopes whose own settings have a retention. */
  retaining(): readonly string[] {
    return this.#retaining.all().map((row) => String(row["path"]));
  }

  /** Whether a scope or one below it was ever written to or registered. */
  isUsed(path: string): boolean {
    return this.#isUsed.get(path, path, path) !== undefined;
  }

  put(scopeNumber: number, { isRegistered, members, settings }: Registration): void {
    const values = [Number(isRegistered), JSON.stringify(members), JSON.stringify(settings)];
    this.#put.run(scopeNumber, ...values);
    this.create(scopeNumber);
    this.#nextRevision.run();
  }

  /** Puts a scope into the registry where it is not there. */
  create(scopeNumber: number): void {
    this.#create.run(Date.now(), scopeNumber);
  }

  remove(scopeNumber: number): void {
    this.#remove.run(scopeNumber);
    this.#uncreate.run(scopeNumber);
    this.#nextRevision.run();
  }
}

function toRegisteredScope(row: Record<string, SQLOutputValue>): RegisteredScope {
  return {
    path: String(row["path"]),
    createdAtMs: Number(row["created_at"]),
    isRegistered: row["is_registered"] === 1,
    members: JSON.parse(String(row["members"])),
    settings: JSON.parse(String(row["settings"])),
  };
}
