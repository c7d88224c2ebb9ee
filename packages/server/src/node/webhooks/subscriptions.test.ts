import {
  connectMemory,
  connectSubscriptions,
  NotFoundError,
  type Subscriptions,
} from "@keepsake/core";
import { expect, test } from "vitest";
import { listDeliveries, openSending } from "../testing/open-sending.ts";
import { answerWith, startReceiver } from "../testing/start-receiver.ts";

const url = "https://hooks.acme.dev/memory";

test("a subscription is told as it was made, and its secret once", async () => {
  const { hooks } = await openSending();
  const made = await hooks.createSubscription({
    url,
    scope: "org:acme",
    events: ["memory.forgotten"],
    description: "For the auditors",
    timeoutMs: 5_000,
  });
  const { secret, ...told } = made;
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(told).toMatchObject({
    id: expect.stringMatching(/^sub_[0-9a-v]{26}$/),
    url,
    scope: "org:acme",
    events: ["memory.forgotten"],
    description: "For the auditors",
    status: "active",
    pausedBecause: null,
    timeoutMs: 5_000,
    signing: "hmac",
    publicKey: null,
    createdBy: "user:local",
  });
  expect(await hooks.subscription(told.id)).toEqual(told);
  expect(JSON.stringify((await hooks.subscriptions()).items)).not.toContain(secret);
});

test("changes are taken one by one, and a subscription that is taken away is gone", async () => {
  const { hooks } = await openSending();
  const { id } = await hooks.createSubscription({ url });
  await hooks.updateSubscription(id, { description: "Ours", events: ["fact.superseded"] });
  const paused = await hooks.updateSubscription(id, { status: "paused", events: null });
  expect(paused).toMatchObject({ description: "Ours", events: null, pausedBecause: "asked" });
  await hooks.deleteSubscription(id);
  await expect(hooks.subscription(id)).rejects.toThrow(NotFoundError);
  await expect(hooks.testSubscription(id)).rejects.toThrow(NotFoundError);
});

test("lists go on page by page", async () => {
  const { hooks } = await openSending();
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    ids.push((await hooks.createSubscription({ url })).id);
  }
  const listed: string[] = [];
  for await (const { id } of await hooks.subscriptions({ limit: 2 })) {
    listed.push(id);
  }
  expect(listed).toEqual(ids);
  for (const cursor of ["2", "msg_00000000013cqp4amnnnmi2o54"]) {
    await expect(hooks.subscriptions({ cursor })).rejects.toMatchObject({ field: "cursor" });
  }
  await expect(hooks.deliveries(ids[0] ?? "", { cursor: "2" })).rejects.toMatchObject({
    field: "cursor",
  });
});

test.each<[string, Parameters<Subscriptions["createSubscription"]>[0], string]>([
  ["an address inside", { url: "https://10.0.0.1/" }, "url"],
  ["no address", { url: "hooks" }, "url"],
  ["no event", { url, events: [] }, "events"],
  ["no scope", { url, scope: "nowhere" }, "scope"],
  ["no time", { url, timeoutMs: 1 }, "timeoutMs"],
])("%s is refused by its field", async (_, request, field) => {
  const { hooks } = await openSending();
  await expect(hooks.createSubscription(request)).rejects.toMatchObject({ field });
});

test("a subscription is there for whoever made it alone", async () => {
  const { url: server } = await openSending();
  const ana = connectSubscriptions({ url: server, actor: "user:ana" });
  const bo = connectSubscriptions({ url: server, actor: "user:bo" });
  const { id } = await ana.createSubscription({ url, scope: "user:ana" });
  const { id: deliveryId } = await ana.testSubscription(id);
  expect((await bo.subscriptions()).items).toEqual([]);
  for (const attempt of [
    () => bo.subscription(id),
    () => bo.updateSubscription(id, { url }),
    () => bo.deleteSubscription(id),
    () => bo.rotateSecret(id),
    () => bo.deliveries(id),
    () => bo.redeliver(id, { deliveryId }),
    () => bo.deliveryAttempts(deliveryId),
  ]) {
    await expect(attempt()).rejects.toThrow(NotFoundError);
  }
  await expect(bo.createSubscription({ url, scope: "user:ana" })).rejects.toMatchObject({
    capability: "lifecycle.subscribe",
  });
});

test("a subscription is told what its owner may read when it is sent, and no more", async () => {
  const { url: server, local } = await openSending();
  const { url: own, received } = await startReceiver(answerWith(200));
  const owner = { actor: "user:olga", role: "owner" } as const;
  const reader = { actor: "user:ana", role: "reader" } as const;
  await local.registerScope("org:acme", { members: [owner, reader] });
  const ana = connectSubscriptions({ url: server, actor: "user:ana" });
  const events = ["experience.captured"] as const;
  const { id } = await ana.createSubscription({ url: own, scope: "org:acme", events });
  await local.experience("org:acme/ws:home", "one");
  await local.experience("org:acme/user:bo", "of another's own");
  await expect.poll(() => received.length).toBe(1);
  await expect.poll(async () => (await listDeliveries(ana, id)).length).toBe(1);
  await local.setMembers("org:acme", [owner]);
  await local.experience("org:acme/ws:home", "two");
  await expect.poll(async () => (await listDeliveries(ana, id)).length).toBe(1);
  expect(received.map(({ body }) => JSON.parse(body).data.scope)).toEqual(["org:acme/ws:home"]);
  await ana.deleteSubscription(id);
  expect((await ana.subscriptions()).items).toEqual([]);
});

test("a handle that may do less sees none of what was made by one that may do more", async () => {
  const { url: server } = await openSending();
  const ana = connectSubscriptions({ url: server, actor: "user:ana" });
  const { id } = await ana.createSubscription({ url, scope: "user:ana" });
  const narrowed = await fetch(`${server}/v1/webhooks/${id}`, {
    headers: {
      "x-cortex-actor": "user:ana",
      "x-keepsake-narrowing": '[{"scopes":["user:ana/ws:home"]}]',
    },
  });
  expect(narrowed.status).toBe(404);
});

test("the audit log tells of a subscription, without its address and its key", async () => {
  const { url: server, local, hooks } = await openSending();
  const { id, secret } = await hooks.createSubscription({ url, scope: "user:ana" });
  await hooks.rotateSecret(id);
  await hooks.updateSubscription(id, { description: "Ours" });
  await hooks.testSubscription(id);
  await hooks.deleteSubscription(id);
  const rows = (await connectMemory({ url: server }).auditTrail()).items;
  expect(rows.map(({ operation }) => operation)).toEqual([
    "deleteSubscription",
    "updateSubscription",
    "rotateSecret",
    "createSubscription",
  ]);
  const text = JSON.stringify((await local.auditTrail()).items);
  expect(text).toContain(id);
  expect([text.includes(url), text.includes(secret ?? "")]).toEqual([false, false]);
});
