import type { LanguageModelV4CallOptions } from "@ai-sdk/provider";
import { openMemory } from "@keepsake/engine";
import { simulateReadableStream } from "ai";
import { MockLanguageModelV4 } from "ai/test";
import type { Hono } from "hono";
import { expect, onTestFinished, test } from "vitest";
import { createOfflineModel } from "../ai-sdk/offline-model.ts";
import type { ChatMessage } from "./chat-message.ts";
import { createApp } from "./create-app.ts";
import { sourcesOf } from "./sources-of.ts";
import type { ChatModel } from "./reply.ts";

const offline: ChatModel = { model: createOfflineModel(), isOffline: true };

async function openApp(chatModel = offline): Promise<Hono> {
  const memory = await openMemory({ path: ":memory:" });
  onTestFinished(async () => await memory.close());
  return createApp({ memory, chatModel, page: new Map() });
}

async function post(app: Hono, message: unknown, place = "user=bob&chat=c"): Promise<Response> {
  const body = JSON.stringify({ message });
  return await app.request(`/api/chat?${place}`, { method: "POST", body });
}

/** Says something, and gives the chat once the reply is there. */
async function say(app: Hono, text: string, place = "user=bob&chat=c"): Promise<ChatMessage[]> {
  const message = { id: crypto.randomUUID(), role: "user", parts: [{ type: "text", text }] };
  await (await post(app, message, place)).text();
  const chat = await app.request(`/api/chat?${place}`);
  return Object(await chat.json());
}

function textOf(message: ChatMessage | undefined): string {
  return (message?.parts ?? []).map((part) => (part.type === "text" ? part.text : "")).join("");
}

/** A model that cites the note it read last. */
function createCitingModel(): MockLanguageModelV4 {
  return new MockLanguageModelV4({
    doStream: async ({ prompt }: LanguageModelV4CallOptions) => {
      const markers = JSON.stringify(prompt).match(/\[\d+\] \d{4}-/g) ?? [];
      const delta = `So you said ${markers.at(-1)?.slice(0, 3) ?? "nothing"}.`;
      const tokens = { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 };
      const usage = { inputTokens: tokens, outputTokens: { total: 1, text: 1, reasoning: 0 } };
      return await Promise.resolve({
        stream: simulateReadableStream({
          chunks: [
            { type: "text-start", id: "1" } as const,
            { type: "text-delta", id: "1", delta } as const,
            { type: "text-end", id: "1" } as const,
            { type: "finish", finishReason: { unified: "stop", raw: undefined }, usage } as const,
          ],
        }),
      });
    },
  });
}

test("a model reads the notes, and what it cites comes first among the sources", async () => {
  const model = createCitingModel();
  const app = await openApp({ model, isOffline: false });
  expect(textOf((await say(app, "I keep bees on the roof.")).at(-1))).toBe("So you said nothing.");
  const place = "user=bob&chat=other";
  const [, reply] = await say(app, "Where do I keep bees?", place);
  expect(textOf(reply)).toMatch(/^So you said \[\d+\]\.$/);
  expect(model.doStreamCalls[1]?.tools).toBeUndefined();
  const [source] = reply === undefined ? [] : sourcesOf(reply);
  expect(textOf(reply)).toContain(source?.marker);
  const note = await app.request(`/api/notes/${source?.id}?${place}`);
  expect(await note.json()).toMatchObject({ origin: expect.stringMatching(/bob|assistant/) });
  expect(JSON.stringify(reply)).not.toContain("on the roof");
});

test("what was said is kept once", async () => {
  const memory = await openMemory({ path: ":memory:" });
  onTestFinished(async () => await memory.close());
  const app = createApp({ memory, chatModel: offline, page: new Map() });
  await say(app, "Ana moved to Porto.");
  await say(app, "Where does Ana live?");
  expect((await memory.events("user:bob")).items).toHaveLength(4);
});

test.each([
  ["no message", undefined],
  [
    "a message of the assistant's",
    { id: "1", role: "assistant", parts: [{ type: "text", text: "Hi" }] },
  ],
  ["a message without parts", { id: "1", role: "user" }],
])("%s is refused", async (_, message) => {
  const response = await post(await openApp(), message);
  expect(response.status).toBe(422);
  expect(await response.text()).toBe(
    "message: it is not a message of the user's; send a UIMessage",
  );
});

test("what is no JSON, no user or no chat is refused", async () => {
  const app = await openApp();
  const broken = await app.request("/api/chat?user=bob&chat=c", { method: "POST", body: "{" });
  expect(broken.status).toBe(400);
  const outside = await app.request("/api/chat?user=bob/user:eve&chat=c");
  expect(outside.status).toBe(422);
  expect(await outside.text()).toContain('user: "bob/user:eve" is no name');
  expect((await app.request("/api/chat?user=bob")).status).toBe(422);
  expect((await app.request("/api/notes/evt_1?user=bob")).status).toBe(404);
});

test.each([
  ["a page of another site", "http://localhost/api/chat", { "sec-fetch-site": "cross-site" }],
  ["a page of another port", "http://localhost/api/chat", { "sec-fetch-site": "same-site" }],
  ["another name of this machine", "http://evil.example/api/chat", {}],
])("%s is refused", async (_, url, headers) => {
  const app = await openApp();
  const response = await app.request(`${url}?user=bob&chat=c`, { headers });
  expect(response.status).toBe(403);
});

test("the page may load nothing from elsewhere", async () => {
  const memory = await openMemory({ path: ":memory:" });
  onTestFinished(async () => await memory.close());
  const page = new Map([["/", { type: "text/html", body: "<p>Hello</p>" }]]);
  const response = await createApp({ memory, chatModel: offline, page }).request("/");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
});

test("a message that is sent again gets another reply in the place of the first", async () => {
  const model = createCitingModel();
  const app = await openApp({ model, isOffline: false });
  const message = { id: "m1", role: "user", parts: [{ type: "text", text: "I keep bees." }] };
  await (await post(app, message)).text();
  await say(app, "And you?");
  await (await post(app, message)).text();
  const chat = Object(await (await app.request("/api/chat?user=bob&chat=c")).json());
  expect(chat).toMatchObject([{ id: "m1" }, { role: "assistant" }]);
  const [, , again] = model.doStreamCalls;
  const asked = again?.prompt.flatMap(({ role, content }) => (role === "user" ? content : []));
  expect(asked?.at(-1)).toMatchObject({ text: "I keep bees." });
  expect(again?.prompt.some(({ role }) => role === "assistant")).toBe(false);
});

test("a message that is too large is refused", async () => {
  const parts = [{ type: "text", text: "x".repeat(1_100_000) }];
  const response = await post(await openApp(), { id: "1", role: "user", parts });
  expect(response.status).toBe(413);
});
