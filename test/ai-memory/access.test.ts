import {
  AiMemoryAuthError,
  AiMemoryClient,
  AiMemoryConflictError,
  AiMemoryForbiddenError,
  AiMemoryNotFoundError,
  AiMemoryTransportError,
} from "@keepsake/ai-memory";
import { beforeAll, describe, expect, test } from "vitest";
import { describeDaemons, hasOwners } from "./describe-daemons.ts";
import { apiKey, useDaemon } from "./use-daemon.ts";

describeDaemons("access", (program) => {
  const { connect, url } = useDaemon(program);
  const isNew = hasOwners(program);

  test("a wrong API key, or none, is refused for all but health", async () => {
    for (const wrong of ["wrong", undefined]) {
      const client = new AiMemoryClient({ baseUrl: url(), agentId: "alice", apiKey: wrong });
      await expect(client.search("x")).rejects.toThrow(AiMemoryAuthError);
      await expect(client.metrics()).rejects.toMatchObject({ status: 401 });
      await expect(client.store({ title: "x", content: "x" })).rejects.toThrow(AiMemoryAuthError);
      expect(await client.health()).toMatchObject({ status: "ok" });
    }
  });

  test("a client without a name is another each time, where it matters", async () => {
    const nameless = new AiMemoryClient({ baseUrl: url(), apiKey });
    const { id, agentId } = await nameless.store({ title: "nameless", content: "x" });
    expect(agentId).toMatch(/^anonymous:req-/);
    const got = nameless.get(id);
    await (isNew
      ? expect(got).rejects.toThrow(AiMemoryNotFoundError)
      : expect(got).resolves.toMatchObject({ title: "nameless" }));
  });

  test("a reserved name is refused, where there are any", async () => {
    const listed = connect("daemon").list();
    await (isNew
      ? expect(listed).rejects.toMatchObject({ status: 400 })
      : expect(listed).resolves.toBeDefined());
  });

  test("recalling for another is refused, where there are owners", async () => {
    const recalled = connect("alice").recall("x", { asAgent: "bob" });
    await (isNew
      ? expect(recalled).rejects.toThrow(AiMemoryForbiddenError)
      : expect(recalled).resolves.toMatchObject({ memories: [] }));
    expect(await connect("alice").recall("x", { asAgent: "alice" })).toBeDefined();
  });

  describe("to what another agent owns", () => {
    let own = "";
    let shared = "";

    beforeAll(async () => {
      const memory = { content: "kestrel", namespace: "owned" };
      own = (await connect("alice").store({ ...memory, title: "own" })).id;
      shared = (await connect("alice").store({ ...memory, title: "shared", scope: "collective" }))
        .id;
    });

    test("what is shared is seen, and the rest only before there are owners", async () => {
      const bob = connect("bob");
      const seen = isNew ? ["shared"] : ["own", "shared"];
      const { items } = await bob.list({ namespace: "owned" });
      expect(items.map(({ title }) => title).toSorted()).toEqual(seen);
      const found = await bob.search("kestrel", { namespace: "owned" });
      expect(found.memories.map(({ title }) => title).toSorted()).toEqual(seen);
      const recalled = await bob.recall("kestrel", { namespace: "owned" });
      expect(recalled.memories.map(({ title }) => title).toSorted()).toEqual(seen);
      expect(await bob.get(shared)).toMatchObject({ title: "shared" });
      const got = bob.get(own);
      await (isNew
        ? expect(got).rejects.toThrow(AiMemoryNotFoundError)
        : expect(got).resolves.toMatchObject({ title: "own" }));
    });

    test("nobody else changes it, where there are owners", async () => {
      const bob = connect("bob");
      const { id } = await bob.store({ title: "of bob", content: "x" });
      for (const theirs of [own, shared]) {
        const calls: readonly (() => Promise<unknown>)[] = [
          () => bob.update(theirs, { priority: 6 }),
          () => bob.promote(theirs),
          () => bob.link(theirs, id),
        ];
        for (const call of calls) {
          await (isNew
            ? expect(call()).rejects.toMatchObject({ status: 403 })
            : expect(call()).resolves.not.toThrow());
        }
        await bob.link(id, theirs);
      }
    });

    test("nobody else deletes it, where there are owners", async () => {
      const { id } = await connect("alice").store({ title: "to be deleted", content: "x" });
      const deleted = connect("bob").delete(id);
      await (isNew
        ? expect(deleted).rejects.toMatchObject({ owner: "alice", caller: "bob" })
        : expect(deleted).resolves.toBeUndefined());
    });

    test("it is private again when its metadata is replaced", async () => {
      const [alice, bob] = [connect("alice"), connect("bob")];
      const memory = { title: "shared for a while", content: "x", scope: "collective" } as const;
      const { id } = await alice.store(memory);
      expect(await bob.get(id)).toMatchObject({ title: memory.title });
      await alice.update(id, { metadata: { a: 1 } });
      const got = bob.get(id);
      await (isNew
        ? expect(got).rejects.toThrow(AiMemoryNotFoundError)
        : expect(got).resolves.toMatchObject({ metadata: { a: 1 } }));
      await alice.update(id, { metadata: { scope: "collective" } });
      expect(await bob.get(id)).toMatchObject({ title: memory.title });
    });

    test("its title is taken for all, and storing under it replaces what it says", async () => {
      const bob = connect("bob");
      const memory = { title: "own", content: "of bob", namespace: "owned" };
      const refused = bob.create(memory);
      await expect(refused).rejects.toThrow(AiMemoryConflictError);
      await expect(refused).rejects.toMatchObject({ existingId: own });
      expect((await bob.store(memory)).id).toBe(own);
      const replaced = await connect("alice").get(own);
      expect(replaced).toMatchObject({ content: "of bob", metadata: { agent_id: "alice" } });
    });
  });

  test("calls that no daemon serves fail at once, and nothing is sent", async () => {
    const sent: string[] = [];
    const client = connect("alice", {
      fetch: async (...given) => {
        sent.push(new Request(...given).url);
        return await fetch(...given);
      },
    });
    await expect(client.grant("id", "bob")).rejects.toThrow(AiMemoryNotFoundError);
    await expect(client.revoke("id", "bob")).rejects.toThrow(AiMemoryNotFoundError);
    await expect(client.cluster({})).rejects.toThrow(AiMemoryNotFoundError);
    expect(sent).toEqual([]);
    await client.health();
    expect(sent).toHaveLength(1);
  });

  test.each(["memories/x/grant", "memories/x/revoke", "cluster"])(
    "no daemon serves %s, as the client says",
    async (path) => {
      const headers = { "content-type": "application/json", "x-api-key": apiKey };
      const init = { method: "POST", headers, body: "{}" };
      const response = await fetch(`${url()}/api/v1/${path}`, init);
      expect({ status: response.status, body: await response.text() }).toEqual({
        status: 404,
        body: "",
      });
    },
  );

  test("a daemon that is not there is an error of transport", async () => {
    const client = new AiMemoryClient({ baseUrl: "http://127.0.0.1:9", maxRetries: 0 });
    await expect(client.health()).rejects.toThrow(AiMemoryTransportError);
  });

  test("a call that is given up throws the reason", async () => {
    const signal = AbortSignal.abort(new Error("given up"));
    await expect(connect("alice").search("x", {}, { signal })).rejects.toThrow("given up");
  });
});
