import { splitWords } from "../text/split-words.ts";
import { isStopWord } from "../text/stop-words.ts";
import type { FactAsk, FactReading } from "./fact-question.ts";
import type { MaskedQuestion } from "./find-mentions.ts";

const asked: readonly (readonly [RegExp, FactAsk])[] = [
  [/^(?:since|from) when\b/u, "since"],
  [/^(?:until|till) when\b/u, "until"],
  [/^(?:for )?how long\b/u, "howLong"],
  [
    /^when (?:did|was|were|has|have|do|does|will)\b.*\b(?:expire|run out|leave|quit|stop|end|finish|drop|give up|cancel|sell)\b/u,
    "until",
  ],
  [/^when (?:did|was|were|has|have)\b/u, "since"],
  [/^(?:is|are|am|was|were|do|does|did|has|have)\b/u, "holds"],
  [/^(?:what|which|who|where|when|how)\b/u, "value"],
];

/**
 * The readings of a question that may name a predicate, or an object, in its own words: those of
 * callers may be any, such as `deal_stage`.
 */
export function readOpenQuestion(masked: MaskedQuestion): readonly FactReading[] {
  const asks = / or /u.test(masked.text) ? "holds" : asksOf(masked.text);
  if (asks === null) {
    return [];
  }
  const numbers = Array.from(masked.text.matchAll(/§(\d+)/gu), ([, number]) => Number(number));
  const things = numbers.filter((number) => number !== 0);
  const isOfAsker = numbers.includes(0) || / or /u.test(masked.text);
  const subjects = new Set([...things, ...(isOfAsker ? [0] : [])]);
  return [...subjects].map((number) => ({
    subjectIds: masked.mentions[number] ?? [],
    via: null,
    predicate: null,
    asks,
    kind: [],
    kindWords: [],
    isPlainKind: false,
    isPlural: false,
    rest: openWords(masked, number),
    isSure: false,
  }));
}

const asksTime = new Set(["since", "until", "till", "long", "month", "year", "date", "day"]);

/** What a masked question asks of whatever it is about; null where it does not ask. */
export function asksOf(text: string): FactAsk | null {
  return asked.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** All telling words but those of the subject. */
function openWords({ text, words }: MaskedQuestion, subject: number): readonly string[] {
  const spelled = text.replaceAll(/§(\d+)/gu, (_, number: string) =>
    Number(number) === subject || number === "0" ? "" : (words[Number(number)] ?? ""),
  );
  return splitWords(spelled).filter((word) => !isStopWord(word) && !asksTime.has(word));
}
