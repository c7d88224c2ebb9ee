import { erasurePhases } from "@keepsake/core";
import { z } from "zod";
import { idsSchema, layerCountsSchema, noTimeSchema, timeSchema } from "./values.ts";

const statusSchema = z.enum(["running", "completed", "cancelled", "failed"]);

const receiptSchema = z
  .object({
    erasureId: z.string(),
    scope: z.string(),
    actor: z.string(),
    startedAt: timeSchema,
    completedAt: timeSchema,
    partial: z.boolean(),
    deleted: layerCountsSchema,
    manifestSha256: z.string(),
    auditId: z.string(),
    auditHash: z.string(),
  })
  .meta({ id: "ErasureReceipt" });

const fields = {
  id: z.string(),
  erasureId: z.string(),
  scope: z.string(),
  status: statusSchema,
  phase: z.enum(erasurePhases),
  fractionComplete: z.number(),
  deleted: layerCountsSchema,
  startedAt: timeSchema,
  endedAt: noTimeSchema,
  receipt: receiptSchema.nullable(),
  problem: z.string().nullable(),
  progress: z.object({
    deletedEvents: z.int(),
    redactedEvents: z.int(),
    demotedBeliefs: z.int(),
    elapsedMs: z.number(),
  }),
  auditId: z.string().nullable(),
  manifestUrl: z.string(),
  lifecycleStream: z.string(),
};

/** An erasure, as `toWireErasure` writes it. */
export const erasureSchema: z.ZodType = z.object(fields).meta({ id: "Erasure" });

/** An erasure that was asked to stop. */
export const cancelledErasureSchema: z.ZodType = z.object({
  ...fields,
  cancellationAccepted: z.boolean(),
  deletedEventsBeforeCancel: z.int(),
});

/** The receipt of an erasure. */
export const erasureManifestSchema: z.ZodType = z.object({
  erasureId: z.string(),
  scope: z.string(),
  status: statusSchema,
  manifestSha256: z.string().nullable(),
  receipt: receiptSchema.nullable(),
});

/** What an erasure would do. */
export const erasurePreviewSchema: z.ZodType = z
  .object({
    id: z.string(),
    previewId: z.string(),
    scope: z.string(),
    estimated: layerCountsSchema,
    estimatedAffected: layerCountsSchema,
    eventIds: idsSchema,
    sharedReferences: z.array(z.object({ scope: z.string(), records: z.int() })),
    refcountBreakdown: z.object({
      eventsToDelete: z.int(),
      eventsToRedact: z.int(),
      eventsUnderLegalHold: z.int(),
    }),
    crossScopePropagation: z.object({
      affectedWorkspaces: z.array(
        z.object({ scope: z.string(), eventsReferenced: z.int(), coOwners: idsSchema }),
      ),
      requiresCapability: z.string(),
    }),
    legalHolds: idsSchema,
    estimatedDurationMs: z.number(),
    manifestUrl: z.string(),
    createdAt: timeSchema,
    expiresAt: timeSchema,
  })
  .meta({ id: "ErasurePreview" });

/** Ids of the events that a previewed erasure would take. */
export const previewManifestSchema: z.ZodType = z.object({
  previewId: z.string(),
  scope: z.string(),
  items: z.array(z.object({ eventId: z.string() })),
  total: z.int(),
  hasMore: z.boolean(),
});
