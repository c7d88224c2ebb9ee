import type { Memory, SubscriberRights, WebhookStore } from "@keepsake/core";
import { type Access, toAuditDraft } from "../access/access.ts";
import { createFullAccess, type FullAccessOptions } from "../access/full-access.ts";

/** What a memory offers for webhooks is worked out from. */
interface WebhookParts extends Pick<FullAccessOptions, "storage" | "policy"> {
  readonly accessOf: (handle: Memory) => Access;
}

/** The right to send what a memory tells, which one process has at a time. */
const leaseName = "webhooks";

/** Whoever owns a subscription may take it away, though it may follow what happens no longer. */
const removal = {
  operation: "deleteSubscription",
  capability: "lifecycle.subscribe",
  tier: "actor",
} as const;

/** What a memory offers to whoever sends its webhooks. */
export function createWebhookStore({ storage, policy, accessOf }: WebhookParts): WebhookStore {
  const holder = createFullAccess({ actor: "system:webhooks", storage, policy });
  return {
    addSubscription: (subscription) => storage.addSubscription(subscription),
    findSubscription: (id) => storage.findSubscription(id),
    listSubscriptions: (listing) => storage.listSubscriptions(listing),
    changeSubscription: (id, changes) => storage.changeSubscription(id, changes),
    queueNotice: (notice) => storage.queueNotice(notice),
    dueDeliveries: (nowMs, id) => storage.dueDeliveries(nowMs, id),
    settleAttempt: (settled) => storage.settleAttempt(settled),
    findDelivery: (id) => storage.findDelivery(id),
    listDeliveries: (listing) => storage.listDeliveries(listing),
    listAttempts: (deliveryId) => storage.listAttempts(deliveryId),
    requeueDeliveries: (requeued) => storage.requeueDeliveries(requeued),
    dropDelivery: (id) => storage.dropDelivery(id),
    rightsOf(handle) {
      const { actor, caller, narrowing } = accessOf(handle);
      return caller.preset === null ? null : { actor, narrowing };
    },
    async removeSubscription(handle, id) {
      const { actor } = accessOf(handle);
      const scope = (await storage.findSubscription(id))?.scope ?? null;
      const audit = toAuditDraft({ ...removal, actor, scope }, { subscriptionId: id });
      return await storage.removeSubscription(id, audit);
    },
    async mayTell(rights, scope) {
      const access = rights === null ? holder : bindTo(holder, rights);
      const readable = await access.readable([scope]);
      return readable.length > 0 && (await access.allows("lifecycle.subscribe", scope));
    },
    takeTurn: (name, nowMs, untilMs) =>
      storage.takeLease({ name: leaseName, holder: name, nowMs, untilMs }),
    endTurn: (name) => storage.releaseLease(leaseName, name),
  };
}

function bindTo(holder: Access, { actor, narrowing }: SubscriberRights): Access {
  const [first = {}, ...rest] = narrowing;
  return rest.reduce((access, next) => access.bind(actor, next), holder.bind(actor, first));
}
