import type { Delivery, StoredSubscription } from "@keepsake/core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LocalMemory } from "../local-memory.ts";
import { openMemory } from "../open-memory.ts";

const scope = "org:acme/user:ana";
const porto = { triple: { subject: "Ana", predicate: "lives_in", object: "Porto" } };
const faro = { triple: { subject: "Ana", predicate: "lives_in", object: "Faro" } };
const derived = { wait: "consolidated" } as const;

let memory: LocalMemory;

beforeEach(async () => {
  memory = await openMemory({ path: ":memory:", retentionSweepMs: 0 });
});

afterEach(() => memory.close());

test("an event is told when it is stored and what is read out of it when it is derived", async () => {
  const id = await subscribe({});
  const { eventId } = await memory.experience(scope, porto, derived);
  expect(await told(id)).toEqual([
    ["experience.captured", { scope, event_id: eventId }],
    ["experience.indexed", { scope, event_id: eventId }],
    ["facts.extracted", { scope, event_id: eventId, claims: 1 }],
  ]);
});

test("a write that is repeated is told once", async () => {
  const id = await subscribe({ events: ["experience.captured"] });
  await memory.experience(scope, { text: "I like tea.", idempotencyKey: "k" });
  await memory.experience(scope, { text: "I like tea.", idempotencyKey: "k" });
  expect(await told(id)).toHaveLength(1);
});

test("a fact that another one takes over from is told by its id, and the belief that changes", async () => {
  const id = await subscribe({ events: ["fact.superseded", "belief.revised"] });
  await memory.experience(scope, { ...porto, observedAt: "2026-01-01" }, derived);
  await memory.experience(scope, { ...porto, observedAt: "2026-01-02" }, derived);
  const [fact] = (await memory.facts(scope)).items;
  const [belief] = (await memory.beliefs(scope)).items;
  expect(await told(id)).toEqual([["belief.revised", { scope, belief_id: belief?.id }]]);
  await new Promise((resolve) => setTimeout(resolve, 2));
  await memory.experience(scope, { ...faro, observedAt: "2026-02-01" }, derived);
  expect((await told(id)).slice(1)).toEqual([
    ["fact.superseded", { scope, fact_id: fact?.id }],
    ["belief.revised", { scope, belief_id: belief?.id }],
  ]);
});

test("a subscription is told of its scope and those below it alone", async () => {
  const events = ["experience.captured"] as const;
  const within = await subscribe({ events, scope: "org:acme" });
  const beside = await subscribe({ events, scope: "org:ac" });
  await memory.experience(scope, "I like tea.");
  expect([(await told(within)).length, (await told(beside)).length]).toEqual([1, 0]);
});

test("forgetting is told with its row of the audit log, and only where anything was forgotten", async () => {
  const id = await subscribe({ events: ["memory.forgotten"] });
  const { eventId } = await memory.experience(scope, porto);
  const { auditId } = await memory.forget(scope, { selector: { memoryIds: [eventId] } });
  await memory.forget(scope, { selector: { aboutSubject: "Bo" } });
  expect(await told(id)).toEqual([["memory.forgotten", { scope, audit_id: auditId }]]);
});

test("a rebuild tells nothing anew, and what comes after it is told", async () => {
  const id = await subscribe({
    events: ["facts.extracted", "fact.superseded", "belief.revised"],
  });
  await memory.experience(scope, porto, derived);
  await memory.experience(scope, porto, derived);
  const before = await told(id);
  await memory.rebuild();
  expect(await told(id)).toEqual(before);
  const { eventId } = await memory.experience(scope, faro, derived);
  expect((await told(id))[before.length]).toEqual([
    "facts.extracted",
    { scope, event_id: eventId, claims: 1 },
  ]);
});

test("erasing a scope leaves nothing queued of it but that it was erased", async () => {
  const id = await subscribe({});
  await memory.experience(scope, porto, derived);
  await memory.experience("org:acme/user:bo", porto, derived);
  const { erasureId } = await memory.erase(scope, { confirmAll: true });
  await expect.poll(async () => (await memory.erasure(erasureId)).phase).toBe("done");
  const all = await told(id);
  expect(all.filter(([, data]) => data["scope"] === scope)).toEqual([
    ["erasure.completed", { scope, erasure_id: erasureId }],
  ]);
  expect(all.filter(([, data]) => data["scope"] !== scope)).toHaveLength(3);
});

