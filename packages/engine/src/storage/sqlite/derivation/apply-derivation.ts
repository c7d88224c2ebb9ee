import type { Derivation, FactChanges } from "../../derivation-storage.ts";
import type { Tables } from "../tables/tables.ts";
import { removeReadings } from "./forget-derived.ts";
import { removeFacts } from "./remove-facts.ts";

/**
 * Stores what was derived, unless the scope has changed since or is to be mended before it is read on;
 * runs within a transaction.
 */
export function applyDerivation(tables: Tables, derivation: Derivation): boolean {
  const scope = tables.scopes.find(derivation.scope);
  if (
    scope === null ||
    scope.derivation.revision !== derivation.revision ||
    (derivation.throughRow !== null && tables.repairs.hasAny(scope.number))
  ) {
    return false;
  }
  replaceReadings(tables, scope.number, derivation);
  applyFactChanges(tables, scope.number, derivation);
  for (const slot of derivation.cleared) {
    tables.repairs.removeSlot(scope.number, slot);
  }
  for (const slot of derivation.mend) {
    tables.repairs.addSlot(scope.number, slot);
  }
  tables.scopes.setDerivation(scope.number, derivation.throughRow ?? scope.derivation.throughRow);
  return true;
}

function replaceReadings(
  tables: Tables,
  scopeNumber: number,
  { eventIds, claims, names }: Derivation,
): void {
  const rows = new Map<string, number>();
  for (const id of eventIds) {
    const row = tables.events.rowOfId(scopeNumber, id);
    if (row !== null) {
      rows.set(id, row);
    }
  }
  removeReadings(tables, scopeNumber, Array.from(rows.values()));
  for (const claim of claims) {
    const row = rows.get(claim.eventId);
    if (row !== undefined) {
      tables.claims.add(scopeNumber, row, claim);
    }
  }
  for (const name of names) {
    const row = rows.get(name.eventId);
    if (row !== undefined) {
      tables.names.add(scopeNumber, row, name);
    }
  }
}

function applyFactChanges(tables: Tables, scopeNumber: number, changes: FactChanges): void {
  removeFacts(tables, [
    ...changes.cleared.flatMap((slot) => tables.facts.rowsOfSlot(scopeNumber, slot)),
    ...changes.removed.flatMap((id) => tables.facts.rowOfId(id) ?? []),
  ]);
  for (const ended of changes.ended) {
    tables.facts.end(ended);
  }
  for (const { id, added, dropped } of changes.supported) {
    const row = tables.facts.rowOfId(id);
    if (row !== null) {
      tables.facts.dropSupports(row, dropped);
      tables.facts.addSupports(row, added);
    }
  }
  for (const { fact, indexText } of changes.opened) {
    tables.factIndex.add(tables.facts.insert(scopeNumber, fact), scopeNumber, indexText);
  }
}
