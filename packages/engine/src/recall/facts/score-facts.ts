import type { FactVersion } from "../../layers/facts/fact-version.ts";
import type { FactHit } from "../../storage/fact-storage.ts";
import { stem } from "../../text/stem.ts";
import type { Ranked } from "../ranked.ts";
import type { AskedEntities } from "./find-asked-entities.ts";

/** A fact and how well it fits the query; scores compare within one search only. */
export interface ScoredFact extends Ranked<FactVersion> {
  readonly score: number;
}

/** What facts are scored by. */
export interface FactScoring {
  /** The term groups of the search, as the hits number them. */
  readonly terms: readonly (readonly string[])[];
  readonly entities: AskedEntities;
  /** How many facts there are. */
  readonly facts: number;
}

/** That a fact is about one whom the query names, against a word of average rarity. */
const subjectWeight = 0.5;
/** A word that names one of them, against any other: it is in all that is known of that one. */
const nameWeight = 0.3;
/**
 * The words of a fact about somebody else: where it mentions one whom the query names; and where not,
 * as long as it has two of them.
 */
const mentionShare = 0.7;
const strangerShare = 0.4;
/** What fits less well than this share of the best is noise. */
const leastShare = 0.4;

/**
 * Ranks facts by the rarity of the words that they share with a query, and by whether they are about
 * somebody or something that it names. Best first; of equals what began to hold last.
 */
export function scoreFacts(hits: readonly FactHit[], scoring: FactScoring): readonly ScoredFact[] {
  const worths = weighTerms(hits, scoring);
  const scored = hits.map((hit) => ({
    record: hit.fact,
    score: scoreHit(hit, worths, scoring),
  }));
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
  return scored
    .filter(({ score }) => score > 0 && score >= leastShare * best)
    .toSorted((left, right) => right.score - left.score || newestFirst(left.record, right.record));
}

/** What began to hold last comes first. */
export function newestFirst(left: FactVersion, right: FactVersion): number {
  const [one, other] = [left.validFromMs ?? -Infinity, right.validFromMs ?? -Infinity];
  return one === other ? (left.id < right.id ? -1 : 1) : other - one;
}

interface TermWorth {
  readonly worth: number;
  readonly isName: boolean;
}

/** Rarity as of events, by BM25's `ln(1 + (N - n + 0.5) / (n + 0.5))`. */
function weighTerms(
  hits: readonly FactHit[],
  { terms, entities, facts }: FactScoring,
): readonly TermWorth[] {
  return terms.map((words, term) => {
    const count = hits.filter((hit) => hit.terms.includes(term)).length;
    const rarity = Math.log(1 + (Math.max(facts - count, 0) + 0.5) / (count + 0.5));
    const isName = entities.words.has(stem(words[0] ?? ""));
    return { worth: isName ? nameWeight * rarity : rarity, isName };
  });
}

function scoreHit(
  { fact, terms }: FactHit,
  worths: readonly TermWorth[],
  { entities: { ids } }: FactScoring,
): number {
  const said = terms.reduce((sum, term) => sum + (worths[term]?.worth ?? 0), 0);
  if (ids.has(fact.subject.id)) {
    return said + subjectWeight;
  }
  if (ids.size === 0) {
    return said;
  }
  const mentions =
    (fact.object.type === "entity" && ids.has(fact.object.id)) ||
    terms.some((term) => worths[term]?.isName === true);
  return said * (mentions ? mentionShare : terms.length > 1 ? strangerShare : 0);
}
