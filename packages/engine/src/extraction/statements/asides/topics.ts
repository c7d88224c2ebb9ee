import { toMention } from "../clauses/clause-subject.ts";
import { type Attribute, attributes } from "../lexicon/attributes.ts";
import { auxiliaries, determiners, prepositions, pronouns } from "../lexicon/function-words.ts";
import { eventNouns } from "../lexicon/nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { isClauseEnd } from "../matching/match-pattern.ts";
import type { Mention } from "../clauses/mention.ts";
import { type ObjectRead, toSingular } from "../objects/object-reader.ts";
import { objectReaders } from "../objects/object-readers.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, wordAt } from "../wording/tokens.ts";

const longestTopic = 6;
const separators = wordSet("- – —");
const labels = wordSet(
  "update note notes reminder correction question answer news plan fyi ps tip summary recap todo list status price budget deadline date owner contact version",
);

const more = new Map<string, Attribute>(
  [
    ["due", "deadline", "date"],
    ["lead", "manager", "person"],
    ["leader", "manager", "person"],
    ["manager", "manager", "person"],
    ["where", "located_in", "venue"],
    ["venue", "located_in", "venue"],
    ["location", "located_in", "venue"],
    ["place", "located_in", "venue"],
    ["when", "scheduled_for", "date"],
    ["stack", "uses", "tool"],
  ].map(([noun = "", predicate = "", kind = ""]) => [noun, { predicate, kind, isPersonal: false }]),
);

/** "Project Heron: budget 80k, owner Stellan, status delayed": several values of one thing, named in front. */
export function readTopics(tokens: readonly Token[]): Statement[] {
  const at = tokens.findIndex(
    ({ lower }, index) => lower === ":" || lower === "=" || (separators.has(lower) && index > 0),
  );
  const topic = at > 0 && at <= longestTopic ? toTopic(tokens.slice(0, at)) : null;
  if (!topic) {
    return [];
  }
  const isPlain = !tokens.slice(0, at).some(({ lower }) => prepositions.has(lower));
  const read = splitValues(tokens, at + 1).flatMap((from) => readValue(tokens, from) ?? []);
  const place = read.length === 0 ? readPlaced(tokens, at + 1) : null;
  if (place) {
    return [say(topic, "located_in", place)];
  }
  const isEqual = wordAt(tokens, at) === "=";
  const equal = isEqual && read.length === 0 ? readEqual(tokens, at + 1) : null;
  if (equal) {
    return [say(topic, equal.predicate, equal.read)];
  }
  return read.some(
    ({ isLabelled, predicate }) => isLabelled && (isPlain || !plainOnes.has(predicate)),
  )
    ? read.map(({ predicate, read: object }) => say(topic, predicate, object))
    : [];
}

/** "spare key: under the flowerpot". */
function readPlaced(tokens: readonly Token[], at: number): ObjectRead | null {
  const read = placing.has(wordAt(tokens, at)) ? objectReaders["spot"]?.(tokens, at + 1) : null;
  return read && isClauseEnd(tokens, read.end) ? read : null;
}

const placing = wordSet("in under behind inside on at");

/** "wiki = plain SQLite", "lunch = 7.80". */
function readEqual(tokens: readonly Token[], at: number): TopicValue | null {
  for (const [kind, predicate] of equalKinds) {
    const read = objectReaders[kind]?.(tokens, at);
    if (read) {
      return { predicate, read, isLabelled: true };
    }
  }
  return null;
}

const equalKinds = [
  ["database", "database"],
  ["host", "deploys_on"],
  ["money", "price"],
] as const;

function toTopic(words: readonly Token[]): Mention | null {
  const last = toSingular(words.at(-1)?.lower ?? "");
  const isLabel = labels.has(last) || attributes.get(last)?.isPersonal === true;
  const isClause = words.some(({ lower }, at) => isPartOfClause(lower, at));
  const mention = isLabel || isClause ? null : toMention(words);
  return mention?.kind === "named" ? mention : null;
}

