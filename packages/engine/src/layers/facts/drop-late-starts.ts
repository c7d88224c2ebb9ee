import type { PlacedAssertion } from "./place-assertions.ts";

/**
 * Leaves out assertions that a later word puts out of place. The time of telling is only the latest
 * that something can have begun: "I live in Lisbon", and later "I've lived in Porto since 2020", leave
 * Porto, although Lisbon's start as we know it comes after. So an assertion gives way to one of another
 * object that was told later as true, and whose start is stated and not after. Stated starts never
 * give way: they are in the order they state.
 */
export function dropLateStarts(placed: readonly PlacedAssertion[]): readonly PlacedAssertion[] {
  const lastTold = placed.toSorted(
    (left, right) => right.claim.observedAtMs - left.claim.observedAtMs,
  );
  const stated = lastTold.filter(({ claim, isFromStated }) => isFromStated && claim.holdsWhenTold);
  const dropped = new Set<PlacedAssertion>();
  const earliest = new EarliestStarts();
  let next = 0;
  for (const one of lastTold.filter(({ isFromStated }) => !isFromStated)) {
    const until = one.claim.observedAtMs;
    for (let later = stated[next]; isToldAfter(later, until); later = stated[next]) {
      earliest.add(later);
      next += 1;
    }
    if ((earliest.apartFrom(one.objectKey)?.startMs ?? Infinity) <= one.startMs) {
      dropped.add(one);
    }
  }
  return placed.filter((one) => !dropped.has(one));
}

function isToldAfter(
  placed: PlacedAssertion | undefined,
  timeMs: number,
): placed is PlacedAssertion {
  return placed !== undefined && placed.claim.observedAtMs > timeMs;
}

/** The assertion that starts first of all added, and the first of any object but that one's. */
class EarliestStarts {
  #first: PlacedAssertion | undefined;
  #firstOfOthers: PlacedAssertion | undefined;

  add(placed: PlacedAssertion): void {
    if (startsBefore(placed, this.#first)) {
      this.#firstOfOthers =
        this.#first?.objectKey === placed.objectKey ? this.#firstOfOthers : this.#first;
      this.#first = placed;
    } else if (
      this.#first?.objectKey !== placed.objectKey &&
      startsBefore(placed, this.#firstOfOthers)
    ) {
      this.#firstOfOthers = placed;
    }
  }

  apartFrom(objectKey: string): PlacedAssertion | undefined {
    return this.#first?.objectKey === objectKey ? this.#firstOfOthers : this.#first;
  }
}

function startsBefore(placed: PlacedAssertion, other: PlacedAssertion | undefined): boolean {
  return other === undefined || placed.startMs < other.startMs;
}
