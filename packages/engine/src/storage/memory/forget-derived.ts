import type { DerivedScope } from "./derived-scope.ts";
import { isOfSlot, joinSlots } from "./derived-scope.ts";

/** Takes away what was derived from events, and notes what must be derived anew without them. */
export function forgetDerived(derived: DerivedScope, eventIds: readonly string[]): void {
  const dependents = derived.claims
    .filter(({ restsOn }) => restsOn.some((id) => eventIds.includes(id)))
    .map(({ eventId }) => eventId)
    .filter((id) => !eventIds.includes(id));
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
  derived.revision += 1;
}
