import { toEnvelope } from "@keepsake/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import type { Extractor } from "../extraction/extractor.ts";
import type { Claim } from "../layers/facts/claim.ts";
import type { FactVersion } from "../layers/facts/fact-version.ts";
import type { LocalMemory } from "../local-memory.ts";
import { toCapture } from "../log/to-capture.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { expectHeld } from "../testing/expect-held.ts";
import {
  claimsOf,
  type FactEvent,
  factProgram,
  recordedProbes,
  worldProbes,
} from "../testing/fact-programs.ts";
import { auditOf } from "../testing/audit-of.ts";

const { KEEPSAKE_FACT_RUNS: runs = "30" } = process.env;
const numRuns = Number(runs);
const timeoutMs = 60_000 + numRuns * 1_000;
const scope = "org:acme/user:ana";

/** A program, after which of its events everything is derived, and which of them are forgotten. */
const story = factProgram.chain((program) =>
  fc.record({
    program: fc.constant(program),
    pauses: fc.array(fc.boolean(), { minLength: program.length, maxLength: program.length }),
    forgotten: fc.subarray(program.map(({ eventId }) => eventId)),
  }),
);

describe.each<[string, () => Promise<Storage>]>([
  ["SQLite", () => openSqliteStorage(":memory:")],
  ["the plainest storage", async () => createMemoryStorage()],
])("on %s", (_, openStorage) => {
  test(
    "facts are those of the claims known, at every instant on both axes, also when rebuilt or forgotten",
    async () => {
      const property = fc.asyncProperty(story, async ({ program, pauses, forgotten }) => {
        const storage = await openStorage();
        const memory = createEmbeddedMemory(storage, { extractor: createReader(program) });
        try {
          await tell({ memory, storage }, program, pauses);
          await expectFacts(storage, claimsOf(program));
          await expectSameWhenRebuilt({ memory, storage });
          await memory.forget(scope, { selector: { memoryIds: ["evt_none", ...forgotten] } });
          const left = program.filter(({ eventId }) => !forgotten.includes(eventId));
          await expectFacts(storage, claimsOf(left));
          await expectSameWhenRebuilt({ memory, storage });
        } finally {
          await memory.close();
        }
      });
      await fc.assert(property, { numRuns });
    },
    timeoutMs,
  );
});

interface Told {
  readonly memory: LocalMemory;
  readonly storage: Storage;
}

/** Reads what the program says of an event. */
function createReader(program: readonly FactEvent[]): Extractor {
  const drafts = new Map(program.map((event) => [event.eventId, event.drafts]));
  return {
    name: "program",
    extract: ({ eventId }) => ({ claims: drafts.get(eventId) ?? [], names: [] }),
  };
}

/** Writes the events by the program's clock. */
async function tell(
  { memory, storage }: Told,
  program: readonly FactEvent[],
  pauses: readonly boolean[],
): Promise<void> {
  for (const [index, { eventId, observedAtMs, recordedAtMs }] of program.entries()) {
    const observedAt = new Date(observedAtMs).toISOString();
    const capture = toCapture(toEnvelope(scope, { text: `Turn ${index}.`, observedAt }));
    const captures = [{ ...capture, id: eventId, recordedAtMs }];
    await storage.commitEvents([{ scope, captures, audit: auditOf(scope) }]);
    if (pauses[index] === true) {
      await memory.buildBeliefs(scope);
    }
  }
  await memory.buildBeliefs(scope);
}

async function expectFacts(storage: Storage, claims: readonly Claim[]): Promise<void> {
  for (const recordedAtMs of recordedProbes(claims)) {
    const known = claims.filter((claim) => claim.recordedAtMs <= recordedAtMs);
    const found = await readFacts(storage, { recordedAtMs, includeClosed: false });
    const versions = found.map((version) => withSupportsKnownAt(version, recordedAtMs));
    expectHeld(versions, known, worldProbes(claims));
  }
  const present = await readFacts(storage, { recordedAtMs: null, includeClosed: false });
  expectHeld(present, claims, worldProbes(claims));
}

async function expectSameWhenRebuilt({ memory, storage }: Told): Promise<void> {
  const everything = { recordedAtMs: null, includeClosed: true };
  const before = await readFacts(storage, everything);
  await memory.rebuild();
  expect(await readFacts(storage, everything)).toEqual(before);
}

async function readFacts(
  storage: Storage,
  known: { readonly recordedAtMs: number | null; readonly includeClosed: boolean },
): Promise<readonly FactVersion[]> {
  const anything = { subjectIds: null, predicates: null, object: null, ids: null };
  const found = await storage.findFacts({ scopes: [scope], ...anything, ...known });
  return found.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}

function withSupportsKnownAt(version: FactVersion, timeMs: number): FactVersion {
  const supports = version.supports.filter(({ recordedAtMs }) => recordedAtMs <= timeMs);
  return { ...version, supports };
}
