import type { Beliefs, Episodes, Facts, Understanding } from "@keepsake/core";
import {
  beliefFilterSchema,
  conflictFilterSchema,
  episodeFilterSchema,
  factFilterSchema,
  timelineFilterSchema,
  understandingFilterSchema,
  validate,
} from "@keepsake/core/schema";
import { callWithin, type BoundEngine, readWithin } from "../engine.ts";
import { explainBelief } from "../layers/beliefs/explain-belief.ts";
import { listBeliefs } from "../layers/beliefs/list-beliefs.ts";
import { findEpisode } from "../layers/episodes/find-episode.ts";
import { listEpisodes } from "../layers/episodes/list-episodes.ts";
import { readTimeline } from "../layers/facts/fact-timeline.ts";
import { findFact } from "../layers/facts/find-fact.ts";
import { listConflicts } from "../layers/facts/list-conflicts.ts";
import { listFacts } from "../layers/facts/list-facts.ts";
import { listUnderstanding } from "../layers/understanding/list-understanding.ts";
import { measureCoverage } from "../layers/understanding/measure-coverage.ts";
import { createListMethod } from "./create-list-method.ts";

/** Reading the episodes of an engine. */
export function createEpisodes({ storage }: BoundEngine): Episodes {
  return {
    episodes: createListMethod(episodeFilterSchema, (scope, request) =>
      listEpisodes(storage, scope, request),
    ),
    episode: async (id, options) => await readWithin(options, () => findEpisode(storage, id)),
  };
}

/** Reading the facts of an engine. */
export function createFacts({ storage }: BoundEngine): Facts {
  return {
    facts: createListMethod(factFilterSchema, (scope, request) =>
      listFacts(storage, scope, request),
    ),
    fact: async (id, options) => await readWithin(options, () => findFact(storage, id)),
    async factTimeline(scope, filter, options) {
      const checked = validate(timelineFilterSchema, filter, { name: "filter" });
      return await callWithin(scope, options, () => readTimeline(storage, scope, checked));
    },
    conflicts: createListMethod(conflictFilterSchema, (scope, request) =>
      listConflicts(storage, scope, request),
    ),
  };
}

/** Reading the beliefs of an engine. */
export function createBeliefs({ storage }: BoundEngine): Beliefs {
  return {
    beliefs: createListMethod(beliefFilterSchema, (scope, request) =>
      listBeliefs(storage, scope, request),
    ),
    beliefWhy: async (id, options) => await readWithin(options, () => explainBelief(storage, id)),
  };
}

/** Reading what an engine understands. */
export function createUnderstanding({ storage }: BoundEngine): Understanding {
  return {
    understanding: createListMethod(understandingFilterSchema, (scope, request) =>
      listUnderstanding(storage, scope, request),
    ),
    coverage: async (scope, options) =>
      await callWithin(scope, options, () => measureCoverage(storage, scope)),
  };
}
