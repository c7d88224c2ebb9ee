import type { FactVersion } from "../../layers/facts/fact-version.ts";
import { toFact } from "../../layers/facts/to-fact.ts";
import type { Storage } from "../../storage/storage.ts";
import { asksOfPast } from "../asks-of-past.ts";
import { toFilterableFact } from "@keepsake/core/packing";
import type { Ranked } from "../ranked.ts";
import type { RecallPlan } from "../recall-plan.ts";
import type { LayerTrace } from "../recall-trace.ts";
import { heldWithin, isRecordedWithin } from "../within-clip.ts";
import { listNewestFacts } from "./list-newest-facts.ts";
import { searchAskedFacts } from "./search-asked-facts.ts";

/**
 * The facts that a plan asks for, the best first: those that hold at its time, now where it names
 * none. A query about the past also gets what held before, behind all that holds.
 */
export async function rankFacts(
  storage: Storage,
  plan: RecallPlan,
  trace: LayerTrace,
): Promise<readonly Ranked<FactVersion>[]> {
  const { clip, nowMs, allows } = plan;
  const found = await findFacts(storage, plan);
  trace.found = found.length;
  const givesPast = wantsPast(plan);
  const holds = (fact: FactVersion): boolean => heldWithin(clip, fact, nowMs);
  const timely = trace.sift(
    "time",
    found,
    (fact) =>
      isRecordedWithin(clip, fact.recordedFromMs) &&
      (holds(fact) || (givesPast && isOver(fact, nowMs))),
  );
  const allowed = trace.sift("filter", timely, (fact) => allows(toFilterableFact(toFact(fact))));
  return allowed.toSorted(
    (left, right) => Number(holds(right.record)) - Number(holds(left.record)),
  );
}

async function findFacts(
  storage: Storage,
  plan: RecallPlan,
): Promise<readonly Ranked<FactVersion>[]> {
  const { query, clip, nowMs } = plan;
  if (query !== null) {
    const isOfOneTime = clip.validDuring === null && !wantsPast(plan);
    const heldAtMs = isOfOneTime ? (clip.validAtMs ?? nowMs) : null;
    return await searchAskedFacts(storage, { ...plan, query, heldAtMs });
  }
  const newest = await listNewestFacts(storage, plan);
  return newest.map((record) => ({ record, score: null }));
}

/** A time that is given says itself what is right then. */
function wantsPast({ query, clip: { validAtMs, validDuring } }: RecallPlan): boolean {
  const asks = query !== null && (asksOfPast(query.text) || query.analysis.dates.length > 0);
  return asks && validAtMs === null && validDuring === null;
}

function isOver({ validToMs }: FactVersion, nowMs: number): boolean {
  return validToMs !== null && validToMs <= nowMs;
}
