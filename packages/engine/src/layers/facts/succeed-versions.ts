import { contentKey, createVersion, type FactSlot, type FactVersion } from "./fact-version.ts";
import type { Holding } from "./holding.ts";

/** What is held from a time on. */
export interface Succession {
  readonly slot: FactSlot;
  /** What the versions that succeed say, one each. */
  readonly holdings: readonly Holding[];
  readonly recordedAtMs: number;
}

/**
 * What is open where `before` was, a version for each holding. A version stays while it says the same
 * of a subject called the same, with at least the supports it had, and in conflict with the same
 * versions.
 */
export function succeedVersions(
  before: readonly FactVersion[],
  { slot, holdings, recordedAtMs }: Succession,
): readonly FactVersion[] {
  const known = new Map(before.map((version) => [contentKey(version), version]));
  const staying = holdings.map((holding) => {
    const version = known.get(contentKey(holding));
    return version !== undefined && staysAs(version, holding) ? version : undefined;
  });
  dropWhereConflictsChange(staying, holdings);
  const open = holdings.map((holding, place) => {
    const version = staying[place];
    return version === undefined
      ? createVersion(slot, holding, recordedAtMs)
      : withSupportsOf(version, holding, recordedAtMs);
  });
  return open.map((version, place) => ({
    ...version,
    conflictsWith: (holdings[place]?.conflictsWith ?? [])
      .flatMap((rival) => open[rival]?.id ?? [])
      .toSorted(),
  }));
}

function staysAs({ subject, supports }: FactVersion, holding: Holding): boolean {
  const confidences = new Map(
    holding.supports.map(({ eventId, confidence }) => [eventId, confidence]),
  );
  return (
    subject.name === holding.subjectName &&
    supports.every(({ eventId, confidence }) => confidences.get(eventId) === confidence)
  );
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
