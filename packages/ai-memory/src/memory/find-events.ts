import type { CallOptions, MemoryEvent, RecalledEvent, RecallRequest } from "@keepsake/core";
import { compileFilter, requiredLabels, toFilterableEvent } from "@keepsake/core/packing";
import { recallRows } from "../limits/limit-values.ts";
import type { RecalledMemory } from "../finding/recalled-memories.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { compareEvents } from "./event-order.ts";
import { toEventClip } from "./event-clip.ts";
import { toEvent } from "./event-row.ts";
import { queryWords } from "./query-words.ts";
import { isOwn, readRows } from "./read-rows.ts";
import { visibleNamespaces } from "./visible-namespaces.ts";

/** Tags that a daemon is asked for one by one; of more the rows are looked through. */
const mostTags = 8;

/**
 * The events that a recall asks for, the best first. With a query a daemon finds up to 50 in each
 * namespace, and what the request lets through of them is given; without one it is the newest of all.
 *
 * @throws `ValidationError` naming the field at fault.
 */
export async function findEvents(
  client: DaemonClient,
  scope: string,
  { request, options }: { readonly request: RecallRequest; readonly options: CallOptions },
): Promise<readonly RecalledEvent[]> {
  const { query, filters } = request;
  const search = {
    namespaces: visibleNamespaces(scope, request.view ?? "holistic"),
    tags: toTags(filters && requiredLabels(filters)),
    options,
  };
  const clip = toEventClip(request.temporal);
  const allows = filters === undefined ? () => true : compileFilter(filters);
  const found =
    query === undefined
      ? await listNewest(client, search)
      : await findByWords(client, query, search);
  return found.filter((event) => clip(event) && allows(toFilterableEvent(event)));
}

interface Search {
  readonly namespaces: readonly string[];
  /** Undefined stands for any. */
  readonly tags: readonly (string | undefined)[];
  readonly options: CallOptions;
}

function toTags(labels: readonly string[] | undefined): readonly (string | undefined)[] {
  return labels === undefined || labels.length > mostTags ? [undefined] : labels;
}

async function listNewest(
  client: DaemonClient,
  { namespaces, tags, options }: Search,
): Promise<readonly MemoryEvent[]> {
  const reads = tags.map((tag) => readRows(client, { namespaces, tag, options }));
  const events = (await Promise.all(reads)).flat().map(toEvent);
  return distinct(events).toSorted(compareEvents);
}

async function findByWords(
  client: DaemonClient,
  query: string,
  { namespaces, tags, options }: Search,
): Promise<readonly RecalledEvent[]> {
  const words = queryWords(query);
  if (words.length === 0) {
    return [];
  }
  const recalls = namespaces.flatMap((namespace) =>
    tags.map((tag) =>
      client.recall(words.join(" "), { namespace, tag, limit: recallRows }, options),
    ),
  );
  const rows = (await Promise.all(recalls)).flatMap(({ memories }) => memories);
  const events = rows.filter((row) => isOwn(row, client)).map(toRecalled);
  return distinct(events).toSorted(
    (left, right) => right.score - left.score || compareEvents(left, right),
  );
}

function toRecalled(row: RecalledMemory): RecalledEvent & { readonly score: number } {
  return { ...toEvent(row), score: row.score };
}

function distinct<T extends MemoryEvent>(events: readonly T[]): readonly T[] {
  return [...new Map(events.map((event) => [event.id, event])).values()];
}
