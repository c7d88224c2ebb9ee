import { lifecycleKinds } from "@keepsake/core";
import { z } from "zod";
import { ownObjectSchema, timeSchema } from "./values.ts";

/** Something that happened. */
export const lifecycleEventSchema: z.ZodType = z
  .object({
    id: z.string(),
    lifecycleId: z.string(),
    kind: z.enum(lifecycleKinds),
    scope: z.string(),
    at: timeSchema,
    ts: timeSchema,
    eventId: z.string().nullable(),
    claims: z.int().optional(),
    facts: z.int().optional(),
    problem: ownObjectSchema.optional(),
    missed: z.int().optional(),
    erasure: ownObjectSchema.optional(),
    erasureId: z.string().optional(),
    retention: ownObjectSchema.optional(),
    payload: ownObjectSchema.optional(),
  })
  .meta({ id: "LifecycleEvent" });

/** What happened lately. */
export const lifecyclePageSchema: z.ZodType = z.object({
  items: z.array(lifecycleEventSchema),
  nextOffset: z.int().nullable(),
  hasMore: z.boolean(),
});

const stages = z.array(z.enum(["captured", "indexed", "consolidated"]));

/** How far an event has come. */
export const eventProgressSchema: z.ZodType = z.object({
  eventId: z.string(),
  scope: z.string(),
  stagesCompleted: stages,
  lifecycleEventIds: z.array(z.string()),
  derived: z.object({ facts: z.int(), beliefs: z.int(), episodes: z.int() }).nullable(),
});

/** An event that was forgotten, however far it had come. */
export const cancelledEventSchema: z.ZodType = z.object({
  eventId: z.string(),
  stagesCancelled: stages,
  stagesAlreadyCompleted: stages,
  excludedFromRecall: z.literal(true),
  auditId: z.string().nullable(),
});
