import { toEventFrame } from "./event-frame.ts";

/** One event of a stream: its name, and its data in the contract's spelling. */
export type StreamedEvent = readonly [name: string, data: object];

/** Answers with server-sent events that are there already. */
export function toEventStream(events: readonly StreamedEvent[]): Response {
  const frames = events.map(([name, data]) => toEventFrame({ name, data }));
  return new Response(frames.join(""), {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
  });
}
