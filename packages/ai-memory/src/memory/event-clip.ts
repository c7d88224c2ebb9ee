import {
  type MemoryEvent,
  parseTimestamp,
  type TemporalBlock,
  type TimeInterval,
  ValidationError,
} from "@keepsake/core";

/** Whether an event is within the times asked for. */
export type EventClip = (event: MemoryEvent) => boolean;

const fields = ["asOf", "asOfValid", "asOfRecorded", "validDuring", "recordedDuring"] as const;

/**
 * Makes the test of a temporal block: an event is of the world when it was observed, and known when it
 * was recorded.
 *
 * @throws `ValidationError` naming the field, for a time that is none and for times in words.
 */
export function toEventClip(block: TemporalBlock = {}): EventClip {
  const unread = Object.entries(block).find(
    ([name, value]) => value !== undefined && !isField(name),
  );
  if (unread !== undefined) {
    const reason = `a memory at ai-memory reads no times in words; give ${fields.join(", ")}`;
    throw new ValidationError(`temporal.${unread[0]}`, reason);
  }
  const observed = [
    untilInstant(block, "asOf"),
    untilInstant(block, "asOfValid"),
    within(block, "validDuring"),
  ];
  const recorded = [
    untilInstant(block, "asOf"),
    untilInstant(block, "asOfRecorded"),
    within(block, "recordedDuring"),
  ];
  return ({ observedAt, recordedAt }) =>
    observed.every((isMet) => isMet(Date.parse(observedAt))) &&
    recorded.every((isMet) => isMet(Date.parse(recordedAt)));
}

function isField(name: string): boolean {
  return fields.some((field) => field === name);
}

type TimeTest = (timeMs: number) => boolean;

function untilInstant(
  block: TemporalBlock,
  field: "asOf" | "asOfValid" | "asOfRecorded",
): TimeTest {
  const given = block[field];
  if (given === undefined) {
    return () => true;
  }
  const instantMs = parseTimestamp(given, `temporal.${field}`);
  return (timeMs) => timeMs <= instantMs;
}

function within(block: TemporalBlock, field: "validDuring" | "recordedDuring"): TimeTest {
  return toWindowTest(block[field], `temporal.${field}`);
}

/**
 * Makes the test of a window; its end is exclusive.
 *
 * @throws `ValidationError` naming the field.
 */
export function toWindowTest(window: TimeInterval | undefined, field: string): TimeTest {
  if (window === undefined) {
    return () => true;
  }
  const fromMs = parseTimestamp(window.from, `${field}.from`);
  const toMs = parseTimestamp(window.to, `${field}.to`);
  if (toMs <= fromMs) {
    const reason = `${window.to} is not after from, ${window.from}; give a later time, the end is exclusive`;
    throw new ValidationError(`${field}.to`, reason);
  }
  return (timeMs) => timeMs >= fromMs && timeMs < toMs;
}
