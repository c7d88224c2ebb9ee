import type { SharedReference } from "@keepsake/core";
import { setImmediate as endOfTurn } from "node:timers/promises";
import { inParts } from "../in-parts.ts";
import type { Storage } from "../storage/storage.ts";

/** Events that are looked up at once. */
const eventsInPart = 500;

/** Scopes with records that rest on some events of another one, by path. */
export async function findSharedReferences(
  storage: Storage,
  scope: string,
  eventIds: readonly string[],
): Promise<readonly SharedReference[]> {
  const idsOf = new Map<string, Set<string>>();
  for (const part of inParts(eventIds, eventsInPart)) {
    for (const { scope: other, id } of await storage.sharedRecords(scope, part)) {
      idsOf.set(other, (idsOf.get(other) ?? new Set()).add(id));
    }
    await endOfTurn();
  }
  return [...idsOf]
    .map(([path, ids]) => ({ scope: path, records: ids.size }))
    .toSorted((left, right) => (left.scope < right.scope ? -1 : 1));
}
