import { AiMemoryForbiddenError, AiMemoryNotFoundError } from "@keepsake/ai-memory";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { describeDaemons, hasOwners } from "./describe-daemons.ts";
import { useDaemon } from "./use-daemon.ts";

describeDaemons("upkeep", (program) => {
  const { connect } = useDaemon(program);
  const other = useDaemon(program);
  const isNew = hasOwners(program);

  test("a daemon tells how it is, and of which version", async () => {
    const health = await connect().health();
    expect(health).toMatchObject({ status: "ok", service: "ai-memory", version: program.version });
    expect(health.embedderReady).toBe(false);
  });

  test("it gives figures as Prometheus reads them", async () => {
    expect(await connect().metrics()).toMatch(/^# HELP ai_memory_/m);
  });

  test("it counts what it holds", async () => {
    await connect("alice").store({
      title: "counted",
      content: "x",
      namespace: "counts",
      tier: "long",
    });
    await connect("bob").store({ title: "counted 2", content: "x", namespace: "counts" });
    const { total, byTier, byNamespace, dbSizeBytes } = await connect().stats();
    expect(total).toBeGreaterThanOrEqual(2);
    expect(byTier.find(({ tier }) => tier === "long")?.count).toBe(1);
    expect(byNamespace).toContainEqual({ namespace: "counts", count: 2, extra: {} });
    expect(dbSizeBytes).toBeGreaterThan(0);
    expect(await connect().namespaces()).toContainEqual({
      namespace: "counts",
      count: 2,
      extra: {},
    });
  });

  test("gc takes what has ended", async () => {
    const alice = connect("alice");
    const { id } = await alice.store({ title: "ends", content: "x", ttlSecs: 1 });
    await sleep(1_200);
    const deleted = await connect().gc();
    expect(deleted).toBeGreaterThanOrEqual(1);
    await expect(alice.get(id)).rejects.toThrow(AiMemoryNotFoundError);
  });

  test("forgetting takes what all of a filter picks, by any of its words or by all of them", async () => {
    const alice = connect("alice");
    const row = { content: "of the parrot", namespace: "forget" };
    await alice.store({ ...row, title: "1", tier: "long" });
    await alice.store({ ...row, title: "2", content: "of the walrus" });
    await alice.store({ ...row, title: "3", content: "of the ocelot" });
    await alice.store({ ...row, title: "4", namespace: "kept" });
    const words = { namespace: "forget", pattern: "parrot walrus" } as const;
    expect(await connect().forget({ ...words, tier: "long" })).toBe(isNew ? 0 : 1);
    expect(await connect().forget(words)).toBe(isNew ? 0 : 1);
    expect(await connect().forget({ pattern: "parrot", tier: "long" })).toBe(isNew ? 1 : 0);
    expect(await connect().forget({ ...words, pattern: "walrus" })).toBe(isNew ? 1 : 0);
    const { items } = await alice.list({ namespace: "forget", agentId: "alice" });
    expect(items.map(({ title }) => title)).toEqual(["3"]);
    expect(await connect().forget({ namespace: "forget" })).toBe(1);
    expect((await alice.list({ namespace: "kept", agentId: "alice" })).items).toHaveLength(1);
  });

  test("what is exported can be imported elsewhere, with its links", async () => {
    const alice = connect("alice");
    const given = {
      content: "naïve ☕",
      namespace: "moved",
      tags: ["a"],
      metadata: { a: { b: 1 } },
    };
    const source = await alice.store({ ...given, title: "source", tier: "long", priority: 8 });
    const target = await alice.store({ ...given, title: "target", confidence: 0.25 });
    await alice.link(source.id, target.id, { relation: "derived_from" });
    const exported = await connect().export();
    expect(exported.count).toBe(exported.memories.length);
    const memories = exported.memories.filter(({ namespace }) => namespace === "moved");
    const receipt = await other.connect().import({ memories, links: exported.links });
    expect(receipt).toMatchObject({ imported: 2, errors: [] });
    const moved = await other.connect().get(source.id);
    expect(moved).toMatchObject({ ...given, metadata: { a: { b: 1 } }, priority: 8, tier: "long" });
    expect(moved.links).toMatchObject([
      { sourceId: source.id, targetId: target.id, relation: "derived_from" },
    ]);
    expect((await other.connect().get(target.id)).confidence).toBe(0.25);
    const [before] = memories.filter(({ id }) => id === source.id);
    expect(moved.createdAt).toBe(before?.createdAt);
    const owner = moved.metadata["agent_id"];
    expect(owner).toBe(isNew ? "warden" : "alice");
    expect(moved.metadata["imported_from_agent_id"]).toBe(isNew ? "alice" : undefined);
  });

  test("an old memory that names no end is born ended, where the daemon gives it one", async () => {
    const { id } = await connect("alice").store({ title: "old", content: "x" });
    const [memory] = (await connect().export()).memories.filter((one) => one.id === id);
    if (memory === undefined) {
      throw new Error("what was stored is not in the export");
    }
    const { expiresAt: _, ...endless } = memory;
    const old = { ...endless, createdAt: "2020-01-01T00:00:00+00:00" };
    const lasting = { ...old, id: crypto.randomUUID(), title: "old, long", tier: "long" } as const;
    expect(await other.connect().import({ memories: [old, lasting] })).toMatchObject({
      imported: 2,
    });
    await other.connect().gc();
    const kept = other.connect().get(id);
    await (isNew
      ? expect(kept).rejects.toThrow(AiMemoryNotFoundError)
      : expect(kept).resolves.not.toHaveProperty("expiresAt"));
    expect((await other.connect().get(lasting.id)).tier).toBe("long");
  });

  test("what is kept for administrators is refused to others, where there are any", async () => {
    const alice = connect("alice");
    const calls: readonly (() => Promise<unknown>)[] = [
      () => alice.stats(),
      () => alice.namespaces(),
      () => alice.gc(),
      () => alice.export(),
      () => alice.import({ memories: [] }),
      () => alice.forget({ namespace: "nowhere" }),
      () => alice.agents(),
    ];
    for (const call of calls) {
      await (isNew
        ? expect(call()).rejects.toThrow(AiMemoryForbiddenError)
        : expect(call()).resolves.toBeDefined());
    }
  });
});
