import { expect, test } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";

const scope = "user:ana";
const phrase = { name: "the trip", anchor: "2026-03-01", expression: "P0D..P14D" };

test("what stands beside the log stays where not all of it is deleted", async () => {
  const storage = await openSqliteStorage(":memory:");
  const cancelled = Promise.withResolvers<void>();
  let slices = 0;
  const memory = createEmbeddedMemory({
    ...storage,
    async deleteEvents(id, limit) {
      slices += 1;
      await (slices === 1 ? undefined : cancelled.promise);
      return await storage.deleteEvents(id, limit);
    },
  });
  await memory.experienceBulk(
    scope,
    Array.from({ length: 50 }, (_, index) => `thought ${index}`),
  );
  await memory.addTimePhrase(scope, phrase);
  const { erasureId } = await memory.erase(scope, { confirmAll: true, idempotencyKey: "once" });
  await expect.poll(() => slices).toBe(2);
  await memory.cancelErasure(erasureId);
  cancelled.resolve();
  const ended = await memory.erase(
    scope,
    { confirmAll: true, idempotencyKey: "once" },
    { wait: "completed" },
  );
  expect(ended).toMatchObject({ status: "cancelled", receipt: { partial: true } });
  expect(ended.deleted.events).toBeGreaterThan(0);
  expect(ended.deleted.events).toBeLessThan(50);
  expect(await memory.timePhrases(scope)).toEqual([phrase]);
  await memory.close();
});
