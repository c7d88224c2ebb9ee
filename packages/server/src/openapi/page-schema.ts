import { z } from "zod";

/** A page of records; `beside` stands beside them. */
export function pageSchema(record: z.ZodType, beside: z.ZodRawShape = {}): z.ZodType {
  return z.object({
    items: z.array(record),
    nextCursor: z.string().nullable(),
    hasMore: z.boolean(),
    ...beside,
  });
}
