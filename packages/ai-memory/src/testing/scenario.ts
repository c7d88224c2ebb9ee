import type { AiMemoryClient } from "../client.ts";

/** Does something with a client of an agent, and gives what came of it; what was refused gives undefined. */
export type Step = <T>(
  name: string,
  work: (client: AiMemoryClient) => Promise<T>,
  agentId?: string,
) => Promise<T | undefined>;

/** A time that no test lives to see. */
const expiresAt = "2099-01-01T00:00:00Z";

/** Every call that a daemon serves, once at least, and what it refuses. */
export async function runScenario(step: Step): Promise<void> {
  await step("health", (client) => client.health());
  const id = await runStoring(step);
  await runFinding(step);
  await runChanging(step, id);
  await runUpkeep(step);
  await runTelling(step);
  await runRefused(step, id);
}

async function runStoring(step: Step): Promise<string> {
  const notes = { title: "BIND9 build notes", namespace: "ops/dns" };
  const stored = await step("store", (client) =>
    client.store({
      ...notes,
      content: "Use --with-openssl=/opt/openssl.",
      tier: "long",
      tags: ["dns", "bind9"],
      priority: 7,
      confidence: 0.9,
      source: "user",
      metadata: { ticket_no: 7, nested: { asGiven: true } },
      scope: "private",
      kind: "decision",
    }),
  );
  await step("merge", (client) => client.store({ ...notes, content: "Disable DoH.", tier: "mid" }));
  await step("create", (client) =>
    client.create({ title: "Zone file", content: "The zone is lab.example.", expiresAt }),
  );
  await step("taken", (client) => client.create({ ...notes, content: "Again." }));
  await step("version", (client) =>
    client.create({ ...notes, content: "Again.", onConflict: "version" }),
  );
  await step("bulkStore", (client) =>
    client.bulkStore([
      { title: "Resolver", content: "It listens on port 53.", ttlSecs: 3_600 },
      { title: "Forwarder", content: "It asks the resolver." },
    ]),
  );
  return stored?.id ?? "";
}

async function runFinding(step: Step): Promise<void> {
  await step("list", (client) => client.list({ namespace: "ops/dns", minPriority: 1, limit: 10 }));
  await step("listTagged", (client) =>
    client.list({ tag: "none such", since: "2026-01-01T02:00:00+02:00", agentId: "alice" }),
  );
  await step("search", (client) => client.search("resolver port", { limit: 5 }));
  await step("recall", (client) => client.recall("Which port does the resolver listen on?"));
  await step("recallWithin", (client) =>
    client.recall("resolver", { namespace: "global", limit: 5, budgetTokens: 100 }),
  );
}

async function runChanging(step: Step, id: string): Promise<void> {
  const other = await step("storeOther", (client) =>
    client.store({ title: "Firewall", content: "Port 53 is open.", scope: "collective" }),
  );
  const targetId = other?.id ?? "";
  await step("update", (client) => client.update(id, { priority: 8, metadata: { kept: "x+y" } }));
  await step("updateVersion", (client) => client.update(id, { priority: 9 }, { ifMatch: 1 }));
  await step("link", (client) => client.link(id, targetId, { relation: "supersedes" }));
  await step("linkNothing", (client) => client.link(id, "none-such"));
  await step("getLinks", (client) => client.getLinks(id));
  await step("get", (client) => client.get(id.slice(0, 13)));
  await step("promote", (client) => client.promote(targetId));
  await step("export", (client) => client.export());
  await step("unlink", (client) => client.unlink(id, targetId));
  await step("delete", (client) => client.delete(targetId));
  await step("deleteAgain", (client) => client.delete(targetId));
  await step("forget", (client) => client.forget({ namespace: "global", pattern: "zone" }));
}

async function runUpkeep(step: Step): Promise<void> {
  await step("stats", (client) => client.stats());
  await step("namespaces", (client) => client.namespaces());
  await step("gc", (client) => client.gc());
  await step("import", (client) =>
    client.import({
      memories: [
        {
          id: "imported-1",
          tier: "long",
          namespace: "imported",
          title: "Old notes",
          content: "The lab had BIND 8.",
          tags: [],
          priority: 5,
          confidence: 1,
          source: "import",
          accessCount: 0,
          createdAt: "2026-01-01T00:00:00+00:00",
          updatedAt: "2026-01-01T00:00:00+00:00",
          metadata: {},
          extra: { of_another_version: 1 },
        },
      ],
    }),
  );
}

async function runTelling(step: Step): Promise<void> {
  const url = "http://127.0.0.1:9/hook";
  const subscription = await step("subscribe", (client) =>
    client.subscribe({ url, secret: "secret", events: ["memory_store", "memory_delete"] }),
  );
  await step("subscriptions", (client) => client.subscriptions());
  await step("unsubscribe", (client) => client.unsubscribe(subscription?.id ?? ""));
  await step("notify", (client) =>
    client.notify({ targetAgentId: "bob", title: "Hello", payload: "The zone is gone." }),
  );
  await step("inbox", (client) => client.inbox({ unreadOnly: true, limit: 5 }), "bob");
  await step("registerAgent", (client) =>
    client.registerAgent({ agentId: "ai:bob@lab", agentType: "ai:bob", capabilities: ["dns"] }),
  );
  await step("agents", (client) => client.agents());
  const key = "6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw=";
  await step("bindKey", (client) => client.bindKey("ai:bob@lab", key));
}

async function runRefused(step: Step, id: string): Promise<void> {
  await step("updateByOther", (client) => client.update(id, { priority: 1 }), "bob");
  await step("getByOther", (client) => client.get(id), "bob");
  await step("statsByOther", (client) => client.stats(), "bob");
  const rows = Array.from({ length: 1_000 }, (_, row) => ({ title: `${row}`, content: "x" }));
  await step(
    "fill",
    async (client) => {
      await client.bulkStore(rows.map((row) => ({ ...row, namespace: "full" })));
    },
    "carol",
  );
  await step(
    "beyondQuota",
    (client) => client.create({ title: "one more", content: "x", namespace: "full" }),
    "carol",
  );
}
