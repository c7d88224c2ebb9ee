import { setImmediate as endOfTurn } from "node:timers/promises";
import {
  compileSimilarityFilter,
  type MetadataTest,
  type JsonObject,
  type MemoryEvent,
  type SimilarEvent,
  type SimilarityRequest,
} from "@keepsake/core";
import type { Storage } from "../storage/storage.ts";
import type { VectorHit, VectorQuery } from "../storage/vector-storage.ts";
import { readScopes } from "../visible-scopes.ts";

const defaultLimit = 10;

/** Events whose metadata is read at once. */
const largestBatch = 500;

/** How many times as many as are wanted are looked at first, and all where a filter left too few. */
const spare = 8;

/** A hit and the event that it stands for. */
interface FoundEvent {
  readonly hit: VectorHit;
  readonly event: MemoryEvent;
}

/** Finds the events of a scope whose vectors are nearest to one. */
export async function findSimilar(
  storage: Storage,
  scope: string,
  request: SimilarityRequest,
): Promise<readonly SimilarEvent[]> {
  const { limit = defaultLimit, view = "local" } = request;
  const scopes = await readScopes(storage, scope, view);
  const query = { ...toQuery(request), scopes, limit };
  const found = await findAllowed(storage, query, request);
  const vectors = await readVectors(storage, query, { request, found });
  return found.map(({ event, hit }, index) => {
    const vector = vectors?.[index] ?? null;
    return { event, score: hit.score, ...(vector !== null && { vector }) };
  });
}

function toQuery({
  embedding: { model, vector },
  ids,
  labels,
  minScore = -1,
}: SimilarityRequest): Omit<VectorQuery, "scopes" | "limit"> {
  const floats = vector.map(Math.fround);
  return { model, vector: floats, ids: ids ?? null, labels: labels ?? null, minScore };
}

/** Goes down the list of the nearest until enough of them were allowed, or none is left. */
async function findAllowed(
  storage: Storage,
  query: VectorQuery,
  { filter }: SimilarityRequest,
): Promise<readonly FoundEvent[]> {
  if (filter === undefined) {
    return await readFound(storage, await storage.searchVectors(query));
  }
  const sieve = { storage, query, allows: compileSimilarityFilter(filter) };
  const wanted = query.limit * spare;
  const nearest = await storage.searchVectors({ ...query, limit: wanted });
  const allowed = await sift(sieve, nearest);
  if (allowed.length >= query.limit || nearest.length < wanted) {
    return await readFound(storage, allowed);
  }
  const all = await storage.searchVectors({ ...query, limit: Infinity });
  return await readFound(storage, await sift(sieve, all));
}

interface Sieve {
  readonly storage: Storage;
  readonly query: VectorQuery;
  readonly allows: MetadataTest;
}

/** The first of some hits that are allowed, as many as are wanted. */
async function sift(
  { storage, query: { scopes, limit }, allows }: Sieve,
  hits: readonly VectorHit[],
): Promise<readonly VectorHit[]> {
  const allowed: VectorHit[] = [];
  for (let at = 0; at < hits.length && allowed.length < limit; at += largestBatch) {
    const batch = hits.slice(at, at + largestBatch);
    const metadata = await storage.readMetadata(
      scopes,
      batch.map(({ row }) => row),
    );
    allowed.push(...batch.filter((_, index) => isAllowed(metadata[index], allows)));
    await endOfTurn();
  }
  return allowed.slice(0, limit);
}

function isAllowed(metadata: JsonObject | null | undefined, allows: MetadataTest): boolean {
  return metadata !== null && metadata !== undefined && allows(metadata);
}

async function readFound(
  storage: Storage,
  hits: readonly VectorHit[],
): Promise<readonly FoundEvent[]> {
  const events = await storage.readEvents(hits.map(({ row }) => row));
  return hits.flatMap((hit, index) => {
    const event = events[index] ?? null;
    return event === null ? [] : [{ hit, event }];
  });
}

interface Finding {
  readonly request: SimilarityRequest;
  readonly found: readonly FoundEvent[];
}

async function readVectors(
  storage: Storage,
  { scopes, model, vector }: VectorQuery,
  { request, found }: Finding,
): Promise<readonly (readonly number[] | null)[] | null> {
  if (request.includeVectors !== true) {
    return null;
  }
  const rows = found.map(({ hit }) => hit.row);
  return await storage.readVectors({ scopes, model, dimensions: vector.length, rows });
}
