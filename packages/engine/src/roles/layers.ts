import type { Beliefs, Episodes, Facts, Understanding } from "@keepsake/core";
import {
  beliefFilterSchema,
  beliefStatementSchema,
  conflictFilterSchema,
  conflictResolutionSchema,
  episodeFilterSchema,
  factFilterSchema,
  timelineFilterSchema,
  understandingFilterSchema,
  validate,
} from "@keepsake/core/schema";
import { requireListView, requireView } from "../access/require-view.ts";
import { callWithin, type BoundEngine, readWithin } from "../engine.ts";
import { explainBelief } from "../layers/beliefs/explain-belief.ts";
import { stateBelief } from "../layers/beliefs/state-belief.ts";
import { traceBelief } from "../layers/beliefs/trace-belief.ts";
import { listBeliefs } from "../layers/beliefs/list-beliefs.ts";
import { findConflict } from "../layers/conflicts/find-conflict.ts";
import { listConflicts } from "../layers/conflicts/list-conflicts.ts";
import { resolveConflict } from "../layers/conflicts/resolve-conflict.ts";
import { findEpisode } from "../layers/episodes/find-episode.ts";
import { listEpisodes } from "../layers/episodes/list-episodes.ts";
import { readTimeline } from "../layers/facts/fact-timeline.ts";
import { findFact } from "../layers/facts/find-fact.ts";
import { listFacts } from "../layers/facts/list-facts.ts";
import { findConcept, readConceptHistory } from "../layers/understanding/find-concept.ts";
import { listUnderstanding } from "../layers/understanding/list-understanding.ts";
import { measureCoverage } from "../layers/understanding/measure-coverage.ts";
import { createListMethod } from "./create-list-method.ts";

/** Reading the episodes of an engine. */
export function createEpisodes({ storage, access }: BoundEngine): Episodes {
  return {
    episodes: createListMethod(episodeFilterSchema, {
      authorise: requireListView(access, { operation: "episodes" }),
      list: (scope, request) => listEpisodes(storage, scope, request),
    }),
    episode: async (id, options) => await readWithin(options, () => findEpisode(storage, id)),
  };
}

/** Reading the facts of an engine. */
export function createFacts(engine: BoundEngine): Facts {
  const { storage, access } = engine;
  return {
    facts: createListMethod(factFilterSchema, {
      authorise: requireListView(access, { operation: "facts" }),
      list: (scope, request) => listFacts(storage, scope, request),
    }),
    fact: async (id, options) => await readWithin(options, () => findFact(storage, id)),
    async factTimeline(scope, filter, options) {
      const checked = validate(timelineFilterSchema, filter, { name: "filter" });
      return await callWithin(scope, options, async () => {
        const view = checked.view ?? "local";
        await requireView(access, scope, { operation: "factTimeline", view });
        return await readTimeline(storage, scope, checked);
      });
    },
    conflicts: createListMethod(conflictFilterSchema, {
      authorise: requireListView(access, { operation: "conflicts" }),
      list: (scope, request) => listConflicts(storage, scope, request),
    }),
    conflict: async (id, options) => await readWithin(options, () => findConflict(storage, id)),
    async resolveConflict(id, resolution, options) {
      const checked = validate(conflictResolutionSchema, resolution, { name: "resolution" });
      return await readWithin(options, () => resolveConflict(engine, id, checked));
    },
  };
}

/** Reading the beliefs of an engine. */
export function createBeliefs(engine: BoundEngine): Beliefs {
  const { storage, access } = engine;
  return {
    beliefs: createListMethod(beliefFilterSchema, {
      authorise: requireListView(access, { operation: "beliefs" }),
      list: (scope, request) => listBeliefs(storage, scope, request),
    }),
    async createBelief(scope, belief, options) {
      const checked = validate(beliefStatementSchema, belief, { name: "belief" });
      return await callWithin(scope, options, () => stateBelief(engine, scope, checked));
    },
    beliefWhy: async (id, options) => await readWithin(options, () => explainBelief(storage, id)),
    beliefHistory: async (id, options) => await readWithin(options, () => traceBelief(storage, id)),
  };
}

/** Reading what an engine understands. */
export function createUnderstanding({ storage, access }: BoundEngine): Understanding {
  return {
    understanding: createListMethod(understandingFilterSchema, {
      authorise: requireListView(access, {
        operation: "understanding",
        also: ["understanding.read"],
      }),
      list: (scope, request) => listUnderstanding(storage, scope, request),
    }),
    concept: async (id, options) => await readWithin(options, () => findConcept(storage, id)),
    conceptHistory: async (id, options) =>
      await readWithin(options, () => readConceptHistory(storage, id)),
    coverage: async (scope, options) =>
      await callWithin(scope, options, async () => {
        const also = ["understanding.read"] as const;
        await requireView(access, scope, { operation: "coverage", view: "local", also });
        return await measureCoverage(storage, scope);
      }),
  };
}
