import type { RequeuedDeliveries, StoredSubscription } from "@keepsake/core";
import * as fc from "fast-check";
import type { AuditDraft } from "../audit/audit-draft.ts";
import type { Storage } from "../storage/storage.ts";
import type { StorageStep } from "./storage-step.ts";

const ids = ["sub_1", "sub_2", "sub_3"];
const idOf = fc.constantFrom(...ids);
const at = "2026-02-01T00:00:00.000Z";
const atMs = Date.parse(at);
const timeOf = fc.nat(3).map((step) => atMs + step * 1_000);

/** Steps that subscribe, and that send what subscriptions are told. */
export function outboxStepOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  return fc.oneof(
    { weight: 4, arbitrary: addOf(scopeOf) },
    { weight: 1, arbitrary: changeOf() },
    { weight: 1, arbitrary: removeOf() },
    { weight: 2, arbitrary: noticeOf() },
    { weight: 6, arbitrary: settleOf() },
    { weight: 2, arbitrary: requeueOf() },
    { weight: 1, arbitrary: dropOf() },
    { weight: 1, arbitrary: expireOf() },
  );
}

function addOf(scopeOf: fc.Arbitrary<string>): fc.Arbitrary<StorageStep> {
  const eventsOf = fc.constantFrom<StoredSubscription["events"]>(
    null,
    ["facts.extracted", "fact.superseded", "belief.revised"],
    ["experience.captured", "memory.forgotten", "erasure.completed"],
  );
  return fc.tuple(idOf, fc.option(scopeOf), eventsOf).map(([id, scope, events]) => ({
    name: `subscribe ${id} to ${events?.join(" ")} of ${scope}`,
    captures: [],
    run: async (storage) => {
      if ((await storage.findSubscription(id)) === null) {
        await storage.addSubscription({ ...plain, id, scope, events });
      }
      return await showOutbox(storage);
    },
  }));
}

const plain: Omit<StoredSubscription, "id" | "scope" | "events"> = {
  url: "https://example.com/hooks",
  description: null,
  status: "active",
  pausedBecause: null,
  timeoutMs: 15_000,
  signing: "hmac",
  publicKey: null,
  createdBy: "user:ana",
  createdAt: at,
  updatedAt: at,
  keys: [{ secret: "whsec_", notAfter: null }],
  rights: null,
  tokenId: null,
  isFailing: false,
};

function changeOf(): fc.Arbitrary<StorageStep> {
  return fc.tuple(idOf, fc.constantFrom("active", "paused")).map(([id, status]) => ({
    name: `make ${id} ${status}`,
    captures: [],
    run: (storage) => storage.changeSubscription(id, { status, description: status }),
  }));
}

const removal: AuditDraft = {
  actor: "user:ana",
  scope: null,
  operation: "deleteSubscription",
  capability: "lifecycle.subscribe",
  tier: "actor",
  decision: "allow",
  details: {},
};

function removeOf(): fc.Arbitrary<StorageStep> {
  return idOf.map((id) => ({
    name: `take ${id} away`,
    captures: [],
    run: async (storage) => [
      await storage.removeSubscription(id, removal),
      await showOutbox(storage),
    ],
  }));
}

function noticeOf(): fc.Arbitrary<StorageStep> {
  return fc.tuple(idOf, timeOf).map(([subscriptionId, nowMs]) => ({
    name: `try ${subscriptionId}`,
    captures: [],
    run: (storage) =>
      storage.queueNotice({ subscriptionId, type: "webhook.test", data: {}, atMs: nowMs }),
  }));
}

function settleOf(): fc.Arbitrary<StorageStep> {
  const statusOf = fc.constantFrom("delivered", "delivered", "pending", "dead");
  const urlOf = fc.constantFrom(plain.url, plain.url, "https://example.com/before");
  return fc.tuple(statusOf, idOf, urlOf).map(([status, id, url]) => ({
    name: `send what is due, which is ${status} after`,
    captures: [],
    run: async (storage) => {
      const due = await storage.dueDeliveries(Date.now());
      const [first] = due;
      const attempt = { at, durationMs: 5, status: 200, error: status };
      const settled = { deliveryId: first?.delivery.id ?? "msg_none", url, attempt, status };
      const changes = { isFailing: status === "dead" };
      return [
        due,
        await storage.dueDeliveries(Date.now(), id),
        await storage.settleAttempt({ ...settled, nextAttemptMs: atMs, changes }),
        await showOutbox(storage),
      ];
    },
  }));
}

function requeueOf(): fc.Arbitrary<StorageStep> {
  return fc.tuple(idOf, timeOf, fc.nat(5), fc.boolean()).map(([id, sinceMs, place, isOne]) => ({
    name: isOne ? `send delivery ${place} of ${id} again` : `send what failed of ${id} again`,
    captures: [],
    run: async (storage) => {
      const listing = { subscriptionId: id, status: null, beforeId: null, limit: 10 };
      const found = (await storage.listDeliveries(listing)).at(place);
      const which = isOne ? { deliveryId: found?.id ?? "msg_none" } : { sinceMs };
      const requeued: RequeuedDeliveries = { subscriptionId: id, nowMs: atMs, ...which };
      return [await storage.requeueDeliveries(requeued), await showOutbox(storage)];
    },
  }));
}

function dropOf(): fc.Arbitrary<StorageStep> {
  return idOf.map((id) => ({
    name: `drop the first of ${id}`,
    captures: [],
    run: async (storage) => {
      const [due] = await storage.dueDeliveries(Date.now(), id);
      await storage.dropDelivery(due?.delivery.id ?? "msg_none");
      return await showOutbox(storage);
    },
  }));
}

function expireOf(): fc.Arbitrary<StorageStep> {
  return fc
    .tuple(timeOf, timeOf, fc.integer({ min: 1, max: 4 }))
    .map(([delivered, others, limit]) => ({
      name: `take ${limit} away of what happened before ${delivered} and ${others}`,
      captures: [],
      run: async (storage) => {
        const outlived = { deliveredBeforeMs: delivered, othersBeforeMs: others, limit };
        return [await storage.expireDeliveries(outlived), await showOutbox(storage)];
      },
    }));
}

/** All that is kept, in pages. */
async function showOutbox(storage: Storage): Promise<unknown> {
  const ofOwner = { createdBy: "user:ana", afterId: null, limit: 2 };
  const subscriptions = await storage.listSubscriptions(ofOwner);
  const afterId = subscriptions.at(-1)?.id ?? null;
  const deliveries = await Promise.all(
    ids.map(async (subscriptionId) => {
      const listing = { subscriptionId, status: null, limit: 20 };
      const first = await storage.listDeliveries({ ...listing, beforeId: null });
      const beforeId = first.at(-1)?.id ?? null;
      const attempts = await Promise.all(first.map(({ id }) => storage.listAttempts(id)));
      const found = await storage.findDelivery(beforeId ?? "msg_none");
      const dead = { ...listing, status: "dead", beforeId } as const;
      return [first, attempts, found, await storage.listDeliveries(dead)];
    }),
  );
  return [subscriptions, await storage.listSubscriptions({ ...ofOwner, afterId }), deliveries];
}
