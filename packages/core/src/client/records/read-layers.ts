import type { BeliefExplanation, BeliefHistory, SupportGraph } from "../../beliefs/belief.ts";
import type { BuiltBeliefs, BuiltEpisodes, SynthesisJob } from "../../building/building.ts";
import type { FactTimeline } from "../../facts/facts.ts";
import type { ConceptHistory } from "../../understanding/concept.ts";
import type { Coverage, TopicCoverage } from "../../understanding/understanding.ts";
import { readBelief } from "./read-belief.ts";
import { readConcept } from "./read-concept.ts";
import { readEpisode } from "./read-episode.ts";
import { readEntity, readFact } from "./read-fact.ts";
import { listOf, orEmpty, type Reader, recordReader } from "./read-record.ts";

/** Reads how the facts of a subject followed each other. */
export const readTimeline: Reader<FactTimeline> = recordReader<FactTimeline>({
  subject: (given) => (given === undefined ? null : readEntity(given)),
  predicate: null,
  timeline: listOf(readFact),
});

/** Reads what a belief rests on. */
export const readExplanation: Reader<BeliefExplanation> = recordReader<BeliefExplanation>({
  belief: readBelief,
  supportGraph: orEmpty(recordReader<SupportGraph>({ nodes: [], edges: [] })),
  narrative: "",
  narrativeModel: "",
});

const readBeliefVersions = recordReader<Omit<BeliefHistory, "revisionCount">>({
  current: readBelief,
  versions: listOf(readBelief),
});

/** Reads how a belief was revised. */
export const readBeliefHistory: Reader<BeliefHistory> = (given) => {
  const history = readBeliefVersions(given);
  return { ...history, revisionCount: history.versions.length };
};

/** Reads every version of a concept. */
export const readConceptHistory: Reader<ConceptHistory> = recordReader<ConceptHistory>({
  current: readConcept,
  versions: listOf(readConcept),
});

/** Reads what concepts there are. */
export const readCoverage: Reader<Coverage> = recordReader<Coverage>({
  scope: "",
  conceptCount: 0,
  byTopic: listOf(recordReader<TopicCoverage>({ topic: "", concepts: 0, averageConfidence: 0 })),
  synthesisLag: 0,
});

/** Reads which episodes were built. */
export const readBuiltEpisodes: Reader<BuiltEpisodes> = recordReader<BuiltEpisodes>({
  built: 0,
  items: listOf(readEpisode),
});

/** Reads which beliefs were built. */
export const readBuiltBeliefs: Reader<BuiltBeliefs> = recordReader<BuiltBeliefs>({
  built: 0,
  items: listOf(readBelief),
  factsScanned: 0,
  groupsConsidered: 0,
  groupsRejected: 0,
});

/** Reads how far a synthesis is. */
export const readJob: Reader<SynthesisJob> = recordReader<SynthesisJob>({
  jobId: "",
  scope: "",
  status: "running",
  topics: [],
  written: 0,
  unchanged: 0,
  startedAt: "",
  endedAt: null,
  problem: null,
});
