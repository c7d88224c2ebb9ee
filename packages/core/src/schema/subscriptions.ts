import { z } from "zod";
import { deliveryStatuses } from "../subscriptions/delivery.ts";
import {
  signings,
  type SubscriptionChanges,
  type SubscriptionRequest,
} from "../subscriptions/subscription.ts";
import type {
  DeliveryFilter,
  Redelivery,
  SecretRotation,
  SubscriptionFilter,
} from "../subscriptions/subscriptions.ts";
import { keepsakeEventNames } from "../webhooks/events/keepsake-event.ts";
import { scopeSchema } from "./access.ts";
import { pageFields } from "./page-fields.ts";
import { strictObject } from "./strict-object.ts";
import { nameSchema } from "./text.ts";
import { timestampSchema } from "./timestamp.ts";

const thirtyDaysMs = 30 * 86_400_000;

const urlSchema = z.string().min(1).max(2_048);
const eventsSchema = z.array(z.enum(keepsakeEventNames)).min(1).max(keepsakeEventNames.length);
const timeoutSchema = z.int().min(1_000).max(30_000);

/** What `createSubscription` takes; that the address can be sent to is checked by the callee. */
export const subscriptionRequestSchema: z.ZodType<SubscriptionRequest> = strictObject({
  url: urlSchema,
  events: eventsSchema.optional(),
  scope: scopeSchema.optional(),
  description: nameSchema.optional(),
  timeoutMs: timeoutSchema.optional(),
  signing: z.enum(signings).optional(),
});

/** What `updateSubscription` takes. */
export const subscriptionChangesSchema: z.ZodType<SubscriptionChanges> = strictObject({
  url: urlSchema.optional(),
  events: eventsSchema.nullable().optional(),
  description: nameSchema.nullable().optional(),
  timeoutMs: timeoutSchema.optional(),
  status: z.enum(["active", "paused"]).optional(),
});

/** What `subscriptions` takes. */
export const subscriptionFilterSchema: z.ZodType<SubscriptionFilter> = strictObject(pageFields);

/** What `deliveries` takes. */
export const deliveryFilterSchema: z.ZodType<DeliveryFilter> = strictObject({
  status: z.enum(deliveryStatuses).optional(),
  ...pageFields,
});

/** What `rotateSecret` takes. */
export const secretRotationSchema: z.ZodType<SecretRotation> = strictObject({
  graceMs: z.int().min(0).max(thirtyDaysMs).optional(),
});

/** What `redeliver` takes. */
export const redeliverySchema: z.ZodType<Redelivery> = strictObject({
  deliveryId: z.string().min(1).max(200).optional(),
  since: timestampSchema.optional(),
}).refine(({ deliveryId, since }) => (deliveryId === undefined) !== (since === undefined), {
  error: "give either deliveryId or since",
  path: ["since"],
});
