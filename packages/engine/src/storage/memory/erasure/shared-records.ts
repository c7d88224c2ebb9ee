import type { Concept } from "@keepsake/core";
import type { FactVersion } from "../../../layers/facts/fact-version.ts";
import { joinSlots } from "../derived-scope.ts";
import { forgetConcepts } from "../forget-concepts.ts";
import type { MemoryState } from "../memory-state.ts";

/** Facts and concepts of other scopes than one that rest on some events of it. */
export function findShared(
  state: MemoryState,
  scope: string,
  eventIds: readonly string[],
): readonly (FactVersion | Concept)[] {
  const facts = state
    .allFacts()
    .map(({ fact }) => fact)
    .filter((fact) => fact.scope !== scope && restsOn(fact, eventIds));
  return [...facts, ...findSharedConcepts(state, scope, eventIds)];
}

/** Takes these records away, and notes the slots of the facts for mending. */
export function removeShared(state: MemoryState, scope: string, eventIds: readonly string[]): void {
  for (const [path, other] of state.derived) {
    const lost = other.facts.filter(({ fact }) => path !== scope && restsOn(fact, eventIds));
    const slots = lost.map(({ fact }) => ({
      subjectId: fact.subject.id,
      predicate: fact.predicate,
    }));
    other.facts = other.facts.filter((stored) => !lost.includes(stored));
    other.slotsToMend = joinSlots(other.slotsToMend, slots);
    other.revision += slots.length > 0 ? 1 : 0;
  }
  for (const concept of findSharedConcepts(state, scope, eventIds)) {
    forgetConcepts(state, concept.scope, eventIds);
  }
}

function findSharedConcepts(
  { concepts }: MemoryState,
  scope: string,
  eventIds: readonly string[],
): readonly Concept[] {
  return concepts.filter(
    (concept) => concept.scope !== scope && concept.supports.some((id) => eventIds.includes(id)),
  );
}

function restsOn({ supports }: FactVersion, eventIds: readonly string[]): boolean {
  return supports.some(({ eventId }) => eventIds.includes(eventId));
}
