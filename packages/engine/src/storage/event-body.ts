import type { EventContent } from "@keepsake/core";

/** What an event says as it is stored and counted: text as it is, all else as JSON. */
export function toEventBody(content: EventContent): string {
  if (content.kind === "json") {
    return JSON.stringify(content.data);
  }
  if (content.kind === "triple") {
    return JSON.stringify(content.triple);
  }
  return content.kind === "blob_ref"
    ? JSON.stringify({ blobId: content.blobId, transcript: content.transcript })
    : content.text;
}
