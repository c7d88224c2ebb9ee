import { openMemory } from "@keepsake/engine";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AskedHandler, askHandler } from "../../testing/ask-handler.ts";

const scope = "org:acme/user:ana";
const message = { kind: "message", role: "user", text: "I moved to Porto." };

let server: AskedHandler;

beforeEach(async () => {
  server = askHandler(await openMemory({ path: ":memory:" }));
});

afterEach(() => server.memory.close());

async function readBack(eventId: unknown): Promise<unknown> {
  return (await server.get(`/v1/events/${String(eventId)}`)).body;
}

function writeKeyed(context: object): ReturnType<AskedHandler["post"]> {
  const envelope = { scope, content: message, context, idempotency_key: "k" };
  return server.post("/v1/experience", envelope);
}

describe("an envelope", () => {
  test("needs no more than a scope and a content", async () => {
    const { status, body } = await server.post("/v1/experience", { scope, content: message });
    expect(status).toBe(202);
    expect(body).toMatchObject({
      event_id: expect.stringMatching(/^evt_/),
      status: "indexed",
      stages_completed: ["captured", "indexed"],
      wal_offset: 1,
      replayed_from_idempotency: false,
      lifecycle_stream: `/v1/lifecycle/stream?event_id=${String(body?.["event_id"])}`,
    });
    expect(await readBack(body?.["event_id"])).toMatchObject({
      modality: "conversation",
      content: message,
    });
  });

  test("comes back with all that the contract has no field for, in its place", async () => {
    const envelope = {
      scope,
      modality: "document",
      content: { ...message, media: [{ blob_id: "blob_1", alt: "a map" }] },
      context: {
        observed_at: "2026-03-01T10:00:00Z",
        source_recorded_at: "2026-03-01T09:00:00Z",
        location: { place: "Porto", lat: 41.15 },
        preceded_by: ["evt_1"],
        intent: "inform",
        labels: ["home"],
        metadata: { threadId: 7 },
      },
      observed_actor: { id: "user:ana", type: "person" },
      subject: { id: "user:rui", type: "person" },
      directives: { embed: "none" },
    };
    const { body } = await server.post("/v1/experience", envelope);
    const event = await readBack(body?.["event_id"]);
    const { observed_at, ...context } = envelope.context;
    expect(event).toMatchObject({
      content: envelope.content,
      observed_at: "2026-03-01T10:00:00.000Z",
      observed_actor: "user:ana",
      observed_actor_type: "person",
      subject: "user:rui",
      subject_type: "person",
      intent: "inform",
      directives: envelope.directives,
      labels: ["home"],
      metadata: { threadId: 7 },
    });
    const { metadata: _, ...kept } = context;
    expect(event).toHaveProperty("context", {
      ...kept,
      observed_at: "2026-03-01T10:00:00.000Z",
      recorded_at: expect.any(String),
    });
    expect(observed_at).toBe("2026-03-01T10:00:00Z");
  });

  test("under one key is the same with another time, and not with another intent", async () => {
    const first = await writeKeyed({ intent: "inform", observed_at: "2026-03-01T10:00:00Z" });
    const again = await writeKeyed({ intent: "inform", observed_at: "2026-03-02T10:00:00Z" });
    expect(again.body).toMatchObject({
      event_id: first.body?.["event_id"],
      replayed_from_idempotency: true,
    });
    const other = await writeKeyed({ intent: "ask", observed_at: "2026-03-01T10:00:00Z" });
    expect(other).toMatchObject({ status: 409, body: { error_code: "IDEMPOTENCY_CONFLICT" } });
  });

  test.each([
    [{ text: "a note" }, { kind: "text", text: "a note" }],
    [
      { text: "hello", role: "assistant" },
      { kind: "message", role: "assistant", text: "hello" },
    ],
  ])("takes %j for %j", async (content, read) => {
    const { body } = await server.post("/v1/experience", { scope, content });
    expect(await readBack(body?.["event_id"])).toMatchObject({ content: read });
  });

  test.each(["type", "kind"])("takes a triple whose terms are told by %s", async (by) => {
    const triple = {
      subject: { [by]: "concept", id: "ana" },
      predicate: "lives_in",
      object: { [by]: "literal", datatype: "xsd:string", value: "Porto" },
    };
    const content = { kind: "triple", triple };
    const { status } = await server.post("/v1/experience?wait=settled", { scope, content });
    expect(status).toBe(200);
    const { items } = await server.memory.facts(scope);
    expect(items).toMatchObject([{ subject: { id: "ent_ana" }, object: { value: "Porto" } }]);
  });
});

