import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import { AiMemoryClient } from "../client.ts";
import { AiMemoryServerError } from "../errors/server-error.ts";
import { AiMemoryTimeoutError } from "../errors/timeout-error.ts";
import { AiMemoryTransportError } from "../errors/transport-error.ts";
import { answerWith, replay } from "../testing/replay.ts";

const health = {
  status: 200,
  type: "application/json",
  body: { status: "ok", service: "ai-memory", version: "0.10.0" },
};
const failed = { status: 503, type: "application/json", body: { error: "not now" } };
const memory = { title: "a", content: "b" };

/** What becomes of an update that asks for the version of the daemon first. */
async function update(client: AiMemoryClient): Promise<unknown> {
  return await client.update("a", {}, { ifMatch: 1 }).catch((error: unknown) => error);
}

/** The address of a server of this machine that answers so. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port }: { readonly port: number } = Object(server.address());
  return `http://127.0.0.1:${port}`;
}

describe("a request", () => {
  test("carries key, agent and headers, and its body as JSON", async () => {
    const { client, requests } = replay("0.10.0", "store", {
      apiKey: "sk-1",
      agentId: "ai:me@host",
      headers: { "x-gateway": "1" },
    });
    await client.store(memory);
    expect(Object.fromEntries(new Headers(requests[0]?.headers))).toEqual({
      "content-type": "application/json",
      "x-agent-id": "ai:me@host",
      "x-api-key": "sk-1",
      "x-gateway": "1",
    });
  });

  test("carries no body where it has none", async () => {
    const { client, requests } = replay("0.10.0", "stats");
    await client.stats();
    expect(requests[0]?.body).toBeNull();
    expect([...new Headers(requests[0]?.headers).keys()]).toEqual(["x-agent-id"]);
  });

  test("goes below the address that is given", async () => {
    const asked: string[] = [];
    const client = new AiMemoryClient({
      baseUrl: "https://memory.example/daemon/",
      fetch: async (input) => {
        asked.push(new Request(input).url);
        return Response.json(health.body);
      },
    });
    await client.health();
    expect(asked).toEqual(["https://memory.example/daemon/api/v1/health"]);
  });

  test("reaches a server as it is", async () => {
    const baseUrl = await serve((request, response) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ ...health.body, asked: request.url }));
    });
    const { extra } = await new AiMemoryClient({ baseUrl }).health();
    expect(extra).toEqual({ asked: "/api/v1/health" });
  });
});

describe("a call that fails", () => {
  test.each([
    ["a read", (client: AiMemoryClient) => client.stats(), 3],
    ["a recall", (client: AiMemoryClient) => client.recall("a"), 3],
    ["a store that merges", (client: AiMemoryClient) => client.store(memory), 3],
    ["a bulk write", (client: AiMemoryClient) => client.bulkStore([memory]), 3],
    ["a create", (client: AiMemoryClient) => client.create(memory), 1],
    [
      "a store of a version",
      (client: AiMemoryClient) => client.store({ ...memory, onConflict: "version" }),
      1,
    ],
    ["an update", (client: AiMemoryClient) => client.update("a", { priority: 1 }), 1],
    ["a delete", (client: AiMemoryClient) => client.delete("a"), 1],
    ["a link", (client: AiMemoryClient) => client.link("a", "b"), 1],
    [
      "a message",
      (client: AiMemoryClient) => client.notify({ title: "a", targetAgentId: "b", payload: "c" }),
      1,
    ],
  ])("%s is sent again where that does no harm", async (_, ask, tries) => {
    const { client, sent } = answerWith([failed], { maxRetries: 2 });
    await expect(ask(client)).rejects.toThrow(AiMemoryServerError);
    expect(sent).toHaveLength(tries);
  });

  test("goes well where another try does", async () => {
    const { client, sent } = answerWith([failed, failed, health]);
    await expect(client.health()).rejects.toThrow(AiMemoryServerError);
    const patient = answerWith([failed, failed, health], { maxRetries: 2 });
    expect(await patient.client.health()).toMatchObject({ version: "0.10.0" });
    expect([sent.length, patient.sent.length]).toEqual([1, 3]);
  });

  test("for a daemon that is down says where it should be, and why", async () => {
    const baseUrl = "http://127.0.0.1:1";
    const refused = new AiMemoryClient({ baseUrl, maxRetries: 1 }).stats();
    await expect(refused).rejects.toThrow(AiMemoryTransportError);
    await expect(refused).rejects.toMatchObject({
      message: expect.stringMatching(/^no answer from http:\/\/127\.0\.0\.1:1; is the server up\?/),
      status: 0,
      request: { method: "GET", path: "/api/v1/stats" },
    });
  });

  test("for a connection that breaks off says so", async () => {
    const baseUrl = await serve((_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("{");
      setTimeout(() => response.destroy(), 20);
    });
    const refused = new AiMemoryClient({ baseUrl, maxRetries: 0 }).stats();
    await expect(refused).rejects.toThrow(AiMemoryTransportError);
    await expect(refused).rejects.toThrow(/broke off/);
  });

  test("for want of time ends when it is up, with all its tries", async () => {
    const baseUrl = await serve(() => undefined);
    const client = new AiMemoryClient({ baseUrl, timeoutMs: 50 });
    await expect(client.stats()).rejects.toThrow(AiMemoryTimeoutError);
    await expect(client.list({}, { timeoutMs: 20 })).rejects.toThrow("no result within 20 ms");
    await expect(client.stats({ timeoutMs: 0 })).rejects.toMatchObject({ field: "timeoutMs" });
  });

  test("for an aborted signal throws its reason, and is not sent again", async () => {
    const baseUrl = await serve(() => undefined);
    const client = new AiMemoryClient({ baseUrl });
    const reason = new Error("enough");
    const controller = new AbortController();
    const asked = client.recall("a", {}, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 20);
    await expect(asked).rejects.toBe(reason);
    const { client: idle, sent } = answerWith([health]);
    await expect(idle.health({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(sent).toEqual([]);
  });
});

describe("the version of a daemon", () => {
  const conflict = { status: 409, type: "application/json", body: { error: "no" } };
  test("is asked for once, also by many at the same time", async () => {
    const { client, sent } = answerWith([health, conflict]);
    await Promise.all([update(client), update(client), update(client)]);
    await update(client);
    expect(sent.map(({ method }) => method)).toEqual(["GET", "PUT", "PUT", "PUT", "PUT"]);
  });

  test("is asked for again after it could not be told", async () => {
    const { client, sent } = answerWith([failed, health, conflict]);
    expect(await update(client)).toMatchObject({ status: 503 });
    expect(await update(client)).toMatchObject({ status: 409 });
    expect(sent.map(({ path }) => path)).toEqual([
      "/api/v1/health",
      "/api/v1/health",
      "/api/v1/memories/a",
    ]);
  });

  test("is still told to others where one gave up", async () => {
    const answer = Promise.withResolvers<Response>();
    const client = new AiMemoryClient({
      fetch: async (input) =>
        new Request(input).url.endsWith("/health")
          ? await answer.promise
          : Response.json(conflict.body, { status: 409 }),
    });
    const controller = new AbortController();
    const first = client.update("a", {}, { ifMatch: 1, signal: controller.signal });
    const second = update(client);
    controller.abort(new Error("enough"));
    await expect(first).rejects.toThrow("enough");
    answer.resolve(Response.json(health.body));
    expect(await second).toMatchObject({ status: 409 });
  });
});

describe("options", () => {
  test.each([
    ["baseUrl", { baseUrl: "localhost:9077" }],
    ["baseUrl", { baseUrl: "http://user:secret@host" }],
    ["apiKey", { apiKey: "a b" }],
    ["apiKey", { apiKey: "" }],
    ["agentId", { agentId: "a b" }],
    ["agentId", { agentId: "x".repeat(129) }],
    ["agentId", { signer: { sign: async () => new Uint8Array(64) } }],
    ["signer", { agentId: "a", signer: Object({}) }],
    ["timeoutMs", { timeoutMs: 0 }],
    ["maxRetries", { maxRetries: -1 }],
    ["fetch", { fetch: Object("fetch") }],
    ["headers", { headers: { "a b": "c" } }],
    ["url", Object({ url: "http://127.0.0.1" })],
  ])("%s is checked: %o", (field, options) => {
    const isRefused = expect.objectContaining({ field, name: "ValidationError" });
    expect(() => new AiMemoryClient(options)).toThrow(isRefused);
  });

  test("a refused one is not repeated where it may be a secret", () => {
    expect(() => new AiMemoryClient({ apiKey: "sk secret" })).toThrow(/^(?!.*secret)/);
    expect(() => new AiMemoryClient({ baseUrl: "http://u:secret@host" })).toThrow(/^(?!.*secret)/);
  });

  test("hooks are told of each try", async () => {
    const told: string[] = [];
    const { client } = answerWith([failed, health], {
      maxRetries: 1,
      onRequest: ({ attempt }) => void told.push(`try ${attempt}`),
      onResponse: ({ status }) => void told.push(`status ${status}`),
      onRetry: ({ attempt }) => void told.push(`after ${attempt}`),
    });
    await client.health();
    expect(told).toEqual(["try 1", "status 503", "after 1", "try 2", "status 200"]);
  });
});
