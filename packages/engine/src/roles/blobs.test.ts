import { type Memory, NotFoundError } from "@keepsake/core";
import { afterEach, expect, test, vi } from "vitest";
import { createEmbeddedMemory } from "../embedded-memory.ts";
import { openMemory } from "../open-memory.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import { openSqliteStorage } from "../storage/sqlite/sqlite-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { findTraces } from "../testing/count-traces.ts";
import { makeMark } from "../testing/marked-events.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = useTemporaryFolder();
const scope = "org:acme/user:ana";
const dayMs = 24 * 60 * 60_000;

afterEach(() => {
  vi.useRealTimers();
});

/** Bytes of several pages of a file, each with a mark in it. */
function markedBytes(mark: string): Uint8Array {
  return new TextEncoder().encode(`${mark}${" ".repeat(3_000)}`.repeat(200));
}

async function uploadTo(memory: Memory, mark: string): Promise<string> {
  const { blobId } = await memory.uploadBlob(markedBytes(mark), { contentType: "text/plain" });
  const transcript = `It says ${makeMark(mark, 1)}.`;
  await memory.experience(scope, { content: { kind: "blob_ref", blobId, transcript } });
  return blobId;
}

test("of bytes that were erased nothing is left in any file, and of others nothing is lost", async () => {
  const [erased, deleted, kept] = ["erased", "deleted", "kept"].map((name) => makeMark(name, 0));
  const path = folder.join("memory.db");
  const memory = await openMemory({ path });
  await uploadTo(memory, erased ?? "");
  await memory.deleteBlob(await uploadTo(memory, deleted ?? ""));
  const { blobId } = await memory.uploadBlob(markedBytes(kept ?? ""));
  const marks = [erased ?? "", makeMark(erased ?? "", 1), deleted ?? ""];
  expect(findTraces(folder.path, marks)).toEqual(marks);
  await memory.erase(scope, { confirmAll: true }, { wait: "completed" });
  expect(findTraces(folder.path, marks)).toEqual([]);
  expect(Buffer.from((await memory.blob(blobId)).data).toString()).toContain(kept);
  await memory.close();
});

test.each<[string, () => Promise<Storage>]>([
  ["SQLite", () => openSqliteStorage(":memory:")],
  ["lists", async () => createMemoryStorage()],
])("in %s what no event ever referred to goes a day after its upload", async (_, open) => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const memory = createEmbeddedMemory(await open(), { retentionSweepMs: 0 });
  const referred = await uploadTo(memory, "referred");
  const { blobId } = await memory.uploadBlob(Uint8Array.of(1));
  vi.setSystemTime(Date.now() + dayMs);
  await memory.uploadBlob(Uint8Array.of(2));
  expect((await memory.blob(blobId)).blobId).toBe(blobId);
  vi.setSystemTime(Date.now() + 1);
  await memory.uploadBlob(Uint8Array.of(2));
  await expect(memory.blob(blobId)).rejects.toBeInstanceOf(NotFoundError);
  expect((await memory.blob(referred)).blobId).toBe(referred);
  await memory.close();
});

test("it goes as well while nobody uploads anything", async () => {
  const path = folder.join("memory.db");
  const first = await openMemory({ path, retentionSweepMs: 0 });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - dayMs - 1_000 });
  const { blobId } = await first.uploadBlob(Uint8Array.of(1));
  vi.useRealTimers();
  await first.close();
  const memory = await openMemory({ path, retentionSweepMs: 5 });
  await expect.poll(() => memory.blob(blobId).catch(String)).toContain("NotFoundError");
  await memory.close();
});

test("uploads and deletions are told in the audit log, without what was uploaded", async () => {
  const storage = await openSqliteStorage(":memory:");
  const memory = createEmbeddedMemory(storage);
  const ana = memory.as("user:ana");
  const { blobId } = await ana.uploadBlob(Uint8Array.of(1, 2, 3));
  await ana.uploadBlob(Uint8Array.of(1, 2, 3));
  await ana.deleteBlob(blobId);
  const { bodies } = await storage.readAudit(0, 10);
  const row = { actor: "user:ana", scope: null, capability: "blob.upload", decision: "allow" };
  expect(bodies.map((body): unknown => JSON.parse(body))).toMatchObject([
    { ...row, operation: "uploadBlob", details: { blobId, sizeBytes: 3 } },
    { ...row, operation: "deleteBlob", details: { blobId } },
  ]);
  expect(bodies).toHaveLength(2);
  await memory.close();
});
