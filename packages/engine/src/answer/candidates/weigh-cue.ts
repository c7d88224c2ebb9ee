import type { Fact } from "@keepsake/core";
import { predicateCatalogue } from "../../predicates/catalogue.ts";
import { splitWords } from "../../text/split-words.ts";
import { stem } from "../../text/stem.ts";
import { fitsSort } from "./question-form.ts";
import { sortOf } from "./read-cues.ts";
import type { SoftQuestion } from "./soft-question.ts";
import { weights } from "./weights.ts";

/** How much a question sounds as if it asked for the predicate of a fact, from 0 to 1. */
export function weighCue({ predicate }: Fact, question: SoftQuestion): number {
  const { cues, words, isNegated, text } = question;
  const strength = Object.hasOwn(predicateCatalogue, predicate)
    ? relativeCue(predicate, question)
    : ownCue(predicate, words);
  const isComing = coming.test(text) && (predicate === "lives_in" || predicate === "works_at");
  return cues.size === 0 && strength === 0
    ? 0
    : strength * signOf(predicate, isNegated) * (isComing ? weights.contrary : 1);
}

/** Where no predicate is asked for outright the likeliest counts more, and beside one that is, less. */
function relativeCue(predicate: string, { cues, sort }: SoftQuestion): number {
  const cue = cues.get(predicate);
  const others = [...cues].filter(([other]) => other !== predicate);
  const isClaimed =
    cue !== undefined &&
    others.some(
      ([, other]) =>
        other.strength > cue.strength && [...cue.words].every((at) => other.strong.has(at)),
    );
  const own = (cue?.strength ?? 0) * (isClaimed ? weights.claimedCue : 1);
  const best = Math.max(0, ...others.map(([, { strength }]) => strength));
  const isOnlySort = sort !== null && sort !== "duration" && fitsSort(sortOf(predicate), sort);
  if (best >= weights.sureCue && own < weights.sureCue) {
    return own * weights.cueBesideSure;
  }
  return isOnlySort ? Math.max(own, weights.cueBySort) : own;
}

/** "Where am I moving to" asks for what is not yet so. */
const coming = /\b(?:am|is|are) (?:\S+ )?(?:moving|relocating|switching|changing|transferring)\b/u;

/** "What do I not like" asks for no liking. */
function signOf(predicate: string, negated: boolean): number {
  return negated && (predicate === "likes" || predicate === "prefers" || predicate === "takes")
    ? weights.contrary
    : 1;
}

/** A caller's predicate is asked for in its own words. */
function ownCue(predicate: string, words: SoftQuestion["words"]): number {
  const named = splitWords(predicate.replaceAll(/[_.]+/gu, " ")).map(stem);
  const found = named.filter((part) => words.some(({ forms }) => forms.has(part))).length;
  const last = named.at(-1) ?? "";
  const isNamed = words.some(({ forms }) => forms.has(last));
  return isNamed ? 0.4 + (0.6 * found) / named.length : 0;
}
