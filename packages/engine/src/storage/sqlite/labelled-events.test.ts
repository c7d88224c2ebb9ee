import type { ScopedMemory } from "@keepsake/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { LocalMemory } from "../../local-memory.ts";
import { openMemory } from "../../open-memory.ts";

let memory: LocalMemory;
const scopes = ["user:ana", "user:bo"];

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
});

afterEach(() => memory.close());

const listTexts = async (scope: ScopedMemory, label: string): Promise<readonly unknown[]> => {
  const { items } = await scope.events({ labels: [label], limit: 500 });
  return items.map(({ content }) => (content.kind === "message" ? content.text : null));
};

const write = async (label: string, first: number, count: number): Promise<void> => {
  for (const path of scopes) {
    const items = Array.from({ length: count }, (_, index) => ({
      text: `${path} ${label} ${first + index}`,
      labels: [label],
      observedAt: new Date(first + index).toISOString(),
    }));
    await memory.scope(path).experienceBulk(items);
  }
};

const newestFirst = (path: string, label: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${path} ${label} ${count - 1 - index}`);

test.each([2, 60, 150, 300])("%i events of a label are those of their scope", async (count) => {
  await write("shared", 0, count);
  for (const path of scopes) {
    const listed = await listTexts(memory.scope(path), "shared");
    expect(listed).toEqual(newestFirst(path, "shared", count));
  }
});

test("events that arrive between two reads are listed by the second", async () => {
  await write("shared", 0, 70);
  await listTexts(memory.scope("user:ana"), "shared");
  await write("shared", 70, 1);
  await write("shared", 71, 250);
  const listed = await listTexts(memory.scope("user:ana"), "shared");
  expect(listed).toEqual(newestFirst("user:ana", "shared", 321));
});

test.each([3, 300])(
  "forgetting %i events of a label leaves those of other scopes",
  async (count) => {
    await write("shared", 0, count);
    await memory.scope("user:ana").forget({ selector: { labels: ["shared"] } });
    expect(await listTexts(memory.scope("user:ana"), "shared")).toEqual([]);
    expect(await listTexts(memory.scope("user:bo"), "shared")).toHaveLength(count);
  },
);
