import type { DerivationStorage } from "../../derivation-storage.ts";
import { resetDerived } from "../derivation/forget-derived.ts";
import { nextPending } from "../derivation/next-pending.ts";
import { nextRepairs } from "../derivation/next-repairs.ts";
import { applyAndTell } from "../outbox/tell-derivation.ts";
import { numberOf, type SqliteParts } from "./parts.ts";

/** A scope that was never written to. */
const nowhere = { number: 0, derivation: { throughRow: 0 } };

/** What is derived from the log, and how far, in a database. */
export function createDerivationStorage({ connection, tables }: SqliteParts): DerivationStorage {
  return {
    nextPending: (limit, known) => connection.read(() => nextPending(tables, limit, known)),
    nextRepairs: () => connection.read(() => nextRepairs(tables)),
    readSlots: (scope, keys) =>
      connection.read(() => {
        const number = numberOf(tables, scope);
        return keys.map((key) => ({
          ...key,
          claims: tables.claims.ofSlot(number, key),
          versions: tables.facts.latestOfSlot(number, key),
        }));
      }),
    applyDerivation: (derivation) =>
      connection.writeDerived(() => applyAndTell(tables, derivation)),
    derivationState: (scope) =>
      connection.read(() => {
        const found = tables.scopes.find(scope);
        return {
          throughRow: found?.derivation.throughRow ?? 0,
          lastRow: found?.log.lastRow ?? 0,
          needsRepair: found !== null && tables.repairs.hasAny(found.number),
          withheldCount: found?.withheldCount ?? 0,
        };
      }),
    resetDerivation: (scope) =>
      connection.write(() => {
        const { number, derivation } = tables.scopes.find(scope) ?? nowhere;
        tables.told.note(number, derivation.throughRow);
        resetDerived(tables, number);
        tables.scopes.setDerivation(number, 0);
      }),
  };
}
