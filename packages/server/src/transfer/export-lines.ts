import type { CallOptions, Embedding, Fact, Memory, MemoryEvent } from "@keepsake/core";
import { NotFoundError } from "@keepsake/core";
import { toWire } from "@keepsake/core/wire";
import { splitKeptFields } from "../wire/envelope/kept-fields.ts";
import { toBase64 } from "./base64.ts";
import { eventsAsWritten } from "./events-as-written.ts";
import { withEmbeddings } from "./with-embeddings.ts";

/** What an export can hold. */
export const exportedLayers = ["events", "facts"] as const;

/** What to export of a scope. */
export interface ExportRequest {
  /** @default ["events"] */
  readonly include?: readonly (typeof exportedLayers)[number][] | undefined;
  /** Earliest `observedAt` of events, inclusive; RFC 3339. Facts are those of now, whenever. */
  readonly since?: string | undefined;
  /** Latest `observedAt` of events, exclusive. */
  readonly until?: string | undefined;
}

/** Records of one page. */
const pageLimit = 500;

/**
 * Exports a scope as lines of JSON: its events in the order they were written, each with its embedding
 * and with the bytes it refers to before it, then its facts. `importLines` takes them. Events that are written meanwhile are
 * left out.
 */
export async function* exportLines(
  memory: Memory,
  scope: string,
  { include = ["events"], since, until, ...options }: ExportRequest & CallOptions = {},
): AsyncGenerator<string> {
  if (include.includes("events")) {
    const told = new Set<string>();
    const events = eventsAsWritten(memory, scope, { since, until, ...options });
    for await (const { event, embedding } of withEmbeddings(memory, scope, { events, options })) {
      yield* exportBlob(memory, event, { told, options });
      yield toLine(toEventLine(event, embedding));
    }
  }
  if (include.includes("facts")) {
    const page = await memory.facts(scope, { view: "local", limit: pageLimit }, options);
    for await (const fact of page) {
      yield toLine(toFactLine(fact));
    }
  }
}

interface BlobExport {
  /** Ids of bytes that were exported. */
  readonly told: Set<string>;
  readonly options: CallOptions;
}

async function* exportBlob(
  memory: Memory,
  { content }: MemoryEvent,
  { told, options }: BlobExport,
): AsyncGenerator<string> {
  if (content.kind !== "blob_ref" || told.has(content.blobId)) {
    return;
  }
  told.add(content.blobId);
  const blob = await memory.blob(content.blobId, options).catch(unlessDeleted);
  if (blob !== null) {
    const { blobId, contentType, data } = blob;
    yield toLine({ record: "blob", blobId, contentType, data: toBase64(data) });
  }
}

/** Bytes may be deleted while events refer to them. */
function unlessDeleted(error: unknown): null {
  if (NotFoundError.isInstance(error)) {
    return null;
  }
  throw error;
}

/** An event as an envelope that would write it again, and what else is known of it. */
function toEventLine(event: MemoryEvent, embedding: Embedding | undefined): object {
  const { id, scope, modality, observedAt, recordedAt, labels, observedActor } = event;
  const { metadata, fields } = splitKeptFields(event.metadata);
  const { media, actorType, subject, source, directives, ...around } = fields;
  return {
    record: "event",
    id,
    scope,
    modality,
    content: { ...event.content, media },
    context: { observedAt, labels, metadata, ...around },
    observedActor: observedActor === null ? undefined : { id: observedActor, type: actorType },
    subject,
    source,
    directives,
    embedding,
    recordedAt,
  };
}

function toFactLine(fact: Fact): object {
  return { record: "fact", ...fact };
}

function toLine(record: object): string {
  return JSON.stringify(toWire(record));
}
