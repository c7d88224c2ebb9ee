import type { Claim } from "../claim.ts";
import { type PlacedAssertion, type Start, toPlaced } from "../place-assertions.ts";
import { termKey } from "../term-key.ts";
import type { Run } from "./run.ts";

/** An assertion whose place on its timeline changes as claims arrive. */
export interface TrackedAssertion extends PlacedAssertion {
  startMs: number;
  isFromStated: boolean;
  /** The start that it has by what it says itself. */
  readonly ownStart: Start;
  /** The key of what it corrects. */
  readonly correctsKey: string | null;
  isVoid: boolean;
  /** Whether another object was stated later to have held by then. */
  isLate: boolean;
  /** Whether it ends behind its start. */
  isLasting: boolean;
  /** The unbroken time of its object that it starts in; null for none. */
  run: Run | null;
}

/** An assertion before it is placed; nothing for other claims. */
export function toTracked(claim: Claim): readonly TrackedAssertion[] {
  return toPlaced(claim).map((placed) => ({
    ...placed,
    ownStart: { startMs: placed.startMs, isFromStated: placed.isFromStated },
    correctsKey: claim.corrects === null ? null : termKey(claim.corrects),
    isVoid: false,
    isLate: false,
    isLasting: false,
    run: null,
  }));
}

/** When an assertion was told. */
export function toldMs({ claim }: PlacedAssertion): number {
  return claim.observedAtMs;
}
