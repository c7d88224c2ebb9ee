import { expect, test } from "vitest";
import { listEvents } from "../list-events.ts";
import { expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { uploadContent } from "./blob-content.ts";

const nothing = { kind: "blob_ref", blobId: "blob_00000000000000000000000000" } as const;

/** Events that refer to bytes that are not there. */
export function describeMissingBlobs(suite: Suite): void {
  test("nothing is written that refers to bytes that are not there", async () => {
    const scope = suite.newScope();
    const { memory } = suite;
    await expectRefusal(memory.experience(scope, { content: nothing }), "content.blobId");
    const { content } = await uploadContent(memory);
    const items = ["Hello.", { content }, { content: nothing }];
    await expectRefusal(memory.experienceBulk(scope, items), "items[2].content.blobId");
    const [first, second] = [suite.newScope(), suite.newScope()];
    const across = [
      { scope: first, input: "Hello." },
      { scope: second, input: { content } },
      { scope: first, input: { content: nothing } },
    ];
    await expectRefusal(memory.experienceAcross(across), "items[2].content.blobId");
    for (const path of [scope, first, second]) {
      expect(await listEvents(memory, path)).toEqual([]);
    }
  });

  test("a write that is repeated is known again after its bytes are gone", async () => {
    const scope = suite.newScope();
    const { blobId, content } = await uploadContent(suite.memory, "Ana laughs.");
    const item = { content, idempotencyKey: "turn-1" };
    const { eventId } = await suite.memory.experience(scope, item);
    await suite.memory.deleteBlob(blobId);
    expect(await suite.memory.experience(scope, item)).toMatchObject({ eventId, replayed: true });
    const other = { content: { ...content, transcript: "Ana cries." }, idempotencyKey: "turn-1" };
    await expect(suite.memory.experience(scope, other)).rejects.toMatchObject({
      name: "ConflictError",
    });
  });
}
