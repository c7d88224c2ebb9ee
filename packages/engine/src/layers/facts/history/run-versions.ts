import type { FactSlot, FactVersion } from "../fact-version.ts";
import type { Holding, Support } from "../holding.ts";
import { succeedVersions } from "../succeed-versions.ts";
import { toHolding } from "../to-holding.ts";
import type { MatterTimeline } from "./matter-timeline.ts";
import type { Run } from "./run.ts";

/** The version that a run is known as. */
interface OpenVersion {
  readonly version: FactVersion;
  /** In the place of those that the version has. */
  readonly supports: Support[];
  readonly rivals: readonly Run[];
}

/** Versions that changed. */
export interface VersionChanges {
  readonly before: readonly FactVersion[];
  readonly after: readonly FactVersion[];
}

/** An open version as it was, and how many supports it had. */
interface EarlierVersion {
  readonly open: OpenVersion;
  readonly supports: number;
}

/** The versions of the runs of a slot. */
export class RunVersions {
  readonly #slot: FactSlot;
  readonly #open = new Map<Run, OpenVersion>();
  #closed: FactVersion[] = [];
  #recordedAtMs = -Infinity;
  /** What changed at that time, and how things were before. */
  #changed = new Map<Run, MatterTimeline>();
  readonly #before = new Map<Run, EarlierVersion | null>();
  #closedBefore = 0;
  /** How what changed was when changes were taken last. */
  readonly #taken = new Map<Run, FactVersion | null>();
  #takenClosed: readonly FactVersion[] = [];

  constructor(slot: FactSlot) {
    this.#slot = slot;
  }

  /** What changes from now on does so at a time that is not earlier; runs change only afterwards. */
  begin(recordedAtMs: number): void {
    if (recordedAtMs > this.#recordedAtMs) {
      this.#settle();
      this.#recordedAtMs = recordedAtMs;
    }
  }

