import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { RecordCount, WaitingEvents } from "../../statistics-storage.ts";
import { quoteWord, scopeWord } from "./index-words.ts";
import type { ScopeRow } from "./scopes-table.ts";

/** Counts the records of scopes where they lie, without reading what they say. */
export class ScopeCounts {
  readonly #events: StatementSync;
  readonly #concepts: StatementSync;
  readonly #unread: StatementSync;
  readonly #recordedAfter: StatementSync;

  constructor(database: DatabaseSync) {
    const ofScope = `FROM event_index CROSS JOIN events ON events.row = event_index.rowid
      WHERE event_index MATCH ?1`;
    this.#events = database.prepare(
      `SELECT count(*) AS rows, total(octet_length(body)) AS bytes,
         min(recorded_at) AS oldest, max(recorded_at) AS newest ${ofScope}`,
    );
    this.#concepts = database.prepare(
      `SELECT count(*) AS rows, total(octet_length(body ->> 'summary')) AS bytes,
         min(body ->> 'recordedFrom') AS oldest, max(body ->> 'recordedFrom') AS newest
       FROM concepts WHERE scope = ? AND body ->> 'recordedTo' IS NULL`,
    );
    this.#unread = database.prepare(
      `SELECT count(*) AS events, min(recorded_at) AS since FROM events
       WHERE forgotten_at IS NULL AND row IN (
         SELECT rowid FROM event_index WHERE event_index MATCH ?1 AND rowid > ?2
         UNION SELECT event_row FROM repairs WHERE scope = ?3 AND kind = 'event')`,
    );
    this.#recordedAfter = database.prepare(
      `SELECT count(*) AS events, min(recorded_at) AS since ${ofScope} AND recorded_at > ?2`,
    );
  }

  events(scopeNumber: number): RecordCount {
    return toRecordCount(this.#events.get(quoteWord(scopeWord(scopeNumber))));
  }

  /** Concepts in the versions known now. */
  concepts(scopeNumber: number): RecordCount {
    return toRecordCount(this.#concepts.get(scopeNumber));
  }

  /** Events to be read, for the first time or again. */
  unread({ number, derivation }: ScopeRow): WaitingEvents {
    const scope = quoteWord(scopeWord(number));
    return toWaitingEvents(this.#unread.get(scope, derivation.throughRow, number));
  }

  /** Events recorded after a time in milliseconds since the epoch. */
  recordedAfter(scopeNumber: number, timeMs: number): WaitingEvents {
    return toWaitingEvents(this.#recordedAfter.get(quoteWord(scopeWord(scopeNumber)), timeMs));
  }
}

function toRecordCount(row: Record<string, SQLOutputValue> = {}): RecordCount {
  return {
    rows: Number(row["rows"] ?? 0),
    bytes: Number(row["bytes"] ?? 0),
    oldestMs: toTimeMs(row["oldest"]),
    newestMs: toTimeMs(row["newest"]),
  };
}

function toWaitingEvents(row: Record<string, SQLOutputValue> = {}): WaitingEvents {
  return { events: Number(row["events"] ?? 0), sinceMs: toTimeMs(row["since"]) };
}

/** Some tables have times as numbers, others in RFC 3339. */
function toTimeMs(value: SQLOutputValue | undefined): number | null {
  if (value === undefined || value === null) {
    return null;
  }
  return typeof value === "string" ? Date.parse(value) : Number(value);
}
