import { type Belief, type BeliefHistory, recordNotFound } from "@keepsake/core";
import type { Storage } from "../../storage/storage.ts";
import type { FactVersion } from "../facts/fact-version.ts";
import { findBelievedClaim, isSameClaim } from "./explain-belief.ts";
import { weighClaims } from "./weigh-beliefs.ts";

/**
 * How a belief came to be what it is: its claim is weighed anew as of each time that anything else was
 * known of its slot, by what was known then.
 *
 * @throws `NotFoundError` as {@link explainBelief}.
 */
export async function traceBelief(storage: Storage, id: string): Promise<BeliefHistory> {
  const found = await findBelievedClaim(storage, id);
  if (found === null) {
    throw recordNotFound("belief", id);
  }
  const { claim, slot } = found;
  const versions = changesOf(slot)
    .flatMap((atMs) => weighAt(slot, claim.fact, atMs))
    .filter((belief, index, all) => !isSame(belief, all[index - 1]));
  return { current: claim.belief, versions, revisionCount: versions.length };
}

/** When something else was known, in milliseconds since the epoch. */
function changesOf(slot: readonly FactVersion[]): readonly number[] {
  const times = slot.flatMap(({ recordedFromMs, recordedToMs, supports }) => [
    recordedFromMs,
    ...(recordedToMs === null ? [] : [recordedToMs]),
    ...supports.map(({ recordedAtMs }) => recordedAtMs),
  ]);
  return Array.from(new Set(times)).toSorted((left, right) => left - right);
}

function weighAt(
  slot: readonly FactVersion[],
  claimed: FactVersion,
  atMs: number,
): readonly Belief[] {
  return weighClaims(slot, { validAtMs: atMs, knownAtMs: atMs })
    .filter(({ fact, isBelief }) => isBelief && isSameClaim(fact, claimed))
    .map(({ belief }) => belief);
}

function isSame(left: Belief, right: Belief | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
