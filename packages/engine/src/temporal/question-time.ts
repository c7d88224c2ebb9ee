import type { Direction, Span } from "./expression-rule.ts";
import { findExpressions, type FoundExpression } from "./find-expressions.ts";
import { reachesEnd } from "./span-part.ts";
import { tenseOfQuestion } from "./tense.ts";
import { isUsable } from "./usable-window.ts";
import { toInstant, type ZonedTime, zonedTime } from "./zone-time.ts";

/** The past or coming time a question asks about. */
export interface QuestionTime {
  /** An instant to ask as of: the point that is named, or the middle of the period. */
  readonly atMs: number;
  readonly fromMs: number;
  /** Until when the period lasts, exclusive. */
  readonly toMs: number;
  /** Where it stands in the question, the word before it included. */
  readonly index: number;
  readonly length: number;
  readonly text: string;
}

/** Options of {@link readQuestionTime}. */
export interface QuestionTimeOptions {
  readonly nowMs: number;
  /** @default "UTC" */
  readonly timezone?: string | undefined;
}

/**
 * The time an English question asks about, where that is not the present: "Where did I live in
 * February?", "What will it cost in October?". Null where it asks in the present tense, asks for
 * the time itself, or names a time for something else, as in "the report for May". Never throws.
 */
export function readQuestionTime(
  question: string,
  { nowMs, timezone = "UTC" }: QuestionTimeOptions,
): QuestionTime | null {
  const tense = tenseOfQuestion(question.replace(preamble, ""));
  if (tense !== "past" && tense !== "future") {
    return null;
  }
  const direction = tense === "past" ? "past" : "coming";
  const now = zonedTime(nowMs, timezone);
  for (const found of findExpressions(question)) {
    const isAsked = isAskedAbout(question, found);
    const time = isAsked ? readTime(question, found, { now, direction }) : null;
    if (time !== null) {
      return time;
    }
  }
  return null;
}

const preamble =
  /^\W*(?:(?:and|so|but|please|hey)\W+)*(?:(?:do|can|could|would|will)\s+you\s+(?:please\s+|still\s+)*(?:remember|recall|know|say|tell\s+me|remind\s+me)|(?:tell|remind)\s+me|i\s+(?:wonder|want\s+to\s+know))\b/i;
const asksForTime =
  /^\W*(?:(?:and|so|but|ok|okay)\W+)*(?:(?:on|in|at|by|since|until|from|for|to)\s+)?(?:when|how\s+(?:long|often)|(?:what|which)\s+(?:time|day|date|week|month|year)s?)\b/i;
const otherLeads: ReadonlySet<string | null> = new Set(["for", "to", "and"]);

function isAskedAbout(question: string, { lead, role }: FoundExpression): boolean {
  if (lead?.startsWith("back ") === true) {
    return true;
  }
  const isPoint = role === "at" || role === "ago" || role === "until" || lead === "as of";
  return isPoint && !otherLeads.has(lead) && !asksForTime.test(question.replace(preamble, ""));
}

interface Reading {
  readonly now: ZonedTime;
  readonly direction: Direction;
}

function readTime(
  question: string,
  found: FoundExpression,
  { now, direction }: Reading,
): QuestionTime | null {
  const span = found.read({ ...now, direction });
  if (span === null || isPresent(span, { now, direction })) {
    return null;
  }
  const instantOf = (ms: number): number => (span.isInstant === true ? ms : toInstant(ms, now));
  const time = {
    atMs: instantOf(askedPoint(span, found, { now, direction })),
    fromMs: instantOf(span.fromMs),
    toMs: instantOf(span.toMs),
    index: found.index,
    length: found.end - found.index,
    text: question.slice(found.index, found.end),
  };
  return isUsable(time) ? time : null;
}

/** Today is no past time, and what lies on the other side of now is no time of this tense. */
function isPresent({ fromMs, toMs, precision }: Span, { now, direction }: Reading): boolean {
  const isNow = fromMs <= now.wallMs && now.wallMs < toMs;
  if (isNow) {
    return precision === "day" || precision === "instant";
  }
  return direction === "past" ? fromMs > now.wallMs : toMs <= now.wallMs;
}

function askedPoint(span: Span, found: FoundExpression, { now, direction }: Reading): number {
  if (found.role === "until") {
    const isIncluded = found.part !== null && reachesEnd(found.part);
    return (isIncluded ? span.toMs : span.fromMs) - (found.lead === "by" && !isIncluded ? 0 : 1);
  }
  const from = direction === "coming" ? Math.max(span.fromMs, now.wallMs) : span.fromMs;
  const to = direction === "past" ? Math.min(span.toMs, now.wallMs) : span.toMs;
  const point = span.pointMs ?? Math.floor((from + to) / 2);
  return point >= from && point < to ? point : Math.floor((from + to) / 2);
}
