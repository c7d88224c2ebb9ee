import { type AiMemory, openAiMemory } from "@keepsake/ai-memory";
import { contentText } from "@keepsake/core";
import { beforeEach, describe, expect, test } from "vitest";
import { describeDaemons, hasOwners } from "./describe-daemons.ts";
import { useDaemon } from "./use-daemon.ts";

describeDaemons("a memory where something fails", (program) => {
  const daemon = useDaemon(program);
  let memory: AiMemory;
  let scope: string;
  let scopes = 0;

  beforeEach(() => {
    memory = openAiMemory(daemon.connect("ai:concierge"));
    scopes += 1;
    scope = `org:acme${scopes}`;
  });

  /** A memory whose requests pass through `pass`, with the end of their path. */
  function openThrough(
    pass: (step: string, send: () => Promise<Response>) => Promise<Response>,
  ): AiMemory {
    const through: typeof fetch = (input, init) => {
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      return pass(pathname.slice(pathname.lastIndexOf("/") + 1), () => fetch(request));
    };
    return openAiMemory(daemon.connect("ai:concierge", { fetch: through }));
  }

  async function textsIn(within: string): Promise<readonly string[]> {
    const texts: string[] = [];
    for await (const event of await memory.events(within, { limit: 500 })) {
      texts.push(contentText(event.content));
    }
    return texts;
  }

  describe("what was sent and not answered", () => {
    test("an experience is there once", async () => {
      let broken = 0;
      const shaky = openThrough(async (step, send) => {
        const response = await send();
        if (step === "memories" && broken === 0) {
          broken += 1;
          throw new TypeError("fetch failed");
        }
        return response;
      });
      const { eventId, replayed } = await shaky.experience(scope, "Once.");
      expect([broken, replayed]).toEqual([1, false]);
      expect((await memory.events(scope)).items.map(({ id }) => id)).toEqual([eventId]);
    });

    test.each(["bulk", "search"])(
      "of a bulk that is ended after %s nothing is left",
      async (ends) => {
        const controller = new AbortController();
        const ended = openThrough(async (step, send) => {
          const response = await send();
          if (step === ends) {
            controller.abort(new Error("enough"));
          }
          return response;
        });
        const items = ["one", "two", "three"];
        const bulk = ended.experienceBulk(scope, items, { signal: controller.signal });
        await expect(bulk).rejects.toThrow("enough");
        await ended.close();
        expect(await textsIn(scope)).toEqual([]);
      },
    );

    test("of keyed items the one under way may be left, and writing them again adds the rest", async () => {
      const items = ["one", "two"].map((text) => ({ text, idempotencyKey: text }));
      let sent = 0;
      const failing = openThrough(async (step, send) => {
        const response = await send();
        sent += step === "memories" ? 1 : 0;
        if (step === "memories" && sent === 2) {
          throw new TypeError("fetch failed");
        }
        return response;
      });
      await expect(failing.experienceBulk(scope, items)).rejects.toMatchObject({
        name: "ConnectionError",
      });
      expect(await textsIn(scope)).toEqual(["two"]);
      const { results } = await memory.experienceBulk(scope, items);
      expect(results.map(({ replayed }) => replayed)).toEqual([false, true]);
    });
  });

  test("a bulk may be larger than a daemon takes at once, and keeps its order", async () => {
    const items = Array.from({ length: 60 }, (_, index) => `${index} ${"word ".repeat(10_000)}`);
    const { results } = await memory.experienceBulk(scope, items);
    const { items: events } = await memory.events(scope, { limit: 500 });
    expect(events.map(({ id }) => id).toReversed()).toEqual(results.map(({ eventId }) => eventId));
  });

  test("bulks of several at once, and forgetting meanwhile, lose and double nothing", async () => {
    await memory.experienceBulk(
      scope,
      Array.from({ length: 100 }, (_, index) => `old ${index}`),
    );
    const writers = ["a", "b", "c"].map(async (writer) => {
      const other = openAiMemory(daemon.connect("ai:concierge"));
      const items = Array.from({ length: 60 }, (_, index) => `${writer} ${index}`);
      return (await other.experienceBulk(scope, items)).accepted;
    });
    const old = (await memory.events(scope, { limit: 500 })).items
      .filter((event) => contentText(event.content).startsWith("old"))
      .map(({ id }) => id);
    const forgetting = memory.forget(scope, { selector: { memoryIds: old } });
    expect(await Promise.all(writers)).toEqual([60, 60, 60]);
    expect((await forgetting).deleted.events).toBe(100);
    const texts = await textsIn(scope);
    expect([texts.length, new Set(texts).size]).toEqual([180, 180]);
  });

  test("where the writes of a day end within a bulk, nothing of it is left", async () => {
    const fill = Array.from({ length: 500 }, (_, index) => `fill ${index}`);
    await memory.experienceBulk(scope, fill);
    const items = Array.from({ length: 501 }, (_, index) => `more ${index}`);
    const bulk = memory.experienceBulk(scope, items);
    if (hasOwners(program)) {
      await expect(bulk).rejects.toMatchObject({ name: "RateLimitError" });
      expect(await textsIn(scope)).toHaveLength(500);
    } else {
      expect((await bulk).accepted).toBe(501);
    }
  });

  describe("what a query finds is not crowded out", () => {
    const crowd = Array.from({ length: 60 }, (_, index) => `cat cat cat ${index}`);
    const own = "Our house in the south has a cat, a dog, and a garden with very old trees.";

    test.each(["local", "holistic"] as const)(
      "by scopes that enclose it, in a %s view",
      async (view) => {
        const inner = `${scope}/user:ana`;
        await memory.experienceBulk(scope, crowd);
        const { eventId } = await memory.experience(inner, own);
        const budgets = { maxEvents: 100 };
        const { layers } = await memory.recall(inner, { query: "Which cat?", view, budgets });
        expect(layers.events.filter((event) => event.scope === inner).map(({ id }) => id)).toEqual([
          eventId,
        ]);
      },
    );

    test("by what other agents write or share in the same scope", async () => {
      const rows = crowd.map((text) => ({
        title: text,
        content: text,
        namespace: scope,
        priority: 10,
      }));
      await daemon
        .connect("ai:gossip")
        .bulkStore(rows.map((row) => ({ ...row, scope: "collective" })));
      await memory.experience(scope, "There are no pets here, only a cat of the neighbours.");
      const { eventId } = await memory.experience(scope, own);
      const { layers } = await memory.recall(scope, "cat dog trees");
      expect(layers.events[0]?.id).toBe(eventId);
      expect(layers.events).toHaveLength(2);
    });
  });

  test("a row that was imported under an id of another kind is read and forgotten by it", async () => {
    const client = daemon.connect();
    const { id } = await client.store({ title: "note", content: "A note.", namespace: scope });
    const row = await client.get(id);
    const imported = { ...row, id: "Note-A1", title: "imported", tier: "long" } as const;
    await client.import({ memories: [imported] });
    const admin = openAiMemory(client);
    const ids = (await admin.events(scope)).items.map((event) => event.id);
    expect(ids).toContain("Note-A1");
    expect((await admin.event("Note-A1")).scope).toBe(scope);
    await expect(admin.event("Note")).rejects.toMatchObject({ name: "NotFoundError" });
    const forgotten = await admin.forget(scope, { selector: { memoryIds: ["Note-A1", "Note"] } });
    expect(forgotten.deleted.events).toBe(1);
  });
});
