import { type Building, recordNotFound, type SynthesisRequest } from "@keepsake/core";
import { synthesisRequestSchema, validate } from "@keepsake/core/schema";
import { toAuditDraft, whenGranted } from "../access/access.ts";
import { requireView } from "../access/require-view.ts";
import { callWithin, type BoundEngine, readWithin } from "../engine.ts";
import { buildBeliefs } from "../layers/beliefs/build-beliefs.ts";
import { buildEpisodes } from "../layers/episodes/build-episodes.ts";

/** Milliseconds that a build waits for the facts it stands on, before it builds on those there are. */
const longestWaitMs = 30_000;

/** Deriving layers of an engine on demand. */
export function createBuilding(engine: BoundEngine): Building {
  const { storage, deriver, synthesizer, access, retries } = engine;
  const awaitFacts = (scope: string): Promise<boolean> =>
    deriver.waitFor(scope, { untilMs: performance.now() + longestWaitMs });
  const synthesize = (
    scope: string,
    request: SynthesisRequest,
  ): ReturnType<Building["synthesize"]> =>
    retries.run(() => {
      const capability = "understanding.synthesize";
      const decision = access.requireFounding({ scope, operation: "synthesize", capability });
      return whenGranted(decision, async (grant) => {
        await awaitFacts(scope);
        const { founding } = grant;
        return await synthesizer.start(scope, request, { audit: toAuditDraft(grant), founding });
      });
    });
  return {
    buildEpisodes: async (scope, options) =>
      await callWithin(scope, options, async () => {
        await requireView(access, scope, { operation: "buildEpisodes", view: "local" });
        return await buildEpisodes(storage, scope);
      }),
    buildBeliefs: async (scope, options) =>
      await callWithin(scope, options, async () => {
        await requireView(access, scope, { operation: "buildBeliefs", view: "local" });
        await awaitFacts(scope);
        return await buildBeliefs(storage, scope);
      }),
    async synthesize(scope, request = {}, options) {
      const checked = validate(synthesisRequestSchema, request, { name: "request" });
      return await callWithin(scope, options, () => synthesize(scope, checked));
    },
    synthesisJob: async (id, options) =>
      await readWithin(options, async () => {
        const job = await synthesizer.find(id);
        if ((await access.readable([job.scope])).length === 0) {
          throw recordNotFound("synthesis", id);
        }
        return job;
      }),
  };
}
