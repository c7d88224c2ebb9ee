import { signWebhook, type WebhookEvent } from "@keepsake/core/webhooks";
import { fastifyWebhook } from "@keepsake/core/webhooks/fastify";
import fastify, { type FastifyInstance } from "fastify";
import { describe, expect, test } from "vitest";

const options = { scheme: "keepsake", secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" } as const;
const body = '{"type":"memory.forgotten", "data":{"scope":"user:ana ☕"}}';

interface Outcome {
  readonly status: number;
  readonly text: string;
  readonly events: readonly WebhookEvent<"keepsake">[];
  readonly refused: readonly string[];
  readonly failures: readonly string[];
}

interface Route {
  readonly before?: (app: FastifyInstance) => void;
  readonly contentType?: string;
  readonly sent?: string;
  readonly onEvent?: () => void;
}

async function deliver(route: Route = {}): Promise<Outcome> {
  const { before, contentType = "application/json", sent = body, onEvent } = route;
  const events: WebhookEvent<"keepsake">[] = [];
  const [refused, failures]: [string[], string[]] = [[], []];
  const app = fastify({ forceCloseConnections: true });
  app.setErrorHandler((error, _request, reply) => {
    failures.push(String(error));
    return reply.send(error);
  });
  before?.(app);
  await app.register(
    fastifyWebhook({
      ...options,
      path: "/hooks",
      onRefused: ({ code }) => void refused.push(code),
      onEvent(event) {
        onEvent?.();
        events.push(event);
      },
    }),
    { prefix: "/v1" },
  );
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const signed = { ...(await signWebhook(body, options)), "content-type": contentType };
  const answer = await fetch(`${url}/v1/hooks`, { method: "POST", headers: signed, body: sent });
  const outcome = { status: answer.status, text: await answer.text(), events, refused, failures };
  await app.close();
  return outcome;
}

function fail(): never {
  throw new Error("database down");
}

describe("the plugin for Fastify", () => {
  test.each([
    "application/json",
    "text/plain",
    "application/x-www-form-urlencoded",
    "strange/type",
  ])("takes bodies of the type %s as they were sent", async (contentType) => {
    const { status, text, events } = await deliver({ contentType });
    expect([status, text]).toEqual([204, ""]);
    expect(events).toEqual([JSON.parse(body)]);
  });

  test("refuses a changed body and none, and tells so", async () => {
    expect(await deliver({ sent: `${body} ` })).toMatchObject({
      status: 400,
      refused: ["no_match"],
    });
    expect(await deliver({ sent: "" })).toMatchObject({ status: 400, refused: ["no_match"] });
  });

  test("gives the server an error where a hook read the body before", async () => {
    const outcome = await deliver({
      before: (app) =>
        app.addHook("onRequest", ({ raw }, _reply, done) => void raw.on("end", done).resume()),
    });
    expect(outcome).toMatchObject({ status: 500, events: [], refused: [] });
    expect(outcome.failures.join("\n")).toMatch(/WebhookError: body_parsed/);
  });

  test("gives the server an error where a hook replaced the body", async () => {
    const outcome = await deliver({
      before: (app) =>
        app.addHook("preValidation", (request, _reply, done) => {
          request.body = JSON.parse(String(request.body));
          done();
        }),
    });
    expect(outcome).toMatchObject({ status: 500, events: [], refused: [] });
    expect(outcome.failures.join("\n")).toMatch(/WebhookError: body_parsed/);
  });

  test("leaves the parsers of other routes as they are", async () => {
    const app = fastify();
    app.register(fastifyWebhook({ ...options, path: "/hooks", onEvent: () => {} }));
    app.post("/other", ({ body: parsed }) => ({ parsed }));
    const answer = await app.inject({ method: "POST", url: "/other", payload: { a: 1 } });
    expect(answer.json()).toEqual({ parsed: { a: 1 } });
    await app.close();
  });

  test("answers a body that is too long with 413", async () => {
    const outcome = await deliver({ sent: "x".repeat(1_048_577) });
    expect(outcome).toMatchObject({ status: 413, events: [] });
  });

  test("gives the server what the receiver throws", async () => {
    const outcome = await deliver({ onEvent: fail });
    expect(outcome).toMatchObject({ status: 500, failures: ["Error: database down"] });
  });

  test("acknowledges ai-memory as it asks", async () => {
    const aiMemory = { scheme: "ai-memory", secret: "interop-secret-0001" } as const;
    const app = fastify();
    app.register(fastifyWebhook({ ...aiMemory, path: "/hooks", onEvent: () => {} }));
    const payload = '{"event":"memory_store","correlation_id":"c-1"}';
    const headers = await signWebhook(payload, aiMemory);
    const answer = await app.inject({ method: "POST", url: "/hooks", headers, payload });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ status: "ack", correlation_id: "c-1" });
    await app.close();
  });
});
