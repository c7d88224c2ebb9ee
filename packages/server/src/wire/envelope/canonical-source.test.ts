import { openMemory } from "@keepsake/engine";
import { validate } from "@keepsake/core/schema";
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AskedHandler, askHandler } from "../../testing/ask-handler.ts";
import { canonicalSourceSchema } from "./canonical-source.ts";

const scope = "org:acme/user:ana";
const text = "Olá, Porto.";
const sha256 = `sha256:${createHash("sha256").update(text).digest("hex")}`;
/** BLAKE3 of the empty text, from the test vectors of its authors. */
const blake3OfNothing = "blake3:af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262";

const fragment = {
  fragment_id: "fragment-00000000",
  locator: { kind: "generic", path: ["source-text"], ordinal: 0 },
  content_fingerprint: sha256,
  byte_range: { start: 0, end: 12 },
};
const source = {
  schema_version: 2,
  source_id: "notes.txt",
  content_kind: "text/plain",
  modality: "document",
  source_fingerprint: sha256,
  fragments: [fragment],
};

let server: AskedHandler;

beforeEach(async () => {
  server = askHandler(await openMemory({ path: ":memory:" }));
});

afterEach(() => server.memory.close());

function write(given: object): ReturnType<AskedHandler["post"]> {
  const content = { kind: "message", role: "user", text };
  const modality = "document";
  return server.post("/v1/experience", { scope, modality, content, source: given });
}

test("a source is kept with its event and comes back as it was", async () => {
  const { status, body } = await write(source);
  expect(status).toBe(202);
  const event = await server.get(`/v1/events/${String(body?.["event_id"])}`);
  expect(event.body).toMatchObject({ source });
  const listed = await server.get(`/v1/events?scope=${scope}`);
  expect(listed.body).toMatchObject({ items: [{ source, metadata: {} }] });
});

test("what the only fragment holds must be what was fingerprinted", async () => {
  const wrong = { ...fragment, content_fingerprint: blake3OfNothing };
  expect(await write({ ...source, fragments: [wrong] })).toMatchObject({
    status: 422,
    body: { details: { field: "source.fragments[0].content_fingerprint" } },
  });
  const second = { ...fragment, fragment_id: "b", content_fingerprint: blake3OfNothing };
  expect(await write({ ...source, fragments: [fragment, second] })).toMatchObject({ status: 202 });
});

describe("a source is refused", () => {
  test.each<[string, object]>([
    ["source.schema_version", { schema_version: 1 }],
    ["source.modality", { modality: "conversation" }],
    ["source.source_id", { source_id: " notes" }],
    ["source.source_id", { source_id: "é".repeat(2_049) }],
    ["source.source_id", { source_id: "a\nb" }],
    ["source.source_fingerprint", { source_fingerprint: sha256.toUpperCase() }],
    ["source.language", { language: "not a tag" }],
    ["source.author", { author: "Ana" }],
    ["source.fragments", { fragments: [] }],
    ["source.fragments", { fragments: [fragment, fragment] }],
    ["source.fragments", { fragments: [fragment, { ...fragment, fragment_id: "b" }] }],
    [
      "source.fragments[0].byte_range.end",
      { fragments: [{ ...fragment, byte_range: { start: 5, end: 5 } }] },
    ],
    [
      "source.fragments[0].byte_range.start",
      { fragments: [{ ...fragment, byte_range: { start: 0.5, end: 5 } }] },
    ],
  ])("for %s: %j", async (field, part) => {
    const { status, body } = await write({ ...source, ...part });
    expect(body).toMatchObject({ details: { field } });
    expect(status).toBe(422);
  });
});

const place = {
  schemaVersion: 2,
  sourceId: "a",
  contentKind: "b",
  modality: "c",
  sourceFingerprint: sha256,
};

function check(locator: object): () => unknown {
  const fragments = [{ fragmentId: "a", locator, contentFingerprint: sha256 }];
  return () => validate(canonicalSourceSchema, { ...place, fragments }, { name: "source" });
}

describe("a locator", () => {
  test.each([
    { kind: "conversation", sessionId: "s", turnIndex: 0, speaker: "Ana", messageId: "m" },
    { kind: "document", page: 1 },
    { kind: "document", sectionPath: ["1", "2"], blockIndex: 3 },
    { kind: "json", pointer: "" },
    { kind: "json", pointer: "/a~1b/0" },
    { kind: "table", sheet: "a", row: 0 },
    { kind: "code", file: "a.ts", lines: { start: 1, end: 1 } },
    { kind: "log", recordIndex: 0, level: "warn" },
    { kind: "media", region: { x: 0, y: 0, width: 1, height: 1 } },
    { kind: "media", timeRange: { startMs: 0, endMs: 1 } },
    { kind: "generic", ordinal: 0 },
  ])("may be %j", (locator) => {
    expect(check(locator)).not.toThrow();
  });

  test.each<[object, string]>([
    [{ kind: "conversation", sessionId: "s" }, "turnIndex"],
    [{ kind: "document" }, "anchor"],
    [{ kind: "document", page: 2 ** 32 }, "page"],
    [{ kind: "json", pointer: "a" }, "pointer"],
    [{ kind: "json", pointer: "/a~2" }, "pointer"],
    [{ kind: "code", file: "a.ts", lines: { start: 0, end: 1 } }, "lines"],
    [{ kind: "code", file: "a.ts", lines: { start: 2, end: 1 } }, "lines"],
    [{ kind: "log", level: "warn" }, "record"],
    [{ kind: "media", region: { x: 0, y: 0, width: 0, height: 1 } }, "region"],
    [{ kind: "generic", path: [] }, "path"],
    [{ kind: "generic", ordinal: 2 ** 53 }, "ordinal"],
    [{ kind: "page", page: 1 }, "locator"],
    [{ kind: "generic", ordinal: 0, page: 1 }, "page"],
  ])("may not be %j", (locator, named) => {
    expect(check(locator)).toThrow(named);
  });
});
