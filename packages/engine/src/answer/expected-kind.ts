import type { AskedFor } from "../recall/analyse-query.ts";

const place =
  /\b(?:(?:in|at|to|from|near|on|under|behind|inside|beside|by|between|above|below|over|with|within|around|across|outside|opposite|through|past)\s+(?:the |my |our |a )?[\p{L}\d]|(?:here|there|home|abroad|nearby|upstairs|downstairs|downtown|outside|inside|overseas|everywhere|nowhere)\b)/iu;
const time =
  /\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|tomorrow|ago|since|last|next|weeks?|weekends?|months?|years?|morning|afternoon|evening|night|noon|midnight|dawn|spring|summer|autumn|fall|winter|easter|christmas|birthday|soon|now|before|after|when|always|daily|every)\b/iu;
const cause = /\b(?:because|since|so|due|as|for|to|after|thanks|why|reason)\b/i;
const number =
  /\d|\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|hundred|thousand|million|once|twice|half|both|single|couple|few|several|lots?|many|much|free)\b/iu;
const askedNumber = /\bhow (?:many|much|old)\b/i;
const relation =
  /\b(?:mother|father|mom|mum|dad|parent|sister|brother|sibling|son|daughter|child|wife|husband|partner|boyfriend|girlfriend|uncle|aunt|cousin|grand(?:mother|father|ma|pa)|friend|neighbou?r|colleague|boss|teacher|doctor)s?\b/iu;
const capitalised = /(?<=\S\s+)\p{Lu}[\p{L}\p{M}]+/gu;

/** What is asked. */
export interface AskedKind {
  readonly question: string;
  readonly asksFor: AskedFor | null;
}

/** Whether a question is for a number: how many, how much, how old. */
export function asksForNumber(question: string): boolean {
  return askedNumber.test(question);
}

/**
 * Whether a sentence holds the kind of thing a question word asks for: a place for "where", a time
 * for "when", a cause for "why", a number for "how many", for "who" a relation or a name that is not
 * in the question. Anything may answer "what" and the like.
 */
export function holdsExpectedKind(sentence: string, { question, asksFor }: AskedKind): boolean {
  if (asksFor === "where") {
    return place.test(sentence);
  }
  if (asksFor === "when") {
    return time.test(sentence);
  }
  if (asksFor === "why") {
    return cause.test(sentence);
  }
  if (asksForNumber(question)) {
    return number.test(sentence);
  }
  return asksFor !== "who" || relation.test(sentence) || holdsNewName(sentence, question);
}

function holdsNewName(sentence: string, question: string): boolean {
  return (sentence.match(capitalised) ?? []).some((name) => !question.includes(name));
}
