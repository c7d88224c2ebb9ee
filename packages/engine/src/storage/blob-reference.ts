import type { Capture, CaptureBatch } from "./log-storage.ts";

/** The id of the bytes that an event refers to; null where it refers to none. */
export function blobIdOf(capture: Capture | undefined): string | null {
  const content = capture?.envelope.content;
  return content?.kind === "blob_ref" ? content.blobId : null;
}

/** Whether the events of a batch may refer to some bytes. */
export function mayReferTo(blobs: CaptureBatch["blobs"], id: string): boolean {
  return blobs === undefined || blobs === "any" || blobs.includes(id);
}
