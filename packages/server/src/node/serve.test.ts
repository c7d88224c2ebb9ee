import { once } from "node:events";
import { Agent, get } from "node:http";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { type RunningServer, serve, type ServeOptions } from "./serve.ts";

const servers: RunningServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(
  handler: (request: Request) => Promise<Response>,
  options: ServeOptions = {},
): Promise<RunningServer> {
  const server = await serve(handler, { port: 0, ...options });
  servers.push(server);
  return server;
}

async function letIn(): Promise<Response> {
  return new Response("in");
}

async function openSocket({ url }: RunningServer): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

async function readAll(socket: Socket): Promise<string> {
  let text = "";
  socket.setEncoding("utf8");
  for await (const part of socket) {
    text += String(part);
  }
  return text;
}

test("requests are answered under the url that it gives", async () => {
  const { url } = await start(async (request) => new Response(new URL(request.url).pathname));
  expect(await (await fetch(`${url}/v1/there`)).text()).toBe("/v1/there");
});

test.each(["0.0.0.0", "::", "192.168.1.2", "example.com"])(
  "%s is not listened on for a handler that takes everybody",
  async (host) => {
    await expect(serve(async () => new Response(), { host, port: 0 })).rejects.toMatchObject({
      name: "ValidationError",
      field: "host",
    });
  },
);

test("other machines are listened to where only those are let in who have a key", async () => {
  const { url } = await start(async () => new Response("in"), {
    host: "0.0.0.0",
    requiresKey: true,
  });
  const reached = url.replace("0.0.0.0", "127.0.0.1");
  expect(await (await fetch(reached)).text()).toBe("in");
});

test("pages of other origins are refused where there is no key, and answered where there is", async () => {
  const open = await start(letIn);
  const keyed = await start(letIn, { requiresKey: true });
  const headers = { origin: "https://evil.example" };
  expect((await fetch(open.url, { headers })).status).toBe(403);
  expect((await fetch(keyed.url, { headers })).status).toBe(200);
});

test("a port that is taken is refused by name", async () => {
  const { url } = await start(async () => new Response());
  const port = Number(new URL(url).port);
  await expect(serve(async () => new Response(), { port })).rejects.toMatchObject({
    field: "port",
    reason: expect.stringContaining("taken by another program"),
  });
});

test("a caller who hangs up fires the signal of the request", async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const begun = Promise.withResolvers<void>();
  const server = await start(async ({ signal }) => {
    signal.addEventListener("abort", () => resolve("hung up"));
    begun.resolve();
    await promise;
    return new Response();
  });
  const socket = await openSocket(server);
  socket.write("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
  await begun.promise;
  socket.destroy();
  expect(await promise).toBe("hung up");
});

test("a body of which a half never comes is given up, and the server goes on", async () => {
  const ended = Promise.withResolvers<string>();
  const server = await start(
    async (request) => {
      await request.text().then(ended.resolve, () => ended.resolve("given up"));
      return new Response("answered");
    },
    { requestTimeoutMs: 300 },
  );
  const socket = await openSocket(server);
  socket.write("POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\nhalf");
  expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 408 /);
  expect(await ended.promise).toBe("given up");
  expect(await (await fetch(server.url)).text()).toBe("answered");
});

test.each(["", "GET / HTTP/1.1\r\nhost: loc"])(
  "a connection that stays at %j is given up",
  async (sent) => {
    const server = await start(async () => new Response(), { headersTimeoutMs: 300 });
    const socket = await openSocket(server);
    socket.write(sent);
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 408 /);
  },
);

test("headers that are too large, and a target that is none, are refused", async () => {
  const server = await start(async () => new Response());
  const answer = await fetch(server.url, { headers: { "x-large": "x".repeat(20_000) } });
  expect(answer.status).toBe(431);
  const socket = await openSocket(server);
  socket.write("GET / HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n");
  const text = await readAll(socket);
  expect(text).toMatch(/^HTTP\/1\.1 422 /);
  expect(text).toContain('"error_code":"INVALID_BODY"');
});

test("closing waits for what is under way, though the connection could be used again", async () => {
  const begun = Promise.withResolvers<void>();
  const server = await start(async () => {
    begun.resolve();
    await sleep(100);
    return new Response("to its end");
  });
  const agent = new Agent({ keepAlive: true });
  const answered = new Promise<string>((resolve, reject) => {
    get(server.url, { agent }, async (response) => {
      resolve(String(await response.setEncoding("utf8").toArray()));
    }).on("error", reject);
  });
  await begun.promise;
  const began = performance.now();
  const closed = server.close();
  expect(await answered).toBe("to its end");
  await closed;
  expect(performance.now() - began).toBeLessThan(2_000);
  await expect(fetch(server.url)).rejects.toThrow();
  agent.destroy();
});

test("closing does not wait for a connection that is idle", async () => {
  const server = await start(async () => new Response("once"));
  await (await fetch(server.url)).text();
  const began = performance.now();
  await server.close();
  expect(performance.now() - began).toBeLessThan(500);
});

test("closing does not wait for a connection that nothing was asked over", async () => {
  const server = await start(async () => new Response("here"));
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  await once(socket, "connect");
  await fetch(server.url).then((response) => response.text());
  const began = performance.now();
  await server.close();
  expect(performance.now() - began).toBeLessThan(2_000);
  socket.destroy();
});

test("closing ends a stream as if it had nothing more to tell", async () => {
  let isCancelled = false;
  const server = await start(
    async () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode("data: 1\n\n")),
          cancel: () => {
            isCancelled = true;
          },
        }),
        { headers: { "content-type": "text/event-stream" } },
      ),
    { closeTimeoutMs: 5_000 },
  );
  const response = await fetch(server.url);
  const text = response.text();
  await server.close();
  expect(await text).toBe("data: 1\n\n");
  expect(isCancelled).toBe(true);
});

test("closing cuts what lasts longer than it may", async () => {
  const server = await start(() => new Promise<Response>(() => undefined), { closeTimeoutMs: 200 });
  const failed = fetch(server.url).catch(() => "cut");
  await sleep(50);
  const began = performance.now();
  await Promise.all([server.close(), server.close()]);
  expect(await failed).toBe("cut");
  expect(performance.now() - began).toBeLessThan(2_000);
});
