import {
  contentText,
  type Envelope,
  type ExperienceEnvelope,
  formatTimestamp,
  type MemoryEvent,
  toEnvelope,
} from "@keepsake/core";
import { isObject } from "@keepsake/core/http";
import { experienceInputSchema } from "@keepsake/core/schema";
import type { NewMemory } from "../memories/new-memory.ts";
import type { StoredMemory } from "../memories/stored-memory.ts";
import { toEventId } from "./event-id.ts";
import { requireFitting } from "./require-fitting.ts";
import { toPlainText } from "./to-plain-text.ts";

/**
 * Name, in a row's metadata, of the experience as it was given, but for what the row says itself: its
 * text, labels and scope. It is JSON as text, so that no number of it is rounded on the way.
 */
const detailsName = "keepsake_event";

/**
 * The row that keeps an event, for ever.
 *
 * @throws `ValidationError` naming the field of the experience that a daemon does not take.
 */
export function toRow(envelope: Envelope, title: string): NewMemory {
  const said = contentText(envelope.content);
  const content = toPlainText(said) || envelope.content.kind;
  const details = JSON.stringify(toDetails(envelope, content === said));
  requireFitting(envelope, { content, details });
  return {
    title,
    content,
    namespace: envelope.scope,
    tier: "long",
    tags: envelope.context.labels.map(toPlainText).filter(Boolean),
    metadata: { [detailsName]: details },
  };
}

function toDetails(
  { modality, content, context, observedActor }: Envelope,
  isInRow: boolean,
): object {
  const { observedAt, metadata, labels } = context;
  const isTagged = labels.every((label) => toPlainText(label) === label);
  return {
    modality,
    content: isInRow && "text" in content ? { ...content, text: undefined } : content,
    context: { observedAt, metadata, labels: isTagged ? undefined : labels },
    observedActor: observedActor ?? undefined,
  };
}

/** The event that a row holds. A row that somebody else wrote is a note with its title as metadata. */
export function toEvent(row: StoredMemory): MemoryEvent {
  const { modality, content, context, observedActor } = toEnvelope(row.namespace, readForm(row));
  return {
    id: toEventId(row.id),
    scope: row.namespace,
    modality,
    content,
    observedActor: observedActor?.id ?? null,
    observedAt: context.observedAt,
    recordedAt: writtenAt(row),
    labels: context.labels.length > 0 ? context.labels : row.tags,
    metadata: context.metadata,
  };
}

function readForm(row: StoredMemory): ExperienceEnvelope {
  const details = row.metadata[detailsName];
  const written = typeof details === "string" ? parse(details) : undefined;
  const read = experienceInputSchema.safeParse(withText(written, row.content));
  return read.success && typeof read.data === "object" && "content" in read.data
    ? read.data
    : toNote(row);
}

/** The text that is left out of what is written, since it stands in the row. */
function withText(written: unknown, text: string): unknown {
  const { content }: { content?: unknown } = isObject(written) ? written : {};
  const { kind }: { kind?: unknown } = isObject(content) ? content : {};
  return isObject(content) && (kind === "message" || kind === "text")
    ? { ...Object(written), content: { text, ...content } }
    : written;
}

function toNote(row: StoredMemory): ExperienceEnvelope {
  return {
    content: { kind: "text", text: row.content },
    context: { observedAt: writtenAt(row), metadata: { title: row.title } },
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function writtenAt({ createdAt }: StoredMemory): string {
  return formatTimestamp(Date.parse(createdAt));
}
