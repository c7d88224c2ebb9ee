import { deliveryFilterSchema, redeliverySchema, validate } from "@keepsake/core/schema";
import type { Route } from "../../routing/route.ts";
import { idOf, webhooksOf } from "./webhooks-of.ts";

const errors = ["NOT_FOUND", "STORAGE_UNWIRED"] as const;

/** What subscriptions are told, and sending it again. */
export const deliveryRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/webhooks/:id/test",
    summary: "Queues a delivery for trial.",
    errors,
    handle: async (call) => ({
      status: 202,
      body: await webhooksOf(call).test(call.caller, idOf(call)),
    }),
  },
  {
    method: "GET",
    path: "/v1/webhooks/:id/deliveries",
    summary: "What a subscription is told and was, the latest first.",
    query: { status: "string", limit: "number", cursor: "string" },
    querySchema: deliveryFilterSchema,
    errors,
    async handle(call) {
      const filter = validate(deliveryFilterSchema, call.query, { name: "filter" });
      const page = await webhooksOf(call).deliveries(call.caller, idOf(call), filter);
      return { body: { ...page, hasMore: page.nextCursor !== null } };
    },
  },
  {
    method: "GET",
    path: "/v1/webhooks/deliveries/:id/attempts",
    summary: "Each time that a delivery was sent, the first first.",
    errors,
    handle: async (call) => ({
      body: { items: await webhooksOf(call).attempts(call.caller, idOf(call)) },
    }),
  },
  {
    method: "POST",
    path: "/v1/webhooks/:id/redeliver",
    summary: "Sends a delivery again, or all that were given up since a time.",
    body: { schema: redeliverySchema },
    errors,
    async handle(call) {
      const redelivery = validate(redeliverySchema, call.body, { name: "body" });
      const queued = await webhooksOf(call).redeliver(call.caller, idOf(call), redelivery);
      return { status: 202, body: { queued } };
    },
  },
];