  /**
   * Closes and opens versions where runs changed. What changes at one time, it may be in several calls,
   * comes out as if it had in one.
   */
  advance(changed: ReadonlyMap<Run, MatterTimeline>): void {
    this.#rewind();
    changed.forEach((timeline, run) => this.#changed.set(run, timeline));
    const replaced = new Map(
      Array.from(this.#changed).filter(([run, timeline]) => !this.#grow(run, timeline)),
    );
    if (replaced.size > 0) {
      this.#addRivals(replaced);
      this.#replace(replaced);
    }
  }

  /** Every version, known now or once; once changes were taken, those closed before are left out. */
  all(): readonly FactVersion[] {
    return [...this.#closed, ...Array.from(this.#open.values(), toVersion)];
  }

  /** The versions that changed since the last call, as they were and as they are. */
  takeChanges(): VersionChanges {
    const before = [...this.#takenClosed, ...this.#taken.values()].filter((one) => one !== null);
    const open = Array.from(this.#taken.keys()).flatMap((run) => this.#open.get(run) ?? []);
    const after = [...this.#closed, ...open.map(toVersion)];
    this.#taken.clear();
    this.#closed = this.#closed.slice(this.#closedBefore);
    this.#closedBefore = 0;
    this.#takenClosed = [...this.#closed];
    return { before, after };
  }

  #settle(): void {
    for (const run of this.#changed.keys()) {
      run.settle();
    }
    this.#changed = new Map();
    this.#before.clear();
    this.#closedBefore = this.#closed.length;
  }

  /** Goes back to how things were before the time at which they changed last. */
  #rewind(): void {
    for (const [run, earlier] of this.#before) {
      this.#keepTaken(run);
      if (earlier === null) {
        this.#open.delete(run);
      } else {
        earlier.open.supports.length = earlier.supports;
        this.#open.set(run, earlier.open);
      }
    }
    this.#before.clear();
    this.#closed.length = this.#closedBefore;
  }

  /** Keeps how a run was known, before that changes. */
  #keep(run: Run): void {
    const open = this.#open.get(run);
    if (!this.#before.has(run)) {
      this.#before.set(run, open === undefined ? null : { open, supports: open.supports.length });
    }
    this.#keepTaken(run);
  }

  #keepTaken(run: Run): void {
    const open = this.#open.get(run);
    if (!this.#taken.has(run)) {
      this.#taken.set(run, open === undefined ? null : toVersion(open));
    }
  }

  /** Adds supports to a version that stays as it is otherwise; says whether it does. */
  #grow(run: Run, timeline: MatterTimeline): boolean {
    const open = this.#open.get(run);
    if (open === undefined || !isSameTime(run, open) || timeline.rivalsOf(run).length > 0) {
      return false;
    }
    const added = run.added.size === 0 ? [] : holdingOf(run, run.added, []).supports;
    const last = open.supports.at(-1);
    if (last === undefined || added.some((support) => !isToldAfter(support, last))) {
      return false;
    }
    this.#keep(run);
    const recordedAtMs = this.#recordedAtMs;
    open.supports.push(...added.map((support) => ({ ...support, recordedAtMs })));
    return true;
  }

  /** Adds those in conflict with them, before or now, and those in conflict with these. */
  #addRivals(runs: Map<Run, MatterTimeline>): void {
    for (const [run, timeline] of runs) {
      for (const rival of [...(this.#open.get(run)?.rivals ?? []), ...rivalsOf(run, timeline)]) {
        runs.set(rival, timeline);
      }
    }
  }

  #replace(changed: ReadonlyMap<Run, MatterTimeline>): void {
    const recordedAtMs = this.#recordedAtMs;
    changed.forEach((_, run) => this.#keep(run));
    const before = Array.from(changed.keys()).flatMap((run) => this.#open.get(run) ?? []);
    const runs = Array.from(changed.keys()).filter(({ isGone }) => !isGone);
    const places = new Map(runs.map((run, place) => [run, place]));
    const rivals = runs.map((run) => rivalsOf(run, changed.get(run)));
    const holdings = runs.map((run, place) => {
      const conflicts = (rivals[place] ?? []).flatMap((rival) => places.get(rival) ?? []);
      return holdingOf(run, run.assertions, conflicts);
    });
    const versions = before.map(toVersion);
    const after = succeedVersions(versions, { slot: this.#slot, holdings, recordedAtMs });
    const stays = new Set(after.map(({ id }) => id));
    const ended = versions.filter(({ id }) => !stays.has(id));
    this.#closed.push(...ended.map((version) => ({ ...version, recordedToMs: recordedAtMs })));
    changed.forEach((_, run) => this.#open.delete(run));
    for (const [place, version] of after.entries()) {
      const run = runs[place];
      if (run !== undefined) {
        const supports = [...version.supports];
        this.#open.set(run, { version, supports, rivals: rivals[place] ?? [] });
      }
    }
  }
}

function toVersion({ version, supports }: OpenVersion): FactVersion {
  return { ...version, supports: [...supports] };
}

function isToldAfter(left: Support, right: Support): boolean {
  return left.observedAtMs === right.observedAtMs
    ? left.eventId > right.eventId
    : left.observedAtMs > right.observedAtMs;
}

function rivalsOf(run: Run, timeline: MatterTimeline | undefined): readonly Run[] {
  return run.isGone ? [] : (timeline?.rivalsOf(run) ?? []);
}

function holdingOf(
  { objectKey, fromMs, toMs }: Run,
  assertions: Run["assertions"],
  conflictsWith: readonly number[],
): Holding {
  const stretch = { objectKey, fromMs, toMs, assertions: Array.from(assertions) };
  return toHolding(stretch, conflictsWith);
}

function isSameTime(run: Run, { version, rivals }: OpenVersion): boolean {
  return (
    !run.isGone &&
    run.lost.size === 0 &&
    rivals.length === 0 &&
    run.fromMs === (version.validFromMs ?? -Infinity) &&
    run.toMs === (version.validToMs ?? Infinity)
  );
}
