import type { Claim } from "./claim.ts";
import type { FactSlot, FactVersion } from "./fact-version.ts";
import { resolveSlot } from "./resolve-slot.ts";
import { compareVersions, type SlotChange } from "./slot-change.ts";
import { succeedVersions } from "./succeed-versions.ts";

/** What {@link advanceSlot} goes by. */
export interface SlotState extends FactSlot {
  /**
   * The versions of the slot, in any order; at least those open, and those closed at `recordedAtMs`
   * or after.
   */
  readonly versions: readonly FactVersion[];
  /** Every claim of the slot that is known now, in any order. */
  readonly claims: readonly Claim[];
  /** The latest time at which any of them was written. */
  readonly recordedAtMs: number;
}

/**
 * How the versions of a slot change when claims arrive. A version stays while the slot holds the same
 * object for the same time, with at least the supports it had, and in conflict with the same versions.
 * Otherwise it is closed, and what holds is opened anew.
 *
 * The recorded time of a slot never goes back: where a clock did, the latest time known is taken. What
 * several calls change at one recorded time comes out as if one had changed it: each goes by how
 * things were before that time.
 */
export function advanceSlot(state: SlotState): SlotChange {
  const recordedAtMs = latestRecorded(state);
  const before = state.versions.flatMap((version) => toBefore(version, recordedAtMs));
  const after = succeedVersions(before, {
    slot: state,
    holdings: resolveSlot(state.claims),
    recordedAtMs,
  });
  return compareVersions({ stored: state.versions, before, after, recordedAtMs });
}

function latestRecorded({ versions, recordedAtMs }: SlotState): number {
  return versions
    .flatMap(({ recordedFromMs, recordedToMs, supports }) => [
      recordedToMs ?? recordedFromMs,
      ...supports.map((support) => support.recordedAtMs),
    ])
    .reduce((latest, timeMs) => Math.max(latest, timeMs), recordedAtMs);
}

/** The version as it was just before a time; nothing where it was not known then. */
function toBefore(version: FactVersion, timeMs: number): FactVersion[] {
  const { recordedFromMs, recordedToMs } = version;
  if (recordedFromMs >= timeMs || (recordedToMs !== null && recordedToMs < timeMs)) {
    return [];
  }
  const supports = version.supports.filter(({ recordedAtMs }) => recordedAtMs < timeMs);
  return [{ ...version, recordedToMs: null, supports }];
}
