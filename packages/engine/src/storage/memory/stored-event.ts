import { formatTimestamp, type MemoryEvent, type MessageRole } from "@keepsake/core";
import { splitWords } from "../../text/split-words.ts";
import { stem } from "../../text/stem.ts";
import { chooseSession } from "../choose-session.ts";
import type { Capture, TimelineEvent } from "../log-storage.ts";

/** An event of the log, also after it was forgotten. */
export interface StoredEvent {
  readonly row: number;
  readonly scope: string;
  readonly capture: Capture;
  /** As JSON, so that nobody's hands are on what is stored. */
  readonly event: string;
  readonly session: number;
  readonly role: MessageRole | null;
  readonly stems: ReadonlySet<string>;
  isForgotten: boolean;
}

/** The event as it stands at the end of `log`, which it does not change. */
export function toStoredEvent(
  log: readonly StoredEvent[],
  scope: string,
  capture: Capture,
): StoredEvent {
  const { content } = capture.envelope;
  return {
    row: log.length + 1,
    scope,
    capture,
    event: JSON.stringify(toMemoryEvent(scope, capture)),
    session: sessionAfter(
      log.filter((stored) => stored.scope === scope),
      capture.observedAtMs,
    ),
    role: content.kind === "message" ? content.role : null,
    stems: new Set(splitWords(capture.indexText).map(stem)),
    isForgotten: false,
  };
}

function sessionAfter(earlier: readonly StoredEvent[], observedAtMs: number): number {
  const last = earlier.at(-1);
  const log = {
    eventCount: earlier.length,
    lastObservedAtMs: last?.capture.observedAtMs ?? 0,
    lastSession: last?.session ?? 0,
  };
  return chooseSession(log, observedAtMs);
}

function toMemoryEvent(
  scope: string,
  { id, envelope, observedAtMs, recordedAtMs }: Capture,
): MemoryEvent {
  return {
    id,
    scope,
    modality: envelope.modality,
    content: envelope.content,
    observedActor: envelope.observedActor?.id ?? null,
    observedAt: formatTimestamp(observedAtMs),
    recordedAt: formatTimestamp(recordedAtMs),
    labels: envelope.context.labels,
    metadata: envelope.context.metadata,
  };
}

/** The event as the timeline of its scope holds it. */
export function toTimelineEvent({ row, capture, role }: StoredEvent): TimelineEvent {
  const { id, observedAtMs, recordedAtMs, isQuestion, envelope } = capture;
  const { context, observedActor } = envelope;
  return {
    row,
    id,
    observedAtMs,
    recordedAtMs,
    isQuestion,
    role,
    speaker: observedActor?.id ?? null,
    conversation: context.labels.find((label) => /^session:./s.test(label)) ?? null,
  };
}
