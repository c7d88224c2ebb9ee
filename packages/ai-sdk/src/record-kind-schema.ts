import type { RecordKind } from "@keepsake/core";
import { z } from "zod";

/** The kind of record that something was recalled from. */
export const recordKindSchema: z.ZodType<RecordKind> = z.enum([
  "event",
  "episode",
  "fact",
  "belief",
  "understanding",
]);
