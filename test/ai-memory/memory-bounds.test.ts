import { AiMemoryClient, type AiMemory, openAiMemory } from "@keepsake/ai-memory";
import { type ForgetRequest, MemoryError, type RecallRequest } from "@keepsake/core";
import { beforeEach, describe, expect, test } from "vitest";
import { describeDaemons, hasOwners } from "./describe-daemons.ts";
import { useDaemon } from "./use-daemon.ts";

describeDaemons("what a memory refuses and keeps apart", (program) => {
  const daemon = useDaemon(program);
  let memory: AiMemory;
  let scope: string;
  let scopes = 0;

  beforeEach(() => {
    memory = openAiMemory(daemon.connect("ai:concierge"));
    scopes += 1;
    scope = `org:acme${scopes}/user:ana`;
  });

  describe("what a daemon does not take names the field", () => {
    test.each([
      ["text", { text: "a".repeat(65_537) }],
      ["content.data", { content: { kind: "json", data: "a".repeat(65_537) } } as const],
      ["metadata", { text: "a", metadata: { note: "é".repeat(33_000) } }],
      ["labels", { text: "a", labels: Array.from({ length: 51 }, (_, index) => `l${index}`) }],
      ["labels[1]", { text: "a", labels: ["home", "é".repeat(65)] }],
      ["embedding", { text: "a", embedding: { model: "m", vector: [1, 0] } }],
    ])("%s of an experience, alone and in a bulk", async (field, input) => {
      expect(await refusedField(memory.experience(scope, input))).toBe(field);
      const bulk = memory.experienceBulk(scope, ["right", input]);
      expect(await refusedField(bulk)).toBe(`items[1].${field}`);
      expect((await memory.events(scope)).items).toEqual([]);
    });

    test.each<[string, RecallRequest]>([
      ["view", { view: "descend" }],
      ["temporal.natural", { temporal: { natural: "last week" } }],
      [
        "temporal.validDuring.to",
        { temporal: { validDuring: { from: "2026-02-01", to: "2026-01-01" } } },
      ],
      ["diagnostics", { diagnostics: "summary" }],
      ["idempotencyKey", { idempotencyKey: "turn-1" }],
    ])("%s of a recall", async (field, request) => {
      expect(await refusedField(memory.recall(scope, { query: "cello", ...request }))).toBe(field);
    });

    test.each<[string, ForgetRequest]>([
      ["selector.aboutSubject", { selector: { aboutSubject: "Ana" } }],
      ["selector.predicate", { selector: { predicate: "lives_in" } }],
      ["selector", { selector: {} }],
      ["selector", {}],
      ["confirmAll", { selector: { labels: ["home"] }, confirmAll: true }],
      ["cascade", { confirmAll: true, cascade: "derived_only" }],
      ["layers", { confirmAll: true, layers: ["facts"] }],
      ["idempotencyKey", { confirmAll: true, idempotencyKey: "once" }],
    ])("%s of forgetting (%#)", async (field, request) => {
      await memory.experience(scope, "My cello is kept in Porto.");
      expect(await refusedField(memory.forget(scope, request))).toBe(field);
      expect((await memory.events(scope)).items).toHaveLength(1);
    });

    test("a scope of nine segments", async () => {
      const deep = Array.from({ length: 9 }, (_, index) => `level:${index}`).join("/");
      expect(await refusedField(memory.experience(deep, "a"))).toBe("scope");
      expect(() => memory.scope(deep)).toThrow(/8/);
    });

    test("a client without an agent", () => {
      const client = new AiMemoryClient({ baseUrl: daemon.url() });
      expect(() => openAiMemory(client)).toThrow(/client\.agentId/);
    });
  });

  test("selectors of labels and times forget what they name", async () => {
    const write = async (text: string, label: string, observedAt: string): Promise<string> =>
      (await memory.experience(scope, { text, labels: [label], observedAt })).eventId;
    const home = await write("one", "home", "2026-03-01");
    const work = await write("two", "work", "2026-04-01");
    const trip = await write("three", "home", "2026-05-01");
    const validDuring = { from: "2026-03-15", to: "2026-06-01" };
    const both = { selector: { labels: ["home"], validDuring } };
    expect((await memory.forget(scope, { ...both, dryRun: true })).deleted.events).toBe(1);
    expect((await memory.forget(scope, both)).deleted.events).toBe(1);
    await expect(memory.event(trip)).rejects.toMatchObject({ name: "NotFoundError" });
    expect((await memory.events(scope)).items.map(({ id }) => id)).toEqual([work, home]);
  });

  test("of a bulk with an item that a daemon refuses nothing is left", async () => {
    const secret = `aws_access_key_id = AKIA${"Q".repeat(16)}`;
    const write = memory.experienceBulk(scope, ["one", secret, "three"]);
    if (hasOwners(program)) {
      expect(await refusedField(write)).toMatch(/^items\[1\]/);
      expect((await memory.events(scope)).items).toEqual([]);
    } else {
      expect((await write).accepted).toBe(3);
    }
  });

  test("another agent sees and forgets nothing of it, in the same scopes", async () => {
    const text = "My cello is kept in Porto.";
    const { eventId } = await memory.experience(scope, { text, idempotencyKey: "turn-1" });
    const other = openAiMemory(daemon.connect("ai:gossip"));
    expect((await other.events(scope)).items).toEqual([]);
    expect((await other.recall(scope, "cello")).layers.events).toEqual([]);
    expect((await other.answer(scope, "Where is my cello kept?")).abstained).toBe(true);
    await expect(other.event(eventId)).rejects.toMatchObject({ name: "NotFoundError" });
    const all = await other.forget(scope, { confirmAll: true });
    const one = await other.forget(scope, { selector: { memoryIds: [eventId] } });
    expect([all.deleted.events, one.deleted.events]).toEqual([0, 0]);
    const own = await other.experience(scope, { text: "Mine.", idempotencyKey: "turn-1" });
    expect(own.replayed).toBe(false);
    expect((await memory.events(scope)).items.map(({ id }) => id)).toEqual([eventId]);
  });

  test("what others wrote into a namespace as this agent is found as notes", async () => {
    const client = daemon.connect("ai:concierge");
    const title = "BIND9 build notes";
    await client.store({ title, content: "Use --with-openssl.", namespace: scope, tags: ["dns"] });
    const { layers } = await memory.recall(scope, "openssl");
    expect(layers.events).toMatchObject([
      {
        content: { kind: "text", text: "Use --with-openssl." },
        labels: ["dns"],
        metadata: { title },
      },
    ]);
  });

  test("a daemon that is not there is a ConnectionError", async () => {
    const client = new AiMemoryClient({
      baseUrl: "http://127.0.0.1:1",
      agentId: "ai:concierge",
      maxRetries: 0,
    });
    const call = openAiMemory(client).experience(scope, "Hello.");
    await expect(call).rejects.toMatchObject({ name: "ConnectionError" });
  });
});

async function refusedField(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(MemoryError.isInstance(error) && error.name).toBe("ValidationError");
  return Object(error).field;
}
