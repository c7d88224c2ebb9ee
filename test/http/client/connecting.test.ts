import { connectMemory, type ConnectOptions, ValidationError } from "@keepsake/core";
import { inspect } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  answer,
  answerText,
  type Fault,
  type FaultyServer,
  reset,
  serveFaults,
} from "./serve-faults.ts";

const scope = "org:acme/user:ana";
const url = "http://127.0.0.1:9";
const secret = "s3cr3t-t0ken";
const page = answer({ items: [] });

const broken: ConnectOptions["fetch"] = () => {
  throw new Error("no network here");
};

const deaf: ConnectOptions["fetch"] = () => new Promise(() => undefined);

async function serve(...faults: readonly Fault[]): Promise<FaultyServer> {
  const server = await serveFaults(...faults);
  onTestFinished(() => server.stop());
  return server;
}

function refusal(options: unknown): ValidationError {
  try {
    Reflect.apply(connectMemory, undefined, [options]);
  } catch (error) {
    if (ValidationError.isInstance(error)) {
      return error;
    }
    throw error;
  }
  return expect.unreachable("the options were taken");
}

describe("connecting", () => {
  test.each<readonly [string, unknown]>([
    ["options", undefined],
    ["url", {}],
    ["url", { url: "127.0.0.1:3141" }],
    ["url", { url: "file:///memory.db" }],
    ["url", { url: `http://user:${secret}@127.0.0.1` }],
    ["url", { url: `${url}?token=${secret}` }],
    ["actor", { url, actor: "ana" }],
    ["actor", { url, actor: "user:ana\r\nx-cortex-actor: user:bob" }],
    ["actor", { url, actor: "user:åna" }],
    ["token", { url, token: `${secret}\n` }],
    ["token", { url, token: "" }],
    ["token", { url, token: "s€cret" }],
    ["token", { url, token: 5 }],
    ["headers", { url, headers: { "x-gate": `${secret}\r\nx: y` } }],
    ["headers", { url, headers: { "x gate": secret } }],
    ["headers", { url, headers: { "x-gate": "☕" } }],
    ["timeoutMs", { url, timeoutMs: 0 }],
    ["maxRetries", { url, maxRetries: -1 }],
    ["fetch", { url, fetch: "fetch" }],
    ["onRetry", { url, onRetry: true }],
    ["retries", { url, retries: 3 }],
  ])("is refused for its option %s (%#), and no secret is told", (field, options) => {
    const error = refusal(options);
    expect(error.field).toBe(field);
    expect(inspect(error)).not.toContain(secret);
  });

  test("sends nothing", async () => {
    const server = await serve(page);
    await connectMemory({ url: server.url }).close();
    expect(server.requests).toEqual([]);
  });

  test("takes an address with a path and slashes at its end", async () => {
    const server = await serve(page);
    await connectMemory({ url: `${server.url}/memory//` }).events(scope);
    expect(server.requests[0]?.url).toBe("/memory/v1/events?scope=org%3Aacme%2Fuser%3Aana");
  });
});

