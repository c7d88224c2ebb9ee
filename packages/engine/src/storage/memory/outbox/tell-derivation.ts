import { describeDerivation } from "../../../outbox/describe-derivation.ts";
import { touchedSlots, versionsOf } from "../../../outbox/touched-slots.ts";
import type { FindFacts } from "../../../outbox/touched-slots.ts";
import type { Derivation } from "../../derivation-storage.ts";
import { applyDerivation } from "../apply-derivation.ts";
import { findFacts } from "../find-facts.ts";
import type { MemoryState } from "../memory-state.ts";

/** Takes over what was derived, and queues what is told of it. */
export function applyAndTell(state: MemoryState, derivation: Derivation): boolean {
  const { scope, throughRow, eventIds } = derivation;
  const derived = state.derivedOf(scope);
  const told = state.outbox.toldRow(scope);
  const find: FindFacts = (query) => findFacts(state.facts(query.scopes), query);
  const isRepeated = throughRow === null ? derived.throughRow < told : throughRow <= told;
  const slots = touchedSlots(scope, derivation, find);
  const before = versionsOf(scope, slots, find);
  const isApplied = applyDerivation(derived, derivation);
  if (isApplied && !isRepeated) {
    const rowOf = (id: string): number =>
      state.log.find((stored) => stored.scope === scope && stored.capture.id === id)?.row ?? 0;
    const newEventIds = throughRow === null ? [] : eventIds.filter((id) => rowOf(id) > told);
    const after = versionsOf(scope, slots, find);
    const applied = { derivation, newEventIds, before, after, atMs: Date.now() };
    state.outbox.queueEvents(scope, describeDerivation(applied));
  }
  return isApplied;
}
