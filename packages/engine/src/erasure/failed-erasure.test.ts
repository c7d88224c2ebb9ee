import { ServerError } from "@keepsake/core";
import { expect, test } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";

const scope = "user:ana";
const request = { confirmAll: true, idempotencyKey: "once" };

test("where the storage fails the erasure says why, and goes on when it is asked for again", async () => {
  const storage = await openSqliteStorage(":memory:");
  let isFull = true;
  const memory = createEmbeddedMemory({
    ...storage,
    compact: async () => {
      if (isFull) {
        throw new ServerError("the disk is full; free some space and try again");
      }
      return await storage.compact();
    },
  });
  await memory.experience(scope, "I moved to Porto.");
  const failed = await memory.erase(scope, request, { wait: "completed" });
  expect(failed).toMatchObject({ status: "failed", phase: "cleanup", receipt: null });
  expect(failed.problem).toContain("free some space");
  expect(failed.endedAt).not.toBeNull();
  expect((await memory.events(scope)).items).toEqual([]);
  const again = await memory.erase(scope, request, { wait: "completed" });
  expect(again).toMatchObject({ status: "failed", erasureId: failed.erasureId });
  isFull = false;
  expect(await memory.erasure(failed.erasureId)).toMatchObject({ status: "failed" });
  const ended = await memory.erase(scope, request, { wait: "completed" });
  expect(ended).toMatchObject({ status: "completed", problem: null, deleted: { events: 1 } });
  expect(ended.erasureId).toBe(failed.erasureId);
  await memory.close();
});
