import type { WebhookEvent } from "@keepsake/core/webhooks";
import { AiMemoryValidationError, type WebhookSubscription } from "@keepsake/ai-memory";
import { afterEach, expect, test } from "vitest";
import { describeDaemons, hasOwners } from "./describe-daemons.ts";
import { type Receiver, startReceiver } from "./start-receiver.ts";
import { apiKey, useDaemon } from "./use-daemon.ts";

const secret = "a-secret-of-the-tests";

describeDaemons("webhooks", (program) => {
  const { connect, url: daemonUrl } = useDaemon(program);
  const isNew = hasOwners(program);
  const receivers: Receiver[] = [];

  afterEach(async () => {
    for (const { id } of await connect("alice").subscriptions()) {
      await connect("alice").unsubscribe(id);
    }
    await Promise.all(receivers.splice(0).map((receiver) => receiver.stop()));
  });

  async function receive(signedWith: string, failures = 0): Promise<Receiver> {
    const receiver = await startReceiver(signedWith, failures);
    receivers.push(receiver);
    return receiver;
  }

  /** The subscription, as soon as so many deliveries are on its account. */
  async function findSettled(id: string, dispatches: number): Promise<WebhookSubscription> {
    for (const endMs = Date.now() + 15_000; ;) {
      const found = (await connect("alice").subscriptions()).find((one) => one.id === id);
      if (found !== undefined && (found.dispatchCount >= dispatches || Date.now() > endMs)) {
        return found;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  test("every event of the daemon's comes, verifies, and counts as delivered", async () => {
    const alice = connect("alice");
    const receiver = await receive(secret);
    const { id } = await alice.subscribe({ url: receiver.url, secret });
    const first = await alice.store({
      title: 'Ev naïve ☕ "quoted"',
      content: "x",
      namespace: "ops",
    });
    const second = await alice.store({ title: "second", content: "x", namespace: "ops" });
    await alice.link(first.id, second.id, { relation: "supersedes" });
    await alice.promote(first.id);
    await alice.delete(first.id);
    const expected = [
      ...(isNew
        ? [
            { event: "memory_store", memory_id: first.id },
            { event: "memory_store", memory_id: second.id },
          ]
        : []),
      {
        event: "memory_link_created",
        memory_id: first.id,
        relation: "supersedes",
        target_id: second.id,
      },
      { event: "memory_promote", memory_id: first.id, mode: "tier", tier: "long" },
      { event: "memory_delete", memory_id: first.id, tier: "long", title: 'Ev naïve ☕ "quoted"' },
    ];
    const events = await receiver.until(expected.length);
    for (const event of expected) {
      expect(events).toContainEqual(
        expect.objectContaining({ ...event, namespace: "ops", agent_id: "alice" }),
      );
    }
    const { dispatchCount, failureCount } = await findSettled(id, expected.length);
    expect({ dispatchCount, failureCount }).toEqual({
      dispatchCount: expected.length,
      failureCount: 0,
    });
    expect(receiver.countRequests()).toBe(expected.length);
    expect(receiver.refused).toEqual([]);
  });

  test("each delivery has an id of its own, from 0.10 on", async () => {
    const alice = connect("alice");
    const both = [await receive(secret), await receive(secret)];
    for (const { url } of both) {
      await alice.subscribe({ url, events: "memory_delete", secret });
    }
    const { id } = await alice.store({ title: "for two", content: "x" });
    await alice.delete(id);
    const [one, other] = await Promise.all(both.map((receiver) => receiver.until(1)));
    expect(correlationOf(one) === undefined).toBe(!isNew);
    expect(correlationOf(one) === correlationOf(other)).toBe(!isNew);
  });

  test("a secret beyond ASCII verifies", async () => {
    const alice = connect("alice");
    const receiver = await receive("clé-🔑-secret");
    await alice.subscribe({
      url: receiver.url,
      events: ["memory_delete"],
      secret: "clé-🔑-secret",
    });
    const { id } = await alice.store({ title: "secret", content: "x" });
    await alice.delete(id);
    expect(await receiver.until(1)).toMatchObject([{ event: "memory_delete", memory_id: id }]);
  });

  test("what another signed is refused, and counts as not delivered", async () => {
    const alice = connect("alice");
    const receiver = await receive("another-secret-altogether");
    const { id } = await alice.subscribe({ url: receiver.url, events: "memory_delete", secret });
    const memory = await alice.store({ title: "refused", content: "x" });
    await alice.delete(memory.id);
    for (const endMs = Date.now() + 15_000; receiver.refused.length === 0 && Date.now() < endMs;) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(receiver.refused[0]).toBe("no_match");
    expect(receiver.events).toEqual([]);
    if (!isNew) {
      expect((await findSettled(id, 1)).failureCount).toBe(1);
    }
  });

  test("one that fails comes again from 0.10 on, and is lost before", async () => {
    const alice = connect("alice");
    const receiver = await receive(secret, 2);
    const { id } = await alice.subscribe({ url: receiver.url, events: "memory_delete", secret });
    const { id: first } = await alice.store({ title: "first", content: "x" });
    await alice.delete(first);
    if (!isNew) {
      expect(await findSettled(id, 1)).toMatchObject({ failureCount: 1 });
      expect(receiver.countRequests()).toBe(1);
      return;
    }
    expect(await receiver.until(1)).toMatchObject([{ event: "memory_delete", memory_id: first }]);
    expect(await findSettled(id, 1)).toMatchObject({ failureCount: 0 });
    expect(receiver.countRequests()).toBe(3);
  });

  test("what comes of several memories is told of, with the ids of those it took", async () => {
    const alice = connect("alice");
    const receiver = await receive(secret);
    await alice.subscribe({ url: receiver.url, events: ["memory_consolidated"], secret });
    const ids: string[] = [];
    for (const title of ["one", "two"]) {
      ids.push((await alice.store({ title, content: "x", namespace: "merged" })).id);
    }
    const response = await fetch(`${daemonUrl()}/api/v1/consolidate`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": apiKey, "x-agent-id": "alice" },
      body: JSON.stringify({ ids, title: "both", summary: "x", namespace: "merged" }),
    });
    expect(response.status).toBe(201);
    const [event] = await receiver.until(1);
    expect(event).toMatchObject({ event: "memory_consolidated", source_count: 2, source_ids: ids });
  });

  test("a subscription hears of what it asked for alone", async () => {
    const [alice, bob] = [connect("alice"), connect("bob")];
    const receiver = await receive(secret);
    const { url } = receiver;
    await alice.subscribe({
      url,
      secret,
      events: ["memory_promote", "memory_delete"],
      namespaceFilter: "heard",
      agentFilter: "alice",
    });
    const heard = await alice.store({ title: "heard", content: "x", namespace: "heard" });
    const elsewhere = await alice.store({ title: "elsewhere", content: "x" });
    const others = await bob.store({ title: "of bob", content: "x", namespace: "heard" });
    await alice.delete(elsewhere.id);
    await bob.delete(others.id);
    await alice.promote(heard.id);
    await alice.delete(heard.id);
    const events = await receiver.until(2);
    expect(events.map(({ event }) => event).toSorted()).toEqual([
      "memory_delete",
      "memory_promote",
    ]);
    expect(events.every((event) => Object(event).memory_id === heard.id)).toBe(true);
  });

  test("a subscription is listed until it is ended", async () => {
    const alice = connect("alice");
    const request = {
      url: "http://127.0.0.1:9/hook",
      secret,
      events: ["memory_delete", "memory_promote"],
    } as const;
    const { id, createdBy } = await alice.subscribe(request);
    expect(createdBy).toBe("alice");
    const [listed] = await alice.subscriptions();
    expect(listed).toMatchObject({
      id,
      url: request.url,
      events: "memory_delete,memory_promote",
      dispatchCount: 0,
    });
    expect(JSON.stringify(listed)).not.toContain(secret);
    expect(await connect("bob").subscriptions()).toHaveLength(isNew ? 0 : 1);
    expect(await connect("bob").unsubscribe(id)).toBe(!isNew);
    expect(await alice.unsubscribe(id)).toBe(isNew);
    expect(await alice.unsubscribe(id)).toBe(false);
    expect(await alice.subscriptions()).toEqual([]);
  });

  test("a secret is wanted from 0.10 on", async () => {
    const subscribed = connect("alice").subscribe({ url: "http://127.0.0.1:9/hook" });
    await (isNew
      ? expect(subscribed).rejects.toThrow(AiMemoryValidationError)
      : expect(subscribed).resolves.toMatchObject({ events: "*" }));
  });

  test.each(["https://10.0.0.1/hook", "https://192.168.1.1/hook", "https://169.254.169.254/x"])(
    "a private address is refused: %s",
    async (url) => {
      const subscribed = connect("alice").subscribe({ url, secret });
      await expect(subscribed).rejects.toThrow(AiMemoryValidationError);
    },
  );
});

function correlationOf(events: readonly WebhookEvent<"ai-memory">[] | undefined): unknown {
  return Object(events?.[0]).correlation_id;
}
