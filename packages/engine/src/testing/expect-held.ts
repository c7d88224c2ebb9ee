import { expect } from "vitest";
import type { Claim } from "../layers/facts/claim.ts";
import type { FactVersion } from "../layers/facts/fact-version.ts";
import { holdsAt } from "../layers/facts/holds-at.ts";
import { matterKey, termKey } from "../layers/facts/term-key.ts";
import { FactOracle } from "./fact-oracle.ts";

/**
 * Checks that versions say of every probe of the world what the oracle says, and rest on the events
 * that it names; `versions` and `claims` are those known at one time.
 */
export function expectHeld(
  versions: readonly FactVersion[],
  claims: readonly Claim[],
  probes: readonly number[],
): void {
  const oracle = new FactOracle(claims);
  for (const timeMs of probes) {
    const held = versions.filter((version) => holdsAt(version, timeMs));
    const ids = new Set(held.map(({ id }) => id));
    const found = held
      .map(({ matter, object, conflictsWith }) => ({
        matter: matterKey(matter),
        object: termKey(object),
        isDisputed: conflictsWith.some((id) => ids.has(id)),
      }))
      .toSorted((left, right) =>
        `${left.matter} ${left.object}` < `${right.matter} ${right.object}` ? -1 : 1,
      );
    expect(found).toEqual(oracle.heldAt(timeMs));
  }
  for (const version of versions) {
    checkSupports(version, oracle, probes);
  }
}

/** A version rests on the events that say of a time within it that its object began then. */
function checkSupports(
  { matter, object, supports, ...version }: FactVersion,
  oracle: FactOracle,
  probes: readonly number[],
): void {
  const within = [-Infinity, ...probes].filter(
    (timeMs) =>
      (version.validFromMs ?? -Infinity) <= timeMs && timeMs < (version.validToMs ?? Infinity),
  );
  const held = { matter: matterKey(matter), object: termKey(object), isDisputed: false };
  const said = within.flatMap((timeMs) => oracle.saidToBeginAt(timeMs, held));
  expect(supports.map(({ eventId }) => eventId).toSorted()).toEqual([...new Set(said)].toSorted());
}
