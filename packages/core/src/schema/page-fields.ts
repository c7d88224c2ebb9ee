import { z } from "zod";
import { limits } from "../limits.ts";

/** How many records a page has. */
export const pageSizeSchema: z.ZodInt = z.int().min(1).max(limits.pageEvents);

/** Which page of a list. */
export const pageFields: {
  readonly limit: z.ZodOptional<z.ZodInt>;
  readonly cursor: z.ZodOptional<z.ZodString>;
} = { limit: pageSizeSchema.optional(), cursor: z.string().min(1).optional() };
