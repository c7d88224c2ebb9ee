import { z } from "zod";
import { byteLength } from "./byte-length.ts";

/** ASCII control characters. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u001F\u007F]/;

/** A text of a source descriptor, of at most so many bytes. */
export function sourceTextSchema(maxBytes: number): z.ZodType<string> {
  return z
    .string()
    .min(1)
    .refine((text) => text.isWellFormed(), "it has half a surrogate pair")
    .refine((text) => text.trim() === text, "it begins or ends with white space")
    .refine((text) => !controls.test(text), "it has control characters")
    .refine((text) => byteLength(text) <= maxBytes, `it is larger than ${maxBytes} bytes`);
}

/** A whole number from 0 on that JSON holds exactly. */
export const wholeSchema: z.ZodNumber = z.int().min(0);
