import {
  type EventContent,
  formatTimestamp,
  type JsonObject,
  type MemoryEvent,
} from "@keepsake/core";
import { toRole } from "../scope-profile.ts";
import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";

const selectEvents = `SELECT id, path, modality, kind, role, body, observed_actor, observed_at, recorded_at,
  labels, metadata FROM events JOIN scopes ON scopes.number = events.scope WHERE forgotten_at IS NULL`;

/** The event log as it is read. Forgotten events are never seen. */
export class EventReader {
  readonly #byRow: StatementSync;
  readonly #byId: StatementSync;

  constructor(database: DatabaseSync) {
    this.#byRow = database.prepare(`${selectEvents} AND row = ?`);
    this.#byId = database.prepare(`${selectEvents} AND id = ?`);
  }

  byRow(row: number): MemoryEvent | null {
    return toMemoryEvent(this.#byRow.get(row));
  }

  byId(id: string): MemoryEvent | null {
    return toMemoryEvent(this.#byId.get(id));
  }
}

function toContent(row: Record<string, SQLOutputValue>): EventContent {
  const { kind, role, body } = row;
  const text = String(body);
  switch (kind) {
    case "json":
      return { kind, data: JSON.parse(text) };
    case "triple":
      return { kind, triple: JSON.parse(text) };
    case "message":
      return { kind, role: toRole(role) ?? "user", text };
    default:
      return { kind: "text", text };
  }
}

function toMemoryEvent(row: Record<string, SQLOutputValue> | undefined): MemoryEvent | null {
  if (row === undefined) {
    return null;
  }
  const actor = row["observed_actor"];
  const labels: readonly string[] = JSON.parse(String(row["labels"] ?? "[]"));
  const metadata: JsonObject = JSON.parse(String(row["metadata"] ?? "{}"));
  return {
    id: String(row["id"]),
    scope: String(row["path"]),
    modality: String(row["modality"]),
    content: toContent(row),
    observedActor: typeof actor === "string" ? actor : null,
    observedAt: formatTimestamp(Number(row["observed_at"])),
    recordedAt: formatTimestamp(Number(row["recorded_at"])),
    labels,
    metadata,
  };
}
