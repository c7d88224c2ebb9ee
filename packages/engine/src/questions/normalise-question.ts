import { foldText } from "../text/fold-text.ts";

const contractions: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u02bc]/g, "'"],
  [/\b(what|where|who|when|how)'?s\b(?!')/g, "$1 is"],
  [/\b(which|it|there|that)'s\b(?!')/g, "$1 is"],
  [/\bqu'(?=elle\b|ils?\b|on\b)/g, "que "],
  [/\bj'(?=\p{L})/gu, "je "],
  [/\bi'm\b/g, "i am"],
  [/\bi'd\b/g, "i had"],
  [/'re\b/g, " are"],
  [/'ve\b/g, " have"],
  [/'ll\b/g, " will"],
  [/\bwon't\b/g, "will not"],
  [/\bcan(?:'t|not)\b/g, "can not"],
  [/(\w)n't\b/g, "$1 not"],
  [/s'(?=\s)/g, "s's"],
];

const opening = new RegExp(
  "^(?:" +
    [
      "(?:and|so|but|also|hey|hi|hello|ok|okay|well|please|by the way|btw|oh|um|hm+|then|again|sorry|quick question|just curious)\\b",
      "(?:can|could|would|will) you (?:please |quickly )?(?:tell|remind|say|check|look up|show|give)(?: me| us)?\\b",
      "(?:do|did) you (?:still |happen to )?(?:know|remember|recall)\\b",
      "(?:tell|remind|show|give) (?:me|us)\\b",
      "(?:dime|sag mir|dis-moi)\\b",
      "i(?: have|'ve)? (?:forgot|forgotten|wonder|want to know|would like to know|need to know|do not (?:know|remember|recall)|can not (?:remember|recall))\\b",
      "(?:again|please|about)\\b",
    ].join("|") +
    ")[\\s,:;.-]*",
);

const reported =
  /\b(?:do|did|had|have) i (?:already |ever )?(?:tell|told|say|said|mention|mentioned)(?: to)?(?: you)?(?: that)? (?=i\b|my\b)/u;

/**
 * A question in lower case without diacritics, contractions and the ways of asking for an answer:
 * "And where's Ana, please?" is `where is ana`.
 */
export function normaliseQuestion(question: string): string {
  let text = foldText(question);
  for (const [pattern, full] of contractions) {
    text = text.replace(pattern, full);
  }
  text = text
    .replace(/[¿?¡!"“”„«»]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/(?:,? (?:please|again|by the way))?[\s.,;:]*$/u, "");
  return dropOpenings(text)
    .replace(reported, "do ")
    .replace(/\b(\w+) of mine\b/u, "my $1")
    .replace(/,? \bwhen i (?:last )?(?:asked|told|wrote|said|spoke)\b.*$/u, "");
}

function dropOpenings(text: string): string {
  const shorter = text.replace(opening, "").trim();
  return shorter === text || shorter === "" ? text : dropOpenings(shorter);
}
