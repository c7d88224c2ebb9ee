import {
  auxiliaries,
  clauseOpeners,
  prepositions,
  trailingAdverbs,
} from "../lexicon/function-words.ts";
import type { FrameElement } from "./frame.ts";
import type { ObjectRead } from "../objects/object-reader.ts";
import { objectReaders } from "../objects/object-readers.ts";
import { readNounPhrase } from "../clauses/noun-phrase.ts";
import { type Token, isWord, wordAt } from "../wording/tokens.ts";

type Slot = Extract<FrameElement, { type: "slot" }>;

/** What filled a slot of a pattern. */
export interface Capture {
  readonly slot: Slot;
  readonly reads: readonly ObjectRead[];
  /** Where the first of them begins. */
  readonly at: number;
}

/** A pattern that was met, what filled its slots, and where it ended. */
export interface PatternMatch {
  readonly captures: readonly Capture[];
  readonly end: number;
}

const longestGap = 3;
const skippable = new Set([
  "now",
  "just",
  "still",
  "currently",
  "also",
  "not",
  "actually",
  "only",
  "really",
]);

/** Matches the elements of a pattern one after another, from a token on. */
export function matchPattern(
  elements: readonly FrameElement[],
  tokens: readonly Token[],
  at: number,
): PatternMatch | null {
  const [element, ...rest] = elements;
  if (!element) {
    return { captures: [], end: at };
  }
  if (element.type === "gap") {
    return matchGap(rest, tokens, at);
  }
  if (element.type === "end") {
    return isClauseEnd(tokens, at) ? matchPattern(rest, tokens, at) : null;
  }
  if (element.type === "constant") {
    return matchConstant(element, { rest, tokens, at });
  }
  return element.type === "literal"
    ? matchLiteral(element, { rest, tokens, at })
    : matchSlot(element, { rest, tokens, at });
}

interface Remainder {
  readonly rest: readonly FrameElement[];
  readonly tokens: readonly Token[];
  readonly at: number;
}

function matchConstant(
  { predicate, text }: Extract<FrameElement, { type: "constant" }>,
  { rest, tokens, at }: Remainder,
): PatternMatch | null {
  const slot: Slot = {
    type: "slot",
    kind: "constant",
    predicate,
    isList: false,
    isRetold: false,
    isEnded: false,
    isFormer: false,
  };
  const match = matchPattern(rest, tokens, at);
  return (
    match && {
      captures: [{ slot, reads: [{ text, end: at }], at }, ...match.captures],
      end: match.end,
    }
  );
}

function matchGap(
  rest: readonly FrameElement[],
  tokens: readonly Token[],
  at: number,
): PatternMatch | null {
  for (let skip = 0; skip <= longestGap; skip += 1) {
    if (skip > 0 && !isGapWord(tokens[at + skip - 1])) {
      return null;
    }
    const match = matchPattern(rest, tokens, at + skip);
    if (match) {
      return match;
    }
  }
  return null;
}

function isGapWord(token: Token | undefined): boolean {
  return (
    isWord(token) && !clauseOpeners.has(token?.lower ?? "") && !auxiliaries.has(token?.lower ?? "")
  );
}

function matchLiteral(
  element: Extract<FrameElement, { type: "literal" }>,
  { rest, tokens, at }: Remainder,
): PatternMatch | null {
  const lower = wordAt(tokens, at);
  if (element.words.includes(lower)) {
    const match = matchPattern(rest, tokens, at + 1);
    if (match) {
      return match;
    }
  }
  if (isDateBehind(element.words, tokens[at])) {
    const match = matchPattern(rest, tokens, lastDate(tokens, at));
    if (match) {
      return match;
    }
  }
  if (element.isOptional) {
    return matchPattern(rest, tokens, at);
  }
  return skippable.has(lower) || tokens[at]?.date
    ? matchLiteral(element, { rest, tokens, at: at + 1 })
    : null;
}

/** A date that has taken up the preposition in front of it; "by" tells of a deadline alone. */
function isDateBehind(words: readonly string[], token: Token | undefined): boolean {
  const isBy = /^(?:by|before) /iu.test(token?.date?.text ?? "");
  return (
    token?.date !== null &&
    token !== undefined &&
    words.every((word) => prepositions.has(word)) &&
    (!isBy || words.includes("by"))
  );
}

