import { startOfUnit } from "./calendar-units.ts";
import type { Direction, Precision, Span, TimeRole } from "./expression-rule.ts";
import { findExpressions, type FoundExpression } from "./find-expressions.ts";
import { reachesEnd } from "./span-part.ts";
import { type Tense, tenseAround } from "./tense.ts";
import { isUsable } from "./usable-window.ts";
import { toInstant, type ZonedTime, zonedTime } from "./zone-time.ts";

/** A time that a text speaks of. */
export interface DateInText {
  /** Where it stands, the word before it that says its role included. */
  readonly index: number;
  readonly length: number;
  readonly text: string;
  /** From when the time named lasts. Of a `for` and an `ago`, the unit in which it began. */
  readonly fromMs: number;
  /** Until when it lasts, exclusive. */
  readonly toMs: number;
  /**
   * When what the text speaks of starts; for an `until`, when it ends, exclusive. "Until May" ends
   * as May begins, "until the end of May" and "through May" as June begins, "until Friday" as
   * Friday begins; "after Easter" starts on the day after.
   */
  readonly boundaryMs: number;
  readonly precision: Precision;
  readonly role: TimeRole;
}

/** Options of {@link findDatesInText}. */
export interface DatesInTextOptions {
  /** When it was said. */
  readonly referenceMs: number;
  /** @default "UTC" */
  readonly timezone?: string | undefined;
}

interface ReadExpression {
  readonly found: FoundExpression;
  readonly role: TimeRole;
  readonly span: Span;
}

/**
 * The times an English text speaks of, in order, read at the time it was said. Which March is meant
 * follows from the word before it and from the tense: "since March" is the last one that has begun,
 * "from Monday" the coming one. A length of time is taken for one up to now only where it still goes
 * on: "I have lived here for a year", not "I lived there for a year". Never throws.
 */
export function findDatesInText(
  text: string,
  { referenceMs, timezone = "UTC" }: DatesInTextOptions,
): readonly DateInText[] {
  const now = zonedTime(referenceMs, timezone);
  const read: ReadExpression[] = [];
  for (const found of findExpressions(text)) {
    const next = readInText(text, { found, now, previous: read.at(-1) });
    if (next !== null) {
      read.push(next);
    }
  }
  const dates = read.map((expression) => toDate(text, expression, now));
  return dates.filter((date) => isUsable(date));
}

interface Reading {
  readonly found: FoundExpression;
  readonly now: ZonedTime;
  readonly previous: ReadExpression | undefined;
}

function readInText(text: string, { found, now, previous }: Reading): ReadExpression | null {
  const start = previous !== undefined && isJoined(text, previous, found) ? previous : null;
  if ((start === null && found.isEndOnly) || isUnplaced(text, found)) {
    return null;
  }
  const isEnd = start !== null && (found.lead === "to" || found.lead === "and");
  const role = isEnd ? "until" : found.role;
  const span = readTowards(found, now, directionOf(text, found, role));
  if (span === null) {
    return null;
  }
  return { found, role, span: start === null ? span : endAfter(start.span, found, { span, now }) };
}

const joint = /^\s*(?:(?:to|and)\s+)?(?:the\s+)?$/i;

function isJoined(text: string, { role, found }: ReadExpression, next: FoundExpression): boolean {
  return role === "from" && joint.test(text.slice(found.end, next.index));
}

/** Of "from November to March", the March after that November. */
function endAfter(
  start: Span,
  found: FoundExpression,
  { span, now }: { readonly span: Span; readonly now: ZonedTime },
): Span {
  const isBefore = span.recurs === true && span.toMs <= start.fromMs;
  const later = isBefore ? found.read({ ...now, wallMs: start.fromMs, direction: "coming" }) : null;
  return later ?? span;
}

type Towards = Direction | "nearest";

const aheadLeads: ReadonlySet<string | null> = new Set(["to", "for"]);
const eitherLeads: ReadonlySet<string | null> = new Set(["as of", "as from", "effective"]);

function directionOf(text: string, found: FoundExpression, role: TimeRole): Towards {
  if (role === "since" || role === "ago" || role === "for") {
    return "past";
  }
  if (eitherLeads.has(found.lead)) {
    return "nearest";
  }
  const tense = tenseOf(text, found);
  if (tense === "perfect") {
    return "nearest";
  }
  return tense === "past" && !(role === "at" && aheadLeads.has(found.lead)) ? "past" : "coming";
}

const stillGoesOn = /^since\b|\b(?:last|past|now)\b/i;

/** "I have lived here for a year" tells when it began; "I lived there for a year" does not. */
function isUnplaced(text: string, found: FoundExpression): boolean {
  const isDuration = found.role === "for" && !stillGoesOn.test(text.slice(found.index, found.end));
  const tense = isDuration ? tenseOf(text, found) : null;
  return tense !== null && tense !== "perfect";
}

function tenseOf(text: string, found: FoundExpression): Tense | null {
  const { clause, place } = clauseAround(text, found);
  return tenseAround(clause, place);
}

const clauseEnd = /[.!?;](?=\s|$)|\n|,\s+(?:but|and|so|then)\b/g;

/** As far as a verb is looked for. */
const clauseReach = 300;

interface Clause {
  readonly clause: string;
  /** Where in it the expression stands. */
  readonly place: number;
}

function clauseAround(text: string, { index, end }: FoundExpression): Clause {
  const before = text.slice(Math.max(0, index - clauseReach), index);
  const after = text.slice(end, end + clauseReach);
  const last = Array.from(before.matchAll(clauseEnd)).at(-1);
  const opening = last === undefined ? before : before.slice(last.index + last[0].length);
  const length = after.search(clauseEnd);
  const closing = length < 0 ? after : after.slice(0, length);
  return { clause: opening + text.slice(index, end) + closing, place: opening.length };
}

function readTowards(found: FoundExpression, now: ZonedTime, towards: Towards): Span | null {
  if (towards !== "nearest") {
    return found.read({ ...now, direction: towards });
  }
  const past = found.read({ ...now, direction: "past" });
  const coming = found.read({ ...now, direction: "coming" });
  if (past === null || coming === null) {
    return past ?? coming;
  }
  return now.wallMs - past.toMs <= coming.fromMs - now.wallMs ? past : coming;
}

function toDate(text: string, { found, role, span }: ReadExpression, now: ZonedTime): DateInText {
  const instantOf = (ms: number): number => (span.isInstant === true ? ms : toInstant(ms, now));
  return {
    index: found.index,
    length: found.end - found.index,
    text: text.slice(found.index, found.end),
    fromMs: instantOf(span.fromMs),
    toMs: instantOf(span.toMs),
    boundaryMs: instantOf(boundaryOf(found, role, span)),
    precision: span.precision,
    role,
  };
}

function boundaryOf({ lead, part }: FoundExpression, role: TimeRole, span: Span): number {
  if (role === "until") {
    const isIncluded = lead === "through" || (part !== null && reachesEnd(part));
    return isIncluded ? span.toMs : span.fromMs;
  }
  if (lead === "after") {
    return span.toMs;
  }
  return Math.max(span.fromMs, startOfUnit(span.pointMs ?? span.fromMs, "day"));
}
