import { deliveryStatuses, keepsakeEventNames, signings } from "@keepsake/core";
import { z } from "zod";
import { noTimeSchema, ownObjectSchema, timeSchema } from "./values.ts";

const fields = {
  id: z.string(),
  url: z.string(),
  events: z.array(z.enum(keepsakeEventNames)).nullable(),
  scope: z.string().nullable(),
  description: z.string().nullable(),
  status: z.enum(["active", "paused"]),
  pausedBecause: z.enum(["asked", "failing", "gone", "revoked"]).nullable(),
  timeoutMs: z.int(),
  signing: z.enum(signings),
  publicKey: z.string().nullable(),
  createdBy: z.string(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
};

/** An address that is told what happens. */
export const subscriptionSchema: z.ZodType = z.object(fields).meta({ id: "Subscription" });

/** The same with a new key. */
export const keyedSubscriptionSchema: z.ZodType = z.object({
  ...fields,
  secret: z.string().nullable(),
});

/** Something that a subscription is told. */
export const deliverySchema: z.ZodType = z
  .object({
    id: z.string(),
    subscriptionId: z.string(),
    type: z.string(),
    timestamp: timeSchema,
    scope: z.string().nullable(),
    data: ownObjectSchema,
    status: z.enum(deliveryStatuses),
    attempts: z.int(),
    nextAttemptAt: noTimeSchema,
  })
  .meta({ id: "Delivery" });

/** Each time that one was sent. */
export const attemptsSchema: z.ZodType = z.object({
  items: z.array(
    z.object({
      number: z.int(),
      at: timeSchema,
      durationMs: z.int(),
      status: z.int().nullable(),
      error: z.string().nullable(),
    }),
  ),
});

/** How many are sent again. */
export const redeliveredSchema: z.ZodType = z.object({ queued: z.int() });
