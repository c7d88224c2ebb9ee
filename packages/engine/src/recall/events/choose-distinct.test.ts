import { contentText, type Pack } from "@keepsake/core";
import { expect, onTestFinished, test } from "vitest";
import { openMemory } from "../../open-memory.ts";
import type { LocalMemory } from "../../local-memory.ts";

const scope = "user:ana";

async function open(): Promise<LocalMemory> {
  const memory = await openMemory({ path: ":memory:" });
  onTestFinished(async () => await memory.close());
  return memory;
}

function textsOf({ layers }: Pack): readonly string[] {
  return layers.events.map(({ content }) => contentText(content));
}

test("what is said again and again leaves room for what was said once", async () => {
  const memory = await open();
  const again = Array.from({ length: 30 }, (_, index) => ({
    text: index % 2 === 0 ? "My cello is in Porto." : "my cello is in Porto!",
    speaker: "Ana",
  }));
  const once = ["The cello case is old.", "A cello needs a bow.", "I sold a cello in May."];
  await memory.experienceBulk(scope, [...once, ...again]);
  const query = "cello in Porto";
  const pack = await memory.recall(scope, { query, budgets: { maxEvents: 4 } });
  expect(textsOf(pack)).toEqual(expect.arrayContaining(once));
  expect(pack.layers.events).toHaveLength(4);
  const scores = pack.layers.events.map(({ score }) => score ?? 0);
  expect(scores).toEqual(scores.toSorted((left, right) => right - left));
});

test("where there is room, what is said again is given again", async () => {
  const memory = await open();
  await memory.experienceBulk(scope, ["A cello.", "A cello.", "A cello bow."]);
  expect((await memory.recall(scope, "cello")).layers.events).toHaveLength(3);
});

test("two who say the same both have their say", async () => {
  const memory = await open();
  await memory.experienceBulk(scope, [
    { text: "I like tea.", speaker: "Ana" },
    { text: "I like tea.", speaker: "Ben" },
    { text: "I like tea.", speaker: "Ben" },
  ]);
  const { layers } = await memory.recall(scope, { query: "tea", budgets: { maxEvents: 2 } });
  expect(new Set(layers.events.map(({ observedActor }) => observedActor))).toEqual(
    new Set(["Ana", "Ben"]),
  );
});
