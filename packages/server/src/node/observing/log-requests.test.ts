import { openMemory } from "@keepsake/engine";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createHandler, type HandlerOptions } from "../../create-handler.ts";
import { logRequests } from "./log-requests.ts";

let memory: Awaited<ReturnType<typeof openMemory>>;
let written: string;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:" });
  written = "";
});

afterEach(() => memory.close());

const logger = pino(
  {},
  {
    write(line: string) {
      written += line;
    },
  },
);

function send(request: Request, options: HandlerOptions = {}): Promise<Response> {
  return createHandler(memory, { observers: [logRequests(logger)], ...options })(request);
}

function lines(): readonly Record<string, unknown>[] {
  return written
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function post(path: string, body: object, headers = {}): Request {
  return new Request(`http://localhost${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

test("a request is a line with its id, route, status, duration and actor", async () => {
  const body = { scope: "user:ana", content: { text: "I live in Porto." } };
  const response = await send(post("/v1/experience", body, { "x-cortex-actor": "user:ana" }));
  expect(lines()).toEqual([
    expect.objectContaining({
      level: 30,
      request_id: response.headers.get("x-cortex-request-id"),
      method: "POST",
      route: "/v1/experience",
      status: 202,
      duration_ms: expect.any(Number),
      actor: "user:ana",
    }),
  ]);
});

test("nothing that was said, asked, given as a key or answered is in it", async () => {
  const apiKey = "hush-key";
  const headers = { authorization: `Bearer ${apiKey}` };
  const options = { apiKey };
  await send(
    post("/v1/experience", { scope: "user:hush", content: { text: "hush" } }, headers),
    options,
  );
  await send(post("/v1/recall", { scope: "user:hush", query: "hush" }, headers), options);
  await send(post("/v1/recall", { scope: "user:hush", hush: "hush" }, headers), options);
  await send(new Request("http://localhost/v1/events/evt_hush?hush=hush", { headers }), options);
  await send(new Request("http://localhost/hush?hush", { headers }), options);
  await send(post("/v1/recall", {}, { authorization: "Bearer hush-other" }), options);
  expect(lines().map(({ status }) => status)).toEqual([202, 200, 422, 404, 404, 401]);
  expect(written).not.toContain("hush");
});

test("a defect is told with its place in the code, without its message", async () => {
  const broken = { ...memory, recall: async () => fail() };
  const handler = createHandler(broken, { observers: [logRequests(logger)] });
  await handler(post("/v1/recall", { scope: "user:ana", query: "hush" }));
  const [line] = lines();
  expect(line).toMatchObject({ level: 50, status: 500, error_code: "INTERNAL" });
  expect(line?.["error_at"]).toEqual(
    expect.arrayContaining(["TypeError", expect.stringContaining("log-requests.test.ts")]),
  );
  expect(written).not.toContain("hush");
});

test("what the server turned away is a warning", async () => {
  const request = post("/v1/recall", { scope: "user:ana", query: "Where?" });
  await send(request, { load: { isOverloaded: () => true } });
  expect(lines()).toMatchObject([{ level: 40, status: 503, error_code: "WAL_UNAVAILABLE" }]);
});

function fail(): never {
  throw new TypeError("hush cannot be read", { cause: new Error("hush") });
}
