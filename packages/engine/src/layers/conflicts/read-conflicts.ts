import type { Conflict } from "@keepsake/core";
import type { FactQuery } from "../../storage/fact-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import type { FactVersion } from "../facts/fact-version.ts";
import { readRulings } from "./ruling.ts";
import { toConflict, toConflictId } from "./to-conflict.ts";

/** Which facts are looked at for conflicts. */
export type ConflictQuery = Pick<FactQuery, "scopes" | "subjectIds" | "predicates">;

/**
 * Every conflict among some facts, also those that were decided or ended: versions known no longer still
 * name those that they were in conflict with.
 */
export async function readConflicts(
  storage: Storage,
  query: ConflictQuery,
): Promise<readonly Conflict[]> {
  const found = await storage.findFacts({
    ...query,
    object: null,
    ids: null,
    recordedAtMs: null,
    includeClosed: true,
  });
  const groups = groupRivals(found.filter(({ conflictsWith }) => conflictsWith.length > 0));
  const rulings = await readRulings(storage, query.scopes, groups.map(toConflictId));
  return groups.map((rivals) => toConflict(rivals, rulings.get(toConflictId(rivals))));
}

/** Rivals name one another, so those of one group have the same ids among them. */
function groupRivals(disputed: readonly FactVersion[]): readonly (readonly FactVersion[])[] {
  const groups = Map.groupBy(disputed, ({ id, conflictsWith }) =>
    [id, ...conflictsWith].toSorted().join(" "),
  );
  return [...groups.values()].filter((rivals) => rivals.length > 1);
}
