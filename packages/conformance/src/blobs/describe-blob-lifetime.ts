import type { Memory } from "@keepsake/core";
import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { uploadContent } from "./blob-content.ts";

/** How long bytes are kept. */
export function describeBlobLifetime(suite: Suite): void {
  test("bytes go with the last event that refers to them, of whichever scope", async () => {
    const [scope, other, { memory }] = [suite.newScope(), suite.newScope(), suite];
    const { blobId, content } = await uploadContent(memory);
    const { eventId } = await memory.experience(scope, { content });
    await memory.experience(other, { content });
    await memory.forget(scope, { selector: { memoryIds: [eventId] } });
    expect(await isThere(memory, blobId)).toBe(true);
    await memory.forget(other, { confirmAll: true });
    expect(await isThere(memory, blobId)).toBe(false);
  });

  test("bytes that no event refers to stay, whatever is forgotten", async () => {
    const scope = suite.newScope();
    const { blobId } = await uploadContent(suite.memory);
    await suite.memory.experience(scope, "Hello.");
    await suite.memory.forget(scope, { confirmAll: true });
    expect(await isThere(suite.memory, blobId)).toBe(true);
  });

  test("bytes stay where only what was derived from their event is forgotten", async () => {
    const scope = suite.newScope();
    const { blobId, content } = await uploadContent(suite.memory, "I live in Porto.");
    await suite.memory.experience(scope, { content }, { wait: "consolidated" });
    await suite.memory.forget(scope, { confirmAll: true, cascade: "derived_only" });
    expect(await isThere(suite.memory, blobId)).toBe(true);
  });

  test("bytes go with the event that is erased, and can be uploaded anew", async () => {
    const [scope, { memory }] = [suite.newScope(), suite];
    const data = new TextEncoder().encode(`erased from ${scope}`);
    const { blobId } = await memory.uploadBlob(data);
    await memory.experience(scope, { content: { kind: "blob_ref", blobId } });
    await memory.erase(scope, { confirmAll: true }, { wait: "completed" });
    expect(await isThere(memory, blobId)).toBe(false);
    const again = await memory.uploadBlob(data);
    expect(again.blobId).not.toBe(blobId);
    expect(await isThere(memory, again.blobId)).toBe(true);
  });
}

async function isThere(memory: Memory, blobId: string): Promise<boolean> {
  return await memory.blob(blobId).then(
    () => true,
    () => false,
  );
}
