import { splitWords } from "../text/split-words.ts";
import { isStopWord } from "../text/stop-words.ts";
import { type CuedPredicate, cuedPredicates } from "./cue-words.ts";
import type { FactAsk, FactReading } from "./fact-question.ts";
import type { MaskedQuestion } from "./find-mentions.ts";
import { asksOf } from "./read-open-question.ts";

const several =
  /\b(?:which|what|whose|name|list|every|all|how many)\b[^§]*?\b\p{L}{3,}s\b|\b(?:every|all)\b|^(?:list|name)\b/u;
const overTime =
  /\b(?:every|all|so far|ever|over the years)\b|^(?:which|what|where) [^§]*(?:has|have) §\d+ (?:been|had|worked|lived|gone)\b/u;

const ofPeople = /\b(?:who|whom|whose|name|every|list)\b/u;
const ofPlaces = /\b(?:where|which|what|list|name|every|who)\b/u;
/** How a predicate is asked for, where it cannot be otherwise. */
const asksBy: Readonly<Record<string, RegExp>> = {
  owner: ofPeople,
  manager: ofPeople,
  teacher: ofPeople,
  contact: ofPeople,
  partner: ofPeople,
  married_to: ofPeople,
  lives_in: /\b(?:where|city|town|list|name)\b/u,
  works_at: ofPlaces,
  studies_at: ofPlaces,
  deploys_on: ofPlaces,
  member_of: ofPlaces,
  reply_language: /\b(?:you|your|repl\p{L}+|answers?)\b/u,
};
/** Compares values, or asks for what no value tells. */
const notTold = /\b(?:why|first|moving|cheap\p{L}*|most|\p{L}{2,}est|if|would)\b/u;
const mayLackAsk = /^(?:name|list|every|all|any|§)|^(?:(?!§)\S+ ){1,5}\S+$/u;
/** What only the asker wishes of his assistant. */
const ofAsker = new Set(["prefers", "instruction", "units", "reply_language", "goal"]);

/**
 * The readings of a question that no known wording fits, by single words that bring a predicate to
 * mind: "who has Alfie got as a teacher".
 */
export function readCuedQuestion(masked: MaskedQuestion): readonly FactReading[] {
  const { text } = masked;
  const asks = asksOf(text) ?? (mayLackAsk.test(text) ? "value" : null);
  if (asks === null || asks === "holds" || notTold.test(text)) {
    return [];
  }
  const words = tellingWords(spell(masked, null));
  return cuedPredicates(words)
    .filter(({ predicate }) => fits(predicate, text))
    .flatMap((cued) =>
      subjectsOf(masked, cued).map((number): FactReading => ({
        subjectIds: masked.mentions[number] ?? [],
        via: null,
        predicate: cued.predicate,
        asks: toAsk(asks, text),
        kind: [],
        kindWords: [],
        isPlainKind: true,
        isPlural: several.test(text),
        rest: tellingWords(spell(masked, number)).filter((word) => !cued.words.includes(word)),
        isSure: false,
      })),
    );
}

function fits(predicate: string, text: string): boolean {
  const isOfPlaces = asksBy[predicate] === ofPlaces || predicate === "lives_in";
  return (asksBy[predicate]?.test(text) ?? true) && (isOfPlaces || !/\bwhere\b/u.test(text));
}

function tellingWords(text: string): readonly string[] {
  return splitWords(text).filter((word) => !isStopWord(word) && !fillers.has(word));
}

function toAsk(asks: FactAsk, text: string): FactAsk {
  return asks === "value" && overTime.test(text) ? "history" : asks;
}

/** Those whom it mentions, but for one of whom it only says whose another is: "Otto's parents". */
function subjectsOf(
  { text }: MaskedQuestion,
  { predicate, words: cues }: CuedPredicate,
): readonly number[] {
  const mentions = Array.from(text.matchAll(/§(\d+)(?:'s ((?:\p{L}+ ?){1,3}))?/gu));
  const numbers = mentions
    .filter(([, , owned = ""]) => owned === "" || isOwned(owned.split(" "), cues))
    .map(([, number]) => Number(number));
  const things = numbers.filter((number) => number !== 0);
  const isOfAsker =
    ofAsker.has(predicate) && !actsFor.test(text) && !mentions.some(([, number]) => number !== "0");
  return isOfAsker ? [0] : [...new Set(things.length > 0 ? things : numbers)];
}

/** "What does my mate measure in" is not about the asker. */
const actsFor = /\b(?:do|does|did|is|are|was|were|has|have|had|will|can|could|should) §0's /u;

function isOwned([first = "", second = ""]: readonly string[], cues: readonly string[]): boolean {
  return cues.includes(first) || (cues.includes(second) && !verbs.has(second));
}

const verbs = new Set(
  "live lived work works worked drive drives play plays own run eat speak use".split(" "),
);

function spell({ text, words }: MaskedQuestion, subject: number | null): string {
  return text.replaceAll(/§(\d+)/gu, (_, number: string) =>
    number === "0" || Number(number) === subject ? "" : (words[Number(number)] ?? ""),
  );
}

const fillers = new Set(
  "name list every give show got getting told telling new current currently old former time round please since until till long many month year set made keep thing things".split(
    " ",
  ),
);
