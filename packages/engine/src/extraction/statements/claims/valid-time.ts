import type { DateInText } from "../../../temporal/dates-in-text.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Statement } from "../statement.ts";

/** From when to when a statement holds, as its claim says. */
export interface ValidTime {
  readonly validFromMs: number | null;
  readonly isFromStated: boolean;
  readonly validToMs: number | null;
  readonly holdsWhenTold: boolean;
}

/** Predicates of arrangements: the dates beside them are what they are about, not when they hold. */
const arrangements = wordSet("scheduled_for deadline birthday anniversary age goal");

const dayMs = 86_400_000;

/** An appointment that lies behind is an event, no arrangement. */
function isPassed({ predicate, objectDate }: Statement, toldMs: number): boolean {
  const isDated = predicate === "scheduled_for" || predicate === "deadline";
  return (
    isDated &&
    objectDate !== null &&
    objectDate !== undefined &&
    (objectDate.toMs <= toldMs - 7 * dayMs ||
      /\b(?:last|yesterday|ago)\b/iu.test(objectDate.text) ||
      !["day", "instant"].includes(objectDate.precision))
  );
}

interface ClauseDates {
  /** When it began, where that is said: "since March", "from June on", "for two years". */
  readonly since: DateInText | undefined;
  readonly until: DateInText | undefined;
  /** When it was or is so: "in 2024", "on Saturday", "two years ago". */
  readonly at: DateInText | undefined;
}

/** The valid time of a statement under the dates of its clause; null where it lacks the date it needs. */
export function validTimeOf(
  statement: Statement,
  dates: readonly DateInText[],
  toldMs: number,
): ValidTime | null {
  const usable = toClauseDates(dates.filter((date) => isAboutTime(statement.predicate, date)));
  if (statement.kind === "retraction") {
    return endTime(statement, usable, toldMs);
  }
  if (arrangements.has(statement.predicate)) {
    const isComing = statement.timing.isAhead && statement.predicate === "age";
    const isOff = statement.timing.isPast || isComing || isPassed(statement, toldMs);
    return isOff ? null : fromTelling(toldMs);
  }
  return lacksDate(statement, usable) ? null : assertedTime(statement, usable, toldMs);
}

/** "A Rolleiflex from 1954" does not say since when it is owned. */
function isAboutTime(predicate: string, { text }: DateInText): boolean {
  return !arrangements.has(predicate) && !(possessions.has(predicate) && /^from /iu.test(text));
}

const possessions = wordSet("owns drives");

function toClauseDates(dates: readonly DateInText[]): ClauseDates {
  return {
    since: dates.find(({ role }) => role === "since" || role === "from" || role === "for"),
    until: dates.find(({ role }) => role === "until"),
    at: dates.find(({ role }) => role === "at" || role === "ago"),
  };
}

function lacksDate({ timing }: Statement, { since, until, at }: ClauseDates): boolean {
  const isOneDay = timing.isPast && (at?.precision === "day" || at?.precision === "instant");
  const isUndated = !since && !until && (!at || isOneDay);
  return (timing.needsDate && isUndated) || (timing.needsSpan && !since && !isLong(until));
}

/** "Until Sunday" is a visit, "until March" a stay. */
function isLong(until: DateInText | undefined): boolean {
  return until?.precision === "month" || until?.precision === "year";
}

function fromTelling(toldMs: number): ValidTime {
  return { validFromMs: toldMs, isFromStated: false, validToMs: null, holdsWhenTold: true };
}

function assertedTime({ timing }: Statement, dates: ClauseDates, toldMs: number): ValidTime | null {
  if (timing.isPast) {
    return pastTime(dates, toldMs);
  }
  const start = startOf(dates, timing.isMoment, toldMs);
  const validToMs = dates.until?.boundaryMs ?? null;
  if (timing.isAhead && (start === null || start <= toldMs - dayMs)) {
    return null;
  }
  if (start === null) {
    const isOver = validToMs !== null && validToMs <= toldMs;
    return { ...fromTelling(toldMs), validToMs, validFromMs: isOver ? null : toldMs };
  }
  return { validFromMs: start, isFromStated: true, validToMs, holdsWhenTold: start <= toldMs };
}

/** When a statement says it began: "since March", on the day of a moment, or on a day to come. */
function startOf({ since, at }: ClauseDates, isMoment: boolean, toldMs: number): number | null {
  const isStart = at !== undefined && (isMoment || at.fromMs > toldMs);
  return since?.boundaryMs ?? (isStart ? at.boundaryMs : null);
}

function pastTime({ since, until, at }: ClauseDates, toldMs: number): ValidTime {
  const span = (since ?? until) ? undefined : at;
  const endMs = until?.boundaryMs ?? span?.toMs ?? toldMs;
  return {
    validFromMs: since?.boundaryMs ?? span?.fromMs ?? null,
    isFromStated: true,
    validToMs: endMs,
    holdsWhenTold: false,
  };
}

function endTime(
  { timing }: Statement,
  { since, until, at }: ClauseDates,
  toldMs: number,
): ValidTime | null {
  const date = at ?? until ?? since;
  if (timing.isAhead && !(date && date.boundaryMs > toldMs)) {
    return null;
  }
  return {
    validFromMs: null,
    isFromStated: false,
    validToMs: date?.boundaryMs ?? toldMs,
    holdsWhenTold: true,
  };
}
