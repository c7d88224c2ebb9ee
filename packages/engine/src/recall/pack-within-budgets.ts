import {
  bytesPerToken,
  type Citation,
  type Pack,
  type RecalledEvent,
  utf8Length,
} from "@keepsake/core";
import { citeEvent } from "./cite-event.ts";
import { contextLine } from "./context-line.ts";

/** The part of a pack that its budgets bound. */
export type PackedEvents = Pick<Pack, "layers" | "contextBlock" | "citations">;

/**
 * Takes events in their order while their lines fit into `maxTokens`. An event too long for what is
 * left is passed over, so that a long one does not keep out the short ones behind it.
 */
export function packWithinBudgets(
  events: readonly RecalledEvent[],
  maxTokens: number,
): PackedEvents {
  const packed: RecalledEvent[] = [];
  const citations: Citation[] = [];
  const lines: string[] = [];
  let bytesLeft = maxTokens * bytesPerToken;
  for (const event of events) {
    const citation = citeEvent(event, packed.length + 1);
    const line = contextLine(event, citation);
    const bytes = utf8Length(line) + (lines.length === 0 ? 0 : 1);
    if (bytes <= bytesLeft) {
      packed.push(event);
      citations.push(citation);
      lines.push(line);
      bytesLeft -= bytes;
    }
  }
  return { layers: { events: packed }, contextBlock: lines.join("\n"), citations };
}
