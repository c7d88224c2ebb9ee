import { foldText } from "../../text/fold-text.ts";
import { splitWords } from "../../text/split-words.ts";
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stop-words.ts";
import { mayBeName } from "../value-kinds.ts";
import { isPersonWord } from "./person-words.ts";

/** What a question asks for a name of: "the name of the tailor", "what is the goat called". */
const nameAsked =
  /\b(?:names? of|what(?:'s| is| are| was| were) (?:the|my|our|[\p{L}]+'s) [\p{L} ]+ (?:called|named)|(?:the|my|our|'s) [\p{L} ]+?'s names?|come se llama|como se llama|wie hei(?:ss|ß)t|comment s'appelle)\b/u;
const counted =
  /\bhow many ((?:[\p{L}-]+ ){0,2}?[\p{L}-]+) (?:am|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|i|we)\b/u;
const numeral =
  /^(?:\d[\d.,]*|no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|both|several|many)$/u;
const anyNumber =
  /\d|\b(?:no|none|free|nothing|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|hundred|thousand|half|all|grand|tenner|fiver)\b(?!-)/iu;
const whoAsked = /^(?:and |so |but )?(?:who|whom|whose)\b/u;
const denial = /^(?:\p{L}+ )?(?:no|nope|nah|never)(?!\p{L})[,. !]/iu;
const quotationMark = /["“”„«»]/u;
const capital = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]+/gu;
const sayingName = /\b(?:called|named|name is|name's|heisst|heißt|llama|appelle)\b/iu;

/** Whether a sentence can be the answer: it tells the name, or the number, that is asked for, in earnest. */
export function mayQuote(text: string, question: string): boolean {
  const asked = foldText(question);
  if (denial.test(text)) {
    return false;
  }
  if (nameAsked.test(asked) && !tellsName(text, question)) {
    return false;
  }
  if (whoAsked.test(asked) && !tellsPerson(text, question)) {
    return false;
  }
  return isOfItsKind(text, asked) && countsRightly(text, asked) && !isOnlyQuoted(text, asked);
}

/** What a question asks for, and what shows that a sentence tells it. */
const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:phone|mobile|landline|telephone|fax|extension|flight|order|account|bus|model)? ?numbers?\b(?! of)/u,
    /\d/u,
  ],
  [/\bhow much (?:am|is|are|was|were|do|does|did|will|would|can|could|should)\b/u, anyNumber],
  [/\bwhat size\b|\b\p{L}+ size\b/u, /\d|\b(?:small|medium|large|xs|s|m|l|xl)\b/iu],
  [/\b(?:budget|price|cost|fee|rent|salary)\b(?=\W*$)/u, anyNumber],
  [/\b(?:what|which) (?:town|city|country|region|street|village)\b/u, /(?<=\S )\p{Lu}\p{L}|\d/u],
];

function isOfItsKind(text: string, asked: string): boolean {
  return kinds.every(([pattern, shown]) => !pattern.test(asked) || shown.test(text));
}

function tellsName(text: string, question: string): boolean {
  return (
    newNames(text, question).some((name) => isNamedNear(text, name, question)) ||
    sayingName.test(text)
  );
}

/** "A groomer in Prestatyn" names no groomer. */
function isNamedNear(text: string, name: string, question: string): boolean {
  const words = splitWords(text).map(stem);
  const at = words.indexOf(stem(foldText(name)));
  const asked = new Set(
    splitWords(question)
      .filter((word) => !isStopWord(word))
      .map(stem),
  );
  const isPlace = leading.has(words[at - 1] ?? "");
  return !isPlace && words.slice(Math.max(0, at - 4), at + 5).some((word) => asked.has(word));
}

const leading = new Set(["in", "at", "from", "to", "near"]);

function newNames(text: string, question: string): readonly string[] {
  const inner = text.slice(1).match(capital) ?? [];
  return inner.filter(
    (name) => mayBeName(name) && !isStopWord(foldText(name)) && !question.includes(name),
  );
}

/** A name, or what somebody is. */
function tellsPerson(text: string, question: string): boolean {
  const isName = (text.match(capital) ?? []).some((name, at) => {
    const isFirst = at === 0 && text.startsWith(name);
    const isShouted = name.length > 1 && name === name.toUpperCase();
    return (
      !isShouted &&
      (!isFirst || isSubject(text, name)) &&
      mayBeName(name) &&
      !question.includes(name)
    );
  });
  const roles = splitWords(text).some((word) => isPersonWord(new Set([stem(word)])));
  return isName || roles || makers.test(text);
}

/** "Ana runs it" begins with a name, and "Packed it up" does not. */
function isSubject(text: string, name: string): boolean {
  const [, next = ""] = /^\p{L}+(?:['’]s)? (\p{L}+)/u.exec(text) ?? [];
  return (
    !isStopWord(foldText(name)) &&
    (next.endsWith("s") || finite.has(next) || /^\p{L}+['’]s/u.test(text))
  );
}

const finite = new Set(
  "and will would can did had is was has said told made went got took brought".split(" "),
);
const makers =
  /\b(?:\p{L}{3,}(?:ists?|ians?)|[\p{L}]{3,}ers?|[\p{L}]{3,}ors?|they|somebody|someone|men|women|people)\b/iu;

/** "49 days" counts no controllers, though both are in a sentence. */
function countsRightly(text: string, asked: string): boolean {
  const thing = stem(counted.exec(asked)?.[1]?.split(" ").at(-1) ?? "");
  const words = splitWords(text);
  const place = words.findIndex((word) => stem(word) === thing);
  const numbers = words.flatMap((word, at) => (numeral.test(word) ? [at] : []));
  return (
    thing === "" ||
    place < 0 ||
    numbers.length === 0 ||
    numbers.some((at) => at < place && place - at <= 3)
  );
}

/** What stands in quotation marks is not said of oneself. */
function isOnlyQuoted(text: string, asked: string): boolean {
  const parts = text.split(quotationMark);
  const outside = new Set(parts.filter((_, at) => at % 2 === 0).flatMap(stemsIn));
  const inside = parts.filter((_, at) => at % 2 === 1).flatMap(stemsIn);
  const words = splitWords(asked)
    .filter((word) => !isStopWord(word))
    .map(stem);
  return inside.some((word) => words.includes(word)) && !words.some((word) => outside.has(word));
}

function stemsIn(text: string): readonly string[] {
  return splitWords(text).map(stem);
}
