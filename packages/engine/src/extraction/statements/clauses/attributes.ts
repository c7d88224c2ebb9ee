import { type AttributePhrase, favourite, readAttributePhrase } from "./attribute-phrase.ts";
import { attributes } from "../lexicon/attributes.ts";
import { possessives } from "../lexicon/function-words.ts";
import { acquaintanceNouns, relativeNouns } from "../lexicon/role-nouns.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Subject } from "./mention.ts";
import { objectReaders } from "../objects/object-readers.ts";
import { readHomeAddress } from "../objects/persons.ts";
import { holdsNow, type Statement } from "../statement.ts";
import { type Token, wordAt, isCapital } from "../wording/tokens.ts";
import type { VerbGroup } from "./verb-group.ts";

const former = wordSet("former previous late ex ex-boss ex-manager ex-wife ex-husband");
const staying = wordSet("be become remain stay land");
const changes: Readonly<Record<string, readonly string[]>> = {
  change: ["to", "from"],
  move: ["to", "back", "forward", "from"],
  go: ["up", "down", "to", "from"],
  rise: ["to", "from"],
  drop: ["to", "from"],
  fall: ["to"],
  increase: ["to"],
  come: ["down", "up", "to"],
  slip: ["to"],
  shift: ["to"],
  switch: ["to"],
};
const changed = wordSet(
  "moved changed extended pushed raised cut slashed trimmed halved doubled capped topped lowered reduced increased set brought postponed rescheduled bumped shifted switched renamed",
);
const fillers = wordSet(
  "now currently still actually up down back forward to at on until just always already called named due in the for new only set",
);

/** "My manager is Lena", "the deadline moved to Friday", "Finn's teacher is Mrs Abara". */
export function matchAttribute(
  tokens: readonly Token[],
  subject: Subject,
  group: VerbGroup,
): Statement[] | null {
  const isFormer = subject.words.some(({ lower }) => former.has(lower));
  const phrase = isFormer ? null : readAttributePhrase(subject.words);
  if (!phrase) {
    return null;
  }
  const later = isReplaced(tokens, group) ? findLater(tokens, group.end) : -1;
  if (later > 0) {
    const told = { ...group, isNegated: false };
    return readValue(tokens, later, { phrase, isChange: !group.isNegated, group: told });
  }
  const valueAt = findValue(tokens, group);
  if (valueAt === null) {
    return null;
  }
  return isSilent(group, valueAt.isChange)
    ? []
    : readValue(tokens, valueAt.at, { phrase, isChange: valueAt.isChange, group });
}

/** "isn't the 9th", "changed", "is dead now": the value follows behind "it's". */
function isReplaced(tokens: readonly Token[], group: VerbGroup): boolean {
  const next = wordAt(tokens, group.end);
  const isOff = staying.has(group.lemma) && (group.isNegated || outdated.has(next));
  return isOff || (group.lemma === "change" && (next === "," || next === "and"));
}

const outdated = wordSet("wrong dead gone outdated old changed obsolete");

/** Where a value begins behind "it's" or "the new one is"; -1 for nowhere. */
function findLater(tokens: readonly Token[], from: number): number {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      index > from &&
      index < from + 9 &&
      ["it", "that", "he", "she"].includes(lower) &&
      ["'s", "is"].includes(wordAt(tokens, index + 1)) &&
      !["n't", "not"].includes(wordAt(tokens, index + 2)),
  );
  return at < 0 ? -1 : skipToValue(tokens, at + 2);
}

/** "Lena is my manager", "Merle is the contact at Acme". */
export function matchTurnedAttribute(
  tokens: readonly Token[],
  subject: Subject,
  group: VerbGroup,
): Statement[] | null {
  const { mention } = subject;
  const at = complementAt(tokens, group);
  if (at !== null && mention.kind === "pronoun") {
    return readTurnedPronoun(complementWords(tokens, at), mention, group);
  }
  if (at === null || mention.kind !== "named" || mention.sort === "thing") {
    return null;
  }
  const complement = complementWords(tokens, at);
  const related = group.lemma === "be" ? readRelative(complement, mention, group) : null;
  return related ?? readTurned(complement, mention.name, group);
}

/** "She's my line manager": the one just spoken of. */
function readTurnedPronoun(
  complement: readonly Token[],
  mention: Extract<Subject["mention"], { kind: "pronoun" }>,
  group: VerbGroup,
): Statement[] | null {
  const isPersonal = mention.word === "he" || mention.word === "she";
  const [told] = (isPersonal ? readTurned(complement, "", group) : null) ?? [];
  return told && told.predicate !== "likes" ? [{ ...told, objectMention: mention }] : null;
}

function readTurned(
  complement: readonly Token[],
  name: string,
  group: VerbGroup,
): Statement[] | null {
  const isChange = group.lemma !== "be";
  const phrase = readAttributePhrase(complement);
  const isTurned = phrase?.attribute.kind === "person" || phrase?.attribute === favourite;
  if (!phrase || !isTurned || isSilent(group, isChange)) {
    return null;
  }
  return phrase.owner === null ? [] : [toStatement(phrase, { object: name, isChange, group })];
}

