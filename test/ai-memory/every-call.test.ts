import { AiMemoryClient } from "@keepsake/ai-memory";
import { expect, test } from "vitest";
import { describeDaemons, hasOwners } from "./describe-daemons.ts";
import { useDaemon } from "./use-daemon.ts";

/** The calls that the Python SDK of ai-memory documents, by the names it gives them. */
const documented =
  "health metrics store bulk_store get update delete promote list search recall forget link get_links stats namespaces gc export import_ subscribe unsubscribe subscriptions notify inbox grant revoke cluster agents register_agent";

type Calls = Readonly<
  Record<Exclude<keyof AiMemoryClient, "agentId">, (id: string) => Promise<unknown>>
>;

async function missing(call: Promise<unknown>): Promise<void> {
  await expect(call).rejects.toMatchObject({ status: 404 });
}

function toCalls(client: AiMemoryClient, isNew: boolean): Calls {
  const memory = { title: "every call", content: "x" };
  const url = "http://127.0.0.1:9/hook";
  const key = "6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw=";
  return {
    health: () => client.health(),
    metrics: () => client.metrics(),
    store: () => client.store(memory),
    create: () => client.create({ ...memory, title: "created" }),
    bulkStore: () => client.bulkStore([memory]),
    get: (id) => client.get(id),
    update: (id) => client.update(id, { priority: 6 }),
    promote: (id) => client.promote(id),
    list: () => client.list(),
    search: () => client.search("x"),
    recall: () => client.recall("x"),
    link: async (id) => await client.link(id, (await client.store(memory)).id),
    unlink: async (id) => await client.unlink(id, (await client.store(memory)).id),
    getLinks: (id) => client.getLinks(id),
    forget: () => client.forget({ namespace: "nothing/here" }),
    stats: () => client.stats(),
    namespaces: () => client.namespaces(),
    gc: () => client.gc(),
    export: () => client.export(),
    import: () => client.import({ memories: [] }),
    subscribe: () => client.subscribe({ url, secret: "a-secret-of-the-tests" }),
    subscriptions: () => client.subscriptions(),
    unsubscribe: async () => {
      const [first] = await client.subscriptions();
      expect(await client.unsubscribe(first?.id ?? "")).toBe(true);
    },
    notify: () => client.notify({ targetAgentId: "warden", title: "x", payload: "x" }),
    inbox: () => client.inbox(),
    agents: () => client.agents(),
    registerAgent: () => client.registerAgent({ agentId: "warden", agentType: "human" }),
    bindKey: async () => {
      const bound = client.bindKey("warden", key);
      await (isNew ? bound : missing(bound));
    },
    grant: (id) => missing(client.grant(id, "bob")),
    revoke: (id) => missing(client.revoke(id, "bob")),
    cluster: () => missing(client.cluster({})),
    delete: (id) => client.delete(id),
  };
}

test("the client has every call that the Python SDK documents", () => {
  const names = documented
    .replace("import_", "import")
    .split(" ")
    .map((name) => name.replaceAll(/_[a-z]/g, (part) => part.slice(1).toUpperCase()));
  expect(Object.keys(new AiMemoryClient())).toEqual(expect.arrayContaining(names));
});

describeDaemons("every call of the client", (program) => {
  const { connect } = useDaemon(program);

  test("gives what it says, one after another", async () => {
    const calls = toCalls(connect(), hasOwners(program));
    const { id } = await connect().store({ title: "called for", content: "x" });
    expect(Object.keys(calls).toSorted()).toEqual(callsOf(connect()));
    for (const [name, call] of Object.entries(calls)) {
      await expect(call(id), name).resolves.not.toBeInstanceOf(Error);
    }
  });
});

function callsOf(client: AiMemoryClient): readonly string[] {
  const calls = Object.entries(client).filter(([, value]) => typeof value === "function");
  return calls.map(([name]) => name).toSorted();
}
