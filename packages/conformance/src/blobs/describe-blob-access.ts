import { expect, test } from "vitest";
import { expectRefusal, memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { uploadContent } from "./blob-content.ts";

/** Whose bytes are, and who may read them. */
export function describeBlobAccess(suite: Suite): void {
  test("bytes are read by their uploader, and by whom may read an event that refers to them", async () => {
    const [org = ""] = suite.newScope().split("/");
    const [ana, bo, eve] = ["user:ana", "user:bo", "user:eve"].map((id) => suite.memory.as(id));
    await suite.memory.registerScope(org, {
      members: [
        { actor: "user:ana", role: "writer" },
        { actor: "user:bo", role: "reader" },
      ],
    });
    if (ana === undefined || bo === undefined || eve === undefined) {
      throw new Error("there are three actors");
    }
    const { blobId, content } = await uploadContent(ana);
    await expect(ana.blob(blobId)).resolves.toMatchObject({ blobId });
    await expect(suite.memory.blob(blobId)).resolves.toMatchObject({ blobId });
    expect(await memoryErrorOf(bo.blob(blobId))).toMatchObject({ name: "NotFoundError" });
    await ana.experience(org, { content });
    await expect(bo.blob(blobId)).resolves.toMatchObject({ blobId });
    const held = await memoryErrorOf(eve.blob(blobId));
    const absent = "blob_00000000000000000000000000";
    const missing = await memoryErrorOf(eve.blob(absent));
    expect(held).toMatchObject({ name: "NotFoundError", status: 404 });
    expect(held.message.replace(blobId, absent)).toBe(missing.message);
  });

  test("nobody makes bytes readable by referring to them", async () => {
    const { blobId, content } = await uploadContent(suite.memory.as("user:ana"));
    const eve = suite.memory.as("user:eve");
    const own = suite.newScope().replace("user:ana", "user:eve");
    await expectRefusal(eve.experience(own, { content }), "content.blobId");
    await expectRefusal(eve.experienceBulk(own, [{ content }]), "items[0].content.blobId");
    const across = [{ scope: own, input: { content } }];
    await expectRefusal(eve.experienceAcross(across), "items[0].content.blobId");
    expect(await memoryErrorOf(eve.blob(blobId))).toMatchObject({ name: "NotFoundError" });
  });

  test("bytes that were uploaded for one tenant are not there for another", async () => {
    const [acme, other] = ["org:acme", "org:other"].map((tenant) =>
      suite.memory.as("user:ana", { tenant }),
    );
    if (acme === undefined || other === undefined) {
      throw new Error("there are two tenants");
    }
    const { blobId } = await uploadContent(acme);
    await expect(acme.blob(blobId)).resolves.toMatchObject({ blobId });
    expect(await memoryErrorOf(other.blob(blobId))).toMatchObject({ name: "NotFoundError" });
    expect(await memoryErrorOf(other.deleteBlob(blobId))).toMatchObject({ name: "NotFoundError" });
  });
}
