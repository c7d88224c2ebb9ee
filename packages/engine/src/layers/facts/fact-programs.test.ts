import * as fc from "fast-check";
import { expect, test } from "vitest";
import { expectHeld } from "../../testing/expect-held.ts";
import { claimsOf, factProgram, recordedProbes, worldProbes } from "../../testing/fact-programs.ts";
import type { Claim } from "./claim.ts";
import type { FactSlot, FactVersion } from "./fact-version.ts";
import { isKnownAt } from "./holds-at.ts";
import { resolveSlot } from "./resolve-slot.ts";
import { applyChange } from "./slot-change.ts";
import { receiveClaims, versionSlot } from "./version-slot.ts";

const { KEEPSAKE_FACT_RUNS: runs = "500" } = process.env;
const numRuns = Number(runs);
const timeoutMs = 60_000 + numRuns * 100;

const slot: FactSlot = {
  scope: "org:acme/user:ana",
  subjectId: "ent_ana",
  predicate: "lives_in",
};

const claimsInOrder = factProgram.map(claimsOf);

/** Claims in order of arrival, and each of them in another order. */
const twoOrders = claimsInOrder.chain((claims) =>
  fc.tuple(
    fc.constant(claims),
    fc.shuffledSubarray([...claims], { minLength: claims.length, maxLength: claims.length }),
  ),
);

const clock = fc.integer({ min: 0, max: 5 }).map((second) => Date.UTC(2026, 1, 1, 0, 0, second));

/** Claims in order of arrival whose recorded times also step back, and where a batch of them ends. */
const batches = fc.tuple(claimsInOrder, fc.infiniteStream(clock), fc.infiniteStream(fc.boolean()));

test(
  "at every instant on both axes, the versions say what the claims known then say of it",
  () => {
    fc.assert(
      fc.property(claimsInOrder, (claims) => {
        const versions = versionSlot(slot, claims);
        for (const recordedMs of recordedProbes(claims)) {
          const known = claims.filter(({ recordedAtMs }) => recordedAtMs <= recordedMs);
          const knownVersions = versions
            .filter((version) => isKnownAt(version, recordedMs))
            .map((version) => withSupportsKnownAt(version, recordedMs));
          expectHeld(knownVersions, known, worldProbes(claims));
        }
      }),
      { numRuns },
    );
  },
  timeoutMs,
);

test("what holds does not depend on the order or the repetition of the claims", () => {
  fc.assert(
    fc.property(twoOrders, ([claims, shuffled]) => {
      expect(resolveSlot([...shuffled, ...shuffled.slice(1)])).toEqual(resolveSlot(claims));
    }),
    { numRuns },
  );
});

test("what is known in the end does not depend on the order of arrival", () => {
  fc.assert(
    fc.property(twoOrders, ([claims, shuffled]) => {
      const arrivedOtherwise = shuffled.map((claim, index) => ({
        ...claim,
        recordedAtMs: claims[index]?.recordedAtMs ?? 0,
      }));
      const [present, otherwise] = [claims, arrivedOtherwise].map((arrived) =>
        versionSlot(slot, arrived)
          .filter((version) => isKnownAt(version))
          .map(({ subject, object, matter, validFromMs, validToMs, supports }) => ({
            held: [subject, object, matter, validFromMs, validToMs],
            supports: supports.map(({ eventId, confidence }) => [eventId, confidence]),
          }))
          .toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1)),
      );
      expect(otherwise).toEqual(present);
    }),
    { numRuns },
  );
});

test("versions made batch by batch are those made at once, also where the clock steps back", () => {
  fc.assert(
    fc.property(batches, ([claims, clocks, ends]) => {
      const arrived = claims.map((claim) => ({ ...claim, recordedAtMs: clocks.next().value }));
      let versions: readonly FactVersion[] = [];
      let first = 0;
      for (const index of arrived.keys()) {
        if (ends.next().value || index === arrived.length - 1) {
          versions = receive(versions, arrived.slice(0, first), arrived.slice(first, index + 1));
          first = index + 1;
        }
      }
      expect(byId(versions)).toEqual(byId(versionSlot(slot, arrived)));
    }),
    { numRuns },
  );
});

test("versions have ids of their own, a time they were known, and conflicts that are known then", () => {
  fc.assert(
    fc.property(claimsInOrder, (claims) => {
      const versions = versionSlot(slot, claims);
      expect(new Set(versions.map(({ id }) => id)).size).toBe(versions.length);
      for (const { id, recordedFromMs, recordedToMs, supports, conflictsWith } of versions) {
        expect(id).toMatch(/^fact_[0-9a-v]{26}$/);
        expect(recordedFromMs).toBeLessThan(recordedToMs ?? Infinity);
        expect(supports).not.toEqual([]);
        const rivals = versions.filter((other) => conflictsWith.includes(other.id));
        expect(rivals.map((rival) => rival.conflictsWith.includes(id))).toEqual(
          conflictsWith.map(() => true),
        );
        expect(rivals.every((rival) => rival.recordedToMs === recordedToMs)).toBe(true);
      }
    }),
    { numRuns },
  );
});

/** Hands over only what has to be: what is open, and what was closed at the time or after. */
function receive(
  versions: readonly FactVersion[],
  known: readonly Claim[],
  arrived: readonly Claim[],
): readonly FactVersion[] {
  const fromMs = arrived[0]?.recordedAtMs ?? Infinity;
  const needed = versions.filter(({ recordedToMs }) => (recordedToMs ?? Infinity) >= fromMs);
  const rest = versions.filter((version) => !needed.includes(version));
  const state = { ...slot, versions: needed, known: known.toReversed(), arrived };
  return [...rest, ...receiveClaims(state).reduce(applyChange, needed)];
}

function withSupportsKnownAt(version: FactVersion, timeMs: number): FactVersion {
  const supports = version.supports.filter(({ recordedAtMs }) => recordedAtMs <= timeMs);
  return { ...version, supports };
}

function byId(versions: readonly FactVersion[]): readonly FactVersion[] {
  return versions.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}
