import { type CallOptions, ConflictError, type Envelope } from "@keepsake/core";
import { AiMemoryConflictError } from "../errors/conflict-error.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { toEventId } from "./event-id.ts";
import { isSameWrite } from "./is-same-write.ts";
import type { PlannedRow } from "./planned-row.ts";

/** A row that was written, or had been before under the same key. */
export interface WrittenRow {
  readonly rowId: string;
  readonly eventId: string;
  readonly replayed: boolean;
}

/**
 * Writes one event. One without a key has a title that nothing else has: it is merged, so that it is one
 * row however often it is sent.
 *
 * @throws `ConflictError` where its idempotency key was used for something else.
 */
export async function writeRow(
  client: DaemonClient,
  { row, envelope }: PlannedRow,
  options: CallOptions,
): Promise<WrittenRow> {
  if (envelope.idempotencyKey === null) {
    return toWritten((await client.store(row, options)).id, false);
  }
  try {
    return toWritten((await client.create(row, options)).id, false);
  } catch (error) {
    const rowId = existingIdOf(error);
    if (rowId === undefined) {
      throw error;
    }
    return await findWritten(client, { envelope, rowId }, options);
  }
}

/** What became of a row that has this id. */
export function toWritten(rowId: string, replayed: boolean): WrittenRow {
  return { rowId, eventId: toEventId(rowId), replayed };
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
