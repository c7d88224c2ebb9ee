import { requireScope, type WriteStatus, type WriteStatusRequest } from "@keepsake/core";
import type { EmbeddingParts } from "../embedding/create-embedding-parts.ts";
import type { Storage } from "../storage/storage.ts";

const notFound: WriteStatus = {
  found: false,
  eventId: null,
  scope: null,
  status: null,
  stages: [],
};

/** How far a write has come. @throws `ValidationError` where its scope is none. */
export async function findWriteStatus(
  storage: Pick<Storage, "findWrites" | "derivationState">,
  request: WriteStatusRequest,
  embedding: EmbeddingParts | null = null,
): Promise<WriteStatus> {
  const [write] = await storage.findWrites(toQuery(request));
  if (write === undefined) {
    return notFound;
  }
  const { eventId, scope, row } = write;
  const { throughRow, needsRepair } = await storage.derivationState(scope);
  const found = { found: true, eventId, scope } as const;
  const isEmbedded = (await embedding?.vectorizer.isEmbedded(row)) ?? true;
  return throughRow >= row && !needsRepair && isEmbedded
    ? { ...found, status: "consolidated", stages: ["captured", "indexed", "consolidated"] }
    : { ...found, status: "indexed", stages: ["captured", "indexed"] };
}

function toQuery(request: WriteStatusRequest): Parameters<Storage["findWrites"]>[0] {
  if ("eventId" in request) {
    return request;
  }
  const { idempotencyKey, scope = null } = request;
  if (scope !== null) {
    requireScope(scope);
  }
  return { idempotencyKey, scope };
}
