import {
  connectMemory,
  type ConnectOptions,
  type MemoryError,
  type RemoteMemory,
} from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { createHandler, type Handler } from "@keepsake/server";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  answer,
  answerText,
  cutBody,
  cutHeaders,
  type Fault,
  type FaultyServer,
  hang,
  hangWithinBody,
  type ReceivedRequest,
  reset,
  serveFaults,
} from "./serve-faults.ts";

const scope = "org:acme/user:ana";
const page = answer({ items: [], next_cursor: null, has_more: false });
const written = answer({ event_id: "evt_1", status: "captured" }, 202);

const moved: Fault = (response) =>
  response.writeHead(301, { location: "https://memory.example/v1/events?token=x" }).end();

const late: Fault = (response, request) => setTimeout(() => page(response, request), 200);

const byPath: Fault = (response, request) =>
  request.url.startsWith("/v1/lifecycle") ? undefined : page(response, request);

interface Connected {
  readonly server: FaultyServer;
  readonly memory: RemoteMemory;
}

async function connect(
  faults: readonly Fault[],
  options: Omit<ConnectOptions, "url"> = {},
): Promise<Connected> {
  const server = await serveFaults(...faults);
  const memory = connectMemory({ url: server.url, ...options });
  onTestFinished(() => server.stop());
  return { server, memory };
}

function failure(call: Promise<unknown>): Promise<MemoryError> {
  return call.then(
    () => expect.unreachable("the call did not fail"),
    (error: MemoryError) => error,
  );
}

describe("a read", () => {
  test.each([
    ["resets the connection", reset],
    ["ends within the headers", cutHeaders],
    ["ends within the body", cutBody],
    ["is a gateway without a server", answerText("<h1>Bad gateway</h1>", 502)],
    ["asks to come back", answer({ error_code: "WAL_UNAVAILABLE", retriable: true }, 503)],
    ["has a defect", answer({ error_code: "INTERNAL" }, 500)],
  ])("is made again where a server %s", async (_name, fault) => {
    const { server, memory } = await connect([fault, fault, page]);
    await expect(memory.events(scope)).resolves.toMatchObject({ items: [], hasMore: false });
    expect(server.requests).toHaveLength(3);
  });

  test("is made as often as it may be, and fails as the last try did", async () => {
    const { server, memory } = await connect([reset], { maxRetries: 2 });
    const error = await failure(memory.events(scope));
    expect(error).toMatchObject({ name: "ConnectionError", code: "CONNECTION_FAILED" });
    expect(error.message).toContain(server.url);
    expect(server.requests).toHaveLength(3);
  });

  test.each([
    [422, "INVALID_BODY", "ValidationError"],
    [429, "QUOTA_EXCEEDED", "RateLimitError"],
    [503, "CODE_PLANE_DISABLED", "NotConfiguredError"],
    [405, "", "ValidationError"],
  ])("is made once where another try would not help: %i %s", async (status, code, name) => {
    const refusal = answer({ error_code: code, message: "no", retriable: false }, status);
    const { server, memory } = await connect([refusal]);
    await expect(memory.events(scope)).rejects.toMatchObject({ name });
    expect(server.requests).toHaveLength(1);
  });

  test("fails at once where nobody listens and it may not be repeated", async () => {
    const { server } = await connect([hang]);
    await server.stop();
    const memory = connectMemory({ url: server.url, maxRetries: 0 });
    await expect(memory.events(scope)).rejects.toMatchObject({ name: "ConnectionError" });
  });

  test.each([
    ["before it answers", hang],
    ["within the body", hangWithinBody],
  ])("ends with its time, also where a server stops %s", async (_name, fault) => {
    const { memory } = await connect([reset, fault]);
    const startedAt = performance.now();
    const error = await failure(memory.events(scope, {}, { timeoutMs: 300 }));
    expect(error).toMatchObject({ name: "TimeoutError", code: "CLIENT_TIMEOUT" });
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });

  test.each([
    ["before it answers", hang],
    ["within the body", hangWithinBody],
  ])("ends with its signal's reason, also where a server stops %s", async (_name, fault) => {
    const { memory } = await connect([fault]);
    const controller = new AbortController();
    const reason = new Error("enough");
    const call = memory.events(scope, {}, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 50);
    await expect(call).rejects.toBe(reason);
  });

  test("ends with its signal's reason between two tries", async () => {
    const controller = new AbortController();
    const { memory } = await connect([reset], { onRetry: () => controller.abort("enough") });
    await expect(memory.events(scope, {}, { signal: controller.signal })).rejects.toBe("enough");
  });
});

