import { z } from "zod";
import { limits } from "../limits.ts";
import { utf8Length } from "../recall/estimate-tokens.ts";

/** Text that says something and can be stored as it is. */
export const textSchema: z.ZodType<string> = z
  .string()
  .refine((text) => text.trim() !== "", "it is empty; give at least one word")
  .refine((text) => text.isWellFormed(), "it has half a surrogate pair, which UTF-8 cannot hold")
  .refine(
    (text) => utf8Length(text) <= limits.contentBytes,
    `it is larger than ${limits.contentBytes} bytes; write it in parts`,
  )
  .meta({ minLength: 1 });

/** A name: a speaker, a label. */
export const nameSchema: z.ZodType<string> = z
  .string()
  .max(limits.nameCharacters)
  .refine((name) => name.trim() !== "", "it is empty")
  .refine((name) => name.isWellFormed(), "it has half a surrogate pair, which UTF-8 cannot hold")
  .meta({ minLength: 1 });
