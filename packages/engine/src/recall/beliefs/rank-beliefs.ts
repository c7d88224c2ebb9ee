import type { Belief } from "@keepsake/core";
import { readVersions } from "../../layers/beliefs/read-versions.ts";
import { findStatements } from "../../layers/beliefs/stated-beliefs.ts";
import { weighClaims } from "../../layers/beliefs/weigh-beliefs.ts";
import type { FactVersion } from "../../layers/facts/fact-version.ts";
import type { Storage } from "../../storage/storage.ts";
import { toFilterableBelief } from "@keepsake/core/packing";
import type { Ranked } from "../ranked.ts";
import type { RecallPlan } from "../recall-plan.ts";
import type { LayerTrace } from "../recall-trace.ts";
import { heldWithin, isRecordedWithin } from "../within-clip.ts";

/** What facts a plan found, the best first. */
export interface BeliefRanking {
  readonly facts: readonly Ranked<FactVersion>[];
  readonly trace: LayerTrace;
}

/** The facts of so many beliefs are read at once. */
const portion = 10;

/** The beliefs that rest on the facts found, in their order. */
export async function rankBeliefs(
  storage: Storage,
  plan: RecallPlan,
  { facts, trace }: BeliefRanking,
): Promise<readonly Ranked<Belief>[]> {
  const { limits } = plan;
  const stated =
    facts.length === 0 ? new Set<string>() : await findStatements(storage, plan.scopes);
  const backed = facts.filter(({ record }) => mayBeBelief(record, stated));
  const beliefs: Ranked<Belief>[] = [];
  for (let at = 0; at < backed.length && beliefs.length < limits.beliefs; at += portion) {
    const found = await weighFound(storage, plan, backed.slice(at, at + portion));
    trace.found += found.length;
    beliefs.push(...sift(plan, found, trace));
  }
  return trace.sift("limit", beliefs, (_, index) => index < limits.beliefs);
}

/** Those of the plan's time that its filter allows. */
function sift(
  { clip, nowMs, allows }: RecallPlan,
  found: readonly Ranked<Belief>[],
  trace: LayerTrace,
): readonly Ranked<Belief>[] {
  const timely = trace.sift("time", found, ({ recordedFrom, validFrom, validTo }) => {
    const stretch = { validFromMs: toMs(validFrom), validToMs: toMs(validTo) };
    return isRecordedWithin(clip, Date.parse(recordedFrom)) && heldWithin(clip, stretch, nowMs);
  });
  return trace.sift("filter", timely, (belief) => allows(toFilterableBelief(belief)));
}

/** One piece of evidence alone, that nothing speaks against, makes no belief, unless it states one. */
function mayBeBelief(
  { supports, conflictsWith }: FactVersion,
  stated: ReadonlySet<string>,
): boolean {
  return (
    supports.length > 1 ||
    conflictsWith.length > 0 ||
    supports.some(({ eventId }) => stated.has(eventId))
  );
}

async function weighFound(
  storage: Storage,
  { scopes, clip, nowMs }: RecallPlan,
  facts: readonly Ranked<FactVersion>[],
): Promise<readonly Ranked<Belief>[]> {
  const versions = await readVersions(storage, {
    scopes,
    subjectIds: [...new Set(facts.map(({ record }) => record.subject.id))],
    predicates: [...new Set(facts.map(({ record }) => record.predicate))],
    recordedAtMs: clip.recordedAtMs,
  });
  const time = {
    validAtMs: clip.validAtMs ?? nowMs,
    knownAtMs: clip.recordedAtMs ?? undefined,
  };
  const claims = weighClaims(versions, time).filter(({ isBelief }) => isBelief);
  const byFact = new Map(claims.map(({ fact, belief }) => [fact.id, belief]));
  return facts.flatMap(({ record, score }) => {
    const belief = byFact.get(record.id);
    return belief === undefined ? [] : [{ record: belief, score }];
  });
}

function toMs(time: string | null): number | null {
  return time === null ? null : Date.parse(time);
}
