import { type Fact, formatTimestamp } from "@keepsake/core";
import { factText } from "./fact-text.ts";
import type { FactVersion } from "./fact-version.ts";

/** A version as callers see it, with the supports known at `knownAtMs`; left out, with all. */
export function toFact(version: FactVersion, knownAtMs: number = Infinity): Fact {
  const { id, scope, subject, predicate, object, matter, conflictsWith } = version;
  const supports = version.supports.filter(({ recordedAtMs }) => recordedAtMs <= knownAtMs);
  return {
    id,
    scope,
    subject,
    predicate,
    object,
    matter,
    confidence: supports.reduce((most, { confidence }) => Math.max(most, confidence), 0),
    validFrom: formatTime(version.validFromMs),
    validTo: formatTime(version.validToMs),
    recordedFrom: formatTimestamp(version.recordedFromMs),
    recordedTo: formatTime(version.recordedToMs),
    supports: supports.map(({ eventId }) => eventId),
    conflictsWith,
    text: factText(version),
  };
}

function formatTime(timeMs: number | null): string | null {
  return timeMs === null ? null : formatTimestamp(timeMs);
}
