import { readQuestionTime } from "../temporal/question-time.ts";
import type { Period } from "./told/near-period.ts";

/** A question without the time it names, and that time. */
export interface TimedQuestion {
  readonly question: string;
  /** The time in the world that is asked about; null for the present. */
  readonly atMs: number | null;
  /** The stretch of time that the question names itself, where it counts; null for none. */
  readonly period: Period | null;
}

/** Takes the past or coming time out of a question; a time the caller gives stands above it. */
export function readTimedQuestion(
  question: string,
  { nowMs, atMs }: { readonly nowMs: number; readonly atMs: number | null },
): TimedQuestion {
  const time = readQuestionTime(question, { nowMs });
  if (time === null) {
    return { question, atMs, period: null };
  }
  const { index, length } = time;
  const rest = `${question.slice(0, index)} ${question.slice(index + length)}`;
  return {
    question: rest.replace(/^[\s,]+/u, "").replace(/\s+([?.,!])/gu, "$1"),
    atMs: atMs ?? time.atMs,
    period: atMs === null ? { fromMs: time.fromMs, toMs: time.toMs } : null,
  };
}