/** The second date in "from Monday to Friday". */
function lastDate(tokens: readonly Token[], at: number): number {
  return wordAt(tokens, at + 1) === "to" && tokens[at + 2]?.date ? at + 2 : at;
}

function matchSlot(slot: Slot, { rest, tokens, at }: Remainder): PatternMatch | null {
  const reader = objectReaders[slot.kind];
  const from = skippable.has(wordAt(tokens, at)) && wordAt(tokens, at) !== "not" ? at + 1 : at;
  const first = reader?.(tokens, from);
  if (!reader || !first) {
    return null;
  }
  const reads = slot.isList ? readList(slot, tokens, first) : [first];
  const match = matchPattern(rest, tokens, reads.at(-1)?.end ?? at);
  return match && { captures: [{ slot, reads, at: from }, ...match.captures], end: match.end };
}

/** Reads on over commas and "and", as long as things of the same kind follow. */
function readList(slot: Slot, tokens: readonly Token[], first: ObjectRead): ObjectRead[] {
  const reads = [first];
  let last = first;
  while (reads.length < 8) {
    const next = readNext(slot, tokens, last.end);
    if (!next) {
      return reads;
    }
    reads.push(next);
    last = next;
  }
  return reads;
}

function readNext(slot: Slot, tokens: readonly Token[], at: number): ObjectRead | null {
  const from = skipBetween(slot, tokens, at);
  if (ordering.has(wordAt(tokens, from))) {
    return null;
  }
  const read = from > at ? objectReaders[slot.kind]?.(tokens, from) : null;
  return read && isListEnd(tokens, read.end) && wordAt(tokens, from) !== "my" ? read : null;
}

/** Steps over the commas, "and"s and dates between two items of a list. */
function skipBetween(slot: Slot, tokens: readonly Token[], at: number): number {
  const isAmount = (index: number): boolean =>
    slot.kind === "language" && index > at && amounts.has(wordAt(tokens, index));
  const purpose =
    slot.kind === "tool" && wordAt(tokens, at) === "for" ? readNounPhrase(tokens, at + 1) : null;
  let from = purpose?.end ?? at;
  if (purpose && wordAt(tokens, from) !== "and") {
    return at;
  }
  while (
    from - at < 5 &&
    (listWords.has(wordAt(tokens, from)) || tokens[from]?.date || isAmount(from))
  ) {
    from += 1;
  }
  return from;
}

const ordering = new Set(
  "put add make remind note keep let tell send give book order get thanks thank please takes take love loves hate hates like likes enjoy enjoys dislike dislikes play plays have has is are was want wants need needs live lives work works drive drives do does can am goes go".split(
    " ",
  ),
);
const listWords = new Set([",", "and", "&", "plus", "also", "both", "as", "well", "or", "some"]);
const amounts = new Set([
  "a",
  "little",
  "bit",
  "of",
  "fluent",
  "good",
  "basic",
  "passable",
  "decent",
]);

function isListEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    !isWord(token) || listEnds.has(wordAt(tokens, at)) || trailingAdverbs.has(wordAt(tokens, at))
  );
}

const listEnds = new Set([
  "and",
  "or",
  "but",
  "so",
  "because",
  "for",
  "in",
  "on",
  "at",
  "with",
  "from",
  "which",
  "while",
  "when",
]);

/** Whether a clause ends here, but for an adverb or a date. */
export function isClauseEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token && token.date === null && /^(?:'|n't)/u.test(token.lower)) {
    return false;
  }
  return (
    !token ||
    token.date !== null ||
    !isWord(token) ||
    trailingAdverbs.has(token.lower) ||
    clauseOpeners.has(token.lower) ||
    isPassingTime(tokens, at)
  );
}

/** "these days", "at the moment", "by the way". */
function isPassingTime(tokens: readonly Token[], at: number): boolean {
  const text = [at, at + 1, at + 2].map((index) => wordAt(tokens, index)).join(" ");
  return passingTime.test(text);
}

const passingTime =
  /^(?:these days|at (?:the|this) (?:moment|minute|point)|at present|for (?:now|good|real|sure|ages|years|the time)|by the way|in fact|of course|as of|in case|if you|to be|as it|right now)/u;
