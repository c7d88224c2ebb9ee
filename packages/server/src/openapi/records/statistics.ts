import { layers } from "@keepsake/core";
import { z } from "zod";
import { noTimeSchema, timeSchema } from "./values.ts";

const counts = { count: z.int(), total: z.int(), bytes: z.int(), lag: z.int() };

const eachLayer = (schema: z.ZodType): z.ZodType =>
  z.object(Object.fromEntries(layers.map((layer) => [layer, schema])));

const ofScopeSchema = z.object({
  scope: z.string(),
  at: timeSchema,
  snapshotAt: timeSchema,
  layers: eachLayer(
    z.object({
      ...counts,
      rows: z.int(),
      oldest: noTimeSchema,
      newest: noTimeSchema,
      pendingEvents: z.int(),
      lagMs: z.number(),
    }),
  ),
});

const ofAllSchema = z.object({
  snapshotAt: timeSchema,
  scopes: z.int(),
  layers: eachLayer(z.object(counts)),
  perTenant: z.record(
    z.string(),
    z.object({
      scopes: z.int(),
      queueDepth: z.int(),
      extractLagP95Ms: z.number(),
      consolidateLagP95Ms: z.number(),
      synthesizeLag: z.int(),
    }),
  ),
});

/** How much each layer holds, of one scope or of all. */
export const layerStatsSchema: z.ZodType = z.union([ofScopeSchema, ofAllSchema]);

/** How much is stored. */
export const usageSchema: z.ZodType = z.object({
  snapshotAt: timeSchema,
  actor: z.string(),
  scopes: z.int(),
  events: z.int(),
  bytes: z.int(),
  layers: eachLayer(z.object(counts)),
});
