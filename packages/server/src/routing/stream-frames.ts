import { toEventFrame } from "./event-frame.ts";

/** Sends a frame of a stream of server-sent events. */
export type SendFrame = (name: string, data: object) => void;

/** A stream of server-sent events that ends with `work`; what a caller who hung up is sent is lost. */
export function streamFrames(work: (send: SendFrame) => Promise<void>): Response {
  const encoder = new TextEncoder();
  let isOpen = true;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send: SendFrame = (name, data) => {
        if (isOpen) {
          controller.enqueue(encoder.encode(toEventFrame({ name, data })));
        }
      };
      await work(send);
      if (isOpen) {
        controller.close();
      }
    },
    cancel() {
      isOpen = false;
    },
  });
  const headers = { "content-type": "text/event-stream", "cache-control": "no-store" };
  return new Response(body, { headers });
}