describe("a server that says when to come back", () => {
  test("in seconds is obeyed", async () => {
    const limited = answer({ error_code: "rate_limited" }, 429, { "retry-after": "1" });
    const { memory } = await connect([limited, page]);
    const startedAt = performance.now();
    await memory.events(scope);
    expect(performance.now() - startedAt).toBeGreaterThan(990);
  });

  test("by a date is obeyed", async () => {
    const at = new Date(Date.now() + 2_000).toUTCString();
    const { memory, server } = await connect([answer({}, 503, { "retry-after": at }), page]);
    await memory.events(scope);
    expect(server.requests).toHaveLength(2);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(at));
  });

  test("later than the call may take is told to the caller at once", async () => {
    const limited = answer({ error_code: "RATE_LIMITED" }, 429, { "retry-after": "3600" });
    const { memory, server } = await connect([limited]);
    const error = await failure(memory.events(scope));
    expect(error).toMatchObject({ name: "RateLimitError", retryAfterMs: 3_600_000 });
    expect(server.requests).toHaveLength(1);
  });
});

describe("an answer that is none of a memory's", () => {
  test.each([
    ["a page of HTML", answerText("<html>Welcome</html>", 200), "ServerError"],
    ["an empty body", answer(undefined, 204), "ServerError"],
    ["null", answer(null), "ServerError"],
    ["a list", answer([]), "ServerError"],
    ["a record without a page", answer({ fine: true }), "ServerError"],
    ["a page of nothing", answer({ items: [null] }), "ServerError"],
    [
      "a record with a field of another kind",
      answer({ items: [{ labels: "home" }] }),
      "ServerError",
    ],
    ["deeper than can be read", answerText("[".repeat(200_000), 200), "ServerError"],
    ["a page of HTML that says no", answerText("<html>Log in</html>", 403), "PolicyDeniedError"],
    ["no text at all", answerText("", 404), "NotFoundError"],
  ])("is a typed error: %s", async (_name, fault, name) => {
    const { memory } = await connect([fault], { maxRetries: 0 });
    await expect(memory.events(scope)).rejects.toMatchObject({ name });
  });

  test("that leads elsewhere is not followed, and names the way out", async () => {
    const { memory, server } = await connect([moved], { token: "secret" });
    const error = await failure(memory.events(scope));
    expect(error).toMatchObject({ name: "ValidationError", field: "url" });
    expect(error.message).toMatch(/https:\/\/memory\.example\/v1\/events;/);
    expect(server.requests).toHaveLength(1);
  });

  test("carries the request's id into the error, from the body or the headers", async () => {
    const told = answer({ error_code: "NOT_FOUND", request_id: "req_1" }, 404);
    const headed = answerText("<html>", 200);
    const { memory } = await connect(
      [
        told,
        (response, request) => {
          response.setHeader("x-cortex-request-id", "req_2");
          headed(response, request);
        },
      ],
      { maxRetries: 0 },
    );
    expect((await failure(memory.events(scope))).requestId).toBe("req_1");
    expect((await failure(memory.events(scope))).requestId).toBe("req_2");
  });
});

