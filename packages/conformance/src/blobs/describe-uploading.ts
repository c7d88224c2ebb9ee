import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Suite } from "../suite.ts";

const typeOf = fc.constantFrom("image/png", "audio/x-wav", "text/plain; charset=utf-8");

/** Uploading bytes and reading them. */
export function describeUploading(suite: Suite): void {
  test("any bytes come back exactly, with their type", async () => {
    const dataOf = fc.uint8Array({ maxLength: 2_000 });
    const property = fc.asyncProperty(dataOf, typeOf, async (data, contentType) => {
      const { memory } = suite;
      const { blobId, ...uploaded } = await memory.uploadBlob(data, { contentType });
      expect(blobId).toMatch(/^blob_[0-9a-v]{26}$/);
      const sha256 = await digest(data);
      expect(uploaded).toStrictEqual({ sizeBytes: data.length, contentType, sha256 });
      const found = await memory.blob(blobId);
      expect({ ...found, data: Array.from(found.data) }).toStrictEqual({
        blobId,
        contentType,
        data: Array.from(data),
      });
    });
    await suite.check(property);
  });

  test("bytes without a type are of no type in particular", async () => {
    const { contentType } = await suite.memory.uploadBlob(Uint8Array.of(9, 9));
    expect(contentType).toBe("application/octet-stream");
  });

  test("the same bytes of one type are kept once for each uploader", async () => {
    const [data, { memory }] = [new TextEncoder().encode("the same"), suite];
    const png = { contentType: "image/png" };
    const first = await memory.uploadBlob(data, png);
    expect(await memory.uploadBlob(data, png)).toEqual(first);
    const ids = [
      first.blobId,
      (await memory.uploadBlob(data, { contentType: "image/gif" })).blobId,
      (await memory.as("user:ana").uploadBlob(data, png)).blobId,
      (await memory.as("user:ana", { tenant: "org:acme" }).uploadBlob(data, png)).blobId,
    ];
    expect(new Set(ids).size).toBe(4);
  });

  test("bytes changed after the call are kept as they were", async () => {
    const data = Uint8Array.of(1, 2, 3);
    const uploading = suite.memory.uploadBlob(data);
    data.fill(0);
    const { blobId } = await uploading;
    expect(Array.from((await suite.memory.blob(blobId)).data)).toEqual([1, 2, 3]);
  });
}

async function digest(data: Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
