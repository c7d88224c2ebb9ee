import {
  secretRotationSchema,
  subscriptionChangesSchema,
  subscriptionFilterSchema,
  subscriptionRequestSchema,
  validate,
} from "@keepsake/core/schema";
import type { Route } from "../../routing/route.ts";
import { policyErrors } from "../../routing/scope-errors.ts";
import { idOf, webhooksOf } from "./webhooks-of.ts";

const path = "/v1/webhooks";
const unwired = "STORAGE_UNWIRED" as const;

/** Subscribing to what happens. */
export const subscriptionRoutes: readonly Route[] = [
  {
    method: "POST",
    path,
    summary: "Subscribes an address to what happens; its secret is told this once.",
    body: { schema: subscriptionRequestSchema },
    errors: [...policyErrors, unwired],
    async handle(call) {
      const request = validate(subscriptionRequestSchema, call.body, { name: "body" });
      return { status: 201, body: await webhooksOf(call).create(call.caller, request) };
    },
  },
  {
    method: "GET",
    path,
    summary: "The caller's subscriptions.",
    query: { limit: "number", cursor: "string" },
    querySchema: subscriptionFilterSchema,
    errors: [unwired],
    async handle(call) {
      const filter = validate(subscriptionFilterSchema, call.query, { name: "filter" });
      const page = await webhooksOf(call).list(call.caller, filter);
      return { body: { ...page, hasMore: page.nextCursor !== null } };
    },
  },
  {
    method: "GET",
    path: `${path}/:id`,
    summary: "A subscription.",
    errors: ["NOT_FOUND", unwired],
    handle: async (call) => ({ body: await webhooksOf(call).find(call.caller, idOf(call)) }),
  },
  {
    method: "PATCH",
    path: `${path}/:id`,
    summary: "Changes a subscription, pauses it, or lets it go on.",
    body: { schema: subscriptionChangesSchema },
    errors: ["NOT_FOUND", ...policyErrors, unwired],
    async handle(call) {
      const changes = validate(subscriptionChangesSchema, call.body, { name: "body" });
      return { body: await webhooksOf(call).update(call.caller, idOf(call), changes) };
    },
  },
  {
    method: "DELETE",
    path: `${path}/:id`,
    summary: "Takes a subscription away, with its deliveries.",
    errors: ["NOT_FOUND", unwired],
    async handle(call) {
      await webhooksOf(call).remove(call.caller, idOf(call));
      return {};
    },
  },
  {
    method: "POST",
    path: `${path}/:id/rotate`,
    summary:
      "Gives a subscription another key, told this once; the one before signs on for a while.",
    body: { schema: secretRotationSchema },
    errors: ["NOT_FOUND", ...policyErrors, unwired],
    async handle(call) {
      const rotation = validate(secretRotationSchema, call.body, { name: "body" });
      return { body: await webhooksOf(call).rotate(call.caller, idOf(call), rotation) };
    },
  },
];
