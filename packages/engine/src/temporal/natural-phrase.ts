import type { TimePhrase } from "@keepsake/core";
import type { Window } from "./calendar-units.ts";
import type { Direction, Span } from "./expression-rule.ts";
import { findWholeExpression } from "./find-expressions.ts";
import { findNamedWindow, isNamed } from "./named-windows.ts";
import { readPointInText } from "./point-in-text.ts";
import { earliestMs, isUsable, latestMs } from "./usable-window.ts";
import { toInstant, type ZonedTime, zonedTime } from "./zone-time.ts";

/** What a phrase of time is read against. */
export interface PhraseReference {
  readonly referenceMs: number;
  /** IANA name, such as `Europe/Lisbon`. */
  readonly timezone: string;
  /** Names for windows of time, which win over what is built in. */
  readonly phrases: readonly TimePhrase[];
}

interface Reader extends PhraseReference {
  readonly now: ZonedTime;
}

const longestPhrase = 256;

/**
 * The window of time that an English phrase names, or the name of an added phrase. Of months and
 * days without a year it is the last one that has begun. Windows up to now, such as `last 30 days`
 * and `since March`, contain the reference time; `until Friday` contains Friday, `before Friday`
 * does not. Null where the phrase is not understood. Never throws.
 */
export function parseNaturalPhrase(phrase: string, reference: PhraseReference): Window | null {
  const text = phrase
    .trim()
    .replaceAll(/\s+/g, " ")
    .replace(/[.?!]+$/, "");
  if (text.length > longestPhrase) {
    return null;
  }
  const now = zonedTime(reference.referenceMs, reference.timezone);
  const window = readPhrase(text, { ...reference, now });
  return window !== null && isUsable(window) ? window : null;
}

function readPhrase(text: string, reader: Reader): Window | null {
  if (isNamed(text, reader.phrases)) {
    return findNamedWindow(text, reader.phrases);
  }
  return readRange(text, reader) ?? readOpenRange(text, reader) ?? readPeriod(text, reader);
}

const opening = /^(?:between|from)\s+/i;
const joint = /\s+(?:and|to|until|till|through)\s+|\s*[–—]\s*/gi;

/** "between X and Y", "from X to Y", "X – Y". */
function readRange(text: string, reader: Reader): Window | null {
  const isOpened = opening.test(text);
  const range = text.replace(opening, "");
  for (const match of range.matchAll(joint)) {
    const first = range.slice(0, match.index);
    const last = range.slice(match.index + match[0].length);
    const isJoint = isOpened || !/\band\b/i.test(match[0]);
    const window = isJoint ? readEnds(first, last, reader) : null;
    if (window !== null) {
      return window;
    }
  }
  return null;
}

/** An end that comes again and again is taken from around the other: "March and May 2025". */
function readEnds(first: string, last: string, reader: Reader): Window | null {
  const start = readSpan(first, reader);
  const end = readSpan(last, reader);
  if (start === null || end === null) {
    return null;
  }
  const isYearGiven = end.recurs === true && start.recurs !== true && start.precision !== "instant";
  if (isYearGiven && /\d{4}/.test(first)) {
    const later = readSpan(last, movedTo(reader, start.fromMs), "coming");
    return joinEnds(start, later ?? end, reader);
  }
  const isReversed = start.fromMs > end.fromMs && start.recurs === true;
  const earlier = isReversed ? readSpan(first, movedTo(reader, end.fromMs)) : null;
  return joinEnds(earlier ?? start, end, reader);
}

function joinEnds(start: Span, end: Span, { now }: Reader): Window {
  return { fromMs: toWindow(start, now).fromMs, toMs: toWindow(end, now).toMs };
}

function movedTo(reader: Reader, wallMs: number): Reader {
  return { ...reader, now: { ...reader.now, wallMs } };
}

const openRange =
  /^(?:(?<since>(?:ever\s+)?since|from|starting(?:\s+(?:in|on|from))?)|(?<until>until|till|up\s+to|through|by)|(?<before>before|prior\s+to)|(?<after>after))\s+(?<period>.+?)(?:\s+on(?:wards?)?)?$/i;

function readOpenRange(text: string, reader: Reader): Window | null {
  const { since, until, before, after, period = "" } = openRange.exec(text)?.groups ?? {};
  const window = period === "" ? null : readPeriod(period, reader);
  if (window === null) {
    return null;
  }
  const { fromMs, toMs } = window;
  if (since !== undefined || after !== undefined) {
    return upToNow(after === undefined ? fromMs : toMs, reader);
  }
  return { fromMs: earliestMs, toMs: until !== undefined || before === undefined ? toMs : fromMs };
}

/** What begins later than now has no end. */
function upToNow(fromMs: number, { referenceMs }: Reader): Window {
  return { fromMs, toMs: fromMs <= referenceMs ? referenceMs + 1 : latestMs };
}

function readPeriod(text: string, reader: Reader): Window | null {
  const span = readSpan(text, reader);
  return span === null ? null : toWindow(span, reader.now);
}

const preposition = /^(?:(?:back\s+)?(?:in|on)|at|during|over|within|throughout|for|around)\s+/i;

function readSpan(text: string, reader: Reader, direction: Direction = "past"): Span | null {
  const named = findNamedWindow(text, reader.phrases);
  if (named !== null) {
    return { ...named, precision: "instant", isInstant: true };
  }
  const bare = text.replace(preposition, "");
  const found = findWholeExpression(text) ?? findWholeExpression(bare);
  const { now } = reader;
  const span =
    found?.read({ ...now, direction }) ?? found?.read({ ...now, direction: "coming" }) ?? null;
  return span ?? readPointInText(bare, now);
}

function toWindow({ fromMs, toMs, isInstant }: Span, now: ZonedTime): Window {
  return isInstant === true
    ? { fromMs, toMs }
    : { fromMs: toInstant(fromMs, now), toMs: toInstant(toMs, now) };
}
