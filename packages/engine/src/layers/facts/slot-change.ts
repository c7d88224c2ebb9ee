import type { FactVersion } from "./fact-version.ts";
import type { Support } from "./holding.ts";

/** How the versions of a slot change; to be applied in the order of the fields. */
export interface SlotChange {
  /** When it changes, in milliseconds since the epoch. */
  readonly recordedAtMs: number;
  /** Ids of versions that were opened at this same time, and so were never seen. */
  readonly removed: readonly string[];
  /** Ids of versions that are known until this time. */
  readonly closed: readonly string[];
  /** Ids of versions that were closed at this same time, and stay open after all. */
  readonly reopened: readonly string[];
  /** Where other supports are known of versions from before. */
  readonly supported: readonly SupportChange[];
  readonly opened: readonly FactVersion[];
}

/** How the supports of one version change. */
export interface SupportChange {
  readonly id: string;
  readonly added: readonly Support[];
  /** Ids of events; only such as were added at this same time. */
  readonly dropped: readonly string[];
}

/** Versions that {@link compareVersions} compares. */
export interface ComparedVersions {
  /** As they are stored. */
  readonly stored: readonly FactVersion[];
  /** As they were open before `recordedAtMs`. */
  readonly before: readonly FactVersion[];
  /** As they shall be open from `recordedAtMs` on. */
  readonly after: readonly FactVersion[];
  readonly recordedAtMs: number;
}

/** What leads from the versions stored to those that shall be. */
export function compareVersions(compared: ComparedVersions): SlotChange {
  const { stored, before, after, recordedAtMs } = compared;
  const storedById = new Map(stored.map((version) => [version.id, version]));
  const afterById = new Map(after.map((version) => [version.id, version]));
  const young = stored.filter(({ recordedFromMs }) => recordedFromMs >= recordedAtMs);
  const kept = new Set(
    young.filter((version) => isSame(version, afterById.get(version.id))).map(({ id }) => id),
  );
  const beforeIds = new Set(before.map(({ id }) => id));
  return {
    recordedAtMs,
    removed: young.map(({ id }) => id).filter((id) => !kept.has(id)),
    closed: before
      .filter(({ id }) => !afterById.has(id) && storedById.get(id)?.recordedToMs === null)
      .map(({ id }) => id),
    reopened: before
      .filter(({ id }) => afterById.has(id) && storedById.get(id)?.recordedToMs !== null)
      .map(({ id }) => id),
    supported: before.flatMap((version) =>
      compareSupports(storedById.get(version.id), afterById.get(version.id) ?? version),
    ),
    opened: after.filter(({ id }) => !beforeIds.has(id) && !kept.has(id)),
  };
}

function isSame(left: FactVersion, right: FactVersion | undefined): boolean {
  return (
    right !== undefined &&
    left.subject.name === right.subject.name &&
    left.recordedToMs === right.recordedToMs &&
    JSON.stringify([left.supports.map(supportKey), left.conflictsWith]) ===
      JSON.stringify([right.supports.map(supportKey), right.conflictsWith])
  );
}

function compareSupports(
  stored: FactVersion | undefined,
  { id, supports }: FactVersion,
): SupportChange[] {
  const left = new Set(stored?.supports.map(supportKey));
  const right = new Set(supports.map(supportKey));
  const added = supports.filter((support) => !left.has(supportKey(support)));
  const dropped = (stored?.supports ?? []).filter((support) => !right.has(supportKey(support)));
  return added.length === 0 && dropped.length === 0
    ? []
    : [{ id, added, dropped: dropped.map(({ eventId }) => eventId) }];
}

function supportKey({ eventId, recordedAtMs, confidence }: Support): string {
  return `${eventId} ${recordedAtMs} ${confidence}`;
}

/** The versions of a slot after a change. */
export function applyChange(
  versions: readonly FactVersion[],
  { recordedAtMs, removed, closed, reopened, supported, opened }: SlotChange,
): readonly FactVersion[] {
  const gone = new Set(removed);
  const ends = new Map<string, number | null>([
    ...closed.map((id) => [id, recordedAtMs] as const),
    ...reopened.map((id) => [id, null] as const),
  ]);
  const changes = new Map(supported.map((change) => [change.id, change]));
  const stays = versions
    .filter(({ id }) => !gone.has(id))
    .map((version) => ({
      ...version,
      recordedToMs: ends.has(version.id) ? (ends.get(version.id) ?? null) : version.recordedToMs,
      supports: changeSupports(version.supports, changes.get(version.id)),
    }));
  return [...stays, ...opened];
}

function changeSupports(
  supports: readonly Support[],
  change: SupportChange | undefined,
): readonly Support[] {
  if (change === undefined) {
    return supports;
  }
  const dropped = new Set(change.dropped);
  return [...supports.filter(({ eventId }) => !dropped.has(eventId)), ...change.added].toSorted(
    (left, right) =>
      left.observedAtMs - right.observedAtMs || (left.eventId < right.eventId ? -1 : 1),
  );
}
