import type { DerivationStorage } from "../../derivation-storage.ts";
import { needsRepair } from "../derived-scope.ts";
import type { MemoryState } from "../memory-state.ts";
import { nextPending } from "../next-pending.ts";
import { applyAndTell } from "../outbox/tell-derivation.ts";
import { nextRepairs } from "../next-repairs.ts";
import { readSlot } from "../read-slot.ts";
import { resetDerived } from "../reset-derived.ts";

/** What is derived from the log, and how far, as lists. */
export function createDerivationStorage(state: MemoryState): DerivationStorage {
  return {
    nextPending: (limit, known) => state.run(() => nextPending(state, limit, known)),
    nextRepairs: () => state.run(() => nextRepairs(state)),
    readSlots: (scope, keys) =>
      state.run(() => {
        const derived = state.derivedOf(scope);
        return keys.map((key) => readSlot(state.living(scope), derived, key));
      }),
    applyDerivation: (derivation) => state.run(() => applyAndTell(state, derivation)),
    derivationState: (scope) =>
      state.run(() => {
        const derived = state.derivedOf(scope);
        return {
          throughRow: derived.throughRow,
          lastRow: state.lastRow(scope),
          needsRepair: needsRepair(derived),
          withheldCount: state.withheld.count(scope),
        };
      }),
    resetDerivation: (scope) =>
      state.run(() => {
        state.outbox.noteReset(scope, state.derivedOf(scope).throughRow);
        resetDerived(state, scope, 0);
      }),
  };
}
