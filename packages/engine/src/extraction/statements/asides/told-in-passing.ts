import { notNames } from "../lexicon/function-words.ts";
import { roleNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { isClauseEnd } from "../matching/match-pattern.ts";
import type { Mention } from "../clauses/mention.ts";
import { readName } from "../clauses/noun-phrase.ts";
import { objectReaders } from "../objects/object-readers.ts";
import { sayer, type Statement } from "../statement.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";

const speaker: Mention = { kind: "speaker" };
const telling = wordSet(
  "where call calls here be turn turning loves hates likes dislikes love hate like dislike",
);

/** "Faro, where I live", "we call her Bean", "Elio will be six on 3 June": what is told beside the point. */
export function readPassing(tokens: readonly Token[]): Statement[] {
  if (!tokens.some(({ lower }) => telling.has(lower))) {
    return [];
  }
  return [
    ...readTastes(tokens),
    ...tokens.flatMap((token, at) =>
      token.isQuoted
        ? []
        : [
            ...readWhere(tokens, at),
            ...readHere(tokens, at),
            ...readCalled(tokens, at),
            ...readTurning(tokens, at),
          ],
    ),
  ];
}

/** "from Faro, where I live", "Perth where she lives". */
function readWhere(tokens: readonly Token[], at: number): Statement[] {
  const who = wordAt(tokens, at + 1);
  const verb = [wordAt(tokens, at + 2), wordAt(tokens, at + 3)];
  const isLiving =
    wordAt(tokens, at) === "where" && owners.has(who) && verb.some((word) => living.has(word));
  const place = isLiving ? placeBefore(tokens, at) : null;
  return place === null ? [] : [say(mentionOf(who), "lives_in", place)];
}

const owners = wordSet("i we he she");
const living = wordSet("live lives living based");

function mentionOf(word: string): Mention {
  return word === "i" || word === "we" ? speaker : { kind: "pronoun", word };
}

function placeBefore(tokens: readonly Token[], at: number): string | null {
  const end = wordAt(tokens, at - 1) === "," ? at - 1 : at;
  let from = end;
  while (isCapital(tokens[from - 1]) && end - from < 3) {
    from -= 1;
  }
  const read = from < end ? objectReaders["place"]?.(tokens, from) : null;
  return read?.end === end ? read.text : null;
}

/** "Bin day in Arbroath is a mystery and I've lived here since 2019". */
function readHere(tokens: readonly Token[], at: number): Statement[] {
  const isHere = wordAt(tokens, at) === "here" && /^liv(?:e|ed|ing)$/u.test(wordAt(tokens, at - 1));
  const front = tokens.slice(0, at);
  const isOwn = isHere && front.some(({ lower }) => lower === "i" || lower === "we");
  const inAt = isOwn ? front.findLastIndex(({ lower }) => lower === "in") : -1;
  const place = inAt >= 0 ? objectReaders["place"]?.(tokens, inAt + 1) : null;
  return place && place.end < at ? [say(speaker, "lives_in", place.text)] : [];
}

/** "Everyone calls my cousin Jayalakshmi just Jaya", "we call her Bean". */
function readCalled(tokens: readonly Token[], at: number): Statement[] {
  const isCalling = /^calls?$/u.test(wordAt(tokens, at)) && callers.has(wordAt(tokens, at - 1));
  const whom = isCalling ? whomAt(tokens, at + 1) : null;
  const from =
    whom && ["just", "only"].includes(wordAt(tokens, whom.end)) ? whom.end + 1 : whom?.end;
  const name = from !== undefined && isCapital(tokens[from]) ? readName(tokens, from) : null;
  return whom && name && name.words.length <= 2 && isClauseEnd(tokens, name.end)
    ? [say(whom.mention, "nickname", name.text)]
    : [];
}

const callers = wordSet("everyone everybody we people friends all they i family");

function whomAt(tokens: readonly Token[], at: number): { mention: Mention; end: number } | null {
  const word = others.get(wordAt(tokens, at));
  if (word) {
    return { mention: { kind: "pronoun", word }, end: at + 1 };
  }
  const isOwn = wordAt(tokens, at) === "my" && roleNouns.has(wordAt(tokens, at + 1));
  const nameAt = isOwn ? at + 2 : at;
  const name = tokens[nameAt];
  return name && isCapital(name)
    ? { mention: { kind: "named", name: name.text, role: null, sort: "person" }, end: nameAt + 1 }
    : null;
}

const others = new Map([
  ["her", "she"],
  ["him", "he"],
]);

/** "Elio will be six on June 3rd", "she's turning 40 on 9 May": the day on which somebody was born. */
function readTurning(tokens: readonly Token[], at: number): Statement[] {
  const number = isTurning(tokens, at) ? objectReaders["number"]?.(tokens, at + 1) : null;
  if (!number) {
    return [];
  }
  const from = wordAt(tokens, number.end) === "on" ? number.end + 1 : number.end;
  const day = objectReaders["birthday"]?.(tokens, from);
  const who = day ? subjectBefore(tokens, at - 2) : null;
  return day && who ? [say(who, "birthday", day.text)] : [];
}

function isTurning(tokens: readonly Token[], at: number): boolean {
  const pair = `${wordAt(tokens, at - 1)} ${wordAt(tokens, at)}`;
  return /^(?:(?:will|'ll) (?:be|turn)|(?:'s|is|'m|am) turning)$/u.test(pair);
}

function subjectBefore(tokens: readonly Token[], at: number): Mention | null {
  const token = tokens[at];
  if (!token) {
    return null;
  }
  if (owners.has(token.lower)) {
    return mentionOf(token.lower);
  }
  const role = roleNouns.has(token.lower) ? token.lower : null;
  return role !== null || (isCapital(token) && !notNames.has(token.lower))
    ? { kind: "named", name: token.text, role, sort: "person" }
    : null;
}

const tastes = new Map([
  ["loves", "likes"],
  ["likes", "likes"],
  ["love", "likes"],
  ["hates", "dislikes"],
  ["dislikes", "dislikes"],
  ["hate", "dislikes"],
]);

/** "Three loves: marzipan, thunderstorms and trams", "Hates: balloons". */
function readTastes(tokens: readonly Token[]): Statement[] {
  const colon = tokens.findIndex(({ lower }) => lower === ":");
  const label = tokens.slice(0, Math.max(0, colon));
  const predicate = tastes.get(label.at(-1)?.lower ?? "");
  if (predicate === undefined || label.length > 3 || label.some(({ lower }) => theirs.has(lower))) {
    return [];
  }
  return readKinds(tokens, colon + 1).map((object) => say(speaker, predicate, object));
}

const theirs = wordSet("his her their your he she they");

function readKinds(tokens: readonly Token[], start: number): string[] {
  const found: string[] = [];
  let at = start;
  while (found.length < 8) {
    const read = objectReaders["kind"]?.(tokens, at);
    if (!read) {
      return found;
    }
    found.push(read.text);
    const next = wordAt(tokens, read.end);
    if (next !== "," && next !== "and") {
      return found;
    }
    at = wordAt(tokens, read.end + 1) === "and" ? read.end + 2 : read.end + 1;
  }
  return found;
}

const say = sayer(0.85);
