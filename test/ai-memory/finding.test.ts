import type { AiMemoryClient, StoredMemory } from "@keepsake/ai-memory";
import { beforeAll, describe, expect, test } from "vitest";
import { describeDaemons, hasOwners } from "./describe-daemons.ts";
import { useDaemon } from "./use-daemon.ts";

function titlesOf(memories: readonly StoredMemory[]): readonly string[] {
  return memories.map(({ title }) => title).toSorted();
}

interface Rows {
  readonly name: string;
  readonly rows: number;
  readonly namespace: string;
}

async function storeRows(client: AiMemoryClient, { name, rows, namespace }: Rows): Promise<void> {
  for (let from = 0; from < rows; from += 500) {
    const length = Math.min(500, rows - from);
    const memories = Array.from({ length }, (_, index) => ({
      title: `${name} ${String(from + index).padStart(4, "0")}`,
      content: "one of many",
      namespace,
    }));
    await client.bulkStore(memories);
  }
}

describeDaemons("listing, searching and recalling", (program) => {
  const { connect } = useDaemon(program);
  const isNew = hasOwners(program);

  describe("of a few memories", () => {
    let betweenMs = 0;

    beforeAll(async () => {
      const alice = connect("alice");
      const namespace = "finding";
      const row = { content: "brews oat coffee", namespace };
      await alice.store({ ...row, title: "low", priority: 1, tags: ["a", "b"] });
      await alice.store({ ...row, title: "high", priority: 9, tier: "long", tags: ["b"] });
      await alice.store({ ...row, title: "below", namespace: "finding/below" });
      betweenMs = Date.now() + 5;
      await new Promise((resolve) => setTimeout(resolve, 10));
      await alice.store({ ...row, title: "late", content: "drinks oat milk", tags: ["a+b"] });
      await connect("bob").store({ ...row, title: "of bob", scope: "collective" });
    });

    test.each([
      ["a namespace alone, and not below it", {}, ["high", "late", "low", "of bob"]],
      ["a tier", { tier: "long" }, ["high"]],
      ["at least a priority", { minPriority: 5 }, ["high", "late", "of bob"]],
      ["a tag", { tag: "b" }, ["high", "low"]],
      ["a tag with a plus", { tag: "a+b" }, ["late"]],
      ["an agent", { agentId: "bob" }, ["of bob"]],
      ["all of it at once", { tag: "b", tier: "long", minPriority: 9 }, ["high"]],
      ["what there is none of", { tag: "none" }, []],
    ] as const)("lists those of %s", async (_, filter, titles) => {
      const { items } = await connect("alice").list({ namespace: "finding", ...filter });
      expect(titlesOf(items)).toEqual(titles);
    });

    test.each([
      ["since", ["late", "of bob"]],
      ["until", ["high", "low"]],
    ] as const)("lists and searches those %s a time, in any offset", async (bound, titles) => {
      const utc = new Date(betweenMs).toISOString();
      const elsewhere = new Date(betweenMs + 7_200_000).toISOString().replace("Z", "+02:00");
      for (const time of [utc, elsewhere]) {
        const filter = { namespace: "finding", [bound]: time };
        const { items } = await connect("alice").list(filter);
        expect(titlesOf(items)).toEqual(titles);
        const { memories } = await connect("alice").search("oat", filter);
        expect(titlesOf(memories)).toEqual(titles);
      }
    });

    test("lists the highest priority first", async () => {
      const { items } = await connect("alice").list({ namespace: "finding" });
      const priorities = items.map(({ priority }) => priority);
      expect(priorities).toEqual(priorities.toSorted((one, other) => other - one));
    });

    test("leaves out as many as it is told", async () => {
      const alice = connect("alice");
      const filter = { namespace: "finding" } as const;
      const { items } = await alice.list(filter);
      const behind = await alice.list({ ...filter, offset: 1, limit: 2 });
      expect(behind.items).toEqual(items.slice(1, 3));
    });

    test("searches those that have all words", async () => {
      const alice = connect("alice");
      const filter = { namespace: "finding" } as const;
      expect(titlesOf((await alice.search("oat", filter)).memories)).toHaveLength(4);
      const { memories, query } = await alice.search("oat milk", filter);
      expect(titlesOf(memories)).toEqual(["late"]);
      expect(query).toBe("oat milk");
      expect((await alice.search("oat tractor", filter)).memories).toEqual([]);
      expect(
        titlesOf((await alice.search("coffee", { tag: "b", limit: 1 })).memories),
      ).toHaveLength(1);
    });

    test.each(['"', "AND", "oat*", "(", "a:b", "-oat", "☕", "' OR 1=1 --"])(
      "takes %s for no command",
      async (query) => {
        const alice = connect("alice");
        expect((await alice.search(query)).query).toBe(query);
        expect((await alice.recall(query)).mode).toBe("keyword");
      },
    );

    test("recalls those that go best with what is asked, the best first", async () => {
      const alice = connect("alice");
      const filter = { namespace: "finding" } as const;
      const { memories, mode, tokensUsed } = await alice.recall("milk", filter);
      expect(memories[0]?.title).toBe("late");
      expect(mode).toBe("keyword");
      expect(tokensUsed).toBeGreaterThan(0);
      const scores = memories.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      expect((await alice.recall("oat", { ...filter, limit: 2 })).memories).toHaveLength(2);
      expect(titlesOf((await alice.recall("oat", { ...filter, tag: "b" })).memories)).toEqual([
        "high",
        "low",
      ]);
      const since = new Date(betweenMs).toISOString();
      expect(titlesOf((await alice.recall("oat", { ...filter, since })).memories)).toEqual([
        "late",
        "of bob",
      ]);
    });

    test("recalls no more than a budget of tokens holds", async () => {
      const alice = connect("alice");
      const none = await alice.recall("oat", { budgetTokens: 0 });
      expect(none).toMatchObject({ memories: [], budgetTokens: 0 });
      expect(none.meta).toMatchObject({ budgetTokensUsed: 0, budgetOverflow: false });
      const some = await alice.recall("oat", { namespace: "finding", budgetTokens: 10 });
      const all = await alice.recall("oat", { namespace: "finding" });
      expect(some.memories.length).toBeLessThan(all.memories.length);
      expect(all).not.toHaveProperty("meta");
    });
  });

  test("a recall is an access where the daemon counts one, and shortens what is mid", async () => {
    const alice = connect("alice");
    const { id } = await alice.store({ title: "accessed", content: "zebra crossing" });
    const before = await alice.get(id);
    await alice.recall("zebra");
    const after = await alice.get(id);
    const lifeMs = Date.parse(after.expiresAt ?? "") - Date.now();
    expect(after.accessCount).toBe(isNew ? 0 : 1);
    expect(after.lastAccessedAt !== undefined).toBe(!isNew);
    expect(lifeMs / 86_400_000).toBeCloseTo(isNew ? 7 : 1, 1);
    expect(isNew).toBe(after.expiresAt === before.expiresAt);
  });

  test("a list goes on to its end, page by page", async () => {
    const alice = connect("alice");
    await storeRows(alice, { name: "row", rows: 45, namespace: "pages" });
    const seen: StoredMemory[] = [];
    for await (const memory of await alice.list({ namespace: "pages", agentId: "alice" })) {
      seen.push(memory);
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(45);
    const page = await alice.list({ namespace: "pages", agentId: "alice", limit: 45 });
    expect(page.items).toHaveLength(45);
  });

  test("a list goes on behind rows that others own", { timeout: 60_000 }, async () => {
    const [alice, bob] = [connect("alice"), connect("bob")];
    const namespace = "hidden";
    await bob.store({ title: "first of bob", content: "x", namespace, priority: 1 });
    // The daemon allows 1000 rows a day of one agent in one namespace.
    await storeRows(alice, { name: "alice", rows: 990, namespace });
    await storeRows(connect("carol"), { name: "carol", rows: 300, namespace });
    await bob.store({ title: "last of bob", content: "x", namespace, priority: 10 });
    const titles: string[] = [];
    for await (const { title } of await bob.list({ namespace, limit: 10 })) {
      titles.push(title);
    }
    const own = titles.filter((title) => title.endsWith("of bob"));
    expect(own).toEqual(["last of bob", "first of bob"]);
    expect(titles).toHaveLength(isNew ? 2 : 1292);
    const exact = await bob.list({ namespace, agentId: "bob" });
    expect(titlesOf(exact.items)).toEqual(["first of bob", "last of bob"]);
  });
});
