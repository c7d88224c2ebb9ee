import { toMention } from "../clauses/clause-subject.ts";
import { overStatement } from "./ended-things.ts";
import { frameVerbs } from "../frames/all-frames.ts";
import { auxiliaries, prepositions, pronouns } from "../lexicon/function-words.ts";
import { decidedStatuses } from "../lexicon/statuses.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Mention } from "../clauses/mention.ts";
import { joinTokens } from "../clauses/noun-phrase.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, isWord, wordAt } from "../wording/tokens.ts";

const longestThing = 4;
const gone = wordSet(
  "removed uninstalled deleted cancelled canceled scrapped dropped ditched sold gone stolen abolished discontinued",
);
const vague = wordSet("done finished completed won lost taken paid fixed retired");
const behind = wordSet("from as since today now at last finally by with and but too");

/** "Lamp delivered, hurrah", "Trello removed from everything": a thing and what became of it, without a verb. */
export function readHeadlines(tokens: readonly Token[]): Statement[] {
  return findStarts(tokens).flatMap((from) => readHeadline(tokens, from));
}

/** Where a headline may begin: in front, behind a label, behind a comma. */
function findStarts(tokens: readonly Token[]): number[] {
  return tokens.flatMap(({ lower, date }, at) => {
    const isLabel = lower === ":" && at === 1;
    const isPart = date === null && (lower === "," || lower === ";" || lower === "and");
    return isLabel || isPart ? [at + 1] : at === 0 ? [0] : [];
  });
}

function readHeadline(tokens: readonly Token[], from: number): Statement[] {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      index > from &&
      index <= from + longestThing &&
      (gone.has(lower) || isStatus(lower) || isOff(tokens, index)),
  );
  const thing =
    at > 0 && isEnd(tokens, isOff(tokens, at) ? at + 2 : at + 1)
      ? readThing(tokens.slice(from, at))
      : null;
  if (!thing) {
    return [];
  }
  const word = wordAt(tokens, at);
  return gone.has(word) || isOff(tokens, at) ? [overStatement(thing)] : [statusOf(thing, word)];
}

/** "called off". */
function isOff(tokens: readonly Token[], at: number): boolean {
  return offWords.has(`${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`);
}

const offWords = new Set(["called off", "written off", "shut down", "taken down"]);

function isStatus(lower: string): boolean {
  return decidedStatuses.has(lower) && !vague.has(lower);
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return !isWord(next) || next?.date !== null || behind.has(next.lower);
}

/** What stands in front: nouns alone. */
function readThing(words: readonly Token[]): Mention | null {
  const isPlain = words.every(
    (word) => isWord(word) && word.date === null && !word.isQuoted && !isFunction(word.lower),
  );
  if (!isPlain || frameVerbs.has(wordAt(words, 0))) {
    return null;
  }
  const name = joinTokens(words);
  return toMention(words) ?? { kind: "named", name, role: null, sort: "thing" };
}

function isFunction(lower: string): boolean {
  return (
    auxiliaries.has(lower) || prepositions.has(lower) || pronouns.has(lower) || noThing.has(lower)
  );
}

const noThing = wordSet("not just all also already never well got a an no more less if when and");

function statusOf(subject: Mention, object: string): Statement {
  return {
    kind: "assertion",
    subject,
    predicate: "status",
    object,
    timing: { ...holdsNow, isMoment: true },
    confidence: 0.8,
  };
}