describe("a request", () => {
  test("says who asks, and for whom", async () => {
    const server = await serve(page);
    const options = {
      url: server.url,
      token: secret,
      actor: "user:ana",
      headers: { "X-Gate": "open" },
    };
    await connectMemory(options).events(scope);
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: `Bearer ${secret}`,
      "x-cortex-actor": "user:ana",
      "x-gate": "open",
      "user-agent": "keepsake-js",
    });
  });

  test("has the caller's own name for the client, once", async () => {
    const server = await serve(page);
    await connectMemory({ url: server.url, headers: { "User-Agent": "mine" } }).events(scope);
    expect(server.requests[0]?.headers["user-agent"]).toBe("mine");
  });

  test("asks for the token anew with every try", async () => {
    const server = await serve(reset, page);
    const tokens = ["first", "second"];
    const token = async (): Promise<string> => tokens.shift() ?? "";
    await connectMemory({ url: server.url, token }).events(scope);
    const sent = server.requests.map(({ headers }) => headers.authorization);
    expect(sent).toEqual(["Bearer first", "Bearer second"]);
  });

  test("is not sent under a token that is none, and the token is not told", async () => {
    const server = await serve(page);
    const memory = connectMemory({ url: server.url, token: () => `${secret}\n` });
    const error: unknown = await memory.events(scope).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "ValidationError", field: "token" });
    expect(inspect(error)).not.toContain(secret);
    expect(server.requests).toEqual([]);
  });

  test("fails with what the function for the token throws", async () => {
    const failure = new Error("signed out");
    const memory = connectMemory({ url, token: () => Promise.reject(failure) });
    await expect(memory.events(scope)).rejects.toBe(failure);
  });

  test("goes through the function that is given for it", async () => {
    const seen: unknown[] = [];
    const memory = connectMemory({
      url,
      fetch: async (input) => {
        seen.push(input);
        return Response.json({ items: [] });
      },
    });
    await memory.events(scope);
    expect(seen).toEqual([`${url}/v1/events?scope=org%3Aacme%2Fuser%3Aana`]);
  });

  test("is a ConnectionError where that function throws, at once or later", async () => {
    const memory = connectMemory({ url, fetch: broken, maxRetries: 0 });
    await expect(memory.events(scope)).rejects.toMatchObject({
      name: "ConnectionError",
      cause: { message: "no network here" },
    });
  });

  test("ends with its time, also where that function knows no signal", async () => {
    const memory = connectMemory({ url, fetch: deaf, timeoutMs: 50 });
    await expect(memory.events(scope)).rejects.toMatchObject({ name: "TimeoutError" });
    await memory.close();
  });
});

describe("hooks", () => {
  test("are told of every try, its answer and the wait between, and of no secret", async () => {
    const server = await serve(answer({}, 503, { "x-cortex-request-id": "req_1" }), page);
    const seen: unknown[] = [];
    const memory = connectMemory({
      url: server.url,
      token: secret,
      onRequest: (sent) => void seen.push(["request", sent]),
      onResponse: (received) => void seen.push(["response", received]),
      onRetry: (retry) => void seen.push(["retry", retry]),
    });
    await memory.events(scope);
    const told = { method: "GET", url: expect.stringContaining("/v1/events?") };
    expect(seen).toMatchObject([
      ["request", { ...told, attempt: 1 }],
      ["response", { ...told, attempt: 1, status: 503, requestId: "req_1" }],
      ["retry", { ...told, attempt: 1, error: { code: "WAL_UNAVAILABLE" } }],
      ["request", { ...told, attempt: 2 }],
      ["response", { ...told, attempt: 2, status: 200, requestId: null }],
    ]);
    expect(inspect(seen, { depth: 9 })).not.toContain(secret);
  });

  test.each(["onRequest", "onResponse"])(
    "fail the call by what %s throws, now or later",
    async (name) => {
      const server = await serve(page);
      const failure = new Error("a hook broke");
      const now = (): never => {
        throw failure;
      };
      for (const hook of [now, () => Promise.reject(failure)]) {
        await expect(connectMemory({ url: server.url, [name]: hook }).events(scope)).rejects.toBe(
          failure,
        );
      }
    },
  );
});

test("a client tells no secret of its own", () => {
  const memory = connectMemory({ url, token: secret, headers: { "x-gate": secret } });
  expect(inspect(memory, { depth: 9, showHidden: true })).not.toContain(secret);
  expect(JSON.stringify(memory)).not.toContain(secret);
});

test("no listener stays at a signal, and no error unhandled, after many calls", async () => {
  const server = await serve(page, answerText("no", 500), page, reset, page);
  const memory = connectMemory({ url: server.url });
  const { signal } = new AbortController();
  const counts = { added: 0, removed: 0 };
  const [add, remove] = [
    signal.addEventListener.bind(signal),
    signal.removeEventListener.bind(signal),
  ];
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    counts.added += 1;
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    counts.removed += 1;
    remove(...args);
  };
  for (let call = 0; call < 50; call += 1) {
    await memory.events(scope, {}, { signal });
  }
  expect(counts.added).toBeGreaterThanOrEqual(50);
  expect(counts.removed).toBeGreaterThanOrEqual(counts.added);
});
