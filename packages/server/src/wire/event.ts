import type { MemoryEvent } from "@keepsake/core";
import { type KeptFields, splitKeptFields } from "./envelope/kept-fields.ts";

/**
 * An event as the wire has it: times and labels beside it, and under `context` as well; what was kept of
 * its envelope in its place.
 */
export function toWireEvent(event: MemoryEvent): object {
  const { id, observedActor, observedAt, recordedAt, labels } = event;
  const { metadata, fields } = splitKeptFields(event.metadata);
  const { subject = observedActor, actorType, media, source, directives, intent } = fields;
  const { sourceRecordedAt, location, precededBy } = fields;
  return {
    ...event,
    metadata,
    eventId: id,
    subject: idOf(subject),
    content: media === undefined ? event.content : { ...event.content, media },
    ...present({ observedActorType: actorType, subjectType: typeOf(subject) }),
    ...present({ source, directives, intent }),
    context: {
      observedAt,
      recordedAt,
      labels,
      ...present({ intent, sourceRecordedAt, location, precededBy }),
    },
  };
}

function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

type Subject = KeptFields["subject"] | null;

function idOf(subject: Subject): unknown {
  return isRecord(subject) ? subject["id"] : subject;
}

function typeOf(subject: Subject): unknown {
  return isRecord(subject) ? subject["type"] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
