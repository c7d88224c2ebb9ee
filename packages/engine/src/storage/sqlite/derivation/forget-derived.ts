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
 * of the slots they had a part in, and concepts that rest on them or on facts read with their help. What
 * is left of those slots, and events that could not be read without the forgotten ones, are noted for
 * mending.
 */
export function forgetDerived(
  tables: Tables,
  scopeNumber: number,
  events: readonly ForgottenEvent[],
): void {
  const ids = events.map(({ id }) => id);
  const factIds = factsReadWith(tables, ids);
  forgetReadings(tables, scopeNumber, events);
  tables.concepts.removeResting(scopeNumber, [...ids, ...factIds]);
}

/** Ids of the facts that rest on events which could not be read without some others. */
export function factsReadWith(
  { claims, facts }: Tables,
  eventIds: readonly string[],
): readonly string[] {
  return facts.idsOfClaims(claims.dependentsOf(eventIds).map((row) => ({ row, slot: null })));
}

/**
 * Takes away the claims and names of events, and every version of the slots they had a part in. What is
 * left of those slots, and events that could not be read without them, are noted for mending.
 */
export function forgetReadings(
  tables: Tables,
  scopeNumber: number,
  events: readonly ForgottenEvent[],
): void {
  const forgotten = new Set(events.map(({ row }) => row));
  const dependents = tables.claims
    .dependentsOf(events.map(({ id }) => id))
    .filter((row) => !forgotten.has(row));
  const read = [...forgotten, ...dependents];
  const slots = tables.claims.slotsOfEvents(read);
  removeReadings(tables, scopeNumber, read);
  for (const row of dependents) {
    tables.repairs.addEvent(scopeNumber, row);
  }
  forgetSlots(tables, scopeNumber, slots);
}

/** Takes away the claims and names that events told, and what was left to read again of them. */
export function removeReadings(tables: Tables, scopeNumber: number, rows: readonly number[]): void {
  tables.claims.removeEvents(rows);
  tables.names.removeEvents(rows);
  tables.repairs.removeEvents(scopeNumber, rows);
}

/** Takes away every version of some slots, which are noted for mending. */
export function forgetSlots(tables: Tables, scopeNumber: number, slots: readonly SlotKey[]): void {
  removeFacts(
    tables,
    slots.flatMap((slot) => tables.facts.rowsOfSlot(scopeNumber, slot)),
  );
  slots.forEach((slot) => tables.repairs.addSlot(scopeNumber, slot));
}

/** Takes away everything derived in a scope but what is derived from nothing. */
export function forgetAllDerived(tables: Tables, scopeNumber: number): void {
  resetDerived(tables, scopeNumber);
  tables.concepts.removeScope(scopeNumber);
}

/** Takes away claims, names and facts of a scope, and what was left to mend of them. */
export function resetDerived(tables: Tables, scopeNumber: number): void {
  removeFacts(tables, tables.facts.rowsOfScope(scopeNumber));
  tables.claims.removeScope(scopeNumber);
  tables.names.removeScope(scopeNumber);
  tables.repairs.removeScope(scopeNumber);
}
