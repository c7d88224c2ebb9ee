import type { Fact } from "@keepsake/core";
import type { FactVersion } from "../../layers/facts/fact-version.ts";
import { toFact } from "../../layers/facts/to-fact.ts";
import type { Storage } from "../../storage/storage.ts";
import type { RecallPlan } from "../recall-plan.ts";

/** The facts that others are in conflict with, as known at the plan's time, by their ids. */
export async function findRivals(
  storage: Storage,
  facts: readonly FactVersion[],
  { scopes, clip: { recordedAtMs } }: Pick<RecallPlan, "scopes" | "clip">,
): Promise<ReadonlyMap<string, Fact>> {
  const rivals = new Set(facts.flatMap(({ conflictsWith }) => conflictsWith));
  const known = new Set(facts.map(({ id }) => id));
  const ids = [...rivals].filter((id) => !known.has(id));
  const anyFact = { subjectIds: null, predicates: null, object: null, includeClosed: false };
  const others =
    ids.length === 0 ? [] : await storage.findFacts({ ...anyFact, scopes, ids, recordedAtMs });
  const found = [...facts, ...others].filter(({ id }) => rivals.has(id));
  return new Map(found.map((fact) => [fact.id, toFact(fact, recordedAtMs ?? undefined)]));
}
