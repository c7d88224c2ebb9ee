import type { EventContent, JsonObject } from "@keepsake/core";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Capture } from "../../log-storage.ts";

/** Where a new event goes. */
export interface EventSlot {
  readonly scopeNumber: number;
  readonly session: number;
}

/** What is kept of the event under an idempotency key. */
export interface KeyedEvent {
  readonly id: string;
  readonly digest: string | null;
  /** Null where it is still to be stored. */
  readonly row: number | null;
}

/** The event log as it is written. */
export class EventsTable {
  readonly #insert: StatementSync;
  readonly #byKey: StatementSync;
  readonly #rowOfId: StatementSync;
  readonly #rowOfAnyId: StatementSync;
  readonly #idOfRow: StatementSync;
  readonly #forget: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare(
      `INSERT INTO events (scope, observed_at, recorded_at, session, word_count, is_question,
        kind, role, observed_actor, id, idempotency_key, digest, modality, labels, metadata, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#byKey = database.prepare(
      "SELECT id, digest, row FROM events WHERE idempotency_key = ? AND scope = ?",
    );
    this.#rowOfId = database.prepare(
      "SELECT row FROM events WHERE id = ? AND scope = ? AND forgotten_at IS NULL",
    );
    this.#rowOfAnyId = database.prepare("SELECT row FROM events WHERE id = ?");
    this.#idOfRow = database.prepare("SELECT id FROM events WHERE row = ?");
    this.#forget = database.prepare(
      `UPDATE events SET forgotten_at = ?, body = '', labels = NULL, metadata = NULL,
        modality = '', role = NULL, observed_actor = NULL WHERE row = ?`,
    );
  }

  /** Adds an event and gives its row, which is greater than all before. */
  insert(capture: Capture, slot: EventSlot): number {
    const { content, context, modality, observedActor, idempotencyKey } = capture.envelope;
    const { lastInsertRowid } = this.#insert.run(
      slot.scopeNumber,
      capture.observedAtMs,
      capture.recordedAtMs,
      slot.session,
      capture.wordCount,
      capture.isQuestion ? 1 : 0,
      content.kind,
      content.kind === "message" ? content.role : null,
      observedActor?.id ?? null,
      capture.id,
      idempotencyKey,
      capture.digest,
      modality,
      context.labels.length === 0 ? null : JSON.stringify(context.labels),
      hasEntries(context.metadata) ? JSON.stringify(context.metadata) : null,
      toBody(content),
    );
    return Number(lastInsertRowid);
  }

  findByKey(scopeNumber: number, idempotencyKey: string): KeyedEvent | null {
    const found = this.#byKey.get(idempotencyKey, scopeNumber);
    if (found === undefined) {
      return null;
    }
    const { id, digest, row } = found;
    return {
      id: String(id),
      digest: typeof digest === "string" ? digest : null,
      row: Number(row),
    };
  }

  /** Row of an event of a scope; null where there is none or it was forgotten. */
  rowOfId(scopeNumber: number, id: string): number | null {
    const found = this.#rowOfId.get(id, scopeNumber);
    return found === undefined ? null : Number(found["row"]);
  }

  /** Row of an event of any scope, also of a forgotten one. */
  rowOfAnyId(id: string): number | null {
    const found = this.#rowOfAnyId.get(id);
    return found === undefined ? null : Number(found["row"]);
  }

  idOfRow(row: number): string {
    return String(this.#idOfRow.get(row)?.["id"]);
  }

  /** Takes away what an event said. Its id and key stay, so that its write cannot be repeated. */
  forget(row: number): void {
    this.#forget.run(Date.now(), row);
  }
}

/** Text as it is, data as JSON; `toContent` of the reader is its inverse. */
function toBody(content: EventContent): string {
  if (content.kind === "json") {
    return JSON.stringify(content.data);
  }
  return content.kind === "triple" ? JSON.stringify(content.triple) : content.text;
}

function hasEntries(metadata: JsonObject): boolean {
  for (const _ in metadata) {
    return true;
  }
  return false;
}
