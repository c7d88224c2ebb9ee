import { type FactTimeline, parseTimestamp, type TimelineFilter } from "@keepsake/core";
import { toCanonicalPredicate } from "../../extraction/triple/canonical-predicate.ts";
import type { Storage } from "../../storage/storage.ts";
import { readScopes } from "../../visible-scopes.ts";
import type { FactVersion } from "./fact-version.ts";
import { findSubjects } from "./list-facts.ts";
import { toFact } from "./to-fact.ts";

/** Every value that a subject had, the oldest first, as known now or at `asOf`. */
export async function readTimeline(
  storage: Storage,
  scope: string,
  filter: TimelineFilter,
): Promise<FactTimeline> {
  const { subject, predicate, asOf, view = "local" } = filter;
  const knownAtMs = asOf === undefined ? null : parseTimestamp(asOf, "asOf");
  const scopes = await readScopes(storage, scope, view);
  const facts = await storage.findFacts({
    scopes,
    subjectIds: await findSubjects(storage, subject, scopes),
    predicates: predicate === undefined ? null : [toCanonicalPredicate(predicate)],
    object: null,
    ids: null,
    recordedAtMs: knownAtMs,
    includeClosed: false,
  });
  return {
    subject: facts[0]?.subject ?? null,
    predicate: predicate ?? null,
    timeline: facts.toSorted(oldestFirst).map((version) => toFact(version, knownAtMs ?? undefined)),
  };
}

/** What began at an unknown earlier time comes first; the order of equals stays. */
function oldestFirst(
  { validFromMs: left }: FactVersion,
  { validFromMs: right }: FactVersion,
): number {
  return left === right ? 0 : (left ?? -Infinity) - (right ?? -Infinity);
}
