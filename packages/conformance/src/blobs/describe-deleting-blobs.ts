import { expect, test } from "vitest";
import { expectDenial } from "../access/expect-denial.ts";
import { memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { uploadContent } from "./blob-content.ts";

/** Who may upload bytes and delete them. */
export function describeDeletingBlobs(suite: Suite): void {
  test("bytes are deleted by their uploader alone, and the events stay", async () => {
    const scope = suite.newScope();
    const ana = suite.memory.as("user:ana");
    const { blobId, content } = await uploadContent(ana, "Ana laughs.");
    const { eventId } = await ana.experience(scope, { content });
    const bo = suite.memory.as("user:bo");
    expect(await memoryErrorOf(bo.deleteBlob(blobId))).toMatchObject({ name: "NotFoundError" });
    const bytesDeleted = (await ana.blob(blobId)).data.length;
    expect(await ana.deleteBlob(blobId)).toEqual({ blobId, bytesDeleted });
    expect(await memoryErrorOf(ana.blob(blobId))).toMatchObject({ name: "NotFoundError" });
    expect(await memoryErrorOf(ana.deleteBlob(blobId))).toMatchObject({ name: "NotFoundError" });
    expect((await ana.event(eventId)).content).toEqual(content);
  });

  test("uploading and reading are capabilities of their own", async () => {
    const { blobId } = await uploadContent(suite.memory.as("user:ana"));
    const narrowed = suite.memory.as("user:ana", { capabilities: ["scope.*"] });
    const denied = { capability: "blob.upload", tier: "actor" } as const;
    await expectDenial(narrowed.uploadBlob(Uint8Array.of(1)), denied);
    await expectDenial(narrowed.deleteBlob(blobId), denied);
    expect(await memoryErrorOf(narrowed.blob(blobId))).toMatchObject({ name: "NotFoundError" });
  });
}
