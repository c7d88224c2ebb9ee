/** The text in a field of an answer; empty where there is none. */
export function readText(body: object, name: string): string {
  const value = readField(body, name);
  return typeof value === "string" ? value : "";
}

/** How many events an acknowledgement tells of that were not written before. */
export function readNewWrites(body: object): number {
  const results = readField(body, "results");
  const written: readonly unknown[] = Array.isArray(results) ? results : [body];
  return written.filter((told) => readField(told, "replayedFromIdempotency") !== true).length;
}

/** An erasure that has ended, with the events it deleted; `erasureId` is null where it has not. */
export function readErasedEvents(body: object): {
  readonly erasureId: string | null;
  readonly events: number;
} {
  const hasEnded = readField(body, "endedAt") != null;
  const events = readField(readField(body, "deleted"), "events");
  return {
    erasureId: hasEnded ? readText(body, "erasureId") || null : null,
    events: typeof events === "number" ? events : 0,
  };
}

function readField(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
