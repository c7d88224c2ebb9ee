import type { SettledAttempt } from "@keepsake/core";
import type { OutboxStorage } from "../../outbox-storage.ts";
import type { SqliteParts } from "./parts.ts";

/** Subscriptions, and what they are told, in a database. */
export function createOutboxStorage({ connection, tables }: SqliteParts): OutboxStorage {
  const { subscriptions, deliveries, attempts, deliveryCleaner: cleaner, audit } = tables;
  return {
    addSubscription: (subscription) => connection.write(() => subscriptions.add(subscription)),
    findSubscription: (id) => connection.read(() => subscriptions.find(id)?.subscription ?? null),
    listSubscriptions: (listing) => connection.read(() => subscriptions.list(listing)),
    changeSubscription: (id, changes) => connection.write(() => subscriptions.change(id, changes)),
    removeSubscription: (id, draft) =>
      connection.write(() => {
        const found = subscriptions.find(id);
        if (found !== null) {
          cleaner.removeOfSubscription(found.number);
          subscriptions.remove(found.number);
          audit.append([draft]);
        }
        return found !== null;
      }),
    queueNotice: ({ subscriptionId, type, data, atMs }) =>
      connection.write(() => {
        const found = subscriptions.find(subscriptionId);
        const nowhere = { scope: null, recordId: null };
        return found === null
          ? null
          : deliveries.find(
              deliveries.queue({
                subscription: { number: found.number, id: subscriptionId },
                ...nowhere,
                type,
                data,
                atMs,
              }),
            );
      }),
    dueDeliveries: (nowMs, subscriptionId = "") =>
      connection.read(() => deliveries.due(nowMs, subscriptionId || null)),
    settleAttempt: (settled) =>
      connection.write(() => {
        const placed = deliveries.settle(settled);
        const delivery = placed === null ? null : deliveries.find(settled.deliveryId);
        if (placed !== null && delivery !== null) {
          attempts.add(placed.number, { number: placed.attempt, ...settled.attempt });
          changeSettled(subscriptions, delivery.subscriptionId, settled);
        }
        return placed !== null;
      }),
    findDelivery: (id) => connection.read(() => deliveries.find(id)),
    listDeliveries: (listing) => connection.read(() => deliveries.list(listing)),
    listAttempts: (deliveryId) => connection.read(() => attempts.list(deliveryId)),
    requeueDeliveries: ({ subscriptionId, nowMs, ...which }) =>
      connection.write(() => {
        const number = subscriptions.find(subscriptionId)?.number ?? 0;
        return "deliveryId" in which
          ? deliveries.requeueOne(number, which.deliveryId, nowMs)
          : deliveries.requeueDead(number, which.sinceMs, nowMs);
      }),
    dropDelivery: (id) => connection.write(() => cleaner.removeOne(id)),
    expireDeliveries: (outlived) => connection.write(() => cleaner.removeOutlived(outlived)),
  };
}

function changeSettled(
  subscriptions: SqliteParts["tables"]["subscriptions"],
  id: string,
  { url, changes }: SettledAttempt,
): void {
  if (subscriptions.find(id)?.subscription.url === url) {
    subscriptions.change(id, changes);
  }
}
