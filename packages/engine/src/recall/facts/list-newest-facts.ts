import type { FactVersion } from "../../layers/facts/fact-version.ts";
import { isKnownAt } from "../../layers/facts/holds-at.ts";
import type { Storage } from "../../storage/storage.ts";
import type { RecallPlan } from "../recall-plan.ts";
import { newestFirst } from "./score-facts.ts";

/** The newest facts are those that the newest events tell; so many of these are looked at. */
const mostEvents = 100;
const anyKind = { observedActor: null, modality: null };

/** The facts that the newest events tell, what began to hold last first. */
export async function listNewestFacts(
  storage: Storage,
  { scopes, clip: { recordedAtMs } }: Pick<RecallPlan, "scopes" | "clip">,
): Promise<readonly FactVersion[]> {
  const nothing = { scopes, recordedAtMs, validAtMs: null, terms: [], limit: 0 };
  if (recordedAtMs === null && (await storage.searchFacts(nothing)).facts === 0) {
    return [];
  }
  const anyTime = { sinceMs: null, untilMs: null, after: null, labels: [], ...anyKind };
  const events = await storage.listEvents({ scopes, limit: mostEvents, ...anyTime });
  const facts = await storage.factsOfEvents(events.map(({ id }) => id));
  return facts.filter((fact) => isKnownAt(fact, recordedAtMs ?? undefined)).toSorted(newestFirst);
}
