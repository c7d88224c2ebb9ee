import type { LogTail } from "../../choose-session.ts";
import type { DatabaseSync, StatementSync } from "node:sqlite";

/** A row of the scopes table. */
export interface ScopeRow {
  readonly number: number;
  readonly log: LogEnd;
  readonly forgottenCount: number;
}

/** Where the log of a scope ends: all 0 before the first event. */
export interface LogEnd extends LogTail {
  /** Row of the event that arrived last. */
  readonly lastRow: number;
}

const emptyLog: LogEnd = { eventCount: 0, lastRow: 0, lastObservedAtMs: 0, lastSession: 0 };

/** The scopes that were ever written to. */
export class ScopesTable {
  readonly #find: StatementSync;
  readonly #add: StatementSync;
  readonly #setLog: StatementSync;
  readonly #countForgotten: StatementSync;

  constructor(database: DatabaseSync) {
    this.#find =
      database.prepare(`SELECT number, event_count, forgotten_count, last_row, last_observed_at, last_session
       FROM scopes WHERE path = ?`);
    this.#add =
      database.prepare(`INSERT INTO scopes (path, event_count, forgotten_count, last_row, last_observed_at, last_session)
       VALUES (?, 0, 0, 0, 0, 0)`);
    this.#setLog = database.prepare(
      `UPDATE scopes SET event_count = ?, last_row = ?, last_observed_at = ?, last_session = ?
       WHERE number = ?`,
    );
    this.#countForgotten = database.prepare(
      "UPDATE scopes SET forgotten_count = forgotten_count + ? WHERE number = ?",
    );
  }

  find(path: string): ScopeRow | null {
    const row = this.#find.get(path);
    if (row === undefined) {
      return null;
    }
    return {
      number: Number(row["number"]),
      forgottenCount: Number(row["forgotten_count"]),
      log: {
        eventCount: Number(row["event_count"]),
        lastRow: Number(row["last_row"]),
        lastObservedAtMs: Number(row["last_observed_at"]),
        lastSession: Number(row["last_session"]),
      },
    };
  }

  findOrAdd(path: string): ScopeRow {
    const found = this.find(path);
    if (found !== null) {
      return found;
    }
    const { lastInsertRowid } = this.#add.run(path);
    return { number: Number(lastInsertRowid), log: emptyLog, forgottenCount: 0 };
  }

  setLog(scopeNumber: number, log: LogEnd): void {
    const { eventCount, lastRow, lastObservedAtMs, lastSession } = log;
    this.#setLog.run(eventCount, lastRow, lastObservedAtMs, lastSession, scopeNumber);
  }

  countForgotten(scopeNumber: number, count: number): void {
    this.#countForgotten.run(count, scopeNumber);
  }
}
