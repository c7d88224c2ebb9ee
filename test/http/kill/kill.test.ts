import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runHttpKillRounds } from "./kill-rounds.ts";

test("a server killed under load loses and doubles nothing, and its clients go on by themselves", async () => {
  const folder = await mkdtemp(join(tmpdir(), "keepsake-http-kill-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const tally = await runHttpKillRounds({ path: join(folder, "memory.db"), rounds: 3 });
  expect(tally).toMatchObject({ rounds: 3, failed: 0, lost: 0, doubled: 0, renamed: 0 });
  expect(tally.acknowledged).toBeGreaterThan(3);
  expect(tally.retried).toBeGreaterThan(3);
}, 60_000);
