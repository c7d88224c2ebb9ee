import type { End } from "../end-assertions.ts";
import { firstPlace } from "../first-place.ts";
import { toldMs, type TrackedAssertion } from "./tracked-assertion.ts";

/** Assertions of one object that were told as true when they were told. */
export class Reaffirmations {
  readonly #all = new Set<TrackedAssertion>();
  /**
   * Those that none told later starts as early as, by the time of telling and so by their start; null
   * where they must be found anew.
   */
  #leading: TrackedAssertion[] | null = [];

  add(one: TrackedAssertion): void {
    this.#all.add(one);
    const last = this.#leading?.at(-1);
    if (last !== undefined && toldMs(last) > toldMs(one)) {
      this.#leading = null;
    } else if (this.#leading !== null) {
      pushLeading(this.#leading, one);
    }
  }

  remove(one: TrackedAssertion): void {
    this.#all.delete(one);
    this.#leading = null;
  }

  /** Whether one says, told later, that what ended has held since that end or before. */
  overrules({ atMs, toldMs: endToldMs }: End): boolean {
    const leading = this.#findLeading();
    const later = firstPlace(leading, (one) => toldMs(one) > endToldMs && toldMs(one) >= atMs);
    return (leading[later]?.startMs ?? Infinity) <= atMs;
  }

  #findLeading(): readonly TrackedAssertion[] {
    if (this.#leading === null) {
      this.#leading = [];
      for (const one of Array.from(this.#all).toSorted((a, b) => toldMs(a) - toldMs(b))) {
        pushLeading(this.#leading, one);
      }
    }
    return this.#leading;
  }
}

function pushLeading(leading: TrackedAssertion[], one: TrackedAssertion): void {
  while ((leading.at(-1)?.startMs ?? -Infinity) >= one.startMs && leading.length > 0) {
    leading.pop();
  }
  leading.push(one);
}
