import type { Belief } from "../../beliefs/belief.ts";
import type { Episode } from "../../episodes/episode.ts";
import type { MemoryEvent } from "../../events/memory-event.ts";
import type { Fact } from "../../facts/fact.ts";
import { termText } from "../../facts/term.ts";
import type { Layer } from "../../layer.ts";
import type { Citation } from "../../recall/citation.ts";
import type { Concept } from "../../understanding/concept.ts";
import { citeEvent } from "../cite-event.ts";
import type { FoundRecords } from "../found-records.ts";
import { eventLine } from "./event-line.ts";
import { beliefLine, conceptLine, episodeLine, factLine, type MarkerOf } from "./known-lines.ts";

/** A record that may stand in a context block. */
export interface ContextEntry {
  readonly id: string;
  readonly layer: Layer;
  readonly cite: (number: number) => Citation;
  /** What stands behind its marker. */
  readonly line: (markerOf: MarkerOf) => string;
}

/** The entries of facts, in their order. */
export function toFactEntries({ facts, rivals }: FoundRecords): readonly ContextEntry[] {
  return facts.map((fact) => ({
    id: fact.id,
    layer: "facts",
    cite: citeDerived(fact, "fact"),
    line: (markerOf) =>
      factLine(fact, {
        rivals: fact.conflictsWith.flatMap((id) => rivals.get(id) ?? []),
        markerOf,
      }),
  }));
}

/** The entry of a belief. */
export function toBeliefEntry(belief: Belief): ContextEntry {
  const line = beliefLine(belief);
  return { id: belief.id, layer: "beliefs", cite: citeDerived(belief, "belief"), line: () => line };
}

/** The entry of a concept. */
export function toConceptEntry(concept: Concept): ContextEntry {
  const line = conceptLine(concept);
  const cite = citeDerived(concept, "understanding");
  return { id: concept.id, layer: "understanding", cite, line: () => line };
}

/** The entry of an episode. */
export function toEpisodeEntry(episode: Episode): ContextEntry {
  const line = episodeLine(episode);
  return {
    id: episode.id,
    layer: "episodes",
    cite: citeDerived(episode, "episode"),
    line: () => line,
  };
}

/** The entry of an event. */
export function toEventEntry(event: MemoryEvent): ContextEntry {
  const line = eventLine(event);
  const cite = (number: number): Citation => citeEvent(event, number);
  return { id: event.id, layer: "events", cite, line: () => line };
}

/** Whether a fact says in its line what a belief claims. */
export function says(fact: Fact, belief: Belief): boolean {
  return (
    fact.scope === belief.scope &&
    fact.subject.id === belief.about.id &&
    fact.predicate === belief.predicate &&
    termText(fact.object) === termText(belief.object)
  );
}

type Derived = Pick<Fact | Belief | Concept | Episode, "id" | "scope" | "recordedFrom">;

function citeDerived(
  { id, scope, recordedFrom }: Derived,
  layer: Citation["layer"],
): ContextEntry["cite"] {
  return (number) => ({
    marker: `[${number}]`,
    layer,
    id,
    scope,
    observedActor: null,
    observedAt: recordedFrom,
  });
}
