import { isSubjectOfKind } from "../clauses/subject-kinds.ts";
import { type FrameReading, isOverBehind, readMode } from "./frame-reading.ts";
import { backwardPronouns } from "../lexicon/function-words.ts";
import { toMention } from "../clauses/clause-subject.ts";
import type { Frame } from "./frame.ts";
import { frames } from "../frames/all-frames.ts";
import { isNoteworthy } from "../claims/noteworthy.ts";
import { type Capture, matchPattern } from "./match-pattern.ts";
import type { Mention, Subject } from "../clauses/mention.ts";
import { type Statement } from "../statement.ts";
import { type Token, wordAt } from "../wording/tokens.ts";
import type { VerbGroup } from "../clauses/verb-group.ts";

const wordSets = new WeakMap<readonly Token[], ReadonlySet<string>>();

/** The words of a sentence, kept with it. */
function wordsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const words = wordSets.get(tokens) ?? new Set(tokens.map(({ lower }) => lower));
  wordSets.set(tokens, words);
  return words;
}

/** What the first frame that a clause meets says; null where it meets none. */
export function matchFrames(
  tokens: readonly Token[],
  subject: Subject,
  group: VerbGroup,
): Statement[] | null {
  const words = wordsOf(tokens);
  for (const frame of frames.get(group.lemma) ?? []) {
    if (!frame.required.every((some) => some.some((word) => words.has(word)))) {
      continue;
    }
    const statements = matchFrame(frame, tokens, { subject, group });
    if (statements) {
      return statements;
    }
  }
  return null;
}

const speaker: Mention = { kind: "speaker" };

interface Said {
  readonly subject: Subject;
  readonly group: VerbGroup;
}

/** What a frame says behind a verb; null where it is not met. */
export function matchFrame(
  frame: Frame,
  tokens: readonly Token[],
  { subject, group }: Said,
): Statement[] | null {
  if (!isSubjectOfKind(subject, frame.subject)) {
    return null;
  }
  const match = matchPattern(frame.elements, tokens, group.end);
  const reading = match && readMode(frame.mode, group, isOverBehind(tokens, match.end));
  if (!match || !reading) {
    return null;
  }
  const about = match.captures.find(({ slot }) => slot.predicate === "about");
  const mention = about
    ? aboutMention(tokens, about)
    : frame.isOfSpeaker
      ? speaker
      : subject.mention;
  if (!mention) {
    return null;
  }
  const turned = frame.turned
    ? [turnedStatement(frame.turned, subject.mention, { ...reading, mention })]
    : [];
  const said = match.captures
    .flatMap((capture) => toStatements(capture, mention, reading))
    .filter((statement) => isNoteworthy(statement, tokens));
  return [...turned, ...said];
}

function toStatements(
  { slot, reads }: Capture,
  subject: Mention,
  reading: FrameReading,
): Statement[] {
  const { predicate } = slot;
  if (predicate === null || predicate === "about") {
    return [];
  }
  return reads.map((read) => ({
    ...reading,
    kind: slot.isEnded ? "retraction" : reading.kind,
    subject,
    predicate,
    object: read.text,
    objectDate: read.date,
    needsPrior: slot.isRetold || undefined,
    isBefore: slot.isFormer || undefined,
    among: tools.has(predicate) ? [...tools] : undefined,
    sure: tools.has(predicate) ? [predicate] : undefined,
    confidence: 0.9,
  }));
}

/** What is told as used is a database as often as not. */
const tools = new Set(["uses", "database"]);

function turnedStatement(
  predicate: string,
  owner: Mention,
  reading: FrameReading & { mention: Mention },
): Statement {
  const { kind, timing, mention } = reading;
  return {
    kind,
    timing,
    subject: mention,
    predicate,
    object: "",
    objectMention: owner,
    confidence: 0.9,
  };
}

function aboutMention(tokens: readonly Token[], { reads, at }: Capture): Mention | null {
  const words = tokens.slice(at, reads[0]?.end);
  if (words.length === 1 && backwardPronouns.has(wordAt(words, 0))) {
    return { kind: "pronoun", word: wordAt(words, 0) };
  }
  const isIndefinite = wordAt(words, 0) === "a" || wordAt(words, 0) === "an";
  return toMention(words.slice(isIndefinite ? 1 : 0).filter((word) => word.date === null));
}
