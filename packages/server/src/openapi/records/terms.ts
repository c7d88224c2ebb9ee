import { z } from "zod";

/** Whom or what something is about. */
export const entitySchema: z.ZodType = z
  .object({ id: z.string(), name: z.string() })
  .meta({ id: "Entity" });

/** What is said of a subject: another entity, or a value. */
export const termSchema: z.ZodType = z
  .union([
    z.object({ type: z.literal("entity"), id: z.string(), name: z.string() }),
    z.object({
      type: z.literal("literal"),
      datatype: z.enum(["string", "number", "boolean", "date"]),
      value: z.union([z.string(), z.number(), z.boolean()]),
    }),
  ])
  .meta({ id: "Term" });
