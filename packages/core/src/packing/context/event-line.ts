import { contentText } from "../../events/event-content.ts";
import type { MemoryEvent } from "../../events/memory-event.ts";
import { toLineName, toLineText } from "./line-text.ts";

/** What a context block says of an event: time, speaker, text. */
export function eventLine({ content, observedActor, observedAt }: MemoryEvent): string {
  const time = `${observedAt.slice(0, 10)} ${observedAt.slice(11, 16)} UTC`;
  const speaker = observedActor ?? (content.kind === "message" ? content.role : null);
  const by = speaker === null ? "" : `, ${toLineName(speaker)}`;
  return `${time}${by}: ${toLineText(contentText(content))}`;
}
