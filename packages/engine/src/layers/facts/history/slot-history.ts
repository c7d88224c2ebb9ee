import type { Claim } from "../claim.ts";
import type { FactSlot, FactVersion } from "../fact-version.ts";
import { matterKey } from "../term-key.ts";
import { MatterTimeline } from "./matter-timeline.ts";
import type { Run } from "./run.ts";
import { RunVersions, type VersionChanges } from "./run-versions.ts";

/**
 * The versions of a slot as its claims arrive, the same as `versionSlot` makes of them. Each claim takes
 * the time of what it changes, however many came before.
 */
export class SlotHistory {
  readonly #versions: RunVersions;
  readonly #claims: Claim[] = [];
  #timelines = new Map<string, MatterTimeline>();
  #isMany = false;

  constructor(slot: FactSlot) {
    this.#versions = new RunVersions(slot);
  }

  /** Takes in claims of one recorded time; one that is earlier than the last counts as the last. */
  receive(claims: readonly Claim[]): void {
    const last = claims.at(-1);
    if (last === undefined) {
      return;
    }
    this.#versions.begin(last.recordedAtMs);
    this.#claims.push(...claims);
    const changed = this.#isTurning(claims) ? this.#turnToMany() : this.#add(claims);
    this.#versions.advance(changed);
  }

  /** How many claims it holds. */
  get claims(): number {
    return this.#claims.length;
  }

  /** Every version, known now or once; once changes were taken, those closed before are left out. */
  versions(): readonly FactVersion[] {
    return this.#versions.all();
  }

  /** The versions that changed since the last call, as they were and as they are. */
  takeChanges(): VersionChanges {
    return this.#versions.takeChanges();
  }

  #isTurning(claims: readonly Claim[]): boolean {
    return !this.#isMany && claims.some(({ cardinality }) => cardinality === "many");
  }

  /** Without a matter, each object has a timeline of its own from now on. */
  #turnToMany(): ReadonlyMap<Run, MatterTimeline> {
    const before = this.#timelines;
    this.#isMany = true;
    this.#timelines = new Map();
    const gone = Array.from(before.values()).flatMap((timeline) =>
      timeline.end().map((run) => [run, timeline] as const),
    );
    return new Map([...gone, ...this.#add(this.#claims)]);
  }

  #add(claims: readonly Claim[]): ReadonlyMap<Run, MatterTimeline> {
    const touched = new Set<MatterTimeline>();
    for (const claim of claims) {
      const timeline = this.#timelineOf(matterKey(claim.matter));
      timeline.add(claim);
      touched.add(timeline);
    }
    return new Map(
      Array.from(touched).flatMap((timeline) =>
        timeline.settle().map((run) => [run, timeline] as const),
      ),
    );
  }

  #timelineOf(key: string): MatterTimeline {
    const timeline = this.#timelines.get(key) ?? new MatterTimeline(this.#isMany && key === "");
    this.#timelines.set(key, timeline);
    return timeline;
  }
}
