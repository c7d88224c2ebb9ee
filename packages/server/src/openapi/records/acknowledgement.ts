import { z } from "zod";

const stages = ["captured", "indexed", "consolidated"] as const;

const fields = {
  id: z.string(),
  eventId: z.string(),
  status: z.enum(stages),
  stagesCompleted: z.array(z.enum(stages)),
  walOffset: z.int().nullable(),
  replayedFromIdempotency: z.boolean(),
  lifecycleStream: z.string(),
};

/** What a write answers. */
export const acknowledgementSchema: z.ZodType = z.object(fields).meta({ id: "Acknowledgement" });

/** What a bulk answers. */
export const bulkSchema: z.ZodType = z
  .object({
    batchId: z.string(),
    accepted: z.int(),
    results: z.array(z.object({ index: z.int(), ...fields })),
    lifecycleStream: z.string(),
  })
  .meta({ id: "BulkAcknowledgement" });

/** How far a write has come. */
export const writeStatusSchema: z.ZodType = z
  .object({
    found: z.boolean(),
    eventId: z.string().nullable(),
    scope: z.string().nullable(),
    status: z.enum(stages).nullable(),
    stagesCompleted: z.array(z.enum(stages)),
    note: z.string().nullable(),
  })
  .meta({ id: "WriteStatus" });

/** Whether a scope is derived. */
export const derivationStatusSchema: z.ZodType = z.object({
  scope: z.string(),
  caughtUp: z.boolean(),
  pendingEvents: z.int(),
  lagMs: z.number(),
});
