import { toMention } from "../clauses/clause-subject.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Mention } from "../clauses/mention.ts";
import { readName, readNounPhrase } from "../clauses/noun-phrase.ts";
import { readPerson } from "../objects/names.ts";
import { readItem } from "../objects/things.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, isCapital, wordAt } from "../wording/tokens.ts";

const leads = wordSet("for at about regarding re with concerning");
const topical = wordSet("for about regarding re concerning");
const fillers = wordSet(
  "please always just now then you we do best should can could must better also rather simply",
);
const turning = [
  "get in touch with",
  "get hold of",
  "deal with",
  "turn to",
  "go through",
  "reach out to",
  "check with",
];
const asking = [
  "it 's",
  "it is",
  "that 's",
  "ask for",
  "ask",
  "talk to",
  "speak to",
  "speak with",
  "talk with",
  "write to",
  "call",
  "ring",
  "phone",
  "contact",
  "ping",
  "email",
  "mail",
  "message",
  "text",
  "see",
  "go to",
  "want",
  "need",
  "try",
];
const turningWays = toWays(turning);
const turningVerbs = new Set(turningWays.map(([verb]) => verb));
const ways = [...turningWays, ...toWays(asking)];
const persons = wordSet("person one man woman guy name contact");

/** "For the marquee it's Gustav", "turn to Jasper for flowers", "Ana is the one to ask about the hall". */
export function readContactPersons(tokens: readonly Token[]): Statement[] {
  return tokens.flatMap((token, at) => {
    if (token.isQuoted) {
      return [];
    }
    if (leads.has(token.lower)) {
      return readLed(tokens, at) ?? [];
    }
    if (persons.has(token.lower) && wordAt(tokens, at + 1) === "to") {
      return readOneToAsk(tokens, at + 2) ?? [];
    }
    return turningVerbs.has(token.lower) ? (readTurning(tokens, at) ?? []) : [];
  });
}

function toWays(texts: readonly string[]): readonly (readonly string[])[] {
  return texts.map((text) => text.split(" "));
}

/** Behind the words of a way to reach somebody; -1 where there are none. */
function behindWay(
  tokens: readonly Token[],
  at: number,
  among: readonly (readonly string[])[],
): number {
  const way = among.find((parts) =>
    parts.every((word, index) => wordAt(tokens, at + index) === word),
  );
  return way ? at + way.length : -1;
}

/** "At the landlord's office ask for Viorica", "for flowers, please turn to Jasper". */
function readLed(tokens: readonly Token[], at: number): Statement | null {
  const topic = readTopic(tokens, at + 1, topical.has(wordAt(tokens, at)));
  if (!topic) {
    return null;
  }
  let from = wordAt(tokens, topic.end) === "'s" ? topic.end + 1 : topic.end;
  from += wordAt(tokens, from) === "," ? 1 : 0;
  while (fillers.has(wordAt(tokens, from))) {
    from += 1;
  }
  const behind = behindWay(tokens, from, ways);
  const person = behind < 0 ? null : readPerson(tokens, behind);
  return person ? contact(topic.subject, person.text) : null;
}

/** "Turn to Jasper for flowers": a way that is meant to last. */
function readTurning(tokens: readonly Token[], at: number): Statement | null {
  const behind = behindWay(tokens, at, turningWays);
  const person = behind < 0 ? null : readPerson(tokens, behind);
  const isAbout = person !== null && leads.has(wordAt(tokens, person.end));
  const topic = isAbout && isOpening(tokens, at) ? readTopic(tokens, person.end + 1, true) : null;
  return topic && person ? contact(topic.subject, person.text) : null;
}

function isOpening(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1);
  return at === 0 || fillers.has(before) || [",", ";", ":", "-", "and"].includes(before);
}

/** "the person to contact for the hall is Odile", "Ana is the one to ask about the hall". */
function readOneToAsk(tokens: readonly Token[], at: number): Statement | null {
  const behind = behindWay(tokens, at, ways);
  const isAbout = behind > 0 && leads.has(wordAt(tokens, behind));
  const topic = isAbout ? readTopic(tokens, behind + 1, true) : null;
  if (!topic) {
    return null;
  }
  const isNamedBehind = ["is", "'s"].includes(wordAt(tokens, topic.end));
  const person = isNamedBehind
    ? readPerson(tokens, topic.end + 1)?.text
    : nameBefore(tokens, at - 2);
  return person ? contact(topic.subject, person) : null;
}

/** The name in front of "is the" that ends at a word: "Ana" of "Ana is the one". */
function nameBefore(tokens: readonly Token[], one: number): string | null {
  const is = wordAt(tokens, one - 1) === "the" ? one - 2 : one - 1;
  if (!["is", "'s"].includes(wordAt(tokens, is))) {
    return null;
  }
  let from = is;
  while (isCapital(tokens[from - 1])) {
    from -= 1;
  }
  const name = from < is ? readName(tokens, from) : null;
  return name && name.end === is ? name.text : null;
}

interface Topic {
  readonly subject: Mention;
  readonly end: number;
}

/** What somebody is asked about: a thing that is known, or any where the words say so. */
function readTopic(tokens: readonly Token[], at: number, isAny: boolean): Topic | null {
  const item =
    readOffice(tokens, at) ?? readItem(tokens, at) ?? (isAny ? bareTopic(tokens, at) : null);
  const words = item ? tokens.slice(at, item.end) : [];
  const isAlone = words.length === 1 && !isCapital(words[0]);
  const subject: Mention | null = isAlone
    ? { kind: "named", name: wordAt(words, 0), role: null, sort: "thing" }
    : toMention(words);
  return item && subject?.kind === "named" ? { subject, end: item.end } : null;
}

/** "the landlord's office". */
function readOffice(tokens: readonly Token[], at: number): { readonly end: number } | null {
  const owner = readItem(tokens, at);
  const isOwner = owner !== null && wordAt(tokens, owner.end) === "'s";
  const phrase = isOwner ? readNounPhrase(tokens, owner.end + 1) : null;
  return phrase &&
    phrase.words.length <= 2 &&
    !ways.some(([first]) => first === phrase.words[0]?.lower)
    ? phrase
    : null;
}

function bareTopic(tokens: readonly Token[], at: number): { readonly end: number } | null {
  const phrase = readNounPhrase(tokens, at);
  const isPlain = phrase !== null && phrase.determiner === "" && phrase.words.length <= 2;
  return isPlain && !phrase.words.some(({ date, lower }) => date !== null || idle.has(lower))
    ? phrase
    : null;
}

const idle = wordSet("example instance sure once real help advice it that this lunch dinner fun");

function contact(subject: Mention, object: string): Statement {
  return {
    kind: "assertion",
    subject,
    predicate: "contact",
    object,
    timing: holdsNow,
    confidence: 0.85,
  };
}
