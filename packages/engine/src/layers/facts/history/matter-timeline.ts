import type { Claim } from "../claim.ts";
import { type End, toNamedEnd } from "../end-assertions.ts";
import { firstPlace } from "../first-place.ts";
import type { Start } from "../place-assertions.ts";
import { isVoidedBy, isVoidedByAny, toVoiders, type Voider } from "../voider.ts";
import { Ends } from "./ends.ts";
import { insertSorted, removeSorted } from "./insert-sorted.ts";
import type { Run } from "./run.ts";
import { StatedStarts } from "./stated-starts.ts";
import { TakenStarts } from "./taken-starts.ts";
import { Track } from "./track.ts";
import { toldMs, toTracked, type TrackedAssertion } from "./tracked-assertion.ts";

/**
 * What holds when by the claims of one matter, kept as claims arrive: the same as `resolveSlot` says of
 * all of them, at the cost of what each of them changes.
 */
export class MatterTimeline {
  readonly #isMany: boolean;
  readonly #starts = new TakenStarts();
  readonly #stated = new StatedStarts();
  readonly #ends = new Ends();
  /** By the object they take back, and there by the time of telling; null for whichever. */
  readonly #voiders = new Map<string | null, Voider[]>();
  /** Assertions that were not taken back, by their object and there by the time of telling. */
  readonly #valid = new Map<string, TrackedAssertion[]>();
  /** Assertions that give way to a start stated later, by their start. */
  readonly #late: TrackedAssertion[] = [];
  /** One for each object where several are taken, else one. */
  readonly #tracks = new Map<string, Track>();
  readonly #touched = new Set<Track>();

  constructor(isMany: boolean) {
    this.#isMany = isMany;
  }

  add(claim: Claim): void {
    toVoiders(claim).forEach((voider) => this.#takeBack(voider));
    for (const { objectKey, ...end } of toNamedEnd(claim)) {
      this.#ends.add(end, objectKey);
      this.#noteEnds([end], objectKey);
    }
    toTracked(claim).forEach((one) => this.#assert(one));
  }

  /** The runs that may be others than at the last call. */
  settle(): readonly Run[] {
    const runs = Array.from(this.#touched).flatMap((track) => track.settle());
    this.#touched.clear();
    return runs;
  }

  /** Every run, gone from now on. */
  end(): readonly Run[] {
    return Array.from(this.#tracks.values()).flatMap((track) => track.end());
  }

  rivalsOf(run: Run): readonly Run[] {
    return this.#isMany ? [] : (this.#tracks.get("")?.rivalsOf(run) ?? []);
  }

  #takeBack(voider: Voider): void {
    const { objectKey, claim } = voider;
    const voiders = this.#voiders.get(objectKey) ?? [];
    this.#voiders.set(objectKey, voiders);
    insertSorted(voiders, voider, ({ claim: { observedAtMs } }) => observedAtMs);
    for (const key of objectKey === null ? Array.from(this.#valid.keys()) : [objectKey]) {
      const valid = this.#valid.get(key) ?? [];
      const until = firstPlace(valid, (one) => toldMs(one) > claim.observedAtMs);
      const told = valid.slice(0, until);
      const gone = told.filter((one) => isVoidedBy(voider, one));
      if (gone.length > 0) {
        valid.splice(0, until, ...told.filter((one) => !isVoidedBy(voider, one)));
        gone.forEach((one) => {
          one.isVoid = true;
          this.#leave(one);
        });
      }
    }
  }

  #assert(one: TrackedAssertion): void {
    this.#starts.add(one, (other, start) => this.#move(other, start));
    one.isVoid = [null, one.objectKey].some((key) =>
      isVoidedByAny(this.#voiders.get(key) ?? [], one),
    );
    if (!one.isVoid) {
      const valid = this.#valid.get(one.objectKey) ?? [];
      this.#valid.set(one.objectKey, valid);
      insertSorted(valid, one, toldMs);
      this.#enter(one);
    }
  }

  #move(one: TrackedAssertion, start: Start): void {
    if (!one.isVoid) {
      this.#leave(one);
    }
    Object.assign(one, start);
    if (!one.isVoid) {
      this.#enter(one);
    }
  }

  #enter(one: TrackedAssertion): void {
    if (one.startMs >= one.endMs) {
      return;
    }
    this.#noteEnds(this.#ends.affirm(one), one.objectKey);
    one.isLate = this.#stated.makesLate(one);
    if (one.isLate) {
      insertSorted(this.#late, one, startOf);
    } else {
      this.#trackOf(one.objectKey).add(one);
    }
    if (this.#isStated(one)) {
      this.#stated.add(one);
      this.#dropLate(one.startMs);
    }
  }

  #leave(one: TrackedAssertion): void {
    if (one.startMs >= one.endMs) {
      return;
    }
    if (one.isLate) {
      removeSorted(this.#late, one, startOf);
    } else {
      this.#trackOf(one.objectKey).remove(one);
    }
    this.#noteEnds(this.#ends.unsay(one), one.objectKey);
    if (this.#isStated(one)) {
      this.#stated.remove(one);
      this.#returnLate(one.startMs);
    }
  }

  /** Where several objects are taken, none gives way to another. */
  #isStated({ isFromStated, claim }: TrackedAssertion): boolean {
    return !this.#isMany && isFromStated && claim.holdsWhenTold;
  }

  #dropLate(fromMs: number): void {
    const track = this.#trackOf("");
    for (const one of track.unstatedFrom(fromMs)) {
      if (this.#stated.makesLate(one)) {
        one.isLate = true;
        track.remove(one);
        insertSorted(this.#late, one, startOf);
      }
    }
  }

  #returnLate(fromMs: number): void {
    const first = firstPlace(this.#late, ({ startMs }) => startMs >= fromMs);
    for (const one of this.#late.slice(first)) {
      if (!this.#stated.makesLate(one)) {
        one.isLate = false;
        removeSorted(this.#late, one, startOf);
        this.#trackOf("").add(one);
      }
    }
  }

  #noteEnds(ends: readonly End[], objectKey: string | null): void {
    if (ends.length === 0) {
      return;
    }
    const keys = objectKey === null ? Array.from(this.#tracks.keys()) : [objectKey];
    for (const track of keys.map((key) => this.#trackOf(key))) {
      ends.forEach((end) => track.noteEnd(end, objectKey));
    }
  }

  #trackOf(objectKey: string): Track {
    const key = this.#isMany ? objectKey : "";
    const track = this.#tracks.get(key) ?? new Track((one) => this.#ends.endOf(one));
    this.#tracks.set(key, track);
    this.#touched.add(track);
    return track;
  }
}

function startOf({ startMs }: TrackedAssertion): number {
  return startMs;
}
