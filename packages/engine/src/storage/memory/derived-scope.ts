import type { EntityName } from "../../extraction/extractor.ts";
import type { Claim } from "../../layers/facts/claim.ts";
import type { FactVersion } from "../../layers/facts/fact-version.ts";
import type { SlotKey } from "../derivation-storage.ts";

/** A version of a fact with the stems of its words. */
export interface StoredFact {
  readonly fact: FactVersion;
  readonly stems: ReadonlySet<string>;
}

/** What was derived in one scope. */
export interface DerivedScope {
  throughRow: number;
  revision: number;
  claims: Claim[];
  names: EntityName[];
  facts: StoredFact[];
  /** Slots that lost claims, and ids of events to read again. */
  slotsToMend: SlotKey[];
  eventsToMend: string[];
}

/** A scope in which nothing is derived yet. */
export function createDerivedScope(): DerivedScope {
  return {
    throughRow: 0,
    revision: 0,
    claims: [],
    names: [],
    facts: [],
    slotsToMend: [],
    eventsToMend: [],
  };
}

/** Whether anything is left to mend. */
export function needsRepair({ slotsToMend, eventsToMend }: DerivedScope): boolean {
  return slotsToMend.length > 0 || eventsToMend.length > 0;
}

/** Ids of the events of which a claim rests on any of some others too, be it by way of further ones. */
export function dependentsOf(
  { claims }: DerivedScope,
  eventIds: readonly string[],
): readonly string[] {
  const found = new Set<string>();
  for (let next = eventIds; next.length > 0;) {
    const direct = claims.filter(({ restsOn }) => restsOn.some((id) => next.includes(id)));
    next = [...new Set(direct.map(({ eventId }) => eventId))].filter((id) => !found.has(id));
    next.forEach((id) => found.add(id));
  }
  return [...found];
}

/** Ids of the facts that rest on events which could not be read without some others. */
export function factsReadWith(
  derived: DerivedScope,
  eventIds: readonly string[],
): readonly string[] {
  const dependents = dependentsOf(derived, eventIds);
  return derived.facts
    .filter(({ fact }) => fact.supports.some(({ eventId }) => dependents.includes(eventId)))
    .map(({ fact }) => fact.id);
}

/** Whether a claim or a fact is of a slot. */
export function isOfSlot(
  { subject, predicate }: Pick<Claim, "subject" | "predicate">,
  slot: SlotKey,
): boolean {
  return subject.id === slot.subjectId && predicate === slot.predicate;
}

/** The slots of both lists, each once. */
export function joinSlots(slots: readonly SlotKey[], others: readonly SlotKey[]): SlotKey[] {
  const all = [...slots, ...others];
  return [...new Map(all.map((slot) => [`${slot.predicate} ${slot.subjectId}`, slot])).values()];
}
