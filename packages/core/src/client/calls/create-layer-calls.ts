import type { Beliefs } from "../../beliefs/beliefs.ts";
import type { Building } from "../../building/building.ts";
import type { Episodes } from "../../episodes/episodes.ts";
import type { EventLog } from "../../events/event-log.ts";
import type { Facts } from "../../facts/facts.ts";
import type { CallOptions } from "../../call-options.ts";
import type { Similarity } from "../../similarity/similarity.ts";
import type { Understanding } from "../../understanding/understanding.ts";
import type { CallMaker } from "../call.ts";
import { readBelief } from "../records/read-belief.ts";
import {
  readBeliefHistory,
  readBuiltBeliefs,
  readBuiltEpisodes,
  readConceptHistory,
  readCoverage,
  readExplanation,
  readJob,
  readTimeline,
} from "../records/read-layers.ts";
import { readConcept } from "../records/read-concept.ts";
import { readConflict } from "../records/read-conflict.ts";
import { readEpisode } from "../records/read-episode.ts";
import { readEvent } from "../records/read-event.ts";
import { readFact } from "../records/read-fact.ts";
import { pageOf } from "../records/read-page.ts";
import { readEmbeddings, readSimilar } from "../records/read-similar.ts";

type ReadEmbeddings = (
  scope: string,
  request: object,
  options?: CallOptions,
) => ReturnType<Similarity["embeddings"]>;

type LayerCalls = EventLog & Similarity & Episodes & Facts & Beliefs & Understanding & Building;

/** Reading the layers of a server, and having it derive them. */
export function createLayerCalls(call: CallMaker): LayerCalls {
  const createBelief: Beliefs["createBelief"] = call("POST /v1/beliefs scope", readBelief, "*");
  const embeddings: ReadEmbeddings = call("POST* /v1/events/embeddings scope", readEmbeddings, "*");
  return {
    similar: call("POST* /v1/similar scope", readSimilar, "*"),
    embeddings: (scope, eventIds, options) => embeddings(scope, { eventIds }, options),
    events: call(
      "GET /v1/events?scope={scope}",
      pageOf(readEvent),
      "view limit cursor since until labels observedActor modality",
    ),
    event: call("GET /v1/events/{event}", readEvent),
    episodes: call(
      "GET /v1/episodes?scope={scope}",
      pageOf(readEpisode),
      "view limit cursor actor overlapping withCausalChain",
    ),
    episode: call("GET /v1/episodes/{episode}", readEpisode),
    facts: call(
      "GET /v1/facts?scope={scope}",
      pageOf(readFact),
      "view limit cursor subject predicate object asOf validAt minConfidence includeSuperseded",
    ),
    fact: call("GET /v1/facts/{fact}", readFact),
    factTimeline: call(
      "GET /v1/facts/timeline?scope={scope}",
      readTimeline,
      "view subject predicate asOf",
    ),
    conflicts: call(
      "GET /v1/conflicts?scope={scope}",
      pageOf(readConflict),
      "view limit cursor subject predicate status",
    ),
    conflict: call("GET /v1/conflicts/{conflict}", readConflict),
    resolveConflict: call("POST /v1/conflicts/{conflict}/resolve", readConflict, "*"),
    beliefs: call(
      "GET /v1/beliefs?scope={scope}",
      pageOf(readBelief),
      "view limit cursor about stance minConfidence asOf",
    ),
    createBelief: (scope, belief, options) =>
      createBelief(scope, { supports: [], ...belief }, options),
    beliefWhy: call("GET /v1/beliefs/why?belief_id={belief}", readExplanation),
    beliefHistory: call("GET /v1/beliefs/history?belief_id={belief}", readBeliefHistory),
    understanding: call(
      "GET /v1/understanding?scope={scope}",
      pageOf(readConcept),
      "view limit cursor topic asOf",
    ),
    concept: call("GET /v1/understanding/{concept}", readConcept),
    conceptHistory: call("GET /v1/concepts/{concept}/history", readConceptHistory),
    coverage: call("GET /v1/understanding/coverage?scope={scope}", readCoverage),
    buildEpisodes: call("POST /v1/episodes/build scope", readBuiltEpisodes),
    buildBeliefs: call("POST /v1/beliefs/build scope", readBuiltBeliefs),
    synthesize: call("POST /v1/understanding/synthesize scope", readJob, "topics force"),
    synthesisJob: call("GET /v1/understanding/synthesize/{synthesis}", readJob),
  };
}
