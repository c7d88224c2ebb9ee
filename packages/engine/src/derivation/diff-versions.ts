import type { FactVersion } from "../layers/facts/fact-version.ts";
import type { SupportChange } from "../layers/facts/slot-change.ts";
import type { EndedFact } from "../storage/derivation-storage.ts";

/** What leads from some versions of facts to others. */
export interface VersionDifference {
  readonly removed: readonly string[];
  readonly ended: readonly EndedFact[];
  readonly supported: readonly SupportChange[];
  readonly opened: readonly FactVersion[];
}

/**
 * What leads from `before` to `after`. A version stays where its id, what its subject is called, and
 * what it is in conflict with do; evidence that counts otherwise than before makes it another one too.
 */
export function diffVersions(
  before: readonly FactVersion[],
  after: readonly FactVersion[],
): VersionDifference {
  const known = new Map(before.map((fact) => [fact.id, fact]));
  const stayed = new Map(
    after.flatMap((fact) => {
      const old = known.get(fact.id);
      return old !== undefined && isSameVersion(old, fact) ? [[fact.id, { old, fact }]] : [];
    }),
  );
  const pairs = [...stayed.values()];
  return {
    removed: before.filter(({ id }) => !stayed.has(id)).map(({ id }) => id),
    ended: pairs
      .filter(({ old, fact }) => old.recordedToMs !== fact.recordedToMs)
      .map(({ fact: { id, recordedToMs } }) => ({ id, recordedToMs })),
    supported: pairs.flatMap(({ old, fact }) => diffSupports(old, fact)),
    opened: after.filter(({ id }) => !stayed.has(id)),
  };
}

function isSameVersion(old: FactVersion, fact: FactVersion): boolean {
  const shared = countShared(old, fact);
  const evidence = new Map(old.supports.slice(shared).map((one) => [one.eventId, one]));
  return (
    old.subject.name === fact.subject.name &&
    JSON.stringify(old.conflictsWith) === JSON.stringify(fact.conflictsWith) &&
    fact.supports.slice(shared).every(({ eventId, recordedAtMs, confidence }) => {
      const known = evidence.get(eventId);
      return (
        known === undefined ||
        (known.recordedAtMs === recordedAtMs && known.confidence === confidence)
      );
    })
  );
}

function diffSupports(old: FactVersion, fact: FactVersion): readonly SupportChange[] {
  const { id } = fact;
  const shared = countShared(old, fact);
  const supports = fact.supports.slice(shared);
  const before = new Set(old.supports.slice(shared).map(({ eventId }) => eventId));
  const after = new Set(supports.map(({ eventId }) => eventId));
  const added = supports.filter(({ eventId }) => !before.has(eventId));
  const dropped = [...before].filter((eventId) => !after.has(eventId));
  return added.length === 0 && dropped.length === 0 ? [] : [{ id, added, dropped }];
}

/** How many supports at the beginning are the very same: most of them, where much is said again. */
function countShared({ supports: left }: FactVersion, { supports: right }: FactVersion): number {
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) {
    shared += 1;
  }
  return shared;
}
