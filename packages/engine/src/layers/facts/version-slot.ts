import { advanceSlot } from "./advance-slot.ts";
import type { Claim } from "./claim.ts";
import type { FactSlot, FactVersion } from "./fact-version.ts";
import { applyChange, type SlotChange } from "./slot-change.ts";

/** What {@link receiveClaims} goes by. */
export interface Reception extends FactSlot {
  /**
   * The versions of the slot, in any order; at least those open, and those closed at the first
   * recorded time of `arrived` or after.
   */
  readonly versions: readonly FactVersion[];
  /** The claims that arrived before, in any order. */
  readonly known: readonly Claim[];
  /** In order of arrival. */
  readonly arrived: readonly Claim[];
}

/**
 * The change that each recorded time of claims that arrived makes, to be applied in this order.
 */
export function receiveClaims(reception: Reception): readonly SlotChange[] {
  const { known, arrived } = reception;
  const changes: SlotChange[] = [];
  let { versions } = reception;
  let recordedAtMs = known.reduce((latest, one) => Math.max(latest, one.recordedAtMs), -Infinity);
  for (const [index, claim] of arrived.entries()) {
    recordedAtMs = Math.max(recordedAtMs, claim.recordedAtMs);
    const next = arrived[index + 1];
    if (next === undefined || next.recordedAtMs > recordedAtMs) {
      const claims = [...known, ...arrived.slice(0, index + 1)];
      const change = advanceSlot({ ...reception, versions, claims, recordedAtMs });
      versions = applyChange(versions, change);
      changes.push(change);
    }
  }
  return changes;
}

/** All versions of a slot, known now or once, after its claims arrived in the order they are given. */
export function versionSlot(slot: FactSlot, claims: readonly Claim[]): readonly FactVersion[] {
  return receiveClaims({ ...slot, versions: [], known: [], arrived: claims }).reduce<
    readonly FactVersion[]
  >(applyChange, []);
}
