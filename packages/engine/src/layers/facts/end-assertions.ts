import type { Claim } from "./claim.ts";
import { firstPlace } from "./first-place.ts";
import type { PlacedAssertion } from "./place-assertions.ts";
import { termKey } from "./term-key.ts";

/** When something ended, and when that was told. */
export interface End {
  readonly atMs: number;
  readonly toldMs: number;
}

interface NamedEnd extends End {
  readonly objectKey: string | null;
}

/** Later assertions of one object that were told as true when they were told. */
type Reaffirmed = readonly { readonly toldMs: number; readonly earliestStartMs: number }[];

/**
 * Ends assertions where a retraction says so, at the earliest.
 *
 * - A retraction ends every assertion of what it names that starts before its own time. One that
 *   starts exactly then is ended only by a retraction told later, and so to nothing: "I left my old
 *   job for this one" does not end the new one.
 * - It likewise ends to nothing what was told before it and starts after, where that start is only the
 *   time of telling: "I work at Acme", and later "I left Acme last week".
 * - A retraction is overruled for an object by an assertion of it told later, at or after the end,
 *   that says that it holds and has held since that end or before. It then ends no assertion of that
 *   object, also none told earlier. An end foretold stays: what is told before it does not speak of it.
 */
export function endAssertions(
  placed: readonly PlacedAssertion[],
  claims: readonly Claim[],
): readonly PlacedAssertion[] {
  const ends = Map.groupBy(claims.flatMap(toNamedEnd), ({ objectKey }) => objectKey);
  if (ends.size === 0) {
    return placed;
  }
  const ofAny = ends.get(null) ?? [];
  const byObject = Map.groupBy(placed, ({ objectKey }) => objectKey);
  return [...byObject].flatMap(([objectKey, asserted]) => {
    const reaffirmed = findReaffirmed(asserted);
    const standing = [...ofAny, ...(ends.get(objectKey) ?? [])].filter(
      (end) => !isOverruled(end, reaffirmed),
    );
    const endOf = findEnds(standing);
    return asserted.map((one) => ({ ...one, endMs: Math.min(one.endMs, endOf(one)) }));
  });
}

/** What a retraction ends; the key is null for whichever object. */
export function toNamedEnd({ kind, object, validToMs, observedAtMs }: Claim): readonly NamedEnd[] {
  const objectKey = object === null ? null : termKey(object);
  return kind === "retraction"
    ? [{ objectKey, atMs: validToMs ?? observedAtMs, toldMs: observedAtMs }]
    : [];
}

/** By the time of telling; each entry counts all that were told from then on. */
function findReaffirmed(asserted: readonly PlacedAssertion[]): Reaffirmed {
  let earliestStartMs = Infinity;
  return asserted
    .filter(({ claim }) => claim.holdsWhenTold)
    .toSorted((left, right) => right.claim.observedAtMs - left.claim.observedAtMs)
    .map(({ claim, startMs }) => {
      earliestStartMs = Math.min(earliestStartMs, startMs);
      return { toldMs: claim.observedAtMs, earliestStartMs };
    })
    .toReversed();
}

/** Finds where an assertion ends by some retractions, all of what it says; `Infinity` for nowhere. */
function findEnds(ends: readonly End[]): (one: PlacedAssertion) => number {
  const inOrder = ends.toSorted(
    (left, right) => left.atMs - right.atMs || left.toldMs - right.toldMs,
  );
  let latestMs = -Infinity;
  const toldUntil = inOrder.map(({ toldMs }) => (latestMs = Math.max(latestMs, toldMs)));
  return ({ startMs, isFromStated, claim }) => {
    const after = firstPlace(inOrder, ({ atMs }) => atMs > startMs);
    const last = inOrder[after - 1];
    const toldAtStart = last?.atMs === startMs ? last.toldMs : -Infinity;
    const toldLast = isFromStated ? toldAtStart : (toldUntil[after - 1] ?? -Infinity);
    return toldLast > claim.observedAtMs ? startMs : (inOrder[after]?.atMs ?? Infinity);
  };
}

function isOverruled({ atMs, toldMs }: End, reaffirmed: Reaffirmed): boolean {
  const later = firstPlace(reaffirmed, (one) => one.toldMs > toldMs && one.toldMs >= atMs);
  return (reaffirmed[later]?.earliestStartMs ?? Infinity) <= atMs;
}
