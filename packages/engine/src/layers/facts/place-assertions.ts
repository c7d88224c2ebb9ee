import type { Term } from "@keepsake/core";
import type { Claim } from "./claim.ts";
import { termKey } from "./term-key.ts";
import { isVoidedByAny, toVoiders } from "./voider.ts";

/** An assertion that was never taken back, and the stretch of time that it claims. */
export interface PlacedAssertion {
  readonly claim: Claim;
  readonly object: Term;
  readonly objectKey: string;
  /** `-Infinity` for an unknown earlier time. */
  readonly startMs: number;
  /** False where the start is only the time of telling, so that it can have begun before. */
  readonly isFromStated: boolean;
  /** Exclusive; `Infinity` for open. */
  readonly endMs: number;
}

/**
 * The assertions of one timeline or several that stand, each with its start and its stated end.
 *
 * - A withdrawal told at a time voids what it names and was told until then. One that names no object
 *   spares the assertions of its own event, which it introduces.
 * - A correction voids likewise what it corrects. It spares its own object in its own event, so that
 *   it can correct the object it names.
 * - A correction without a stated start takes the earliest start of all that it corrects, void or not,
 *   and is as sure of it. What was told before counts with the start that it took itself; what was
 *   told at the same time counts with its own, since neither of two can come first.
 * - A voided correction still voids: who takes back the second word does not return to the first.
 * - An assertion that ends where it starts, or before, says nothing and is left out.
 */
export function placeAssertions(claims: readonly Claim[]): readonly PlacedAssertion[] {
  const isVoid = findVoided(claims);
  return takeStarts(claims.flatMap(toPlaced)).filter(
    (placed) => placed.startMs < placed.endMs && !isVoid(placed),
  );
}

/** Where an assertion stands by what it says itself; nothing for other claims. */
export function toPlaced(claim: Claim): PlacedAssertion[] {
  const { kind, object, isFromStated } = claim;
  if (kind !== "assertion" || object === null) {
    return [];
  }
  const startMs = claim.validFromMs ?? -Infinity;
  const endMs = claim.validToMs ?? Infinity;
  return [{ claim, object, objectKey: termKey(object), startMs, isFromStated, endMs }];
}

function findVoided(claims: readonly Claim[]): (placed: PlacedAssertion) => boolean {
  const voiders = claims
    .flatMap(toVoiders)
    .toSorted((left, right) => left.claim.observedAtMs - right.claim.observedAtMs);
  const byObject = Map.groupBy(voiders, ({ objectKey }) => objectKey);
  return (placed) =>
    isVoidedByAny(byObject.get(null) ?? [], placed) ||
    isVoidedByAny(byObject.get(placed.objectKey) ?? [], placed);
}

/** When an assertion starts, as far as is known. */
export type Start = Pick<PlacedAssertion, "startMs" | "isFromStated">;

/** Gives each correction the start it takes, going by the time of telling. */
function takeStarts(placed: readonly PlacedAssertion[]): readonly PlacedAssertion[] {
  if (placed.every(({ claim }) => claim.corrects === null)) {
    return placed;
  }
  const told = Map.groupBy(placed, ({ claim }) => claim.observedAtMs);
  const before = new Map<string, Start>();
  return [...told]
    .toSorted(([left], [right]) => left - right)
    .flatMap(([, together]) => {
      const byObject = Map.groupBy(together, ({ objectKey }) => objectKey);
      const started = together.map((one) => withTakenStart(one, before, byObject));
      for (const one of started) {
        before.set(one.objectKey, earliest(before.get(one.objectKey), one));
      }
      return started;
    });
}

function withTakenStart(
  placed: PlacedAssertion,
  before: ReadonlyMap<string, Start>,
  together: ReadonlyMap<string, readonly PlacedAssertion[]>,
): PlacedAssertion {
  const { claim, objectKey, isFromStated } = placed;
  if (claim.corrects === null || isFromStated) {
    return placed;
  }
  const corrected = termKey(claim.corrects);
  const taken = (together.get(corrected) ?? [])
    .filter((other) => objectKey !== corrected || other.claim.eventId !== claim.eventId)
    .reduce<Start | undefined>(earliest, before.get(corrected));
  return taken === undefined
    ? placed
    : { ...placed, startMs: taken.startMs, isFromStated: taken.isFromStated };
}

/** Of starts at one time one that is stated. */
export function earliest(left: Start | undefined, right: Start): Start {
  if (left === undefined || right.startMs < left.startMs) {
    return right;
  }
  return right.startMs === left.startMs && right.isFromStated ? right : left;
}
