import type { EventEmbedding } from "../../similarity/embedding.ts";
import type { SimilarEvent } from "../../similarity/similarity.ts";
import { readEvent } from "./read-event.ts";
import { itemsOf, type Reader, recordReader } from "./read-record.ts";

/** Reads events that were found by their vectors. */
export const readSimilar: Reader<readonly SimilarEvent[]> = itemsOf(
  recordReader<SimilarEvent>({ event: readEvent, score: 0, vector: undefined }),
);

/** Reads what events were written with. */
export const readEmbeddings: Reader<readonly EventEmbedding[]> = itemsOf(
  recordReader<EventEmbedding>({ eventId: "", embedding: { model: "", vector: [] } }),
);
