import { describe, expect, test } from "vitest";
import { createReplayStore } from "./replay-store.ts";
import type { WebhookEvent, WebhookScheme } from "./schemes.ts";
import { signWebhook } from "./sign-webhook.ts";
import type { WebhookDelivery } from "./webhook-delivery.ts";
import { WebhookError } from "./webhook-error.ts";
import { webhookHandler } from "./webhook-handler.ts";

const secret = "interop-secret-0001";
const body = '{"type":"memory.forgotten","event":"memory_store","correlation_id":"c-1"}';

interface SentRequest {
  readonly scheme: WebhookScheme;
  readonly text?: string;
  readonly id?: string;
}

async function toRequest({ scheme, text = body, id }: SentRequest): Promise<Request> {
  const headers = await signWebhook(text, { scheme, secret, id });
  return new Request("http://receiver/hooks", { method: "POST", headers, body: text });
}

describe("an accepted delivery", () => {
  test("is handed over with what is known of it, and answered with 204", async () => {
    const seen: [WebhookEvent<"keepsake">, WebhookDelivery][] = [];
    const handle = webhookHandler({
      scheme: "keepsake",
      secret,
      onEvent: (...given) => void seen.push(given),
    });
    const response = await handle(await toRequest({ scheme: "keepsake", id: "msg_1" }));
    expect([response.status, await response.text()]).toEqual([204, ""]);
    expect(seen).toEqual([[JSON.parse(body), { id: "msg_1", replayKey: "webhook-msg_1" }]]);
  });

  test.each([
    { scheme: "ai-memory", id: "c-1", text: body, ack: { status: "ack", correlation_id: "c-1" } },
    { scheme: "ai-memory", id: "c-9", text: "{}", ack: { status: "ack", correlation_id: "c-9" } },
    { scheme: "ai-memory", text: "{}", ack: { status: "ack" } },
    { scheme: "ai-memory-body", text: body, ack: { status: "ack", correlation_id: "c-1" } },
  ] as const)("of $scheme is acknowledged as it asks: $ack", async ({ ack, ...sent }) => {
    const handle = webhookHandler({ scheme: sent.scheme, secret, onEvent: () => {} });
    const response = await handle(await toRequest(sent));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual(ack);
  });
});

describe("a refused delivery", () => {
  test("is not handed over, is answered with its code, and is told", async () => {
    const told: string[] = [];
    const handle = webhookHandler({
      scheme: "keepsake",
      secret: "another secret altogether",
      onEvent: () => expect.unreachable(),
      onRefused: ({ code }) => void told.push(code),
    });
    const response = await handle(await toRequest({ scheme: "keepsake" }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: "no_match" });
    expect(told).toEqual(["no_match"]);
  });

  test("is told before it is answered, and what that throws is thrown on", async () => {
    const handle = webhookHandler({
      scheme: "keepsake",
      secret,
      onEvent: () => {},
      onRefused: () => Promise.reject(new Error("log down")),
    });
    await expect(handle(new Request("http://receiver/hooks"))).rejects.toThrow("log down");
  });

  test("has every method and no body", async () => {
    const handle = webhookHandler({ scheme: "keepsake", secret, onEvent: () => {} });
    expect((await handle(new Request("http://receiver/hooks"))).status).toBe(400);
  });
});

describe("a repeat", () => {
  test("is answered with success and not handed over again", async () => {
    let calls = 0;
    const handle = webhookHandler({
      scheme: "ai-memory",
      secret,
      replayStore: createReplayStore(),
      onEvent: () => void (calls += 1),
    });
    const request = await toRequest({ scheme: "ai-memory", id: "c-1" });
    const answers = [await handle(request.clone()), await handle(request)];
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([
      { status: "ack", correlation_id: "c-1" },
      { status: "ack", correlation_id: "c-1" },
    ]);
    expect(calls).toBe(1);
  });

  test("that comes while the first is handled waits for it", async () => {
    let calls = 0;
    const { promise, resolve } = Promise.withResolvers<void>();
    const handle = webhookHandler({
      scheme: "keepsake",
      secret,
      replayStore: createReplayStore(),
      async onEvent() {
        calls += 1;
        await promise;
      },
    });
    const request = await toRequest({ scheme: "keepsake" });
    const answering = Promise.all([handle(request.clone()), handle(request.clone())]);
    setTimeout(resolve, 20);
    expect((await answering).map(({ status }) => status)).toEqual([204, 204]);
    expect(calls).toBe(1);
  });

  test("is handed over again where the first failed", async () => {
    let calls = 0;
    const handle = webhookHandler({
      scheme: "keepsake",
      secret,
      replayStore: createReplayStore(),
      onEvent() {
        calls += 1;
        if (calls === 1) {
          throw new Error("database down");
        }
      },
    });
    const request = await toRequest({ scheme: "keepsake" });
    await expect(handle(request.clone())).rejects.toThrow("database down");
    expect((await handle(request.clone())).status).toBe(204);
    expect((await handle(request.clone())).status).toBe(204);
    expect(calls).toBe(2);
  });

  test("is handed over again without a store", async () => {
    let calls = 0;
    const onEvent = (): void => void (calls += 1);
    const handle = webhookHandler({ scheme: "keepsake", secret, onEvent });
    const request = await toRequest({ scheme: "keepsake" });
    await Promise.all([handle(request.clone()), handle(request.clone())]);
    expect(calls).toBe(2);
  });
});

function made(options: object): unknown {
  return webhookHandler({ scheme: "keepsake", secret, onEvent: () => {}, ...options });
}

describe("what the receiver has to put right", () => {
  test("is thrown when the handler is made", () => {
    expect(() => made({ secret: "short" })).toThrow(WebhookError);
    expect(() => made({ secret: undefined })).toThrow(/bad_option: secret/);
    expect(() => made({ scheme: "none" })).toThrow(/bad_option: scheme none/);
  });

  test("is thrown where a request was read before", async () => {
    const handle = webhookHandler({ scheme: "keepsake", secret, onEvent: () => {} });
    const request = await toRequest({ scheme: "keepsake" });
    await request.text();
    await expect(handle(request)).rejects.toMatchObject({ code: "body_parsed" });
  });
});
