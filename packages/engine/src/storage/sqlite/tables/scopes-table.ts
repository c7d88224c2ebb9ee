import type { LogTail } from "../../choose-session.ts";
import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";

/** A row of the scopes table. */
export interface ScopeRow {
  readonly number: number;
  readonly log: LogEnd;
  readonly forgottenCount: number;
  /** How much was ever withheld from layers. */
  readonly withheldCount: number;
  /** Idempotency keys of which only a hash is left. */
  readonly erasedKeyCount: number;
  readonly path: string;
  readonly derivation: DerivationMark;
}

/** How far the layers of a scope are derived. */
interface DerivationMark {
  /** Row of the last event that was read. */
  readonly throughRow: number;
  /** Counts every change of what is derived. */
  readonly revision: number;
}

/** Where the log of a scope ends: all 0 before the first event. */
export interface LogEnd extends LogTail {
  /** Row of the event that arrived last. */
  readonly lastRow: number;
}

/** Where the log of a scope ends now, and the number of the last audit row that tells of it. */
interface LogGrowth {
  readonly log: LogEnd;
  readonly lastAudit: number;
}

const emptyLog: LogEnd = { eventCount: 0, lastRow: 0, lastObservedAtMs: 0, lastSession: 0 };

/** The scopes that were ever written to. */
export class ScopesTable {
  readonly #find: StatementSync;
  readonly #byNumber: StatementSync;
  readonly #pending: StatementSync;
  readonly #list: StatementSync;
  readonly #listBelow: StatementSync;
  readonly #setDerivation: StatementSync;
  readonly #add: StatementSync;
  readonly #setLog: StatementSync;
  readonly #setPendingLog: StatementSync;
  readonly #countForgotten: StatementSync;
  readonly #countWithheld: StatementSync;
  readonly #countErasedKeys: StatementSync;
  readonly #eraseLastTime: StatementSync;

  constructor(database: DatabaseSync) {
    const select = `SELECT number, path, event_count, forgotten_count, last_row, last_observed_at,
      last_session, derived_row, revision,
      withheld_count, erased_keys FROM scopes`;
    this.#find = database.prepare(`${select} WHERE path = ?`);
    this.#byNumber = database.prepare(`${select} WHERE number = ?`);
    this.#pending = database.prepare(`${select} WHERE is_pending = 1 ORDER BY derived_row LIMIT 1`);
    this.#list = database.prepare("SELECT path FROM scopes ORDER BY path");
    this.#listBelow = database.prepare(
      "SELECT path FROM scopes WHERE path = ? OR (path >= ? AND path < ?) ORDER BY path",
    );
    this.#setDerivation = database.prepare(
      `UPDATE scopes SET derived_row = ?1, is_pending = last_row > ?1, revision = revision + 1
       WHERE number = ?2`,
    );
    this.#add =
      database.prepare(`INSERT INTO scopes (path, event_count, forgotten_count, last_row, last_observed_at, last_session, created_at)
       VALUES (?, 0, 0, 0, 0, 0, ?)`);
    const logEnd = `event_count = ?, last_row = ?, last_observed_at = ?, last_session = ?,
      last_audit = max(last_audit, ?), created_at = coalesce(created_at, ?)`;
    this.#setLog = database.prepare(`UPDATE scopes SET ${logEnd} WHERE number = ?`);
    this.#setPendingLog = database.prepare(
      `UPDATE scopes SET ${logEnd}, is_pending = 1 WHERE number = ?`,
    );
    this.#countForgotten = database.prepare(
      "UPDATE scopes SET forgotten_count = forgotten_count + ? WHERE number = ?",
    );
    this.#countWithheld = database.prepare(
      "UPDATE scopes SET withheld_count = withheld_count + ? WHERE number = ?",
    );
    this.#countErasedKeys = database.prepare(
      "UPDATE scopes SET erased_keys = erased_keys + ? WHERE number = ?",
    );
    this.#eraseLastTime = database.prepare(
      "UPDATE scopes SET last_observed_at = 0 WHERE number = ?",
    );
  }

  find(path: string): ScopeRow | null {
    return toScopeRow(this.#find.get(path));
  }

  byNumber(scopeNumber: number): ScopeRow | null {
    return toScopeRow(this.#byNumber.get(scopeNumber));
  }

  /** The scope whose log is longest waiting to be derived from; null where none is. */
  nextPending(): ScopeRow | null {
    return toScopeRow(this.#pending.get());
  }

  /** Paths of `path` and of what lies below it, or of all scopes. */
  list(path: string | null): readonly string[] {
    // "0" follows "/", so that these bounds hold what begins with `path/`.
    const rows =
      path === null ? this.#list.all() : this.#listBelow.all(path, `${path}/`, `${path}0`);
    return rows.map((row) => String(row["path"]));
  }

  /** Notes how far a scope is derived, and that what is derived has changed. */
  setDerivation(scopeNumber: number, throughRow: number): void {
    this.#setDerivation.run(throughRow, scopeNumber);
  }

  findOrAdd(path: string): ScopeRow {
    const found = this.find(path);
    if (found !== null) {
      return found;
    }
    const { lastInsertRowid } = this.#add.run(path, Date.now());
    return {
      number: Number(lastInsertRowid),
      path,
      log: emptyLog,
      forgottenCount: 0,
      withheldCount: 0,
      erasedKeyCount: 0,
      derivation: { throughRow: 0, revision: 0 },
    };
  }

  /** Notes that events were added to a scope. What it was before is as it was read in this transaction. */
  setLog({ number, log: before, derivation }: ScopeRow, { log, lastAudit }: LogGrowth): void {
    const { eventCount, lastRow, lastObservedAtMs, lastSession } = log;
    const isPending = before.lastRow > derivation.throughRow;
    const setEnd = isPending ? this.#setLog : this.#setPendingLog;
    const end = [eventCount, lastRow, lastObservedAtMs, lastSession, lastAudit];
    setEnd.run(...end, Date.now(), number);
  }

  countForgotten(scopeNumber: number, count: number): void {
    this.#countForgotten.run(count, scopeNumber);
  }

  countWithheld(scopeNumber: number, count: number): void {
    this.#countWithheld.run(count, scopeNumber);
  }

  countErasedKeys(scopeNumber: number, count: number): void {
    this.#countErasedKeys.run(count, scopeNumber);
  }

  /** Takes away when the last event was observed. */
  eraseLastTime(scopeNumber: number): void {
    this.#eraseLastTime.run(scopeNumber);
  }
}

function toScopeRow(row: Record<string, SQLOutputValue> | undefined): ScopeRow | null {
  if (row === undefined) {
    return null;
  }
  return {
    number: Number(row["number"]),
    path: String(row["path"]),
    forgottenCount: Number(row["forgotten_count"]),
    withheldCount: Number(row["withheld_count"]),
    erasedKeyCount: Number(row["erased_keys"]),
    log: {
      eventCount: Number(row["event_count"]),
      lastRow: Number(row["last_row"]),
      lastObservedAtMs: Number(row["last_observed_at"]),
      lastSession: Number(row["last_session"]),
    },
    derivation: {
      throughRow: Number(row["derived_row"]),
      revision: Number(row["revision"]),
    },
  };
}
