import { scopeSchema } from "@keepsake/core/schema";
import { z } from "zod";

const { $schema: _, ...described } = z.toJSONSchema(scopeSchema);

/** A scope, as JSON Schema. */
export const scopeText: object = described;
