import {
  type Concept,
  createPage,
  type Page,
  parseTimestamp,
  type UnderstandingFilter,
} from "@keepsake/core";
import { cutPage } from "../../paging/cut-page.ts";
import { digestList } from "../../paging/list-cursor.ts";
import type { ListKey } from "../../paging/list-key.ts";
import type { PageRequest } from "../../paging/page-request.ts";
import type { Storage } from "../../storage/storage.ts";
import { foldText } from "../../text/fold-text.ts";
import { readScopes } from "../../visible-scopes.ts";

/**
 * One page of the concepts of a scope, by name: of each the version that is known, or was at `asOf`.
 *
 * @throws `ValidationError` on `asOf` where it is no time, and on `cursor` where it is not one of
 * this list.
 */
export async function listUnderstanding(
  storage: Storage,
  scope: string,
  { filter, readPage }: PageRequest<UnderstandingFilter, Concept>,
): Promise<Page<Concept>> {
  const { topic, asOf, view = "local" } = filter;
  const atMs = asOf === undefined ? null : parseTimestamp(asOf, "asOf");
  const digest = digestList({ list: "understanding", scope, filter });
  const versions = await storage.listConcepts(await readScopes(storage, scope, view));
  const concepts = versions.filter(
    (concept) => isKnownAt(concept, atMs) && (topic === undefined || isOf(concept, topic)),
  );
  const { items, nextCursor } = cutPage(concepts, { digest, filter, keyOf: byName });
  return createPage(items, nextCursor, (cursor) => readPage({ ...filter, cursor }));
}

/** Whether a version is the one known, or was at a time in milliseconds since the epoch. */
export function isKnownAt({ recordedFrom, recordedTo }: Concept, atMs: number | null): boolean {
  if (atMs === null) {
    return recordedTo === null;
  }
  return Date.parse(recordedFrom) <= atMs && (recordedTo === null || atMs < Date.parse(recordedTo));
}

function isOf({ name, topic }: Concept, asked: string): boolean {
  const folded = foldText(asked.trim());
  return foldText(name) === folded || foldText(topic) === folded;
}

/** Two concepts may share a name, such as a topic and an entity that came to be known later. */
function byName({ name, scope, id }: Concept): ListKey {
  return [foldText(name), scope, id];
}
