import { groupTurns, type TurnGroup } from "../../layers/episodes/group-turns.ts";
import type { ScopeStatistics, TimelineWindow } from "../../storage/log-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import type { RecallPlan } from "../recall-plan.ts";
import { clipsAnything, isObservedWithin, isRecordedWithin } from "../within-clip.ts";
import type { NewestTurn } from "./find-newest-turns.ts";
import { type KnownGroups, openKnownGroups } from "./known-groups.ts";

/** A turn whose episode is wanted. */
export interface Lead {
  readonly scope: string;
  readonly row: number;
  readonly observedAtMs: number;
}

/** How far around a turn its episode is looked for at first, and by how much farther each time. */
const firstReachMs = 6 * 3_600_000;
const reachGrowth = 8;
/** As far as times reach. */
const farthestReachMs = 1e15;
/** Longer than any gap within an episode. */
const gapMs = 3_600_000;

/** What of a timeline is read. */
export interface TimelineReading extends Pick<RecallPlan, "clip"> {
  /** Of every scope that is read. */
  readonly statistics: readonly ScopeStatistics[];
}

interface WindowGroups {
  readonly groups: readonly TurnGroup[];
  /** Whether the window holds all events of the scope. */
  readonly isWhole: boolean;
}

/** Reads the episodes of some turns out of the timeline around them, events of other times left out. */
export class TimelineReader {
  readonly #storage: Storage;
  readonly #clip: RecallPlan["clip"];
  readonly #events: ReadonlyMap<string, number>;
  readonly #known = new Map<string, KnownGroups>();

  constructor(storage: Storage, { clip, statistics }: TimelineReading) {
    this.#storage = storage;
    this.#clip = clip;
    this.#events = new Map(statistics.map(({ scope, events }) => [scope, events]));
  }

  /** The episode that a turn belongs to; null where the turn is gone. */
  async groupAround(lead: Lead): Promise<TurnGroup | null> {
    const known = await this.#openKnown(lead.scope);
    const group = known.get(lead.row) ?? (await this.#findAround(lead));
    if (group !== null && !known.has(lead.row)) {
      group.events.forEach(({ row }) => known.set(row, group));
    }
    return group;
  }

  async #findAround(lead: Lead): Promise<TurnGroup | null> {
    for (let reachMs = firstReachMs; ; reachMs *= reachGrowth) {
      const window = { fromMs: lead.observedAtMs - reachMs, toMs: lead.observedAtMs + reachMs };
      const { groups, isWhole } = await this.#read(lead.scope, window);
      const group = groups.find(({ events }) => events.some(({ row }) => row === lead.row)) ?? null;
      if (group === null || isWhole || reachMs > farthestReachMs || liesWithin(group, window)) {
        return group;
      }
    }
  }

  /** The newest episodes of a scope, that of its newest turn first; `count` of them, if there are. */
  async newestGroups(
    { scope, observedAtMs }: NewestTurn,
    count: number,
  ): Promise<readonly TurnGroup[]> {
    for (let reachMs = firstReachMs; ; reachMs *= reachGrowth) {
      const window = { fromMs: observedAtMs - reachMs, toMs: observedAtMs + 1 };
      const { groups, isWhole } = await this.#read(scope, window);
      const isAll = isWhole || reachMs > farthestReachMs;
      const whole = groups.filter((group) => isAll || startsWithin(group, window));
      if (isAll || whole.length >= count) {
        return whole.toSorted((left, right) => startOf(right) - startOf(left)).slice(0, count);
      }
    }
  }

  async #read(scope: string, window: TimelineWindow): Promise<WindowGroups> {
    const timeline = await this.#storage.readTimeline(scope, window);
    const within = timeline.filter(
      ({ observedAtMs, recordedAtMs }) =>
        isObservedWithin(this.#clip, observedAtMs) && isRecordedWithin(this.#clip, recordedAtMs),
    );
    const isWhole = timeline.length === this.#events.get(scope);
    return { groups: groupTurns(within), isWhole };
  }

  /** What is known of whole episodes says nothing of those that a time cuts. */
  async #openKnown(scope: string): Promise<KnownGroups> {
    const events = this.#events.get(scope) ?? 0;
    const known =
      this.#known.get(scope) ??
      (clipsAnything(this.#clip)
        ? new Map<number, TurnGroup>()
        : await openKnownGroups(this.#storage, { scope, events }));
    this.#known.set(scope, known);
    return known;
  }
}

/** When the first event of an episode was observed, in milliseconds since the epoch. */
export function startOf({ events, firstArrived }: TurnGroup): number {
  return events[0]?.observedAtMs ?? firstArrived.observedAtMs;
}

/** What begins or ends near the edge of a window may go on beyond it. */
function liesWithin(group: TurnGroup, window: TimelineWindow): boolean {
  const lastMs = group.events.at(-1)?.observedAtMs ?? startOf(group);
  return startsWithin(group, window) && window.toMs - lastMs > gapMs;
}

function startsWithin(group: TurnGroup, { fromMs }: TimelineWindow): boolean {
  return startOf(group) - fromMs > gapMs;
}
