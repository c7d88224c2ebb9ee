import { type CallOptions, ConflictError, type Envelope } from "@keepsake/core";
import { AiMemoryConflictError } from "../errors/conflict-error.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { toEventId } from "./event-id.ts";
import { toRow } from "./event-row.ts";
import { isSameWrite } from "./is-same-write.ts";
import { createTitle, titleOfKey } from "./row-title.ts";

/** A row that was written, or had been before under the same key. */
export interface WrittenRow {
  readonly rowId: string;
  readonly eventId: string;
  readonly replayed: boolean;
}

/**
 * Writes one event.
 *
 * @throws `ConflictError` where its idempotency key was used for something else.
 */
export async function writeRow(
  client: DaemonClient,
  envelope: Envelope,
  options: CallOptions,
): Promise<WrittenRow> {
  const key = envelope.idempotencyKey;
  const title = key === null ? createTitle() : await titleOfKey(client.agentId ?? "", key);
  try {
    const { id } = await client.create(toRow(envelope, title), options);
    return toWritten(id, false);
  } catch (error) {
    const rowId = key === null ? undefined : existingIdOf(error);
    if (rowId === undefined) {
      throw error;
    }
    return await findWritten(client, { envelope, rowId }, options);
  }
}

function existingIdOf(error: unknown): string | undefined {
  const id = AiMemoryConflictError.isInstance(error) ? error.answer["existing_id"] : undefined;
  return typeof id === "string" ? id : undefined;
}

interface Repeated {
  readonly envelope: Envelope;
  readonly rowId: string;
}

async function findWritten(
  client: DaemonClient,
  { envelope, rowId }: Repeated,
  options: CallOptions,
): Promise<WrittenRow> {
  const row = await client.get(rowId, options);
  if (!isSameWrite(envelope, row)) {
    const { idempotencyKey } = envelope;
    const message = `the idempotency key ${JSON.stringify(idempotencyKey)} was used for something else; use a new key`;
    throw new ConflictError(message, { code: "IDEMPOTENCY_CONFLICT", details: { idempotencyKey } });
  }
  return toWritten(rowId, true);
}

function toWritten(rowId: string, replayed: boolean): WrittenRow {
  return { rowId, eventId: toEventId(rowId), replayed };
}
