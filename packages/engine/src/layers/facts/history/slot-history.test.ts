import * as fc from "fast-check";
import { expect, test } from "vitest";
import { claimsOf, factProgram } from "../../../testing/fact-programs.ts";
import type { Claim } from "../claim.ts";
import type { FactSlot, FactVersion } from "../fact-version.ts";
import { versionSlot } from "../version-slot.ts";
import { inRecordedTime } from "./in-recorded-time.ts";
import { SlotHistory } from "./slot-history.ts";

const { KEEPSAKE_FACT_RUNS: runs = "300" } = process.env;
const numRuns = Number(runs);
const slot: FactSlot = {
  scope: "org:acme",
  subjectId: "ent_ana",
  predicate: "likes",
};

/** What several programs claim, one after the other. */
const claimsInOrder = fc.array(factProgram, { minLength: 1, maxLength: 6 }).map((programs) =>
  programs.flatMap((program, place) =>
    claimsOf(program).map((claim) => ({
      ...claim,
      eventId: `${claim.eventId}_${place}`,
      recordedAtMs: claim.recordedAtMs + place * 100_000,
    })),
  ),
);

test(
  "the history of a slot has the versions that its claims have when each is weighed with all",
  () => {
    const clocks = fc.array(fc.constantFrom(0, 0, 0, -1_500), { minLength: 3, maxLength: 3 });
    const spellings = fc.array(fc.constantFrom("Ana", "ANA", "ana"), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(claimsInOrder, spellings, clocks, (told, names, shifts) => {
        const claims = told.map((claim, index) => ({
          ...claim,
          subject: { ...claim.subject, name: names[index % names.length] ?? "" },
          recordedAtMs: claim.recordedAtMs + (shifts[index % shifts.length] ?? 0),
        }));
        expect(inOrder(historyOf(claims))).toEqual(inOrder(versionSlot(slot, claims)));
      }),
      { numRuns },
    );
  },
  60_000 + numRuns * 100,
);

function historyOf(claims: readonly Claim[]): readonly FactVersion[] {
  const history = new SlotHistory(slot);
  for (const together of inRecordedTime(claims)) {
    history.receive(together);
  }
  return history.versions();
}

function inOrder(versions: readonly FactVersion[]): readonly FactVersion[] {
  return versions.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}
