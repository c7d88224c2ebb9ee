import { describe, expect, test } from "vitest";
import type { NewMemory } from "../memories/new-memory.ts";
import { replay } from "../testing/replay.ts";

/** Objects within each other, `levels` of them. */
function nest(levels: number): object {
  return levels === 1 ? {} : { in: nest(levels - 1) };
}

function makeRows(length: number, content: string): NewMemory[] {
  return Array.from({ length }, (_, row) => ({ title: `${row}`, content }));
}

const hour = 3_600_000;

/** A field of a memory, a value at the border, and one beyond it. */
const memoryBorders: readonly [keyof NewMemory, unknown, unknown][] = [
  ["title", "x".repeat(512), "x".repeat(513)],
  ["title", "🔑".repeat(512), "🔑".repeat(513)],
  ["title", "a\tb\nc", "a\rb"],
  ["title", "ok", " \n"],
  ["title", "ok", "half \ud83d"],
  ["content", "x".repeat(65_536), "x".repeat(65_537)],
  ["content", "é".repeat(32_768), "é".repeat(32_769)],
  ["content", "\u200b\u202eseen", "\u0085"],
  ["content", "ok", ""],
  ["content", "ok", 7],
  ["tier", "long", "forever"],
  ["namespace", "x".repeat(512), "x".repeat(513)],
  ["namespace", "a/b/c/d/e/f/g/h", "a/b/c/d/e/f/g/h/i"],
  ["namespace", "_messages/Bob:é", "a b"],
  ["namespace", "a.b", "a\\b"],
  ["namespace", "a/...", "a/.."],
  ["namespace", "a", "/a"],
  ["namespace", "a", "a/"],
  ["namespace", "a", "a//b"],
  ["namespace", "\u00a0a", "\u00a0/a"],
  ["tags", Array.from({ length: 50 }, () => "t"), Array.from({ length: 51 }, () => "t")],
  ["tags", ["x".repeat(128)], ["x".repeat(129)]],
  ["tags", ["a,b"], ["a", " "]],
  ["tags", [], "one"],
  ["priority", 1, 0],
  ["priority", 10, 11],
  ["priority", 5, 5.5],
  ["confidence", 0, -0.1],
  ["confidence", 1, 1.01],
  ["confidence", 0.5, Number.NaN],
  ["source", "nhi", "web"],
  [
    "expiresAt",
    new Date(Date.now() + hour).toISOString(),
    new Date(Date.now() - hour).toISOString(),
  ],
  ["expiresAt", "2099-01-01T00:00:00.123456789+02:00", "2099-01-01"],
  ["expiresAt", "2099-01-01T00:00:00Z", "2099-02-30T00:00:00Z"],
  ["ttlSecs", 1, 0],
  ["ttlSecs", 31_536_000, 31_536_001],
  ["metadata", nest(32), nest(33)],
  ["metadata", { a: "x".repeat(65_528) }, { a: "x".repeat(65_529) }],
  ["metadata", { a: null }, { a: Number.NaN }],
  ["metadata", {}, []],
  ["metadata", {}, { at: new Date() }],
  ["scope", "collective", "public"],
  ["kind", "intervention", "thought"],
];

describe("what is stored", () => {
  test.each(memoryBorders)(
    "%s is taken up to the border and no further",
    async (field, at, beyond) => {
      const memory = { title: "a", content: "b" };
      const { client, sent } = replay("0.10.0", "store");
      await client.store({ ...memory, [field]: at });
      expect(sent).toHaveLength(1);
      await expect(client.store({ ...memory, [field]: beyond })).rejects.toMatchObject({
        name: "ValidationError",
        status: 0,
        request: undefined,
        field: expect.stringMatching(new RegExp(`^${field}`)),
      });
      const row = client.bulkStore([memory, { ...memory, [field]: beyond }]);
      await expect(row).rejects.toMatchObject({
        field: expect.stringMatching(new RegExp(`^memories\\[1\\]\\.${field}`)),
      });
      expect(sent).toHaveLength(1);
    },
  );

  test("a refusal tells the value and what is taken", async () => {
    const { client } = replay("0.10.0", "store");
    const memory = { title: "a", content: "b" };
    await expect(client.store({ ...memory, priority: 11 })).rejects.toThrow(
      "priority: 11 is not a whole number from 1 to 10",
    );
    await expect(client.store({ ...memory, tags: ["ok", "x".repeat(129)] })).rejects.toThrow(
      "tags[1]: it makes 129 bytes and at most 128 fit; shorten or divide it",
    );
    await expect(client.store({ ...memory, content: "a\r\nb" })).rejects.toThrow(
      String.raw`content: it holds \r; of controls only tabs and \n are taken`,
    );
    await expect(client.store({ ...memory, metadata: { a: [{ b: Infinity }] } })).rejects.toThrow(
      "metadata.a[0].b: Infinity cannot be written as JSON",
    );
    await expect(client.store(Object({ title: "a" }))).rejects.toThrow("content: it is missing");
    const misspelt = client.store(Object({ ...memory, expires_at: "x" }));
    await expect(misspelt).rejects.toThrow(/^expires_at: it is not a known field; known are title/);
  });

  test("a bulk write has at most 1000 memories, and no more bytes than a daemon takes", async () => {
    const { client, sent } = replay("0.10.0", "bulkStore");
    await client.bulkStore(makeRows(1_000, "x"));
    await expect(client.bulkStore(makeRows(1_001, "x"))).rejects.toMatchObject({
      field: "memories",
    });
    await expect(client.bulkStore(makeRows(33, "x".repeat(65_000)))).rejects.toMatchObject({
      field: "request",
    });
    await expect(client.bulkStore(Object({}))).rejects.toMatchObject({ field: "memories" });
    expect(sent).toHaveLength(1);
  });
});

