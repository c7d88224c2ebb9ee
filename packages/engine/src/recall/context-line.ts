import { type Citation, contentText, cutText, type MemoryEvent } from "@keepsake/core";

const lineBreak = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/g;

/**
 * The line of a context block for an event: marker, time, speaker, text. Further lines of the text
 * are indented, so that nothing in it can pass for a line of its own; a long text is cut.
 */
export function contextLine({ content, observedAt }: MemoryEvent, citation: Citation): string {
  const time = `${observedAt.slice(0, 10)} ${observedAt.slice(11, 16)} UTC`;
  const speaker = citation.observedActor ?? (content.kind === "message" ? content.role : null);
  const by = speaker === null ? "" : `, ${speaker.replaceAll(lineBreak, " ")}`;
  const said = cutText(contentText(content)).replaceAll(lineBreak, "\n    ");
  return `${citation.marker} ${time}${by}: ${said}`;
}
