import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim } from "../layers/facts/claim.ts";
import type { FactVersion } from "../layers/facts/fact-version.ts";
import { versionSlot } from "../layers/facts/version-slot.ts";
import type { Slot } from "../storage/derivation-storage.ts";
import { asserted } from "../testing/claim-cases.ts";
import { claimsOf, factProgram } from "../testing/fact-programs.ts";
import type { VersionDifference } from "./diff-versions.ts";
import { KnownSlot } from "./known-slot.ts";
import { LoopTurns } from "./loop-turns.ts";

const { KEEPSAKE_FACT_RUNS: runs = "100" } = process.env;
const numRuns = Number(runs);
const scope = "org:acme/user:ana";
const slot: Slot = { subjectId: "ent_ana", predicate: "lives_in", claims: [], versions: [] };
const key = { ...slot, scope };

/** What several programs claim, one after the other. */
const manyClaims = fc.array(factProgram, { minLength: 1, maxLength: 12 }).map((programs) =>
  programs.flatMap((program, place) =>
    claimsOf(program).map((claim) => ({
      ...claim,
      eventId: `${claim.eventId}_${place}`,
      recordedAtMs: claim.recordedAtMs + place * 5_000,
    })),
  ),
);

const batches = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 3, maxLength: 3 });
const mostWeighed = fc.constantFrom(0, 0, 100, 4_000);

test(
  "claims that arrive in slices of any size leave the versions that they have when weighed at once",
  async () => {
    const property = fc.asyncProperty(
      manyClaims,
      batches,
      fc.nat(50),
      mostWeighed,
      async (claims, ...[sizes, before, most]) => {
        const first = Math.min(before, claims.length);
        const known = claims.slice(0, first);
        const stored = new Map(versionSlot(key, known).map((fact) => [fact.id, fact]));
        const versions = latestOf([...stored.values()]);
        const following = new KnownSlot(scope, { ...slot, claims: known, versions }, most);
        let at = first;
        for (let batch = 0; at < claims.length; batch += 1) {
          const arrived = claims.slice(at, at + (sizes[batch % sizes.length] ?? 1));
          store(stored, await following.receive(arrived, new LoopTurns()));
          at += arrived.length;
        }
        expect(following.claims).toBe(claims.length);
        expect(byId([...stored.values()])).toEqual(byId(versionSlot(key, claims)));
      },
    );
    await fc.assert(property, { numRuns });
  },
  60_000 + numRuns * 2_000,
);

test("a statement that is repeated 20,000 times costs seconds, not minutes", async () => {
  const following = new KnownSlot(scope, slot);
  const size = 50;
  for (let at = 0; at < 20_000; at += size) {
    const arrived = Array.from({ length: size }, (_, place) => repeated(at + place));
    const { supported } = await following.receive(arrived, new LoopTurns());
    expect(supported.flatMap(({ added }) => added)).toHaveLength(at === 0 ? 0 : size);
  }
  expect(following.claims).toBe(20_000);
}, 30_000);

function repeated(place: number): Claim {
  const told = new Date(place * 1_000).toISOString();
  return { ...asserted({ told, object: "Porto" }), eventId: `evt_${place}` };
}

function store(stored: Map<string, FactVersion>, change: VersionDifference): void {
  for (const id of change.removed) {
    expect(stored.delete(id)).toBe(true);
  }
  for (const { id, recordedToMs } of change.ended) {
    stored.set(id, { ...take(stored, id), recordedToMs });
  }
  for (const { id, added, dropped } of change.supported) {
    const fact = take(stored, id);
    const kept = fact.supports.filter(({ eventId }) => !dropped.includes(eventId));
    stored.set(id, { ...fact, supports: [...kept, ...added] });
  }
  for (const fact of change.opened) {
    expect(stored.has(fact.id)).toBe(false);
    stored.set(fact.id, fact);
  }
}

function take(stored: ReadonlyMap<string, FactVersion>, id: string): FactVersion {
  const fact = stored.get(id);
  if (fact === undefined) {
    throw new Error(`${id} is not stored`);
  }
  return fact;
}

function latestOf(versions: readonly FactVersion[]): readonly FactVersion[] {
  const lastMs = Math.max(0, ...versions.map(({ recordedToMs }) => recordedToMs ?? 0));
  return versions.filter(({ recordedToMs }) => recordedToMs === null || recordedToMs === lastMs);
}

function byId(versions: readonly FactVersion[]): readonly FactVersion[] {
  return versions
    .map((fact) => ({ ...fact, supports: fact.supports.toSorted(byEvent) }))
    .toSorted((left, right) => (left.id < right.id ? -1 : 1));
}

function byEvent(left: { eventId: string }, right: { eventId: string }): number {
  return left.eventId < right.eventId ? -1 : 1;
}
