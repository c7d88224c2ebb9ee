import { contentText, type MessageRole } from "../events/event-content.ts";
import type { RecordKind } from "../layer.ts";
import type { Pack, RecalledEvent } from "../recall/pack.ts";

/** One recalled thing as adapters hand it on: its text, and where it comes from. */
export interface RecalledItem {
  /** Id of the record in its layer. */
  readonly id: string;
  readonly layer: RecordKind;
  readonly scope: string;
  readonly text: string;
  /** Role of the message; null where it was none. */
  readonly role: MessageRole | null;
  /** Who said it; null where that is not known. */
  readonly speaker: string | null;
  /** When it was said, RFC 3339 in UTC. */
  readonly observedAt: string;
  /** Its marker in the context block, such as `[1]`; null where it stands outside of it. */
  readonly citation: string | null;
  /** Greater is better, comparable within one recall only; null where there was no query. */
  readonly score: number | null;
}

/** The items of `pack`, best first. */
export function toRecalledItems(pack: Pack): readonly RecalledItem[] {
  const markers = new Map(pack.citations.map(({ id, marker }) => [id, marker]));
  return pack.layers.events.map((event) => toItem(event, markers.get(event.id) ?? null));
}

function toItem(event: RecalledEvent, citation: string | null): RecalledItem {
  const { id, scope, content, observedActor, observedAt, score } = event;
  return {
    id,
    layer: "event",
    scope,
    text: contentText(content),
    role: content.kind === "message" ? content.role : null,
    speaker: observedActor,
    observedAt,
    citation,
    score: score ?? null,
  };
}