describe("a write", () => {
  test("is sent again under the same key, in the same words", async () => {
    const { memory, server } = await connect([reset, cutHeaders, cutBody, written]);
    const turn = { role: "user" as const, text: "I moved." };
    const writing = memory.experience(scope, turn);
    turn.text = "changed later";
    await writing;
    expect(server.requests).toHaveLength(4);
    expect(new Set(server.requests.map(({ body }) => body)).size).toBe(1);
    expect(server.requests[0]?.body).toMatch(/"idempotency_key":"ks-/);
  });

  test.each([
    ["one", (memory: RemoteMemory) => memory.experience(scope, full)],
    ["a bulk", (memory: RemoteMemory) => memory.experienceBulk(scope, [full])],
    [
      "an erasure",
      (memory: RemoteMemory) =>
        memory.erase(scope, { confirmAll: true, idempotencyKey: undefined }),
    ],
  ])("has a key of its own where the one given is undefined: %s", async (_name, write) => {
    const { memory, server } = await connect([reset, answer({ event_id: "evt_1" }, 202)]);
    await write(memory);
    expect(server.requests).toHaveLength(2);
    expect(server.requests[1]?.body).toMatch(/"idempotency_key":"ks-/);
  });

  test("that nothing makes repeatable is made once", async () => {
    const { memory, server } = await connect([reset]);
    const error = await failure(memory.registerScope(scope));
    expect(error).toMatchObject({ name: "ConnectionError" });
    expect(server.requests).toHaveLength(1);
  });

  test("whose answer was lost again and again is stored once", async () => {
    const local = await openMemory({ path: ":memory:" });
    onTestFinished(() => local.close());
    const lose = loseAnswer(createHandler(local));
    const { memory, server } = await connect([lose, lose, lose, pass(createHandler(local))]);
    const told = await memory.experience(scope, "I moved to Porto.");
    expect(told.replayed).toBe(true);
    expect(server.requests).toHaveLength(4);
    const { items } = await local.events(scope);
    expect(items.map(({ id }) => id)).toEqual([told.eventId]);
  });
});

const full = {
  content: { kind: "message", role: "user", text: "I moved." },
  idempotencyKey: undefined,
} as const;

describe("closing", () => {
  test("waits for calls under way, with their tries", async () => {
    const { memory } = await connect([reset, late]);
    const call = memory.events(scope);
    await memory.close();
    await expect(Promise.race([call, sleep(0, "pending")])).resolves.toMatchObject({ items: [] });
    await expect(memory.events(scope)).rejects.toMatchObject({ name: "ConnectionError" });
  });

  test("tells who waits for an erasure how far it is", async () => {
    const running = answer({ erasure_id: "erasure_1", scope, status: "running" }, 202);
    const { memory, server } = await connect([running]);
    const erasing = memory.erase(scope, { confirmAll: true }, { wait: "completed" });
    await expect.poll(() => server.requests.length).toBeGreaterThan(3);
    await memory.close();
    await expect(erasing).resolves.toMatchObject({ erasureId: "erasure_1", status: "running" });
  });
});

test("calls do not wait long for a stream that never opens", async () => {
  const { memory } = await connect([byPath]);
  const stream = memory.lifecycle(scope)[Symbol.asyncIterator]();
  await expect(memory.events(scope)).resolves.toMatchObject({ items: [] });
  await memory.close();
  await expect(stream.next()).resolves.toMatchObject({ done: true });
});

/** Does what is asked, and resets the connection instead of telling. */
function loseAnswer(handler: Handler): Fault {
  return async (response, request) => {
    await handler(toRequest(request));
    reset(response, request);
  };
}

function pass(handler: Handler): Fault {
  return async (response, request) => {
    const given = await handler(toRequest(request));
    response.writeHead(given.status, Object.fromEntries(given.headers)).end(await given.text());
  };
}

function toRequest({ method, url, body }: ReceivedRequest): Request {
  const headers = { "content-type": "application/json" };
  return new Request(`http://localhost${url}`, { method, headers, body });
}
