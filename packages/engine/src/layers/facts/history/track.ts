import type { End } from "../end-assertions.ts";
import { firstPlace } from "../first-place.ts";
import { toldLast } from "../lay-out-timeline.ts";
import { insertSorted, removeSorted } from "./insert-sorted.ts";
import type { Run } from "./run.ts";
import { type Piece, Runs } from "./runs.ts";
import { toldMs, type TrackedAssertion } from "./tracked-assertion.ts";

/** The assertions that start at one time, and what holds of them until others start. */
interface Group {
  readonly startMs: number;
  /** By the time of telling. */
  readonly assertions: TrackedAssertion[];
  /** Those whose end may be another than before. */
  readonly stale: Set<TrackedAssertion>;
  /** Until when each object holds. */
  pieces: ReadonlyMap<string, number>;
}

const nothing: ReadonlyMap<string, number> = new Map();

/**
 * A timeline that takes one object at a time, laid out as `layOutTimeline` does: only where assertions
 * came and went, and where their ends changed.
 */
export class Track {
  readonly #endOf: (one: TrackedAssertion) => number;
  readonly #groups: Group[] = [];
  readonly #dirty = new Set<Group>();
  /** Groups of several objects. */
  readonly #forks: Group[] = [];
  readonly #runs = new Runs();

  constructor(endOf: (one: TrackedAssertion) => number) {
    this.#endOf = endOf;
  }

  add(one: TrackedAssertion): void {
    const place = this.#placeOf(one.startMs);
    const found = this.#groups[place];
    const group = found?.startMs === one.startMs ? found : this.#open(place, one.startMs);
    insertSorted(group.assertions, one, toldMs);
    group.stale.add(one);
    this.#dirty.add(group);
  }

  remove(one: TrackedAssertion): void {
    const group = this.#groups[this.#placeOf(one.startMs)];
    if (group === undefined || removeSorted(group.assertions, one, toldMs) < 0) {
      return;
    }
    group.stale.delete(one);
    this.#dirty.add(group);
    if (one.run !== null) {
      this.#runs.touch(one.run);
      one.run.release(one);
    }
  }

  /** Notes that an end of an object, or of whichever, came to count, or counts no longer. */
  noteEnd({ atMs, toldMs: endToldMs }: End, objectKey: string | null): void {
    const place = this.#placeOf(atMs);
    const isOf = (one: TrackedAssertion): boolean =>
      objectKey === null || one.objectKey === objectKey;
    this.#markStale(this.#groups[place - 1], isOf);
    for (let at = place; at < this.#groups.length; at += 1) {
      this.#markStale(this.#groups[at], (one) => toldMs(one) < endToldMs && isOf(one));
    }
  }

