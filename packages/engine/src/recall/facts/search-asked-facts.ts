import { termText } from "@keepsake/core";
import type { FactVersion } from "../../layers/facts/fact-version.ts";
import type { FactHit } from "../../storage/fact-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import { stem } from "../../text/stem.ts";
import type { PlannedQuery, RecallPlan } from "../recall-plan.ts";
import { findAskedEntities, type KnownName } from "./find-asked-entities.ts";
import { type ScoredFact, scoreFacts } from "./score-facts.ts";

/** What a search for facts needs of a plan. */
export interface FactAsking extends Pick<RecallPlan, "scope" | "scopes" | "clip" | "limits"> {
  readonly query: PlannedQuery;
  /** Only facts that hold at this time are looked at; null for those of any. */
  readonly heldAtMs: number | null;
}

type Terms = readonly (readonly string[])[];

/** So many of the facts are looked at that share the most words with a query, or twice the limit. */
const fewestHits = 20;

/**
 * Ranks the facts that a query asks for, whenever they held: those that share with it a word beside
 * the names; and where it has only names, all that is known of their bearers, as where nothing is found
 * by a query in another language than that of predicates.
 */
export async function searchAskedFacts(
  storage: Storage,
  asking: FactAsking,
): Promise<readonly ScoredFact[]> {
  const { scope, scopes, clip, query } = asking;
  const terms = query.analysis.tells ? query.analysis.terms : [];
  const found = await searchFacts(storage, asking, terms);
  if (found.facts === 0 && clip.recordedAtMs === null) {
    return [];
  }
  const names = [...(await storage.listNames(scopes)), ...found.hits.flatMap(namesIn)];
  const entities = findAskedEntities(query.text, { scope, names });
  const telling = terms.filter(([word = ""]) => !entities.words.has(stem(word)));
  const tells =
    telling.length > 0
      ? await addTelling(storage, asking, { hits: found.hits, terms, telling })
      : [];
  const asksOfNames = telling.length === 0 || (tells.length === 0 && query.analysis.isForeign);
  const hits = asksOfNames
    ? addFacts(found.hits, await readFactsOf(storage, asking, [...entities.ids]))
    : tells;
  return scoreFacts(hits, { terms, entities, facts: Math.max(found.facts, hits.length) });
}

async function searchFacts(
  storage: Storage,
  asking: FactAsking,
  terms: Terms,
): ReturnType<Storage["searchFacts"]> {
  const { scopes, clip, heldAtMs } = asking;
  return await storage.searchFacts({
    scopes,
    recordedAtMs: clip.recordedAtMs,
    validAtMs: heldAtMs,
    terms,
    limit: mostHits(asking),
  });
}

function mostHits({ limits }: FactAsking): number {
  return Math.max(fewestHits, 2 * limits.facts);
}

/** What facts themselves tell of names: "sister is named Mia". */
function namesIn({ fact: { subject, predicate, object } }: FactHit): readonly KnownName[] {
  const entities = object.type === "entity" ? [subject, object] : [subject];
  const names = entities.map(({ id, name }) => ({ entityId: id, name }));
  return predicate === "name" || predicate === "nickname"
    ? [...names, { entityId: subject.id, name: termText(object) }]
    : names;
}

interface Telling {
  readonly hits: readonly FactHit[];
  readonly terms: Terms;
  /** Those of the terms that are no names. */
  readonly telling: Terms;
}

/** A name is in so many facts that they may have kept out those that tell what is asked. */
async function addTelling(
  storage: Storage,
  asking: FactAsking,
  { hits, terms, telling }: Telling,
): Promise<readonly FactHit[]> {
  const numbers = telling.map((term) => terms.indexOf(term));
  const tells = hits.filter((hit) => hit.terms.some((term) => numbers.includes(term)));
  if (telling.length === terms.length || hits.length < mostHits(asking)) {
    return tells;
  }
  const found = new Set(tells.map(({ fact }) => fact.id));
  const others = (await searchFacts(storage, asking, telling)).hits.map((hit) => ({
    fact: hit.fact,
    terms: hit.terms.flatMap((term) => numbers[term] ?? []),
  }));
  return [...tells, ...others.filter(({ fact }) => !found.has(fact.id))];
}

async function readFactsOf(
  storage: Storage,
  { scopes, clip }: FactAsking,
  subjectIds: readonly string[],
): Promise<readonly FactVersion[]> {
  return subjectIds.length === 0
    ? []
    : await storage.findFacts({
        scopes,
        subjectIds,
        predicates: null,
        object: null,
        ids: null,
        recordedAtMs: clip.recordedAtMs,
        includeClosed: false,
      });
}

function addFacts(hits: readonly FactHit[], facts: readonly FactVersion[]): readonly FactHit[] {
  const found = new Set(hits.map(({ fact }) => fact.id));
  const others = facts.filter(({ id }) => !found.has(id));
  return [...hits, ...others.map((fact) => ({ fact, terms: [] }))];
}
