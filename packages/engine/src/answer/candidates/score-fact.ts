import type { Fact } from "@keepsake/core";
import { type FactContext, holdsAny } from "./fact-context.ts";
import { isOfKind } from "./kinds-of-things.ts";
import { fitsSort } from "./question-form.ts";
import { sortOf } from "./read-cues.ts";
import type { AskedWord } from "./asked-words.ts";
import { isPersonWord } from "./person-words.ts";
import type { SoftQuestion } from "./soft-question.ts";
import { weighCue } from "./weigh-cue.ts";
import { weighKind } from "./weigh-kind.ts";
import { weights } from "./weights.ts";

/** A fact that may answer, and how well. */
export interface ScoredFact {
  readonly fact: Fact;
  /** From 0 to 1. */
  readonly score: number;
  /** How much of what the question says beside subject and predicate it fits, from 0 to 1. */
  readonly overlap: number;
  /** How much the question sounds like its predicate. */
  readonly cue: number;
}

/** Where a word of the question is found counts this much. */
const shares = { value: 1, kind: 1, sentence: 0.8, turn: 0.6, around: 0.4, weak: 0.5 } as const;

/** Predicates of which somebody has many of all kinds: their name alone chooses none. */
const broad = new Set([
  "likes",
  "dislikes",
  "owns",
  "uses",
  "prefers",
  "instruction",
  "related_to",
  "goal",
  "plays",
  "learning",
  "takes",
  "member_of",
  "has_pet",
  "pet_name",
]);

/** How well a fact answers a question. */
export function scoreFact(fact: Fact, context: FactContext, question: SoftQuestion): ScoredFact {
  const cue = weighCue(fact, question);
  const overlap = overlapOf(fact, context, { question, strength: cue });
  const subject =
    subjectOf(fact, question) * roleOf(fact, context, question) * neededOf(fact, context, question);
  const form = formOf(fact, question) * weighKind(fact, context, question);
  const isTold = tellsNothing(context, question) ? 0 : 1;
  const isLoose = question.subjects.mentioned.size === 0 && overlap < weights.looseOverlap;
  const whole = subject * form * (weights.cue * cue + weights.overlap * overlap);
  const score = isTold * whole * (isLoose ? weights.looseShare : 1);
  return { fact, score, overlap, cue };
}

/** Whether values of its predicate are chosen by more than the predicate. */
export function isBroad({ predicate, matter }: Fact): boolean {
  return broad.has(predicate) || matter !== null;
}

/** Whether the question word asks for what its values are. */
function formOf({ predicate }: Fact, { sort, asksForName }: SoftQuestion): number {
  const own = sortOf(predicate);
  if (asksForName && !named.has(own)) {
    return weights.misfit;
  }
  return fitsSort(own, sort) ? 1 : own === "any" || sort === "duration" ? 0.8 : weights.misfit;
}

const named: ReadonlySet<string> = new Set(["name", "person", "organisation", "any", "medicine"]);

function subjectOf(fact: Fact, { subjects, self }: SoftQuestion): number {
  const { mentioned, namesStranger } = subjects;
  const strength = mentioned.get(fact.subject.id);
  const others = [...mentioned.keys()].filter((id) => id !== self && !isObject(fact, id));
  if (strength !== undefined) {
    const beside = fact.subject.id === self && (others.length > 0 || namesStranger);
    return beside ? weights.askerBeside * strength : strength;
  }
  if (namesStranger) {
    return weights.otherSubject;
  }
  const isOwn = others.length === 0 && ofThings.has(fact.predicate);
  return mentioned.size === 0 || isOwn || [...mentioned.keys()].some((id) => isObject(fact, id))
    ? weights.anySubject
    : weights.otherSubject;
}

/** What things have: those of a thing may be asked for as the asker's own. */
const ofThings = new Set([
  "price",
  "version",
  "status",
  "located_in",
  "deadline",
  "scheduled_for",
  "database",
  "deploys_on",
  "owner",
  "budget",
  "contact",
  "plan",
]);

function isObject({ object }: Fact, id: string): boolean {
  return object.type === "entity" && object.id === id;
}

/** "My sister's car" is not told by mine: a person must be the subject, the value, or told of. */
function roleOf(fact: Fact, context: FactContext, { words, cues, subjects }: SoftQuestion): number {
  const used = cues.get(fact.predicate)?.words;
  const isPerson = sortOf(fact.predicate) === "person";
  const strange = words.some(
    ({ forms }, place) =>
      isPersonWord(forms) &&
      isOwned(words, place) &&
      !subjects.words.has(place) &&
      !(isPerson && fact.predicate !== "related_to" && used?.has(place) === true) &&
      !holdsAny(context.sentence, forms),
  );
  return strange ? weights.otherSubject : 1;
}

const owners = new Set(
  "my our his her their s mi mis mein meine meinem meinen meiner unser unsere mon ma mes notre".split(
    " ",
  ),
);

/** "My sister", "the wife's": somebody's relative, or one who has something. */
function isOwned(words: SoftQuestion["words"], place: number): boolean {
  return owners.has(words[place - 1]?.word ?? "") || words[place + 1]?.word === "s";
}

/** What the question is about must be told of somewhere near. */
function neededOf(
  { predicate }: Fact,
  context: FactContext,
  { words, cues, subjects, needed }: SoftQuestion,
): number {
  const strong = cues.get(predicate)?.strong;
  const isMissing = words.some(
    (word, place) =>
      needed.has(word.word) &&
      word.tells &&
      !subjects.words.has(place) &&
      strong?.has(place) !== true &&
      shareOf(word, context) < shares.turn,
  );
  return isMissing ? weights.missingNeeded : 1;
}

/** The words of the question that its predicate, its subject and its form leave over. */
function overlapOf(
  fact: Fact,
  context: FactContext,
  { question, strength }: { readonly question: SoftQuestion; readonly strength: number },
): number {
  const { words, cues, subjects } = question;
  const cue = cues.get(fact.predicate);
  const isPet = fact.predicate === "pet_name" || fact.predicate === "has_pet";
  const shared = words.flatMap((word, place) => {
    const isUsed = cue?.strong.has(place) === true && !(isPet && isOfKind([word.word], "pet"));
    if (!word.tells || subjects.words.has(place) || isUsed) {
      return [];
    }
    const share = shareOf(word, context);
    return [!isPet && cue?.words.has(place) === true ? Math.max(share, shares.weak) : share];
  });
  const found = shared.reduce((sum, share) => sum + share, 0);
  return shared.length === 0 ? Math.min(1, strength / weights.sureCue) : found / shared.length;
}

function shareOf({ word, forms }: AskedWord, context: FactContext): number {
  if (holdsAny(context.value, forms)) {
    return shares.value;
  }
  if (isOfKind(context.phrases, word)) {
    return shares.kind;
  }
  if (holdsAny(context.sentence, forms)) {
    return shares.sentence;
  }
  if (holdsAny(context.turn, forms)) {
    return shares.turn;
  }
  return holdsAny(context.around, forms) ? shares.around : 0;
}

/** What the question says itself is no answer, unless it offers a choice. */
function tellsNothing({ value }: FactContext, { words, text }: SoftQuestion): boolean {
  const isSaid = [...value].every((part) => words.some(({ forms }) => forms.has(part)));
  return isSaid && !/\b(?:or|oder|ou|o)\b/u.test(text);
}
