import { verifyWebhook } from "@keepsake/core/webhooks";
import { Webhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import { expect, test } from "vitest";
import { deliverWebhooks } from "./deliver-webhooks.ts";
import { listDeliveries, openSending } from "../testing/open-sending.ts";
import { answerWith, startReceiver } from "../testing/start-receiver.ts";

const scope = "org:acme/user:ana";
const events = ["experience.captured"] as const;

test("what happens arrives in its order, and verifies by our helpers and by others", async () => {
  const { memory, hooks } = await openSending();
  const { url, received } = await startReceiver(answerWith(204));
  const { secret } = await hooks.createSubscription({ url, scope });
  const { eventId } = await memory.experience(scope, "I moved to Porto in March.", {
    wait: "consolidated",
  });
  await memory.forget(scope, { selector: { memoryIds: [eventId] } });
  await expect.poll(() => received.length).toBe(4);
  const told = [];
  for (const { headers, body } of received) {
    const key = secret ?? "";
    told.push(await verifyWebhook({ headers, body }, { scheme: "keepsake", secret: key }));
    const plain = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    );
    expect(new Webhook(key).verify(body, plain)).toEqual(JSON.parse(body));
    new SvixWebhook(key).verify(body, plain);
    expect(() => {
      new SvixWebhook(key).verify(`${body} `, plain);
    }).toThrow();
    expect(Buffer.byteLength(body)).toBeLessThan(20_000);
  }
  expect(told).toMatchObject([
    { type: "experience.captured", data: { scope, event_id: eventId } },
    { type: "experience.indexed", data: { scope, event_id: eventId } },
    { type: "facts.extracted", data: { scope, event_id: eventId, claims: 1 } },
    { type: "memory.forgotten", data: { scope } },
  ]);
  expect(JSON.stringify(received)).not.toContain("Porto");
});

test("what is signed by Ed25519 verifies by the public key, and no secret is told", async () => {
  const { memory, hooks } = await openSending();
  const { url, received } = await startReceiver(answerWith(204));
  const made = await hooks.createSubscription({ url, events, signing: "ed25519" });
  expect([made.secret, made.publicKey]).toEqual([null, expect.stringMatching(/^whpk_/)]);
  await memory.experience(scope, "I like tea.");
  await expect.poll(() => received.length).toBe(1);
  const [{ headers, body } = { headers: {}, body: "" }] = received;
  const options = { scheme: "keepsake", secret: made.publicKey ?? "" } as const;
  expect(await verifyWebhook({ headers, body }, options)).toMatchObject({ type: events[0] });
});

test("after a change of secrets both sign, until the one before ends", async () => {
  const { hooks } = await openSending();
  const { url, received } = await startReceiver(answerWith(204));
  const before = await hooks.createSubscription({ url, events });
  const after = await hooks.rotateSecret(before.id, { graceMs: 60_000 });
  await hooks.testSubscription(before.id);
  await expect.poll(() => received.length).toBe(1);
  const last = await hooks.rotateSecret(before.id, { graceMs: 0 });
  await hooks.testSubscription(before.id);
  await expect.poll(() => received.length).toBe(2);
  const verifies = async (place: number, secret: string | null): Promise<boolean> => {
    const { headers = {}, body = "" } = received[place] ?? {};
    const input = { headers, body };
    return await verifyWebhook(input, { scheme: "keepsake", secret: secret ?? "" }).then(
      () => true,
      () => false,
    );
  };
  const secrets = [before.secret, after.secret, last.secret];
  expect(await Promise.all(secrets.map((secret) => verifies(0, secret)))).toEqual([
    true,
    true,
    false,
  ]);
  expect(await Promise.all(secrets.map((secret) => verifies(1, secret)))).toEqual([
    false,
    false,
    true,
  ]);
});

