import type { Belief } from "../../beliefs/belief.ts";
import type { Episode } from "../../episodes/episode.ts";
import type { MemoryEvent } from "../../events/memory-event.ts";
import type { Fact } from "../../facts/fact.ts";
import type { Term } from "../../facts/term.ts";
import type { JsonObject } from "../../json.ts";
import { filterFields, type FilterValue } from "../../recall/filter-tree.ts";
import type { Concept } from "../../understanding/concept.ts";

/** A field that records can be filtered by, beside their metadata. */
type FilterField = (typeof filterFields)[number];

/**
 * A record of any layer as filters see it: a field that its layer has not, or that is null, is left
 * out. What is derived was recorded when memory came to know it.
 */
export type FilterableRecord = Partial<
  Readonly<Record<FilterField, FilterValue | readonly string[]>>
> & { readonly metadata?: JsonObject };

/** An event as filters see it. */
export function toFilterableEvent(event: MemoryEvent): FilterableRecord {
  const { id, scope, modality, content, observedActor, observedAt, recordedAt } = event;
  return {
    id,
    scope,
    modality,
    observedAt,
    recordedAt,
    ...(content.kind === "message" && { role: content.role }),
    ...(observedActor !== null && { observedActor }),
    labels: event.labels,
    metadata: event.metadata,
  };
}

/** A fact as filters see it: its subject and object by their names. */
export function toFilterableFact(fact: Fact): FilterableRecord {
  const { id, scope, subject, recordedFrom } = fact;
  return { id, scope, recordedAt: recordedFrom, subject: subject.name, ...toStatement(fact) };
}

/** A belief as filters see it. */
export function toFilterableBelief(belief: Belief): FilterableRecord {
  const { id, scope, about, recordedFrom } = belief;
  return { id, scope, recordedAt: recordedFrom, subject: about.name, ...toStatement(belief) };
}

/** An episode as filters see it: observed when it began. */
export function toFilterableEpisode({
  id,
  scope,
  startedAt,
  recordedFrom,
}: Pick<Episode, "id" | "scope" | "startedAt" | "recordedFrom">): FilterableRecord {
  return { id, scope, observedAt: startedAt, recordedAt: recordedFrom };
}

/** A concept as filters see it. */
export function toFilterableConcept(concept: Concept): FilterableRecord {
  const { id, scope, entity, confidence, recordedFrom } = concept;
  return {
    id,
    scope,
    confidence,
    recordedAt: recordedFrom,
    ...(entity !== null && { subject: entity.name }),
  };
}

interface Statement {
  readonly predicate: string;
  readonly object: Term;
  readonly confidence: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

function toStatement(statement: Statement): FilterableRecord {
  const { predicate, object, confidence, validFrom, validTo } = statement;
  return {
    predicate,
    confidence,
    object: object.type === "entity" ? object.name : object.value,
    ...(validFrom !== null && { validFrom }),
    ...(validTo !== null && { validTo }),
  };
}
