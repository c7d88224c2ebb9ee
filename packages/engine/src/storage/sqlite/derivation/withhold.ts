import type { DerivedLayer, Withholding } from "../../forgetting-storage.ts";
import type { ScopeRow } from "../tables/scopes-table.ts";
import type { Tables } from "../tables/tables.ts";
import type { WithheldRow } from "../tables/withheld-table.ts";
import {
  factsReadWith,
  forgetReadings,
  forgetSlots,
  type ForgottenEvent,
  removeReadings,
} from "./forget-derived.ts";

/**
 * Notes what is withheld from layers, and takes away what was derived from it; runs within a
 * transaction.
 */
export function withhold(
  tables: Tables,
  { number, derivation }: ScopeRow,
  withheld: readonly Withholding[],
): void {
  const added = tables.withheld.add(number, withheld);
  if (added.length === 0) {
    return;
  }
  const ofLayer = (wanted: DerivedLayer): readonly WithheldRow[] =>
    added.filter(({ layer }) => layer === wanted);
  withholdFromFacts(tables, number, ofLayer("facts"));
  tables.concepts.removeResting(
    number,
    ofLayer("understanding").map(({ eventId }) => eventId),
  );
  tables.scopes.countWithheld(number, added.length);
  tables.scopes.setDerivation(number, derivation.throughRow);
}

function withholdFromFacts(
  tables: Tables,
  scopeNumber: number,
  withheld: readonly WithheldRow[],
): void {
  const eventIds = withheld.map(({ eventId }) => eventId);
  const factIds = [...tables.facts.idsOfClaims(withheld), ...factsReadWith(tables, eventIds)];
  const whole = withheld.filter(({ slot }) => slot === null);
  forgetReadings(
    tables,
    scopeNumber,
    whole.map(({ row, eventId }) => ({ row, id: eventId })),
  );
  const claims = withheld.flatMap(({ row, eventId, slot }) =>
    slot === null ? [] : [{ row, id: eventId, slot }],
  );
  for (const { row, slot } of claims) {
    tables.claims.removeFromSlot(row, slot);
  }
  forgetSlots(
    tables,
    scopeNumber,
    claims.map(({ slot }) => slot),
  );
  readDependentsAgain(tables, scopeNumber, claims);
  tables.concepts.removeResting(scopeNumber, factIds);
}

/** Events that could not be read without some others are read again, as they would be by a rebuild. */
function readDependentsAgain(
  tables: Tables,
  scopeNumber: number,
  claims: readonly ForgottenEvent[],
): void {
  const rows = tables.claims.dependentsOf(claims.map(({ id }) => id));
  forgetSlots(tables, scopeNumber, tables.claims.slotsOfEvents(rows));
  removeReadings(tables, scopeNumber, rows);
  rows.forEach((row) => tables.repairs.addEvent(scopeNumber, row));
}
