import type { FactAsk } from "../../questions/fact-question.ts";
import type { ValueSort } from "./read-cues.ts";

/** What the question word asks for; null where anything may answer. */
export type AskedSort =
  | "person"
  | "place"
  | "date"
  | "money"
  | "count"
  | "duration"
  | "age"
  | "clock"
  | null;

const askedSorts: readonly (readonly [RegExp, AskedSort])[] = [
  [
    /\b(?:what|which) (?:time|hour)\b|\bwie viel uhr\b|\bwieviel uhr\b|\ba que hora\b|\bquelle heure\b/u,
    "clock",
  ],
  [/\b(?:how old|wie alt|quel age|cuantos anos)\b/u, "age"],
  [
    /\b(?:how long(?! (?:may|should|can|must|shall|ought|an?|my|your)\b)|wie lange|combien de temps|cuanto tiempo)\b/u,
    "duration",
  ],
  [/\bhow (?:much|expensive)\b|\b(?:wieviel|wie viel|combien|cuanto)\b(?! (?:de|uhr))/u, "money"],
  [/\bhow (?:many|often)\b|\b(?:wie viele|wie oft|combien d|cuant[ao]s)\b/u, "count"],
  [/\b(?:where|whereabouts|donde|wohin|woher)\b|^(?:wo|ou|a ou)\b/u, "place"],
  [
    /\b(?:who|whom|whose|quien|quienes)\b|^(?:wer|wem|wen|mit wem|bei wem|qui|a qui|avec qui)\b/u,
    "person",
  ],
  [
    /\b(?:when|by when|cuando|quand|(?:what|which) (?:exact )?(?:day|date|weekday|month|year)|quel jour|que dia|welche[rmn]? tag)\b|^(?:wann|bis wann|seit wann)\b/u,
    "date",
  ],
];

/** What may answer each question word, beside what is of any sort. */
const fitting: Readonly<Record<NonNullable<AskedSort>, ReadonlySet<ValueSort>>> = {
  person: new Set<ValueSort>(["person", "organisation", "name", "animal"]),
  place: new Set<ValueSort>(["place", "organisation", "address"]),
  date: new Set<ValueSort>(["date"]),
  clock: new Set<ValueSort>(["date"]),
  money: new Set<ValueSort>(["money"]),
  count: new Set<ValueSort>(["number"]),
  duration: new Set<ValueSort>([]),
  age: new Set<ValueSort>(["number"]),
};

/** What a question asks for by its question word. */
export function readAskedSort(text: string): AskedSort {
  return askedSorts.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Whether values of a sort may answer. */
export function fitsSort(sort: ValueSort, asked: AskedSort): boolean {
  return asked === null || fitting[asked].has(sort);
}

const asks: readonly (readonly [RegExp, FactAsk])[] = [
  [
    /^(?:since|from) (?:when|which|what)\b|\bsince (?:when|which|what)\b|^(?:seit wann|desde cuando|depuis quand)\b/u,
    "since",
  ],
  [
    /\bhow long\b(?! (?:may|should|can|must|shall|ought|will|an?|my|your)\b)|^(?:seit wie|wie lange|depuis combien|cuanto tiempo)\b/u,
    "howLong",
  ],
  [/^(?:until|till|up to) (?:when|which|what)\b|^(?:bis wann|hasta cuando|jusqu)\b/u, "until"],
  [
    /\b(?:previous|previously|former|formerly|ex|used to|prior|earlier|before (?:that|this|then|now|i)|anterior|antes|fruher|fruhere[rnms]?|vorher|avant|ancien|ancienne)\b|\b(?:my|our|'s) old\b/u,
    "previous",
  ],
  [
    /\b(?:history|over the years|over time|so far|ever|throughout|all the [\p{L}]+s (?:i|we)|ha(?:ve|s) (?:\p{L}+ ){1,3}(?:lived|worked|driven|studied|been|owned|used|played|had)|por l[ao]s que (?:he|ha)|he (?:vivido|trabajado|tenido))\b/u,
    "history",
  ],
];

/** Which of the values of a predicate a question asks for. */
export function readAsk(text: string): FactAsk {
  return asks.find(([pattern]) => pattern.test(text))?.[1] ?? "value";
}

const negation =
  /\b(?:not|never|no longer|nothing|nobody|cannot|nicht|kein|keine|keinen|pas|against)\b|\bno (?:le|me|les|nos)\b|\w+n't\b/u;

/** Whether a question asks for what is not so, or must not be. */
export function isNegated(text: string): boolean {
  return negation.test(text);
}

const kindAsked =
  /\b(?:(?:which|what|whose|list (?:all )?(?:the|my)?|all (?:the|my)|welche[rnms]?|que|cual|quels?|quelles?|was fur(?: eine?n?)?)(?: (?:other|all|else|exact|of my|of our))? (?:(?:kinds?|sorts?|types?|two|three|four|five) (?:of )?)?)((?:[\p{L}\p{N}-]+ ?){1,4})/u;
const kindEnd =
  /^(?:am|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|shall|may|might|must|i|we|you|he|she|they|it|the|my|our|a|an|of|in|on|at|for|to|with|by|from|about|s|not|went|got|go|goes|get|gets|work|works|went|bin|ist|sind|habe|hat|haben|ich|me|le|se|mi|su|no|tiene|tengo|est|sont|ai|je|il|elle|nous)$/u;

/** The kind of thing that is asked for: `herb` in "which herb", the last word first. */
export function readKindWords(text: string): readonly string[] {
  const words = (kindAsked.exec(text)?.[1] ?? "").trim().split(/[\s-]+/u);
  const end = words.findIndex((word) => kindEnd.test(word));
  return (end === -1 ? words : words.slice(0, end)).filter(Boolean).toReversed();
}

const several =
  /\b(?:list|all|(?<=\b(?:which|what|the|my|our|all|list|name|those|these) )(?:two|three|four)|both|(?:every|each)(?! (?:time|day|week|month|year|morning|evening|night|hour))|names of|who all|what all|cuales|quelles|quels|(?:are|were) (?:my|our|the|\S+'s) (?:\p{L}+ )?\p{L}+[^s']s)\b/u;
const explicitlySeveral =
  /\b(?:list|all|(?<=\b(?:which|what|the|my|our|all|list|name|those|these) )(?:two|three|four)|both|(?:every|each)(?! (?:time|day|week|month|year|morning|evening|night|hour))|so far)\b/u;

/** What is much rather than many. */
const masses = new Set(
  "music food stuff software equipment gear medication medicine musica comida musik essen musique".split(
    " ",
  ),
);

/** Whether several are asked for. */
export function asksForSeveral(text: string): boolean {
  const [head = ""] = readKindWords(text);
  return /[^s]s$/u.test(head) || masses.has(head) || several.test(text);
}

/** Whether it says that several are meant even where there is one at a time. */
export function asksForList(text: string): boolean {
  return explicitlySeveral.test(text);
}
