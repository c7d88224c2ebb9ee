import { openMemory } from "@keepsake/engine";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AskedHandler, askHandler } from "../../testing/ask-handler.ts";

const scope = "org:acme/user:ana";

let server: AskedHandler;

beforeEach(async () => {
  server = askHandler(await openMemory({ path: ":memory:" }));
  await server.post("/v1/experience?wait=settled", {
    scope,
    content: { kind: "message", role: "user", text: "I live in Porto." },
    context: { intent: "inform", labels: ["home"], observed_at: "2026-03-01T10:00:00Z" },
    observed_actor: { id: "user:ana" },
  });
});

afterEach(() => server.memory.close());

const query = "Where does Ana live?";

describe("a pack", () => {
  test("has a block, a trail, its citations by marker and each record under both its ids", async () => {
    const { status, body } = await server.post("/v1/recall", { scope, query });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      pack_id: expect.stringMatching(/^pack_/),
      scope,
      view: "holistic",
      context_block: expect.stringContaining("Porto"),
      provenance: {
        trail: [{ step: "recall", kept: expect.any(Number), elapsed_ms: expect.any(Number) }],
        citations: { "[1]": { layer: expect.any(String), id: expect.any(String) } },
      },
      warnings: [],
    });
    const events = layerOf(body, "events");
    expect(events).toMatchObject([{ intent: "inform", context: { intent: "inform" } }]);
    for (const layer of ["events", "facts"]) {
      const [record] = layerOf(body, layer);
      const id = record?.["id"];
      expect(id).toBeDefined();
      expect(record?.[`${layer.slice(0, -1)}_id`]).toBe(id);
    }
  });

  test("of nothing has an empty block", async () => {
    const { body } = await server.post("/v1/recall", { scope: "user:nobody", query });
    expect(body).toMatchObject({ context_block: "", provenance: { citations: {} } });
  });

  test("tells its steps where diagnostics are asked for", async () => {
    const { body } = await server.post("/v1/recall", { scope, query, diagnostics: "full" });
    expect(body).toMatchObject({
      diagnostics: { time_ms: { plan: expect.any(Number) }, drops: [] },
      provenance: { trail: expect.arrayContaining([expect.objectContaining({ step: "plan" })]) },
    });
  });

  test("without content has ids, times and metadata alone", async () => {
    const { text, body } = await server.post("/v1/recall", { scope, query, exclude_content: true });
    expect(text).not.toContain("Porto");
    expect(layerOf(body, "events")).toMatchObject([
      { event_id: expect.any(String), intent: "inform" },
    ]);
  });

  test("writes a warning as code and text", async () => {
    const temporal = { natural: "when hell freezes over", natural_mode: "lenient" };
    const { body } = await server.post("/v1/recall", { scope, query, temporal });
    expect(body).toMatchObject({
      warnings: [expect.stringMatching(/^temporal_natural_ignored: ./)],
    });
  });
});

describe("filters", () => {
  test.each([
    [{ metadata: { intent: "inform" } }, 1],
    [{ metadata: { intent: ["ask", "inform"], labels: "home" } }, 1],
    [{ metadata: { intent: "ask" } }, 0],
    [{ metadata: { intent: "inform", labels: "work" } }, 0],
    [{ NOT: { metadata: { intent: "inform" } } }, 0],
    [
      { AND: [{ metadata: { observed_actor: "user:ana" } }, { modality: { eq: "conversation" } }] },
      1,
    ],
  ])("of %j find %i", async (filters, found) => {
    const { body } = await server.post("/v1/recall", { scope, query, filters });
    expect(layerOf(body, "events")).toHaveLength(found);
  });

  test("that are not honoured are refused by name", async () => {
    const filters = { metadata: { caller: "user:ana" } };
    const { status, body } = await server.post("/v1/recall", { scope, query, filters });
    expect(status).toBe(422);
    expect(body).toMatchObject({ details: { field: "filters.metadata.caller" } });
  });
});

test.each(["language", "scripts", "query_variants"])("%s is refused", async (field) => {
  const { status, body } = await server.post("/v1/recall", { scope, query, [field]: ["en"] });
  expect(status).toBe(422);
  expect(body).toMatchObject({ error_code: "INVALID_BODY", details: { field } });
});

