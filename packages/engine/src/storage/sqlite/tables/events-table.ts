import type { JsonObject } from "@keepsake/core";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { toEventBody } from "../../event-body.ts";
import type { Capture } from "../../log-storage.ts";
import { erasedKind } from "./erasure-events-table.ts";

/** Where a new event goes. */
export interface EventSlot {
  readonly scopeNumber: number;
  readonly session: number;
}

/** What is kept of the event under an idempotency key. */
export interface KeyedEvent {
  readonly id: string;
  /** Null where it was erased: whatever is written under its key is a replay. */
  readonly digest: string | null;
  /** Null where it is still to be stored. */
  readonly row: number | null;
}

/** The event log as it is written. */
export class EventsTable {
  readonly #insert: StatementSync;
  readonly #byKey: StatementSync;
  readonly #rowOfId: StatementSync;
  readonly #rowsOfIds: StatementSync;
  readonly #rowOfAnyId: StatementSync;
  readonly #idOfRow: StatementSync;
  readonly #forget: StatementSync;
  readonly #erase: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare(
      `INSERT INTO events (scope, observed_at, recorded_at, session, word_count, is_question, manner,
        kind, role, observed_actor, id, idempotency_key, digest, modality, labels, metadata, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#byKey = database.prepare(
      "SELECT id, digest, row FROM events WHERE idempotency_key = ? AND scope = ?",
    );
    this.#rowOfId = database.prepare(
      "SELECT row FROM events WHERE id = ? AND scope = ? AND forgotten_at IS NULL",
    );
    this.#rowsOfIds = database.prepare(
      `SELECT DISTINCT row, events.id AS id FROM json_each(?) CROSS JOIN events ON events.id = value
       WHERE scope = ? AND forgotten_at IS NULL ORDER BY row`,
    );
    this.#rowOfAnyId = database.prepare("SELECT row FROM events WHERE id = ?");
    this.#idOfRow = database.prepare("SELECT id FROM events WHERE row = ?");
    this.#forget = database.prepare(
      `UPDATE events SET forgotten_at = ?, body = '', labels = NULL, metadata = NULL,
        modality = '', role = NULL, observed_actor = NULL
       WHERE row IN (SELECT value FROM json_each(?))`,
    );
    this.#erase = database.prepare(
      `UPDATE events SET idempotency_key = ?, digest = NULL, kind = '${erasedKind}', observed_at = 0,
        session = 0, word_count = 0, is_question = 0, manner = 0 WHERE row = ?`,
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
      capture.manner,
      content.kind,
      content.kind === "message" ? content.role : null,
      observedActor?.id ?? null,
      capture.id,
      idempotencyKey,
      capture.digest,
      modality,
      context.labels.length === 0 ? null : JSON.stringify(context.labels),
      hasEntries(context.metadata) ? JSON.stringify(context.metadata) : null,
      toEventBody(content),
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

  /** Those of some events of a scope that are there, in order of arrival. */
  rowsOfIds(
    scopeNumber: number,
    ids: readonly string[],
  ): readonly { readonly row: number; readonly id: string }[] {
    const found = this.#rowsOfIds.all(JSON.stringify(ids), scopeNumber);
    return found.map(({ row, id }) => ({ row: Number(row), id: String(id) }));
  }

  /** Row of an event of any scope, also of a forgotten one. */
  rowOfAnyId(id: string): number | null {
    const found = this.#rowOfAnyId.get(id);
    return found === undefined ? null : Number(found["row"]);
  }

  idOfRow(row: number): string {
    return String(this.#idOfRow.get(row)?.["id"]);
  }

  /** Takes away what events said. Their ids and keys stay, so that their writes cannot be repeated. */
  forget(rows: readonly number[]): void {
    this.#forget.run(Date.now(), JSON.stringify(rows));
  }

  /** Takes away what is left of a forgotten event, and puts another idempotency key in the place of its own. */
  erase(row: number, idempotencyKey: string | null): void {
    this.#erase.run(idempotencyKey, row);
  }
}

function hasEntries(metadata: JsonObject): boolean {
  for (const _ in metadata) {
    return true;
  }
  return false;
}
