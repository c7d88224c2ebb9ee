import { type LocalMemory, openMemory } from "@keepsake/engine";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createHandler, type Handler, type HandlerOptions } from "../create-handler.ts";

let memory: LocalMemory;
beforeEach(async () => {
  memory = await openMemory({ path: ":memory:", retentionSweepMs: 0 });
});
afterEach(() => memory.close());

type Body = string | ReadableStream<Uint8Array>;

function post(handler: Handler, path: string, body: Body): Promise<Response> {
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", headers, body, duplex: "half" } as const;
  return handler(new Request(`http://localhost${path}`, init));
}

/** A body that begins and is not ended before `end` is called. */
function slowBody(): { readonly body: ReadableStream<Uint8Array>; readonly end: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode("{")),
    async pull(controller) {
      await promise;
      controller.enqueue(new TextEncoder().encode("}"));
      controller.close();
    },
  });
  return { body, end: resolve };
}

function handlerWith(load: HandlerOptions["load"]): Handler {
  return createHandler(memory, { load });
}

test.each(["/v1/experience", "/v1/auth/signup", "/v1/blobs"])(
  "a body to %s that arrives slowly takes nobody's turn",
  async (path) => {
    const handler = handlerWith({ maxUnderWay: 1, maxWaiting: 1, maxWaitMs: 50 });
    const slow = Array.from({ length: 3 }, () => slowBody());
    const waiting = slow.map(({ body }) => post(handler, path, body));
    const answer = await handler(new Request("http://localhost/v1/auth/whoami"));
    expect(answer.status).toBe(200);
    slow.forEach(({ end }) => end());
    await Promise.all(waiting);
  },
);

test("bodies beyond what may be held at once are answered 503, until there is room again", async () => {
  const handler = handlerWith({ maxBodyBytes: 1_000 });
  const large = JSON.stringify({ scope: "user:ana", content: { text: "x".repeat(2_000) } });
  const refused = await post(handler, "/v1/experience", large);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
  const small = JSON.stringify({ scope: "user:ana", content: { kind: "text", text: "hi" } });
  for (let written = 0; written < 30; written += 1) {
    expect((await post(handler, "/v1/experience", small)).status).toBe(202);
  }
});

test("a body that comes byte by byte is read as one that comes at once", async () => {
  const text = "I moved to Porto in March. ".repeat(4_000);
  const content = { kind: "text", text };
  const bytes = new TextEncoder().encode(JSON.stringify({ scope: "user:ana", content }));
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === bytes.length) {
        controller.close();
      } else {
        controller.enqueue(bytes.slice(sent, sent + 1));
        sent += 1;
      }
    },
  });
  expect((await post(createHandler(memory), "/v1/experience", body)).status).toBe(202);
  const { items } = await memory.events("user:ana");
  expect(items.map((event) => event.content)).toEqual([content]);
});