describe("an envelope is refused", () => {
  test.each<[string, object, string]>([
    ["language", { language: "en" }, "INVALID_BODY"],
    ["context.timezone", { context: { timezone: "Europe/Lisbon" } }, "INVALID_BODY"],
    ["context.refers_to", { context: { refers_to: [{ from: "2026-01-01" }] } }, "INVALID_BODY"],
    ["directives.extract", { directives: { extract: [] } }, "INVALID_ENVELOPE"],
    ["directives.embed", { directives: { embed: "eager" } }, "INVALID_ENVELOPE"],
    [
      "directives.consolidate_into",
      { directives: { consolidate_into: "a:b" } },
      "INVALID_ENVELOPE",
    ],
    ["mood", { mood: "good" }, "INVALID_ENVELOPE"],
    ["context.mood", { context: { mood: "good" } }, "INVALID_ENVELOPE"],
    ["subject", { subject: 5 }, "INVALID_ENVELOPE"],
    ["content", { content: undefined }, "INVALID_ENVELOPE"],
    ["content.text", { content: { ...message, text: " " } }, "INVALID_ENVELOPE"],
    ["content.media[0].blob_id", { content: { ...message, media: [{}] } }, "INVALID_ENVELOPE"],
    ["context.labels", { context: { labels: Array(65).fill("a") } }, "INVALID_ENVELOPE"],
    ["modality", { modality: "" }, "INVALID_ENVELOPE"],
    [
      "context.metadata.envelope:intent",
      { context: { metadata: { "envelope:intent": "a" } } },
      "INVALID_ENVELOPE",
    ],
    ["scope", { scope: "nowhere" }, "INVALID_SCOPE"],
  ])("for %s", async (field, part, code) => {
    const sent = { scope, content: message, ...part };
    const { status, body } = await server.post("/v1/experience", sent);
    expect(body).toMatchObject({ error_code: code, details: { field } });
    expect(status).toBe(422);
    expect((await server.memory.events(scope)).items).toEqual([]);
  });
});

describe("waiting", () => {
  test.each([
    ["", 202, "indexed"],
    ["?wait=accepted", 202, "indexed"],
    ["?wait=captured", 200, "indexed"],
    ["?wait=indexed", 200, "indexed"],
    ["?wait=consolidated", 200, "consolidated"],
    ["?wait=settled", 200, "consolidated"],
  ])("with %j answers %i and %s", async (query, status, reached) => {
    const envelope = { scope, content: message };
    const answer = await server.post(`/v1/experience${query}`, envelope);
    expect(answer).toMatchObject({ status, body: { status: reached } });
    const bulk = await server.post(`/v1/experience/bulk${query}`, { items: [envelope] });
    expect(bulk).toMatchObject({ status, body: { results: [{ status: reached }] } });
  });

  test("for a stage that is none is refused", async () => {
    const answer = await server.post("/v1/experience?wait=soon", { scope, content: message });
    expect(answer).toMatchObject({ status: 422, body: { details: { field: "wait" } } });
  });
});

describe("a bulk", () => {
  const other = "org:acme/user:bo";

  test("takes the scope of each item, or that of the whole", async () => {
    const items = [{ content: message }, { scope: other, content: message }];
    const answer = await server.post("/v1/experience/bulk", {
      scope,
      items,
      ordering: "strict_temporal",
    });
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({
      batch_id: expect.stringMatching(/^batch_/),
      accepted: 2,
      results: [{ index: 0 }, { index: 1 }],
    });
    expect((await server.memory.events(scope)).items).toHaveLength(1);
    expect((await server.memory.events(other)).items).toHaveLength(1);
  });

  test("stores nothing in any scope where one item is wrong", async () => {
    const items = [
      { scope, content: message },
      { scope: other, content: { ...message, role: "king" } },
    ];
    const answer = await server.post("/v1/experience/bulk", { items });
    expect(answer).toMatchObject({
      status: 422,
      body: { error_code: "INVALID_ENVELOPE", details: { field: "items[1].content.role" } },
    });
    expect((await server.memory.events(scope)).items).toEqual([]);
  });

  test.each<[string, object]>([
    ["scope", { items: [{ content: message }] }],
    ["items[0].scope", { items: [{ scope: "nowhere", content: message }] }],
    ["ordering", { scope, items: [{ content: message }], ordering: "any" }],
    ["items", { scope, items: [] }],
    ["items[0]", { scope, items: ["hello"] }],
    ["note", { scope, items: [{ content: message }], note: "a" }],
  ])("is refused for %s", async (field, body) => {
    const answer = await server.post("/v1/experience/bulk", body);
    expect(answer).toMatchObject({ status: 422, body: { details: { field } } });
  });
});

describe("the status of a write", () => {
  test("is told by its event and by its key", async () => {
    const envelope = { scope, content: message, idempotency_key: "turn/1 é" };
    const { body } = await server.post("/v1/experience?wait=settled", envelope);
    const eventId = String(body?.["event_id"]);
    const found = {
      found: true,
      event_id: eventId,
      scope,
      status: "consolidated",
      stages_completed: ["captured", "indexed", "consolidated"],
      note: null,
    };
    const key = encodeURIComponent(envelope.idempotency_key);
    for (const path of [
      `status?event_id=${eventId}`,
      `status?idempotency_key=${key}`,
      `by-idempotency-key/${key}`,
    ]) {
      expect((await server.get(`/v1/experience/${path}`)).body).toEqual(found);
    }
    expect((await server.get(`/v1/derivation/status?scope=${scope}`)).body).toMatchObject({
      caught_up: true,
    });
  });

  test("is not found for what was never written, and must be asked for by something", async () => {
    const { status, body } = await server.get("/v1/experience/status?idempotency_key=none");
    expect(status).toBe(200);
    expect(body).toMatchObject({ found: false, event_id: null, stages_completed: [] });
    expect((await server.get("/v1/experience/status")).status).toBe(422);
  });
});
