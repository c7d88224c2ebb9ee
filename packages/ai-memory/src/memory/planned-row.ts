import type { Envelope } from "@keepsake/core";
import type { NewMemory } from "../memories/new-memory.ts";
import { toRow } from "./event-row.ts";
import { createTitle, titleOfKey } from "./row-title.ts";

/** A row to write, and the experience that it keeps. */
export interface PlannedRow {
  readonly row: NewMemory;
  readonly envelope: Envelope;
}

/**
 * The row to write for an experience.
 *
 * @throws `ValidationError` naming the field of the experience that a daemon does not take.
 */
export async function planRow(agentId: string, envelope: Envelope): Promise<PlannedRow> {
  const key = envelope.idempotencyKey;
  const title = key === null ? createTitle() : await titleOfKey(agentId, key);
  return { row: toRow(envelope, title), envelope };
}
