import type { Memory } from "@keepsake/core";
import { once } from "node:events";
import { expect, test } from "vitest";
import { openMemory } from "./open-memory.ts";
import { runScript, startScript } from "./testing/run-script.ts";
import { useTemporaryFolder } from "./testing/temporary-folder.ts";
import type { SeenBeside } from "./testing/write-beside.ts";

const folder = useTemporaryFolder();
const scope = "user:ana";

test("two processes on one new file lose nothing, double nothing and see the same", async () => {
  const path = folder.join("memory.db");
  const seen = await Promise.all([
    runScript<SeenBeside>("write-beside", [path, "left", "right"]),
    runScript<SeenBeside>("write-beside", [path, "right", "left"]),
  ]);
  const written = seen.flatMap(({ acknowledged }) => acknowledged);
  const forgotten = new Set(seen.flatMap((process) => process.forgotten));
  const kept = written.filter((id) => !forgotten.has(id)).toSorted();
  expect(new Set(written).size).toBe(360);
  expect(forgotten.size).toBe(12);
  for (const { listed, recalled } of seen) {
    expect(listed.toSorted()).toEqual(kept);
    expect(recalled.toSorted()).toEqual(kept);
  }
  expect(seen[0]?.listed).toEqual(seen[1]?.listed);
}, 60_000);

test("many processes make one new file together", async () => {
  const path = folder.join("memory.db");
  const names = ["a", "b", "c", "d", "e", "f"];
  const pairs = names.map((name, index) => [name, names[index ^ 1] ?? ""]);
  const seen = await Promise.all(
    pairs.map((pair) => runScript<SeenBeside>("write-beside", [path, ...pair])),
  );
  expect(new Set(seen.flatMap(({ acknowledged }) => acknowledged)).size).toBe(6 * 180);
}, 120_000);

test("what one handle writes and forgets, another that has read the scope before sees", async () => {
  const path = folder.join("memory.db");
  const [writer, reader] = [await openMemory({ path }), await openMemory({ path })];
  const texts = ["Porto is warm.", "Porto is wet.", "Faro is dry."];
  const ids: string[] = [];
  for (const text of texts) {
    ids.push((await writer.experience(scope, text)).eventId);
    expect(await listedBy(reader)).toEqual(ids.toReversed());
    expect(await recalledBy(reader)).toEqual(await recalledBy(writer));
  }
  await writer.forget(scope, { selector: { memoryIds: ids.slice(0, 1) } });
  expect(await recalledBy(reader)).toContain(ids[1]);
  expect(await recalledBy(reader)).not.toContain(ids[0]);
  await writer.experience(scope, "Porto again.");
  await reader.forget(scope, { confirmAll: true });
  expect(await listedBy(writer)).toEqual([]);
  expect(await recalledBy(writer)).toEqual([]);
  await Promise.all([writer.close(), reader.close()]);
});

test("while another process keeps the file locked, writes run out of time and reads go on", async () => {
  const path = folder.join("memory.db");
  const memory = await openMemory({ path });
  const { eventId } = await memory.experience(scope, "Porto is warm.");
  const letGo = await holdLock(path);
  const item = { text: "Porto is wet.", idempotencyKey: "turn-1" };
  const late = memory.experience(scope, item, { timeoutMs: 150 });
  const forget = memory.forget(scope, { selector: { memoryIds: [eventId] } }, { timeoutMs: 150 });
  const outcomes = Promise.allSettled([late, forget]);
  expect(await listedBy(memory)).toEqual([eventId]);
  expect(await recalledBy(memory)).toEqual([eventId]);
  for (const outcome of await outcomes) {
    expect(outcome).toMatchObject({ status: "rejected", reason: { name: "TimeoutError" } });
  }
  await letGo();
  await memory.close();
  await expectStoredOnce(path, item);
});

test("a write that waits for another process's lock is done once that lets go", async () => {
  const path = folder.join("memory.db");
  const memory = await openMemory({ path });
  const letGo = await holdLock(path);
  const write = memory.experience(scope, "Porto is wet.");
  const opening = openMemory({ path });
  expect(await listedBy(memory)).toEqual([]);
  await letGo();
  const { eventId } = await write;
  const other = await opening;
  expect(await listedBy(other)).toEqual([eventId]);
  await Promise.all([memory.close(), other.close()]);
});

test("closing waits for a write and a forget that wait for a lock", async () => {
  const path = folder.join("memory.db");
  const memory = await openMemory({ path });
  const before = await memory.experience(scope, "Porto is warm.");
  const letGo = await holdLock(path);
  const forget = memory.forget(scope, { selector: { memoryIds: [before.eventId] } });
  const write = memory.experience(scope, "Porto is wet.");
  const closing = memory.close();
  await letGo();
  await closing;
  expect(await forget).toMatchObject({ deleted: { events: 1 } });
  const reopened = await openMemory({ path });
  expect(await listedBy(reopened)).toEqual([(await write).eventId]);
  await reopened.close();
});

/** Lets another process lock the file, and gives the function that makes it let go and end. */
async function holdLock(path: string): Promise<() => Promise<void>> {
  const holder = startScript("hold-lock", [path]);
  const ended = once(holder, "close");
  await once(holder.stdout, "data");
  return async () => {
    holder.stdin.end();
    await ended;
  };
}

/** Repeating a write that ran out of time tells that it is there, and adds nothing. */
async function expectStoredOnce(
  path: string,
  item: { readonly text: string; readonly idempotencyKey: string },
): Promise<void> {
  const memory = await openMemory({ path });
  const { eventId, replayed } = await memory.experience(scope, item);
  expect(replayed).toBe(true);
  expect(await listedBy(memory)).toEqual([eventId]);
  await memory.close();
}

async function listedBy(memory: Memory): Promise<readonly string[]> {
  return (await memory.events(scope, { limit: 500 })).items.map(({ id }) => id);
}

async function recalledBy(memory: Memory): Promise<readonly string[]> {
  return (await memory.recall(scope, "Porto")).layers.events.map(({ id }) => id);
}
