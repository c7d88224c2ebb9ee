import type { Claim } from "./claim.ts";
import { contentKey, createVersion, type FactSlot, type FactVersion } from "./fact-version.ts";
import type { Holding } from "./holding.ts";
import { resolveSlot } from "./resolve-slot.ts";
import { compareVersions, type SlotChange } from "./slot-change.ts";

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
  const after = succeed(before, { ...state, recordedAtMs });
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

/** What is open once the claims are known, where `before` was. */
function succeed(before: readonly FactVersion[], state: SlotState): readonly FactVersion[] {
  const holdings = resolveSlot(state.claims);
  const known = new Map(before.map((version) => [contentKey(version), version]));
  const staying = holdings.map((holding) => {
    const version = known.get(contentKey(holding));
    return version !== undefined && keepsSupports(version, holding) ? version : undefined;
  });
  dropWhereConflictsChange(staying, holdings);
  const open = holdings.map((holding, place) => {
    const version = staying[place];
    return version === undefined
      ? createVersion(state, holding, state.recordedAtMs)
      : withSupportsOf(version, holding, state.recordedAtMs);
  });
  return open.map((version, place) => ({
    ...version,
    conflictsWith: (holdings[place]?.conflictsWith ?? [])
      .flatMap((rival) => open[rival]?.id ?? [])
      .toSorted(),
  }));
}

function keepsSupports({ supports }: FactVersion, holding: Holding): boolean {
  const confidences = new Map(
    holding.supports.map(({ eventId, confidence }) => [eventId, confidence]),
  );
  return supports.every(({ eventId, confidence }) => confidences.get(eventId) === confidence);
}

/** A version opened anew has another id, so those in conflict with it are opened anew as well. */
function dropWhereConflictsChange(
  staying: (FactVersion | undefined)[],
  holdings: readonly Holding[],
): void {
  let dropped: number;
  do {
    dropped = 0;
    for (const [place, { conflictsWith }] of holdings.entries()) {
      const version = staying[place];
      const rivals = conflictsWith.map((rival) => staying[rival]?.id ?? "");
      if (version !== undefined && !isSameSet(version.conflictsWith, rivals)) {
        staying[place] = undefined;
        dropped += 1;
      }
    }
  } while (dropped > 0);
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  const found = new Set(right);
  return left.length === right.length && left.every((id) => found.has(id));
}

function withSupportsOf(version: FactVersion, holding: Holding, timeMs: number): FactVersion {
  const known = new Map(version.supports.map((support) => [support.eventId, support]));
  const supports = holding.supports.map(
    (support) => known.get(support.eventId) ?? { ...support, recordedAtMs: timeMs },
  );
  return { ...version, supports };
}
