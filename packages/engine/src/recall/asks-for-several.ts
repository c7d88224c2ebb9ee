import { splitWords } from "../text/split-words.ts";

const auxiliary =
  "(?:am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might|may|must)";
/** "What books has", "which of the dishes did", "in what ways is". */
const pluralThing = new RegExp(
  `\\b(?:what|which) (?:(?!${auxiliary}\\b)\\S+ ){0,4}?` +
    `(?:people|children|men|women|(?!(?:${auxiliary}|his|this)\\b)\\S*[^s ]s) ` +
    `(?:(?!${auxiliary}\\b)\\S+ ){0,2}?${auxiliary}\\b`,
  "u",
);
const outright = /\b(?:both|how many|(?:what|which) (?:are|were))\b/u;
/** What somebody has done is all of it, at whatever time. */
const perfect =
  /\b(?:has|have) (?:\S+ ){0,4}?(?:been|done|gone|made|met|seen|read|had|used|taken|given|eaten|written|won|lost|bought|sold|found|built|taught|\S{3,}ed)\b/u;
const lasting = /\bhow (?:long|often)\b/u;

/**
 * Whether an English question asks for things that were told one at a time: "What books has Ana read?",
 * "How many dogs do both have?"
 */
export function asksForSeveral(question: string): boolean {
  const words = splitWords(question).join(" ");
  const asks = outright.test(words) || pluralThing.test(words) || perfect.test(words);
  return asks && !lasting.test(words);
}
