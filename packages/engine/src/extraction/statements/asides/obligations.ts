import type { DateInText } from "../../../temporal/dates-in-text.ts";
import { toMention } from "../clauses/clause-subject.ts";
import { interjections } from "../lexicon/function-words.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Mention } from "../clauses/mention.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { readNounPhrase } from "../clauses/noun-phrase.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

const owing = wordSet("must should needs need has have");
const handing = wordSet(
  "in done finished submitted delivered sent filed ready handed back complete completed shipped out paid returned signed renewed written reviewed",
);
const longestSubject = 7;

/** "The bid must be submitted by 12 June", "the thesis needs to be in by 1 September". */
export function readObligations(tokens: readonly Token[]): Statement[] {
  const at = tokens.findIndex(({ lower }) => owing.has(lower));
  const be = wordAt(tokens, at + 1) === "to" ? at + 2 : at + 1;
  const isOwed = at > 0 && wordAt(tokens, be) === "be" && handing.has(wordAt(tokens, be + 1));
  const date = isOwed && at <= longestSubject ? dueDate(tokens.slice(be + 2, be + 5)) : null;
  const from = tokens.findIndex(({ lower }) => !interjections.has(lower) && lower !== ",");
  const subject = date ? toMention(tokens.slice(from, at)) : null;
  return subject && date ? [due(subject, date)] : readOwnDuty(tokens, at);
}

const delivering = wordSet(
  "submit finish deliver send file return complete hand turn get ship write renew pay upload print book",
);

/** "I need to hand in the essay by 30 May": what has to be done with a thing until a day. */
function readOwnDuty(tokens: readonly Token[], at: number): Statement[] {
  const verbAt = wordAt(tokens, at + 1) === "to" ? at + 2 : at + 1;
  const isOwn =
    ["i", "we"].includes(wordAt(tokens, at - 1)) && delivering.has(wordAt(tokens, verbAt));
  const from = ["in", "off", "over", "up"].includes(wordAt(tokens, verbAt + 1))
    ? verbAt + 2
    : verbAt + 1;
  const phrase = isOwn ? readNounPhrase(tokens, from) : null;
  const isKnown = phrase !== null && ["the", "my", "our"].includes(phrase.determiner);
  const date = isKnown ? dueDate(tokens.slice(phrase.end, phrase.end + 3)) : null;
  const subject = phrase && date ? toMention(tokens.slice(from, phrase.end)) : null;
  return subject && date ? [due(subject, date)] : [];
}

/** The day behind "by" or "before". */
function dueDate(words: readonly Token[]): DateInText | null {
  const date = words.find((token) => token.date)?.date ?? null;
  const isBy =
    /^(?:by|before) /iu.test(date?.text ?? "") || words.some(({ lower }) => lower === "by");
  return isBy ? date : null;
}

function due(subject: Mention, date: DateInText): Statement {
  return {
    kind: "assertion",
    subject,
    predicate: "deadline",
    object: date.text,
    objectDate: date,
    timing: holdsNow,
    confidence: 0.85,
  };
}
