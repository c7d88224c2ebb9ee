import { openMemory } from "@keepsake/engine";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AskedHandler, askHandler } from "../../testing/ask-handler.ts";

const tenant = "acme";
const episode = {
  type: "message",
  content: "Ana lives in Porto.",
  source: "slack",
  author: "user:bo",
  channel: "general",
  timestamp: "2026-03-15T10:30:00Z",
  metadata: { threadId: 7 },
};

let server: AskedHandler;

beforeEach(async () => {
  server = askHandler(await openMemory({ path: ":memory:" }));
});

afterEach(() => server.memory.close());

function remember(part: object = {}, body: object = {}): ReturnType<AskedHandler["post"]> {
  const given = { tenant_id: tenant, episode: { ...episode, ...part }, ...body };
  return server.post("/v1/remember", given);
}

function search(filters: object): ReturnType<AskedHandler["post"]> {
  return server.post("/v1/search", { query: "Porto", filters }, { "x-tenant-id": tenant });
}

describe("remembering", () => {
  test("answers 201 with a number that only grows", async () => {
    const first = await remember();
    expect(first).toMatchObject({
      status: 201,
      body: { event_id: 1, episode_id: expect.stringMatching(/^ep_/) },
    });
    expect(first.body?.["timestamp"]).toMatch(/^\d{4}-.*\.\d{3}Z$/);
    expect((await remember()).body).toMatchObject({ event_id: 2 });
  });

  test("keeps everything of an episode", async () => {
    await remember({}, { namespace: "support" });
    expect((await server.memory.events("org:acme/ws:support")).items).toMatchObject([
      {
        modality: "conversation",
        content: { kind: "message", role: "user", text: episode.content },
        observedActor: "user:bo",
        observedAt: "2026-03-15T10:30:00.000Z",
        labels: ["type:message", "source:slack", "channel:general"],
        metadata: { threadId: 7 },
      },
    ]);
  });

  test.each(["once", "k".repeat(200)])("under the key %s stores once", async (key) => {
    const first = await remember({}, { idempotency_key: key });
    const again = await remember({}, { idempotency_key: key });
    expect(again.body).toEqual(first.body);
    expect((await server.memory.events("org:acme")).items).toHaveLength(1);
  });

  test("takes the later form", async () => {
    const later = { content: "Ana lives in Porto.", metadata: { a: 1 } };
    expect(await server.post("/v1/remember", later)).toMatchObject({
      status: 201,
      body: { event_id: expect.stringMatching(/^evt_/) },
    });
    expect((await server.memory.events("org:default")).items).toHaveLength(1);
  });

  test.each<[string, object, object]>([
    ["tenant_id", {}, { tenant_id: undefined }],
    ["tenant_id", {}, { tenant_id: "a/b" }],
    ["namespace", {}, { namespace: "a b" }],
    ["episode.type", { type: "song" }, {}],
    ["episode.content", { content: undefined }, {}],
    ["episode.content", { content: " " }, {}],
    ["episode.timestamp", { timestamp: "soon" }, {}],
    ["episode.mood", { mood: "good" }, {}],
    ["episode", {}, { episode: undefined }],
  ])("without a right %s is a validation_error", async (field, part, body) => {
    const answer = await remember(part, body);
    expect(answer.body).toMatchObject({ error_code: "validation_error", details: { field } });
    expect(answer.status).toBe(400);
  });

  test("of more than 102,400 bytes is payload_too_large", async () => {
    expect(await remember({ content: "é".repeat(51_200) })).toMatchObject({ status: 201 });
    expect(await remember({ content: `${"é".repeat(51_200)}a` })).toMatchObject({
      status: 413,
      body: { error_code: "payload_too_large" },
    });
  });

  test("without the key of the server is an authentication_error", async () => {
    const guarded = askHandler(await openMemory({ path: ":memory:" }), { apiKey: "secret" });
    const body = { tenant_id: tenant, episode };
    expect(await guarded.post("/v1/remember", body)).toMatchObject({
      status: 401,
      body: { error_code: "authentication_error" },
    });
    const headers = { authorization: "Bearer secret" };
    expect(await guarded.post("/v1/remember", body, headers)).toMatchObject({ status: 201 });
    await guarded.memory.close();
  });

  test("many at once is all or nothing", async () => {
    const good = { tenant_id: tenant, episodes: [episode, { ...episode, type: "document" }] };
    expect(await server.post("/v1/episodes", good)).toMatchObject({
      status: 201,
      body: { count: 2, event_ids: [1, 2], errors: [] },
    });
    const bad = { tenant_id: tenant, episodes: [episode, { ...episode, type: "song" }] };
    expect(await server.post("/v1/episodes", bad)).toMatchObject({
      status: 400,
      body: { error_code: "validation_error", details: { field: "episodes[1].type" } },
    });
    expect((await server.memory.events("org:acme")).items).toHaveLength(2);
  });
});

