import { firstPlace } from "../first-place.ts";
import { insertSorted, removeSorted } from "./insert-sorted.ts";
import { toldMs, type TrackedAssertion } from "./tracked-assertion.ts";

/** Of an assertion and all told later the one that starts first, and the first of another object. */
interface Earliest {
  readonly first: TrackedAssertion;
  readonly ofOthers: TrackedAssertion | null;
}

/** Starts that were stated of what was told as true, to find what gives way by `dropLateStarts`' rule. */
export class StatedStarts {
  /** By the time of telling. */
  readonly #stated: TrackedAssertion[] = [];
  readonly #earliest: (Earliest | null)[] = [];

  add(one: TrackedAssertion): void {
    const place = insertSorted(this.#stated, one, toldMs);
    this.#earliest.splice(place, 0, null);
    this.#workOutBefore(place);
  }

  remove(one: TrackedAssertion): void {
    const place = removeSorted(this.#stated, one, toldMs);
    if (place >= 0) {
      this.#earliest.splice(place, 1);
      this.#workOutBefore(place - 1);
    }
  }

  /** Whether an assertion gives way to another. */
  makesLate(one: TrackedAssertion): boolean {
    if (one.isFromStated || this.#stated.length === 0) {
      return false;
    }
    const later = this.#earliest[firstPlace(this.#stated, (other) => toldMs(other) > toldMs(one))];
    const found = later?.first.objectKey === one.objectKey ? later.ofOthers : later?.first;
    return (found?.startMs ?? Infinity) <= one.startMs;
  }

  #workOutBefore(place: number): void {
    for (let at = place; at >= 0; at -= 1) {
      const one = this.#stated[at];
      const next = one === undefined ? null : precede(one, this.#earliest[at + 1] ?? null);
      if (isSame(this.#earliest[at] ?? null, next) && at < place) {
        return;
      }
      this.#earliest[at] = next;
    }
  }
}

function precede(one: TrackedAssertion, later: Earliest | null): Earliest {
  if (later === null) {
    return { first: one, ofOthers: null };
  }
  const { first, ofOthers } = later;
  const isSameObject = first.objectKey === one.objectKey;
  if (one.startMs < first.startMs) {
    return { first: one, ofOthers: isSameObject ? ofOthers : first };
  }
  return !isSameObject && one.startMs < (ofOthers?.startMs ?? Infinity)
    ? { first, ofOthers: one }
    : later;
}

function isSame(left: Earliest | null, right: Earliest | null): boolean {
  return left?.first === right?.first && left?.ofOthers === right?.ofOthers;
}
