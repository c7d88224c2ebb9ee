import type { Daemon } from "../http/daemon.ts";
import { idCheck } from "../limits/id-check.ts";
import { requireField, toWireFields } from "../limits/to-wire-fields.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { flag, list } from "../reading/read-value.ts";
import { webhookRequestChecks } from "./webhook-request.ts";
import {
  readNewSubscription,
  readWebhookSubscription,
  type WebhookSubscription,
} from "./webhook-subscription.ts";
import type { Webhooks } from "./webhooks.ts";

interface Subscribed extends WithExtra {
  readonly subscriptions: readonly WebhookSubscription[];
}

interface Unsubscribed extends WithExtra {
  readonly removed: boolean;
}

const readSubscribed: Reader<Subscribed> = recordReader<Subscribed>({
  subscriptions: list(readWebhookSubscription),
});
const readUnsubscribed: Reader<Unsubscribed> = recordReader<Unsubscribed>({ removed: flag });

/** The webhooks of a daemon. */
export function createWebhooks(daemon: Daemon): Webhooks {
  return {
    subscribe: async (request, options) => {
      const { events = "*", ...fields } = toWireFields(request, webhookRequestChecks);
      requireField(fields, "url");
      const body = { ...fields, events: Array.isArray(events) ? events.join(",") : events };
      return await daemon.call("POST /subscriptions", { body, options }, readNewSubscription);
    },
    unsubscribe: async (id, options) => {
      idCheck(id, "id");
      const sent = { query: { id }, options };
      return (await daemon.call("DELETE /subscriptions", sent, readUnsubscribed)).removed;
    },
    subscriptions: async (options) =>
      (await daemon.call("GET /subscriptions", { options }, readSubscribed)).subscriptions,
  };
}
