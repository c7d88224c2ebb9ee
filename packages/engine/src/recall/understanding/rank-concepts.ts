import type { Concept } from "@keepsake/core";
import type { Storage } from "../../storage/storage.ts";
import { splitSearchWords } from "../../text/split-search-words.ts";
import { stem } from "../../text/stem.ts";
import { toFilterableConcept } from "@keepsake/core/packing";
import type { QueryAnalysis } from "../analyse-query.ts";
import type { Ranked } from "../ranked.ts";
import type { RecallPlan } from "../recall-plan.ts";
import type { LayerTrace } from "../recall-trace.ts";
import { isRecordedWithin } from "../within-clip.ts";

/** A word in the name of a concept, against one in its summary. */
const nameWeight = 3;

/**
 * The concepts, in the version known at the plan's time, whose name or summary has words of the
 * query, the best first; without a query the newest.
 */
export async function rankConcepts(
  storage: Storage,
  { scopes, query, clip, allows, limits }: RecallPlan,
  trace: LayerTrace,
): Promise<readonly Ranked<Concept>[]> {
  const versions = await storage.listConcepts(scopes);
  const known = versions.filter((concept) => isCurrent(concept, clip.recordedAtMs));
  const found = query === null ? rankByAge(known) : rankByWords(known, query.analysis);
  trace.found = found.length;
  const timely = trace.sift("time", found, ({ recordedFrom }) =>
    isRecordedWithin(clip, Date.parse(recordedFrom)),
  );
  const allowed = trace.sift("filter", timely, (concept) => allows(toFilterableConcept(concept)));
  return trace.sift("limit", allowed, (_, index) => index < limits.understanding);
}

function isCurrent({ recordedFrom, recordedTo }: Concept, atMs: number | null): boolean {
  return atMs === null
    ? recordedTo === null
    : Date.parse(recordedFrom) <= atMs && (recordedTo === null || Date.parse(recordedTo) > atMs);
}

function rankByAge(concepts: readonly Concept[]): readonly Ranked<Concept>[] {
  return concepts.toSorted(newestFirst).map((record) => ({ record, score: null }));
}

function rankByWords(
  concepts: readonly Concept[],
  { terms, tells }: QueryAnalysis,
): readonly Ranked<Concept>[] {
  const asked = tells ? terms.map((words) => words.map(stem)) : [];
  const words = concepts.map(({ name, summary }) => ({
    name: stemsOf(name),
    summary: stemsOf(summary),
  }));
  const worths = asked.map((forms) => {
    const count = words.filter(
      ({ name, summary }) => holds(name, forms) || holds(summary, forms),
    ).length;
    return Math.log(1 + (concepts.length - count + 0.5) / (count + 0.5));
  });
  return concepts
    .map((record, index) => {
      const { name, summary } = words[index] ?? {
        name: new Set<string>(),
        summary: new Set<string>(),
      };
      const score = asked.reduce((sum, forms, term) => {
        const share = holds(name, forms) ? nameWeight : holds(summary, forms) ? 1 : 0;
        return sum + share * (worths[term] ?? 0);
      }, 0);
      return { record, score };
    })
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score || newestFirst(left.record, right.record));
}

function holds(stems: ReadonlySet<string>, forms: readonly string[]): boolean {
  return forms.some((form) => stems.has(form));
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(splitSearchWords(text).map(stem));
}

function newestFirst(left: Concept, right: Concept): number {
  const order = Date.parse(right.recordedFrom) - Date.parse(left.recordedFrom);
  return order === 0 ? (left.id < right.id ? -1 : 1) : order;
}