/** "Tom is my brother": who somebody is to the speaker. */
function readRelative(
  words: readonly Token[],
  { name }: Extract<Subject["mention"], { kind: "named" }>,
  group: VerbGroup,
): Statement[] | null {
  const role = words.at(-1)?.lower ?? "";
  const isOwn = wordAt(words, 0) === "my" || wordAt(words, 0) === "our";
  if (
    !isOwn ||
    !(relativeNouns.has(role) || acquaintanceNouns.has(role)) ||
    attributes.has(role) ||
    isSilent(group, false)
  ) {
    return null;
  }
  return [
    {
      kind: "assertion",
      subject: { kind: "speaker" },
      predicate: "related_to",
      object: name,
      objectMention: { kind: "named", name, role, sort: "person" },
      timing: { ...holdsNow, isPast: group.tense === "past", needsSpan: group.tense === "past" },
      confidence: 0.85,
    },
  ];
}

/** Where "my manager" begins in "is my manager", "became my manager", "took over as my manager". */
function complementAt(tokens: readonly Token[], group: VerbGroup): number | null {
  const isTakingOver =
    group.lemma === "take" &&
    wordAt(tokens, group.end) === "over" &&
    wordAt(tokens, group.end + 1) === "as";
  const at = isTakingOver ? group.end + 2 : group.end;
  const isOwned = isCapital(tokens[at]) && wordAt(tokens, at + 1) === "'s";
  const isNoun = isOwned || possessives.has(wordAt(tokens, at)) || wordAt(tokens, at) === "the";
  return isNoun && (isTakingOver || group.lemma === "be" || group.lemma === "become") ? at : null;
}

function complementWords(tokens: readonly Token[], at: number): Token[] {
  const words: Token[] = [];
  for (let index = at; index < at + 7; index += 1) {
    const token = tokens[index];
    if (!token || token.date || /^[,.;:!?()—–-]$|^(?:and|but|so|who|now|too)$/u.test(token.lower)) {
      break;
    }
    words.push(token);
  }
  return words;
}

function isSilent(group: VerbGroup, isChange: boolean): boolean {
  const isFormer = group.isFormer && !isChange;
  return group.isNegated || group.isUnreal || isFormer || group.isOver;
}

function findValue(
  tokens: readonly Token[],
  group: VerbGroup,
): { at: number; isChange: boolean } | null {
  const isPassive =
    (group.lemma === "be" || group.lemma === "get") && changed.has(wordAt(tokens, group.end));
  const isChange = isPassive || changes[group.lemma]?.includes(wordAt(tokens, group.end)) === true;
  if (!isChange && !staying.has(group.lemma)) {
    return null;
  }
  return {
    at: skipToValue(tokens, isPassive ? group.end + 1 : group.end),
    isChange: isChange || group.adverbs.includes("now"),
  };
}

/** Steps over "up to" and "from Monday to". */
function skipToValue(tokens: readonly Token[], from: number): number {
  let at = from;
  while (fillers.has(wordAt(tokens, at)) && at - from < 5) {
    at += 1;
  }
  const to = tokens.findIndex(
    (token, index) => index > at && index < at + 6 && token.lower === "to",
  );
  const isFrom =
    wordAt(tokens, at) === "from" ||
    /^from /iu.test(tokens[at]?.date ? (tokens[at]?.text ?? "") : "");
  return isFrom && to > 0 ? to + 1 : at;
}

/** An attribute phrase and how its value is told. */
export interface Valued {
  readonly phrase: AttributePhrase;
  readonly isChange: boolean;
  readonly group: VerbGroup;
}

/** Reads the value behind a changed attribute: "to 980", "from Monday to Friday". */
export function readChangedValue(
  tokens: readonly Token[],
  at: number,
  valued: Valued,
): Statement[] | null {
  return readValue(tokens, skipToValue(tokens, at), valued);
}

function readValue(
  tokens: readonly Token[],
  at: number,
  { phrase, isChange, group }: Valued,
): Statement[] | null {
  const reader = objectReaders[phrase.attribute.kind];
  const from = phrase.attribute.kind === "goal" ? group.end : at;
  const isHome = phrase.attribute.predicate === "lives_in";
  const read = reader?.(tokens, from) ?? (isHome ? readHomeAddress(tokens, at) : null);
  if (!read || (phrase.owner === null && phrase.attribute.predicate === "name")) {
    return null;
  }
  return [
    { ...toStatement(phrase, { object: read.text, isChange, group }), objectDate: read.date },
  ];
}

interface Value {
  readonly object: string;
  readonly isChange: boolean;
  readonly group: VerbGroup;
}

/** What an attribute phrase says with a value. */
function toStatement(
  { attribute, owner, role }: AttributePhrase,
  { object, isChange, group }: Value,
): Statement {
  const isAhead = group.tense === "future";
  const isPast = !isChange && group.tense === "past";
  return {
    kind: "assertion",
    subject:
      owner ?? (attribute.isPersonal ? { kind: "speaker" } : { kind: "pronoun", word: "it" }),
    predicate: attribute.predicate,
    object,
    timing: { isMoment: isChange, isPast, isAhead, needsDate: isAhead, needsSpan: isPast },
    objectMention:
      role === undefined ? undefined : { kind: "named", name: object, role, sort: "person" },
    confidence: owner ? 0.9 : 0.8,
  };
}
