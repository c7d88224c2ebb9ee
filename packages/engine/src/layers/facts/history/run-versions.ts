import type { EntityRef } from "@keepsake/core";
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

/** When the versions change, and how the claims told then name the subject. */
interface Advance {
  readonly recordedAtMs: number;
  readonly subject: EntityRef;
}

/** The versions of the runs of a slot. */
export class RunVersions {
  readonly #slot: FactSlot;
  readonly #open = new Map<Run, OpenVersion>();
  readonly #closed: FactVersion[] = [];

  constructor(slot: FactSlot) {
    this.#slot = slot;
  }

  /** Closes and opens versions where runs changed. */
  advance(changed: ReadonlyMap<Run, MatterTimeline>, now: Advance): void {
    const replaced = new Map(
      Array.from(changed).filter(([run, timeline]) => !this.#grow(run, timeline, now)),
    );
    if (replaced.size > 0) {
      this.#addRivals(replaced);
      this.#replace(replaced, now);
    }
    for (const run of changed.keys()) {
      run.settle();
    }
  }

  /** Every version, known now or once. */
  all(): readonly FactVersion[] {
    return [...this.#closed, ...Array.from(this.#open.values(), toVersion)];
  }

  /** Adds supports to a version that stays as it is otherwise; says whether it does. */
  #grow(run: Run, timeline: MatterTimeline, { recordedAtMs }: Advance): boolean {
    const open = this.#open.get(run);
    if (open === undefined || !isSameTime(run, open) || timeline.rivalsOf(run).length > 0) {
      return false;
    }
    const added = run.added.size === 0 ? [] : holdingOf(run, run.added, []).supports;
    const lastMs = open.supports.at(-1)?.observedAtMs ?? Infinity;
    if (added.some(({ observedAtMs }) => observedAtMs <= lastMs)) {
      return false;
    }
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

  #replace(changed: ReadonlyMap<Run, MatterTimeline>, { recordedAtMs, subject }: Advance): void {
    const before = Array.from(changed.keys()).flatMap((run) => this.#open.get(run) ?? []);
    const runs = Array.from(changed.keys()).filter(({ isGone }) => !isGone);
    const places = new Map(runs.map((run, place) => [run, place]));
    const rivals = runs.map((run) => rivalsOf(run, changed.get(run)));
    const holdings = runs.map((run, place) => {
      const conflicts = (rivals[place] ?? []).flatMap((rival) => places.get(rival) ?? []);
      return holdingOf(run, run.assertions, conflicts);
    });
    const slot = { ...this.#slot, subject };
    const versions = before.map(toVersion);
    const after = succeedVersions(versions, { slot, holdings, recordedAtMs });
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
  return { ...version, supports };
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
