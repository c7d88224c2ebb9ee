import type { Slot, SlotKey } from "../derivation-storage.ts";
import { type DerivedScope, isOfSlot } from "./derived-scope.ts";
import type { StoredEvent } from "./stored-event.ts";

/** What a scope holds of a slot; `living` are its events in order of arrival, none forgotten. */
export function readSlot(
  living: readonly StoredEvent[],
  derived: DerivedScope,
  key: SlotKey,
): Slot {
  const claims = derived.claims.filter((claim) => isOfSlot(claim, key));
  const versions = derived.facts.map(({ fact }) => fact).filter((fact) => isOfSlot(fact, key));
  const lastEndMs = Math.max(...versions.map(({ recordedToMs }) => recordedToMs ?? 0));
  return {
    ...key,
    claims: living.flatMap(({ capture }) => claims.filter(({ eventId }) => eventId === capture.id)),
    versions: versions.filter(
      ({ recordedToMs }) => recordedToMs === null || recordedToMs === lastEndMs,
    ),
  };
}