test.each([500, 404, 429, 301, 400])(
  "a receiver that answers %s gets the same again under the same id, and what is behind waits",
  async (status) => {
    const { memory, hooks } = await openSending();
    const { url, received } = await startReceiver((response, _, count) => {
      response.writeHead(count <= 2 ? status : 200).end();
    });
    const { id } = await hooks.createSubscription({ url, events });
    for (const text of ["one", "two", "three"]) {
      await memory.experience(scope, text);
    }
    await expect.poll(() => received.length).toBe(5);
    const ids = received.map(({ headers }) => headers["webhook-id"]);
    await expect
      .poll(async () => (await listDeliveries(hooks, id)).map(({ status: told }) => told))
      .toEqual(["delivered", "delivered", "delivered"]);
    const deliveries = await listDeliveries(hooks, id);
    expect(ids).toEqual([0, 0, 0, 1, 2].map((place) => deliveries[place]?.id));
    expect(await hooks.deliveryAttempts(deliveries[0]?.id ?? "")).toMatchObject([
      { number: 1, status, error: expect.stringContaining(String(status)) },
      { number: 2, status, error: expect.stringContaining(String(status)) },
      { number: 3, status: 200, error: null },
    ]);
  },
);

test("one receiver that fails is in nobody else's way", async () => {
  const { memory, hooks } = await openSending({ retryDelaysMs: [60_000] });
  const broken = await startReceiver(answerWith(500));
  const whole = await startReceiver(answerWith(200));
  await hooks.createSubscription({ url: broken.url, events });
  await hooks.createSubscription({ url: whole.url, events });
  for (const text of ["one", "two", "three"]) {
    await memory.experience(scope, text);
  }
  await expect.poll(() => whole.received.length).toBe(3);
  expect(broken.received).toHaveLength(1);
});

test("a hundred receivers that are silent are in nobody else's way", async () => {
  const { memory, hooks } = await openSending();
  const silent = await startReceiver(() => undefined);
  for (let count = 0; count < 100; count += 1) {
    await hooks.createSubscription({ url: silent.url, events });
  }
  const whole = await startReceiver(answerWith(200));
  await hooks.createSubscription({ url: whole.url, events });
  await memory.experience(scope, "one");
  await expect.poll(() => whole.received.length).toBe(1);
});

test("a receiver is waited for as long as it asks", async () => {
  const { memory, hooks } = await openSending({ retryDelaysMs: [1] });
  const { url, received } = await startReceiver((response, _, count) => {
    response.writeHead(count === 1 ? 503 : 200, { "retry-after": "1" }).end();
  });
  await hooks.createSubscription({ url, events });
  const beganMs = Date.now();
  await memory.experience(scope, "one");
  await expect.poll(() => received.length, { timeout: 5_000 }).toBe(2);
  expect(Date.now() - beganMs).toBeGreaterThanOrEqual(1_000);
});

test("a receiver that is down and comes back gets everything in order", async () => {
  const { memory, hooks } = await openSending({
    retryDelaysMs: Array.from({ length: 200 }, () => 20),
  });
  const first = await startReceiver(answerWith(200));
  const { port, url } = first;
  const { id } = await hooks.createSubscription({ url, events });
  await first.close();
  const ids = [];
  for (const text of ["one", "two", "three"]) {
    ids.push((await memory.experience(scope, text)).eventId);
  }
  await expect.poll(async () => (await listDeliveries(hooks, id))[0]?.attempts).toBeGreaterThan(1);
  const second = await startReceiver(answerWith(200), { port });
  await expect.poll(() => second.received.length).toBe(3);
  const told = second.received.map(({ body }) => JSON.parse(body).data.event_id);
  expect(told).toEqual(ids);
});

test("what nothing helps is given up, and where the next one fails too, the receiver is paused", async () => {
  const { memory, hooks } = await openSending();
  let isWhole = false;
  const { url, received } = await startReceiver((response) => {
    response.writeHead(isWhole ? 200 : 500).end();
  });
  const { id } = await hooks.createSubscription({ url, events });
  for (const text of ["one", "two", "three"]) {
    await memory.experience(scope, text);
  }
  await expect
    .poll(() => hooks.subscription(id))
    .toMatchObject({ status: "paused", pausedBecause: "failing" });
  const statuses = async (): Promise<readonly string[]> =>
    (await listDeliveries(hooks, id)).map(({ status }) => status);
  expect([await statuses(), received.length]).toEqual([["dead", "pending", "pending"], 7]);
  isWhole = true;
  await hooks.updateSubscription(id, { status: "active" });
  await expect.poll(statuses).toEqual(["dead", "delivered", "delivered"]);
  expect(await hooks.redeliver(id, { since: "2026-01-01" })).toEqual({ queued: 1 });
  await expect.poll(statuses).toEqual(["delivered", "delivered", "delivered"]);
});

