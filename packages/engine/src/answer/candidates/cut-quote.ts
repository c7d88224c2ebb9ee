import { stemsOf } from "../facts/word-stems.ts";
import { holdsAny } from "./fact-context.ts";
import type { SoftQuestion } from "./soft-question.ts";

/** Where another statement begins. */
const breaks =
  /;\s+|\s+[–—]\s+|,\s+(?=(?:and|but|while|whereas|so|the|from|until|till|my|our|for|his|her|their|i|we)\s)|\s+(?=(?:but|while|whereas)\s)/iu;
/** What all statements that follow are about: "Vans: the white one is Kofi's, …". */
const heading = /^[^:.;,]{1,40}:\s+/u;
/** What means nothing without what stands before. */
const leaning =
  /^(?:and |but |so )?(?:he|she|his|her|it|its|they|them|their|there|that|this|then|which|who|from|until|till|for)\b/iu;
const leastWords = 3;
/** What goes on about the statement before. */
const goingOn = /^(?:and |but |so )?(?:it|he|she|they|that|this|which)\b/iu;
/** A reason or a way of doing stands in another statement than what it is for. */
const needsAll = /^(?:and |so |but )?(?:why|how|what (?:made|makes|led|caused))\b|\breasons?\b/u;

/** The one statement of a sentence that says all that the sentence says of a question; else the sentence. */
export function cutQuote(sentence: string, question: SoftQuestion): string {
  if (needsAll.test(question.text)) {
    return sentence;
  }
  const head = heading.exec(sentence)?.[0] ?? "";
  const clauses = sentence.slice(head.length).split(breaks);
  const all = countWords(sentence, question);
  const bearing = clauses.filter((clause) => countWords(clause, question) > 0);
  const whole = clauses.filter(
    (clause) => all > 0 && countWords(`${head}${clause}`, question) === all,
  );
  const [only] = whole;
  const isOne = only !== undefined && whole.length === 1 && bearing.every((each) => each === only);
  const isCut = isOne && clauses.length > 1 && standsAlone(only) && !clauses.some(goesOn);
  return isCut ? `${countWords(head, question) > 0 ? head : ""}${tidy(only)}` : sentence;
}

function goesOn(clause: string, place: number): boolean {
  return place > 0 && goingOn.test(clause);
}

function standsAlone(clause: string): boolean {
  return clause.split(/\s+/u).length >= leastWords && !leaning.test(clause);
}

function tidy(clause: string): string {
  return clause.replace(/^(?:and|but|so|while|whereas)\s+/iu, "");
}

function countWords(text: string, { words }: SoftQuestion): number {
  const stems = stemsOf(text);
  return words.filter(({ tells, forms }) => tells && holdsAny(stems, forms)).length;
}