test.each([
  ["/v1/recall/stream", {}],
  ["/v1/recall", { stream: true }],
])("%s with %j streams the pack in its order", async (path, part) => {
  const { headers, text } = await server.post(path, { scope, query, ...part });
  expect(headers.get("content-type")).toBe("text/event-stream");
  expect(framesOf(text).map(({ name }) => name)).toEqual([
    "plan",
    ...Array(5).fill("layer"),
    "context_block",
    "provenance",
    "diagnostics",
    "done",
  ]);
  const last = framesOf(text).at(-1);
  expect(last?.data).toEqual({ pack_id: expect.stringMatching(/^pack_/) });
});

describe("an answer", () => {
  test("cites what it is drawn from, and says by what it was made", async () => {
    const { status, body } = await server.post("/v1/answer", { scope, question: query });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      answer: expect.stringContaining("Porto"),
      abstained: false,
      citations: [{ marker: "[1]", id: expect.any(String), support_strength: 1 }],
      provenance: { citations: { "[1]": {} } },
      diagnostics: { answer_model: "extractive", total_ms: expect.any(Number) },
      pack_id: expect.stringMatching(/^pack_/),
      as_of: expect.any(String),
    });
  });

  test("takes the older name of its question, and what only speaks to a model", async () => {
    const { status, body } = await server.post("/v1/answer", {
      scope,
      query,
      question_type: "open-domain",
      question_date: "2026-03-02",
      answer_model: "any",
      answer_max_tokens: 100,
      answer_instructions: "briefly",
      cite_sources: true,
      include_context: true,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ context_block: expect.stringContaining("Porto") });
  });

  test("can be drawn from a pack of its scope, and from no other", async () => {
    const { body: pack } = await server.post("/v1/recall", { scope, query });
    const asked = { question: query, use_pack_id: pack?.["pack_id"] };
    expect(await server.post("/v1/answer", { scope, ...asked })).toMatchObject({
      status: 200,
      body: { pack_id: pack?.["pack_id"] },
    });
    expect(await server.post("/v1/answer", { scope: "user:bo", ...asked })).toMatchObject({
      status: 404,
      body: { error_code: "NOT_FOUND" },
    });
  });

  test("abstains in a sentence where memory holds nothing", async () => {
    const { body } = await server.post("/v1/answer", { scope: "user:bo", question: query });
    expect(body).toMatchObject({ abstained: true, citations: [], answer: expect.any(String) });
  });

  test.each([
    ["/v1/answer?stream=true", {}],
    ["/v1/answer", { stream: true }],
  ])("of %s with %j is streamed", async (path, part) => {
    const { text } = await server.post(path, { scope, question: query, ...part });
    const frames = framesOf(text);
    const tokens = frames.filter(({ name }) => name === "token");
    const { body } = await server.post("/v1/answer", { scope, question: query });
    expect(tokens.map(({ data }) => data["text"]).join("")).toBe(body?.["answer"]);
    expect(frames.slice(tokens.length).map(({ name }) => name)).toEqual([
      "citations",
      "provenance",
      "diagnostics",
      "done",
    ]);
  });

  test.each<[string, object]>([
    ["question", {}],
    ["query", { question: query, query: "Another?" }],
    ["temperature", { question: query, temperature: 1 }],
    ["answer_instructions", { question: query, answer_instructions: "a".repeat(4_001) }],
  ])("is refused for %s", async (field, part) => {
    const { status, body } = await server.post("/v1/answer", { scope, ...part });
    expect(status).toBe(422);
    expect(body).toMatchObject({ details: { field } });
  });
});

type Fields = Readonly<Record<string, unknown>>;

function layerOf(body: Fields | null, layer: string): readonly Fields[] {
  const layers = new Map(Object.entries(Object(body?.["layers"])));
  const records = layers.get(layer);
  return Array.isArray(records) ? records : [];
}

function framesOf(text: string): readonly { readonly name: string; readonly data: Fields }[] {
  return text
    .split("\n\n")
    .filter((frame) => frame !== "")
    .map((frame) => {
      const [, name = "", data = ""] = /^event: (.+)\ndata: (.+)$/.exec(frame) ?? [];
      return { name, data: JSON.parse(data) };
    });
}
