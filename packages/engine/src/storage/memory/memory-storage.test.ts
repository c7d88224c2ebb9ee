import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { auditStepOf } from "../../testing/audit-steps.ts";
import { besideLogStepOf } from "../../testing/beside-log-steps.ts";
import { derivedStepOf } from "../../testing/derived-steps.ts";
import { erasingStepOf } from "../../testing/erasing-steps.ts";
import { forgettingStepOf } from "../../testing/forgetting-steps.ts";
import {
  commitStepOf,
  commitTogetherStepOf,
  findAllStep,
  logStepOf,
} from "../../testing/log-steps.ts";
import { outboxStepOf } from "../../testing/outbox-steps.ts";
import { noteCalls } from "../../testing/note-calls.ts";
import { registryStepOf } from "../../testing/registry-steps.ts";
import { sharedFactOf } from "../../testing/shared-fact-steps.ts";
import { vectorStepOf } from "../../testing/vector-steps.ts";
import type { StorageStep as Step } from "../../testing/storage-step.ts";
import { openSqliteStorage } from "../sqlite/sqlite-storage.ts";
import { createMemoryStorage } from "./memory-storage.ts";

const tidyStep: Step = {
  name: "tidy up",
  captures: [],
  run: async (storage) => {
    while (await storage.tidyUp());
  },
};

/** Programs of all kinds of steps. */
const scopeOf = fc.constantFrom<string>("org:a", "org:a/user:x", "org:a/user:y", "org:ab");
const stepOf: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: commitStepOf(scopeOf) },
  { weight: 1, arbitrary: commitTogetherStepOf(scopeOf) },
  { weight: 10, arbitrary: logStepOf(scopeOf) },
  { weight: 12, arbitrary: derivedStepOf(scopeOf) },
  { weight: 6, arbitrary: forgettingStepOf(scopeOf) },
  { weight: 4, arbitrary: erasingStepOf(scopeOf) },
  { weight: 2, arbitrary: registryStepOf(scopeOf) },
  { weight: 2, arbitrary: auditStepOf(scopeOf) },
  { weight: 2, arbitrary: besideLogStepOf(scopeOf) },
  { weight: 4, arbitrary: vectorStepOf(scopeOf) },
  { weight: 4, arbitrary: outboxStepOf(scopeOf) },
  { weight: 1, arbitrary: fc.constant(tidyStep) },
);

/** Programs that forget and erase in few scopes, so that steps meet what others left. */
const fewScopesOf = fc.constantFrom<string>("org:a", "org:a", "org:ab");
const erasingProgramStepOf: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: commitStepOf(fewScopesOf) },
  { weight: 2, arbitrary: logStepOf(fewScopesOf) },
  { weight: 2, arbitrary: derivedStepOf(fewScopesOf) },
  { weight: 3, arbitrary: forgettingStepOf(fewScopesOf) },
  { weight: 6, arbitrary: erasingStepOf(fewScopesOf) },
  { weight: 2, arbitrary: besideLogStepOf(fewScopesOf) },
  { weight: 4, arbitrary: outboxStepOf(fewScopesOf) },
  { weight: 1, arbitrary: registryStepOf(fewScopesOf) },
  { weight: 2, arbitrary: sharedFactOf() },
  { weight: 3, arbitrary: vectorStepOf(fewScopesOf) },
);

/** Set it to some thousands for a soak. */
const { KEEPSAKE_STORAGE_RUNS: runs = "300" } = process.env;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});

afterEach(() => {
  vi.useRealTimers();
});

test("random programs of all operations give the same on SQLite and on the plainest storage", async () => {
  const programs = fc.oneof(programOf(stepOf), programOf(erasingProgramStepOf));
  const called = new Set<string>();
  const property = fc.asyncProperty(programs, (program) => compareStorages(program, called));
  await fc.assert(property, { numRuns: Number(runs) });
  expect([...called].toSorted()).toEqual(Object.keys(createMemoryStorage()).toSorted());
}, 120_000);

async function compareStorages(program: readonly Step[], called: Set<string>): Promise<void> {
  const sqlite = noteCalls(await openSqliteStorage(":memory:"), called);
  const plain = createMemoryStorage();
  const ids: string[] = [];
  try {
    for (const { name, captures, run } of [...program, findAllStep]) {
      ids.push(...captures.map(({ id }) => id));
      expect(await run(sqlite, ids), name).toStrictEqual(await run(plain, ids));
    }
  } finally {
    await sqlite.close();
    await plain.close();
  }
}

function programOf(arbitrary: fc.Arbitrary<Step>): fc.Arbitrary<readonly Step[]> {
  return fc.array(arbitrary, { minLength: 2, maxLength: 40, size: "max" });
}
