import { termText } from "@keepsake/core";
import type { FactVersion } from "../../layers/facts/fact-version.ts";
import { holdsAt } from "../../layers/facts/holds-at.ts";
import { foldText } from "../../text/fold-text.ts";
import { stem } from "../../text/stem.ts";
import type { FactQuery, FactSearch, FactSearchResult } from "../fact-storage.ts";
import type { StoredFact } from "./derived-scope.ts";

/** The facts that meet every condition of a query, in the order the port tells. */
export function findFacts(facts: readonly StoredFact[], query: FactQuery): readonly FactVersion[] {
  return facts
    .map(({ fact }) => fact)
    .filter((fact) => query.scopes.includes(fact.scope))
    .filter((fact) => query.subjectIds?.includes(fact.subject.id) ?? true)
    .filter((fact) => query.predicates?.includes(fact.predicate) ?? true)
    .filter((fact) => query.ids?.includes(fact.id) ?? true)
    .filter((fact) => query.object === null || isObject(fact, query.object))
    .filter((fact) => isKnown(fact, query))
    .toSorted(byPlace);
}

/** The facts known at a time that hold a term. */
export function searchFacts(
  facts: readonly StoredFact[],
  { scopes, terms, recordedAtMs, validAtMs, limit }: FactSearch,
): FactSearchResult {
  const ofScopes = facts.filter(({ fact }) => scopes.includes(fact.scope));
  const hits = ofScopes
    .filter(({ fact }) => isKnown(fact, { recordedAtMs, includeClosed: false }))
    .filter(({ fact }) => validAtMs === null || holdsAt(fact, validAtMs))
    .map(({ fact, stems }) => ({
      fact,
      terms: terms.flatMap((words, index) =>
        words.some((word) => stems.has(stem(word))) ? [index] : [],
      ),
    }))
    .filter((hit) => hit.terms.length > 0)
    .toReversed()
    .toSorted((left, right) => right.terms.length - left.terms.length)
    .slice(0, limit);
  const known = ofScopes.filter(({ fact }) => fact.recordedToMs === null);
  return { hits, facts: known.length };
}

function isObject({ object }: FactVersion, wanted: string): boolean {
  return (
    foldText(termText(object)) === foldText(wanted) ||
    (object.type === "entity" && object.id === wanted)
  );
}

function isKnown(
  { recordedFromMs, recordedToMs }: FactVersion,
  { recordedAtMs, includeClosed }: Pick<FactQuery, "recordedAtMs" | "includeClosed">,
): boolean {
  const isBegun = recordedAtMs === null || recordedFromMs <= recordedAtMs;
  const isOpen = recordedToMs === null || (recordedAtMs !== null && recordedToMs > recordedAtMs);
  return isBegun && (includeClosed || isOpen);
}

function byPlace(left: FactVersion, right: FactVersion): number {
  return (
    compare(left.scope, right.scope) ||
    compare(left.subject.id, right.subject.id) ||
    compare(left.predicate, right.predicate) ||
    compare(left.matter ?? "", right.matter ?? "") ||
    (right.validFromMs ?? -Infinity) - (left.validFromMs ?? -Infinity) ||
    compare(left.id, right.id)
  );
}

/** By code points, as SQLite does; `<` compares surrogates. */
function compare(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
