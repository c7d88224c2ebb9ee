import { type Fact, type MemoryEvent, termText } from "@keepsake/core";
import { splitWords } from "../text/split-words.ts";
import { stem } from "../text/stem.ts";
import type { FactReader } from "./facts/fact-reader.ts";
import { holdsAt } from "./facts/fact-times.ts";
import { tellingStems } from "./facts/word-stems.ts";

/** For each event the values, as stems, that it told and that do not hold. */
export type StaleValues = ReadonlyMap<string, readonly (readonly string[])[]>;

/** What makes values stale for a question. */
export interface StaleAsking {
  readonly question: string;
  readonly scopes: readonly string[];
  readonly nowMs: number;
  readonly atMs: number | null;
}

const pastWord = /\b(?:did|was|were|had|used to|before|previous|former|ever|have|has)\b/i;

/**
 * The values that events told and that no longer hold, or never did. A question put in the past, or
 * that names such a value itself, may be answered with it.
 */
export async function findStaleValues(
  reader: FactReader | null,
  events: readonly MemoryEvent[],
  { question, scopes, nowMs, atMs }: StaleAsking,
): Promise<StaleValues> {
  if (reader === null || events.length === 0 || (atMs === null && pastWord.test(question))) {
    return new Map();
  }
  const eventIds = events.map(({ id }) => id);
  const facts = await reader.readFacts({ scopes, subjectIds: null, predicates: null, eventIds });
  const current = new Set(facts.filter((fact) => isCurrent(fact, atMs ?? nowMs)).map(valueOf));
  const asked = new Set(splitWords(question).map(stem));
  const stale = new Map<string, (readonly string[])[]>();
  for (const fact of facts.filter((each) => !current.has(valueOf(each)))) {
    const words = tellingStems(termText(fact.object));
    if (!words.every((word) => asked.has(word))) {
      fact.supports.forEach((id) => stale.set(id, [...(stale.get(id) ?? []), words]));
    }
  }
  return stale;
}

function isCurrent(fact: Fact, atMs: number): boolean {
  return fact.recordedTo === null && holdsAt(fact, atMs);
}

function valueOf({ object }: Fact): string {
  return termText(object).toLowerCase();
}

/** Whether a sentence of an event names a value that does not hold. */
export function isStale(
  stems: ReadonlySet<string>,
  values: readonly (readonly string[])[] | undefined,
): boolean {
  return (
    values?.some((words) => words.length > 0 && words.every((word) => stems.has(word))) === true
  );
}
