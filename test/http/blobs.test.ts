import { limits } from "@keepsake/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveMemory, type ServedMemory } from "./serve-memory.ts";

let served: ServedMemory;

beforeAll(async () => {
  served = await serveMemory({ path: ":memory:" });
});

afterAll(() => served.stop());

async function upload(body: Uint8Array<ArrayBuffer> | string, type: string): Promise<Response> {
  const headers = { "content-type": type };
  return await fetch(`${served.url}/v1/blobs`, { method: "POST", body, headers });
}

async function uploadId(body: string, type: string): Promise<string> {
  const uploaded: unknown = await (await upload(body, type)).json();
  return String(Reflect.get(Object(uploaded), "blob_id"));
}

test("raw bytes are uploaded, read and deleted", async () => {
  const response = await upload("hello", "text/plain");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    id: expect.stringMatching(/^blob_/),
    blob_id: expect.stringMatching(/^blob_/),
    size_bytes: 5,
    content_type: "text/plain",
    sha256: "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
  });
  const url = `${served.url}/v1/blobs/${await uploadId("hello", "text/plain")}`;
  expect(await (await fetch(url)).text()).toBe("hello");
  const deleted = await fetch(url, { method: "DELETE" });
  expect(await deleted.json()).toEqual({ blob_id: url.split("/").at(-1), bytes_deleted: 5 });
  const gone = await fetch(url, { method: "DELETE" });
  expect(gone.status).toBe(404);
  expect(await gone.json()).toMatchObject({ error_code: "NOT_FOUND" });
});

test("a browser runs nothing of what was uploaded", async () => {
  const id = await uploadId("<script>alert(1)</script>", "text/html");
  const { headers } = await fetch(`${served.url}/v1/blobs/${id}`);
  expect(headers.get("content-security-policy")).toMatch(/^sandbox;/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-disposition")).toBe("inline");
  expect(headers.get("x-cortex-request-id")).toMatch(/^req_/);
});

test.each(["application/json", "multipart/form-data; boundary=x"])(
  "an upload as %s is refused",
  async (type) => {
    const response = await upload("{}", type);
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({
      error_code: "UNSUPPORTED_MEDIA_TYPE",
      details: { field: "content_type" },
    });
  },
);

test("the largest upload is taken, and a byte more is refused", async () => {
  const largest = await upload(new Uint8Array(limits.blobBytes), "application/x-zeros");
  expect(largest.status).toBe(200);
  const larger = await upload(new Uint8Array(limits.blobBytes + 1), "application/x-zeros");
  expect(larger.status).toBe(413);
  expect(await larger.json()).toMatchObject({ error_code: "PAYLOAD_TOO_LARGE" });
});

test("an event refers to bytes as the official client writes it", async () => {
  const id = await uploadId("a picture", "image/png");
  const content = { kind: "blob_ref", blob_id: id, transcript: "Ana on the beach." };
  const scope = "org:acme/user:ana";
  const write = await fetch(`${served.url}/v1/experience?wait=indexed`, {
    method: "POST",
    body: JSON.stringify({ scope, content }),
    headers: { "content-type": "application/json" },
  });
  expect(write.status).toBe(200);
  const listed = await fetch(`${served.url}/v1/events?scope=${scope}`);
  expect(await listed.json()).toMatchObject({ items: [{ content }] });
  const missing = { ...content, blob_id: "blob_none" };
  const refused = await fetch(`${served.url}/v1/experience`, {
    method: "POST",
    body: JSON.stringify({ scope, content: missing }),
    headers: { "content-type": "application/json" },
  });
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({
    error_code: "INVALID_ENVELOPE",
    details: { field: "content.blob_id" },
  });
});
