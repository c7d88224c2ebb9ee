import type { End } from "../end-assertions.ts";
import { firstPlace } from "../first-place.ts";
import { Reaffirmations } from "./reaffirmations.ts";
import { toldMs, type TrackedAssertion } from "./tracked-assertion.ts";

/** An end in a list by its time. */
interface ListedEnd extends End {
  /** When the one told last was told, of it and those before it in the list. */
  toldUntilMs: number;
}

/** The ends that retractions tell, of objects and of whichever there is, by `endAssertions`' rules. */
export class Ends {
  readonly #ofAny: ListedEnd[] = [];
  readonly #ofObject = new Map<string, ListedEnd[]>();
  readonly #reaffirmed = new Map<string, Reaffirmations>();

  add(end: End, objectKey: string | null): void {
    const list = objectKey === null ? this.#ofAny : (this.#ofObject.get(objectKey) ?? []);
    if (objectKey !== null) {
      this.#ofObject.set(objectKey, list);
    }
    insertEnd(list, end);
  }

  /** An assertion counts, and may overrule ends of its object; gives those. */
  affirm(one: TrackedAssertion): readonly End[] {
    if (!one.claim.holdsWhenTold) {
      return [];
    }
    const reaffirmed = this.#reaffirmed.get(one.objectKey) ?? new Reaffirmations();
    this.#reaffirmed.set(one.objectKey, reaffirmed);
    reaffirmed.add(one);
    return this.#within(one);
  }

  /** An assertion counts no longer; gives the ends that it may have overruled. */
  unsay(one: TrackedAssertion): readonly End[] {
    if (!one.claim.holdsWhenTold) {
      return [];
    }
    this.#reaffirmed.get(one.objectKey)?.remove(one);
    return this.#within(one);
  }

  /** Until when all of an assertion's claims hold; its start where it never did. */
  endOf(one: TrackedAssertion): number {
    return this.#listsFor(one).reduce(
      (endMs, list) => Math.min(endMs, this.#endBy(list, one)),
      one.endMs,
    );
  }

  #listsFor({ objectKey }: TrackedAssertion): readonly (readonly ListedEnd[])[] {
    return [this.#ofAny, this.#ofObject.get(objectKey) ?? []].filter(({ length }) => length > 0);
  }

  #within(one: TrackedAssertion): readonly End[] {
    return this.#listsFor(one).flatMap((list) =>
      list
        .slice(
          firstPlace(list, ({ atMs }) => atMs >= one.startMs),
          firstPlace(list, ({ atMs }) => atMs > toldMs(one)),
        )
        .filter((end) => end.toldMs < toldMs(one)),
    );
  }

  #endBy(list: readonly ListedEnd[], one: TrackedAssertion): number {
    const after = firstPlace(list, ({ atMs }) => atMs > one.startMs);
    if (this.#neverHeld(list, after, one)) {
      return one.startMs;
    }
    for (let at = after; at < list.length; at += 1) {
      const end = list[at];
      if (end !== undefined && this.#stands(end, one)) {
        return end.atMs;
      }
    }
    return Infinity;
  }

  /** Whether an end that is not behind its start was told later. */
  #neverHeld(list: readonly ListedEnd[], until: number, one: TrackedAssertion): boolean {
    for (let at = until - 1; at >= 0; at -= 1) {
      const end = list[at];
      if (end === undefined || !mayReach(end, one)) {
        return false;
      }
      if (end.toldMs > toldMs(one) && this.#stands(end, one)) {
        return true;
      }
    }
    return false;
  }

  #stands(end: End, { objectKey }: TrackedAssertion): boolean {
    return this.#reaffirmed.get(objectKey)?.overrules(end) !== true;
  }
}

/** Whether an end that is not behind the start of an assertion, or one before it, may take it away. */
function mayReach({ atMs, toldUntilMs }: ListedEnd, one: TrackedAssertion): boolean {
  return one.isFromStated ? atMs === one.startMs : toldUntilMs > toldMs(one);
}

function insertEnd(list: ListedEnd[], end: End): void {
  const place = firstPlace(
    list,
    ({ atMs, toldMs: told }) => atMs > end.atMs || (atMs === end.atMs && told > end.toldMs),
  );
  const before = list[place - 1]?.toldUntilMs ?? -Infinity;
  list.splice(place, 0, { ...end, toldUntilMs: Math.max(before, end.toldMs) });
  for (let at = place + 1; at < list.length; at += 1) {
    const next = list[at];
    if (next === undefined || next.toldUntilMs >= end.toldMs) {
      return;
    }
    next.toldUntilMs = end.toldMs;
  }
}
