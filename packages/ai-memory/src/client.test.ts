import { describe, expect, test } from "vitest";
import { AiMemoryConflictError } from "./errors/conflict-error.ts";
import { AiMemoryForbiddenError } from "./errors/forbidden-error.ts";
import { AiMemoryNotFoundError } from "./errors/not-found-error.ts";
import { AiMemoryRateLimitError } from "./errors/rate-limit-error.ts";
import type { Exchange } from "./testing/exchange.ts";
import { answerWith, readExchanges, recordedVersions, replay } from "./testing/replay.ts";
import { runScenario, type Step } from "./testing/scenario.ts";

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+\+00:00$/;

describe.each(recordedVersions)("AiMemoryClient with ai-memory %s", (version) => {
  const isNew = version === "0.10.0";

  test("every call sends what a daemon was once sent and took", async () => {
    const exchanges = readExchanges(version);
    const seen: string[] = [];
    const step: Step = async (name, work) => {
      const kept: readonly Exchange[] | undefined = exchanges[name];
      if (kept === undefined) {
        return undefined;
      }
      const { client, sent } = replay(version, name);
      const result = await work(client).catch(() => undefined);
      expect(sent, name).toEqual(kept.map((exchange) => exchange.sent));
      seen.push(name);
      return result;
    };
    await runScenario(step);
    expect(seen).toEqual(Object.keys(exchanges));
  });

  test("store sends the daemon's names, leaves metadata as it is, and asks to merge", async () => {
    const { client, sent } = replay(version, "store");
    const receipt = await client.store({
      title: "BIND9 build notes",
      content: "x",
      expiresAt: "2099-01-01T00:00:00Z",
      ttlSecs: undefined,
      metadata: { ticketNo: 1, as_is: { deepDown: null } },
    });
    expect(sent).toEqual([
      {
        method: "POST",
        path: "/api/v1/memories",
        body: {
          on_conflict: "merge",
          title: "BIND9 build notes",
          content: "x",
          expires_at: "2099-01-01T00:00:00Z",
          metadata: { ticketNo: 1, as_is: { deepDown: null } },
        },
      },
    ]);
    expect(receipt).toEqual({
      id: expect.stringMatching(uuid),
      tier: "long",
      namespace: "ops/dns",
      title: "BIND9 build notes",
      agentId: "alice",
      potentialContradictions: [],
      extra: {},
    });
  });

  test("create asks for no merging, and a title that is taken tells who has it", async () => {
    const { client, sent } = replay(version, "taken");
    const refused = client.create({ title: "BIND9 build notes", content: "x" });
    await expect(refused).rejects.toThrow(AiMemoryConflictError);
    await expect(refused).rejects.toMatchObject({
      status: 409,
      daemonCode: "CONFLICT",
      existingId: expect.stringMatching(uuid),
      request: { method: "POST", path: "/api/v1/memories" },
    });
    expect(sent[0]?.body).toEqual({ title: "BIND9 build notes", content: "x" });
  });

  test("bulkStore sends a bare list", async () => {
    const { client, sent } = replay(version, "bulkStore");
    expect(await client.bulkStore([{ title: "a", content: "b" }])).toEqual({
      created: 2,
      errors: [],
      extra: {},
    });
    expect(sent[0]?.body).toEqual([{ title: "a", content: "b", metadata: { agent_id: "alice" } }]);
  });

  test("get gives the memory itself, with its links", async () => {
    const { client } = replay(version, "get");
    const memory = await client.get("88531190");
    expect(memory).toMatchObject({
      id: expect.stringMatching(uuid),
      tier: "long",
      namespace: "ops/dns",
      title: "BIND9 build notes",
      content: "Disable DoH.",
      tags: [],
      accessCount: 0,
      createdAt: expect.stringMatching(time),
      metadata: { agent_id: "alice", kept: "x+y" },
      links: [{ relation: "supersedes", attestLevel: isNew ? "self_signed" : null }],
      extra: {},
    });
    expect(memory.version).toBe(isNew ? 3 : undefined);
    expect(memory.memoryKind).toBe(isNew ? "observation" : undefined);
    expect("expiresAt" in memory).toBe(false);
  });

  test("search and recall name what they found alike", async () => {
    const { client, sent } = replay(version, "search");
    const found = await client.search("resolver + port", {
      tag: "a+b",
      until: "2026-01-01T00:00:00Z",
    });
    expect(found).toMatchObject({ count: 1, query: "resolver port" });
    expect(found.memories.map(({ title }) => title)).toEqual(["Resolver"]);
    expect(sent[0]?.path).toBe(
      "/api/v1/search?q=resolver+%2B+port&tags=a%2Bb&until=2026-01-01T00%3A00%3A00.000%2B00%3A00",
    );
    const recalled = await replay(version, "recallWithin").client.recall("resolver");
    expect(recalled).toMatchObject({
      mode: "keyword",
      budgetTokens: 100,
      meta: { memoriesDropped: 0, budgetOverflow: false },
    });
    expect(recalled.memories[0]?.score).toBeGreaterThan(0);
    expect(typeof recalled.recallId).toBe(isNew ? "string" : "undefined");
  });

  test("ifMatch is sent where the daemon looks at it, and else nothing is", async () => {
    const { client, sent } = replay(version, "updateVersion");
    const refused = client.update("an-id", { priority: 9 }, { ifMatch: 1 });
    if (isNew) {
      await expect(refused).rejects.toThrow(AiMemoryConflictError);
      await expect(refused).rejects.toMatchObject({ currentVersion: 3, existingId: undefined });
      expect(sent[1]).toMatchObject({ method: "PUT", ifMatch: "1" });
    } else {
      await expect(refused).rejects.toMatchObject({ field: "ifMatch", status: 0 });
      await expect(refused).rejects.toThrow(/ai-memory 0\.6\.4 has no versions/);
      expect(sent.map(({ path }) => path)).toEqual(["/api/v1/health"]);
    }
  });

  test("what was exported is imported as it was, with what this package does not know", async () => {
    const exported = await replay(version, "export").client.export();
    const { client, sent } = replay(version, "import");
    await client.import(exported);
    const kept = readExchanges(version)["export"]?.[0]?.got.body;
    const { memories, links }: { memories?: unknown; links?: unknown } = Object(kept);
    expect(sent[0]?.body).toEqual({ memories, links });
  });

  test("events are sent as one text, and nothing of the secret comes back", async () => {
    const { client, sent } = replay(version, "subscribe");
    const request = { url: "https://example.com/hook", secret: "s" };
    const subscription = await client.subscribe({ ...request, events: ["memory_store"] });
    await client.subscribe({ ...request, events: ["memory_store", "memory_delete"] });
    await client.subscribe(request);
    expect(sent.map(({ body }) => Object(body).events)).toEqual([
      "memory_store",
      "memory_store,memory_delete",
      "*",
    ]);
    expect(subscription).toEqual({
      id: expect.stringMatching(uuid),
      url: "http://127.0.0.1:9/hook",
      events: "memory_store,memory_delete",
      namespaceFilter: null,
      agentFilter: null,
      createdBy: "alice",
      extra: { agent_id: "alice" },
    });
  });

  test("counts are told as numbers, and lists as lists", async () => {
    expect(await replay(version, "forget").client.forget({ tier: "mid" })).toBe(1);
    expect(await replay(version, "gc").client.gc()).toBe(0);
    expect(await replay(version, "unlink").client.unlink("a", "b")).toBe(true);
    expect(await replay(version, "unsubscribe").client.unsubscribe("a")).toBe(true);
    expect(await replay(version, "namespaces").client.namespaces()).toEqual([
      { namespace: "global", count: 2, extra: {} },
      { namespace: "ops/dns", count: 2, extra: {} },
    ]);
    expect(await replay(version, "agents").client.agents()).toMatchObject([
      { agentId: "alice", agentType: "ai:generic", capabilities: [] },
      { agentId: "ai:bob@lab", agentType: "ai:bob", capabilities: ["dns"] },
    ]);
    expect(await replay(version, "stats").client.stats()).toMatchObject({
      total: 4,
      linksCount: 0,
    });
  });

  test("a message reaches its inbox under the sender's whole name", async () => {
    const { client } = replay(version, "inbox", { agentId: "bob" });
    expect(await client.inbox()).toMatchObject({
      agentId: "bob",
      namespace: "_messages/bob",
      messages: [{ from: /^ai:alice@/, title: "Hello", payload: "The zone is gone.", read: false }],
    });
  });

  test("a link to nothing finds nothing, although the daemon fails", async () => {
    const { client, sent } = replay(version, "linkNothing");
    const refused = client.link("a", "none-such");
    await expect(refused).rejects.toMatchObject({
      name: "ValidationError",
      message: expect.stringMatching(
        /^sourceId: it is the beginning of [\da-f-]{36}; give all of it$/,
      ),
    });
    const [, got] = readExchanges(version)["linkNothing"] ?? [];
    const again = replay(version, "linkNothing");
    const whole = again.client.link(String(got?.sent.path.split("/").at(-1)), "none-such");
    await expect(whole).rejects.toThrow(AiMemoryNotFoundError);
    await expect(whole).rejects.toMatchObject({
      message: "there is no memory none-such to link",
      status: 404,
      request: { method: "POST", path: "/api/v1/links" },
    });
    expect([sent.length, again.sent.length]).toEqual([2, 3]);
  });

  test("a memory that is gone is not found", async () => {
    const { client } = replay(version, "deleteAgain");
    await expect(client.delete("an-id")).rejects.toThrow(AiMemoryNotFoundError);
  });
});

