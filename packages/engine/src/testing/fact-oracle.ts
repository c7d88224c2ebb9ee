import type { Claim } from "../layers/facts/claim.ts";
import { matterKey, termKey } from "../layers/facts/term-key.ts";

/** What one instant holds. */
export interface HeldObject {
  readonly matter: string;
  readonly object: string;
  /** Whether another object holds in its place as well. */
  readonly isDisputed: boolean;
}

type Assertion = Claim & { readonly object: NonNullable<Claim["object"]> };

/**
 * What one slot holds, decided for a single instant of the world from nothing but the claims known:
 * no intervals, no order, no haste. The engine is held against it.
 */
export class FactOracle {
  readonly #claims: readonly Claim[];
  readonly #isMany: boolean;

  constructor(claims: readonly Claim[]) {
    this.#claims = claims;
    this.#isMany = claims.some(({ cardinality }) => cardinality === "many");
  }

  /** All that holds at an instant, in order of matter and object. */
  heldAt(timeMs: number): readonly HeldObject[] {
    const standing = this.#standing();
    const held = standing.filter((one) => this.#holds(one, standing, timeMs));
    const found = new Map(held.map((one) => [`${place(one)} ${termKey(one.object)}`, one]));
    return [...found]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([, one]) => ({
        matter: place(one),
        object: termKey(one.object),
        isDisputed: held.some((other) => this.#areRivals(one, other)),
      }));
  }

  /** Events that say of an object that it began at this very instant, and are believed. */
  saidToBeginAt(timeMs: number, { matter, object }: HeldObject): readonly string[] {
    const standing = this.#standing();
    return standing
      .filter((one) => place(one) === matter && termKey(one.object) === object)
      .filter((one) => this.#start(one) === timeMs && !this.#isOver(one, timeMs))
      .filter((one) => !this.#givesWay(one, standing))
      .map(({ eventId }) => eventId);
  }

  #holds(one: Assertion, standing: readonly Assertion[], timeMs: number): boolean {
    const begun = standing
      .filter((other) => other === one || this.#shareTimeline(one, other))
      .filter((other) => this.#start(other) <= timeMs && !this.#givesWay(other, standing));
    const isLast = begun.every((other) => !this.#comesAfter(other, one, begun));
    return begun.includes(one) && isLast && !this.#isOver(one, timeMs);
  }

  #comesAfter(other: Assertion, one: Assertion, begun: readonly Assertion[]): boolean {
    const [mine, its] = [this.#start(one), this.#start(other)];
    if (its !== mine || other.observedAtMs !== one.observedAtMs) {
      return its > mine || (its === mine && other.observedAtMs > one.observedAtMs);
    }
    const together = begun.filter(
      (each) => this.#start(each) === mine && each.observedAtMs === one.observedAtMs,
    );
    const isStated = together.some((each) => this.#origin(each).isStated);
    return !isStated && other.eventId > one.eventId;
  }

  #standing(): readonly Assertion[] {
    return this.#assertions()
      .filter((one) => !this.#claims.some((other) => takesBack(other, one)))
      .filter((one) => this.#start(one) < (one.validToMs ?? Infinity));
  }

  #assertions(): readonly Assertion[] {
    return this.#claims.filter(isAssertion);
  }

  #start(one: Assertion): number {
    return this.#origin(one).start;
  }

  /** The start of an assertion, and whether any source states it. */
  #origin(one: Assertion): { readonly start: number; readonly isStated: boolean } {
    const own = { start: one.validFromMs ?? -Infinity, isStated: one.isFromStated };
    const origins = this.#assertions()
      .filter((other) => isCorrectedBy(other, one) && !one.isFromStated)
      .map((other) =>
        other.observedAtMs < one.observedAtMs
          ? this.#origin(other)
          : { start: other.validFromMs ?? -Infinity, isStated: other.isFromStated },
      );
    if (origins.length === 0) {
      return own;
    }
    const start = Math.min(...origins.map((origin) => origin.start));
    return { start, isStated: origins.some((taken) => taken.start === start && taken.isStated) };
  }

  #givesWay(one: Assertion, standing: readonly Assertion[]): boolean {
    return standing.some(
      (other) =>
        this.#shareTimeline(one, other) &&
        termKey(one.object) !== termKey(other.object) &&
        !this.#origin(one).isStated &&
        this.#origin(other).isStated &&
        other.holdsWhenTold &&
        other.observedAtMs > one.observedAtMs &&
        this.#start(other) <= this.#start(one),
    );
  }

  #isOver(one: Assertion, timeMs: number): boolean {
    const isPast = one.validToMs !== null && timeMs >= one.validToMs;
    return (
      isPast ||
      this.#claims.some((end) => timeMs >= (end.validToMs ?? Infinity) && this.#isEndedBy(one, end))
    );
  }

  #isEndedBy(one: Assertion, end: Claim): boolean {
    const atMs = end.validToMs ?? Infinity;
    const isNamed = end.object === null || termKey(end.object) === termKey(one.object);
    const { start, isStated } = this.#origin(one);
    const isToldLater = end.observedAtMs > one.observedAtMs;
    const began = start < atMs || (isToldLater && (start === atMs || !isStated));
    const isMeant = end.kind === "retraction" && place(end) === place(one) && isNamed && began;
    return isMeant && !this.#standing().some((other) => this.#overrules(other, one, end));
  }

  #overrules(other: Assertion, one: Assertion, end: Claim): boolean {
    const atMs = end.validToMs ?? Infinity;
    return (
      place(other) === place(one) &&
      termKey(other.object) === termKey(one.object) &&
      other.holdsWhenTold &&
      other.observedAtMs > end.observedAtMs &&
      other.observedAtMs >= atMs &&
      this.#start(other) <= atMs
    );
  }

  #shareTimeline(one: Assertion, other: Assertion): boolean {
    const isPerObject = this.#isMany && one.matter === null;
    const isSame = termKey(one.object) === termKey(other.object);
    return place(one) === place(other) && (isSame || !isPerObject);
  }

  #areRivals(one: Assertion, other: Assertion): boolean {
    return this.#shareTimeline(one, other) && termKey(one.object) !== termKey(other.object);
  }
}

function isAssertion(claim: Claim): claim is Assertion {
  return claim.kind === "assertion" && claim.object !== null;
}

function place({ matter }: Claim): string {
  return matterKey(matter);
}

function takesBack(claim: Claim, one: Assertion): boolean {
  if (claim.kind !== "withdrawal") {
    return isAssertion(claim) && isCorrectedBy(one, claim);
  }
  const isNamed =
    claim.object === null
      ? claim.eventId !== one.eventId
      : termKey(claim.object) === termKey(one.object);
  return place(claim) === place(one) && claim.observedAtMs >= one.observedAtMs && isNamed;
}

function isCorrectedBy(one: Assertion, correction: Assertion): boolean {
  const isItself =
    one.eventId === correction.eventId && termKey(one.object) === termKey(correction.object);
  return (
    correction.corrects !== null &&
    place(one) === place(correction) &&
    termKey(one.object) === termKey(correction.corrects) &&
    one.observedAtMs <= correction.observedAtMs &&
    !isItself
  );
}
