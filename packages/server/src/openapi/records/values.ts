import { layers } from "@keepsake/core";
import { z } from "zod";

/** An RFC 3339 time in UTC with milliseconds. */
export const timeSchema: z.ZodType = z.string().meta({ format: "date-time" });

/** A time, or null for none. */
export const noTimeSchema: z.ZodType = z.union([timeSchema, z.null()]);

/** How sure something is, from 0 to 1. */
export const shareSchema: z.ZodType = z.number().min(0).max(1);

/** An object whose names are the caller's own. */
export const ownObjectSchema: z.ZodType = z.record(z.string(), z.unknown());

/** A count of each layer. */
export const layerCountsSchema: z.ZodType = z
  .object(Object.fromEntries(layers.map((layer) => [layer, z.int()])))
  .meta({ id: "LayerCounts" });

/** Ids of records. */
export const idsSchema: z.ZodType = z.array(z.string());