describe("AiMemoryClient with ai-memory 0.10.0", () => {
  test("what others own is theirs", async () => {
    const { client } = replay("0.10.0", "updateByOther");
    const refused = client.update("an-id", { priority: 1 });
    await expect(refused).rejects.toThrow(AiMemoryForbiddenError);
    await expect(refused).rejects.toMatchObject({ status: 403, owner: "alice", caller: "bob" });
    const hidden = replay("0.10.0", "getByOther").client.get("an-id");
    await expect(hidden).rejects.toThrow(AiMemoryNotFoundError);
    const kept = replay("0.10.0", "statsByOther").client.stats();
    await expect(kept).rejects.toThrow("admin role required");
  });

  test("a day's rows that are used up are no reason to try again", async () => {
    const { client, sent } = replay("0.10.0", "beyondQuota", { maxRetries: 4 });
    const refused = client.store({ title: "a", content: "b" });
    await expect(refused).rejects.toThrow(AiMemoryRateLimitError);
    await expect(refused).rejects.toMatchObject({
      status: 429,
      code: "QUOTA_EXCEEDED",
      retriable: false,
      current: 1_000,
      max: 1_000,
    });
    expect(sent).toHaveLength(1);
  });
});

describe("AiMemoryClient with ai-memory 0.6.4", () => {
  test("a call that it does not serve says so", async () => {
    const { client } = replay("0.6.4", "bindKey");
    const refused = client.bindKey("alice", "6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw=");
    await expect(refused).rejects.toThrow(/does not serve PUT \/api\/v1\/agents\/alice\/pubkey/);
  });
});

test("a memory that someone must approve is not stored yet", async () => {
  const body = { status: "pending", pending_id: "p1" };
  const { client } = answerWith([{ status: 202, type: "application/json", body }]);
  const refused = client.store({ title: "a", content: "b" });
  await expect(refused).rejects.toThrow(AiMemoryForbiddenError);
  await expect(refused).rejects.toMatchObject({ status: 202, answer: body });
  await expect(refused).rejects.toThrow("once it is approved, as p1");
});

test.each(["grant", "revoke", "cluster"] as const)(
  "%s sends nothing and says why",
  async (name) => {
    const { client, sent } = replay("0.10.0", "health");
    const refused = name === "cluster" ? client.cluster({}) : client[name]("an-id", "bob");
    await expect(refused).rejects.toThrow(AiMemoryNotFoundError);
    await expect(refused).rejects.toThrow(/no published ai-memory daemon serves/);
    expect(sent).toEqual([]);
  },
);
