import type { SharedRecord } from "../../erasure-storage.ts";
import { removeFacts } from "../derivation/remove-facts.ts";
import type { Tables } from "../tables/tables.ts";

/** Facts and concepts of other scopes that rest on some events of one; runs within a transaction. */
export function findShared(
  { shared }: Tables,
  scopeNumber: number,
  eventIds: readonly string[],
): readonly SharedRecord[] {
  const found = [...shared.facts(scopeNumber, eventIds), ...shared.concepts(scopeNumber, eventIds)];
  return found.map(({ scope, id }) => ({ scope, id }));
}

/** Takes these records away, and leaves it to mending to derive anew what is left of them. */
export function removeShared(
  tables: Tables,
  scopeNumber: number,
  eventIds: readonly string[],
): void {
  for (const { row, slot, scopeNumber: other } of tables.shared.facts(scopeNumber, eventIds)) {
    removeFacts(tables, [row]);
    tables.repairs.addSlot(other, slot);
    const throughRow = tables.scopes.byNumber(other)?.derivation.throughRow ?? 0;
    tables.scopes.setDerivation(other, throughRow);
  }
  for (const concept of tables.shared.concepts(scopeNumber, eventIds)) {
    tables.concepts.remove(concept.scopeNumber, concept);
  }
}
