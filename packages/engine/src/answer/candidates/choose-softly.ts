import type { Fact } from "@keepsake/core";
import { predicateEntry } from "../../predicates/catalogue.ts";
import type { FactAsk } from "../../questions/fact-question.ts";
import { holdsAt } from "../facts/fact-times.ts";
import { asksForList } from "./question-form.ts";
import { isBroad, type ScoredFact } from "./score-fact.ts";
import type { SoftQuestion } from "./soft-question.ts";
import { weights } from "./weights.ts";

/** Facts of one subject and predicate that answer, and which of them is asked for. */
export interface SoftChoice {
  readonly facts: readonly Fact[];
  readonly asks: FactAsk;
  readonly score: number;
}

/** The facts that answer best; null where none answers well enough. */
export function chooseSoftly(
  scored: readonly ScoredFact[],
  question: SoftQuestion,
  atMs: number,
): SoftChoice | null {
  const able = scored
    .filter((candidate) => mayAnswer(candidate, question) || isOnly(candidate, scored, atMs))
    .toSorted((left, right) => order(right, atMs) - order(left, atMs));
  const [best] = able;
  if (best === undefined || !isClear(best, scored)) {
    return null;
  }
  const least = best.score - (question.isPlural ? weights.pluralMargin : weights.margin);
  const near = able
    .filter(({ fact }) => isAlike(fact, best.fact))
    .filter(({ score, overlap }) => score >= least && fits(overlap, best, question))
    .map(({ fact }) => fact);
  const isList = asksForList(question.text) && !isMany(best.fact) && question.ask === "value";
  return {
    facts: isMany(best.fact) ? near : ofSameSlot(best.fact, scored),
    asks: isList ? "history" : question.ask,
    score: best.score,
  };
}

function mayAnswer(candidate: ScoredFact, question: SoftQuestion): boolean {
  const { fact, score, overlap, cue } = candidate;
  const isNamed = cue > 0 || overlap >= weights.leastWithoutCue;
  const isFitting =
    !isBroad(fact) || overlap >= weights.leastOverlap || asksForAll(candidate, question);
  return score >= weights.leastScore && isNamed && isFitting;
}

/** All that is known of its sort, and surely asked for: "what is his sport". */
function isOnly(
  { fact, score, cue }: ScoredFact,
  scored: readonly ScoredFact[],
  atMs: number,
): boolean {
  const alike = scored.filter((other) => isAlike(other.fact, fact) && holdsAt(other.fact, atMs));
  const isKept = !ofPets.has(fact.predicate) && score >= weights.sureScore;
  return isKept && cue >= weights.sureCue && alike.length === 1;
}

/** A dog's name is no cat's, though it be the only one. */
const ofPets = new Set(["pet_name", "has_pet"]);

/** A good one answers; a fair one does where no other comes near. */
function isClear(best: ScoredFact, scored: readonly ScoredFact[]): boolean {
  const others = scored.filter(({ fact }) => !isAlike(fact, best.fact));
  const second = Math.max(0, ...others.map(({ score }) => score));
  return best.score >= weights.sureScore || best.score - second >= weights.clearMargin;
}

/** "Which apps": all values of a predicate that is asked for by what such things are called. */
function asksForAll({ fact }: ScoredFact, { kindWords, words, cues }: SoftQuestion): boolean {
  const place = words.findIndex(({ word }) => word === kindWords[0]);
  return place >= 0 && cues.get(fact.predicate)?.strong.has(place) === true;
}

/** What has one value at a time is told by the time alone. */
function ofSameSlot(best: Fact, scored: readonly ScoredFact[]): readonly Fact[] {
  return scored
    .map(({ fact }) => fact)
    .filter((fact) => isAlike(fact, best) && fact.matter === best.matter);
}

/** Of one thing that best fits; of several all that fit about as well. */
function fits(overlap: number, best: ScoredFact, { isPlural }: SoftQuestion): boolean {
  return isPlural || overlap >= best.overlap - weights.margin;
}

function isMany({ predicate }: Fact): boolean {
  return predicateEntry(predicate).cardinality === "many";
}

function isAlike(left: Fact, right: Fact): boolean {
  return left.predicate === right.predicate && left.subject.id === right.subject.id;
}

/** Of equally good ones that which holds comes first. */
function order({ fact, score }: ScoredFact, atMs: number): number {
  return score + (holdsAt(fact, atMs) ? 0.02 : 0);
}
