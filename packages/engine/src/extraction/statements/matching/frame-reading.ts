import type { FrameMode } from "./frame.ts";
import { holdsNow, type Statement, type Timing } from "../statement.ts";
import { type Token, isWord, wordAt } from "../wording/tokens.ts";
import type { VerbGroup } from "../clauses/verb-group.ts";

/** What a frame does with what it tells, and when. */
export interface FrameReading {
  readonly kind: Statement["kind"];
  readonly timing: Timing;
}

const overWords = new Set(["anymore", "longer"]);

/** "anymore", "any more" and "any longer" within the few words behind an object. */
export function isOverBehind(tokens: readonly Token[], end: number): boolean {
  for (let at = end; at < end + 6 && isWord(tokens[at]); at += 1) {
    const lower = wordAt(tokens, at);
    const before = wordAt(tokens, at - 1);
    const isAfterAll = lower === "all" && before === "after";
    if (overWords.has(lower) || isAfterAll || (lower === "more" && before === "any")) {
      return true;
    }
  }
  return false;
}

/** What a frame says under the tense and negation of its verb; null for nothing. */
export function readMode(
  mode: FrameMode,
  group: VerbGroup,
  isOverAfter: boolean,
): FrameReading | null {
  const isOver = group.isOver || (group.isNegated && isOverAfter) || group.phase === "end";
  if (mode === "not") {
    return isOver ? null : readDenied(group);
  }
  if (
    group.isUnreal ||
    group.adverbs.some((word) => nearly.has(word)) ||
    (group.isNegated && !isOver)
  ) {
    return null;
  }
  return isOver ? readOver(mode, group) : readTold(mode, group);
}

function readDenied(group: VerbGroup): FrameReading | null {
  const isDenied = group.isNegated && (!group.isUnreal || canDeny.has(group.lemma));
  return isDenied ? { kind: "assertion", timing: timingOf(group, "not") } : null;
}

const nearly = new Set(["nearly", "almost", "practically", "virtually"]);

function readOver(mode: FrameMode, group: VerbGroup): FrameReading | null {
  return mode === "start" || mode === "end"
    ? null
    : { kind: "retraction", timing: overTiming(group) };
}

function readTold(mode: FrameMode, group: VerbGroup): FrameReading | null {
  if (mode === "over") {
    return null;
  }
  return { kind: mode === "end" ? "retraction" : "assertion", timing: timingOf(group, mode) };
}

function overTiming({ tense }: VerbGroup): Timing {
  const isAhead = tense === "future";
  return { ...holdsNow, isMoment: true, isAhead, needsDate: isAhead };
}

/** "I've worked there" may be over; "I've always hated beetroot" is not. */
function isOpenPerfect({ tense, lemma, adverbs }: VerbGroup): boolean {
  const isEver = adverbs.includes("always") || adverbs.includes("never");
  return tense === "perfect" && lemma !== "have" && !isEver;
}

const canDeny = new Set(["get", "resist", "stand", "bear", "abide", "stomach"]);

const lasting = new Set(["be", "get", "come"]);
const coming = new Set<string>(["future", "progressive", "present"]);

/** A moment told in the past is so now; a state told in the past is over. */
function timingOf(group: VerbGroup, mode: FrameMode): Timing {
  const { tense, isFormer } = group;
  const isMoment = mode === "start" || mode === "end" || group.phase === "start";
  if (isMoment) {
    const isAhead = coming.has(tense) && !(tense === "present" && lasting.has(group.lemma));
    return { ...holdsNow, isMoment, isAhead, needsDate: isAhead };
  }
  const isPast = tense === "past" || isFormer;
  const isUndated = (isPast && !isFormer) || isOpenPerfect(group);
  const needsSpan = mode === "span" && !group.adverbs.includes("still");
  return {
    isMoment,
    isPast,
    isAhead: tense === "future",
    needsDate: tense === "future" || isUndated,
    needsSpan,
  };
}
