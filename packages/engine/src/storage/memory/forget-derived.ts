import type { DerivedScope } from "./derived-scope.ts";
import { dependentsOf, factsReadWith, isOfSlot, joinSlots } from "./derived-scope.ts";

/**
 * Takes away what was derived from events, and notes what must be derived anew without them. Gives the
 * ids of facts that were read with their help.
 */
export function forgetDerived(
  derived: DerivedScope,
  eventIds: readonly string[],
): readonly string[] {
  const factIds = factsReadWith(derived, eventIds);
  forgetReadings(derived, eventIds);
  derived.revision += 1;
  return factIds;
}

/** Takes away the claims and names of events, with every version of the slots they had a part in. */
export function forgetReadings(derived: DerivedScope, eventIds: readonly string[]): void {
  const dependents = dependentsOf(derived, eventIds).filter((id) => !eventIds.includes(id));
  const read = new Set([...eventIds, ...dependents]);
  const lost = derived.claims.filter(({ eventId }) => read.has(eventId));
  const slots = lost.map(({ subject, predicate }) => ({ subjectId: subject.id, predicate }));
  derived.claims = derived.claims.filter(({ eventId }) => !read.has(eventId));
  derived.names = derived.names.filter(({ eventId }) => !read.has(eventId));
  derived.facts = derived.facts.filter(({ fact }) => !slots.some((slot) => isOfSlot(fact, slot)));
  derived.eventsToMend = [
    ...new Set([...derived.eventsToMend.filter((id) => !read.has(id)), ...dependents]),
  ];
  derived.slotsToMend = joinSlots(derived.slotsToMend, slots);
}
