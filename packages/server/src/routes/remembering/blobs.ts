import { limits, type StoredBlob } from "@keepsake/core";
import type { Route } from "../../routing/route.ts";

/** Bytes that events refer to. */
export const blobRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/blobs",
    summary: "Uploads bytes, at most 32 MiB, as they are; the content type says what they are.",
    maxBytes: limits.blobBytes,
    errors: ["UNSUPPORTED_MEDIA_TYPE", "PAYLOAD_TOO_LARGE", "POLICY_DENIED"],
    async handle({ memory, request, bytes, signal }) {
      const contentType = request.headers.get("content-type") ?? undefined;
      const uploaded = await memory.uploadBlob(bytes, { contentType }, { signal });
      return { body: { id: uploaded.blobId, ...uploaded } };
    },
  },
  {
    method: "GET",
    path: "/v1/blobs/:id",
    summary: "Bytes as they were uploaded.",
    errors: ["NOT_FOUND"],
    handle: async ({ memory, params, signal }) =>
      toResponse(await memory.blob(params["id"] ?? "", { signal })),
  },
  {
    method: "DELETE",
    path: "/v1/blobs/:id",
    summary: "Deletes bytes that the caller uploaded.",
    errors: ["NOT_FOUND", "POLICY_DENIED"],
    handle: async ({ memory, params, signal }) => ({
      body: await memory.deleteBlob(params["id"] ?? "", { signal }),
    }),
  },
];

/** Whatever the bytes are, a browser runs nothing of them and takes them for nothing else. */
function toResponse({ data, contentType }: StoredBlob): Response {
  return new Response(new Uint8Array(data), {
    headers: {
      "content-type": contentType,
      "content-length": String(data.length),
      "content-disposition": "inline",
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
