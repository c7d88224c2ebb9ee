import type { Statistics } from "@keepsake/core";
import { whenGranted } from "../access/access.ts";
import { type BoundEngine, callWithin } from "../engine.ts";
import { measureLayers } from "../statistics/measure-layers.ts";

/** Counting what an engine holds. */
export function createStatistics({ storage, access }: BoundEngine): Statistics {
  return {
    layerStats: async (scope, options) =>
      await callWithin(scope, options, () =>
        whenGranted(access.require("diagnostics.read", scope, "layerStats"), () =>
          measureLayers(storage, scope),
        ),
      ),
  };
}
