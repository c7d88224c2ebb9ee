import type { Fact } from "@keepsake/core";
import { predicateEntry } from "../../predicates/catalogue.ts";
import { type FactContext, holdsAny } from "./fact-context.ts";
import { isKindOfThings, isOfAnyKind, isOfKind } from "./kinds-of-things.ts";
import { type Cue, sortOf } from "./read-cues.ts";
import type { SoftQuestion } from "./soft-question.ts";
import { weights } from "./weights.ts";

/** A "which boat" is not answered by what is known to be something else, nor by a date. */
export function weighKind(fact: Fact, context: FactContext, question: SoftQuestion): number {
  const [kind] = question.kindWords;
  const place = question.words.findIndex(({ word }) => word === kind);
  if (kind === undefined || place < 0 || isOfKind(context.phrases, kind)) {
    return 1;
  }
  if (saysForm(kind)) {
    return hasForm(fact, context, kind) ? 1 : weights.misfit;
  }
  return weighOther(fact, context, { question, kind, place });
}

/** A make of car is no colour, and a day of the year is no year. */
function hasForm({ predicate }: Fact, { phrases }: FactContext, kind: string): boolean {
  if (kind === "language") {
    return sortOf(predicate) === "language";
  }
  return kind === "year"
    ? sortOf(predicate) !== "date" || phrases.some((phrase) => /^\d{4}$/u.test(phrase))
    : !/^(?:colou?r|size)$/u.test(kind);
}

interface AskedThing {
  readonly question: SoftQuestion;
  readonly kind: string;
  readonly place: number;
}

function weighOther(
  fact: Fact,
  context: FactContext,
  { question, kind, place }: AskedThing,
): number {
  const isStrong = question.cues.get(fact.predicate)?.strong.has(place) === true;
  if (isOfAnotherKind(fact, context, kind)) {
    return isStrong ? weights.otherKind : weights.misfit;
  }
  const asked = question.words[place]?.forms ?? new Set<string>();
  return isStrong || holdsAny(context.turn, asked) ? 1 : weighUnnamed(fact, place, question.cues);
}

/** "On what date", "which number": what an answer looks like, and no kind of things. */
const forms = new Set(
  "date day weekday year month week time hour number figure amount sum name word language unit place city town country street address colour color size day evening person people way side point".split(
    " ",
  ),
);

function saysForm(kind: string): boolean {
  return forms.has(kind) || forms.has(kind.replace(/s$/u, ""));
}

/** A kind that is nowhere named, or one that asks for another predicate. */
function weighUnnamed(fact: Fact, place: number, cues: ReadonlyMap<string, Cue>): number {
  const isOfAnother = [...cues.values()].some(
    ({ strength, strong }) => strength >= weights.sureCue && strong.has(place),
  );
  const isDate = sortOf(fact.predicate) === "date";
  return isOfAnother || isDate ? weights.misfit : weights.unnamedKind;
}

function isOfAnotherKind(fact: Fact, { phrases }: FactContext, kind: string): boolean {
  return isKindOfThings(kind) && isOfAnyKind(phrases) && isMany(fact);
}

function isMany({ predicate }: Fact): boolean {
  return predicateEntry(predicate).cardinality === "many";
}
