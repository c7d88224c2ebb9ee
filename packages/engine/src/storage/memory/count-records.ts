import { type Concept, utf8Length } from "@keepsake/core";
import { toEventBody } from "../event-body.ts";
import type { RecordCount, WaitingEvents } from "../statistics-storage.ts";
import type { StoredEvent } from "./stored-event.ts";

/** Counts some events by what they say. */
export function countEvents(events: readonly StoredEvent[]): RecordCount {
  return countRecords(
    events.map(({ capture }) => toEventBody(capture.envelope.content)),
    recordedTimes(events),
  );
}

/** Counts the concepts that are known now among some versions. */
export function countConcepts(versions: readonly Concept[]): RecordCount {
  const known = versions.filter(({ recordedTo }) => recordedTo === null);
  return countRecords(
    known.map(({ summary }) => summary),
    known.map(({ recordedFrom }) => Date.parse(recordedFrom)),
  );
}

/** Some events as those that wait for something. */
export function toWaitingEvents(events: readonly StoredEvent[]): WaitingEvents {
  return { events: events.length, sinceMs: first(recordedTimes(events)) };
}

function countRecords(texts: readonly string[], times: readonly number[]): RecordCount {
  return {
    rows: texts.length,
    bytes: texts.reduce((sum, text) => sum + utf8Length(text), 0),
    oldestMs: first(times),
    newestMs: times.length === 0 ? null : Math.max(...times),
  };
}

function recordedTimes(events: readonly StoredEvent[]): readonly number[] {
  return events.map(({ capture }) => capture.recordedAtMs);
}

function first(times: readonly number[]): number | null {
  return times.length === 0 ? null : Math.min(...times);
}
