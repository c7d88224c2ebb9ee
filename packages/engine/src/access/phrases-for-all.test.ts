import { everywhere, type Memory } from "@keepsake/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { LocalMemory } from "../local-memory.ts";
import { openMemory } from "../open-memory.ts";

const phrase = { name: "the sprint", anchor: "2026-03-01", expression: "P0D..+P14D" };

let memory: LocalMemory;
beforeEach(async () => {
  memory = await openMemory({ path: ":memory:", retentionSweepMs: 0 });
});
afterEach(() => memory.close());

test.each<[string, (bo: Memory) => Promise<unknown>]>([
  ["name a window of time", (bo) => bo.addTimePhrase(everywhere, phrase)],
  ["write", (bo) => bo.experience(everywhere, "hello")],
  ["register", (bo) => bo.registerScope(everywhere)],
])("nobody comes to own what holds for all by being the first to %s", async (_, act) => {
  const bo = memory.as("user:bo");
  await expect(act(bo)).rejects.toMatchObject({ name: "PolicyDeniedError" });
  await expect(bo.addTimePhrase(everywhere, phrase)).rejects.toMatchObject({ status: 403 });
  await memory.addTimePhrase(everywhere, phrase);
  expect(await memory.timePhrases("org:acme")).toMatchObject([phrase]);
});

test("who is made a member names windows of time for all", async () => {
  await memory.registerScope(everywhere, { members: [{ actor: "user:bo", role: "owner" }] });
  await memory.as("user:bo").addTimePhrase(everywhere, phrase);
  expect(await memory.timePhrases("org:acme")).toMatchObject([phrase]);
});