/** Whether a word in front of a colon shows that it is more than a name. */
function isPartOfClause(lower: string, at: number): boolean {
  return (
    (at > 0 && determiners.has(lower)) ||
    pronouns.has(lower) ||
    auxiliaries.has(lower) ||
    attributes.get(lower)?.isPersonal === true
  );
}

/** Where each value of a list begins. */
function splitValues(tokens: readonly Token[], from: number): number[] {
  const starts = [from];
  for (let at = from; at < tokens.length; at += 1) {
    if (between.has(wordAt(tokens, at)) && tokens[at]?.date === null) {
      starts.push(wordAt(tokens, at + 1) === "and" ? at + 2 : at + 1);
    }
  }
  return starts;
}

const between = wordSet(", ; | and / •");

interface TopicValue {
  readonly predicate: string;
  readonly read: ObjectRead;
  readonly isLabelled: boolean;
}

function readValue(tokens: readonly Token[], at: number): TopicValue | null {
  const noun = toSingular(wordAt(tokens, at));
  const attribute = more.get(noun) ?? attributes.get(noun);
  if (attribute) {
    let from = at + 1;
    while (links.has(wordAt(tokens, from)) && tokens[from]?.date === null) {
      from += 1;
    }
    const read = objectReaders[attribute.kind]?.(tokens, from);
    return read && isClauseEnd(tokens, read.end)
      ? { predicate: attribute.predicate, read, isLabelled: true }
      : null;
  }
  return readBareValue(tokens, at);
}

const links = wordSet(": = is at of now - by currently on in");

/** A value that tells what it is by itself: "20k", "on hold". */
function readBareValue(tokens: readonly Token[], at: number): TopicValue | null {
  for (const [kind, predicate] of bareKinds) {
    const read = objectReaders[kind]?.(tokens, at);
    if (read && isClauseEnd(tokens, read.end)) {
      return { predicate, read, isLabelled: plainOnes.has(predicate) };
    }
  }
  return null;
}

const bareKinds = [
  ["cost", "price"],
  ["status", "status"],
  ["phone", "phone"],
  ["email", "email"],
] as const;
/** Values that tell of themselves what they are. */
const plainOnes = wordSet("phone email");

function say(subject: Mention, predicate: string, { text, date }: ObjectRead): Statement {
  return {
    kind: "assertion",
    subject,
    predicate,
    object: text,
    objectDate: date,
    timing: holdsNow,
    confidence: 0.85,
  };
}

/** A clause that is a value alone, "…, 48k a year": it is told of the subject in front. */
export function readAppended(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  before: Mention | null,
): Statement[] {
  const isLabelled =
    wordAt(tokens, from - 1) === ":" && attributes.has(toSingular(wordAt(tokens, from - 2)));
  if (before?.kind !== "named" || before.sort === "person" || isLabelled) {
    return [];
  }
  const value = readAppendedValue(tokens, from);
  return value && value.read.end >= to
    ? [say(before, value.predicate, value.read)]
    : readAppendedDate(tokens, from, before);
}

/** "…, firmware 3.1.8": a value with its label, where the label is no thing that people have. */
function readAppendedValue(tokens: readonly Token[], at: number): TopicValue | null {
  const attribute = attributes.get(toSingular(wordAt(tokens, at)));
  const isOfThings = attribute?.isPersonal === false || attribute?.predicate === "phone";
  return isOfThings ? readValue(tokens, at) : readBareValue(tokens, at);
}

/** "Offsite is booked: 4 June in Bruges". */
function readAppendedDate(
  tokens: readonly Token[],
  at: number,
  before: Extract<Mention, { kind: "named" }>,
): Statement[] {
  const date = tokens[at]?.date;
  const isEvent = eventNouns.has(before.name.toLowerCase().split(" ").at(-1) ?? "");
  if (!date || !isEvent) {
    return [];
  }
  const isPlaced = ["in", "at"].includes(wordAt(tokens, at + 1));
  const venue = isPlaced ? objectReaders["venue"]?.(tokens, at + 2) : null;
  const when = say(before, "scheduled_for", { text: date.text, end: at + 1, date });
  return venue ? [when, say(before, "located_in", venue)] : [when];
}
