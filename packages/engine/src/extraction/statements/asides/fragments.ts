import { diets, medicines } from "../lexicon/named-things.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { type Token, wordAt } from "../wording/tokens.ts";
import type { VerbGroup } from "../clauses/verb-group.ts";

const heads = wordSet(
  "big huge massive total not allergic fluent married engaged based obsessed fond keen mad hooked employed promoted born lactose gluten back resident seconded moved transferred assigned hired living",
);
const second = wordSet(
  "fan a into in to on with about of the keen fond really allergic intolerant big huge",
);

/** Whether a sentence begins with what somebody is, without "I'm": "big fan of ramen", "allergic to nuts". */
export function isFragment(tokens: readonly Token[], at: number): boolean {
  const [first, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  return (heads.has(first) && (second.has(next) || diets.has(next))) || isOfMedicine(tokens, at);
}

/** "On ramipril now", "off the antibiotics", "no longer vegan". */
function isOfMedicine(tokens: readonly Token[], at: number): boolean {
  const [first, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  if (first === "no" && next === "longer") {
    return diets.has(wordAt(tokens, at + 2));
  }
  const from = next === "the" || next === "my" ? at + 2 : at + 1;
  return (first === "on" || first === "off") && medicines.has(wordAt(tokens, from));
}

/** The verb that such a sentence leaves out. */
export function withoutVerb(tokens: readonly Token[], at: number): VerbGroup {
  const isNegated = wordAt(tokens, at) === "not";
  const isOver = wordAt(tokens, at + 1) === "longer";
  return {
    tense: "present",
    isNegated,
    isUnreal: false,
    isFormer: false,
    isOver,
    phase: null,
    adverbs: [],
    lemma: "be",
    end: at + Number(isNegated) + 2 * Number(isOver),
  };
}
