import { type CallOptions, type Envelope, ValidationError } from "@keepsake/core";
import type { NewMemory } from "../memories/new-memory.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { findRowIds } from "./find-row-ids.ts";
import { inPortions } from "./in-portions.ts";
import { markPlace } from "./place-in-bulk.ts";
import { type PlannedRow, planRow } from "./planned-row.ts";
import { undoRows } from "./undo-rows.ts";
import { toWritten, type WrittenRow, writeRow } from "./write-row.ts";

/**
 * Writes several events of one scope, in their order. A daemon knows no transactions: where one of them is
 * refused, or the call ends otherwise, those that were written are deleted again.
 *
 * @throws as `writeRow`, with fields such as `items[2].text`.
 */
export async function writeRows(
  client: DaemonClient,
  envelopes: readonly Envelope[],
  options: CallOptions,
): Promise<readonly WrittenRow[]> {
  const plans = await Promise.all(
    envelopes.map(async (envelope, index) => {
      const plan = await namingItem(index, () => planRow(client.agentId ?? "", envelope));
      const metadata = { ...plan.row.metadata, ...markPlace(index) };
      return { envelope, row: { ...plan.row, metadata } };
    }),
  );
  const rows = plans.filter(isKeyless).map(({ row }) => row);
  const isPlain = rows.length === plans.length && rows.length > 1;
  const written = isPlain ? await writeAtOnce(client, rows, options) : null;
  return written ?? (await writeEach(client, plans, options));
}

function isKeyless({ envelope }: PlannedRow): boolean {
  return envelope.idempotencyKey === null;
}

/** Null where the daemon did not take all of them: it does not say why. */
async function writeAtOnce(
  client: DaemonClient,
  rows: readonly NewMemory[],
  options: CallOptions,
): Promise<readonly WrittenRow[] | null> {
  try {
    const written = await storePortions(client, rows, options);
    if (written !== null) {
      return written;
    }
  } catch (error) {
    await undoRows(client, rows);
    if (!ValidationError.isInstance(error)) {
      throw error;
    }
    return null;
  }
  await undoRows(client, rows);
  return null;
}

async function storePortions(
  client: DaemonClient,
  rows: readonly NewMemory[],
  options: CallOptions,
): Promise<readonly WrittenRow[] | null> {
  for (const portion of inPortions(rows)) {
    const { created } = await client.bulkStore(portion, options);
    if (created < portion.length) {
      return null;
    }
  }
  const ids = await findRowIds(client, rows, options);
  const found = rows.map(({ title }) => ids.get(title)).filter((id) => id !== undefined);
  return found.length < rows.length ? null : found.map((id) => toWritten(id, false));
}

async function writeEach(
  client: DaemonClient,
  plans: readonly PlannedRow[],
  options: CallOptions,
): Promise<readonly WrittenRow[]> {
  const written: WrittenRow[] = [];
  try {
    for (const [index, plan] of plans.entries()) {
      written.push(await namingItem(index, () => writeRow(client, plan, options)));
    }
  } catch (error) {
    await undoRows(
      client,
      plans.filter((plan, index) => isLeft(plan, written[index])).map(({ row }) => row),
    );
    throw error;
  }
  return written;
}

/** Whether an item may have left a row that was not there before. */
function isLeft(plan: PlannedRow, written: WrittenRow | undefined): boolean {
  return written === undefined ? isKeyless(plan) : !written.replayed;
}

/** Has a refused field named with the place of its item. */
async function namingItem<T>(index: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!ValidationError.isInstance(error)) {
      throw error;
    }
    throw new ValidationError(`items[${index}].${error.field}`, error.reason, { cause: error });
  }
}
