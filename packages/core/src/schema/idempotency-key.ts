import { z } from "zod";
import { limits } from "../limits.ts";
import { utf8Length } from "../recall/estimate-tokens.ts";

/** A key under which a request may be repeated. */
export const idempotencyKeySchema: z.ZodType<string> = z
  .string()
  .min(1)
  .refine((key) => key.isWellFormed(), "it has half a surrogate pair, which UTF-8 cannot hold")
  .refine(
    (key) => utf8Length(key) <= limits.idempotencyKeyBytes,
    `it has more than ${limits.idempotencyKeyBytes} bytes; use a hash of it`,
  );
