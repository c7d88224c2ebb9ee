import type { ForgetSelector } from "@keepsake/core";
import { expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";

const scope = "org:acme/user:ana";

test("whoever may forget and not read takes as much as whoever holds the memory", async () => {
  const memory = await openMemory({ path: ":memory:" });
  const blind = memory.as("user:ana", { capabilities: ["forget.*"] });
  await memory.experience(scope, "My sister Eva works at Lumo.", { wait: "consolidated" });
  await memory.experience(scope, "Ana lives in Porto.", { wait: "consolidated" });
  const [fact] = (await memory.facts(scope)).items;
  const selectors: readonly ForgetSelector[] = [
    { aboutSubject: "sister" },
    { aboutEntity: "Eva" },
    { predicate: "lives_in" },
    { memoryIds: [fact?.id ?? ""] },
  ];
  for (const selector of selectors) {
    const seen = await memory.forget(scope, { selector, dryRun: true });
    expect(seen.deleted.facts).toBeGreaterThan(0);
    expect(await blind.forget(scope, { selector, dryRun: true })).toEqual(seen);
    const { estimated } = await blind.previewErasure(scope, { selector });
    expect(estimated).toEqual((await memory.previewErasure(scope, { selector })).estimated);
  }
  await expect(blind.facts(scope)).rejects.toMatchObject({ code: "POLICY_DENIED" });
  await memory.close();
});

test("whoever may count and not read counts as much", async () => {
  const memory = await openMemory({ path: ":memory:" });
  await memory.experience(scope, "My sister Eva works at Lumo.", { wait: "consolidated" });
  const counting = memory.as("user:ana", { capabilities: ["diagnostics.read"] });
  const { episodes, facts } = (await memory.layerStats(scope)).layers;
  expect(episodes.bytes).toBeGreaterThan(0);
  expect((await counting.layerStats(scope)).layers).toMatchObject({ episodes, facts });
  await memory.close();
});