test("erasing an event takes what was queued of it, and leaves what was of others", async () => {
  const id = await subscribe({});
  const { eventId } = await memory.experience(scope, porto, derived);
  const other = await memory.experience(scope, "I like tea.", derived);
  const { erasureId } = await memory.erase(scope, { selector: { memoryIds: [eventId] } });
  await expect.poll(async () => (await memory.erasure(erasureId)).phase).toBe("done");
  const text = JSON.stringify(await told(id));
  expect(text).not.toContain(eventId);
  expect(text).toContain(other.eventId);
});

test("erasing an event that was forgotten before takes what was queued of its facts and beliefs", async () => {
  const id = await subscribe({ events: ["fact.superseded", "belief.revised"] });
  const observedAt = "2026-01-01";
  const { eventId } = await memory.experience(scope, { ...porto, observedAt }, derived);
  await memory.experience(scope, { ...porto, observedAt: "2026-01-02" }, derived);
  await new Promise((resolve) => setTimeout(resolve, 2));
  await memory.experience(scope, { ...faro, observedAt: "2026-02-01" }, derived);
  const before = await told(id);
  await memory.forget(scope, { selector: { memoryIds: [eventId] } });
  expect(await told(id)).toEqual(before);
  const { erasureId } = await memory.erase(scope, { selector: { memoryIds: [eventId] } });
  await expect.poll(async () => (await memory.erasure(erasureId)).phase).toBe("done");
  const types = (await told(id)).map(([type]) => type);
  expect(types).not.toContain("fact.superseded");
});

test("what has waited for thirty days goes, though nobody sends, and what arrived after a week", async () => {
  await memory.close();
  memory = await openMemory({ path: ":memory:", retentionSweepMs: 20 });
  const id = await subscribe({ events: ["experience.captured"] });
  await happen(8, 6);
  for (const { id: deliveryId } of await listDeliveries(id)) {
    await memory.webhooks.settleAttempt({ ...arrived, deliveryId });
  }
  await happen(31, 29);
  await expect.poll(() => agesOf(id)).toEqual([6, 29]);
});

test("what is told by a clock that is ahead is due all the same", async () => {
  const id = await subscribe({ events: ["experience.captured"] });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + day });
  await memory.experience(scope, "tomorrow");
  vi.useRealTimers();
  expect(await memory.webhooks.dueDeliveries(Date.now(), id)).toHaveLength(1);
});

const day = 86_400_000;
const attempt = { at: "2026-02-01T00:00:00.000Z", durationMs: 5, status: 204, error: null };
const url = "https://example.com/hooks";
const arrived = { url, attempt, status: "delivered", nextAttemptMs: 0, changes: {} } as const;

/** Writes something some days ago each. */
async function happen(...daysAgo: readonly number[]): Promise<void> {
  for (const days of daysAgo) {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - days * day });
    await memory.experience(scope, `${days} days ago`);
    vi.useRealTimers();
  }
}

async function agesOf(id: string): Promise<readonly number[]> {
  const deliveries = await listDeliveries(id);
  return deliveries.map(({ timestamp }) => Math.round((Date.now() - Date.parse(timestamp)) / day));
}

let count = 0;

async function subscribe(
  wish: Pick<Partial<StoredSubscription>, "events" | "scope">,
): Promise<string> {
  const id = `sub_${(count += 1)}`;
  const at = "2026-02-01T00:00:00.000Z";
  await memory.webhooks.addSubscription({
    id,
    url,
    events: null,
    scope: null,
    description: null,
    status: "active",
    pausedBecause: null,
    timeoutMs: 15_000,
    signing: "hmac",
    publicKey: null,
    createdBy: "user:local",
    createdAt: at,
    updatedAt: at,
    keys: [],
    rights: null,
    tokenId: null,
    isFailing: false,
    ...wish,
  });
  return id;
}

/** What is told a subscription, the first first. */
async function told(
  subscriptionId: string,
): Promise<readonly (readonly [type: string, data: Delivery["data"]])[]> {
  return (await listDeliveries(subscriptionId)).map(({ type, data }) => [type, data]);
}

async function listDeliveries(subscriptionId: string): Promise<readonly Delivery[]> {
  const listing = { subscriptionId, status: null, beforeId: null, limit: 100 };
  return (await memory.webhooks.listDeliveries(listing)).toReversed();
}
