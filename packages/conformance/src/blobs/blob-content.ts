import type { BlobContent, Memory } from "@keepsake/core";

let uploads = 0;

/** Uploads bytes that nobody has; gives content that refers to them. */
export async function uploadContent(
  memory: Memory,
  transcript?: string,
): Promise<{ readonly blobId: string; readonly content: BlobContent }> {
  uploads += 1;
  const data = new TextEncoder().encode(`bytes ${uploads}`);
  const { blobId } = await memory.uploadBlob(data, { contentType: "text/plain" });
  const content = { kind: "blob_ref", blobId, ...(transcript && { transcript }) } as const;
  return { blobId, content };
}