test("one delivery that is refused is given up alone", async () => {
  const { memory, hooks } = await openSending();
  const { url, received } = await startReceiver((response, _, count) => {
    response.writeHead(count <= 4 ? 422 : 200).end();
  });
  const { id } = await hooks.createSubscription({ url, events });
  await memory.experience(scope, "one");
  await memory.experience(scope, "two");
  await expect
    .poll(async () => (await listDeliveries(hooks, id)).map(({ status }) => status))
    .toEqual(["dead", "delivered"]);
  const [dead] = await listDeliveries(hooks, id);
  await hooks.redeliver(id, { deliveryId: dead?.id });
  await expect.poll(() => received.at(-1)?.headers["webhook-id"]).toBe(dead?.id);
});

test("a receiver that is gone is paused at once, and keeps its place", async () => {
  const { memory, hooks } = await openSending();
  const { url, received } = await startReceiver(answerWith(410));
  const { id } = await hooks.createSubscription({ url, events });
  await memory.experience(scope, "one");
  await expect
    .poll(() => hooks.subscription(id))
    .toMatchObject({ status: "paused", pausedBecause: "gone" });
  expect([received.length, (await listDeliveries(hooks, id))[0]?.status]).toEqual([1, "pending"]);
});

test("an answer of an address that was changed meanwhile says nothing of the new one", async () => {
  const { memory, hooks } = await openSending();
  const gone = Promise.withResolvers<void>();
  const before = await startReceiver((response) => {
    void gone.promise.then(() => response.writeHead(410).end());
  });
  const after = await startReceiver(answerWith(200));
  const { id } = await hooks.createSubscription({ url: before.url, events });
  await memory.experience(scope, "one");
  await expect.poll(() => before.received.length).toBe(1);
  await hooks.updateSubscription(id, { url: after.url });
  gone.resolve();
  await expect.poll(() => after.received.length).toBe(1);
  expect(await hooks.subscription(id)).toMatchObject({ status: "active", pausedBecause: null });
});

test("what happens while a subscription is paused is sent once it goes on", async () => {
  const { memory, hooks } = await openSending();
  const { url, received } = await startReceiver(answerWith(200));
  const { id } = await hooks.createSubscription({ url, events });
  await hooks.updateSubscription(id, { status: "paused" });
  await memory.experience(scope, "one");
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(received).toEqual([]);
  await hooks.updateSubscription(id, { status: "active" });
  await expect.poll(() => received.length).toBe(1);
});

const settleAttempt = (): Promise<never> => Promise.reject(new Error("the disk is full"));

test("where it cannot be noted that a delivery was sent, it is not sent again and again", async () => {
  const { memory, hooks, local, stop } = await openSending();
  await stop();
  const errors: unknown[] = [];
  const delivery = deliverWebhooks(
    { ...local, webhooks: { ...local.webhooks, settleAttempt } },
    { allowLoopback: true, pollMs: 5, onError: (error) => errors.push(error) },
  );
  const { url, received } = await startReceiver(answerWith(200));
  await hooks.createSubscription({ url, events });
  await memory.experience(scope, "one");
  await expect.poll(() => errors.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([received.length, errors.length]).toEqual([1, 1]);
  await delivery.close();
});

test("of two that send for one memory one does", async () => {
  const { memory, hooks, local, stop } = await openSending();
  const other = deliverWebhooks(local, { allowLoopback: true, pollMs: 10 });
  const { url, received } = await startReceiver(answerWith(200));
  await hooks.createSubscription({ url, events });
  for (let count = 0; count < 20; count += 1) {
    await memory.experience(scope, `turn ${count}`);
  }
  await expect.poll(() => received.length).toBe(20);
  await stop();
  await memory.experience(scope, "after");
  await expect.poll(() => received.length).toBe(21);
  await other.close();
});

function fail(): never {
  throw new Error("a hook of somebody's");
}

test("hooks that throw keep nothing from being sent", async () => {
  const { memory, hooks } = await openSending({ onAttempt: fail, onError: fail });
  const { url, received } = await startReceiver(answerWith(204));
  await hooks.createSubscription({ url, events });
  await memory.experienceBulk(scope, ["One.", "Two.", "Three."]);
  await expect.poll(() => received.length).toBe(3);
});
