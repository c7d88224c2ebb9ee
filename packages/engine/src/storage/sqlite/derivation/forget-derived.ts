import type { SlotKey } from "../../derivation-storage.ts";
import type { Tables } from "../tables/tables.ts";
import { removeFacts } from "./remove-facts.ts";

/** An event of a scope that is about to be forgotten. */
export interface ForgottenEvent {
  readonly row: number;
  readonly id: string;
}

/**
 * Takes away what was derived from events that are forgotten: their claims and names, every version
 * of the slots they had a part in, and concepts that rest on them. What is left of those slots, and
 * events that could not be read without the forgotten ones, are noted for mending.
 */
export function forgetDerived(
  tables: Tables,
  scopeNumber: number,
  events: readonly ForgottenEvent[],
): void {
  const forgotten = new Set(events.map(({ row }) => row));
  const dependents = new Set(
    events.flatMap(({ id }) => tables.claims.dependentsOf(id)).filter((row) => !forgotten.has(row)),
  );
  const read = [...forgotten, ...dependents];
  const slots = distinctSlots(read.flatMap((row) => tables.claims.slotsOfEvent(row)));
  for (const row of read) {
    tables.claims.removeEvent(row);
    tables.names.removeEvent(row);
  }
  for (const row of dependents) {
    tables.repairs.addEvent(scopeNumber, row);
  }
  for (const slot of slots) {
    removeFacts(tables, tables.facts.rowsOfSlot(scopeNumber, slot));
    tables.repairs.addSlot(scopeNumber, slot);
  }
  forgetConcepts(tables, scopeNumber, new Set(events.map(({ id }) => id)));
}

/** Takes away everything derived in a scope but what is derived from nothing. */
export function forgetAllDerived(tables: Tables, scopeNumber: number): void {
  resetDerived(tables, scopeNumber);
  for (const concept of tables.concepts.ofScope(scopeNumber)) {
    tables.concepts.remove(scopeNumber, concept);
  }
}

/** Takes away claims, names and facts of a scope, and what was left to mend of them. */
export function resetDerived(tables: Tables, scopeNumber: number): void {
  removeFacts(tables, tables.facts.rowsOfScope(scopeNumber));
  tables.claims.removeScope(scopeNumber);
  tables.names.removeScope(scopeNumber);
  tables.repairs.removeScope(scopeNumber);
}

function forgetConcepts(tables: Tables, scopeNumber: number, eventIds: ReadonlySet<string>): void {
  for (const concept of tables.concepts.ofScope(scopeNumber)) {
    if (concept.supports.some((id) => eventIds.has(id))) {
      tables.concepts.remove(scopeNumber, concept);
    }
  }
}

function distinctSlots(slots: readonly SlotKey[]): readonly SlotKey[] {
  return [...new Map(slots.map((slot) => [`${slot.predicate} ${slot.subjectId}`, slot])).values()];
}
