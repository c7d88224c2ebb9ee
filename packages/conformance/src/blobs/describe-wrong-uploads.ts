import { limits } from "@keepsake/core";
import { expect, test } from "vitest";
import { callMethod } from "../call-method.ts";
import { expectRefusal, memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";

/** Bytes that cannot be uploaded. */
export function describeWrongUploads(suite: Suite): void {
  test.each<[string, readonly unknown[]]>([
    ["data", [undefined]],
    ["data", ["text"]],
    ["data", [[1, 2, 3]]],
    ["contentType", [Uint8Array.of(1), { contentType: "" }]],
    ["contentType", [Uint8Array.of(1), { contentType: "image" }]],
    ["contentType", [Uint8Array.of(1), { contentType: 5 }]],
    ["contentType", [Uint8Array.of(1), { contentType: "image/png\r\nx-other: 1" }]],
    ["contentType", [Uint8Array.of(1), { contentType: `image/${"x".repeat(300)}` }]],
    ["type", [Uint8Array.of(1), { type: "image/png" }]],
  ])("refuses %s in %j", async (field, inputs) => {
    await expectRefusal(callMethod(suite.memory, "uploadBlob", inputs), field);
  });

  test.each(["application/json", "application/ld+json; a=b", "multipart/form-data; boundary=x"])(
    "refuses %s, which is written another way",
    async (contentType) => {
      const error = await memoryErrorOf(suite.memory.uploadBlob(Uint8Array.of(1), { contentType }));
      expect(error).toMatchObject({ field: "contentType", code: "UNSUPPORTED_MEDIA_TYPE" });
    },
  );

  test("refuses a byte more than there may be", async () => {
    const error = await memoryErrorOf(
      suite.memory.uploadBlob(new Uint8Array(limits.blobBytes + 1)),
    );
    expect(error).toMatchObject({ field: "data", code: "PAYLOAD_TOO_LARGE", status: 413 });
  });
}
