import type { CallOptions } from "../../call-options.ts";
import type { SecretRotation, Subscriptions } from "../../subscriptions/subscriptions.ts";
import type { CallMaker } from "../call.ts";
import {
  readAttempt,
  readDelivery,
  readKeyedSubscription,
  readRedelivered,
  readSubscription,
} from "../records/read-subscription.ts";
import { pageOf } from "../records/read-page.ts";
import { itemsOf } from "../records/read-record.ts";

const nothing = (): undefined => undefined;
const created = "url events scope description timeoutMs signing";

type Rotate = (
  id: string,
  request: SecretRotation,
  options?: CallOptions,
) => ReturnType<Subscriptions["rotateSecret"]>;

/** Subscribing to what happens in the memory of a server. */
export function createSubscriptions(call: CallMaker): Subscriptions {
  const rotate: Rotate = call(
    "POST /v1/webhooks/{subscription}/rotate",
    readKeyedSubscription,
    "graceMs",
  );
  return {
    createSubscription: call("POST /v1/webhooks", readKeyedSubscription, created),
    subscriptions: call("GET /v1/webhooks", pageOf(readSubscription), "limit cursor"),
    subscription: call("GET /v1/webhooks/{subscription}", readSubscription),
    updateSubscription: call(
      "PATCH /v1/webhooks/{subscription}",
      readSubscription,
      "url events description timeoutMs status",
    ),
    deleteSubscription: call("DELETE /v1/webhooks/{subscription}", nothing),
    rotateSecret: (id, rotation = {}, options) => rotate(id, rotation, options),
    testSubscription: call("POST /v1/webhooks/{subscription}/test", readDelivery),
    deliveries: call(
      "GET /v1/webhooks/{subscription}/deliveries",
      pageOf(readDelivery),
      "status limit cursor",
    ),
    deliveryAttempts: call("GET /v1/webhooks/deliveries/{delivery}/attempts", itemsOf(readAttempt)),
    redeliver: call(
      "POST* /v1/webhooks/{subscription}/redeliver",
      readRedelivered,
      "deliveryId since",
    ),
  };
}
