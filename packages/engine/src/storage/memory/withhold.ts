import type { FactVersion } from "../../layers/facts/fact-version.ts";
import type { Withholding } from "../forgetting-storage.ts";
import {
  dependentsOf,
  type DerivedScope,
  factsReadWith,
  isOfSlot,
  joinSlots,
} from "./derived-scope.ts";
import { forgetReadings } from "./forget-derived.ts";

/**
 * Takes away what is withheld from facts, notes what must be derived anew without it, and gives the ids
 * of the versions that rested on it or were read with its help.
 */
export function withholdFromFacts(
  derived: DerivedScope,
  withheld: readonly Withholding[],
): readonly string[] {
  const facts = derived.facts.map(({ fact }) => fact).filter((fact) => restsOn(fact, withheld));
  const ids = withheld.map(({ eventId }) => eventId);
  const factIds = [...facts.map(({ id }) => id), ...factsReadWith(derived, ids)];
  const whole = withheld.filter(({ slot }) => slot === null).map(({ eventId }) => eventId);
  const slots = withheld.flatMap(({ slot }) => slot ?? []);
  forgetReadings(derived, whole);
  derived.claims = derived.claims.filter((claim) => !isWithheld(claim, withheld));
  derived.facts = derived.facts.filter(({ fact }) => !slots.some((slot) => isOfSlot(fact, slot)));
  derived.slotsToMend = joinSlots(derived.slotsToMend, slots);
  const dependents = dependentsOf(derived, ids);
  forgetReadings(derived, dependents);
  derived.eventsToMend = [...new Set([...derived.eventsToMend, ...dependents])];
  return factIds;
}

function isWithheld(
  claim: Pick<FactVersion, "subject" | "predicate"> & { readonly eventId: string },
  withheld: readonly Withholding[],
): boolean {
  return withheld.some(
    ({ eventId, slot }) => eventId === claim.eventId && (slot === null || isOfSlot(claim, slot)),
  );
}

function restsOn(fact: FactVersion, withheld: readonly Withholding[]): boolean {
  return fact.supports.some(({ eventId }) => isWithheld({ ...fact, eventId }, withheld));
}
