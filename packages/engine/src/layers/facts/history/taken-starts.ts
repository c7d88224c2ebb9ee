import { firstPlace } from "../first-place.ts";
import { earliest, type Start } from "../place-assertions.ts";
import { insertSorted } from "./insert-sorted.ts";
import { toldMs, type TrackedAssertion } from "./tracked-assertion.ts";

/** What is known of the starts of one object. */
interface ObjectStarts {
  /** By the time of telling, as the others are. */
  readonly told: TrackedAssertion[];
  /** The earliest start until each of them, as far as it was worked out. */
  readonly until: Start[];
  /** Corrections of the object that take its start. */
  readonly corrections: TrackedAssertion[];
}

/** An assertion that gets another start. */
export type Move = (one: TrackedAssertion, start: Start) => void;

/** The starts that corrections take, by the rule of `placeAssertions`. */
export class TakenStarts {
  readonly #objects = new Map<string, ObjectStarts>();

  /** Places an assertion, and moves whatever takes its start. */
  add(one: TrackedAssertion, move: Move): void {
    this.#insert(this.#startsOf(one.objectKey), one);
    if (takesStart(one)) {
      insertSorted(this.#startsOf(one.correctsKey ?? "").corrections, one, toldMs);
      Object.assign(one, this.#startOf(one));
    }
    this.#moveCorrections(one, move);
  }

  #insert({ told, until }: ObjectStarts, one: TrackedAssertion): void {
    until.splice(insertSorted(told, one, toldMs));
  }

  #moveCorrections(one: TrackedAssertion, move: Move): void {
    const { corrections } = this.#startsOf(one.objectKey);
    const first = firstPlace(corrections, (each) => toldMs(each) >= toldMs(one));
    for (const correction of corrections.slice(first)) {
      const start = this.#startOf(correction);
      const { startMs, isFromStated } = correction;
      if (start.startMs !== startMs || start.isFromStated !== isFromStated) {
        move(correction, start);
        const { told, until } = this.#startsOf(correction.objectKey);
        until.splice(firstPlace(told, (each) => toldMs(each) >= toldMs(correction)));
        this.#moveCorrections(correction, move);
      }
    }
  }

  #startOf(one: TrackedAssertion): Start {
    const { correctsKey, ownStart, objectKey, claim } = one;
    if (correctsKey === null || !takesStart(one)) {
      return ownStart;
    }
    const starts = this.#startsOf(correctsKey);
    const first = firstPlace(starts.told, (each) => toldMs(each) >= toldMs(one));
    const next = firstPlace(starts.told, (each) => toldMs(each) > toldMs(one));
    const taken = starts.told
      .slice(first, next)
      .filter((each) => objectKey !== correctsKey || each.claim.eventId !== claim.eventId)
      .map((each) => each.ownStart)
      .reduce<Start | undefined>(earliest, earliestUntil(starts, first));
    return taken ?? ownStart;
  }

  #startsOf(objectKey: string): ObjectStarts {
    const known = this.#objects.get(objectKey) ?? { told: [], until: [], corrections: [] };
    this.#objects.set(objectKey, known);
    return known;
  }
}

function takesStart({ correctsKey, ownStart }: TrackedAssertion): boolean {
  return correctsKey !== null && !ownStart.isFromStated;
}

/** The earliest start of the first `count` assertions. */
function earliestUntil({ told, until }: ObjectStarts, count: number): Start | undefined {
  for (let at = until.length; at < count; at += 1) {
    const one = told[at];
    if (one !== undefined) {
      const { startMs, isFromStated } = earliest(until[at - 1], one);
      until.push({ startMs, isFromStated });
    }
  }
  return until[count - 1];
}
