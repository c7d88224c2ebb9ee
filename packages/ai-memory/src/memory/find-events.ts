import type { CallOptions, MemoryEvent, RecalledEvent, RecallRequest } from "@keepsake/core";
import { compileFilter, requiredLabels, toFilterableEvent } from "@keepsake/core/packing";
import type { RecalledMemory } from "../finding/recalled-memories.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { toEventClip } from "./event-clip.ts";
import { toPlainText } from "./to-plain-text.ts";
import { toEvent } from "./event-row.ts";
import { comparePlaces, placed, type PlacedEvent, toPlacedEvent } from "./placed-event.ts";
import { queryWords } from "./query-words.ts";
import { readRows } from "./read-rows.ts";
import { recallRows } from "./recall-rows.ts";
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
  const tags = labels?.map(toPlainText) ?? [];
  const areAsked = tags.length > 0 && tags.length <= mostTags && tags.every(Boolean);
  return areAsked ? tags : [undefined];
}

async function listNewest(
  client: DaemonClient,
  { namespaces, tags, options }: Search,
): Promise<readonly MemoryEvent[]> {
  const reads = tags.map((tag) => readRows(client, { namespaces, tag, options }));
  const rows = distinct((await Promise.all(reads)).flat());
  return inOrder(rows.map(toPlacedEvent));
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
    tags.map((tag) => recallRows(client, { words, namespace, tag, options })),
  );
  const found = distinct((await Promise.all(recalls)).flat());
  return inOrder(found.map(toRecalled), ({ score = 0 }) => score);
}

function toRecalled(row: RecalledMemory): PlacedEvent & { readonly event: RecalledEvent } {
  return placed({ ...toEvent(row), score: row.score }, row);
}

/** The events that fit best first, of those that fit as well the newest. */
function inOrder<Found extends MemoryEvent>(
  events: readonly (PlacedEvent & { readonly event: Found })[],
  fitOf: (event: Found) => number = () => 0,
): readonly Found[] {
  return events
    .toSorted(
      (left, right) =>
        fitOf(right.event) - fitOf(left.event) || comparePlaces(left.place, right.place),
    )
    .map(({ event }) => event);
}

function distinct<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
