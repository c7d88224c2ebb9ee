import type { Building } from "@keepsake/core";
import { synthesisRequestSchema, validate } from "@keepsake/core/schema";
import { callWithin, type BoundEngine, readWithin } from "../engine.ts";
import { buildBeliefs } from "../layers/beliefs/build-beliefs.ts";
import { buildEpisodes } from "../layers/episodes/build-episodes.ts";

/** Milliseconds that a build waits for the facts it stands on, before it builds on those there are. */
const longestWaitMs = 30_000;

/** Deriving layers of an engine on demand. */
export function createBuilding({ storage, deriver, synthesizer }: BoundEngine): Building {
  return {
    buildEpisodes: async (scope, options) =>
      await callWithin(scope, options, () => buildEpisodes(storage, scope)),
    buildBeliefs: async (scope, options) =>
      await callWithin(scope, options, async () => {
        await deriver.waitFor(scope, { untilMs: performance.now() + longestWaitMs });
        return await buildBeliefs(storage, scope);
      }),
    async synthesize(scope, request = {}, options) {
      const checked = validate(synthesisRequestSchema, request, { name: "request" });
      return await callWithin(scope, options, async () => {
        await deriver.waitFor(scope, { untilMs: performance.now() + longestWaitMs });
        return await synthesizer.start(scope, checked);
      });
    },
    synthesisJob: async (id, options) => await readWithin(options, () => synthesizer.find(id)),
  };
}
