import { signWebhook, type WebhookEvent, WebhookError } from "@keepsake/core/webhooks";
import { expressWebhook } from "@keepsake/core/webhooks/express";
import express, { type Express } from "express";
import { createServer } from "node:http";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { served } from "./served.ts";

const options = { scheme: "ai-memory", secret: "interop-secret-0001" } as const;
const body = '{"event":"memory_delete", "title":"naïve ☕","correlation_id":"c-1"}';

interface Outcome {
  readonly status: number;
  readonly text: string;
  readonly events: readonly WebhookEvent<"ai-memory">[];
  readonly refused: readonly string[];
  readonly failures: readonly unknown[];
}

interface Route {
  readonly before?: (app: Express) => void;
  readonly maxBytes?: number;
  readonly sent?: string | ReadableStream;
  readonly onEvent?: () => void;
}

async function deliver({ before, maxBytes, sent = body, onEvent }: Route = {}): Promise<Outcome> {
  const events: WebhookEvent<"ai-memory">[] = [];
  const [refused, failures]: [string[], unknown[]] = [[], []];
  const app = express();
  before?.(app);
  const route = expressWebhook({
    ...options,
    maxBytes,
    onRefused: ({ code }) => void refused.push(code),
    onEvent(event) {
      onEvent?.();
      events.push(event);
    },
  });
  app.post("/hooks", (request, response, next) =>
    route(request, response, (error) => {
      failures.push(error);
      next(error);
    }),
  );
  const signed = { ...(await signWebhook(body, options)), "content-type": "application/json" };
  const response = await served(createServer(app), async (url) => {
    const init = { method: "POST", headers: signed, body: sent, duplex: "half" } as const;
    const answer = await fetch(`${url}/hooks`, init);
    return { status: answer.status, text: await answer.text() };
  });
  return { ...response, events, refused, failures };
}

describe("a route of Express", () => {
  test("takes the body by itself", async () => {
    const { status, text, events } = await deliver();
    expect([status, JSON.parse(text)]).toEqual([200, { status: "ack", correlation_id: "c-1" }]);
    expect(events).toEqual([JSON.parse(body)]);
  });

  test.each([
    ["express.raw", express.raw({ type: "*/*" })],
    ["express.text", express.text({ type: "*/*" })],
    ["a parser that keeps rawBody", express.json({ verify: keepRawBody })],
    ["a parser of something else", express.urlencoded()],
    ["one of Express 4 of something else", leaveEmptyBody],
  ])("takes the body from %s", async (_name, parser) => {
    expect((await deliver({ before: (app) => app.use(parser) })).status).toBe(200);
  });

  test.each([
    ["express.json", express.json()],
    ["express.urlencoded for everything", express.urlencoded({ type: "*/*" })],
    ["a middleware that reads and keeps nothing", readAway],
  ])("hands an error to the next handler where %s ran before", async (_name, parser) => {
    const outcome = await deliver({ before: (app) => app.use(parser) });
    expect(outcome).toMatchObject({ status: 500, events: [], refused: [] });
    const [failure] = outcome.failures;
    expect(WebhookError.isInstance(failure) && failure.code).toBe("body_parsed");
    expect(String(failure)).toMatch(/before express.json\(\)/);
  });

  test("refuses a changed body, and tells so", async () => {
    const outcome = await deliver({ sent: `${body} ` });
    expect(outcome).toMatchObject({ status: 400, events: [], refused: ["no_match"], failures: [] });
    expect(JSON.parse(outcome.text)).toMatchObject({ error: "no_match" });
  });

  test("answers a body that is too long with 413, whether its length is told or not", async () => {
    const long = "x".repeat(3_000_000);
    const stream = new Blob([long]).stream();
    for (const sent of [long, stream]) {
      const outcome = await deliver({ sent });
      expect(outcome).toMatchObject({ status: 413, refused: ["body_too_large"], failures: [] });
    }
    expect((await deliver({ maxBytes: 10 })).status).toBe(413);
    expect((await deliver({ maxBytes: Buffer.byteLength(body) })).status).toBe(200);
  });

  test("answers the next request on a connection whose last body was too long", async () => {
    const app = express().post("/hooks", expressWebhook({ ...options, onEvent: () => {} }));
    const answers = await served(createServer(app), async (url) => {
      const socket = connect(Number(new URL(url).port), "127.0.0.1");
      for (const sent of ["x".repeat(9_000_000), "{}"]) {
        socket.write(`POST /hooks HTTP/1.1\r\nhost: a\r\ncontent-length: ${sent.length}\r\n\r\n`);
        socket.write(sent);
      }
      let read = "";
      for await (const chunk of socket) {
        read += String(chunk);
        if (read.includes("missing_header")) {
          break;
        }
      }
      return read.match(/(?<=HTTP\/1\.1 )\d+/g);
    });
    expect(answers).toEqual(["413", "400"]);
  });

  test("answers a body that breaks off with 400", async () => {
    const route = expressWebhook({ ...options, onEvent: () => {} });
    const headers = await signWebhook(body, options);
    const answer = { statusCode: 0, setHeader: () => {}, end: () => {} };
    const broken = new Readable({ read: () => broken.destroy(new Error("gone")) });
    await route(Object.assign(broken, { headers }), answer, () => expect.unreachable());
    expect(answer.statusCode).toBe(400);
  });

  test.each([NaN, -1])("is not made with maxBytes of %s", (maxBytes) => {
    const make = (): unknown => expressWebhook({ ...options, maxBytes, onEvent: () => {} });
    expect(make).toThrow(/bad_option: maxBytes/);
  });

  test("hands on what the receiver throws", async () => {
    const failure = new Error("database down");
    const onEvent = (): never => {
      throw failure;
    };
    expect(await deliver({ onEvent })).toMatchObject({ status: 500, failures: [failure] });
  });
});

function keepRawBody(request: object, _response: unknown, buffer: Buffer): void {
  Object.assign(request, { rawBody: buffer });
}

function leaveEmptyBody(request: express.Request, _response: unknown, next: () => void): void {
  request.body = {};
  next();
}

function readAway(request: express.Request, _response: unknown, next: () => void): void {
  request.on("end", next).resume();
}
