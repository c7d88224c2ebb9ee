import type { AskedFor } from "../recall/analyse-query.ts";
import { foldText } from "../text/fold-text.ts";
import { isStopWord } from "../text/stop-words.ts";
import { splitWords } from "../text/split-words.ts";
import { asksForName, mayBeName, readValueKind, showsKind } from "./value-kinds.ts";

const place =
  /\b(?:(?:in|at|to|from|near|on|under|behind|inside|beside|by|between|above|below|over|with|within|around|across|outside|opposite|through|past)\s+(?!(?:the )?(?:end|beginning|start|moment|middle|morning|evening|afternoon|weekend|night|noon|least|last|first|once|all|time|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|\p{L}+day)(?!\p{L}))(?:the |my |our |a )?[\p{L}\d]|(?:here|there|home|abroad|nearby|upstairs|downstairs|downtown|outside|inside|overseas|everywhere|nowhere)\b)/iu;
const time =
  /\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|tomorrow|ago|since|last|next|weeks?|weekends?|months?|years?|morning|afternoon|evening|night|noon|midnight|dawn|spring|summer|autumn|fall|winter|easter|christmas|birthday|soon|now|before|after|when|always|daily|every)\b/iu;
const cause = /\b(?:because|since|so|due|as|for|to|after|thanks|why|reason)\b/i;
const relation =
  /\b(?:mother|father|mom|mum|dad|parent|sister|brother|sibling|son|daughter|child|wife|husband|partner|boyfriend|girlfriend|uncle|aunt|cousin|grand(?:mother|father|ma|pa)|friend|neighbou?r|colleague|boss|teacher|doctor)s?\b/iu;
const capitalised = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]+/gu;

/** What is asked. */
export interface AskedKind {
  readonly question: string;
  readonly asksFor: AskedFor | null;
}

/**
 * Whether a sentence holds the kind of thing a question word asks for: a place for "where", a time
 * for "when", a cause for "why", a number for "how many", for "who" a relation or a name that is not
 * in the question. Anything may answer "what" and the like.
 */
export function holdsExpectedKind(sentence: string, { question, asksFor }: AskedKind): boolean {
  const kind = readValueKind(question);
  if (kind !== null) {
    return showsKind(sentence, kind) && countsThing(sentence, question);
  }
  if (asksForName(question)) {
    const rest = sentence.replace(/^\W*[\p{L}\p{M}]+/u, "");
    return naming.test(sentence) || holdsNewName(rest, question);
  }
  if (asksFor === "where") {
    return place.test(sentence);
  }
  if (asksFor === "when") {
    return time.test(sentence);
  }
  if (asksFor === "why") {
    return cause.test(sentence);
  }
  return asksFor !== "who" || relation.test(sentence) || holdsNewName(sentence, question);
}

/** "How many chairs" is told by "twelve chairs", and not by "the chairs came after 2 days". */
function countsThing(sentence: string, question: string): boolean {
  const [, thing = ""] = /\bhow many (?:[\p{L}-]+ )??([\p{L}-]+)\b/iu.exec(question) ?? [];
  const root = foldText(thing).slice(0, 5);
  const words = splitWords(sentence);
  const positions = words.flatMap((word, at) => (root !== "" && word.startsWith(root) ? [at] : []));
  return (
    positions.length === 0 ||
    positions.some((at) => words.slice(Math.max(0, at - 3), at).some((word) => aNumber.test(word)))
  );
}

const naming = /\b(?:called|named|names?|name's|call (?:him|her|it|them))\b/i;

const aNumber =
  /\d|^(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|dozen|hundred|thousand|million|half|single|couple|several|both)$/u;

/** Whether a sentence names somebody whom the question does not. */
export function holdsNewName(sentence: string, question: string): boolean {
  return (sentence.match(capitalised) ?? []).some(
    (name) => mayBeName(name) && !isStopWord(foldText(name)) && !question.includes(name),
  );
}
