import { contentText, type MemoryEvent } from "@keepsake/core";

/** An event as one line: `2026-11-21 13:20 UTC, you: My sister Ana moved to Porto in March.` */
export function formatEvent(event: MemoryEvent, user: string): string {
  const time = event.observedAt.slice(0, 16).replace("T", " ");
  return `${time} UTC, ${speakerOf(event, user)}: ${toOneLine(contentText(event.content))}`;
}

function speakerOf({ content, observedActor }: MemoryEvent, user: string): string {
  const role = content.kind === "message" ? content.role : "note";
  if (role === "user" && (observedActor === null || observedActor === user)) {
    return "you";
  }
  return observedActor ?? role;
}

function toOneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