/** What is asked for, and the field at fault where it is refused. */
const otherBorders: readonly [string, (client: Client) => Promise<unknown>, string | undefined][] =
  [
    ["list", (client) => client.list({ limit: 1_001 }), "limit"],
    ["list", (client) => client.list({ limit: 0 }), "limit"],
    ["list", (client) => client.list({ offset: -1 }), "offset"],
    ["list", (client) => client.list({ minPriority: 11 }), "minPriority"],
    ["list", (client) => client.list({ since: "2026-01-01" }), "since"],
    ["list", (client) => client.list({ agentId: "a b" }), "agentId"],
    ["search", (client) => client.search(" "), "query"],
    ["recall", (client) => client.recall("a", { limit: 50 }), undefined],
    ["recall", (client) => client.recall("a", { limit: 51 }), "limit"],
    ["recall", (client) => client.recall("a", { budgetTokens: 0 }), undefined],
    ["recall", (client) => client.recall("a", { budgetTokens: -1 }), "budgetTokens"],
    ["recall", (client) => client.recall(""), "context"],
    ["get", (client) => client.get("x".repeat(128)), undefined],
    ["get", (client) => client.get("x".repeat(129)), "id"],
    ["get", (client) => client.get(".."), "id"],
    ["get", (client) => client.get("a/b"), "id"],
    ["get", (client) => client.get(""), "id"],
    ["update", (client) => client.update("a", {}, { ifMatch: 1.5 }), "ifMatch"],
    ["update", (client) => client.update("a", Object({ source: "cli" })), "source"],
    ["update", (client) => client.update("a", { expiresAt: "2020-01-01T00:00:00Z" }), undefined],
    ["forget", (client) => client.forget({}), "filter"],
    ["forget", (client) => client.forget({ pattern: " " }), "pattern"],
    ["link", (client) => client.link("a", "a"), "targetId"],
    ["link", (client) => client.link("a", "b", { relation: Object("likes") }), "relation"],
    ["subscribe", (client) => client.subscribe({ url: "ftp://a.example" }), "url"],
    ["subscribe", (client) => client.subscribe({ url: "http://a.example" }), "url"],
    ["subscribe", (client) => client.subscribe({ url: "http://[::1]:9/a" }), undefined],
    ["subscribe", (client) => client.subscribe({ url: "https://u:p@a.example" }), "url"],
    ["subscribe", (client) => client.subscribe({ url: "https://a.example", secret: "" }), "secret"],
    ["subscribe", (client) => client.subscribe({ url: "https://a.example", events: [] }), "events"],
    [
      "subscribe",
      (client) => client.subscribe({ url: "https://a.example", events: Object("memory.stored") }),
      "events",
    ],
    [
      "notify",
      (client) => client.notify({ targetAgentId: "b b", title: "a", payload: "b" }),
      "targetAgentId",
    ],
    ["inbox", (client) => client.inbox({ limit: 0 }), "limit"],
    [
      "registerAgent",
      (client) => client.registerAgent({ agentId: "a", agentType: "ai:" }),
      "agentType",
    ],
    [
      "registerAgent",
      (client) => client.registerAgent({ agentId: "a", agentType: `ai:${"x".repeat(61)}` }),
      undefined,
    ],
    [
      "registerAgent",
      (client) => client.registerAgent({ agentId: "a", agentType: `ai:${"x".repeat(62)}` }),
      "agentType",
    ],
    [
      "registerAgent",
      (client) => client.registerAgent({ agentId: "x".repeat(129), agentType: "human" }),
      "agentId",
    ],
    ["bindKey", (client) => client.bindKey("a", "c2hvcnQ="), "publicKey"],
    ["import", (client) => client.import({ memories: Object([1]) }), "memories[0]"],
    ["import", (client) => client.import({ memories: [Object({ title: "a" })] }), "memories[0].id"],
    ["gc", (client) => client.gc(Object({ timeout: 1 })), "timeout"],
  ];

type Client = ReturnType<typeof replay>["client"];

test.each(otherBorders)("%s, %o: refused at %s", async (name, ask, field) => {
  const { client, sent } = replay("0.10.0", name);
  if (field === undefined) {
    await ask(client);
    expect(sent.length).toBeGreaterThan(0);
    return;
  }
  await expect(ask(client)).rejects.toMatchObject({ name: "ValidationError", status: 0, field });
  expect(sent).toEqual([]);
});
