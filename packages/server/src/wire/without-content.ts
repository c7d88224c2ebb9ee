/** What a record tells beside what it says. */
const keptNames: ReadonlySet<string> = new Set([
  "id",
  "eventId",
  "episodeId",
  "factId",
  "beliefId",
  "conceptId",
  "scope",
  "modality",
  "observedActor",
  "observedAt",
  "recordedAt",
  "startedAt",
  "endedAt",
  "validFrom",
  "validTo",
  "recordedFrom",
  "recordedTo",
  "labels",
  "intent",
  "metadata",
  "context",
  "confidence",
  "score",
  "supports",
  "eventIds",
]);

/** A record of the wire without what it says: its ids, times and metadata. */
export function withoutContent(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => keptNames.has(name)));
}
