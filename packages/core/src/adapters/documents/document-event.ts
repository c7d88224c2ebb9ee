import { type EventContent, contentText } from "../../events/event-content.ts";
import type { MemoryEvent } from "../../events/memory-event.ts";
import type { JsonObject } from "../../json.ts";
import type { Embedding } from "../../similarity/embedding.ts";
import type { ExperienceEnvelope } from "../../writing/experience-item.ts";
import { limits } from "../../limits.ts";
import { hashKey } from "../hash-key.ts";
import { stripMemoryFences } from "../memory-fence.ts";
import { toWellFormedJson } from "../well-formed-json.ts";

/** A text with an id, and what is known of it. */
export interface StoredDocument {
  /** Tells it from every other of its collection. */
  readonly id: string;
  readonly text: string;
  readonly metadata: JsonObject;
}

/** A document to keep. Of its metadata is kept what JSON holds. */
export interface DocumentToKeep {
  readonly id: string;
  readonly text: string;
  readonly metadata: object;
  /** Its vector, to find it by. */
  readonly embedding?: Embedding | undefined;
}

/** Where an event keeps the id of its document. */
export const idField = "keepsake:document";

/**
 * The experience that keeps a document: its text without recalled memory, and its metadata as JSON.
 *
 * @throws `ValidationError` on field `metadata` where JSON cannot hold it.
 */
export async function toDocumentExperience(
  { id, text, metadata, embedding }: DocumentToKeep,
  collection: string,
): Promise<ExperienceEnvelope> {
  const json: JsonObject = JSON.parse(toWellFormedJson(metadata, "metadata"));
  return {
    modality: "document",
    content: toContent(stripMemoryFences(text).toWellFormed()),
    context: {
      labels: [collection, await toIdLabel(id)],
      metadata: { ...json, [idField]: id },
    },
    embedding,
  };
}

/** The document that an event keeps; undefined for one that keeps none. */
export function fromDocumentEvent({ content, metadata }: MemoryEvent): StoredDocument | undefined {
  const { [idField]: id, ...own } = metadata;
  return typeof id === "string" ? { id, text: contentText(content), metadata: own } : undefined;
}

/** The label under which the document with this id is found. */
export async function toIdLabel(id: string): Promise<string> {
  const label = `document:${id}`;
  return label.length <= limits.nameCharacters ? label : await hashKey("document", [id]);
}

function toContent(text: string): EventContent {
  return text.trim() === "" ? { kind: "json", data: text } : { kind: "text", text };
}
