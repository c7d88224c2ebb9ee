import type { DueDelivery } from "@keepsake/core";
import type { OutboxStorage } from "../../outbox-storage.ts";
import type { MemoryState } from "../memory-state.ts";
import { type KeptDelivery, toDelivery } from "../outbox/outbox.ts";

/** Subscriptions as a map, and what they are told as a list. */
export function createOutboxStorage(state: MemoryState): OutboxStorage {
  return { ...createSubscriptions(state), ...createDeliveries(state), ...createSending(state) };
}

function createSubscriptions(
  state: MemoryState,
): Pick<
  OutboxStorage,
  | "addSubscription"
  | "findSubscription"
  | "listSubscriptions"
  | "changeSubscription"
  | "removeSubscription"
> {
  const { outbox } = state;
  const { subscriptions } = outbox;
  return {
    addSubscription: (subscription) =>
      state.run(() => void subscriptions.set(subscription.id, subscription)),
    findSubscription: (id) => state.run(() => subscriptions.get(id) ?? null),
    listSubscriptions: ({ createdBy, afterId, limit }) =>
      state.run(() =>
        [...subscriptions.values()]
          .filter((one) => one.createdBy === createdBy && (afterId === null || one.id > afterId))
          .toSorted((left, right) => (left.id < right.id ? -1 : 1))
          .slice(0, limit),
      ),
    changeSubscription: (id, changes) =>
      state.run(() => {
        const found = subscriptions.get(id);
        const changed = found === undefined ? null : { ...found, ...changes };
        if (changed !== null) {
          subscriptions.set(id, changed);
        }
        return changed;
      }),
    removeSubscription: (id, audit) =>
      state.run(() => {
        outbox.keepOnly(({ subscriptionId }) => subscriptionId !== id);
        const isFound = subscriptions.delete(id);
        if (isFound) {
          state.audit.append([audit]);
        }
        return isFound;
      }),
  };
}

function createDeliveries(
  state: MemoryState,
): Pick<
  OutboxStorage,
  "findDelivery" | "listDeliveries" | "listAttempts" | "dropDelivery" | "expireDeliveries"
> {
  const { outbox } = state;
  return {
    findDelivery: (id) =>
      state.run(() => {
        const found = outbox.find(id);
        return found === undefined ? null : toDelivery(found);
      }),
    listDeliveries: ({ subscriptionId, status, beforeId, limit }) =>
      state.run(() =>
        outbox.deliveries
          .filter((kept) => kept.subscriptionId === subscriptionId)
          .filter((kept) => status === null || kept.status === status)
          .filter((kept) => beforeId === null || kept.id < beforeId)
          .toReversed()
          .slice(0, limit)
          .map(toDelivery),
      ),
    listAttempts: (deliveryId) => state.run(() => [...(outbox.find(deliveryId)?.attempts ?? [])]),
    dropDelivery: (id) => state.run(() => void outbox.keepOnly((kept) => kept.id !== id)),
    expireDeliveries: ({ deliveredBeforeMs, othersBeforeMs, limit }) =>
      state.run(() => {
        const outlived = outbox.deliveries
          .filter(
            ({ status, atMs }) =>
              atMs < (status === "delivered" ? deliveredBeforeMs : othersBeforeMs),
          )
          .toSorted((left, right) => left.atMs - right.atMs)
          .slice(0, limit);
        return outbox.keepOnly((kept) => !outlived.includes(kept));
      }),
  };
}

function createSending(
  state: MemoryState,
): Pick<OutboxStorage, "queueNotice" | "dueDeliveries" | "settleAttempt" | "requeueDeliveries"> {
  const { outbox } = state;
  const { subscriptions } = outbox;
  return {
    queueNotice: (notice) =>
      state.run(() =>
        subscriptions.has(notice.subscriptionId)
          ? toDelivery(outbox.queue({ ...notice, scope: null, recordId: null }))
          : null,
      ),
    dueDeliveries: (nowMs, subscriptionId) =>
      state.run(() =>
        [...subscriptions.values()].flatMap((subscription): readonly DueDelivery[] => {
          const head = headOf(outbox.deliveries, subscription.id);
          const isAsked = subscriptionId === undefined || subscriptionId === subscription.id;
          const isDue = isAsked && subscription.status === "active" && head !== undefined;
          return isDue && (head.tries === 0 || head.nextMs <= nowMs)
            ? [{ delivery: toDelivery(head), subscription, tries: head.tries }]
            : [];
        }),
      ),
    settleAttempt: ({ deliveryId, url, attempt, status, nextAttemptMs, changes }) =>
      state.run(() => {
        const found = outbox.find(deliveryId);
        const subscription = subscriptions.get(found?.subscriptionId ?? "");
        if (found?.status !== "pending" || subscription === undefined) {
          return false;
        }
        found.status = status;
        found.nextMs = nextAttemptMs;
        found.tries += 1;
        found.attempts.push({ number: found.attempts.length + 1, ...attempt });
        if (subscription.url === url) {
          subscriptions.set(subscription.id, { ...subscription, ...changes });
        }
        return true;
      }),
    requeueDeliveries: ({ subscriptionId, nowMs, ...which }) =>
      state.run(() => {
        const wanted = outbox.deliveries
          .filter((kept) => kept.subscriptionId === subscriptionId)
          .filter((kept) =>
            "deliveryId" in which
              ? kept.id === which.deliveryId
              : kept.atMs >= which.sinceMs && kept.status === "dead",
          );
        for (const kept of wanted) {
          Object.assign(kept, { status: "pending", nextMs: nowMs, tries: 0 });
        }
        return wanted.length;
      }),
  };
}

function headOf(deliveries: readonly KeptDelivery[], id: string): KeptDelivery | undefined {
  return deliveries.find((kept) => kept.subscriptionId === id && kept.status === "pending");
}
