import type { EventContent } from "@keepsake/core";

/** What an event says as it is stored and counted: text as it is, data and triples as JSON. */
export function toEventBody(content: EventContent): string {
  if (content.kind === "json") {
    return JSON.stringify(content.data);
  }
  return content.kind === "triple" ? JSON.stringify(content.triple) : content.text;
}
