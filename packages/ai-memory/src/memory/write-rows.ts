import { type CallOptions, type Envelope, ValidationError } from "@keepsake/core";
import { pageRows } from "../limits/limit-values.ts";
import type { NewMemory } from "../memories/new-memory.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { deleteRow } from "./delete-row.ts";
import { toEventId } from "./event-id.ts";
import { toRow } from "./event-row.ts";
import { markPlace } from "./place-in-bulk.ts";
import { createTitle } from "./row-title.ts";
import { type WrittenRow, writeRow } from "./write-row.ts";

/**
 * Writes several events of one scope, in their order. A daemon knows no transactions: where one of them is
 * refused, those that were written are deleted again.
 *
 * @throws as `writeRow`, with fields such as `items[2].text`.
 */
export async function writeRows(
  client: DaemonClient,
  envelopes: readonly Envelope[],
  options: CallOptions,
): Promise<readonly WrittenRow[]> {
  const rows = await Promise.all(
    envelopes.map((envelope, index) =>
      namingItem(index, async () => toRow(envelope, createTitle())),
    ),
  );
  const marked = rows.map((row, index) => ({
    ...row,
    metadata: { ...row.metadata, ...markPlace(index) },
  }));
  const isPlain = envelopes.every(({ idempotencyKey }) => idempotencyKey === null);
  const written = isPlain && rows.length > 1 ? await writeAtOnce(client, marked, options) : null;
  return written ?? (await writeEach(client, envelopes, options));
}

/** Null, and nothing is left of it, where the daemon did not take all of them: it does not say why. */
async function writeAtOnce(
  client: DaemonClient,
  rows: readonly NewMemory[],
  options: CallOptions,
): Promise<readonly WrittenRow[] | null> {
  const { created } = await client.bulkStore(rows, options);
  const ids = await findIds(client, rows, { created, options });
  const found = rows.map(({ title }) => ids.get(title)).filter((id) => id !== undefined);
  if (found.length < rows.length) {
    await Promise.all(found.map((id) => deleteRow(client, id, {})));
    return null;
  }
  return found.map((rowId) => ({ rowId, eventId: toEventId(rowId), replayed: false }));
}

interface Stored {
  readonly created: number;
  readonly options: CallOptions;
}

/** The ids of rows by their titles: the newest of a namespace come first. */
async function findIds(
  client: DaemonClient,
  rows: readonly NewMemory[],
  { created, options }: Stored,
): Promise<ReadonlyMap<string, string>> {
  const titles = new Set(rows.map(({ title }) => title));
  const ids = new Map<string, string>();
  const filter = { namespace: rows[0]?.namespace, agentId: client.agentId, limit: pageRows };
  for await (const { id, title } of await client.list(filter, options)) {
    if (titles.has(title)) {
      ids.set(title, id);
    }
    if (ids.size >= created) {
      break;
    }
  }
  return ids;
}

async function writeEach(
  client: DaemonClient,
  envelopes: readonly Envelope[],
  options: CallOptions,
): Promise<readonly WrittenRow[]> {
  const written: WrittenRow[] = [];
  try {
    for (const [index, envelope] of envelopes.entries()) {
      written.push(await namingItem(index, () => writeRow(client, envelope, options)));
    }
  } catch (error) {
    const news = written.filter(({ replayed }) => !replayed);
    await Promise.allSettled(news.map(({ rowId }) => deleteRow(client, rowId, {})));
    throw error;
  }
  return written;
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
