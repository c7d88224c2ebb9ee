import type { Concept, Coverage, TopicCoverage } from "@keepsake/core";
import type { Storage } from "../../storage/storage.ts";
import { isKnownAt } from "./list-understanding.ts";

/** How much of a scope is understood, and how many events came after the last synthesis began. */
export async function measureCoverage(storage: Storage, scope: string): Promise<Coverage> {
  const versions = await storage.listConcepts([scope]);
  const timeline = await storage.readTimeline(scope);
  const concepts = versions.filter((concept) => isKnownAt(concept, null));
  const last = await storage.lastSynthesis(scope);
  const sinceMs = last === null ? -Infinity : Date.parse(last.startedAt);
  return {
    scope,
    conceptCount: concepts.length,
    byTopic: Array.from(
      Map.groupBy(concepts, ({ topic }) => topic),
      toTopicCoverage,
    ),
    synthesisLag: timeline.filter(({ recordedAtMs }) => recordedAtMs > sinceMs).length,
  };
}

function toTopicCoverage([topic, concepts]: readonly [string, readonly Concept[]]): TopicCoverage {
  const sum = concepts.reduce((total, { confidence }) => total + confidence, 0);
  return { topic, concepts: concepts.length, averageConfidence: sum / concepts.length };
}
