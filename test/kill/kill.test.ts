import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runKillRounds } from "./kill-rounds.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "keepsake-kill-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test("a process killed while it writes loses nothing it acknowledged, doubles nothing and derives the same", async () => {
  const tally = await runKillRounds({ folder, rounds: 5 });
  expect(tally).toMatchObject({ rounds: 5, lost: 0, doubled: 0, unfound: 0, unreplayed: 0 });
  expect(tally).toMatchObject({ corrupt: 0, misderived: 0, doubledFacts: 0 });
  expect(tally.facts).toBeGreaterThan(100);
  expect(tally.acknowledged).toBeGreaterThanOrEqual(4);
  expect(tally.repeated).toBeGreaterThan(0);
}, 60_000);
