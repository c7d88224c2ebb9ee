import { termText } from "@keepsake/core";
import type { Claim } from "./claim.ts";
import type { Holding, Support } from "./holding.ts";
import type { Stretch } from "./lay-out-timeline.ts";
import type { PlacedAssertion } from "./place-assertions.ts";

/** What a stretch of a timeline says; `conflictsWith` as in {@link Holding}. */
export function toHolding(
  { fromMs, toMs, assertions }: Stretch,
  conflictsWith: readonly number[],
): Holding {
  const told = assertions.toSorted(byTelling);
  const [first] = told;
  if (first === undefined) {
    throw new Error("a stretch is made by an assertion that starts with it");
  }
  return {
    subjectName: first.claim.subject.name,
    object: first.object,
    matter: first.claim.matter,
    validFromMs: fromMs === -Infinity ? null : fromMs,
    validToMs: toMs === Infinity ? null : toMs,
    supports: toSupports(told),
    conflictsWith,
  };
}

function byTelling({ claim: left }: PlacedAssertion, { claim: right }: PlacedAssertion): number {
  if (left.observedAtMs !== right.observedAtMs) {
    return left.observedAtMs - right.observedAtMs;
  }
  if (left.eventId !== right.eventId) {
    return left.eventId < right.eventId ? -1 : 1;
  }
  return spelling(left) < spelling(right) ? -1 : 1;
}

function spelling({ subject, object, matter }: Claim): string {
  const said = object === null ? "" : termText(object);
  return JSON.stringify([said, object?.type, matter, subject.name]);
}

/** One for each event, as sure as the surest of its assertions. */
function toSupports(told: readonly PlacedAssertion[]): readonly Support[] {
  const supports = new Map<string, Support>();
  for (const { claim } of told) {
    const { eventId, observedAtMs, recordedAtMs, confidence } = claim;
    const known = supports.get(eventId)?.confidence ?? 0;
    const surest = Math.max(confidence, known);
    supports.set(eventId, { eventId, observedAtMs, recordedAtMs, confidence: surest });
  }
  return [...supports.values()];
}
