import type { Similarity } from "@keepsake/core";
import { eventIdsSchema, similarityRequestSchema, validate } from "@keepsake/core/schema";
import { requireView } from "../access/require-view.ts";
import { type BoundEngine, callWithin } from "../engine.ts";
import { findSimilar } from "../similarity/find-similar.ts";

/** Finding by vectors in an engine. */
export function createSimilarity({ storage, access }: BoundEngine): Similarity {
  return {
    async similar(scope, request, options) {
      const checked = validate(similarityRequestSchema, request, { name: "request" });
      const { view = "local" } = checked;
      return await callWithin(scope, options, async () => {
        await requireView(access, scope, { operation: "similar", view });
        return await findSimilar(storage, scope, checked);
      });
    },
    async embeddings(scope, eventIds, options) {
      const ids = validate(eventIdsSchema, eventIds, { name: "eventIds" });
      return await callWithin(scope, options, async () => {
        await requireView(access, scope, { operation: "embeddings", view: "local" });
        return await storage.ownEmbeddings(scope, ids);
      });
    },
  };
}
