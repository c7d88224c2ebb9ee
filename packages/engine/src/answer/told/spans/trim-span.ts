import { splitWords } from "../../../text/split-words.ts";
import type { ToldTerm } from "../told-terms.ts";
import { isNewWord } from "./new-words.ts";

/** Words before what is told: "Yeah, by the way, …". */
const opening =
  /^(?:(?:yeah|yes|yep|yup|no|nope|oh|ah|wow|well|so|and|but|hey|hi|thanks|thank you|sure|also|actually|honestly|recently|lately|anyway|btw|by the way|plus|definitely|absolutely|totally)\b(?:,? \p{Lu}\p{L}+(?=[,!.]))?[,!.:\s–—-]+)+/iu;
const timeFirst =
  /^(?:(?:last|this|next|the other|every|this past) (?:\p{L}+day|night|morning|week|weekend|month|year|summer|winter|spring|fall|autumn)|yesterday|today|tonight|tomorrow|\p{L}+(?: \p{L}+){0,2} (?:day|week|month|year)s? ago|earlier (?:today|this week))\b,?\s*/iu;
const subject =
  /^(?:i|we|it|they|he|she|that|this|these|those|there)(?:['’](?:m|ve|s|d|re|ll))?\s+(?:(?:am|is|are|was|were|have|has|had|been|do|did|will|would|can|could|just|really|also|finally|currently|still|even|usually|recently|always|already|used to|gonna|going to)\s+)*/iu;
const preposition = /^(?:with|at|in|on|for|to|from|by|about|of|during|after|before|into)$/iu;
const edges = /^[\s,;:.!([–—-]+|[\s,;:.!)\]–—-]+$/gu;

/** What names a note in brackets: "[photo: a dog on a raft]". */
const label = /^\[[^\]:]{1,30}:\s*/u;

/** Words beside what is told. */
const aside = /,?\s*\b(?:by the way|btw|you know|i (?:think|guess|believe))\b(?=\W|$)/giu;

/** A sentence without its greeting, or what a note in brackets says. */
export function withoutOpening(sentence: string): string {
  const told = sentence.replace(label, "").replace(opening, "").replaceAll(aside, "");
  return tidySpan(told === "" ? sentence : told);
}

/** A statement without its subject, as one answers a question. */
export function withoutSubject(clause: string): string {
  const told = clause.replace(timeFirst, "").replace(subject, "");
  return told === "" ? clause : told;
}

/** A statement without what the question says itself at either end of it. */
export function trimSpan(clause: string, terms: readonly ToldTerm[]): string {
  const words = clause.split(/\s+/u);
  const tells = words.map((word) => splitWords(word).some((part) => isNewWord(part, terms)));
  const first = tells.indexOf(true);
  const last = tells.lastIndexOf(true);
  const tail = words.findIndex((word, at) => at > last && preposition.test(word));
  return first < 0 ? clause : words.slice(first, tail < 0 ? undefined : tail).join(" ");
}

/** A span without marks around it, quotation marks excepted. */
export function tidySpan(span: string): string {
  return span.replaceAll(edges, "");
}
