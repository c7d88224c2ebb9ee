import type { Term } from "@keepsake/core";
import type { Claim } from "./claim.ts";
import { termKey } from "./term-key.ts";

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

/** What takes assertions back: a withdrawal, or an assertion that corrects another. */
interface Voider {
  readonly claim: Claim;
  /** The object that stands beside what is taken back, in the same event; null for whichever. */
  readonly spares: string | null;
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

function toPlaced(claim: Claim): PlacedAssertion[] {
  const { kind, object, isFromStated } = claim;
  if (kind !== "assertion" || object === null) {
    return [];
  }
  const startMs = claim.validFromMs ?? -Infinity;
  const endMs = claim.validToMs ?? Infinity;
  return [{ claim, object, objectKey: termKey(object), startMs, isFromStated, endMs }];
}

function findVoided(claims: readonly Claim[]): (placed: PlacedAssertion) => boolean {
  const ofAny: Voider[] = [];
  const ofObject = new Map<string, Voider[]>();
  for (const claim of claims.toSorted((left, right) => right.observedAtMs - left.observedAtMs)) {
    if (claim.kind === "withdrawal" && claim.object === null) {
      ofAny.push({ claim, spares: null });
    } else if (claim.kind === "withdrawal" && claim.object !== null) {
      addTo(ofObject, termKey(claim.object), { claim, spares: "" });
    } else if (claim.kind === "assertion" && claim.corrects !== null && claim.object !== null) {
      addTo(ofObject, termKey(claim.corrects), { claim, spares: termKey(claim.object) });
    }
  }
  return (placed) =>
    isVoidedBy(placed, ofAny) || isVoidedBy(placed, ofObject.get(placed.objectKey) ?? []);
}

/** `voiders` have the last told first. */
function isVoidedBy(placed: PlacedAssertion, voiders: readonly Voider[]): boolean {
  const last = voiders.find(({ claim, spares }) => {
    const isSpared = spares === null || spares === placed.objectKey;
    return !(isSpared && claim.eventId === placed.claim.eventId);
  });
  return last !== undefined && last.claim.observedAtMs >= placed.claim.observedAtMs;
}

type Start = Pick<PlacedAssertion, "startMs" | "isFromStated">;

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

function earliest(left: Start | undefined, right: Start): Start {
  if (left === undefined || right.startMs < left.startMs) {
    return right;
  }
  return right.startMs === left.startMs && right.isFromStated ? right : left;
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) {
    lists.set(key, [value]);
  } else {
    list.push(value);
  }
}
