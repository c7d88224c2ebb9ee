import { openMemory } from "../../open-memory.ts";
import { expect, test } from "vitest";

test("a key written before and twice in one bulk gives the first event each time", async () => {
  const memory = await openMemory({ path: ":memory:" });
  const item = { text: "I moved to Porto.", idempotencyKey: "turn-1" };
  const { eventId } = await memory.experience("user:ana", item);
  const { results } = await memory.experienceBulk("user:ana", [item, item, "And I like it."]);
  expect(results.map((result) => result.replayed)).toEqual([true, true, false]);
  expect(results.slice(0, 2).map((result) => result.eventId)).toEqual([eventId, eventId]);
  expect((await memory.events("user:ana")).items).toHaveLength(2);
  await memory.close();
});

test("a repeated key differs from a new one by its content, not by its time", async () => {
  const memory = await openMemory({ path: ":memory:" });
  const first = { text: "I moved.", idempotencyKey: "k", observedAt: "2026-01-01T10:00:00Z" };
  await memory.experience("user:ana", first);
  const later = { ...first, observedAt: "2026-01-02T10:00:00Z" };
  expect(await memory.experience("user:ana", later)).toMatchObject({ replayed: true });
  await expect(memory.experience("user:ana", { ...first, text: "I stayed." })).rejects.toThrow(
    /was used for something else/,
  );
  await memory.close();
});
