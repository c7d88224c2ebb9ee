import type { MemoryEvent } from "@keepsake/core";
import { monthNames } from "../../text/calendar-dates.ts";
import { type DateInText, findDatesInText } from "../../temporal/dates-in-text.ts";
import { formatMoment } from "../facts/format-moment.ts";

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
const vague = /\b(?:few|couple|several|some|many|weeks?|weekends?)\b/iu;
const week = /\bweeks?\b/iu;
const weekend = /\bweekend\b/iu;
const weekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu;
const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** When a text was told, and what is asked about it. */
export interface TimeAsking {
  readonly event: MemoryEvent;
  readonly question: string;
}

const pastQuestion = /\b(?:did|was|were|had|has|have)\b/iu;

/** Whether a question is about something that was, and not about what is to come. */
export function asksOfPast(question: string): boolean {
  return pastQuestion.test(question);
}

/**
 * The times that a text names, as somebody would say them who was not there: a day, month or year where
 * the words are as precise as that, else a stretch beside the day of telling, as in `the week before
 * 9 June 2026`. A question about the past is answered by no time to come.
 */
export function tellTimes(text: string, { event, question }: TimeAsking): readonly string[] {
  const referenceMs = Date.parse(event.observedAt);
  const isPast = asksOfPast(question);
  return findDatesInText(text, { referenceMs })
    .filter(({ role, fromMs }) => role !== "for" && !(isPast && fromMs > referenceMs))
    .map((date) => tellTime(date, referenceMs));
}

function tellTime(date: DateInText, referenceMs: number): string {
  const { text, fromMs, toMs, role, precision } = date;
  if (role === "ago" && vague.test(text)) {
    return `${text.replace(/\s*\b(?:ago|back|earlier)\b.*$/iu, "")} before ${formatDay(referenceMs)}`;
  }
  if (precision === "month") {
    return formatMonth(date.boundaryMs);
  }
  if (precision === "year") {
    return String(new Date(date.boundaryMs).getUTCFullYear());
  }
  return toMs - fromMs <= dayMs ? tellDay(date) : tellStretch(date, referenceMs);
}

function tellDay({ text, fromMs }: DateInText): string {
  const day = formatDay(fromMs);
  return weekday.test(text) ? `${weekdays[new Date(fromMs).getUTCDay()] ?? ""}, ${day}` : day;
}

/** A week or a weekend lies beside the day on which it was told; other stretches from day to day. */
function tellStretch({ text, fromMs, toMs }: DateInText, referenceMs: number): string {
  const stretch = weekend.test(text) ? "weekend" : week.test(text) ? "week" : null;
  if (stretch === null || toMs - fromMs > weekMs) {
    return `${formatDay(fromMs)} to ${formatDay(toMs - dayMs)}`;
  }
  const place = referenceMs < fromMs ? "after" : referenceMs < toMs ? "of" : "before";
  return `the ${stretch} ${place} ${formatDay(referenceMs)}`;
}

/** `8 May 2026`. */
export function formatDay(timeMs: number): string {
  return formatMoment(new Date(timeMs).toISOString(), true);
}

function formatMonth(timeMs: number): string {
  const time = new Date(timeMs);
  const name = monthNames[time.getUTCMonth()] ?? "";
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${time.getUTCFullYear()}`;
}
