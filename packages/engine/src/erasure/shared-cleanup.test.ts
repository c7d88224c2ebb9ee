import { expect, test } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import { findTraces } from "../testing/count-traces.ts";
import { planMarkedEvents } from "../testing/marked-events.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = useTemporaryFolder();
const scopes = ["user:ana", "user:bea", "user:cleo", "user:dora"];

test("erasures that wait for another one are cleaned up after together, with a receipt each", async () => {
  const storage = await openSqliteStorage(folder.join("memory.db"));
  const gate = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  let cleanups = 0;
  const memory = createEmbeddedMemory({
    ...storage,
    compact: async () => {
      cleanups += 1;
      reached.resolve();
      await gate.promise;
      return await storage.compact();
    },
  });
  const planned = scopes.map((scope) => planMarkedEvents(scope, 10));
  for (const [index, scope] of scopes.entries()) {
    await memory.experienceBulk(scope, planned[index]?.map(({ input }) => input) ?? []);
  }
  const [first = "", ...others] = scopes;
  const erase = (scope: string): ReturnType<typeof memory.erase> =>
    memory.erase(scope, { confirmAll: true }, { wait: "completed" });
  const erasing = erase(first);
  await reached.promise;
  const waiting = others.map(erase);
  await expect.poll(async () => (await storage.openErasures()).length).toBe(scopes.length);
  gate.resolve();
  const erased = await Promise.all([erasing, ...waiting]);
  expect(cleanups).toBe(2);
  expect(erased.map(({ status, deleted }) => [status, deleted.events])).toEqual(
    scopes.map(() => ["completed", 10]),
  );
  expect(new Set(erased.map(({ receipt }) => receipt?.auditId)).size).toBe(scopes.length);
  expect((await memory.verifyAudit()).valid).toBe(true);
  const marks = planned.flat().flatMap((event) => event.marks);
  expect(findTraces(folder.path, marks)).toEqual([]);
  await memory.close();
});