describe("asking", () => {
  beforeEach(async () => {
    await remember();
    await server.memory.experience("org:acme", "I like tea.", { wait: "consolidated" });
  });

  test("recalls a context and its memories", async () => {
    const asked = { query: "Where does Ana live?", tenant_id: tenant, max_tokens: 500 };
    expect(await server.post("/v1/recall", asked)).toMatchObject({
      status: 200,
      body: {
        context: expect.stringContaining("Porto"),
        confidence: 1,
        latency_ms: expect.any(Number),
        memories: expect.arrayContaining([
          expect.objectContaining({ content: episode.content, score: expect.any(Number) }),
        ]),
      },
    });
    const nothing = { query: "Where does Ana live?", tenant_id: "nobody" };
    expect((await server.post("/v1/recall", nothing)).body).toMatchObject({
      context: "",
      confidence: 0,
      memories: [],
    });
  });

  test("answers", async () => {
    const asked = { query: "Where does Ana live?", tenant_id: tenant, include_context: true };
    expect((await server.post("/v1/answer", asked)).body).toMatchObject({
      answer: expect.stringContaining("Porto"),
      context: expect.stringContaining("Porto"),
    });
  });

  test("refuses in the older form, and in that of today where a scope is named", async () => {
    const older = await server.post("/v1/recall", { tenant_id: tenant, query: "" });
    expect(older).toMatchObject({ status: 400, body: { error_code: "validation_error" } });
    const today = await server.post("/v1/recall", { scope: "org:acme", query: "" });
    expect(today).toMatchObject({ status: 422, body: { error_code: "INVALID_BODY" } });
  });

  test("searches by source, kind and age", async () => {
    expect((await search({ source: "slack", episode_type: "message" })).body).toMatchObject({
      context: expect.stringContaining("Porto"),
      episodes: [
        {
          id: expect.stringMatching(/^ep_/),
          actor_name: "user:bo",
          source_connector: "slack",
          episode_type: "message",
          content_preview: episode.content,
          occurred_at: "2026-03-15T10:30:00.000Z",
        },
      ],
      total_episodes: 1,
    });
    expect((await search({ source: "mail" })).body).toMatchObject({ total_episodes: 0 });
    expect((await search({ time_range: "99999d" })).body).toMatchObject({
      episodes: expect.arrayContaining([expect.objectContaining({ source_connector: "slack" })]),
    });
    expect(await search({ mood: "good" })).toMatchObject({
      status: 400,
      body: { details: { field: "filters.mood" } },
    });
    expect((await search({ constructor: "x" })).status).toBe(400);
  });

  test("lists entities, and tells of one", async () => {
    const { body } = await server.get(`/v1/entities?tenant_id=${tenant}`);
    expect(body).toMatchObject({ limit: 100, offset: 0 });
    const named = ["Ana", "Porto"].map((name) => expect.objectContaining({ name, type: "entity" }));
    expect(body?.["entities"]).toEqual(expect.arrayContaining(named));
    const one = await server.get(`/v1/entities/ent_ana?tenant_id=${tenant}`);
    expect(one.body).toMatchObject({
      name: "Ana",
      mention_count: 1,
      relationships: [{ type: "lives_in", target: { name: "Porto" }, evidence_count: 1 }],
      episodes: [expect.stringMatching(/^ep_/)],
    });
    expect(await server.get(`/v1/entities/none?tenant_id=${tenant}`)).toMatchObject({
      status: 404,
      body: { error_code: "not_found" },
    });
  });
});
