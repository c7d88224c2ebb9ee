import { z } from "zod";
import { idsSchema, ownObjectSchema, timeSchema } from "./values.ts";

const times = { observedAt: timeSchema, labels: idsSchema };

/** An event, as `toWireEvent` writes it. */
export const eventSchema: z.ZodType = z
  .object({
    id: z.string(),
    eventId: z.string(),
    scope: z.string(),
    modality: z.string(),
    content: z.object({
      kind: z.enum(["message", "text", "json", "triple", "blob_ref"]),
      role: z.string().optional(),
      text: z.string().optional(),
      data: z.unknown().optional(),
      triple: ownObjectSchema.optional(),
      blobId: z.string().optional(),
      transcript: z.string().optional(),
      media: z.array(ownObjectSchema).optional(),
    }),
    observedActor: z.string().nullable(),
    observedActorType: z.string().optional(),
    subject: z.string().nullish(),
    subjectType: z.string().optional(),
    ...times,
    recordedAt: timeSchema,
    metadata: ownObjectSchema,
    intent: z.string().optional(),
    source: ownObjectSchema.optional(),
    directives: ownObjectSchema.optional(),
    context: z.object({
      ...times,
      recordedAt: timeSchema,
      intent: z.string().optional(),
      sourceRecordedAt: z.string().optional(),
      location: ownObjectSchema.optional(),
      precededBy: idsSchema.optional(),
    }),
    score: z.number().optional(),
  })
  .meta({ id: "Event" });

/** A record of any kind without what it says, as `withoutContent` leaves it. */
export const bareRecordSchema: z.ZodType = z
  .looseObject({ id: z.string(), scope: z.string() })
  .meta({ id: "BareRecord" });
