import { setImmediate as endOfTurn } from "node:timers/promises";
import type { TimelineEvent, TimelineWindow } from "../../storage/log-storage.ts";
import type { Storage } from "../../storage/storage.ts";
import { groupTurns, type TurnGroup } from "./group-turns.ts";

/** An event whose episode is wanted. */
export interface GroupedEvent {
  readonly id: string;
  readonly observedAtMs: number;
}

/** Longer than any gap within an episode. */
const gapMs = 3_600_000;
/** How far around events is read at first. */
const nearMs = 1.5 * gapMs;
/** How many times wider a window is read that cuts an episode. */
const growth = 8;
/** As far as times reach. */
const farthestMs = 1e15;
/** More stretches than this are read as the whole timeline. */
const mostStretches = 2_000;
/** Stretches that are read before others have their turn. */
const stretchesInPart = 50;

/** The episodes of a scope that some of its events belong to, read out of the timeline around them. */
export async function groupsAround(
  storage: Storage,
  scope: string,
  events: readonly GroupedEvent[],
): Promise<readonly TurnGroup[]> {
  const stretches = toStretches(events);
  if (stretches.length > mostStretches) {
    const ids = new Set(events.map(({ id }) => id));
    return groupsOf(await storage.readTimeline(scope), ids);
  }
  const found = new FoundGroups();
  for (let at = 0; at < stretches.length; at += stretchesInPart) {
    const part = stretches.slice(at, at + stretchesInPart);
    const windows = part.map((stretch) => widen(stretch, nearMs));
    const timelines = await storage.readWindows(scope, windows);
    for (const [place, stretch] of part.entries()) {
      if (found.lacksAny(stretch.ids)) {
        const near = groupsOf(timelines[place] ?? [], stretch.ids);
        const isWhole = near.every((group) => liesWithin(group, widen(stretch, nearMs)));
        found.add(isWhole ? near : await readFarther(storage, scope, stretch));
      }
    }
    await endOfTurn();
  }
  return found.groups();
}

/** Groups, each once. */
class FoundGroups {
  readonly #byId = new Map<string, TurnGroup>();
  readonly #grouped = new Set<string>();

  add(groups: readonly TurnGroup[]): void {
    for (const group of groups) {
      this.#byId.set(group.id, group);
      group.events.forEach(({ id }) => this.#grouped.add(id));
    }
  }

  lacksAny(ids: ReadonlySet<string>): boolean {
    return Array.from(ids).some((id) => !this.#grouped.has(id));
  }

  groups(): readonly TurnGroup[] {
    return Array.from(this.#byId.values());
  }
}

/** Events so near to each other that they are read together. */
interface Stretch extends TimelineWindow {
  readonly ids: ReadonlySet<string>;
}

function toStretches(events: readonly GroupedEvent[]): readonly Stretch[] {
  const stretches: { fromMs: number; toMs: number; ids: Set<string> }[] = [];
  for (const { id, observedAtMs } of events.toSorted(byTime)) {
    const last = stretches.at(-1);
    if (last !== undefined && observedAtMs - last.toMs <= 2 * gapMs) {
      last.toMs = observedAtMs;
      last.ids.add(id);
    } else {
      stretches.push({ fromMs: observedAtMs, toMs: observedAtMs, ids: new Set([id]) });
    }
  }
  return stretches;
}

function widen({ fromMs, toMs }: Stretch, reachMs: number): TimelineWindow {
  return { fromMs: fromMs - reachMs, toMs: toMs + reachMs };
}

/** Reads more and more around a stretch whose groups reach beyond what is near. */
async function readFarther(
  storage: Storage,
  scope: string,
  stretch: Stretch,
): Promise<readonly TurnGroup[]> {
  for (let reachMs = nearMs * growth; ; reachMs *= growth) {
    const window = widen(stretch, reachMs);
    const groups = groupsOf(await storage.readTimeline(scope, window), stretch.ids);
    if (reachMs > farthestMs || groups.every((group) => liesWithin(group, window))) {
      return groups;
    }
  }
}

function groupsOf(
  timeline: readonly TimelineEvent[],
  ids: ReadonlySet<string>,
): readonly TurnGroup[] {
  return groupTurns(timeline).filter(({ events }) => events.some(({ id }) => ids.has(id)));
}

/** What begins or ends near the edge of a window may go on beyond it. */
function liesWithin({ events }: TurnGroup, { fromMs, toMs }: TimelineWindow): boolean {
  const [first, last] = [events[0]?.observedAtMs ?? fromMs, events.at(-1)?.observedAtMs ?? toMs];
  return first - fromMs > gapMs && toMs - last > gapMs;
}

function byTime(left: GroupedEvent, right: GroupedEvent): number {
  return left.observedAtMs - right.observedAtMs;
}
