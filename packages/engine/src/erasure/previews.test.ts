import { afterEach, expect, test, vi } from "vitest";
import { openMemory } from "../open-memory.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = useTemporaryFolder();
const scope = "user:ana";
const dayMs = 24 * 60 * 60_000;

afterEach(() => {
  vi.useRealTimers();
});

test("a preview can be carried out for a day, also after the memory was opened again", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const path = folder.join("memory.db");
  const first = await openMemory({ path });
  const { eventId } = await first.experience(scope, "I moved to Porto.");
  const selector = { memoryIds: [eventId] };
  const { previewId } = await first.previewErasure(scope, { selector });
  await first.close();
  vi.setSystemTime(Date.now() + dayMs - 1);
  const memory = await openMemory({ path });
  const erased = await memory.erase(scope, { fromPreviewId: previewId }, { wait: "completed" });
  expect(erased.deleted.events).toBe(1);
  await memory.close();
});

test("after a day it is refused as one that never was", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const memory = await openMemory({ path: ":memory:" });
  await memory.experience(scope, "I moved to Porto.");
  const { previewId } = await memory.previewErasure(scope);
  vi.setSystemTime(Date.now() + dayMs);
  await expect(memory.erase(scope, { fromPreviewId: previewId })).rejects.toMatchObject({
    name: "ValidationError",
    field: "fromPreviewId",
    code: "UNKNOWN_PREVIEW_ID",
  });
  const { previewId: next } = await memory.previewErasure(scope);
  const erased = await memory.erase(scope, { fromPreviewId: next }, { wait: "completed" });
  expect(erased.deleted.events).toBe(1);
  await memory.close();
});
