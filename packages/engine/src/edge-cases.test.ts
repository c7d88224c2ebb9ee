import { contentText, type Memory, ValidationError } from "@keepsake/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openMemory } from "./open-memory.ts";
import { listAll } from "./testing/list-all.ts";

const scope = "org:a/user:x";

let memory: Memory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
});

afterEach(async () => {
  await memory.close();
});

test.each([
  ["ASCII", "harbour ".repeat(131_072)],
  ["one word", "h".repeat(1_048_576)],
  ["Chinese", "北京".repeat(174_762)],
  ["NUL and other control characters", "a\0\u0001b\u0001".repeat(200_000)],
])("a text of 1 MiB in %s comes back whole and is found", async (_, text) => {
  const { eventId } = await memory.experience(scope, text);
  const stored = await memory.event(eventId);
  expect(contentText(stored.content) === text).toBe(true);
  const pack = await memory.recall(scope, text);
  expect(pack.layers.events.map(({ id }) => id)).toEqual([eventId]);
  expect(pack.contextBlock.length).toBeLessThan(12_000);
});

test("500 labels are refused by name, 64 are kept and found by", async () => {
  const labels = Array.from({ length: 500 }, (_, index) => `label-${index}`);
  const refused = memory.experience(scope, { text: "Porto", labels });
  await expect(refused).rejects.toMatchObject({ name: "ValidationError", field: "labels" });
  await expect(refused).rejects.toBeInstanceOf(ValidationError);
  const { eventId } = await memory.experience(scope, {
    text: "Porto",
    labels: labels.slice(0, 64),
  });
  const found = await memory.events(scope, { labels: ["label-63", "label-499"] });
  expect(found.items.map(({ id }) => id)).toEqual([eventId]);
});

test("events that arrive late stand where they were observed, in every page", async () => {
  for (const observedAt of ["2026-03-03", "2026-03-01", "2026-03-02", "2026-03-03", "0001-01-01"]) {
    await memory.experience(scope, { text: observedAt, observedAt });
    await memory.events(scope);
  }
  const paged = await listAll(memory, scope, { limit: 1 });
  expect(paged.map(({ content }) => contentText(content))).toEqual([
    "2026-03-03",
    "2026-03-03",
    "2026-03-02",
    "2026-03-01",
    "0001-01-01",
  ]);
});

test("a cursor leads on though its event was forgotten and others arrived meanwhile", async () => {
  const observedAt = "2026-03-05";
  const { results } = await memory.experienceBulk(
    scope,
    ["one", "two", "three", "four"].map((text) => ({ text, observedAt })),
  );
  const ids = results.map(({ eventId }) => eventId);
  const page = await memory.events(scope, { limit: 2 });
  await memory.forget(scope, { selector: { memoryIds: ids.slice(2, 3) } });
  await memory.experience(scope, { text: "five", observedAt });
  const rest = await memory.events(scope, { cursor: page.nextCursor ?? "" });
  expect(rest.items.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
});

test("nothing that was forgotten is left in any read", async () => {
  const secret = "zanzibarquartz";
  const { eventId } = await memory.experience(scope, {
    text: `My ${secret} is here.`,
    speaker: `${secret}-speaker`,
    labels: [`${secret}-label`],
    idempotencyKey: "turn-1",
  });
  await memory.experience(scope, "My harbour is there.");
  await memory.recall(scope, secret);
  await memory.forget(scope, { selector: { memoryIds: [eventId] } });
  const reads = await Promise.all([
    memory.recall(scope),
    memory.recall(scope, "Where is my harbour?"),
    memory.answer(scope, "Where is my harbour?"),
    listAll(memory, scope),
    listAll(memory, scope, { labels: [`${secret}-label`] }),
    memory.recall(scope, secret),
    memory.event(eventId).catch(String),
  ]);
  expect(JSON.stringify(reads)).not.toContain(secret);
});

test("a scope whose path begins like another's sees nothing of it", async () => {
  await memory.experience("org:a/user:x", "Porto");
  await memory.experience("org:a", "Faro");
  for (const other of ["org:a/user:x1", "org:a/user:x/chat:1", "org:aa", "user:x"]) {
    expect(await listAll(memory, other)).toEqual([]);
    expect((await memory.recall(other, { query: "Porto", view: "local" })).citations).toEqual([]);
    expect((await memory.forget(other, { confirmAll: true })).deleted.events).toBe(0);
  }
  expect((await memory.recall("org:a/user:y", "Porto Faro")).contextBlock).not.toContain("Porto");
});