  /** Assertions that start at a time or later, if no start is stated of them. */
  unstatedFrom(timeMs: number): readonly TrackedAssertion[] {
    return this.#groups
      .slice(this.#placeOf(timeMs))
      .flatMap(({ assertions }) => assertions.filter(({ isFromStated }) => !isFromStated));
  }

  /** Lays out what changed, and gives the runs that may be others than before. */
  settle(): readonly Run[] {
    this.#dirty.forEach((group) => this.#closeEmpty(group));
    const changes = Array.from(this.#dirty, (group) => this.#layOut(group)).toSorted(byStart);
    this.#dirty.clear();
    changes.flatMap(({ cut }) => cut).forEach((piece) => this.#runs.cut(piece));
    changes.flatMap(({ join }) => join).forEach((piece) => this.#runs.join(piece));
    changes.forEach(({ group, moved }) => this.#assign(group, moved));
    return this.#runs.takeChanged();
  }

  /** Every run, gone from now on. */
  end(): readonly Run[] {
    return this.#runs.end();
  }

  /** The runs of other objects that share time with a run. */
  rivalsOf({ objectKey, fromMs, toMs }: Run): readonly Run[] {
    const rivals = new Set<Run>();
    const first = firstPlace(this.#forks, ({ startMs }) => startMs >= fromMs);
    for (let at = first; at < this.#forks.length; at += 1) {
      const fork = this.#forks[at];
      if (fork === undefined || fork.startMs >= toMs) {
        break;
      }
      for (const key of fork.pieces.keys()) {
        const run = key === objectKey ? null : this.#runs.at(key, fork.startMs);
        if (run !== null) {
          rivals.add(run);
        }
      }
    }
    return Array.from(rivals);
  }

  #placeOf(timeMs: number): number {
    return firstPlace(this.#groups, ({ startMs }) => startMs >= timeMs);
  }

  #open(place: number, startMs: number): Group {
    const group: Group = { startMs, assertions: [], stale: new Set(), pieces: nothing };
    this.#groups.splice(place, 0, group);
    this.#markBefore(place);
    return group;
  }

  /** What held before an opened or closed group holds until another time. */
  #markBefore(place: number): void {
    const before = this.#groups[place - 1];
    if (before !== undefined) {
      this.#dirty.add(before);
    }
  }

  #markStale(group: Group | undefined, isStale: (one: TrackedAssertion) => boolean): void {
    for (const one of group?.assertions.filter(isStale) ?? []) {
      group?.stale.add(one);
    }
    if (group !== undefined && group.stale.size > 0) {
      this.#dirty.add(group);
    }
  }

  #closeEmpty(group: Group): void {
    if (group.assertions.length === 0) {
      const place = this.#placeOf(group.startMs);
      this.#groups.splice(place, 1);
      this.#markBefore(place);
    }
  }

  #layOut(group: Group): GroupChange {
    const before = group.pieces;
    for (const one of group.stale) {
      one.isLasting = one.startMs < this.#endOf(one);
    }
    group.pieces = this.#piecesOf(group);
    this.#noteFork(group, before.size > 1);
    const keys = new Set([...before.keys(), ...group.pieces.keys()]);
    const moved = new Set(
      Array.from(keys).filter((key) => before.get(key) !== group.pieces.get(key)),
    );
    if (moved.size === 0) {
      return { group, moved, cut: [], join: [] };
    }
    const toPieces = (pieces: ReadonlyMap<string, number>): readonly Piece[] =>
      Array.from(pieces, ([objectKey, toMs]) => ({
        objectKey,
        fromMs: group.startMs,
        toMs,
      })).filter(({ objectKey }) => moved.has(objectKey));
    return { group, moved, cut: toPieces(before), join: toPieces(group.pieces) };
  }

  #piecesOf({ startMs, assertions }: Group): ReadonlyMap<string, number> {
    if (assertions.length === 0) {
      return nothing;
    }
    const nextMs = this.#groups[this.#placeOf(startMs) + 1]?.startMs ?? Infinity;
    const pieces = new Map<string, number>();
    for (const one of toldLast(lastTold(assertions))) {
      const toMs = Math.min(this.#endOf(one), nextMs);
      if (startMs < toMs) {
        pieces.set(one.objectKey, Math.max(toMs, pieces.get(one.objectKey) ?? toMs));
      }
    }
    return pieces;
  }

  #noteFork(group: Group, wasFork: boolean): void {
    const isFork = group.pieces.size > 1;
    if (isFork && !wasFork) {
      insertSorted(this.#forks, group, ({ startMs }) => startMs);
    } else if (wasFork && !isFork) {
      removeSorted(this.#forks, group, ({ startMs }) => startMs);
    }
  }

  /** Gives the assertions of a group to the runs they start in. */
  #assign({ startMs, assertions, pieces, stale }: Group, moved: ReadonlySet<string>): void {
    const changed =
      moved.size === 0
        ? stale
        : assertions.filter((one) => stale.has(one) || moved.has(one.objectKey));
    for (const one of changed) {
      const run =
        one.isLasting && pieces.has(one.objectKey) ? this.#runs.at(one.objectKey, startMs) : null;
      if (run !== one.run) {
        [run, one.run].forEach((each) => each !== null && this.#runs.touch(each));
        one.run?.release(one);
        run?.take(one);
      }
    }
    stale.clear();
    for (const key of pieces.size > 1 ? pieces.keys() : []) {
      const run = this.#runs.at(key, startMs);
      if (run !== null) {
        this.#runs.touch(run);
      }
    }
  }
}

interface GroupChange {
  readonly group: Group;
  /** Objects that hold for another time than before. */
  readonly moved: ReadonlySet<string>;
  readonly cut: readonly Piece[];
  readonly join: readonly Piece[];
}

function byStart({ group: left }: GroupChange, { group: right }: GroupChange): number {
  return left.startMs < right.startMs ? -1 : 1;
}

/** Those told last, of assertions by the time of telling. */
function lastTold(assertions: readonly TrackedAssertion[]): readonly TrackedAssertion[] {
  const last = assertions.at(-1);
  return last === undefined
    ? []
    : assertions.slice(firstPlace(assertions, (one) => toldMs(one) >= toldMs(last)));
}
