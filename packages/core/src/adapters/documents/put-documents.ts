import type { EventContent } from "../../events/event-content.ts";
import type { MemoryEvent } from "../../events/memory-event.ts";
import type { JsonObject } from "../../json.ts";
import { limits } from "../../limits.ts";
import type { Embedding } from "../../similarity/embedding.ts";
import type { ExperienceEnvelope } from "../../writing/experience-item.ts";
import { inParts } from "../in-parts.ts";
import { type Collection, findByIds, forgetEvents, idOf } from "./collection.ts";
import { type DocumentToKeep, toDocumentExperience } from "./document-event.ts";

/**
 * Keeps documents; of several with one id the last. What was there under their ids is forgotten after they
 * are written, so that a failure between leaves both and loses none. Of documents that others put under
 * the same id meanwhile the newest stays.
 */
export async function putDocuments(
  place: Collection,
  documents: readonly DocumentToKeep[],
): Promise<void> {
  const last = new Map(documents.map((document) => [document.id, document]));
  const present = await findByIds(place, [...last.keys()]);
  const vectors = await readVectors(place, present);
  const ofDocument = Map.groupBy(present, idOf);
  const added: { readonly id: string; readonly item: ExperienceEnvelope }[] = [];
  const kept = new Set<string>();
  for (const document of last.values()) {
    const item = await toDocumentExperience(document, place.label);
    const now = contentOf(item, item.context?.metadata, toVector(item.embedding));
    const same = ofDocument
      .get(document.id)
      ?.find((event) => contentOf(event, event.metadata, vectors.get(event.id)) === now);
    if (same === undefined) {
      added.push({ id: document.id, item });
    } else {
      kept.add(same.id);
    }
  }
  for (const part of inParts(added, limits.bulkItems)) {
    await place.memory.experienceBulk(part.map(({ item }) => item));
  }
  await forgetEvents(
    place,
    present.filter(({ id }) => !kept.has(id)),
  );
  await keepNewest(
    place,
    added.map(({ id }) => id),
  );
}

/** Whoever puts the same ids at the same time comes to the same: events are listed newest first. */
async function keepNewest(place: Collection, ids: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  const older: MemoryEvent[] = [];
  for (const event of await findByIds(place, ids)) {
    const id = idOf(event);
    if (seen.has(id)) {
      older.push(event);
    }
    seen.add(id);
  }
  await forgetEvents(place, older);
}

async function readVectors(
  { memory }: Collection,
  events: readonly MemoryEvent[],
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const vectors = new Map<string, readonly unknown[]>();
  for (const part of inParts(events, limits.bulkItems)) {
    for (const { eventId, embedding } of await memory.embeddings(part.map(({ id }) => id))) {
      vectors.set(eventId, toVector(embedding));
    }
  }
  return vectors;
}

/** An embedding as it is kept: in numbers of 32 bits. */
function toVector(embedding: Embedding | undefined): readonly unknown[] {
  return embedding === undefined ? [] : [embedding.model, embedding.vector.map(Math.fround)];
}

function contentOf(
  { content }: { readonly content: EventContent },
  metadata: JsonObject | undefined,
  vector: readonly unknown[] = [],
): string {
  return JSON.stringify([content, metadata, vector]);
}
