import { hash } from "node:crypto";
import { formatTimestamp, type MemoryEvent, type MessageRole } from "@keepsake/core";
import { readIndexText } from "../../text/index-text.ts";
import { stem } from "../../text/stem.ts";
import { chooseSession } from "../choose-session.ts";
import type { Capture, TimelineEvent } from "../log-storage.ts";

/** An event of the log, also after it was forgotten. */
export interface StoredEvent {
  readonly row: number;
  readonly scope: string;
  capture: Capture;
  /** As JSON, so that nobody's hands are on what is stored; empty once it was erased. */
  event: string;
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
    stems: new Set(readIndexText(capture.indexText).map(stem)),
    isForgotten: false,
  };
}

/** Whether nothing is left of an event but what `eraseStoredEvent` leaves. */
export function isErased({ event }: StoredEvent): boolean {
  return event === "";
}

/** Takes everything away that an event said, and puts a hash in the place of its idempotency key. */
export function eraseStoredEvent(stored: StoredEvent): void {
  const { capture, scope } = stored;
  const key = capture.envelope.idempotencyKey;
  stored.event = "";
  stored.capture = {
    ...capture,
    digest: null,
    observedAtMs: 0,
    indexText: "",
    envelope: {
      ...capture.envelope,
      content: { kind: "text", text: "" },
      context: { ...capture.envelope.context, labels: [], metadata: {} },
      observedActor: null,
      embedding: null,
      idempotencyKey: key === null ? null : erasedKey(scope, key),
    },
  };
}

/** What stands for the idempotency key of an erased event: longer than a key may be. */
export function erasedKey(scope: string, idempotencyKey: string): string {
  return `erased:${hash("sha256", `${scope}\n${idempotencyKey}`)}`;
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
export function toTimelineEvent({
  row,
  capture,
  role,
}: StoredEvent): Omit<TimelineEvent, "isWithheld"> {
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
