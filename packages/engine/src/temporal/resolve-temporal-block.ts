import {
  parseTimestamp,
  type TemporalBlock,
  type TimePhrase,
  ValidationError,
} from "@keepsake/core";
import type { Window } from "./calendar-units.ts";
import { parseNaturalPhrase } from "./natural-phrase.ts";
import { fromWallMs, isTimeZone } from "./zone-time.ts";

/** Which times a read looks at, in milliseconds since the epoch. All that is given must be met. */
export interface TemporalClip {
  /** The world as it was at this instant; null for no such limit. */
  readonly validAtMs: number | null;
  /** As known at this instant; null for now. */
  readonly recordedAtMs: number | null;
  /** What held or happened in this window; its end is exclusive. */
  readonly validDuring: Window | null;
  /** What memory was told in this window; its end is exclusive. */
  readonly recordedDuring: Window | null;
}

/** Something that was asked for and left out. */
interface TemporalWarning {
  readonly code: "temporal_natural_ignored";
  readonly message: string;
}

/** A temporal block as {@link resolveTemporalBlock} reads it. */
export interface ResolvedBlock {
  readonly clip: TemporalClip;
  readonly warnings: readonly TemporalWarning[];
}

/** What a temporal block is read against. */
export interface BlockReference {
  readonly nowMs: number;
  /** The phrases that the scope knows. */
  readonly phrases: readonly TimePhrase[];
}

/**
 * Reads a temporal block.
 *
 * @throws {@link ValidationError} on the field at fault, such as `temporal.validDuring.to`, where a
 * time, a time zone or a phrase cannot be read, a window does not end after it starts, or two
 * fields say the same in different ways.
 */
export function resolveTemporalBlock(
  block: TemporalBlock,
  reference: BlockReference,
): ResolvedBlock {
  refuseContradictions(block);
  const asOf = readTime("asOf", block.asOf);
  const natural = readNatural(block, reference);
  const validDuring = readWindow("validDuring", block.validDuring);
  return {
    clip: {
      validAtMs: asOf ?? readTime("asOfValid", block.asOfValid),
      recordedAtMs: asOf ?? readTime("asOfRecorded", block.asOfRecorded),
      validDuring: validDuring ?? natural.window,
      recordedDuring: readWindow("recordedDuring", block.recordedDuring),
    },
    warnings: natural.warnings,
  };
}

type Field = keyof TemporalBlock;

const contradictions: readonly (readonly [Field, Field, advice: string])[] = [
  ["asOf", "asOfValid", "asOf sets both axes: give asOf alone, or asOfValid with asOfRecorded"],
  ["asOf", "asOfRecorded", "asOf sets both axes: give asOf alone, or asOfValid with asOfRecorded"],
  ["validDuring", "natural", "both are windows of world time: give one of them"],
  ["validDuring", "asOfValid", "one is a window of world time and the other an instant: give one"],
];

function refuseContradictions(block: TemporalBlock): void {
  for (const [field, other, advice] of contradictions) {
    if (block[field] !== undefined && block[other] !== undefined) {
      throw new ValidationError(`temporal.${other}`, `it does not go with ${field}; ${advice}`);
    }
  }
}

function readTime(field: Field, value: string | undefined): number | null {
  return value === undefined ? null : parseTimestamp(value, `temporal.${field}`);
}

function readWindow(field: Field, interval: TemporalBlock["validDuring"]): Window | null {
  if (interval === undefined) {
    return null;
  }
  const fromMs = parseTimestamp(interval.from, `temporal.${field}.from`);
  const toMs = parseTimestamp(interval.to, `temporal.${field}.to`);
  if (toMs <= fromMs) {
    const shown = `${JSON.stringify(interval.to)} is not after from, ${JSON.stringify(interval.from)}`;
    const reason = `${shown}: give a later time, the end is exclusive`;
    throw new ValidationError(`temporal.${field}.to`, reason);
  }
  return { fromMs, toMs };
}

interface NaturalWindow {
  readonly window: Window | null;
  readonly warnings: readonly TemporalWarning[];
}

function readNatural(block: TemporalBlock, { nowMs, phrases }: BlockReference): NaturalWindow {
  const timezone = readTimezone(block.timezone);
  const referenceMs = readReference(block.referenceDate, timezone) ?? nowMs;
  if (block.natural === undefined) {
    return { window: null, warnings: [] };
  }
  const window = parseNaturalPhrase(block.natural, { referenceMs, timezone, phrases });
  if (window !== null) {
    return { window, warnings: [] };
  }
  const reason = explainPhrase(block.natural, phrases);
  if (block.naturalMode !== "lenient") {
    throw new ValidationError("temporal.natural", reason);
  }
  const message = `temporal.natural was left out: ${reason}`;
  return { window, warnings: [{ code: "temporal_natural_ignored", message }] };
}

const dateLength = "2026-03-05".length;

function readReference(reference: string | undefined, timezone: string): number | null {
  const timeMs = readTime("referenceDate", reference);
  return timeMs !== null && reference?.length === dateLength
    ? fromWallMs(timeMs, timezone)
    : timeMs;
}

function readTimezone(timezone: string = "UTC"): string {
  if (!isTimeZone(timezone)) {
    const shown = JSON.stringify(timezone.slice(0, 40));
    const reason = `${shown} is not a time zone: use an IANA name, such as Europe/Lisbon or UTC`;
    throw new ValidationError("temporal.timezone", reason);
  }
  return timezone;
}

const shownPhrases = 10;

function explainPhrase(natural: string, phrases: readonly TimePhrase[]): string {
  const names = phrases.slice(0, shownPhrases).map(({ name }) => JSON.stringify(name));
  const added = names.length === 0 ? "" : `, or an added one: ${names.join(", ")}`;
  const shown = JSON.stringify(natural.slice(0, 60));
  return `${shown} is not understood as a time: use a phrase such as "yesterday", "last week", "this quarter", "last 30 days", "since March", "between March and May", "Q3 2025" or "2026-03-05"${added}`;
}
